"""Axes of the results page's plots with a choice of answers: a frame, its grid, and the words around it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from core.reports import phrases
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.result_plots import GAP, ResultPlot, paint_words, words_width

TICK_DEG = 30
_PERCENTS = (0.0, 0.25, 0.5, 0.75, 1.0)
_TOP, _BOTTOM = 26, 56
_WIDEST = 720


class AxesPlot(ResultPlot):
    """A plot in a frame, with room for the words around it."""

    left_room, right_room = 66, 22
    """Pixels for the words beside the frame."""

    def box(self) -> QRectF:
        """The frame."""
        around = self.left_room + self.right_room
        width = min(float(_WIDEST), self.across - around)
        left = (self.across - width - around) / 2 + self.left_room
        return QRectF(left, _TOP, width, self.down - _TOP - _BOTTOM)

    def at(self, across: float, up: float) -> QPointF:
        """The point at these shares of the way from the left edge, and from the lower one."""
        box = self.box()
        return QPointF(box.left() + across * box.width(), box.bottom() - up * box.height())

    def frame(self, painter: QPainter) -> None:
        """The box around the plot."""
        painter.setPen(QPen(theme().colour("plot_axis"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.box())

    def row(self, painter: QPainter, up: float, label: str) -> None:
        """A line of the grid with its label on the left."""
        painter.setPen(QPen(theme().colour("plot_grid"), 1))
        painter.drawLine(self.at(0, up), self.at(1, up))
        where = self.at(0, up)
        painter.setPen(theme().colour("text_muted"))
        label_box = QRectF(where.x() - self.left_room + 10, where.y() - 12, self.left_room - 16, 24)
        painter.drawText(label_box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)

    def percents(self, painter: QPainter) -> None:
        """Proportions, from 0 at the lower edge to 100 % at the upper one."""
        for share in _PERCENTS:
            self.row(painter, share, phrases.percent(share))

    def azimuths(self, painter: QPainter, limit_deg: float) -> None:
        """Azimuths across, left on the left."""
        first = -int(limit_deg // TICK_DEG) * TICK_DEG
        for tick in range(first, int(limit_deg) + 1, TICK_DEG):
            share = (tick + limit_deg) / (2 * limit_deg)
            painter.setPen(QPen(theme().colour("plot_grid"), 1))
            painter.drawLine(self.at(share, 0), self.at(share, 1))
            paint_words(painter, self.at(share, 0) + QPointF(0, 12), f"{abs(tick)}°")
        for words, side in ((self.tr("left"), -1), (self.tr("right"), 1)):
            paint_words(painter, self.at(0.5, 0) + QPointF(side * self._aside(words), 38), words)
        self.below(painter, self.tr("where the sound was"))

    def _aside(self, words: str) -> float:
        """How far from the middle a side stands: below its end of the axis, and clear of the name of the axis."""
        beside_name = (words_width(self.tr("where the sound was")) + words_width(words)) / 2
        return max(self.box().width() / 2 - 13, beside_name + GAP)

    def below(self, painter: QPainter, words: str) -> None:
        """The name of the axis below."""
        paint_words(painter, self.at(0.5, 0) + QPointF(0, 38), words, "text", bold=True)

    def beside(self, painter: QPainter, words: str) -> None:
        """The name of the upright axis."""
        painter.save()
        painter.translate(self.box().left() - self.left_room + 12, self.box().center().y())
        painter.rotate(-90)
        paint_words(painter, QPointF(0, 0), words, "text", bold=True)
        painter.restore()

    def dashed(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        """A line that means something."""
        painter.setPen(QPen(theme().colour("plot_axis"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(start, end)
