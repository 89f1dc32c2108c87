"""The plots of tests of scenes in the PDF: what was answered to what, and points on scales."""

from typing import Any

from reportlab.lib.colors import HexColor

from core.reports import plot_words
from core.reports.figures import GridFigure, RatingsFigure, ScaleFigure
from core.reports.plot_axes import Axes
from core.reports.plots import INK, SOFT
from core.wording import say

_WHITE = HexColor("#ffffff")
_LARGEST = 0.42
"""Radius of the dot of the most frequent cell, as a share of the smaller side of a cell."""


class GridPlot(Axes):
    """What was played lies across, what was answered up: dots on the dashed line are correct; their area counts."""

    left, bottom = 62.0, 46.0

    def __init__(self, figure: GridFigure, width: float, height: float) -> None:
        super().__init__(width, height, plot_words.grid(figure))
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        figure, size = self.figure, len(self.figure.names)
        for place, name in enumerate(figure.names):
            x, y = self._middle(place, place)
            self.faint(x, self.bottom, x, self.top)
            self.faint(self.left, y, self.right, y)
            self._text(x, self.bottom - 10, name, size=6.5)
            self._text(self.left - 4, y - 2.5, name, align="right", size=6.5)
        self.dashed(self.left, self.bottom, self.right, self.top)
        self.frame()
        most = max(max(row) for row in figure.counts) or 1
        room = min(self.right - self.left, self.top - self.bottom) / size
        for played, row in enumerate(figure.counts):
            for answered, count in enumerate(row):
                if count:
                    self._dot(self._middle(played, answered), count, _LARGEST * room * (count / most) ** 0.5)
            for number in range(figure.missed[played]):
                self._cross(self._middle(played, 0)[0] + 7 * number, self.bottom + 5, 2.2)
        self._text(self.across(0.5), self.bottom - 22, say(f"report.axis-{figure.kind}-played"), bold=True)
        self.beside(say("report.axis-answer"))
        self._text((self.left + self.right) / 2, self.bottom - 34, say("report.grid-key"), size=6.5)
        self._text((self.left + self.right) / 2, self.bottom - 44, figure.warning, size=6.5, bold=True)

    def _middle(self, played: int, answered: int) -> tuple[float, float]:
        size = len(self.figure.names)
        return self.across((played + 0.5) / size), self.up((answered + 0.5) / size)

    def _dot(self, at: tuple[float, float], count: int, radius: float) -> None:
        canvas: Any = self.canv
        canvas.setFillColor(_WHITE)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.1)
        canvas.circle(*at, max(radius, 5.0), stroke=1, fill=1)
        self._text(at[0], at[1] - 2.5, str(count), bold=True)


class RatingsPlot(Axes):
    """A line for each scale: dots above it are scenes in space, rings below it scenes as mono; bars are the medians."""

    bottom, top_margin = 36.0, 4.0
    left = right_margin = 74.0

    def __init__(self, figure: RatingsFigure, width: float, height: float) -> None:
        super().__init__(width, height, plot_words.ratings(figure))
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        figure, count = self.figure, len(self.figure.scales)
        for points in range(figure.fewest, figure.most + 1):
            self.faint(self._at(points), self.bottom, self._at(points), self.top)
            self._text(self._at(points), self.bottom - 9, str(points))
        for row, scale in enumerate(figure.scales):
            self._scale(scale, self.up(1 - (row + 0.5) / count))
        self._text((self.left + self.right) / 2, self.bottom - 22, say("report.ratings-key"), size=6.5)
        self._text((self.left + self.right) / 2, self.bottom - 33, figure.warning, size=6.5, bold=True)

    def _at(self, points: float) -> float:
        figure = self.figure
        return self.across((points - figure.fewest + 0.5) / (figure.most - figure.fewest + 1))

    def _scale(self, scale: ScaleFigure, y: float) -> None:
        canvas: Any = self.canv
        self._text(self.left - 4, y - 2.5, scale.low, align="right")
        self._text(self.right + 4, y - 2.5, scale.high, align="left")
        canvas.setStrokeColor(SOFT)
        canvas.setLineWidth(0.7)
        canvas.line(self.left, y, self.right, y)
        for points, side, filled in ((scale.spatial, 1, True), (scale.mono, -1, False)):
            for value in sorted(set(points)):
                for number in range(points.count(value)):
                    canvas.setStrokeColor(INK)
                    canvas.setFillColor(INK if filled else _WHITE)
                    canvas.setLineWidth(0.8)
                    x = self._at(value) + 5 * (number - (points.count(value) - 1) / 2)
                    canvas.circle(x, y + 5.5 * side, 1.9, stroke=1, fill=1)
        for median, side in ((scale.spatial_median, 1), (scale.mono_median, -1)):
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(2)
            canvas.line(self._at(median), y, self._at(median), y + 11 * side)
