"""The one place where everything is put together: settings, theme, records, jobs, context, pages, window."""

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core import __version__, paths, settings
from core.errors import See2SoundError
from core.paths import DataFolder
from core.playback.portaudio import PORTAUDIO
from core.records.store import Store
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.language import Languages, translation
from see2sound_desktop.language_change import LanguageChange
from see2sound_desktop.presenters.context import (
    AppContext,
    Notice,
    NoticeKind,
    OpenAccounts,
    PageName,
    ResumeSession,
    ResumeTraining,
)
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.presenters.viewing import Viewing
from see2sound_desktop.theme import theme
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.therapist import TherapistWindow
from see2sound_desktop.wording import local_time

if TYPE_CHECKING:
    from core.records.place import Place
    from core.records.protection.access import Access

_log = logging.getLogger(__name__)

THREAD_SWITCH_S = 0.001
"""How long a worker thread may keep the interpreter from the windows. With two busy workers the longest stall of the
event loop was 57 to 103 ms with it and 226 to 306 ms with Python's own 5 ms (two cores, both loaded)."""


def _patients(context: AppContext) -> Page:
    from see2sound_desktop.windows.patients_page import PatientsPage

    return PatientsPage(context)


def _scenes(context: AppContext) -> Page:
    from see2sound_desktop.windows.scenes_page import ScenesPage

    return ScenesPage(context)


def _session(context: AppContext) -> Page:
    from see2sound_desktop.windows.session_page import SessionPage

    return SessionPage(context)


def _training(context: AppContext) -> Page:
    from see2sound_desktop.windows.training_page import TrainingPage

    return TrainingPage(context)


def _results(context: AppContext) -> Page:
    from see2sound_desktop.windows.results_page import ResultsPage

    return ResultsPage(context)


def _settings(context: AppContext) -> Page:
    from see2sound_desktop.windows.settings_page import SettingsPage

    return SettingsPage(context)


PAGES = {
    PageName.PATIENTS: _patients,
    PageName.SCENES: _scenes,
    PageName.SESSION: _session,
    PageName.TRAINING: _training,
    PageName.RESULTS: _results,
    PageName.SETTINGS: _settings,
}
"""How each page is made. The modules are imported when the page is first needed: the first window comes quickly."""


def qt_application() -> QApplication:
    """The process's QApplication, made now if there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    made = QApplication(["see2sound"])
    made.setApplicationName("See2Sound")
    made.setApplicationVersion(__version__)
    made.setDesktopFileName("see2sound")
    return made


class Application(QObject):
    """See2Sound over one data folder. Needs a QApplication. ``close`` (or closing the window) gives everything back.

    Parameters
    ----------
    place
        Where the records are; None is the file in the data folder.

    Raises
    ------
    InputError, MachineError
        The database cannot be opened (``records.…``).
    """

    first_painted = Signal()

    def __init__(self, data: DataFolder, access: "Access | None" = None, *, place: "Place | None" = None) -> None:
        super().__init__()
        sys.setswitchinterval(THREAD_SWITCH_S)
        loaded = settings.load(data.settings)
        translation().apply(Languages.of(loaded.settings))
        theme().apply(loaded.settings.theme, loaded.settings.text_scale_percent)
        self.store = Store.open(place or data.database, access=access)
        self.jobs = Jobs(self)
        self.context = AppContext(store=self.store, data=data, settings=loaded.settings, jobs=self.jobs, parent=self)
        self.context.settings_changed.connect(self._settings_changed)
        if access is not None:
            self._viewing = Viewing(self.context, self)
        PORTAUDIO.exclusive = loaded.settings.exclusive_output
        self.window = TherapistWindow(self.context, PAGES)
        self.window.setWindowIcon(QIcon(str(paths.resources() / "icons" / "app" / "see2sound.svg")))
        self.window.closed.connect(self.close)
        self.context.leaving.connect(self._leave)
        self.left_by: Door | None = None
        """By which way one comes in again after the window closed; None where that was the end."""
        self.language_change = LanguageChange(self.context, self.window, self)
        self._closed = False
        self._problem: See2SoundError | None = loaded.problem

    def show(self, page: PageName = PageName.PATIENTS) -> None:
        """Show the window with a page."""
        self.window.installEventFilter(self)
        self.window.show_page(page)
        self.window.open()
        if self._problem is not None:
            self.context.notice_error(self._problem)
        elif self.store.found_at_start is not None and not self.store.found_at_start.holds:
            words = self.tr("Something was changed past the trail of the records.")
            self.context.noticed.emit(Notice(NoticeKind.ERROR, words, self.tr("Look at it"), OpenAccounts()))
        else:
            self._tell_of_unfinished_session()

    def _tell_of_unfinished_training(self) -> None:
        if not self.store.training.unfinished():
            return
        from see2sound_desktop.presenters.training_course import unfinished_of  # not needed before the first window
        from see2sound_desktop.presenters.training_words import unfinished_words

        unfinished = unfinished_of(self.store, None)
        if unfinished is not None:
            words, request = unfinished_words(unfinished), ResumeTraining(unfinished.session_uuid)
            self.context.noticed.emit(Notice(NoticeKind.INFO, words, self.tr("Go on with it"), request))

    def _tell_of_unfinished_session(self) -> None:
        unfinished = self.store.unfinished_sessions()
        if not unfinished:
            self._tell_of_unfinished_training()
        else:
            latest = unfinished[0]
            sentence = self.tr(
                "The session with {code} of {when} is not finished; {done} of {planned} trials are stored."
            )
            words = sentence.format(
                code=latest.patient_code,
                when=local_time(latest.started_utc),
                done=latest.committed,
                planned=latest.planned,
            )
            self.context.noticed.emit(Notice(NoticeKind.INFO, words, self.tr("Resume it"), ResumeSession(latest.uuid)))

    @Slot(object)
    def _leave(self, door: Door) -> None:
        self.left_by = door
        if not self.window.close():
            self.left_by = None

    @Slot()
    def close(self) -> None:
        """Close window, jobs, model process and database. Closing twice does nothing."""
        if self._closed:
            return
        self._closed = True
        self.window.end()
        self.jobs.close()
        self.context.models.close()
        self.store.close()
        _log.info("closed")

    @Slot(object)
    def _settings_changed(self, changed: settings.Settings) -> None:
        theme().apply(changed.theme, changed.text_scale_percent)
        PORTAUDIO.exclusive = changed.exclusive_output

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the window's first paint, and leave every event alone."""
        if event.type() == QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self.first_painted.emit)
        return super().eventFilter(watched, event)
