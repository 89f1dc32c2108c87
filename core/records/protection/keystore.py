"""Where the accounts of a database are kept: in files beside it, or on a server in the database itself."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from core.records.journal import Action
from core.records.protection.delay import Tried
from core.records.protection.keyfile import KeyFile


class Change(Protocol):
    """The accounts while nobody else may change them."""

    def read(self) -> KeyFile | None:
        """The accounts as they now are; None where there are none."""

    def note(self, user: str, action: Action, about: str, utc: datetime) -> None:
        """Keep in the audit trail what is done."""

    def write(self, keys: KeyFile) -> None:
        """Put these in their place, whole or not at all."""


class KeyStore(Protocol):
    """The door to the accounts of one database."""

    @property
    def exist(self) -> bool:
        """Whether somebody has to sign in."""

    def read(self) -> KeyFile | None:
        """The accounts; None where there are none. InputError ``accounts.…-damaged``, ``accounts.key-file-newer``."""

    def changing(self) -> AbstractContextManager[Change]:
        """Around reading, changing and writing the accounts: one at a time. MachineError where it is not to be had."""

    def tried(self, account: str) -> Tried:
        """What was tried at an account."""

    def count(self, account: str, now: datetime) -> None:
        """Count a try as wrong, until ``clear``. InputError ``accounts.wait`` while there is to wait."""

    def clear(self, account: str) -> None:
        """The last try was right."""

    def note(self, user: str, action: Action, about: str, utc: datetime) -> None:
        """Keep something that changed no account in the audit trail."""
