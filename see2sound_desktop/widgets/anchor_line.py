"""A bright line at the edge of the neglected side: in training alone, for eyes to find where the screen begins."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.records.model import LesionSide
from see2sound_desktop.widgets.pad_colours import Coloured

WIDTH_PX = 16


class AnchorLine(Coloured, QWidget):
    """Still, and taken for nothing that could be pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def place(self, lesion_side: LesionSide, width_px: int, height_px: int) -> None:
        """Lie along the edge opposite the lesion; with no side there is none."""
        self.setVisible(lesion_side in {LesionSide.LEFT, LesionSide.RIGHT})
        left_px = 0 if lesion_side is LesionSide.RIGHT else width_px - WIDTH_PX
        self.setGeometry(left_px, 0, WIDTH_PX, height_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.colours.mark)
        painter.end()
