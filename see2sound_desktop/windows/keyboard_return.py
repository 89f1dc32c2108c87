"""Two screens and one keyboard: a click of the therapist takes no keys from a patient who answers with them."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from see2sound_desktop.windows.patient_shell import PatientShell

_OF_ONE_CLICK_S = 0.5
"""The window system may move the keyboard before it tells of the press that moved it."""
_TYPED_IN = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}


class KeyboardReturn(QObject):
    """The keyboard goes back to the patient's window after a click in the therapist's.

    That is so where the patient's window had it before, and where the patient answers by switch, or pressed a key
    last. It waits while ``is_wanted`` is not so (the session stands still), a field is typed in, or a dialog or menu
    is open.
    Nothing a key does is ever done in the other window: a pause by Space must not become a patient's answer.
    """

    def __init__(
        self, therapist: QWidget, patient: PatientShell, is_wanted: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._therapist, self._patient, self._is_wanted = therapist, patient, is_wanted
        self._has_keys = patient.isActiveWindow()
        self._lost_s: float | None = None
        self._pressed_key = False
        self._owed = False
        for widget in (therapist, patient):
            handle = widget.windowHandle()
            if handle is not None:
                handle.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusWindowChanged.connect(self._moved)
            application.focusChanged.connect(self._settle_soon)

    def forget(self) -> None:
        """The therapist took the keyboard by F12: it stays."""
        self._owed, self._has_keys, self._lost_s = False, False, None

    @Slot()
    def _settle_soon(self) -> None:
        if self._owed:
            QTimer.singleShot(0, self, self.settle)

    @Slot()
    def settle(self) -> None:
        """Give the keyboard back, where it is owed and nothing needs it here."""
        in_the_way = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        is_here = QGuiApplication.focusWindow() is self._therapist.windowHandle()
        is_typed = isinstance(self._therapist.focusWidget(), _TYPED_IN)
        if self._owed and is_here and not is_typed and in_the_way is None and self._is_wanted():
            self._owed = False
            self._patient.activateWindow()

    @Slot(QWindow)
    def _moved(self, now: QWindow | None) -> None:
        if now is self._patient.windowHandle():
            self._has_keys, self._lost_s, self._owed = True, None, False
        elif self._has_keys:
            self._has_keys, self._lost_s = False, time.monotonic()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See presses in both windows, and leave every event alone."""
        kind = event.type()
        if watched is self._patient.windowHandle():
            if kind is QEvent.Type.KeyPress:
                self._pressed_key = True
            elif kind in _PRESSES:
                self._pressed_key = False
        elif kind is QEvent.Type.MouseButtonPress:
            taken_now = self._lost_s is not None and time.monotonic() - self._lost_s < _OF_ONE_CLICK_S
            if self._has_keys or taken_now:
                self._owed = self._patient.input.takes_keys or self._pressed_key
        elif kind is QEvent.Type.MouseButtonRelease:
            self._settle_soon()
        return super().eventFilter(watched, event)
