"""The backups in a folder: their names, and which of them stay."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.records.protection import keyfile
from core.records.protection.disk import beside

_NAME = re.compile(r"see2sound-(?P<database>[0-9a-f]{8})-(?P<taken>\d{8}T\d{6}Z)\.db")
_MOMENT = "%Y%m%dT%H%M%SZ"
_SIDE_FILES = ("keys", "keys.lock", "attempts", "journal")

DAILY, WEEKLY, MONTHLY = 7, 4, 12


@dataclass(frozen=True, slots=True)
class Shelved:
    """A backup in a folder."""

    path: Path
    database_id: str
    taken_utc: datetime

    @property
    def is_encrypted(self) -> bool:
        """Whether it needs keys; where not, whoever finds the file can read it."""
        return not keyfile.is_plain(self.path)


def name_of(database_id: str, taken_utc: datetime) -> str:
    """The name of a backup."""
    return f"see2sound-{database_id}-{taken_utc.astimezone(UTC).strftime(_MOMENT)}.db"


def shelved(folder: Path, database_id: str | None = None) -> tuple[Shelved, ...]:
    """The backups in a folder, newest first: of one database, or of all."""
    found = []
    for path in folder.glob("see2sound-*.db"):
        named = _NAME.fullmatch(path.name)
        if named is not None and database_id in {None, named["database"]}:
            taken = datetime.strptime(named["taken"], _MOMENT).replace(tzinfo=UTC)
            found.append(Shelved(path, named["database"], taken))
    return tuple(sorted(found, key=lambda one: (one.taken_utc, one.path.name), reverse=True))


def staying(moments: Iterable[datetime]) -> set[datetime]:
    """Which of the moments of backups stay: the newest of each of the last 7 days, 4 weeks and 12 months that have one.

    The newest of all stays in any case. Days, weeks and months are those of UTC.
    """
    newest_first = sorted(set(moments), reverse=True)
    kinds: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAILY, lambda moment: moment.date()),
        (WEEKLY, lambda moment: moment.isocalendar()[:2]),
        (MONTHLY, lambda moment: (moment.year, moment.month)),
    )
    stay: set[datetime] = set()
    for most, period_of in kinds:
        newest: dict[object, datetime] = {}
        for moment in newest_first:
            newest.setdefault(period_of(moment), moment)
        stay.update(list(newest.values())[:most])
    return stay


def thin(folder: Path, database_id: str, just_written: Path) -> tuple[Path, ...]:
    """Remove the backups of a database that need not stay; which they were.

    The one that was just written stays in any case: where the clock was set back, older ones have later names.
    """
    backups = shelved(folder, database_id)
    stay = staying(one.taken_utc for one in backups)
    gone = tuple(one.path for one in backups if one.taken_utc not in stay and one.path != just_written)
    for path in gone:
        path.unlink()
        for ending in _SIDE_FILES:
            with suppress(FileNotFoundError):
                beside(path, ending).unlink()
    return gone


def is_due(folder: Path, database_id: str, now: datetime) -> bool:
    """Whether there is no backup of this day yet. A clock that was set back makes it due."""
    newest = next(iter(shelved(folder, database_id)), None)
    return newest is None or newest.taken_utc.date() != now.astimezone(UTC).date()
