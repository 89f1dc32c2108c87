"""A process that is killed at some moment of its work, and what it said that was on disk by then."""

import atexit
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Self

_SERVER = Path(__file__).with_name("server.py")
_PATIENCE_S = 120.0
_LOOKS_EVERY_S = 0.001

Answered = tuple[str, int, float]
Said = list[list[Any]]


@dataclass(frozen=True)
class Killed:
    """How far a process came."""

    said: Said

    def of(self, kind: str) -> list[list[Any]]:
        """What it said of one kind, without the word for it."""
        return [words[1:] for words in self.said if words[0] == kind]

    @property
    def last(self) -> list[Any]:
        """Its last words."""
        return self.said[-1]

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
    with _Work(act, folder) as work:
        work.wait_for(bool)
        time.sleep(after_s)
    return Killed(work.said)


def length_s(act: str, folder: Path, word: str) -> float:
    """How long it takes from being ready until it says ``word`` for the first time. It is killed then."""
    with _Work(act, folder) as work:
        work.wait_for(bool)
        began = time.monotonic()
        work.wait_for(lambda said: any(words[0] == word for words in said))
        return time.monotonic() - began


def led(folder: Path, sessions: int) -> None:
    """Lead so many sessions, and begin another one."""
    with _Work("lead", folder) as work:
        work.wait_for(lambda said: sum(words[0] == "completed" for words in said) >= sessions)


def let_end(act: str, folder: Path) -> None:
    """Run ``act`` to its end."""
    with _Work(act, folder) as work:
        work.wait_for(lambda said: any(words[0] == "ended" for words in said))


class _Work:
    """A process that does an act until the end of the block, where it is killed."""

    def __init__(self, act: str, folder: Path) -> None:
        descriptor, name = tempfile.mkstemp(prefix="see2sound-said-")
        os.close(descriptor)
        self._file = Path(name)
        self._stream = self._file.open(encoding="utf-8")
        self._begun = ""
        """Of a line that is not whole yet, or never will be."""
        self._number = _ask([act, str(folder), name])
        self.said: Said = []
        """What it said up to the last look."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        os.kill(self._number, signal.SIGKILL)  # nobody has waited for it yet, so that the number is still its own
        _ask("end")
        try:
            self._look()
        finally:
            self._stream.close()
            self._file.unlink()

    def wait_for(self, is_enough: Callable[[Said], bool]) -> None:
        """Until it has said enough. RuntimeError where it failed."""
        deadline = time.monotonic() + _PATIENCE_S
        while not is_enough(self.said):
            if time.monotonic() > deadline:
                raise TimeoutError
            time.sleep(_LOOKS_EVERY_S)
            self._look()

    def _look(self) -> None:
        *lines, self._begun = (self._begun + self._stream.read()).split("\n")
        self.said += map(json.loads, lines)
        if self.said and self.said[-1][0] in {"failed", "error"}:
            raise RuntimeError(*self.said[-1])


def _ask(request: object) -> int:
    """Have the server do something, and take its answer."""
    server = _server()
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(json.dumps(request) + "\n")
    server.stdin.flush()
    return int(server.stdout.readline())


@cache
def _server() -> "subprocess.Popen[str]":
    """The server, which ends with this process."""
    server = subprocess.Popen([sys.executable, str(_SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(server.communicate)
    return server
