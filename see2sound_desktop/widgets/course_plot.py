"""A small plot of a measure over time: points with their intervals, the baseline with its band, events; no arrow."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from core.reports.progress_figures import CoursePoint, Event, Panel
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.result_plots import ResultPlot, paint_words, plot_font
from see2sound_desktop.wording import day_words, span_words, translate

_SIDE = 0.06
"""Free at each end of the axis of days, as a share of it."""
_DOT, _WHISKER = 4.5, 4.0
_BAND_ALPHA = 120


class CoursePlot(ResultPlot):
    """The band is the baseline less and plus MDC95, hatched are controls; the line breaks where the set-up changed."""

    def __init__(self, panel: Panel, days: tuple[date, date], events: tuple[Event, ...]) -> None:
        said = translate("CoursePlot", "The table of sessions below says the same in words.")
        super().__init__(panel.title, said)
        self.panel, self.days, self.events = panel, days, events
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Three beside each other in the narrowest window; higher and wider with larger type."""
        line = QFontMetricsF(plot_font()).height()
        return QSize(theme().grown(round(max(290.0, 15 * line))), theme().grown(round(150 + 4 * line)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def box(self) -> QRectF:
        """The frame."""
        metrics = QFontMetricsF(plot_font())
        left = 14 + max((metrics.horizontalAdvance(words) for _, words in self.panel.ticks), default=30.0)
        top, bottom = 2 * metrics.height() + 12, metrics.height() + 12
        return QRectF(left, top, self.across - left - 8, self.down - top - bottom)

    def at(self, day: date, value: float) -> QPointF:
        """Where a value on a day is painted."""
        first, last = self.days
        share = 0.5 if first == last else _SIDE + (1 - 2 * _SIDE) * (day - first).days / (last - first).days
        return QPointF(self.box().left() + share * self.box().width(), self._y(value))

    def _y(self, value: float) -> float:
        panel, box = self.panel, self.box()
        inside = min(max(value, panel.lowest), panel.highest)
        return box.bottom() - (inside - panel.lowest) / (panel.highest - panel.lowest) * box.height()

    def draw(self, painter: QPainter) -> None:
        self._title(painter)
        self._ground(painter)
        self._events(painter)
        painter.setPen(QPen(theme().colour("answer"), 2))
        for before, after in pairwise(self.panel.points):
            if before.stretch == after.stretch:
                painter.drawLine(self.at(before.day, before.value), self.at(after.day, after.value))
        for point in self.panel.points:
            self._point(painter, point)
        self._days(painter)

    def _title(self, painter: QPainter) -> None:
        painter.save()
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme().colour("text"))
        height = QFontMetricsF(font).height()
        left_and_middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(2, 0, self.across - 4, height + 4), left_and_middle, self.panel.title)
        painter.restore()

    def _ground(self, painter: QPainter) -> None:
        panel, box = self.panel, self.box()
        if panel.band is not None:
            high, low = self._y(panel.band[1]), self._y(panel.band[0])
            colour = theme().colour("plot_grid")
            colour.setAlpha(_BAND_ALPHA)
            painter.fillRect(QRectF(box.left(), high, box.width(), low - high), colour)
            painter.setPen(QPen(theme().colour("plot_axis"), 1, Qt.PenStyle.DotLine))
            for edge in (high, low):
                painter.drawLine(QPointF(box.left(), edge), QPointF(box.right(), edge))
        if panel.controls is not None:
            high, low = self._y(panel.controls[1]), self._y(panel.controls[0])
            controls = QRectF(box.left(), high, box.width(), low - high)
            painter.fillRect(controls, QBrush(theme().colour("text_muted"), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(theme().colour("text_muted"), 1))
            for edge in (high, low):
                painter.drawLine(QPointF(box.left(), edge), QPointF(box.right(), edge))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value, words in panel.ticks:
            y = self._y(value)
            painter.setPen(QPen(theme().colour("plot_grid"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(theme().colour("text_muted"))
            painter.drawText(QRectF(0, y - 20, box.left() - 6, 40), right, words)
        painter.setPen(QPen(theme().colour("plot_axis"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(box.left(), self._y(panel.baseline)), QPointF(box.right(), self._y(panel.baseline)))
        painter.setPen(QPen(theme().colour("plot_axis"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _events(self, painter: QPainter) -> None:
        box = self.box()
        above = QFontMetricsF(plot_font()).height() / 2 + 2
        for event in self.events:
            x = self.at(event.day, self.panel.lowest).x()
            painter.setPen(QPen(theme().colour("text_muted"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            paint_words(painter, QPointF(x, box.top() - above), event.letter, "text", bold=True)

    def _point(self, painter: QPainter, point: CoursePoint) -> None:
        at = self.at(point.day, point.value)
        colour = theme().colour("answer")
        painter.setPen(QPen(colour, 2))
        if point.low is not None and point.high is not None:
            ends = self._y(point.low), self._y(point.high)
            painter.drawLine(QPointF(at.x(), ends[0]), QPointF(at.x(), ends[1]))
            for y in ends:
                painter.drawLine(QPointF(at.x() - _WHISKER, y), QPointF(at.x() + _WHISKER, y))
        painter.setBrush(colour if point.low is not None else theme().colour("surface"))
        painter.drawEllipse(at, _DOT, _DOT)

    def _days(self, painter: QPainter) -> None:
        box, (first, last) = self.box(), self.days
        painter.setPen(theme().colour("text_muted"))
        metrics = QFontMetricsF(painter.font())
        below = QRectF(box.left(), box.bottom() + 4, box.width(), metrics.height() + 4)
        if first == last:
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, day_words(last))
            return
        begins, ends = day_words(first), day_words(last)
        if metrics.horizontalAdvance(f"{begins}    {ends}") > box.width():
            begins, ends = span_words(first, last)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, begins)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, ends)
