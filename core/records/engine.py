"""The connection to the database: durable by its pragmas, strict about foreign keys."""

import os
import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Protocol

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

WRITES = "see2sound_writes"
"""Execution option of a connection that will write: it takes SQLite's write lock at once, not at its first change."""

_BUSY_TIMEOUT_MS = 5000


class _Cursor(Protocol):
    def execute(self, statement: str) -> object: ...

    def close(self) -> None: ...


class _DbapiConnection(Protocol):
    isolation_level: str | None

    def cursor(self) -> _Cursor: ...


def _lies_still(path: Path) -> bool:
    """Whether nothing can be written beside the database and nobody has it open: a copy on a read-only disk.

    SQLite reads a database in WAL mode only with its index beside it, unless it is told that nothing will change.
    """
    return not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()


def make_engine(
    path: Path,
    *,
    module: ModuleType = sqlite3,
    key: str | None = None,
    foreign_keys: bool = True,
    read_only: bool = False,
) -> Engine:
    """An engine on the SQLite file at ``path``.

    Parameters
    ----------
    module : module
        The DBAPI to use: ``sqlite3``, or ``sqlcipher3.dbapi2`` for an encrypted file.
    key : str, optional
        Key of an encrypted file, 64 hexadecimal digits.
    foreign_keys : bool
        Migrations run with them off: with them on, rebuilding a table deletes the rows that refer to it.
    read_only : bool
        Refuse every change of the file.
    """
    query = {"mode": "ro", "uri": "true"} if read_only else {}
    if read_only and _lies_still(path):
        query["immutable"] = "1"
    name = path.resolve().as_uri() if read_only else str(path)
    engine = create_engine(URL.create("sqlite+pysqlite", database=name, query=query), module=module)

    @event.listens_for(engine, "connect")
    def _prepare(connection: _DbapiConnection, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy begins transactions itself, below
        cursor = connection.cursor()
        if key is not None:
            cursor.execute(f"PRAGMA key = \"x'{bytes.fromhex(key).hex()}'\"")
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        if not read_only:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
