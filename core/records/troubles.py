"""The errors of engines, told apart: what the user can mend, what the machine did, and our own bugs (passed on)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, NoResultFound

from core.errors import InputError, See2SoundError
from core.records.engine import DIALECTS
from core.records.engine.server import Server
from core.records.engine.sqlite_file import DRIVER_ERRORS, is_refused_for_its_pages
from core.records.place import Place

_SMALLEST_B = 512
"""One page of a database, the smallest that there is."""


@contextmanager
def spoken(path: Place) -> Iterator[None]:
    """Turn the errors of the engine about the database at ``path`` into ones with a sentence.

    Raises
    ------
    InputError
        ``records.not-a-database``, ``records.damaged``; ``records.server-permission``, ``records.server-damaged``.
    MachineError
        ``errors.disk-full``, ``errors.not-writable``, ``records.in-use``, ``records.disk-failed``;
        ``records.server-away``, ``records.server-busy``, ``records.server-full``, ``records.server-read-only``.
    """
    try:
        yield
    except DBAPIError as error:
        raise _translated(path, error.orig) or error from error
    except DRIVER_ERRORS as error:
        raise _translated(path, error) or error from error
    except UnicodeDecodeError as error:  # of the driver, where it cannot even say which letters it could not read
        raise damaged(path, error) from error


def refuse_stump(path: Path) -> None:
    """Raise InputError ``records.damaged`` for a few bytes of a database: SQLite would take them for an empty one."""
    if path.is_file() and 0 < path.stat().st_size < _SMALLEST_B:
        raise InputError("records.damaged", path=path)


@contextmanager
def understood(path: Place) -> Iterator[None]:
    """Say of rows that hold what no version writes, or lack one they belong to, that the database is damaged.

    SQLite takes what a shortened file lacks of its last page for zeros.

    Raises
    ------
    InputError
        ``records.damaged``.
    """
    try:
        yield
    except (ValueError, NoResultFound) as error:
        raise damaged(path, error) from error


def damaged(path: Place, reason: object = "") -> InputError:
    """That a database is damaged, and what to do: ``records.damaged``, on a server ``records.server-damaged``."""
    code = "records.server-damaged" if isinstance(path, Server) else "records.damaged"
    return InputError(code, path=path, reason=reason)


def _translated(path: Place, error: BaseException | None) -> See2SoundError | None:
    for dialect in DIALECTS:
        if (found := dialect.trouble(error)) is not None:
            kind, code = found
            if isinstance(path, Path) and is_refused_for_its_pages(error, path):
                return damaged(path, error)
            return kind(code, path=path, reason=error)
    return None
