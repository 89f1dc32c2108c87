"""The records as the audit trail sees them: each by the name of its table and its id, and by a hash of what it holds.

Rows that have a composite key belong together under its first part: the plan of a session is one record, and so are
the channels of a calibration. What is empty is left out of the hash, so that a column that a later version adds to a
table changes nothing.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, inspect, text

from core.records.engine import dialect_of

UNTRAILED = frozenset({"account_document", "alembic_version", "audit", "audit_state", "patient_key", "patient_salt"})
"""Tables that are no records: the trail itself, its salts, and the keys, which are wrapped anew as nothing changes.

What is done about an account is an entry of its own.
"""
_SALTED = "patient"
_SALT_BYTES = 16
ROWS_AT_ONCE = 500
"""Of what is gone through, so many are in memory."""
_MOST_DIGITS = 18
"""Of a number that any engine takes."""


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    is_numbered: bool
    """Whether a whole number is the first part of its key."""

    def id_of(self, identity: str) -> str | int | None:
        """An id as the column holds it; None for what it cannot hold."""
        if not self.is_numbered:
            return identity
        is_number = identity.isascii() and identity.isdigit() and len(identity) <= _MOST_DIGITS
        return int(identity) if is_number else None


class Rows:
    """The records of a database, over a connection."""

    def __init__(self, connection: Connection, key: bytes) -> None:
        self._connection = connection
        self._key = key
        self._tables: dict[str, _Table] = {}

    def hash_of(self, about: str) -> str | None:
        """The hash of a record; None where it is not there."""
        name, _, identity = about.partition(":")
        table = self._table(name)
        if not table.key:
            return None  # no table of this schema: the entry itself is wrong
        query = f'SELECT * FROM "{name}" WHERE "{table.key[0]}" = :identity{_in_order(table)}'  # noqa: S608
        wanted = table.id_of(identity)
        rows = () if wanted is None else self._connection.execute(text(query), {"identity": wanted}).all()
        return self._hashed(table, identity, rows) if rows else None

    def everything(self) -> Iterator[tuple[str, str]]:
        """Each record there is and its hash."""
        for name in sorted(set(inspect(self._connection).get_table_names()) - UNTRAILED):
            table = self._table(name)
            query = text(f'SELECT * FROM "{name}"{_in_order(table)}')  # noqa: S608
            rows = self._connection.execute(query, execution_options={"yield_per": ROWS_AT_ONCE})
            for identity, group in groupby(rows, itemgetter(table.columns.index(table.key[0]))):
                yield f"{name}:{identity}", self._hashed(table, identity, list(group))

    def salt(self, about: str) -> None:
        """Give a record of a patient its salt, where it has none: who can guess what it holds cannot try it then."""
        name, _, identity = about.partition(":")
        if name == _SALTED:
            self._connection.execute(
                text("INSERT INTO patient_salt (patient_uuid, salt) VALUES (:uuid, :salt) ON CONFLICT DO NOTHING"),
                {"uuid": identity, "salt": secrets.token_hex(_SALT_BYTES)},
            )

    def salt_all(self) -> None:
        """Give the record of every patient its salt."""
        for uuid in self._connection.execute(text("SELECT uuid FROM patient")).scalars().all():
            self.salt(f"{_SALTED}:{uuid}")

    def _salt_of(self, table: _Table, identity: str) -> str:
        if table.name != _SALTED:
            return ""
        wanted = text("SELECT salt FROM patient_salt WHERE patient_uuid = :uuid")
        return str(self._connection.execute(wanted, {"uuid": identity}).scalar() or "")

    def _hashed(self, table: _Table, identity: str, rows: Sequence[Any]) -> str:
        content = [
            {column: _plain(value) for column, value in zip(table.columns, row, strict=True) if value is not None}
            for row in rows
        ]
        canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        salted = self._salt_of(table, identity) + canonical
        return hmac.new(self._key, salted.encode(), hashlib.sha256).hexdigest()

    def _table(self, name: str) -> _Table:
        if name not in self._tables:
            columns = dialect_of(self._connection).columns(self._connection, name)
            key = sorted((column for column in columns if column.key_place), key=lambda column: column.key_place)
            self._tables[name] = _Table(
                name,
                tuple(column.name for column in columns),
                tuple(column.name for column in key),
                is_numbered=bool(key) and key[0].is_whole,
            )
        return self._tables[name]


def _in_order(table: _Table) -> str:
    return f" ORDER BY {', '.join(table.key)}"


def _plain(value: object) -> object:
    """A value as SQLite has it: truth is 0 or 1. A record has the same hash on every engine.

    No column holds bytes; where a byte of a file is wrong, letters may have become some.
    """
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    return int(value) if isinstance(value, bool) else value
