"""What a backup holds, and what of the present database it does not hold: to be looked at before it is brought back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from core.errors import InputError
from core.records.engine import make_engine
from core.records.keeping.checking import Checked, check_file
from core.records.protection.access import Access
from core.records.troubles import spoken, understood

_LISTED = ("patient", "session", "trial", "training_session", "training_trial", "calibration")


@dataclass(frozen=True, slots=True)
class Holding:
    """What a database holds, by the ids of what is in it."""

    counts: dict[str, int]
    """How many there are of each table that a person would count."""
    newest_utc: datetime | None
    """The begin of the newest session or training session."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A backup beside the present database."""

    path: Path
    checked: Checked
    holds: Holding
    present: Holding | None
    """None where there is no present database, or it can no longer be read."""
    lost: dict[str, int]
    """How many of each table are in the present database and not in the backup: they would be gone."""

    @property
    def may_be_restored(self) -> bool:
        """Whether the backup is whole enough: its pages and references. A trail that does not hold is told of."""
        return self.checked.soundness.is_sound


def look_at(backup: Path, opens_with: Access | None, database: Path, present: Access | None) -> Preview:
    """Look through a backup, and compare it with the present database; nothing is changed.

    Parameters
    ----------
    opens_with : Access, optional
        What opens the backup: often the present access, else that of an account in the keys beside it.
    present : Access, optional
        Of who signed in to the present database.

    Raises
    ------
    InputError
        ``records.not-a-database`` (or another key), ``records.damaged``, for the backup.
    """
    checked = check_file(backup, _key(opens_with))
    holds, theirs = _read(backup, _key(opens_with))
    if not database.is_file():
        return Preview(backup, checked, holds, None, {})
    try:
        now, ours = _read(database, _key(present))
    except InputError:  # that it can no longer be read may be why a backup is looked at
        return Preview(backup, checked, holds, None, {})
    lost = {table: len(uuids - theirs.get(table, set())) for table, uuids in ours.items()}
    return Preview(backup, checked, holds, now, {table: count for table, count in lost.items() if count})


def _read(path: Path, key: bytes | None) -> tuple[Holding, dict[str, set[str]]]:
    engine = make_engine(path, key=key, read_only=True)
    try:
        with understood(path), spoken(path), engine.connect() as connection:
            there = set(inspect(connection).get_table_names())
            ids = {table: _ids(connection, table) for table in _LISTED if table in there}
            begun = [_newest(connection, table) for table in ("session", "training_session") if table in there]
            newest = max((moment for moment in begun if moment is not None), default=None)
            return Holding({table: len(found) for table, found in ids.items()}, newest), ids
    finally:
        engine.dispose()


def _ids(connection: Connection, table: str) -> set[str]:
    column = "trial_uuid" if table.endswith("trial") else "uuid"
    return set(connection.execute(text(f"SELECT {column} FROM {table}")).scalars())  # noqa: S608


def _newest(connection: Connection, table: str) -> datetime | None:
    moment = connection.execute(text(f"SELECT max(created_utc) FROM {table}")).scalar()  # noqa: S608
    return None if moment is None else datetime.fromisoformat(moment)


def _key(access: Access | None) -> bytes | None:
    return None if access is None else access.data_key
