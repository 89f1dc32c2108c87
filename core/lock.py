"""One process at a time: a lock on a file, which the system releases however the process ends."""

import os
import sys
from pathlib import Path

from core.errors import MachineError
from core.files import write_error


class FileLock:
    """A lock on a file. The file stays; only the lock on it matters."""

    def __init__(self, file: Path, held: MachineError) -> None:
        """Take the lock.

        Raises
        ------
        MachineError
            ``held`` when another process, or another thread of this one, holds it; ``errors.not-writable``.
        """
        try:
            self._descriptor: int | None = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise write_error(file, error) from error
        try:
            _take(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            self._descriptor = None
            raise held from error

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
