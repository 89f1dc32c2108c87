"""The time of a session, handed in so that tests and rehearsals can have their own."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """A monotonic clock for reaction times and a wall clock for the records."""

    def monotonic_ns(self) -> int:
        """Nanoseconds on the clock that players report onsets by."""

    def utc_now(self) -> datetime:
        """The date and time in UTC."""


class SystemClock:
    """The machine's clocks."""

    def monotonic_ns(self) -> int:
        """``time.monotonic_ns``."""
        return time.monotonic_ns()

    def utc_now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)


def utc_at(monotonic_ns: int, clock: Clock) -> datetime:
    """The date and time in UTC at a moment of the monotonic clock."""
    return clock.utc_now() - timedelta(microseconds=(clock.monotonic_ns() - monotonic_ns) / 1000)
