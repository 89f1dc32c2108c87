"""A database in a file: durable by its pragmas, strict about foreign keys, encrypted where there is a key."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Protocol

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

WRITES = "see2sound_writes"
"""Execution option of a connection that will write: it takes SQLite's write lock at once, not at its first change."""

_BUSY_TIMEOUT_MS = 5000

DRIVER_ERRORS = (sqlite3.Error, sqlcipher3.dbapi2.Error)
"""Of the two drivers, where they are used without SQLAlchemy."""


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


def key_literal(key: bytes) -> str:
    """A key of 256 bits as SQLCipher's statements take it; nothing is derived from it."""
    return f"\"x'{key.hex()}'\""


def make_engine(
    path: Path,
    *,
    key: bytes | None = None,
    foreign_keys: bool = True,
    read_only: bool = False,
    aside: bool = False,
) -> Engine:
    """An engine on the SQLite file at ``path``.

    Parameters
    ----------
    key : bytes, optional
        The 256 bits that open an encrypted file, or encrypt a new one. That a key is wrong shows with the first read.
    foreign_keys : bool
        Migrations run with them off: with them on, rebuilding a table deletes the rows that refer to it.
    read_only : bool
        Refuse every change of the file.
    aside : bool
        A copy in the making, which will be renamed: without a write-ahead log, so that the file alone is all of it.
    """
    query = {"mode": "ro", "uri": "true"} if read_only else {}
    if read_only and _lies_still(path):
        query["immutable"] = "1"
    name = path.resolve().as_uri() if read_only else str(path)
    module = sqlite3 if key is None else sqlcipher3.dbapi2
    engine = create_engine(URL.create("sqlite+pysqlite", database=name, query=query), module=module)

    @event.listens_for(engine, "connect")
    def _prepare(connection: _DbapiConnection, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy begins transactions itself, below
        cursor = connection.cursor()
        if key is not None:
            cursor.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
            cursor.execute(f"PRAGMA key = {key_literal(key)}")
        cursor.execute("PRAGMA temp_store = MEMORY")  # nothing of it in the system's folder for temporary files
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        if not read_only:
            cursor.execute(f"PRAGMA journal_mode = {'DELETE' if aside else 'WAL'}")
            cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def is_refused_for_its_pages(error: object, path: Path) -> bool:
    """Whether SQLCipher refuses a change that the system would allow.

    It calls a database read-only once the hash of one of its pages does not hold.
    """
    if not isinstance(error, sqlcipher3.dbapi2.Error):
        return False
    code = getattr(error, "sqlite_errorcode", None)
    return code == sqlite3.SQLITE_READONLY and all(os.access(each, os.W_OK) for each in (path, path.parent))


def copy_into(source: Path, target: Path, key: bytes | None) -> None:
    """Write what is in ``source`` at one moment to the new file ``target`` under the same key.

    SQLite's ``VACUUM INTO``: the write-ahead log is included, and nothing of what was deleted is.
    """
    engine = make_engine(source, key=key, read_only=True)
    try:
        connection = engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("VACUUM INTO ?", (str(target),))
            cursor.close()
        finally:
            connection.close()
    finally:
        engine.dispose()


def export_into(source: Path, target: Path, key: bytes, *, opens_with: bytes | None) -> None:
    """Write every table, index and trigger of the closed ``source`` to a new file under ``key``.

    Parameters
    ----------
    opens_with : bytes, optional
        The key of ``source``; None for a plain one.
    """
    connection = sqlcipher3.dbapi2.connect(str(source), isolation_level=None)
    try:
        if opens_with is not None:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = {key_literal(opens_with)}")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"ATTACH DATABASE ? AS encrypted KEY {key_literal(key)}", (str(target),))
        connection.execute("SELECT sqlcipher_export('encrypted')")
        connection.execute("DETACH DATABASE encrypted")
    finally:
        connection.close()


def without_log(database: Path) -> None:
    """Have all of a closed, plain database in its one file, wherever it is moved."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
