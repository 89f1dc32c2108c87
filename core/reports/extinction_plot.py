"""The plot of sounds reported alone and beside another in the PDF."""

from typing import Any

from reportlab.lib.colors import HexColor

from core.reports.figures import ExtinctionFigure, ReportedBar
from core.reports.plot_axes import Axes
from core.reports.plots import INK
from core.wording import say

_WHITE = HexColor("#ffffff")


class ExtinctionPlot(Axes):
    """Two pairs of bars, left sounds on the left: reported alone and beside another, with their intervals."""

    bottom, top_margin = 44.0, 16.0

    def __init__(self, figure: ExtinctionFigure, width: float, height: float) -> None:
        super().__init__(width, height)
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        self.percents()
        self.frame()
        self.dashed(self.left, self.up(self.figure.chance), self.right, self.up(self.figure.chance))
        sides = list(dict.fromkeys(bar.side for bar in self.figure.bars))
        for place, side in enumerate(sides):
            middle = (place + 0.5) / len(sides)
            self._text(self.across(middle), self.bottom - 22, side, bold=True)
            for bar in self.figure.bars:
                if bar.side == side:
                    self._bar(
                        bar, self.across(middle + (-0.21 if bar.is_alone else 0.01)), 0.2 * (self.right - self.left)
                    )
        self.beside(say("report.axis-reported"))
        self._text((self.left + self.right) / 2, self.bottom - 37, say("report.extinction-key"), size=6.5)

    def _bar(self, bar: ReportedBar, left: float, width: float) -> None:
        canvas: Any = self.canv
        top, middle = self.up(bar.share), left + width / 2
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.9)
        canvas.setFillColor(INK if bar.is_alone else _WHITE)
        canvas.rect(left, self.bottom, width, top - self.bottom, stroke=1, fill=1)
        if not bar.is_alone:
            self._stripes(left, width, top)
        self._whisker(middle, self.up(bar.low), self.up(bar.high))
        self._text(middle, self.top + 5, bar.count)
        self._text(middle, self.bottom - 10, bar.name, size=6.5)

    def _stripes(self, left: float, width: float, top: float) -> None:
        canvas: Any = self.canv
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(left, self.bottom, width, top - self.bottom)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setLineWidth(0.7)
        for offset in range(-int(top - self.bottom), int(width) + 1, 5):
            canvas.line(left + offset, self.bottom, left + offset + (top - self.bottom), top)
        canvas.restoreState()

    def _whisker(self, x: float, low: float, high: float) -> None:
        """Black on white on black: seen on a filled bar as well."""
        canvas: Any = self.canv
        for colour, width in ((_WHITE, 3.4), (INK, 1.1)):
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(width)
            canvas.line(x, low, x, high)
            for end in (low, high):
                canvas.line(x - 4, end, x + 4, end)
