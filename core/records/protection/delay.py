"""After wrong passphrases one has to wait, longer each time; nobody is locked out for good.

What was tried lies in a file beside the database, or in the database on a server, so that a restart of the program or
of the machine changes nothing. A try is counted before it is made: a program that is killed in the middle of one gains
nothing. Whoever can delete what was counted can also copy the database and try at home: against that stands the work of
Argon2id alone.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from core.errors import InputError

FREE_TRIES = 5
_FIRST = timedelta(seconds=30)
_LONGEST = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Tried:
    """Wrong tries in a row, and when the last was."""

    failures: int = 0
    last_utc: datetime | None = None

    def wait(self, now: datetime) -> timedelta:
        """How long there is still to wait. A clock that was set back makes it no longer than the whole delay."""
        if self.failures < FREE_TRIES or self.last_utc is None:
            return timedelta(0)
        delay = delay_after(self.failures)
        return min(delay, max(timedelta(0), self.last_utc + delay - now))


def delay_after(failures: int) -> timedelta:
    """None before the fifth; then 30 s, doubling with each further one, to 15 min."""
    if failures < FREE_TRIES:
        return timedelta(0)
    doublings = min(failures - FREE_TRIES, 10)
    return min(_FIRST * (1 << doublings), _LONGEST)


@dataclass(frozen=True, slots=True)
class Attempts:
    """The tries at each account of a database."""

    tried: Mapping[str, Tried] = field(default_factory=dict)

    @classmethod
    def of_text(cls, text: str) -> "Attempts":
        """What ``as_text`` wrote; none where somebody damaged it.

        Whoever did that could have deleted it, and nobody is to be locked out by it.
        """
        try:
            return cls(
                {
                    name: Tried(int(one["failures"]), datetime.fromisoformat(one["last_utc"]).astimezone(UTC))
                    for name, one in json.loads(text).items()
                }
            )
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
            return cls()

    def as_text(self) -> str:
        """As it is kept."""
        return json.dumps(
            {
                name: {"failures": one.failures, "last_utc": one.last_utc.isoformat()}
                for name, one in self.tried.items()
                if one.last_utc is not None
            }
        )

    def of(self, account: str) -> Tried:
        """What was tried at an account."""
        return self.tried.get(account, Tried())

    def counted(self, account: str, now: datetime) -> "Attempts":
        """With one more that was wrong, until ``cleared`` says that it was right.

        InputError ``accounts.wait`` while there is to wait.
        """
        wait = self.of(account).wait(now)
        if wait > timedelta(0):
            raise InputError("accounts.wait", seconds=int(wait.total_seconds() + 0.999))
        return Attempts({**self.tried, account: Tried(self.of(account).failures + 1, now)})

    def cleared(self, account: str) -> "Attempts":
        """The last try was right."""
        return Attempts({name: one for name, one in self.tried.items() if name != account})
