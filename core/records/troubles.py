"""SQLite's errors, told apart: what the user can mend, what the machine did, and our own bugs (passed on unchanged)."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy.exc import DBAPIError

from core.errors import InputError, MachineError, See2SoundError

_PRIMARY_CODE = 0xFF
"""SQLite's extended codes keep the primary code in their lowest byte."""

_SMALLEST_B = 512
"""One page of a database, the smallest that there is."""

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


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite about the database at ``path`` into ones with a sentence.

    Raises
    ------
    InputError
        ``records.not-a-database``, ``records.damaged``.
    MachineError
        ``errors.disk-full``, ``errors.not-writable``, ``records.in-use``, ``records.disk-failed``.
    """
    try:
        yield
    except DBAPIError as error:
        raise _translated(path, error.orig) or error from error
    except (sqlite3.Error, sqlcipher3.dbapi2.Error) as error:
        raise _translated(path, error) or error from error


def refuse_stump(path: Path) -> None:
    """Raise InputError ``records.damaged`` for a few bytes of a database: SQLite would take them for an empty one."""
    if path.is_file() and 0 < path.stat().st_size < _SMALLEST_B:
        raise InputError("records.damaged", path=path)


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """Say of rows that hold what no version writes that the database is damaged.

    SQLite takes what a shortened file lacks of its last page for zeros.

    Raises
    ------
    InputError
        ``records.damaged``.
    """
    try:
        yield
    except ValueError as error:
        raise InputError("records.damaged", path=path, reason=error) from error


def _translated(path: Path, error: BaseException | None) -> See2SoundError | None:
    kind, code = _SENTENCES.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE, (None, ""))
    return None if kind is None else kind(code, path=path, reason=error)
