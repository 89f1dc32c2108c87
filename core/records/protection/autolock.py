"""When a window that nobody uses locks itself. Pure: the window asks it with its clocks.

Time goes by the wall clock too, because a monotonic clock may stand still while the machine sleeps: a laptop that was
closed over lunch is locked when it is opened. A wall clock that is set back or forth never makes it later.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SHORTEST_MIN, DEFAULT_MIN, LONGEST_MIN = 1, 10, 30


class Lock(StrEnum):
    """What to do."""

    STAY = "stay"
    COVER = "cover"
    """Lock the therapist's window alone: a trial runs, and goes on. The database stays open for it."""
    LOCK = "lock"
    """Lock, and close the database."""


@dataclass(frozen=True, slots=True)
class LastUsed:
    """When somebody last used a key, the pointer or a touch, by both clocks."""

    utc: datetime
    monotonic_s: float


def decide(last: LastUsed, now: LastUsed, *, after_min: int, trial_runs: bool) -> Lock:
    """Whether to lock.

    Parameters
    ----------
    last, now : LastUsed
        The last use, and this moment.
    after_min : int
        Minutes without use until it locks, 1 to 30.
    trial_runs : bool
        From the start of a trial until it is committed. A session between trials is no reason to stay open.
    """
    if not SHORTEST_MIN <= after_min <= LONGEST_MIN:
        raise ValueError(f"it locks after {SHORTEST_MIN} to {LONGEST_MIN} minutes")
    by_monotonic = timedelta(seconds=now.monotonic_s - last.monotonic_s)
    if max(now.utc - last.utc, by_monotonic) < timedelta(minutes=after_min):
        return Lock.STAY
    return Lock.COVER if trial_runs else Lock.LOCK
