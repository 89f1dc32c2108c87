"""One process at a time writes to a database: a lock that the system releases however the process ends."""

import os
import sys
from pathlib import Path

from core.errors import MachineError
from core.files import write_error


class DatabaseLock:
    """A lock on the file ``<database>.lock`` beside the database. The file stays; only the lock on it matters."""

    def __init__(self, database: Path) -> None:
        """Take the lock.

        Raises
        ------
        MachineError
            ``records.in-use`` when another See2Sound holds it; ``errors.not-writable``.
        """
        file = database.with_name(database.name + ".lock")
        try:
            self._descriptor: int | None = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise write_error(file, error) from error
        try:
            _take(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            self._descriptor = None
            raise MachineError("records.in-use", path=database) from error

    def release(self) -> None:
        """Let another process in. Releasing twice does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
