"""The small plots of the progress report: a measure over time, black and white."""

from datetime import date
from itertools import pairwise

from reportlab.lib.colors import HexColor

from core.reports import plot_words
from core.reports.plot_axes import Axes
from core.reports.plots import FAINT, INK, SOFT
from core.reports.progress_figures import CoursePoint, Event, Panel

_BAND = HexColor("#e4e4e4")
_SMALL = 6.0
_HATCH = 5.0
"""Between two lines of the hatching, points."""
_SIDE = 0.05
"""Free at each end of the axis of days, as a share of it."""


class CoursePlot(Axes):
    """Points with their intervals over days; grey is the baseline with its measurement noise, hatched the controls."""

    left, bottom, top_margin, right_margin = 46.0, 18.0, 22.0, 6.0

    def __init__(
        self, panel: Panel, days: tuple[date, date], events: tuple[Event, ...], size: tuple[float, float]
    ) -> None:
        super().__init__(*size, plot_words.course(panel))
        self.panel, self.days, self.events = panel, days, events

    def draw(self) -> None:
        """Draw it; called by platypus."""
        panel = self.panel
        self._text(self.left, self.height - 7, panel.title, align="left", bold=True, size=7.0)
        if panel.band is not None:
            low, high = (min(max(end, panel.lowest), panel.highest) for end in panel.band)
            self.canv.setFillColor(_BAND)
            self.canv.rect(
                self.left, self._up(low), self.right - self.left, self._up(high) - self._up(low), stroke=0, fill=1
            )
        self._controls()
        for value, words in panel.ticks:
            self.faint(self.left, self._up(value), self.right, self._up(value))
            self._text(self.left - 3, self._up(value) - 2, words, align="right", size=_SMALL)
        self.dashed(self.left, self._up(panel.baseline), self.right, self._up(panel.baseline))
        self._events()
        self.frame()
        self._line(panel.points)
        for point in panel.points:
            self._point(point)
        first, last = self.days
        if first != last:
            self._text(self._at(first), self.bottom - 8, first.isoformat(), size=_SMALL, align="left")
        align = "right" if first != last else "centre"
        self._text(
            self.right if first != last else self._at(last), self.bottom - 8, last.isoformat(), size=_SMALL, align=align
        )

    def _controls(self) -> None:
        """Hatched, so that it can be told from the band of noise without colour."""
        if self.panel.controls is None:
            return
        low, high = (self._up(min(max(end, self.panel.lowest), self.panel.highest)) for end in self.panel.controls)
        canvas, across = self.canv, high - low
        canvas.saveState()
        inside = canvas.beginPath()
        inside.rect(self.left, low, self.right - self.left, across)
        canvas.clipPath(inside, stroke=0, fill=0)
        canvas.setStrokeColor(SOFT)
        canvas.setLineWidth(0.4)
        for step in range(int((self.right - self.left + across) // _HATCH) + 1):
            x = self.left - across + step * _HATCH
            canvas.line(x, low, x + across, high)
        canvas.restoreState()
        canvas.setStrokeColor(SOFT)
        canvas.setLineWidth(0.6)
        for edge in (low, high):
            canvas.line(self.left, edge, self.right, edge)

    def _up(self, value: float) -> float:
        return self.up((value - self.panel.lowest) / (self.panel.highest - self.panel.lowest))

    def _at(self, day: date) -> float:
        first, last = self.days
        if first == last:
            return self.across(0.5)
        return self.across(_SIDE + (1 - 2 * _SIDE) * (day - first).days / (last - first).days)

    def _events(self) -> None:
        for event in self.events:
            x = self._at(event.day)
            self.canv.setStrokeColor(SOFT)
            self.canv.setLineWidth(0.7)
            self.canv.setDash(1, 2)
            self.canv.line(x, self.bottom, x, self.top)
            self.canv.setDash()
            self._text(x, self.top + 2, event.letter, size=_SMALL, bold=True)

    def _line(self, points: tuple[CoursePoint, ...]) -> None:
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        for before, after in pairwise(points):
            if before.stretch == after.stretch:
                self.canv.line(self._at(before.day), self._up(before.value), self._at(after.day), self._up(after.value))

    def _point(self, point: CoursePoint) -> None:
        x, y = self._at(point.day), self._up(point.value)
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        if point.low is not None and point.high is not None:
            low, high = (
                self._up(min(max(end, self.panel.lowest), self.panel.highest)) for end in (point.low, point.high)
            )
            self.canv.line(x, low, x, high)
            for end in (low, high):
                self.canv.line(x - 2, end, x + 2, end)
        self.canv.setFillColor(INK if point.low is not None else FAINT)
        self.canv.circle(x, y, 2.0, stroke=1, fill=1)
