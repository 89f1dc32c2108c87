"""A small picture of the side of a lesion: the brain seen from above, the patient's left on the left."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.records.model import LesionSide
from see2sound_desktop.theme import theme
from see2sound_desktop.wording import lesion_words

_HURT = {
    LesionSide.LEFT: ("left",),
    LesionSide.RIGHT: ("right",),
    LesionSide.BOTH: ("left", "right"),
    LesionSide.NONE: (),
    LesionSide.UNKNOWN: (),
}


class LesionPicture(QWidget):
    """Paints two halves with the hurt one filled and hatched, so that the picture also reads without colour."""

    def __init__(
        self, side: LesionSide = LesionSide.UNKNOWN, size_px: int = 132, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._size = QSize(round(size_px * 1.06), size_px)
        self.setFixedSize(self._size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(lesion_words(side))
        theme().changed.connect(self.update)

    def show_side(self, side: LesionSide) -> None:
        """Show another side."""
        self._side = side
        self.setAccessibleName(lesion_words(side))
        self.update()

    def sizeHint(self) -> QSize:
        """The size it was made for."""
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head's outline with the nose ahead, the two halves, and L and R."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self.height() / 100.0
        painter.translate(self.width() / 2, 0)
        painter.scale(unit, unit)
        line = QPen(theme().colour("text_muted"), 2.0)
        painter.setPen(line)
        painter.setBrush(theme().colour("surface_sunken"))
        nose = QPainterPath(QPointF(-8, 13))
        nose.lineTo(0, 3)
        nose.lineTo(8, 13)
        painter.drawPath(nose)
        painter.drawEllipse(QRectF(-38, 10, 76, 86))
        for name, mirror in (("left", -1.0), ("right", 1.0)):
            self._paint_half(painter, hurt=name in _HURT[self._side], mirror=mirror)
        font = theme().font("strong")
        font.setPixelSize(14)
        painter.setFont(font)
        if self._side is LesionSide.UNKNOWN:
            painter.setPen(theme().colour("text"))
            font.setPixelSize(30)
            painter.setFont(font)
            painter.drawText(QRectF(-20, 34, 40, 40), Qt.AlignmentFlag.AlignCenter, "?")
        painter.setPen(theme().colour("text_muted"))
        font.setPixelSize(12)
        painter.setFont(font)
        painter.drawText(QRectF(-53, 46, 14, 16), Qt.AlignmentFlag.AlignCenter, self.tr("L"))
        painter.drawText(QRectF(39, 46, 14, 16), Qt.AlignmentFlag.AlignCenter, self.tr("R"))

    def _paint_half(self, painter: QPainter, *, hurt: bool, mirror: float) -> None:
        half = QPainterPath(QPointF(2 * mirror, 20))
        half.cubicTo(QPointF(20 * mirror, 16), QPointF(32 * mirror, 34), QPointF(31 * mirror, 56))
        half.cubicTo(QPointF(30 * mirror, 76), QPointF(20 * mirror, 90), QPointF(2 * mirror, 87))
        half.closeSubpath()
        painter.setPen(QPen(theme().colour("text_muted"), 1.6))
        painter.setBrush(theme().colour("surface"))
        painter.drawPath(half)
        if hurt:
            fill = QColor(theme().colour("target"))
            painter.setBrush(fill)
            painter.drawPath(half)
            painter.setBrush(QBrush(theme().colour("surface"), Qt.BrushStyle.BDiagPattern))
            painter.drawPath(half)
