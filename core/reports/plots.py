"""The plots of the PDF, as reportlab flowables: vector, black and white, every mark told apart by its shape."""

import math
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from core.reports import plot_words
from core.reports.figures import DirectionFigure, DistanceFigure, PositionMean
from core.reports.tagging import TaggedCanvas
from core.wording import number, say

INK = HexColor("#1a1a1a")
SOFT = HexColor("#6b6b6b")
FAINT = HexColor("#c9c9c9")
FONT = "Body"
BOLD = "BodyBold"
SMALL = 7.5
TICK_DEG = 30


class Plot(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """A drawing of a fixed size in points.

    Parameters
    ----------
    told : what it shows, in words.
    """

    def __init__(self, width: float, height: float, told: str) -> None:
        super().__init__()
        self.width, self.height, self.told = width, height, told

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        return self.width, self.height

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - reportlab's names
        with canvas.content("Figure", self.told):
            super().drawOn(canvas, x, y, _sW)

    def _text(
        self, x: float, y: float, text: str, *, align: str = "centre", size: float = SMALL, bold: bool = False
    ) -> None:
        canvas: Any = self.canv
        canvas.setFillColor(INK)
        canvas.setFont(BOLD if bold else FONT, size)
        draw = {"centre": canvas.drawCentredString, "left": canvas.drawString, "right": canvas.drawRightString}[align]
        draw(x, y, text)

    def _cross(self, x: float, y: float, arm: float = 3.0) -> None:
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(1.1)
        self.canv.line(x - arm, y - arm, x + arm, y + arm)
        self.canv.line(x - arm, y + arm, x + arm, y - arm)


class ScatterPlot(Plot):
    """Target (across) against answer (up), the identity line, and missed sounds as crosses on the lower edge."""

    def __init__(self, figure: DirectionFigure, width: float, height: float) -> None:
        super().__init__(width, height, plot_words.answers(figure))
        self.figure = figure

    def draw(self) -> None:
        left, bottom, right, top = 40.0, 34.0, self.width - 8.0, self.height - 10.0
        limit = self.figure.limit_deg

        def across(azimuth_deg: float) -> float:
            return left + (azimuth_deg + limit) / (2 * limit) * (right - left)

        def up(azimuth_deg: float) -> float:
            return bottom + (azimuth_deg + limit) / (2 * limit) * (top - bottom)

        self._axes(across, up, (left, bottom, right, top))
        counts: dict[tuple[float, float], int] = {}
        for point in self.figure.points:
            key = (round(point.target_deg), round(point.response_deg))
            counts[key] = counts.get(key, 0) + 1
        for (target, response), count in counts.items():
            self.canv.setFillColor(INK)
            self.canv.circle(across(target), up(response), 1.6 + 0.9 * math.sqrt(count), stroke=0, fill=1)
        for target in sorted(set(self.figure.missed_deg)):
            for row in range(self.figure.missed_deg.count(target)):
                self._cross(across(target), bottom + 5 + 7 * row, 2.4)

    def _axes(self, across: Any, up: Any, box: tuple[float, float, float, float]) -> None:
        left, bottom, right, top = box
        canvas: Any = self.canv
        limit = self.figure.limit_deg
        canvas.setLineWidth(0.4)
        for tick in range(-int(limit // TICK_DEG) * TICK_DEG, int(limit) + 1, TICK_DEG):
            canvas.setStrokeColor(SOFT if tick == 0 else FAINT)
            canvas.line(across(tick), bottom, across(tick), top)
            canvas.line(left, up(tick), right, up(tick))
            self._text(across(tick), bottom - 9, f"{abs(tick)}°")
            self._text(left - 4, max(up(tick) - 2.5, bottom), f"{abs(tick)}°", align="right")
        self._text(left + 3, up(limit * 0.6) - 2, say("report.axis-right"), align="left", size=6.5)
        self._text(left + 3, up(-limit * 0.6) - 2, say("report.axis-left"), align="left", size=6.5)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.rect(left, bottom, right - left, top - bottom, stroke=1, fill=0)
        canvas.setDash(3, 2)
        canvas.line(across(-limit), up(-limit), across(limit), up(limit))
        canvas.setDash()
        self._text(across(0), bottom - 20, say("report.axis-target"), bold=True)
        self._text(left, bottom - 20, say("report.axis-left"), align="left")
        self._text(right, bottom - 20, say("report.axis-right"), align="right")
        self._text(across(0), bottom - 31, say("report.scatter-key"), size=6.5)
        canvas.saveState()
        canvas.translate(9, (bottom + top) / 2)
        canvas.rotate(90)
        self._text(0, 0, say("report.axis-answer"), bold=True)
        canvas.restoreState()


class HeadPlot(Plot):
    """The head from above: targets on a ring, mean answers with their spread on one inside it, an arrow from each."""

    INNER = 0.72

    def __init__(self, figure: DirectionFigure, width: float, height: float) -> None:
        super().__init__(width, height, plot_words.means(figure))
        self.figure = figure

    def draw(self) -> None:
        canvas: Any = self.canv
        rear = max(0.0, -math.cos(math.radians(self.figure.limit_deg)))
        radius = min(self.width / 2 - 34, (self.height - 42) / (1 + rear + 0.12))
        centre = (self.width / 2, 26 + radius * (rear + 0.06))
        self._head(centre, radius)
        limit = self.figure.limit_deg
        canvas.setStrokeColor(FAINT)
        for ring, width in ((radius, 0.8), (radius * self.INNER, 0.4)):
            canvas.setLineWidth(width)
            canvas.arc(*_square(centre, ring), 90 - limit, 2 * limit)
        for mean in self.figure.means:
            self._position(mean, centre, radius)
        self._text(centre[0] - radius * 0.34, centre[1] - 3, say("report.axis-left"), bold=True)
        self._text(centre[0] + radius * 0.34, centre[1] - 3, say("report.axis-right"), bold=True)
        for line, words in enumerate(reversed(say("report.head-key").split("\n"))):
            self._text(centre[0], 3 + 8 * line, words, size=6.5)

    def _head(self, centre: tuple[float, float], radius: float) -> None:
        canvas: Any = self.canv
        x, y = centre
        size = radius * 0.16
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1)
        canvas.circle(x, y, size, stroke=1, fill=0)
        nose = canvas.beginPath()
        nose.moveTo(x - size * 0.28, y + size * 0.96)
        nose.lineTo(x, y + size * 1.4)
        nose.lineTo(x + size * 0.28, y + size * 0.96)
        canvas.drawPath(nose, stroke=1, fill=0)
        for side in (-1, 1):
            canvas.ellipse(x + side * size - 2, y - size * 0.35, x + side * size + 2, y + size * 0.35, stroke=1, fill=0)

    def _position(self, mean: PositionMean, centre: tuple[float, float], radius: float) -> None:
        canvas: Any = self.canv
        target = _on_circle(centre, radius, mean.target_deg)
        canvas.setStrokeColor(INK)
        canvas.setFillColor(HexColor("#ffffff"))
        canvas.setLineWidth(0.9)
        canvas.circle(*target, 3.4, stroke=1, fill=1)
        label = _on_circle(centre, radius + 13, mean.target_deg)
        self._text(label[0], label[1] - 2.5, f"{abs(mean.target_deg):.0f}°")
        if mean.mean_deg is None:
            self._cross(*target, 3.2)
            return
        inner = radius * self.INNER
        answer = _on_circle(centre, inner, mean.mean_deg)
        if mean.spread_deg:  # one answer has none, and equal answers an arc of no length
            canvas.setStrokeColor(SOFT)
            canvas.setLineWidth(2.2)
            canvas.arc(*_square(centre, inner), 90 - mean.mean_deg - mean.spread_deg, 2 * mean.spread_deg)
        self._arrow(_on_circle(centre, radius - 4, mean.target_deg), answer)

    def _arrow(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        canvas: Any = self.canv
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1)
        canvas.line(*start, *end)
        head = canvas.beginPath()
        head.moveTo(*end)
        for turn in (2.7, -2.7):
            head.lineTo(end[0] + 6 * math.cos(angle + turn), end[1] + 6 * math.sin(angle + turn))
        head.close()
        canvas.setFillColor(INK)
        canvas.drawPath(head, stroke=0, fill=1)


def _square(centre: tuple[float, float], radius: float) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the square around a circle."""
    x, y = centre
    return x - radius, y - radius, x + radius, y + radius


def _on_circle(centre: tuple[float, float], radius: float, azimuth_deg: float) -> tuple[float, float]:
    """Point of the page for an azimuth seen from above: ahead is up, left is left."""
    angle = math.radians(azimuth_deg)
    return centre[0] + radius * math.sin(angle), centre[1] + radius * math.cos(angle)


class DistancePlot(Plot):
    """Target against answered distance (m, both logarithmic), the identity line and the fitted power function."""

    TICKS_M = (0.25, 0.5, 1, 2, 4, 8, 16)

    def __init__(self, figure: DistanceFigure, width: float, height: float) -> None:
        super().__init__(width, height, plot_words.distances(figure))
        self.figure = figure

    def draw(self) -> None:
        canvas: Any = self.canv
        left, bottom, right, top = 40.0, 34.0, self.width - 8.0, self.height - 10.0
        low, high = math.log2(self.TICKS_M[0]), math.log2(self.TICKS_M[-1])

        def scale(distance_m: float, start: float, end: float) -> float:
            share = (math.log2(min(max(distance_m, 0.25), 16)) - low) / (high - low)
            return start + share * (end - start)

        canvas.setLineWidth(0.4)
        canvas.setStrokeColor(FAINT)
        for tick in self.TICKS_M:
            canvas.line(scale(tick, left, right), bottom, scale(tick, left, right), top)
            canvas.line(left, scale(tick, bottom, top), right, scale(tick, bottom, top))
            self._text(scale(tick, left, right), bottom - 9, f"{number(tick)} m")
            self._text(left - 4, scale(tick, bottom, top) - 2.5, f"{number(tick)} m", align="right")
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.rect(left, bottom, right - left, top - bottom, stroke=1, fill=0)
        canvas.setDash(3, 2)
        canvas.line(left, bottom, right, top)
        canvas.setDash()
        if self.figure.exponent is not None and self.figure.factor is not None:
            ends = (0.5, 8.0)
            answers = [self.figure.factor * end**self.figure.exponent for end in ends]
            canvas.setLineWidth(1.4)
            canvas.line(
                scale(ends[0], left, right), scale(answers[0], bottom, top),
                scale(ends[1], left, right), scale(answers[1], bottom, top),
            )  # fmt: skip
        for target, response in self.figure.points:
            canvas.setFillColor(INK)
            canvas.circle(scale(target, left, right), scale(response, bottom, top), 2.2, stroke=0, fill=1)
        for target in sorted(set(self.figure.missed_m)):
            for row in range(self.figure.missed_m.count(target)):
                self._cross(scale(target, left, right), bottom + 5 + 7 * row, 2.4)
        self._text((left + right) / 2, bottom - 20, say("report.axis-target"), bold=True)
        self._text((left + right) / 2, bottom - 31, say("report.distance-key"), size=6.5)
        canvas.saveState()
        canvas.translate(9, (bottom + top) / 2)
        canvas.rotate(90)
        self._text(0, 0, say("report.axis-answer"), bold=True)
        canvas.restoreState()
