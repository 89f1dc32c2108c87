"""Progress with stages, remaining time and cancelling; knows no window and no Qt."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from core.errors import CancelledError

_MIN_INTERVAL_S = 0.05


@dataclass(frozen=True)
class ProgressReport:
    """What is being done (a code such as ``decode`` or ``render``), how far, and how long it may still take."""

    stage: str
    fraction: float
    remaining_s: float | None


class Progress:
    """Handed into long work, which calls ``begin`` and ``step``; the other side listens and may cancel (any thread)."""

    def __init__(self, listener: Callable[[ProgressReport], None] | None = None) -> None:
        self._listener = listener
        self._cancelled = threading.Event()
        self._stage = ""
        self._steps = 1
        self._done = 0
        self._first = 0
        self._began = 0.0
        self._last_report = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next step. Safe from any thread."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` was called."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise CancelledError when ``cancel`` was called."""
        if self.cancelled:
            raise CancelledError

    def begin(self, stage: str, steps: int = 1, done: int = 0) -> None:
        """Start a stage of ``steps`` equal steps, ``done`` of which were done earlier: they say nothing of its pace."""
        self.check()
        self._stage, self._steps, self._done, self._first = stage, max(steps, 1), done, done
        self._began = time.monotonic()
        self._report(force=True)

    def step(self, count: int = 1) -> None:
        """Say that ``count`` more steps are done; below 0 where some must be done again."""
        self.check()
        self._done = max(0, min(self._done + count, self._steps))
        self._first = min(self._first, self._done)
        self._report(force=self._done == self._steps)

    def relay(self, report: ProgressReport) -> None:
        """Tell a report that work elsewhere made of itself (the model process); the stage that was begun here stays."""
        self.check()
        if self._listener is not None:
            self._listener(report)

    def _report(self, *, force: bool) -> None:
        now = time.monotonic()
        if self._listener is None or (not force and now - self._last_report < _MIN_INTERVAL_S):
            return
        self._last_report = now
        fraction = self._done / self._steps
        made = self._done - self._first
        remaining = (now - self._began) * (self._steps - self._done) / made if made else None
        self._listener(ProgressReport(self._stage, fraction, remaining))
