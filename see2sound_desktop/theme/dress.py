"""What gives a window the style sheet of the theme: each window has it, and all that is put into it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from see2sound_desktop.theme.current import theme


class Dress(QObject):
    """The theme on a window that is in no other one; dialogs in a window have that of the window.

    It is the windows' and not the application's: there Qt would match every rule anew against everything inside, each
    time that something is put into something while a page is built.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._own = window, ""
        theme().changed.connect(self._wear)
        self._wear()

    def add(self, own: str) -> None:
        """Rules of the window's own, which come after those of the theme."""
        self._own = own
        self._wear()

    @Slot()
    def _wear(self) -> None:
        self._window.setStyleSheet(theme().stylesheet + self._own)
