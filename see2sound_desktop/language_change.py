"""Another language while the app runs: at once, unless something runs whose words must stay as they began."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.settings import Settings
from see2sound_desktop.language import Languages, translation

if TYPE_CHECKING:
    from see2sound_desktop.presenters.context import AppContext
    from see2sound_desktop.windows.therapist import TherapistWindow


class LanguageChange(QObject):
    """Follows the settings. What waits is tried again whenever something has ended."""

    def __init__(self, context: "AppContext", window: "TherapistWindow", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._window = context, window
        self._wanted = translation().spoken
        self._said = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.settle)
        context.settings_changed.connect(self._settings_changed)
        context.jobs.busy_changed.connect(self._something_ended)
        context.records_changed.connect(self._something_ended)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._something_ended)

    @property
    def waiting(self) -> bool:
        """Whether a language was chosen and is not spoken yet."""
        return self._wanted != translation().spoken

    @Slot(object)
    def _settings_changed(self, changed: Settings) -> None:
        self._wanted = Languages.of(changed)
        self._again.start(0)  # the choice of the language is itself on a page that will be made anew

    @Slot()
    def _something_ended(self) -> None:
        if self.waiting:
            self._again.start(0)

    @Slot()
    def settle(self) -> None:
        """Speak the language that was chosen, or say why it has to wait."""
        if not self.waiting:
            self._take_back()
            return
        if self._wanted.shows_as(translation().spoken):
            translation().apply(self._wanted)
            return
        if self._window.holds_its_words:
            self._said = True
            self._context.notice(self.tr("A session is running. The language changes when it has ended."))
            return
        if self._context.jobs.busy or QApplication.activeModalWidget() is not None:
            return
        translation().apply(self._wanted)
        self._take_back()
        self._window.speak_anew()

    def _take_back(self) -> None:
        if self._said:
            self._said = False
            self._context.clear_notice()
