"""What every dialog keeps to: it holds up its window alone, Enter presses what has the keyboard, nothing is lost."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QToolButton

from see2sound_desktop.widgets.asking import may_be_lost
from see2sound_desktop.widgets.waiting import wait_for


class Dialog(QDialog):
    """Say in ``unsaved`` what would be lost: closing it then asks first."""

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is kept nowhere."""
        return False

    def exec(self) -> int:
        """Wait for the answer; other windows go on."""
        return wait_for(self)

    def reject(self) -> None:
        """Close without saving; asks first where something would be lost."""
        if not self.unsaved or may_be_lost(self, self.windowTitle()):
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; the default button only where none has it."""
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton | QToolButton):
            if not event.isAutoRepeat():
                focused.click()
        else:
            super().keyPressEvent(event)
