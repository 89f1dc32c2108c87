"""The plots of adaptive tests in the PDF: the midline's curve, and staircases."""

import math
from itertools import pairwise
from typing import Any

from reportlab.lib.colors import HexColor

from core.reports import plot_words
from core.reports.figures import MidlineFigure, StaircaseFigure, TrackFigure
from core.reports.plot_axes import Axes
from core.reports.plots import INK, SOFT
from core.wording import say

_WHITE = HexColor("#ffffff")
_ARC_TICK_DEG = 20
_LARGEST = 4.5
"""Radius in points of a dot for very many answers."""


class MidlinePlot(Axes):
    """How often sounds were called right over where they were, the fitted curve, and the midline with its interval."""

    def __init__(self, figure: MidlineFigure, width: float, height: float) -> None:
        super().__init__(width, height, plot_words.midline(figure))
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        canvas: Any = self.canv
        figure, limit = self.figure, self.figure.limit_deg

        def across(azimuth_deg: float) -> float:
            return self.across((azimuth_deg + limit) / (2 * limit))

        self.percents()
        self.azimuths(limit)
        self.frame()
        self.dashed(self.left, self.up(0.5), self.right, self.up(0.5))
        if figure.curve:
            path = canvas.beginPath()
            path.moveTo(across(figure.curve[0][0]), self.up(figure.curve[0][1]))
            for azimuth, share in figure.curve[1:]:
                path.lineTo(across(azimuth), self.up(share))
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(1.2)
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.setFillColor(INK)
        for level in figure.levels:
            canvas.circle(
                across(level.azimuth_deg), self.up(level.share), min(_LARGEST, 1.2 + 0.8 * math.sqrt(level.n)), fill=1
            )
        if figure.interval_deg is not None:
            self._interval(*(across(end) for end in figure.interval_deg))
        self.beside(say("report.axis-right-answers"))
        self.key(say("report.midline-key" if figure.curve else "report.midline-key-no-curve"))

    def _interval(self, low: float, high: float) -> None:
        canvas, y = self.canv, self.up(0.5)
        canvas.setStrokeColor(_WHITE)
        canvas.setLineWidth(5.5)
        canvas.line(low, y, high, y)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(3)
        canvas.line(low, y, high, y)
        for end in (low, high):
            canvas.setLineWidth(1.2)
            canvas.line(end, y - 5, end, y + 5)


class StaircasePlot(Axes):
    """What was played, sound after sound. Azimuths lie across and time runs down, so that left is left."""

    def __init__(self, figure: StaircaseFigure, width: float, height: float) -> None:
        super().__init__(width, height, plot_words.staircases(figure))
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        figure = self.figure
        longest = max((len(track.levels) for track in figure.tracks), default=0)
        self.canv.setFillColor(INK)
        if figure.are_azimuths:
            self.azimuths(figure.highest)
            self._numbers_down(longest)
            self.beside(say("report.axis-sound-number"))
        else:
            self._arcs()
            self._numbers_across(longest)
            self.beside(say("report.axis-arc"))
        self.frame()
        for index, track in reversed(
            tuple(enumerate(figure.tracks))
        ):  # a dot is seen in a square, a square hides a dot
            self._track(track, index, longest)
        marks = [
            say("report.staircase-mark", mark=say(f"report.mark-{index % len(_MARKS)}"), name=track.name)
            for index, track in enumerate(figure.tracks)
        ]
        settled = any(track.settled is not None for track in figure.tracks)
        meaning = "report.staircase-key" if figure.are_azimuths else "report.staircase-key-threshold"
        key = meaning if settled else "report.staircase-key-bare"
        self.key(say(key, marks=", ".join(marks)))

    def _arcs(self) -> None:
        for tick in range(0, int(self.figure.highest) + 1, _ARC_TICK_DEG):
            if tick < self.figure.lowest:
                continue
            y = self.up(self._share(tick))
            self.faint(self.left, y, self.right, y)
            self._text(self.left - 4, y - 2.5, f"{tick}°", align="right")

    def _share(self, level: float) -> float:
        """The share of the way along the axis of levels."""
        return (level - self.figure.lowest) / (self.figure.highest - self.figure.lowest)

    def _numbers_across(self, longest: int) -> None:
        for number in _numbers(longest):
            self._text(self.across(_step(number, longest)), self.bottom - 9, str(number))
        self._text(self.across(0.5), self.bottom - 20, say("report.axis-sound-number"), bold=True)

    def _numbers_down(self, longest: int) -> None:
        for number in _numbers(longest):
            y = self.up(1 - _step(number, longest))
            self.faint(self.left, y, self.right, y)
            self._text(self.left - 4, y - 2.5, str(number), align="right")

    def _track(self, track: TrackFigure, index: int, longest: int) -> None:
        points = [self._at(level, number, longest) for number, level in enumerate(track.levels, start=1)]
        canvas: Any = self.canv
        canvas.setStrokeColor(SOFT)
        canvas.setLineWidth(0.7)
        for start, end in pairwise(points):
            canvas.line(*start, *end)
        for point in points:
            _MARKS[index % len(_MARKS)](canvas, *point)
        if track.settled is not None:
            along = self._share(track.settled)
            if self.figure.are_azimuths:
                self.dashed(self.across(along), self.bottom, self.across(along), self.top)
            else:
                self.dashed(self.left, self.up(along), self.right, self.up(along))

    def _at(self, level: float, number: int, longest: int) -> tuple[float, float]:
        along, step = self._share(level), _step(number, longest)
        return (
            (self.across(along), self.up(1 - step)) if self.figure.are_azimuths else (self.across(step), self.up(along))
        )


def _numbers(longest: int) -> range:
    return range(5, longest + 1, 5)


def _step(number: int, longest: int) -> float:
    return number / (longest + 1)


def _dot(canvas: Any, x: float, y: float) -> None:
    canvas.setFillColor(INK)
    canvas.circle(x, y, 1.9, stroke=0, fill=1)


def _square(canvas: Any, x: float, y: float) -> None:
    canvas.setFillColor(_WHITE)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.rect(x - 3, y - 3, 6, 6, stroke=1, fill=1)


def _triangle(canvas: Any, x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x - 2.6, y - 2)
    path.lineTo(x + 2.6, y - 2)
    path.lineTo(x, y + 2.8)
    path.close()
    canvas.setFillColor(INK)
    canvas.drawPath(path, stroke=0, fill=1)


def _ring(canvas: Any, x: float, y: float) -> None:
    canvas.setFillColor(_WHITE)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.circle(x, y, 2.6, stroke=1, fill=1)


_MARKS = (_dot, _square, _triangle, _ring)
