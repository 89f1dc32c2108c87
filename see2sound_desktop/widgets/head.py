"""The head seen from above, nose up: the one picture by which every arc says where ahead is."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def paint_head(painter: QPainter, centre: QPointF, radius_px: float, line: QColor, fill: QColor) -> None:
    """Paint a head of about ``radius_px`` around ``centre``, looking up the screen."""
    painter.save()
    painter.translate(centre)
    painter.setPen(QPen(line, max(2.0, radius_px * 0.06), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(fill)
    ear_w, ear_h = radius_px * 0.26, radius_px * 0.46
    for side in (-1, 1):
        painter.drawEllipse(QPointF(side * radius_px * 0.86, radius_px * 0.06), ear_w, ear_h / 2 + ear_h * 0.1)
    nose = QPainterPath(QPointF(-radius_px * 0.24, -radius_px * 0.80))
    nose.quadTo(QPointF(0.0, -radius_px * 1.62), QPointF(radius_px * 0.24, -radius_px * 0.80))
    painter.drawPath(nose)
    painter.drawEllipse(QRectF(-radius_px * 0.86, -radius_px, radius_px * 1.72, radius_px * 2.0))
    painter.restore()
