"""The pictures beside a patient's sentences: drawn, still, and symmetric, so that nothing points anywhere."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from see2sound_desktop.widgets.arc_geometry import ArcGeometry
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.response_arc import band_path


class Picture(StrEnum):
    """What can be drawn."""

    NONE = "none"
    TOUCH = "touch"
    TOUCH_FAR = "touch-far"
    LISTEN = "listen"
    QUIET = "quiet"
    CUP = "cup"
    PAUSE = "pause"
    FLOWER = "flower"


class CalmPicture(Coloured, QWidget):
    """One still picture in the middle of its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture.NONE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: Picture) -> None:
        """Choose what is drawn."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """As large as a pad for answers, so that the screens do not jump."""
        return QSize(700, 520)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw in a square of 100 units around the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate(self.rect().center())
        painter.scale(side / 120.0, side / 120.0)
        colours = self.colours
        draw = {
            Picture.TOUCH: _touch,
            Picture.TOUCH_FAR: _touch_far,
            Picture.LISTEN: _listen,
            Picture.QUIET: _quiet,
            Picture.CUP: _cup,
            Picture.PAUSE: _pause,
            Picture.FLOWER: _flower,
        }.get(self._picture)
        if draw is not None:
            draw(painter, colours.text, colours.accent, colours.field)
        painter.end()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _listen(painter: QPainter, line: QColor, accent: QColor, soft: QColor) -> None:
    paint_head(painter, QPointF(0, 0), 21.0, line, soft)
    painter.setPen(_pen(accent, 2.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for radius in (30.0, 38.0, 46.0):
        circle = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        for start_deg in (-32, 148):
            painter.drawArc(circle, start_deg * 16, 64 * 16)


def _quiet(painter: QPainter, line: QColor, _accent: QColor, soft: QColor) -> None:
    paint_head(painter, QPointF(0, 0), 21.0, line, soft)


def _touch(painter: QPainter, line: QColor, accent: QColor, soft: QColor) -> None:
    arc = ArcGeometry(0.0, 6.0, 30.0, 48.0, 120.0)
    painter.setPen(_pen(line, 1.2))
    painter.setBrush(soft)
    painter.drawPath(band_path(arc))
    paint_head(painter, QPointF(0, 6), 10.0, line, soft)
    _finger(painter, QPointF(*arc.point_at(0.0)), accent)


def _touch_far(painter: QPainter, line: QColor, accent: QColor, soft: QColor) -> None:
    feet = QPointF(0.0, 40.0)
    painter.setPen(_pen(line, 1.2))
    painter.setBrush(soft)
    for radius in (80.0, 64.0, 48.0, 32.0, 16.0):
        ring = QRectF(feet.x() - radius, feet.y() - radius, 2 * radius, 2 * radius)
        painter.drawPie(ring, 58 * 16, 64 * 16)
    paint_head(painter, feet, 6.0, line, soft)
    _finger(painter, feet + QPointF(0.0, -40.0), accent)


def _finger(painter: QPainter, tip: QPointF, accent: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawEllipse(tip, 6.5, 6.5)
    painter.setPen(_pen(accent, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(tip, 10.0, 10.0)


def _cup(painter: QPainter, line: QColor, accent: QColor, soft: QColor) -> None:
    painter.setPen(_pen(line, 1.8))
    painter.setBrush(soft)
    handle = QRectF(16, -2, 20, 22)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(handle)
    cup = QPainterPath(QPointF(-26, -10))
    cup.lineTo(24, -10)
    cup.cubicTo(QPointF(24, 22), QPointF(14, 32), QPointF(-1, 32))
    cup.cubicTo(QPointF(-16, 32), QPointF(-26, 22), QPointF(-26, -10))
    painter.setBrush(soft)
    painter.drawPath(cup)
    painter.drawLine(QPointF(-34, 40), QPointF(34, 40))
    painter.setPen(_pen(accent, 2.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x in (-13.0, -1.0, 11.0):
        steam = QPainterPath(QPointF(x, -18))
        steam.cubicTo(QPointF(x - 7, -26), QPointF(x + 7, -32), QPointF(x, -42))
        painter.drawPath(steam)


def _pause(painter: QPainter, line: QColor, accent: QColor, soft: QColor) -> None:
    painter.setPen(_pen(line, 1.8))
    painter.setBrush(soft)
    painter.drawEllipse(QPointF(0, 0), 36.0, 36.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawRoundedRect(QRectF(-14, -17, 9, 34), 3, 3)
    painter.drawRoundedRect(QRectF(5, -17, 9, 34), 3, 3)


def _flower(painter: QPainter, line: QColor, accent: QColor, soft: QColor) -> None:
    painter.setPen(_pen(line, 2.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    stem = QPainterPath(QPointF(0, 6))
    stem.cubicTo(QPointF(3, 24), QPointF(-3, 34), QPointF(0, 48))
    painter.drawPath(stem)
    for side in (-1, 1):
        leaf = QPainterPath(QPointF(0, 36))
        leaf.cubicTo(QPointF(side * 10, 22), QPointF(side * 22, 24), QPointF(side * 24, 28))
        leaf.cubicTo(QPointF(side * 18, 38), QPointF(side * 8, 40), QPointF(0, 36))
        painter.setBrush(soft)
        painter.drawPath(leaf)
    painter.translate(0, -14)
    painter.setBrush(soft)
    for _ in range(8):
        painter.drawEllipse(QPointF(0, -18), 8.0, 13.0)
        painter.rotate(45.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawEllipse(QPointF(0, 0), 11.0, 11.0)
