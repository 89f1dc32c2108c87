"""The doors to the database engines: SQLite in a file, PostgreSQL on a server. SQL of one of them stands here alone.

Whoever works on an open connection asks ``dialect_of`` for what the two do each in its own way.
"""

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from core.records.engine.dialect import Dialect
from core.records.engine.postgresql import POSTGRESQL
from core.records.engine.sqlite import SQLITE
from core.records.engine.sqlite_file import WRITES, make_engine

__all__ = ["DIALECTS", "WRITES", "dialect_of", "make_engine", "repeats"]

DIALECTS: tuple[Dialect, ...] = (SQLITE, POSTGRESQL)


def dialect_of(connection: Connection) -> Dialect:
    """What the engine behind a connection does in its own way."""
    return next(one for one in DIALECTS if one.name == connection.dialect.name)


def repeats(error: IntegrityError, table: str, column: str | None = None) -> bool:
    """Whether a row was refused since ``table`` has one of the same key; of the same ``column``, where that is told."""
    return any(one.repeats(error.orig, table, column) for one in DIALECTS)
