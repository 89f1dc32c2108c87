"""The time of a session, handed in so that tests and rehearsals can have their own."""

import time
from datetime import UTC, datetime
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
