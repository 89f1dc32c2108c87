"""Who comes in: nobody is asked, somebody signs in, or a computer on which nothing is set up yet is set up."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.paths import DataFolder
from core.records.engine.server import Server
from core.records.place import Place, place_of
from core.records.protection.accounts import Accounts
from core.records.upgrade import is_new

if TYPE_CHECKING:
    from core.records.protection.access import Access

DEMONSTRATION = "demonstration"
"""The folder, within the data folder, of the database in which nobody is a patient."""


class Door(StrEnum):
    """By which way one comes in."""

    OPEN = "open"
    """The database opens for everybody."""
    SIGN_IN = "sign-in"
    FIRST_RUN = "first-run"
    """Nothing is set up: an account is made, or the demonstration is opened."""
    PROTECT = "protect"
    """The database opens for everybody, and shall no longer."""
    RESTORE = "restore"
    """A backup is to be brought back: the database is closed for it."""


@dataclass(frozen=True, slots=True)
class Entered:
    """Where somebody came in, and as who."""

    data: DataFolder
    access: "Access | None" = None
    is_demonstration: bool = False


def door_of(data: DataFolder) -> Door:
    """The way into a data folder. InputError ``accounts.key-file-…``, and those of ``place_of``.

    MachineError ``records.server-…``: a server is asked whether it has accounts.
    """
    place = records_of(data)
    if Accounts(place).exist:
        return Door.SIGN_IN
    if isinstance(place, Server):
        return Door.FIRST_RUN if is_new(place) else Door.OPEN
    if not data.database.exists() and not data.settings.exists():
        return Door.FIRST_RUN
    return Door.OPEN


def records_of(data: DataFolder) -> Place:
    """Where the records of a data folder are. Those of a demonstration are never on a clinic's server."""
    return data.database if data.root.name == DEMONSTRATION else place_of(data)


def demonstration_in(data: DataFolder) -> DataFolder:
    """The data folder of the demonstration."""
    return DataFolder(data.root / DEMONSTRATION)
