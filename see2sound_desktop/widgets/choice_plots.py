"""The plots of adaptive tests with a choice of answers: the midline's curve, and staircases."""

import math
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from core.reports.figures import MidlineFigure, StaircaseFigure, TrackFigure
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.plot_axes import AxesPlot
from see2sound_desktop.widgets.result_plots import paint_words

_LARGEST = 9.0
_MARK, _SQUARE = 4.0, 6.0
_ARC_TICK_DEG = 20


class MidlinePlot(AxesPlot):
    """How often sounds were called right over where they were, the fitted curve, and the midline with its interval."""

    def __init__(self, figure: MidlineFigure) -> None:
        super().__init__(self.tr("How often sounds were called right"), self.tr("The table of measures says the same."))
        self.figure = figure

    def draw(self, painter: QPainter) -> None:
        figure, limit = self.figure, self.figure.limit_deg

        def at(azimuth_deg: float, share: float) -> QPointF:
            return self.at((azimuth_deg + limit) / (2 * limit), share)

        self.percents(painter)
        self.azimuths(painter, limit)
        self.beside(painter, self.tr("answers “right”"))
        self.frame(painter)
        self.dashed(painter, self.at(0, 0.5), self.at(1, 0.5))
        painter.setPen(QPen(theme().colour("target"), 2.5))
        painter.drawPolyline(QPolygonF([at(azimuth, share) for azimuth, share in figure.curve]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("answer"))
        for level in figure.levels:
            size = min(_LARGEST, 2.4 + 1.6 * math.sqrt(level.n))
            painter.drawEllipse(at(level.azimuth_deg, level.share), size, size)
        if figure.interval_deg is not None:
            low, high = (at(end, 0.5) for end in figure.interval_deg)
            for role, width in (("surface", 9), ("text", 5)):
                painter.setPen(QPen(theme().colour(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
                painter.drawLine(low, high)
            painter.setPen(QPen(theme().colour("text"), 2))
            for end in (low, high):
                painter.drawLine(end + QPointF(0, -9), end + QPointF(0, 9))


class StaircasePlot(AxesPlot):
    """What was played, sound after sound. Azimuths lie across and time runs down, so that left is left."""

    def __init__(self, figure: StaircaseFigure) -> None:
        super().__init__(self.tr("What was played, sound after sound"), self.tr("The table of trials says the same."))
        self.figure = figure

    def draw(self, painter: QPainter) -> None:
        figure = self.figure
        longest = max((len(track.levels) for track in figure.tracks), default=0)
        if figure.are_azimuths:
            self.azimuths(painter, figure.highest)
            for number in range(5, longest + 1, 5):
                self.row(painter, 1 - _step(number, longest), str(number))
            self.beside(painter, self.tr("sound number"))
        else:
            for arc in range(0, int(figure.highest) + 1, _ARC_TICK_DEG):
                if arc >= figure.lowest:
                    self.row(painter, self._share(arc), f"{arc}°")
            for number in range(5, longest + 1, 5):
                paint_words(painter, self.at(_step(number, longest), 0) + QPointF(0, 12), str(number))
            self.below(painter, self.tr("sound number"))
            self.beside(painter, self.tr("arc that was moved through"))
        self.frame(painter)
        for index, track in reversed(tuple(enumerate(figure.tracks))):  # a dot is seen in a square
            self._track(painter, track, index, longest)

    def _share(self, level: float) -> float:
        """The share of the way along the axis of levels."""
        return (level - self.figure.lowest) / (self.figure.highest - self.figure.lowest)

    def _at(self, level: float, number: int, longest: int) -> QPointF:
        along, step = self._share(level), _step(number, longest)
        return self.at(along, 1 - step) if self.figure.are_azimuths else self.at(step, along)

    def _track(self, painter: QPainter, track: TrackFigure, index: int, longest: int) -> None:
        points = [self._at(level, number, longest) for number, level in enumerate(track.levels, start=1)]
        painter.setPen(QPen(theme().colour("text_muted"), 1.5))
        for start, end in pairwise(points):
            painter.drawLine(start, end)
        for point in points:
            _MARKS[index % len(_MARKS)](painter, point)
        if track.settled is not None:
            along = self._share(track.settled)
            across = self.figure.are_azimuths
            self.dashed(
                painter,
                self.at(along, 0) if across else self.at(0, along),
                self.at(along, 1) if across else self.at(1, along),
            )


def _step(number: int, longest: int) -> float:
    return number / (longest + 1)


def _dot(painter: QPainter, point: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("answer"))
    painter.drawEllipse(point, _MARK, _MARK)


def _square(painter: QPainter, point: QPointF) -> None:
    painter.setPen(QPen(theme().colour("target"), 2))
    painter.setBrush(theme().colour("surface"))
    painter.drawRect(QRectF(point.x() - _SQUARE, point.y() - _SQUARE, 2 * _SQUARE, 2 * _SQUARE))


def _triangle(painter: QPainter, point: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("text"))
    corners = [QPointF(0, -_MARK * 1.2), QPointF(_MARK * 1.2, _MARK), QPointF(-_MARK * 1.2, _MARK)]
    painter.drawPolygon(QPolygonF([point + corner for corner in corners]))


def _ring(painter: QPainter, point: QPointF) -> None:
    painter.setPen(QPen(theme().colour("text"), 2))
    painter.setBrush(theme().colour("surface"))
    painter.drawEllipse(point, _MARK, _MARK)


_MARKS: tuple[Callable[[QPainter, QPointF], None], ...] = (_dot, _square, _triangle, _ring)
"""Told apart by shape, in the order in which the report names them."""
