"""The plot of proportions side by side in the PDF."""

from typing import Any

from reportlab.lib.colors import HexColor

from core.reports import plot_words
from core.reports.figures import Bar, BarsFigure
from core.reports.plot_axes import Axes
from core.reports.plots import INK
from core.wording import say

_WHITE = HexColor("#ffffff")
_SHARE_OF_GROUP = 0.84
"""How much of the room of a group its bars take, with the gaps between them."""
_MOST_OF_FRAME = 0.2
"""No bar is wider than so much of the frame."""
_GAP = 1.1


class BarsPlot(Axes):
    """Groups of bars, what is on the left on the left, with their intervals; a dashed line where guessing lies."""

    bottom, top_margin = 46.0, 16.0

    def __init__(self, figure: BarsFigure, width: float, height: float) -> None:
        super().__init__(width, height, plot_words.bars(figure))
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        figure = self.figure
        self.percents()
        self.frame()
        if figure.chance is not None:
            self.dashed(self.left, self.up(figure.chance), self.right, self.up(figure.chance))
        groups = list(dict.fromkeys(bar.group for bar in figure.bars))
        for place, group in enumerate(groups):
            middle = (place + 0.5) / len(groups)
            self._text(self.across(middle), self.bottom - 22, group, bold=True)
            bars = [bar for bar in figure.bars if bar.group == group]
            step = min(_SHARE_OF_GROUP / len(groups) / len(bars), _GAP * _MOST_OF_FRAME)
            for number, bar in enumerate(bars):
                left = middle + (number - len(bars) / 2) * step
                self._bar(bar, self.across(left), step / _GAP * (self.right - self.left))
        self.beside(say(f"report.axis-{figure.kind}"))
        self._text((self.left + self.right) / 2, self.bottom - 34, say(f"report.{figure.kind}-key"), size=6.5)
        self._text((self.left + self.right) / 2, self.bottom - 44, figure.warning, size=6.5, bold=True)

    def _bar(self, bar: Bar, left: float, width: float) -> None:
        canvas: Any = self.canv
        top, middle = self.up(bar.share), left + width / 2
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.9)
        canvas.setFillColor(INK if bar.is_filled else _WHITE)
        canvas.rect(left, self.bottom, width, top - self.bottom, stroke=1, fill=1)
        if not bar.is_filled:
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
        for colour, width in ((_WHITE, 3.4), (INK, 1.1)):
            self.canv.setStrokeColor(colour)
            self.canv.setLineWidth(width)
            self.canv.line(x, low, x, high)
            for end in (low, high):
                self.canv.line(x - 4, end, x + 4, end)
