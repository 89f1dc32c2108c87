"""The plots of the results page: target against answer, the head from above, distance. Shapes tell marks apart.

They are painted for text of the usual size, and grow with it as a whole, words and marks alike.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.reports.figures import DirectionFigure, DistanceFigure, PositionMean
from core.wording import number
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.head import paint_head

_TICK_DEG = 30
_TICKS_M = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
_LEFT, _TOP, _RIGHT, _BOTTOM = 58, 14, 24, 52
GAP = 12.0
"""Between words on one line."""
_HEAD_SHARE = 0.16
"""Of the circle's radius."""


class ResultPlot(QWidget):
    """A painted figure with a name; what it shows stands in words in the tables beside it."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(theme().grown(420), theme().grown(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().grown(260), theme().grown(200))

    @property
    def across(self) -> float:
        """The width in which it is painted, in pixels as they are with text of the usual size."""
        return self.width() / _growth()

    @property
    def down(self) -> float:
        """The height in which it is painted, in the same pixels."""
        return self.height() / _growth()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_growth(), _growth())
        painter.setFont(plot_font())
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Paint the figure."""
        raise NotImplementedError


def _growth() -> float:
    """How many times as large as usual the text is."""
    return theme().grown(100) / 100


def plot_font() -> QFont:
    """The font of the words in a plot, as they are painted before it grows."""
    font = theme().font("caption")
    font.setPixelSize(theme().tokens.type["caption"].px)
    return font


def paint_words(
    painter: QPainter, centre: QPointF, words: str, role: str = "text_muted", *, bold: bool = False
) -> None:
    """Words around a point."""
    font = QFont(painter.font())
    font.setBold(bold)
    painter.save()
    painter.setFont(font)
    painter.setPen(theme().colour(role))
    painter.drawText(QRectF(centre.x() - 150, centre.y() - 12, 300, 24), Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def words_width(words: str) -> float:
    """How wide words are where they are painted bold."""
    font = plot_font()
    font.setBold(True)
    return QFontMetricsF(font).horizontalAdvance(words)


def paint_cross(painter: QPainter, centre: QPointF, arm: float = 5.0) -> None:
    """The mark of what was missed."""
    painter.setPen(QPen(theme().colour("text"), 2.2))
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm))
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm))


class _SquarePlot(ResultPlot):
    """Two like axes: where the sound was across, the answer up, and the line on which both are equal."""

    def box(self) -> QRectF:
        side = min(self.across - _LEFT - _RIGHT, self.down - _TOP - _BOTTOM)
        return QRectF((self.across - side - _LEFT - _RIGHT) / 2 + _LEFT, _TOP, side, side)

    def frame(self, painter: QPainter, ticks: list[tuple[float, str]], share: Callable[[float], float]) -> None:
        box = self.box()
        widest = max(words_width(label) for _tick, label in ticks)
        every = 1 if box.width() / len(ticks) > widest else 2
        for place, (tick, label) in enumerate(ticks):
            x, y = box.left() + share(tick) * box.width(), box.bottom() - share(tick) * box.height()
            painter.setPen(QPen(theme().colour("plot_grid"), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            if place % every == 0:
                paint_words(painter, QPointF(x, box.bottom() + 12), label)
            painter.setPen(theme().colour("text_muted"))
            where = QRectF(box.left() - 50, y - 12, 44, 24)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)
        painter.setPen(QPen(theme().colour("plot_axis"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.setPen(QPen(theme().colour("plot_axis"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(box.bottomLeft(), box.topRight())
        paint_words(
            painter, QPointF(box.center().x(), box.bottom() + 36), self.tr("where the sound was"), "text", bold=True
        )
        painter.save()
        painter.translate(box.left() - 46, box.center().y())
        painter.rotate(-90)
        paint_words(painter, QPointF(0, 0), self.tr("the answer"), "text", bold=True)
        painter.restore()

    def missed(self, painter: QPainter, shares: list[float]) -> None:
        box = self.box()
        for place in sorted(set(shares)):
            for row in range(shares.count(place)):
                paint_cross(painter, QPointF(box.left() + place * box.width(), box.bottom() - 9 - 14 * row))


class ScatterPlot(_SquarePlot):
    """Target against answer azimuth: dots for answers, crosses on the lower edge for missed sounds."""

    def __init__(self, figure: DirectionFigure) -> None:
        super().__init__(self.tr("Answer against sound"), self.tr("The table of trials says the same in words."))
        self.figure = figure

    def _share(self, azimuth_deg: float) -> float:
        return (azimuth_deg + self.figure.limit_deg) / (2 * self.figure.limit_deg)

    def draw(self, painter: QPainter) -> None:
        box, limit = self.box(), self.figure.limit_deg
        first = -int(limit // _TICK_DEG) * _TICK_DEG
        self.frame(painter, [(t, f"{abs(t)}°") for t in range(first, int(limit) + 1, _TICK_DEG)], self._share)
        for words, side in ((self.tr("left"), -1), (self.tr("right"), 1)):
            beside_name = (words_width(self.tr("where the sound was")) + words_width(words)) / 2
            aside = max(box.width() / 2 - 13, beside_name + GAP)
            paint_words(painter, QPointF(box.center().x() + side * aside, box.bottom() + 36), words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("answer"))
        counts: dict[tuple[int, int], int] = {}
        for point in self.figure.points:
            key = (round(point.target_deg), round(point.response_deg))
            counts[key] = counts.get(key, 0) + 1
        for (target, answer), count in counts.items():
            x = box.left() + self._share(target) * box.width()
            y = box.bottom() - self._share(answer) * box.height()
            size = 3.2 + 1.6 * math.sqrt(count)
            painter.drawEllipse(QPointF(x, y), size, size)
        self.missed(painter, [self._share(target) for target in self.figure.missed_deg])


class DistancePlot(_SquarePlot):
    """Target against answered distance, logarithmic, with the fitted power function."""

    def __init__(self, figure: DistanceFigure) -> None:
        super().__init__(self.tr("Answered against true distance"), self.tr("The table of trials says the same."))
        self.figure = figure

    @staticmethod
    def _share(distance_m: float) -> float:
        low, high = math.log2(_TICKS_M[0]), math.log2(_TICKS_M[-1])
        return (math.log2(min(max(distance_m, _TICKS_M[0]), _TICKS_M[-1])) - low) / (high - low)

    def draw(self, painter: QPainter) -> None:
        box = self.box()
        self.frame(painter, [(tick, f"{number(tick)} m") for tick in _TICKS_M], self._share)

        def at(target_m: float, answer_m: float) -> QPointF:
            across, up = self._share(target_m) * box.width(), self._share(answer_m) * box.height()
            return QPointF(box.left() + across, box.bottom() - up)

        if self.figure.exponent is not None and self.figure.factor is not None:
            ends = [at(end, self.figure.factor * end**self.figure.exponent) for end in (0.5, 8.0)]
            painter.setPen(QPen(theme().colour("target"), 2.5))
            painter.drawLine(*ends)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("answer"))
        for target, answer in self.figure.points:
            painter.drawEllipse(at(target, answer), 4.8, 4.8)
        self.missed(painter, [self._share(target) for target in self.figure.missed_m])


class HeadPlot(ResultPlot):
    """The head from above: a ring for each sound, an arrow inward to its mean answer, an arc for the spread."""

    INNER = 0.72

    def __init__(self, figure: DirectionFigure) -> None:
        super().__init__(
            self.tr("Mean answers seen from above"), self.tr("The table of trials says the same in words.")
        )
        self.figure = figure

    def draw(self, painter: QPainter) -> None:
        limit = self.figure.limit_deg
        rear = max(0.0, -math.cos(math.radians(limit)))
        radius = min(self.across / 2 - 46, (self.down - 62) / (1 + rear + 0.1))
        spare = self.down - 62 - radius * (1 + rear + 0.1)
        centre = QPointF(self.across / 2, 34 + radius + max(0.0, spare / 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring, width in ((radius, 2), (radius * self.INNER, 1)):
            painter.setPen(QPen(theme().colour("plot_grid"), width))
            painter.drawArc(_square(centre, ring), round((90 - limit) * 16), round(2 * limit * 16))
        paint_head(painter, centre, radius * _HEAD_SHARE, theme().colour("text"), theme().colour("surface"))
        for words, side in ((self.tr("left"), -1), (self.tr("right"), 1)):
            aside = max(radius * 0.36, radius * _HEAD_SHARE * 1.2 + words_width(words) / 2 + 6)
            paint_words(painter, centre + QPointF(side * aside, 0), words, "text", bold=True)
        for mean in self.figure.means:
            self._position(painter, mean, centre, radius)

    def _position(self, painter: QPainter, mean: PositionMean, centre: QPointF, radius: float) -> None:
        target = _seen_from_above(centre, radius, mean.target_deg)
        painter.setPen(QPen(theme().colour("target"), 3))
        painter.setBrush(theme().colour("surface"))
        painter.drawEllipse(target, 7, 7)
        paint_words(painter, _seen_from_above(centre, radius + 24, mean.target_deg), f"{abs(mean.target_deg):.0f}°")
        if mean.mean_deg is None:
            paint_cross(painter, target)
            return
        inner = radius * self.INNER
        if mean.spread_deg:
            painter.setPen(QPen(theme().colour("text_muted"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            start = 90 - mean.mean_deg - mean.spread_deg
            painter.drawArc(_square(centre, inner), round(start * 16), round(2 * mean.spread_deg * 16))
        start_point = _seen_from_above(centre, radius - 9, mean.target_deg)
        _arrow(painter, start_point, _seen_from_above(centre, inner, mean.mean_deg))


def _square(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


def _seen_from_above(centre: QPointF, radius: float, azimuth_deg: float) -> QPointF:
    """Ahead is up, left is left."""
    angle = math.radians(azimuth_deg)
    return centre + QPointF(radius * math.sin(angle), -radius * math.cos(angle))


def _arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
    angle = math.atan2(end.y() - start.y(), end.x() - start.x())
    painter.setPen(QPen(theme().colour("answer"), 2.5))
    painter.drawLine(start, end)
    wings = [end + QPointF(11 * math.cos(angle + turn), 11 * math.sin(angle + turn)) for turn in (2.7, -2.7)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("answer"))
    painter.drawPolygon(QPolygonF([end, *wings]))
