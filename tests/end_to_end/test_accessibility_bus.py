"""A whole session by assistive technology: the patient's question is read on the bus, and an answer pressed there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from short_tests import lay_direction

from core.paths import DataFolder
from core.records.model import Heard, SessionState
from core.records.store import Store

pytestmark = pytest.mark.end_to_end
ROOT = Path(__file__).parents[2]
READER, APP = (Path(__file__).with_name(name) for name in ("bus_reader.py", "accessible_process.py"))
SYSTEM_PYTHON = "/usr/bin/python3"
_PATIENCE_S = 90
_WELCOME, _WHERE = "Listen, then touch where it was.", "Where was the sound?"


def missing_for_the_bus() -> str | None:
    """Why nothing can be read on the accessibility bus here, or None."""
    absent = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if absent:
        return f"not installed: {', '.join(absent)}"
    if not sys.platform.startswith("linux") or not Path(SYSTEM_PYTHON).exists():
        return "only Linux has this bus"
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        return "not installed: at-spi2-core"
    found = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "not installed: python3-pyatspi" if found.returncode else None


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees: off screen Qt has no accessibility bus."""
    if reason := missing_for_the_bus():
        pytest.skip(reason)
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    number = server.stdout.readline().strip()
    yield f":{number}"
    server.terminate()
    server.communicate(timeout=_PATIENCE_S)


def test_the_question_is_read_and_an_answer_pressed_on_the_bus_lands_in_the_database(
    display: str, tmp_path: Path
) -> None:
    lay_direction(DataFolder(tmp_path), -30.0, 60.0)
    steps = [f"{_WELCOME}=Start", f"{_WHERE}=30° left", f"{_WHERE}=I heard nothing"]
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(READER), *steps, "--", sys.executable, str(APP), str(tmp_path)],
        env={
            **{name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_ACCESSIBILITY": "1",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": str(ROOT),
        },
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert [line for line in done.stdout.splitlines() if line in steps] == steps, done.stderr
    assert done.returncode == 0, done.stderr
    with Store.open(DataFolder(tmp_path).database, read_only=True) as store:
        session = store.session(store.sessions()[0].uuid)
    assert session.state is SessionState.COMPLETED
    first, second = session.trials
    assert (first.heard, first.response_azimuth_deg) == (Heard.YES, -30.0)
    assert (second.heard, second.response_azimuth_deg) == (Heard.NO, None)
