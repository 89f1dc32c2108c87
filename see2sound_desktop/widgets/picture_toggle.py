"""A small button with words that stays down, for what lies on a picture."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget


class PictureToggle(QToolButton):
    """Its keys are its own: Delete, pressed here, must not delete what is chosen in the picture below."""

    def __init__(self, words: str, tool_tip: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("small", "true")
        self.setText(words)
        self.setToolTip(tool_tip)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses; nothing goes on to the picture."""
        super().keyPressEvent(event)
        event.accept()
