"""What SQLite does in its own way, SQLCipher included."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, bindparam, text

from core.errors import InputError, MachineError, See2SoundError
from core.records.engine.dialect import SETUP_IS_FIXED, Column, Dialect, fixing, is_append_only, refusing
from core.records.engine.sqlite_file import DRIVER_ERRORS

_PRIMARY_CODE = 0xFF
"""SQLite's extended codes keep the primary code in their lowest byte."""

_MOST_PAGES = 5

_SENTENCES: dict[int, tuple[type[See2SoundError], str]] = {
    sqlite3.SQLITE_NOTADB: (InputError, "records.not-a-database"),
    sqlite3.SQLITE_CORRUPT: (InputError, "records.damaged"),
    sqlite3.SQLITE_FULL: (MachineError, "errors.disk-full"),
    sqlite3.SQLITE_READONLY: (MachineError, "errors.not-writable"),
    sqlite3.SQLITE_CANTOPEN: (MachineError, "errors.not-writable"),
    sqlite3.SQLITE_PERM: (MachineError, "errors.not-writable"),
    sqlite3.SQLITE_BUSY: (MachineError, "records.in-use"),
    sqlite3.SQLITE_LOCKED: (MachineError, "records.in-use"),
    sqlite3.SQLITE_IOERR: (MachineError, "records.disk-failed"),
}

_DESCRIBED = text(
    "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master "
    "WHERE name NOT LIKE 'sqlite@_stat%' ESCAPE '@' ORDER BY type, name"
)
"""Also what SQLite makes by itself for a key, which has a name and no statement; not what it counts for its planner."""

_NOT_AS_WRITTEN = ("Could not decode to UTF-8", "foreign key mismatch", "no such column", "no such table")
"""What is said, with no code that tells it apart, of letters and names in which a byte is wrong."""

_TRIGGERS = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN :tables").bindparams(
    bindparam("tables", expanding=True)
)


class _Sqlite:
    name = "sqlite"

    def columns(self, connection: Connection, table: str) -> tuple[Column, ...]:
        found = connection.execute(text("SELECT * FROM pragma_table_info(:name)"), {"name": table}).all()
        return tuple(Column(one.name, int(one.pk), one.type == "INTEGER") for one in found)

    def append_only(self, table: str, verbs: Iterable[str] = ("UPDATE", "DELETE")) -> tuple[str, ...]:
        return tuple(_refusal(refusing(table, verb), verb, table, is_append_only(table)) for verb in verbs)

    def changeable(self, table: str, verb: str) -> str:
        return f"DROP TRIGGER {refusing(table, verb)}"

    def fixed(self, table: str, columns: Iterable[str]) -> tuple[str, ...]:
        return (_refusal(fixing(table), f"UPDATE OF {', '.join(columns)}", table, SETUP_IS_FIXED),)

    def unfixed(self, table: str) -> str:
        return f"DROP TRIGGER {fixing(table)}"

    @contextmanager
    def lifted(self, connection: Connection, tables: tuple[str, ...]) -> Iterator[None]:
        triggers = connection.execute(_TRIGGERS, {"tables": tables}).all()
        for name, _ in triggers:
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        yield
        for _, statement in triggers:
            connection.exec_driver_sql(statement)

    def broken_pages(self, connection: Connection, *, is_encrypted: bool) -> tuple[str, ...]:
        pages = [str(row[0]) for row in connection.execute(text(f"PRAGMA integrity_check({_MOST_PAGES})"))]
        if is_encrypted:
            pages += [str(row[0]) for row in connection.execute(text("PRAGMA cipher_integrity_check"))][:_MOST_PAGES]
        return tuple(words for words in pages if words != "ok")

    def description(self, connection: Connection) -> str | None:
        described = connection.execute(_DESCRIBED).all()
        return " ".join(" ".join(row) for row in described)

    def lost_references(self, connection: Connection) -> int:
        return len(connection.execute(text("PRAGMA foreign_key_check")).all())

    def trouble(self, error: BaseException | None) -> tuple[type[See2SoundError], str] | None:
        if isinstance(error, DRIVER_ERRORS) and str(error).startswith(_NOT_AS_WRITTEN):
            return InputError, "records.damaged"
        return _SENTENCES.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE)

    def repeats(self, error: BaseException | None, table: str, column: str | None) -> bool:
        wanted = f"UNIQUE constraint failed: {table}." + (column or "")
        return str(error).startswith(wanted)


def _refusal(name: str, event: str, table: str, words: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{words}'); END"


SQLITE: Dialect = _Sqlite()
