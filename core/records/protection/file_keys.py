"""The accounts of a database in a file: the file of keys beside it, the file of tries, and the journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from core.errors import InputError, MachineError
from core.records import journal
from core.records.journal import Action
from core.records.protection import keyfile
from core.records.protection.delay import Attempts, Tried
from core.records.protection.disk import beside, write_durably
from core.records.protection.keyfile import KeyFile


class FileKeys:
    """As ``KeyStore``; and as ``Change``, while the files are locked."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._tries = beside(database, "attempts")

    @property
    def exist(self) -> bool:
        """As ``KeyStore.exist``."""
        return keyfile.has_accounts(self._database)

    def read(self) -> KeyFile | None:
        """As ``KeyStore.read``."""
        return keyfile.read(self._database)

    def write(self, keys: KeyFile) -> None:
        """As ``Change.write``."""
        keyfile.write(self._database, keys)

    @contextmanager
    def changing(self) -> Iterator["FileKeys"]:
        """As ``KeyStore.changing``. MachineError ``accounts.being-changed``."""
        with keyfile.changing(self._database):
            yield self

    def tried(self, account: str) -> Tried:
        """As ``KeyStore.tried``."""
        return self._attempts().of(account)

    def count(self, account: str, now: datetime) -> None:
        """As ``KeyStore.count``."""
        self._keep(self._attempts().counted(account, now))

    def clear(self, account: str) -> None:
        """As ``KeyStore.clear``."""
        attempts = self._attempts()
        if account in attempts.tried:
            self._keep(attempts.cleared(account))

    def note(self, user: str, action: Action, about: str, utc: datetime) -> None:
        """As ``KeyStore.note``: it waits in the journal."""
        journal.note(self._database, user, action, about, utc)

    def _attempts(self) -> Attempts:
        try:
            return Attempts.of_text(self._tries.read_bytes().decode(errors="replace"))
        except FileNotFoundError:
            return Attempts()
        except OSError as error:
            raise InputError("errors.not-readable", path=self._tries, reason=error.strerror or error) from error

    def _keep(self, attempts: Attempts) -> None:
        try:
            write_durably(self._tries, attempts.as_text())
        except MachineError as error:
            if error.code != "errors.not-writable":
                raise
            # A copy on a read-only disk may be read all the same: who made it could try it anywhere.
