"""One process at a time writes to a database."""

from pathlib import Path

from core.errors import MachineError
from core.lock import FileLock


class DatabaseLock(FileLock):
    """A lock on the file ``<database>.lock`` beside the database."""

    def __init__(self, database: Path) -> None:
        """Take the lock. MachineError ``records.in-use`` when another See2Sound holds it; ``errors.not-writable``."""
        file = database.with_name(database.name + ".lock")
        super().__init__(file, MachineError("records.in-use", path=database))
