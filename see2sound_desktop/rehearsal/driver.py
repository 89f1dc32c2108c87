"""Runs a script in the event loop: the script says what it waits for, and goes on when that is so."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from core.interrupts import held_up
from see2sound_desktop.rehearsal.options import RehearsalError

_TICK_MS = 4


@dataclass(frozen=True)
class Wait:
    """What a script waits for, in words for the case that it does not come."""

    until: Callable[[], bool]
    what: str
    limit_s: float = 60.0


Script = Iterator[Wait]


class Driver(QObject):
    """Runs a script to its end, or to the first error: its own, or one that no part of the windows caught.

    So does being asked to end (Ctrl+C): raised within Qt it would be lost, or break it.
    """

    def __init__(self, script: Script) -> None:
        super().__init__()
        self._script = script
        self._wait: Wait | None = None
        self._since_s = 0.0
        self._error: BaseException | None = None
        self._ended = False
        self._came: Sequence[int] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def run(self) -> None:
        """Run the event loop until the script ends. Raises what went wrong."""
        hook_before = sys.excepthook
        sys.excepthook = self._uncaught
        self._timer.start()
        try:
            with held_up() as self._came:
                QCoreApplication.exec()
        finally:
            sys.excepthook = hook_before
            self._timer.stop()
        if self._error is not None:
            raise self._error
        if not self._ended:
            raise RehearsalError("the windows were closed before the rehearsal ended")

    @Slot()
    def _tick(self) -> None:
        try:
            if self._came:
                raise KeyboardInterrupt
            if self._wait is not None and not self._wait.until():
                self._watch(self._wait)
                return
            self._wait = next(self._script)
            self._since_s = time.monotonic()
        except StopIteration:
            self._ended = True
            self._stop()
        except BaseException as error:  # noqa: BLE001 - it leaves through run(), not through Qt
            self._fail(error)

    def _watch(self, wait: Wait) -> None:
        if time.monotonic() - self._since_s > wait.limit_s:
            raise RehearsalError(f"waited {wait.limit_s:.0f} s in vain for {wait.what}")

    def _uncaught(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self._fail(error)

    def _fail(self, error: BaseException) -> None:
        if self._error is None:
            self._error = error
        self._stop()

    def _stop(self) -> None:
        self._timer.stop()
        QCoreApplication.exit()  # not quit(): that asks every window first, and a running session says no
