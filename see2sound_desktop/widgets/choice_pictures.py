"""The pictures of the answers to a choice: the head from above, and where sound is or whereto it moves.

Left in the picture is left of the listener, as on every pad.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from see2sound_desktop.widgets.head import paint_head

_SIDES = {"left": (-1,), "right": (1,), "both": (-1, 1), "none": ()}
_TOWARD = {"toward-left": -1, "toward-right": 1}


def paint_choice(painter: QPainter, code: str, area: QRectF, line: QColor, fill: QColor) -> None:
    """Paint the picture of a choice (``core.assessment.tasks``) into a square, in the colours of its word."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center())
    painter.scale(area.width() / 100.0, area.width() / 100.0)
    if code in _TOWARD:
        paint_head(painter, QPointF(0, 24), 18.0, line, fill)
        _paint_arrow(painter, _TOWARD[code], line)
    else:
        paint_head(painter, QPointF(0, 4), 20.0, line, fill)
        for side in _SIDES[code]:
            _paint_waves(painter, side, line)
        if code == "none":
            _paint_stroke(painter, line, fill)
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _paint_waves(painter: QPainter, side: int, line: QColor) -> None:
    painter.setPen(_pen(line, 5.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for radius in (30.0, 39.0, 48.0):
        circle = QRectF(-radius, 4 - radius, 2 * radius, 2 * radius)
        painter.drawArc(circle, (-34 if side > 0 else 146) * 16, 68 * 16)


def _paint_stroke(painter: QPainter, line: QColor, ground: QColor) -> None:
    """A line across: there was nothing."""
    for colour, width in ((ground, 13.0), (line, 6.0)):
        painter.setPen(_pen(colour, width))
        painter.drawLine(QPointF(-32, 34), QPointF(32, -34))


def _paint_arrow(painter: QPainter, toward: int, line: QColor) -> None:
    """An arrow in front of the head, curved as the way of the sound is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(line, 6.0))
    path = QPainterPath(QPointF(-toward * 40, 8))
    path.cubicTo(QPointF(-toward * 26, -34), QPointF(toward * 18, -38), QPointF(toward * 36, -2))
    painter.drawPath(path)
    tip = QPointF(toward * 40, 8)
    painter.drawPolyline([tip + QPointF(-toward * 22, -8), tip, tip + QPointF(toward * 2, -23)])
