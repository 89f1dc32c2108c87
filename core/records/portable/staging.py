"""A database of its own for rows that come from elsewhere: they are checked and brought up to date before any is added.

It is encrypted under a key that nobody keeps, and deleted afterwards.
"""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlalchemy import Boolean, Engine, Float, Insert, Inspector, Integer, String, column, inspect, table
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as OrmSession
from sqlalchemy.types import TypeEngine

from core.errors import InputError
from core.records.engine import WRITES, make_engine
from core.records.migrations import HEAD
from core.records.people.model import Identity
from core.records.people.vault import Vault
from core.records.portable.carried import CARRIED, IDENTITY
from core.records.tables import Base, PatientRow
from core.records.troubles import spoken
from core.records.upgrade import migrate

_ROWS_AT_ONCE = 200
_KEY_BYTES = 32
_LARGEST_INTEGER = 2**63 - 1
_LARGEST_FLOAT = sys.float_info.max


class UnusableRowError(Exception):
    """A row that its table does not take; says which and why."""


@dataclass(frozen=True, slots=True)
class Staged:
    """Rows that wait to be added. What is in it is for ``core.records`` alone."""

    orm: OrmSession


@contextmanager
def staged(revision: str, tables: Mapping[str, Iterable[Mapping[str, object]]]) -> Iterator[Staged]:
    """Rows by table, as the schema ``revision`` had them, in a database of today's schema; gone when the block ends.

    Parameters
    ----------
    revision : str
        One of ``migrations.REVISIONS``.
    tables : mapping
        For each table its rows. They are gone through once; few are in memory.

    Raises
    ------
    UnusableRowError
        A table or a column that the schema does not have, a value of another type, a reference to what is not there.
    InputError, MachineError
        Of the disk, as ``troubles.spoken``; and whatever the rows raise while they are gone through.
    """
    with tempfile.TemporaryDirectory(prefix="see2sound-") as folder:
        path, key = Path(folder) / "staged.db", os.urandom(_KEY_BYTES)
        engine = make_engine(path, key=key)
        try:
            with spoken(path):
                _lay_out(engine, path, key, revision)
                _fill(engine, {name: rows for name, rows in tables.items() if name != IDENTITY})
                if revision != HEAD:
                    _bring_up_to_date(path, key)
                with OrmSession(engine.execution_options(**{WRITES: True}), info={"vault": Vault(None)}) as orm:
                    _identify(orm, tables.get(IDENTITY, ()))
                    yield Staged(orm)
        finally:
            engine.dispose()


def _lay_out(engine: Engine, path: Path, key: bytes, revision: str) -> None:
    """Empty tables. Those of today need no migrations, and no triggers that keep what is written."""
    if revision == HEAD:
        Base.metadata.create_all(engine.execution_options(**{WRITES: True}))
    else:
        migrate(path, key, revision)


def _bring_up_to_date(path: Path, key: bytes) -> None:
    try:
        migrate(path, key)
    except InputError as error:
        raise UnusableRowError(str(error)) from error


def _identify(orm: OrmSession, people: Iterable[Mapping[str, object]]) -> None:
    """Say who the patients are: rows of texts, with the patient's uuid."""
    for person in people:
        texts = {name: value for name, value in person.items() if isinstance(value, str) and _is_text(value)}
        uuid = texts.pop("patient_uuid", "")
        known = set(Identity.__dataclass_fields__)
        if len(texts) + 1 != len(person) or not set(texts) <= known or orm.get(PatientRow, uuid) is None:
            raise UnusableRowError(f"{IDENTITY}: {uuid[:80]!r}")
        try:
            Vault.of(orm).keep(orm, uuid, Identity.of_texts(texts))
        except ValueError as error:
            raise UnusableRowError(f"{IDENTITY}: {error}") from error
    orm.flush()


def _fill(engine: Engine, tables: Mapping[str, Iterable[Mapping[str, object]]]) -> None:
    schema = inspect(engine)
    if strange := sorted(set(tables) - (set(schema.get_table_names()) & set(_NAMES))):
        raise UnusableRowError(f"there is no table {strange[0][:80]}")
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        for name in _NAMES:
            if name not in tables:
                continue
            layout = _Layout.of(schema, name)
            rows = (layout.checked(row) for row in tables[name])
            while batch := list(islice(rows, _ROWS_AT_ONCE)):
                try:
                    connection.execute(layout.insert, batch)
                except IntegrityError as error:
                    raise UnusableRowError(f"{name}: {error.orig}") from error


_NAMES = tuple(carried.table for carried in CARRIED)


@dataclass(frozen=True, slots=True)
class _Layout:
    """A table as a schema has it: what its columns take. SQLite itself would take any value."""

    name: str
    kinds: Mapping[str, TypeEngine[object]]
    """Of the columns that a row says; the number that a database gives a row itself is none of them."""
    may_be_empty: frozenset[str]

    @classmethod
    def of(cls, schema: Inspector, name: str) -> "_Layout":
        columns = {column["name"]: column for column in schema.get_columns(name)}
        if schema.get_pk_constraint(name)["constrained_columns"] == ["number"]:
            del columns["number"]
        optional = frozenset(name for name, column in columns.items() if column["nullable"])
        return cls(name, {name: column["type"] for name, column in columns.items()}, optional)

    @property
    def insert(self) -> Insert:
        return table(self.name, *map(column, self.kinds)).insert()

    def checked(self, row: Mapping[str, object]) -> dict[str, object]:
        """The row. UnusableRowError where it has other columns, or a value of another type."""
        if set(self.kinds) != set(row):
            wrong = ", ".join(sorted(set(self.kinds) ^ set(row)))
            raise UnusableRowError(f"{self.name}: {wrong[:200]}")
        for name, value in row.items():
            if not (name in self.may_be_empty if value is None else _fits(self.kinds[name], value)):
                raise UnusableRowError(f"{self.name}.{name}: {str(value)[:80]!r}")
        return dict(row)


def _fits(kind: TypeEngine[object], value: object) -> bool:
    if isinstance(kind, Boolean):
        return isinstance(value, bool)
    if isinstance(value, bool):
        return False
    if isinstance(kind, Integer):
        return isinstance(value, int) and abs(value) <= _LARGEST_INTEGER
    if isinstance(kind, Float):
        return isinstance(value, float | int) and abs(value) <= _LARGEST_FLOAT
    return isinstance(kind, String) and isinstance(value, str) and _is_text(value)


def _is_text(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON can spell
        return False
    return "\0" not in value
