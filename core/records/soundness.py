"""Whether a database file is whole: its pages, its references, and how many rows each table has."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from core.errors import InputError
from core.records.description import is_as_written
from core.records.engine import dialect_of, make_engine
from core.records.troubles import spoken
from core.records.upgrade import revision_of


@dataclass(frozen=True, slots=True)
class Soundness:
    """What was found. ``pages`` are SQLite's and SQLCipher's own words about damage, few of them."""

    revision: str | None
    counts: Mapping[str, int]
    """Rows of each table."""
    pages: tuple[str, ...]
    lost_references: int
    """Rows that refer to rows that are not there."""
    is_described_as_written: bool = True
    """Whether its tables, indexes and triggers are described as its version describes them. A letter that is wrong
    there, as in a trigger that keeps a trial from being changed, harms no row; a backup is made all the same."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is amiss."""
        return not self.pages and not self.lost_references


def examine(path: Path, key: bytes | None = None) -> Soundness:
    """Look through a database without changing it.

    Raises
    ------
    InputError
        ``records.not-a-database`` (or another key), ``records.damaged`` where it cannot even be looked through.
    """
    engine = make_engine(path, key=key, read_only=True)
    try:
        with spoken(path), engine.connect() as connection:
            return examined(connection, is_encrypted=key is not None)
    finally:
        engine.dispose()


def examined(connection: Connection, *, is_encrypted: bool) -> Soundness:
    """``examine`` over a connection."""
    dialect, revision = dialect_of(connection), revision_of(connection)
    return Soundness(
        revision=revision,
        counts=row_counts(connection),
        pages=dialect.broken_pages(connection, is_encrypted=is_encrypted),
        lost_references=dialect.lost_references(connection),
        is_described_as_written=is_as_written(connection, revision),
    )


def row_counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    names = sorted(inspect(connection).get_table_names())
    return {name: int(connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()) for name in names}  # noqa: S608


def opens(path: Path, key: bytes) -> bool:
    """Whether a key opens a database: that it was taken says nothing, reading does."""
    engine = make_engine(path, key=key, read_only=True)
    try:
        with spoken(path), engine.connect() as connection:
            inspect(connection).get_table_names()
    except InputError:
        return False
    finally:
        engine.dispose()
    return True
