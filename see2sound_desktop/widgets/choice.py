"""A box to choose one of a few from, that a turn of the mouse wheel over it does not change."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget


class Choice(QComboBox):
    """A combo box that leaves the wheel to the page around it: a page scrolled past must not change a setting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setView(QListView())  # the style sheet reaches its rows

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not for us."""
        event.ignore()
