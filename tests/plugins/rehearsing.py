"""``see2sound rehearse`` in a process of its own, as tests call it."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def rehearse_command(folder: Path, *options: str) -> list[str]:
    program = "import sys; from see2sound_desktop.bootstrap import main; sys.exit(main(sys.argv[1:]))"
    return [sys.executable, "-c", program, "rehearse", "-o", str(folder), *options]


def rehearse_environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
