"""What covers the therapist's window while it is locked: who has to come back, and the passphrase."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.presenters.locking import Locking
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, field, text
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.widgets.secret_line import SecretLine

_USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class LockCover(QWidget):
    """Asks for the passphrase. Another account comes in by the sign-in window, where nothing runs."""

    def __init__(self, context: AppContext, locking: Locking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._locking = context, locking
        self.setProperty("ground", "window")
        self.passphrase = SecretLine()
        self.passphrase.returnPressed.connect(self._unlock)
        self.unlock_button = button(self.tr("&Unlock"), kind="primary", pressed=self._unlock)
        self.other_button = button(self.tr("Sign in as somebody &else"), kind="quiet", pressed=self._leave)
        self.trouble = text("", "error", wrap=True)
        self.trouble.hide()
        card = Card(self.tr("Locked"))
        self._who = text("", wrap=True)
        card.body.addWidget(self._who)
        card.body.addLayout(field(self.tr("&Passphrase"), self.passphrase))
        card.body.addWidget(self.trouble)
        card.body.addWidget(FlowRow(self.unlock_button, self.other_button, spacing=theme().size("space_m")))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 2)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(across)
        column.addStretch(2)
        locking.refused.connect(self._refused)

    def cover(self) -> None:
        """Ask."""
        said = self.tr("{name} is signed in. A session that runs goes on; the patient's window shows no change.")
        self._who.setText(said.format(name=self._locking.account))
        self.passphrase.take()
        self.trouble.hide()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unlock(self) -> None:
        self.trouble.hide()
        self._locking.unlock(self.passphrase.take())

    def _leave(self) -> None:
        self._context.leave(Door.SIGN_IN)

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)


class UseWatch(QObject):
    """Tells ``Locking`` of each use of one top-level window and of its dialogs, wherever in it."""

    def __init__(self, window: QWidget, locking: Locking) -> None:
        super().__init__(window)
        self._window, self._locking = window, locking
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and leave every event alone."""
        if event.type() in _USE and isinstance(watched, QWindow):
            handle, over = self._window.windowHandle(), watched
            while over is not None and over is not handle:  # a dialog may be over a dialog
                over = over.transientParent()
            if over is not None:
                self._locking.used()
        return False
