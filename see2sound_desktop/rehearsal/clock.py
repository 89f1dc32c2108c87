"""The clock of a rehearsal without a sound card: faster than real, and still while the machine is busy."""

import time
from collections.abc import Callable

from see2sound_desktop.presenters.session_clock import SessionClock

LONGEST_GAP_S = 0.05


class RehearsalClock(SessionClock):
    """Runs ``speed`` times as fast as the machine's clock. A gap of more than 50 ms between two looks counts as 50 ms.

    So a slow machine or a picture being saved makes nobody miss a deadline that a patient would have kept.
    """

    def __init__(self, speed: float, machine_ns: Callable[[], int] = time.monotonic_ns) -> None:
        if not speed > 0.0:
            raise ValueError("speed must be above 0")
        self._speed, self._machine_ns = speed, machine_ns
        self._last_look_ns = machine_ns()
        self._now_ns = self._last_look_ns

    def monotonic_ns(self) -> int:
        """Now, in nanoseconds."""
        look_ns = self._machine_ns()
        self._now_ns += self._passed(look_ns - self._last_look_ns)
        self._last_look_ns = look_ns
        return self._now_ns

    def at(self, machine_ns: int) -> int:
        """This clock's time at a moment shortly before now on the machine's clock."""
        now_ns = self.monotonic_ns()
        return now_ns - self._passed(max(0, self._last_look_ns - machine_ns))

    def _passed(self, machine_ns: int) -> int:
        return round(min(machine_ns, round(LONGEST_GAP_S * 1e9)) * self._speed)
