"""A process that is killed at some moment of its work, and what it said that was on disk by then."""

import json
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ACTS = Path(__file__).with_name("acts.py")
_PATIENCE_S = 60.0

Answered = tuple[str, int, float]


@dataclass(frozen=True)
class Killed:
    """How far a process came."""

    said: tuple[list[Any], ...]
    was_over: bool
    """Whether it had ended before it was killed."""

    def of(self, kind: str) -> list[list[Any]]:
        """What it said of one kind, without the word for it."""
        return [words[1:] for words in self.said if words[0] == kind]

    @property
    def answered(self) -> dict[str, Answered]:
        """What was answered to each trial that it said is on disk: session, index and azimuth, by the trial's uuid."""
        return {uuid: (session, index, azimuth_deg) for session, index, uuid, azimuth_deg in self.of("trial")}


def killed(act: str, folder: Path, after_s: float) -> Killed:
    """Start ``act`` on ``folder`` and kill it ``after_s`` after it is ready.

    Raises
    ------
    RuntimeError
        It failed by itself: then nothing can be said of kills.
    """
    process = subprocess.Popen(
        [sys.executable, str(_ACTS), act, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    if first:
        time.sleep(after_s)
    process.send_signal(signal.SIGKILL)
    out, trouble = process.communicate(timeout=_PATIENCE_S)
    if process.returncode not in {0, -signal.SIGKILL}:
        raise RuntimeError(trouble)
    lines = [*([first] if first else []), *out.splitlines(keepends=True)]
    said = tuple(json.loads(line) for line in lines if line.endswith("\n"))  # the last line may be cut
    return Killed(said, was_over=process.returncode == 0)


def let_end(act: str, folder: Path) -> None:
    """Run ``act`` to its end."""
    subprocess.run([sys.executable, str(_ACTS), act, str(folder)], check=True, capture_output=True, timeout=_PATIENCE_S)
