"""The clock of a session: the machine's own. A rehearsal without a sound card has a faster one in its place."""

import time
from datetime import UTC, datetime


class SessionClock:
    """The machine's clocks. Serves as ``core.assessment.clock.Clock``."""

    def monotonic_ns(self) -> int:
        """Now, in nanoseconds, on the clock by which players report onsets."""
        return time.monotonic_ns()

    def at(self, machine_ns: int) -> int:
        """This clock's time at a moment of ``time.monotonic_ns``, by which windows stamp a touch."""
        return machine_ns

    def utc_now(self) -> datetime:
        """The date and time in UTC."""
        return datetime.now(UTC)
