"""The pictures of the page for the patient: large, few marks, told apart by their shape."""

import math
from typing import Any

from reportlab.lib.colors import HexColor

from core.reports.handout_figures import Above, Ahead, Asides, DotRow, Picture, Rows
from core.reports.plots import INK, SOFT, Plot
from core.wording import number, say

LETTERS = 18.0
"""Points: nothing on the page is smaller."""
_WHITE = HexColor("#ffffff")
_MARK = 8.0
"""Radius of a ring or a dot, points."""
_KEY = 44.0
"""Height of what the marks mean, below."""
_BESIDE_DEG, _BEHIND_DEG = 95.0, 125.0
"""With sounds or answers beyond the first, there is room behind the ears; beyond the second, the circle is whole."""
_GAP = 6.0


class _Large(Plot):
    """A picture with what its marks mean below it."""

    def _ring(self, x: float, y: float, radius: float = _MARK) -> None:
        self._circle(x, y, radius, filled=False)

    def _dot(self, x: float, y: float, radius: float = _MARK) -> None:
        self._circle(x, y, radius, filled=True)

    def _circle(self, x: float, y: float, radius: float, *, filled: bool) -> None:
        canvas: Any = self.canv
        canvas.setStrokeColor(INK)
        canvas.setFillColor(INK if filled else _WHITE)
        canvas.setLineWidth(1.8)
        canvas.circle(x, y, radius, stroke=1, fill=1)

    def _missed(self, x: float, y: float) -> None:
        self.canv.setLineWidth(2.4)
        self.canv.setStrokeColor(INK)
        for up in (-1, 1):
            self.canv.line(x - 6, y - 6 * up, x + 6, y + 6 * up)

    def _words(self, x: float, y: float, words: str, align: str = "centre") -> None:
        self._text(x, y - LETTERS * 0.35, words, align=align, size=LETTERS)

    def _key(self, *marks: tuple[Any, str]) -> None:
        """Marks with their meaning, beside each other as far as they fit, else below each other."""
        widths = [2 * _MARK + _GAP + self.canv.stringWidth(words, "Body", LETTERS) for _, words in marks]
        whole = sum(widths) + 26 * (len(marks) - 1)
        if whole <= self.width:
            x = (self.width - whole) / 2
            for (mark, words), width in zip(marks, widths, strict=True):
                self._meaning(mark, words, x, 12)
                x += width + 26
        else:
            x = (self.width - max(widths)) / 2
            for row, (mark, words) in enumerate(reversed(marks)):
                self._meaning(mark, words, x, 12 + 24 * row)

    def _key_of_answers(self, *, missed: bool) -> None:
        marks: list[tuple[Any, str]] = [(self._ring, say("handout.key-sound"))]
        marks.append((self._dot, say("handout.key-answer")))
        if missed:
            marks.append((self._missed, say("handout.key-missed")))
        self._key(*marks)

    def _meaning(self, mark: Any, words: str, x: float, y: float) -> None:
        mark(x + _MARK, y)
        self._words(x + 2 * _MARK + _GAP, y, words, "left")

    def _head(self, x: float, y: float, size: float) -> None:
        canvas: Any = self.canv
        canvas.setStrokeColor(INK)
        canvas.setFillColor(_WHITE)
        canvas.setLineWidth(1.8)
        for side in (-1, 1):
            canvas.ellipse(x + side * size - 5, y - size * 0.35, x + side * size + 5, y + size * 0.35, stroke=1, fill=1)
        nose = canvas.beginPath()
        nose.moveTo(x - size * 0.3, y + size * 0.9)
        nose.lineTo(x, y + size * 1.45)
        nose.lineTo(x + size * 0.3, y + size * 0.9)
        canvas.drawPath(nose, stroke=1, fill=1)
        canvas.circle(x, y, size, stroke=1, fill=1)


class _Around(_Large):
    """The head from above in the middle of a circle, or of its front half."""

    def _begin(self, azimuths_deg: list[float]) -> None:
        widest = max((abs(azimuth) for azimuth in azimuths_deg), default=0.0)
        is_whole = widest > _BEHIND_DEG
        below = _KEY + (104 if _BESIDE_DEG < widest <= _BEHIND_DEG else 44)
        room = self.height - below - 34
        self.radius = min(self.width / 2 - 20, room / 2 if is_whole else room)
        self.x, self.y = self.width / 2, below + (self.radius if is_whole else 0)
        self._head(self.x, self.y, 26)
        self._words(self.x, self.y + self.radius + 24, say("handout.ahead"))
        if is_whole:
            self._words(self.x, self.y - self.radius - 24, say("handout.behind"))
        aside, height = (self.radius + 52, self.y) if is_whole else (self.radius * 0.8, _KEY + 12)
        self._words(self.x - aside, height, say("handout.left"))
        self._words(self.x + aside, height, say("handout.right"))

    def _at(self, azimuth_deg: float, share: float) -> tuple[float, float]:
        """A point at so much of the radius: ahead is up, left is left."""
        angle = math.radians(azimuth_deg)
        return self.x + share * self.radius * math.sin(angle), self.y + share * self.radius * math.cos(angle)


class AbovePlot(_Around):
    """Rings where sounds were, joined to dots where they were heard; a cross for each that was missed."""

    def __init__(self, figure: Above, width: float, height: float, told: str) -> None:
        super().__init__(width, height, told)
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        pairs = self.figure.pairs
        self._begin([*(sound for sound, _ in pairs), *(answer for _, answer in pairs if answer is not None)])
        answered = [(sound, answer) for sound, answer in pairs if answer is not None]
        self.canv.setStrokeColor(SOFT)
        self.canv.setLineWidth(1.4)
        for sound, answer in sorted(set(answered)):
            self.canv.line(*self._at(sound, 1.0), *self._at(answer, 0.62))
        for _, answer in sorted(set(answered)):
            self._dot(*self._at(answer, 0.62))
        for sound in sorted({sound for sound, _ in pairs}):
            self._ring(*self._at(sound, 1.0), 11)
            for number_missed in range(pairs.count((sound, None))):
                self._missed(*self._at(sound, 0.9 - 0.07 * number_missed))
        self._key_of_answers(missed=len(answered) < len(pairs))


class AheadPlot(_Large):
    """On the left how far away sounds were, on the right how far away they were heard; the head at the foot."""

    def __init__(self, figure: Ahead, width: float, height: float, told: str) -> None:
        super().__init__(width, height, told)
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        pairs = self.figure.pairs
        known = [*(sound for sound, _ in pairs), *(answer for _, answer in pairs if answer is not None)]
        low, high = math.log(min(known)), math.log(max(known))
        foot, top = _KEY + 70.0, self.height - 16.0

        def up(distance_m: float) -> float:
            return foot + (math.log(distance_m) - low) / (high - low or 1.0) * (top - foot)

        left, right = self.width * 0.36, self.width * 0.64
        self._head(self.width / 2, _KEY + 30, 20)
        self._words(self.width / 2 + 40, _KEY + 30, say("handout.you"), "left")
        answered = sorted({(sound, answer) for sound, answer in pairs if answer is not None})
        self.canv.setStrokeColor(SOFT)
        self.canv.setLineWidth(1.4)
        for sound, answer in answered:
            self.canv.line(left, up(sound), right, up(answer))
        for _, answer in answered:
            self._dot(right, up(answer))
        written = -math.inf
        for sound in sorted({sound for sound, _ in pairs}):
            self._ring(left, up(sound), 11)
            for number_missed in range(pairs.count((sound, None))):
                self._missed(left + 26 + 17 * number_missed, up(sound))
            if up(sound) - written > LETTERS * 1.2:
                self._words(left - 24, up(sound), say("handout.metres", distance=number(round(sound, 1))), "right")
                written = up(sound)
        self._key_of_answers(missed=any(answer is None for _, answer in pairs))


class AsidesPlot(_Around):
    """Where each sound was, a mark for each answer: rings for "left", dots for "right"."""

    def __init__(self, figure: Asides, width: float, height: float, told: str) -> None:
        super().__init__(width, height, told)
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        levels = self.figure.levels
        self._begin([azimuth for azimuth, _, _ in levels])
        most = max(left + right for _, left, right in levels)
        step = min(0.075, 0.72 / most)
        size = min(6.0, step * self.radius * 0.45)
        for azimuth, left, right in levels:
            marks = [*[self._ring] * left, *[self._dot] * right]
            for place, mark in enumerate(marks):
                mark(*self._at(azimuth, 1.0 - step * place), size)
        self._key((self._ring, say("handout.key-said-left")), (self._dot, say("handout.key-said-right")))


class RowsPlot(_Large):
    """A dot for each sound, filled or empty, in rows."""

    _STEP, _A_LINE, _WIDEST_GAP = 23.0, 15, 44.0

    def __init__(self, figure: Rows, width: float, height: float, told: str) -> None:
        super().__init__(width, height, told)
        self.figure = figure

    def draw(self) -> None:
        """Draw it; called by platypus."""
        rows = self.figure.rows
        lines = [max(1, -(-(row.filled + row.empty) // self._A_LINE)) for row in rows]
        gap = min(self._WIDEST_GAP, (self.height - _KEY - 20 - self._STEP * sum(lines)) / len(rows))
        y = self.height - 16
        for row, count in zip(rows, lines, strict=True):
            self._row(row, y)
            y -= self._STEP * count + gap
        marks = [(self._dot, self.figure.filled)]
        if self.figure.empty:
            marks.append((self._ring, self.figure.empty))
        self._key(*marks)

    def _row(self, row: DotRow, y: float) -> None:
        begin = self.width - self._STEP * self._A_LINE + _MARK
        self._words(begin - 24, y, row.words, "right")
        for place in range(row.filled + row.empty):
            line, column = divmod(place, self._A_LINE)
            mark = self._dot if place < row.filled else self._ring
            mark(begin + self._STEP * column, y - self._STEP * line)


def plot_of(picture: Picture, width: float, height: float) -> Plot:
    """The plot of a picture, with its words for who has them read aloud."""
    if isinstance(picture, Above):
        return AbovePlot(picture, width, height, say("handout.alt-above"))
    if isinstance(picture, Ahead):
        return AheadPlot(picture, width, height, say("handout.alt-ahead"))
    if isinstance(picture, Asides):
        return AsidesPlot(picture, width, height, say("handout.alt-asides"))
    told = [
        say("handout.alt-row", words=row.words, filled=row.filled, n=row.filled + row.empty) for row in picture.rows
    ]
    return RowsPlot(picture, width, height, f"{say('handout.alt-rows')} {'; '.join(told)}.")
