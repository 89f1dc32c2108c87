"""After wrong passphrases one has to wait, longer each time; nobody is locked out for good.

What was tried lies in a file beside the database, so that a restart of the program or of the machine changes nothing.
A try is counted before it is made: a program that is killed in the middle of one gains nothing. Whoever can delete the
file can also copy the database and try at home: against that stands the work of Argon2id alone.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.errors import InputError, MachineError
from core.records.protection.disk import beside, read_json, write_durably

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


class Attempts:
    """The tries at each account of a database, on disk."""

    def __init__(self, database: Path) -> None:
        self._file = beside(database, "attempts")

    def of(self, account: str) -> Tried:
        """What was tried at an account."""
        return self._read().get(account, Tried())

    def check(self, account: str, now: datetime) -> None:
        """InputError ``accounts.wait`` while there is to wait."""
        wait = self.of(account).wait(now)
        if wait > timedelta(0):
            raise InputError("accounts.wait", seconds=int(wait.total_seconds() + 0.999))

    def count(self, account: str, now: datetime) -> None:
        """Count a try as wrong, until ``clear`` says that it was right."""
        tried = self._read()
        self._write(tried | {account: Tried(tried.get(account, Tried()).failures + 1, now)})

    def clear(self, account: str) -> None:
        """The last try was right."""
        tried = self._read()
        if tried.pop(account, None) is not None:
            self._write(tried)

    def _read(self) -> dict[str, Tried]:
        try:
            stored = read_json(self._file) or {}
            return {
                name: Tried(int(one["failures"]), datetime.fromisoformat(one["last_utc"]).astimezone(UTC))
                for name, one in stored.items()
            }
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
            return {}  # whoever damaged it could have deleted it, and nobody is to be locked out by it

    def _write(self, tried: dict[str, Tried]) -> None:
        content = {
            name: {"failures": one.failures, "last_utc": one.last_utc.isoformat()}
            for name, one in tried.items()
            if one.last_utc is not None
        }
        try:
            write_durably(self._file, json.dumps(content))
        except MachineError as error:
            if error.code != "errors.not-writable":
                raise
            # A copy on a read-only disk may be read all the same: who made it could try it anywhere.
