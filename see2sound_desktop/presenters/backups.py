"""Backups without widgets: one a day while the program runs, one when it ends, one when somebody asks."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import See2SoundError
from core.progress import Progress
from core.records.engine.server import Server
from core.records.keeping import shelf
from see2sound_desktop.presenters.context import AppContext

if TYPE_CHECKING:
    from core.records.keeping.backing_up import Backup

_LOOK_MS = 30 * 60 * 1000


@dataclass(frozen=True, slots=True)
class BackupsView:
    """What is shown."""

    folder: Path
    newest_utc: datetime | None
    """When the newest one of this database was taken; each was verified before it got its name."""
    count: int
    is_running: bool = False
    trouble: str = ""
    is_kept: bool = True
    """Whether backups are made here at all: a demonstration has none."""
    is_on_server: bool = False
    """Then its database administrator makes them."""


class BackupsPresenter(QObject):
    """Backs up while a session may go on: it is a job, and the database stays open."""

    changed = Signal(object)
    """``BackupsView``"""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_running, self._trouble = False, ""
        self._head = context.store.trail.head()
        """Where the trail stood when the records were last known to be in a backup, or when they were opened."""
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self.back_up_if_due)

    @property
    def view(self) -> BackupsView:
        """As it stands now."""
        there = shelf.shelved(self.folder, self._context.store.trail.database_id)
        return BackupsView(
            folder=self.folder,
            newest_utc=there[0].taken_utc if there else None,
            count=len(there),
            is_running=self._is_running,
            trouble=self._trouble,
            is_kept=self._is_kept,
            is_on_server=isinstance(self._context.store.place, Server),
        )

    @property
    def _is_kept(self) -> bool:
        store = self._context.store
        return not (isinstance(store.place, Server) or store.people.is_demonstration)

    @property
    def folder(self) -> Path:
        """Where backups go: as the settings say, else within the data folder."""
        chosen = self._context.settings.backup_folder
        return Path(chosen) if chosen else self._context.data.backups

    def choose_folder(self, folder: Path | None) -> None:
        """Back up there from now on; None is within the data folder."""
        self._context.change_settings(backup_folder=None if folder is None else str(folder))
        self._tell()

    def watch(self) -> None:
        """Make the backup of the day, now and whenever a new day begins."""
        self._clock.start()
        self.back_up_if_due()

    def back_up_if_due(self) -> None:
        """Back up unless there is one of today, or there is nothing to back up."""
        store = self._context.store
        if not self._is_kept or not store.patients():
            return
        if shelf.is_due(self.folder, store.trail.database_id, datetime.now(UTC)):
            self.back_up()

    def back_up(self) -> None:
        """Back up now, on a worker."""
        if self._is_running:
            return
        store, folder = self._context.store, self.folder

        def work(_progress: Progress) -> "Backup":
            from core.records.keeping.backing_up import back_up

            return back_up(store, folder)

        self._is_running, self._trouble = True, ""
        self._tell()
        self._context.jobs.start(self.tr("Backing up"), work, done=self._done, failed=self._failed)

    def back_up_at_the_end(self) -> None:
        """Back up what was changed since the last one, before the database closes. What fails is left to the next day.

        The windows are gone by then: nobody waits for it but the program itself.
        """
        from core.records.keeping.backing_up import back_up

        store = self._context.store
        if not self._is_kept or store.trail.head() == self._head or not store.patients():
            return
        back_up(store, self.folder)

    def _done(self, _made: "Backup") -> None:
        self._is_running = False
        self._head = self._context.store.trail.head()
        self._tell()

    def _failed(self, error: Exception) -> None:
        self._is_running = False
        if not isinstance(error, See2SoundError):
            raise error
        self._trouble = str(error)
        self._tell()
        self._context.notice_error(error)

    def _tell(self) -> None:
        self.changed.emit(replace(self.view))
