"""What keeps the therapist's window to who signed in: the account at its head, and the cover while it is locked."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QStackedWidget, QWidget
from shiboken6 import isValid

from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.locking import Locking
from see2sound_desktop.widgets.asking import may_be_lost
from see2sound_desktop.widgets.dialog import Dialog
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
        self._away: list[QDialog] = []
        """Dialogs put away while locked, the one in front last."""
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
        if is_locked:
            self._put_away()
            self.cover.cover()
        else:
            self._bring_back()
        self.locked.emit(is_locked)

    def may_end(self) -> bool:
        """Whether nothing typed is lost by ending while locked, in a dialog that was put away; or may be."""
        is_typed = any(isinstance(one, Dialog) and one.unsaved for one in self._standing())
        return not is_typed or may_be_lost(self._window, self._window.windowTitle())

    def _put_away(self) -> None:
        """A dialog must neither be read nor ended, and must not keep the keyboard from the cover."""
        had_keyboard = isinstance(QApplication.activeWindow(), QDialog)
        self._away = []
        while (front := QApplication.activeModalWidget()) is not None and isinstance(front, QDialog):
            self._away.insert(0, front)
            front.hide()
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        for one in shown:  # those that hold nothing up
            one.hide()
        self._away = shown + self._away
        for one in self._away:
            one.finished.connect(self._ended, Qt.ConnectionType.UniqueConnection)
        if had_keyboard:  # never take it from the patient's window
            self._window.activateWindow()

    def _bring_back(self) -> None:
        for one in self._standing():
            one.finished.disconnect(self._ended)
            one.show()
        self._away = []

    def _standing(self) -> list[QDialog]:
        """Those that were put away and are there still."""
        return [one for one in self._away if isValid(one)]

    @Slot()
    def _ended(self) -> None:
        """A dialog ended by itself while it was away."""
        self._away = [one for one in self._standing() if one is not self.sender()]
