"""What is done to models on a worker thread: looking at what there is, installing, importing, checking, removing."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from core import settings as site_settings
from core.errors import See2SoundError
from core.models import catalogue, installed, staging
from core.models.door import Entry
from core.models.installed import Found
from core.models.machine import Machine, look
from core.paths import DataFolder
from core.progress import Progress


class Kind(StrEnum):
    """What is to be done to a model."""

    INSTALL = "install"
    IMPORT = "import"
    CHECK = "check"


@dataclass(frozen=True)
class Order:
    """One thing to do, and all that it needs."""

    kind: Kind
    entry: Entry
    accepted: bool
    """Whether a person was shown the licence and accepted it."""
    folder: Path | None = None
    token: str | None = field(default=None, repr=False)
    """Access token of the hub: in memory only, as long as the app runs."""


@dataclass(frozen=True)
class Look:
    """What was found on the disk."""

    found: tuple[Found, ...]
    begun_bytes: dict[str, int]
    used_bytes: int


@dataclass(frozen=True)
class Outcome:
    """How work on a model ended, and what is there now."""

    look: Look
    error: See2SoundError | None = None


def look_at_machine() -> tuple[tuple[Entry, ...], Machine]:
    """The list of models, and what computes here. Up to a second where a graphics card is asked."""
    entries = catalogue.entries()
    return entries, look(frozenset(package for entry in entries for package in entry.packages))


def look_at_disk(data: DataFolder) -> Look:
    """What is installed and what was begun."""
    return Look(installed.listing(data), staging.unfinished(data), _used(data.models))


def carry_out(order: Order, data: DataFolder, settings: site_settings.Settings, progress: Progress) -> Outcome:
    """Do it and say how it ended; a foreseen error is an outcome, and so is a cancel."""
    try:
        _do(order, data, settings, progress)
    except See2SoundError as error:
        return Outcome(look_at_disk(data), error)
    return Outcome(look_at_disk(data))


def _do(order: Order, data: DataFolder, settings: site_settings.Settings, progress: Progress) -> None:
    from core.models.hub import Hub
    from core.models.importing import import_folder
    from core.models.installing import install

    progress.check()
    match order.kind:
        case Kind.INSTALL:
            hub = Hub.choose(settings)
            install(order.entry, data, hub, licence_accepted=order.accepted, token=order.token, progress=progress)
        case Kind.IMPORT:
            folder = order.folder or Path()
            import_folder(order.entry, data, folder, licence_accepted=order.accepted, progress=progress)
        case Kind.CHECK:
            installed.verify(installed.find(data, order.entry.id), progress)
        case _:
            assert_never(order.kind)


def _used(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except FileNotFoundError:  # named otherwise by an installation under way
            continue
    return total
