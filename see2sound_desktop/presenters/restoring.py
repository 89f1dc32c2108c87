"""Bringing a backup back without widgets: choosing one, seeing what it holds and what would be gone, and doing it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core import settings as site_settings
from core.errors import See2SoundError
from core.paths import DataFolder
from core.progress import Progress
from core.records.keeping import restoring, shelf
from core.records.keeping.opening import access_to
from core.records.keeping.preview import Preview, look_at
from core.records.keeping.shelf import Shelved
from core.records.protection.access import Access
from core.records.protection.accounts import Accounts
from see2sound_desktop.jobs import Jobs

SignsIn = Callable[[Accounts], Access]


class RestoreStep(StrEnum):
    """What is asked."""

    CHOICE = "choice"
    SIGN_IN = "sign-in"
    """An account and a passphrase of the backup's day: its keys are not those of today."""
    PREVIEW = "preview"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class RestoreView:
    """What is shown."""

    step: RestoreStep
    backups: tuple[Shelved, ...]
    aside: tuple[Path, ...]
    """Databases that restoring put aside, the newest first: what can be brought back to undo it."""
    preview: Preview | None = None
    names: tuple[str, ...] = ()
    """Accounts of the backup's day."""
    kept_at: Path | None = None
    """Where the database of before lies now."""
    is_busy: bool = False
    trouble: str = ""


class RestorePresenter(QObject):
    """Works on a closed database. Whoever may not restore is told so when it is tried."""

    changed = Signal(object)
    """``RestoreView``"""

    def __init__(self, data: DataFolder, present: Access | None, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data, self._present, self._jobs = data, present, jobs
        self._chosen: Path | None = None
        self._opens_with: Access | None = None
        backups = [one for folder in self.folders for one in shelf.shelved(folder)]
        newest_first = tuple(sorted(backups, key=lambda one: one.taken_utc, reverse=True))
        self.view = RestoreView(RestoreStep.CHOICE, newest_first, restoring.put_aside(data.database))

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where backups are looked for: within the data folder, and where the settings say."""
        chosen = site_settings.load(self._data.settings).settings.backup_folder
        places = (self._data.backups, *((Path(chosen),) if chosen else ()))
        return tuple(dict.fromkeys(place for place in places if place.is_dir()))

    def choose(self, backup: Path) -> None:
        """Look at a backup: what it holds, and what of today it does not hold."""
        self._chosen = backup
        self._look(_refuse)

    def sign_in(self, name: str, passphrase: str) -> None:
        """Open the chosen backup by an account of its day."""
        self._look(lambda accounts: accounts.sign_in(name, passphrase))

    def _look(self, sign_in: SignsIn) -> None:
        backup, present, database = self._chosen, self._present, self._data.database
        if self.view.is_busy or backup is None:
            return

        def work(_progress: Progress) -> "tuple[Access | None, Preview]":
            opens_with = access_to(backup, present, sign_in)
            return opens_with, look_at(backup, opens_with, database, present)

        self._show(is_busy=True, trouble="")
        self._jobs.start("", work, done=self._looked, failed=self._failed)

    def _looked(self, found: "tuple[Access | None, Preview]") -> None:
        self._opens_with, preview = found
        self._show(is_busy=False, step=RestoreStep.PREVIEW, preview=preview)

    def restore(self) -> None:
        """Put it in the place of the present database, which is kept."""
        backup = self._chosen
        if self.view.is_busy or backup is None:
            return

        def work(_progress: Progress) -> Path | None:
            return restoring.restore(
                self._data.database,
                backup,
                present=self._present,
                opens_with=self._opens_with,
                purge_folders=self.folders,
            )

        self._show(is_busy=True, trouble="")
        self._jobs.start("", work, done=self._restored, failed=self._failed)

    def _restored(self, aside: Path | None) -> None:
        self._show(is_busy=False, step=RestoreStep.DONE, kept_at=aside)

    def go_back(self) -> None:
        """To the list."""
        self._show(step=RestoreStep.CHOICE, trouble="", preview=None)

    def _failed(self, error: Exception) -> None:
        self._show(is_busy=False)
        if isinstance(error, _OtherKeysError):
            self._show(step=RestoreStep.SIGN_IN, names=error.names)
            return
        if not isinstance(error, See2SoundError):
            raise error
        self._show(trouble=str(error))

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)


class _OtherKeysError(Exception):
    """The backup opens with a passphrase of its day alone."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.names = names


def _refuse(accounts: Accounts) -> Access:
    raise _OtherKeysError(tuple(one.name for one in accounts.listed()))
