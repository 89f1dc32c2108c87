"""The clock of a session: the machine's own, or for rehearsals without a sound card one that runs faster."""

import time
from datetime import UTC, datetime


class SessionClock:
    """The machine's clocks, the monotonic one ``speed`` times as fast from the moment this clock was made.

    It serves as ``core.assessment.clock.Clock``. Reaction times and pauses of a faster clock are those of a real
    session; the date and time in the records stay true.
    """

    def __init__(self, speed: float = 1.0) -> None:
        if not speed > 0.0:
            raise ValueError("speed must be above 0")
        self._speed = speed
        self._origin_ns = time.monotonic_ns()

    @property
    def speed(self) -> float:
        """How many seconds pass on this clock in one second."""
        return self._speed

    def monotonic_ns(self) -> int:
        """Now, in nanoseconds."""
        return self.at(time.monotonic_ns())

    def at(self, machine_ns: int) -> int:
        """This clock's time at a moment of ``time.monotonic_ns``, by which windows stamp a touch."""
        if self._speed == 1.0:
            return machine_ns
        return self._origin_ns + round((machine_ns - self._origin_ns) * self._speed)

    def utc_now(self) -> datetime:
        """The date and time in UTC."""
        return datetime.now(UTC)
