"""What happens when something goes wrong that nobody foresaw: it is logged, and said in one calm sentence."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from core import log
from core.errors import See2SoundError
from core.paths import DataFolder
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.theme import Dress
from see2sound_desktop.widgets.waiting import MessageBox

_log = logging.getLogger(__name__)

_BROUGHT_BACK = frozenset({"records.damaged", "records.not-a-database", "accounts.key-file-damaged"})
"""What a backup mends."""


def show_error(error: See2SoundError) -> None:
    """Say a foreseen error before there is a window to say it in."""
    _say(str(error), "")


def way_on(error: See2SoundError) -> Door | None:
    """Say why the records do not open; the door to a backup, where that mends it and somebody wants it."""
    if error.code not in _BROUGHT_BACK:
        show_error(error)
        return None
    box = MessageBox(MessageBox.Icon.Warning, QCoreApplication.translate("troubles", "See2Sound"), str(error))
    Dress(box)
    box.setTextFormat(Qt.TextFormat.PlainText)
    bring = box.addButton(
        QCoreApplication.translate("troubles", "Bring a backup back …"), MessageBox.ButtonRole.AcceptRole
    )
    box.addButton(MessageBox.StandardButton.Close)
    box.exec()
    return Door.RESTORE if box.clickedButton() is bring else None


class CrashReporter(QObject):
    """Takes every exception that nobody caught, from any thread. The app goes on: what is stored is stored."""

    _caught = Signal(str)

    def __init__(self, data: DataFolder) -> None:
        super().__init__()
        self._log_file = log.log_file(data.logs)
        self._saying = False
        self._caught.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over ``sys.excepthook`` and ``threading.excepthook``."""
        sys.excepthook = self._main_thread
        threading.excepthook = self._other_thread

    def _main_thread(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.critical("not foreseen", exc_info=(kind, error, trace))
        self._caught.emit(str(error) if isinstance(error, See2SoundError) else "")

    def _other_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._main_thread(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        if self._saying:
            return
        self._saying = True
        try:
            advice = self.tr(
                "Something in See2Sound went wrong, and it was our fault. Every answer that was given is stored. "
                "Please finish what you are doing, restart the app, and send us the log file."
            )
            _say(sentence or advice, "" if sentence else str(self._log_file))
        finally:
            self._saying = False


def _say(sentence: str, detail: str) -> None:
    title = QCoreApplication.translate("troubles", "See2Sound")
    box = MessageBox(MessageBox.Icon.Warning, title, sentence, parent=_therapists_window())
    Dress(box)  # there may be no window yet that it lies in
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if detail:
        box.setInformativeText(detail)
    box.exec()


def _therapists_window() -> QWidget | None:
    """What goes wrong is said over it, never on the patient's screen."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible()]
    return next((one for one in shown if one.objectName() != "PatientWindow"), None)
