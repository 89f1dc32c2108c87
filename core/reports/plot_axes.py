"""Axes of the PDF's plots: a frame, its grid, and the words around it."""

from typing import Any

from core.reports import phrases
from core.reports.plots import FAINT, FONT, INK, TICK_DEG, Plot
from core.wording import say

_KEY = 6.5
"""Points of what the marks mean."""
_PERCENTS = (0.0, 0.25, 0.5, 0.75, 1.0)


class Axes(Plot):
    """A frame with room for the words around it."""

    left, bottom, top_margin, right_margin = 40.0, 34.0, 10.0, 8.0

    @property
    def right(self) -> float:
        """The right edge of the frame, points."""
        return self.width - self.right_margin

    @property
    def top(self) -> float:
        """The upper edge of the frame, points."""
        return self.height - self.top_margin

    def across(self, share: float) -> float:
        """From the share of the way from the left edge to the right one."""
        return self.left + share * (self.right - self.left)

    def up(self, share: float) -> float:
        """From the share of the way from the lower edge to the upper one."""
        return self.bottom + share * (self.top - self.bottom)

    def frame(self) -> None:
        """The box around the plot."""
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        self.canv.rect(self.left, self.bottom, self.right - self.left, self.top - self.bottom, stroke=1, fill=0)

    def faint(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A line of the grid."""
        self.canv.setLineWidth(0.4)
        self.canv.setStrokeColor(FAINT)
        self.canv.line(x1, y1, x2, y2)

    def dashed(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A line that means something."""
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        self.canv.setDash(3, 2)
        self.canv.line(x1, y1, x2, y2)
        self.canv.setDash()

    def percents(self) -> None:
        """Lines and labels of proportions, from 0 at the lower edge to 100 % at the upper one."""
        for share in _PERCENTS:
            self.faint(self.left, self.up(share), self.right, self.up(share))
            self._text(self.left - 4, self.up(share) - 2.5, phrases.percent(share), align="right")

    def azimuths(self, limit_deg: float) -> None:
        """Lines and labels of azimuths, left on the left."""
        first = -int(limit_deg // TICK_DEG) * TICK_DEG
        for tick in range(first, int(limit_deg) + 1, TICK_DEG):
            x = self.across((tick + limit_deg) / (2 * limit_deg))
            self.faint(x, self.bottom, x, self.top)
            self._text(x, self.bottom - 9, f"{abs(tick)}°")
        self._text(self.left, self.bottom - 20, say("report.axis-left"), align="left")
        self._text(self.right, self.bottom - 20, say("report.axis-right"), align="right")
        self._text(self.across(0.5), self.bottom - 20, say("report.axis-target"), bold=True)

    def beside(self, words: str) -> None:
        """The name of the upright axis."""
        canvas: Any = self.canv
        canvas.saveState()
        canvas.translate(9, (self.bottom + self.top) / 2)
        canvas.rotate(90)
        self._text(0, 0, words, bold=True)
        canvas.restoreState()

    def key(self, words: str) -> None:
        """What the marks mean, below: within the plot, in smaller letters where there are many."""
        needed = self.canv.stringWidth(words, FONT, _KEY)
        size = _KEY * min(1.0, self.width / needed) if needed else _KEY
        middle = min((self.left + self.right) / 2, self.width - min(needed, self.width) / 2)
        self._text(middle, self.bottom - 31, words, size=size)
