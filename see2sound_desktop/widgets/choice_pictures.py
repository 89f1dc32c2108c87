"""The pictures of the answers to a choice: the head from above, and where sound is or whereto it moves.

Left in the picture is left of the listener, as on every pad.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from see2sound_desktop.widgets.head import paint_head

_WHERE = {"left": (180.0,), "right": (0.0,), "both": (180.0, 0.0), "none": (), "centre": (90.0,)}
"""Where the waves stand, degrees counterclockwise from the right of the picture."""
_WAVES_DEG = 68.0
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
        for place_deg in _WHERE[code]:
            _paint_waves(painter, place_deg, line)
        if code == "none":
            _paint_stroke(painter, line, fill)
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _paint_waves(painter: QPainter, place_deg: float, line: QColor) -> None:
    painter.setPen(_pen(line, 5.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for radius in (30.0, 39.0, 48.0):
        circle = QRectF(-radius, 4 - radius, 2 * radius, 2 * radius)
        painter.drawArc(circle, round((place_deg - _WAVES_DEG / 2) * 16), round(_WAVES_DEG * 16))


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
