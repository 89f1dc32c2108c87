"""What keeps the therapist's window to who signed in: the account at its head, and the cover while it is locked."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QStackedWidget, QWidget

from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.locking import Locking
from see2sound_desktop.windows.account_menu import AccountMenu
from see2sound_desktop.windows.lock_cover import LockCover, UseWatch


class WindowGuard(QObject):
    """Does nothing where nobody has to sign in."""

    locked = Signal(bool)

    def __init__(self, context: AppContext, window: QWidget, faces: QStackedWidget, header: QBoxLayout) -> None:
        super().__init__(window)
        self._context, self._window, self._faces, self._header = context, window, faces, header
        self.locking = Locking(context, parent=self)
        self.locking.changed.connect(self._changed)
        self.menu: AccountMenu | None = None
        self.cover: LockCover | None = None
        self._dimmed: list[QDialog] = []
        if context.store.access is not None:
            self._watch = UseWatch(window, self.locking)
            self._make()

    def _make(self) -> None:
        access = self._context.store.access
        assert access is not None
        self.menu = AccountMenu(self._context, self.locking, access)
        self._header.addWidget(self.menu)
        self.cover = LockCover(self._context, self.locking)
        self._faces.addWidget(self.cover)

    def speak_anew(self) -> None:
        """The language is another."""
        if self.menu is None or self.cover is None:
            return
        for part in (self.menu, self.cover):
            part.hide()
            part.deleteLater()
        self._faces.removeWidget(self.cover)
        self._make()

    @Slot(bool)
    def _changed(self, is_locked: bool) -> None:
        if self.cover is None:
            return
        self._faces.setCurrentIndex(1 if is_locked else 0)
        self._dim(is_locked=is_locked)
        if is_locked:
            self.cover.cover()
        self.locked.emit(is_locked)

    def _dim(self, *, is_locked: bool) -> None:
        """A dialog must neither be read nor ended: it is made invisible and takes nothing until the window is open."""
        if is_locked:
            shown = QApplication.topLevelWidgets()
            self._dimmed = [one for one in shown if isinstance(one, QDialog) and one.isVisible()]
        for one in self._dimmed:
            one.setWindowOpacity(0.0 if is_locked else 1.0)
            one.setEnabled(not is_locked)
        if not is_locked:
            self._dimmed = []
