"""The plots of the results page for choices among a few: proportions side by side, zones and distances, points."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from core.reports.figures import Bar, BarsFigure, GridFigure, RatingsFigure, ScaleFigure
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.plot_axes import AxesPlot
from see2sound_desktop.widgets.result_plots import paint_cross, paint_words

_SHARE_OF_GROUP, _MOST_OF_FRAME, _GAP = 0.84, 0.2, 1.1
_LARGEST, _SMALLEST = 0.42, 13.0
"""Of the dots of a grid: the largest as a share of the smaller side of a cell, the smallest radius in pixels."""
_MARK = 5.0


class BarsPlot(AxesPlot):
    """Groups of bars, what is on the left on the left, with their intervals; a dashed line where guessing lies."""

    def __init__(self, figure: BarsFigure) -> None:
        names = {
            "extinction": self.tr("How often sounds were reported"),
            "words": self.tr("How often words were said"),
            "match": self.tr("How often pictures were found and chosen"),
        }
        super().__init__(names[figure.kind], self.tr("The table of measures says the same."))
        self.figure = figure

    def draw(self, painter: QPainter) -> None:
        beside = {"extinction": self.tr("reported"), "words": self.tr("said"), "match": self.tr("of sounds")}
        self.percents(painter)
        self.beside(painter, beside[self.figure.kind])
        self.frame(painter)
        if self.figure.chance is not None:
            self.dashed(painter, self.at(0, self.figure.chance), self.at(1, self.figure.chance))
        groups = list(dict.fromkeys(bar.group for bar in self.figure.bars))
        for place, group in enumerate(groups):
            middle = (place + 0.5) / len(groups)
            paint_words(painter, self.at(middle, 0) + QPointF(0, 38), group, "text", bold=True)
            bars = [bar for bar in self.figure.bars if bar.group == group]
            step = min(_SHARE_OF_GROUP / len(groups) / len(bars), _GAP * _MOST_OF_FRAME)
            for number, bar in enumerate(bars):
                self._bar(painter, bar, middle + (number - len(bars) / 2) * step, step / _GAP)

    def _bar(self, painter: QPainter, bar: Bar, left: float, width: float) -> None:
        colour = theme().colour("answer")
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QBrush(theme().colour("surface")))
        area = QRectF(self.at(left, bar.share), self.at(left + width, 0))
        painter.drawRect(area)
        painter.setBrush(colour if bar.is_filled else QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(area)
        middle = left + width / 2
        self._whisker(painter, self.at(middle, bar.low), self.at(middle, bar.high))
        paint_words(painter, self.at(middle, 1) + QPointF(0, -12), bar.count, "text")
        paint_words(painter, self.at(middle, 0) + QPointF(0, 14), bar.name)

    def _whisker(self, painter: QPainter, low: QPointF, high: QPointF) -> None:
        """Dark on light on the bar: seen on a filled one as well."""
        for role, width in (("surface", 5), ("text", 2)):
            painter.setPen(QPen(theme().colour(role), width))
            painter.drawLine(low, high)
            for end in (low, high):
                painter.drawLine(end + QPointF(-7, 0), end + QPointF(7, 0))


class GridPlot(AxesPlot):
    """What was played lies across, what was answered up: dots on the dashed line are correct; their area counts."""

    left_room = 108

    def __init__(self, figure: GridFigure) -> None:
        super().__init__(self.tr("What was answered to what"), self.tr("The table of trials says the same in words."))
        self.figure = figure

    def draw(self, painter: QPainter) -> None:
        figure, size, box = self.figure, len(self.figure.names), self.box()
        for place, name in enumerate(figure.names):
            middle = (place + 0.5) / size
            self.row(painter, middle, name)
            painter.setPen(QPen(theme().colour("plot_grid"), 1))
            painter.drawLine(self.at(middle, 0), self.at(middle, 1))
            paint_words(painter, self.at(middle, 0) + QPointF(0, 14), name)
        played = self.tr("where the sound was") if figure.kind == "zones" else self.tr("how far the sound was")
        self.below(painter, played)
        self.beside(painter, self.tr("the answer"))
        self.dashed(painter, self.at(0, 0), self.at(1, 1))
        self.frame(painter)
        most, room = max(max(row) for row in figure.counts) or 1, min(box.width(), box.height()) / size
        for across, row in enumerate(figure.counts):
            for up, count in enumerate(row):
                if count:
                    radius = max(_LARGEST * room * (count / most) ** 0.5, _SMALLEST)
                    self._dot(painter, self.at((across + 0.5) / size, (up + 0.5) / size), count, radius)
            for number in range(figure.missed[across]):
                paint_cross(painter, self.at((across + 0.5) / size, 0) + QPointF(14 * number, -9))

    def _dot(self, painter: QPainter, centre: QPointF, count: int, radius: float) -> None:
        painter.setPen(QPen(theme().colour("answer"), 2.5))
        painter.setBrush(theme().colour("surface"))
        painter.drawEllipse(centre, radius, radius)
        paint_words(painter, centre, str(count), "text", bold=True)


class RatingsPlot(AxesPlot):
    """A line for each scale: dots above it are scenes in space, rings below it scenes as mono; bars are medians."""

    left_room = right_room = 128

    def __init__(self, figure: RatingsFigure) -> None:
        name = self.tr("Points of scenes in space and as mono")
        super().__init__(name, self.tr("The table of measures says the same."))
        self.figure = figure

    def draw(self, painter: QPainter) -> None:
        figure, count = self.figure, len(self.figure.scales)
        for points in range(figure.fewest, figure.most + 1):
            painter.setPen(QPen(theme().colour("plot_grid"), 1))
            painter.drawLine(self.at(self._share(points), 0), self.at(self._share(points), 1))
            paint_words(painter, self.at(self._share(points), 0) + QPointF(0, 12), str(points))
        for number, scale in enumerate(figure.scales):
            self._scale(painter, scale, 1 - (number + 0.5) / count)

    def _share(self, points: float) -> float:
        return (points - self.figure.fewest + 0.5) / (self.figure.most - self.figure.fewest + 1)

    def _scale(self, painter: QPainter, scale: ScaleFigure, up: float) -> None:
        start, end = self.at(0, up), self.at(1, up)
        painter.setPen(QPen(theme().colour("plot_axis"), 1.5))
        painter.drawLine(start, end)
        painter.setPen(theme().colour("text"))
        beside = QRectF(start.x() - 126, start.y() - 14, 118, 28)
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, scale.low)
        painter.drawText(beside.translated(end.x() - start.x() + 134, 0), Qt.AlignmentFlag.AlignVCenter, scale.high)
        for points, side in ((scale.spatial, -1), (scale.mono, 1)):
            painter.setPen(QPen(theme().colour("answer"), 2))
            painter.setBrush(theme().colour("answer" if side < 0 else "surface"))
            for value in sorted(set(points)):
                for number in range(points.count(value)):
                    aside = 13 * (number - (points.count(value) - 1) / 2)
                    painter.drawEllipse(self.at(self._share(value), up) + QPointF(aside, 12 * side), _MARK, _MARK)
        for median, side in ((scale.spatial_median, -1), (scale.mono_median, 1)):
            painter.setPen(QPen(theme().colour("text"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            where = self.at(self._share(median), up)
            painter.drawLine(where, where + QPointF(0, 24 * side))
