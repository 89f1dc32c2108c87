"""How far away: a walkway of half-octave rings from near to far."""

import math
import time
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.wording import fill, number, patient_language, speaking
from see2sound_desktop.widgets.answer_places import AnswerPlaces, Place, PlaceButton
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.pad_colours import Coloured

NEAREST_M = 0.25
FARTHEST_M = 16.0
STEPS_M: tuple[float, ...] = tuple(NEAREST_M * math.pow(2.0, half / 2) for half in range(13))
"""0.25 … 16 m in half octaves, so that 0.5, 1, 2, 4 and 8 m can be answered exactly."""
LABELLED_M = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)

_CONFIRM = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_FIRST_RING = 1.9
_LEAST_LABEL_PX, _BESIDE_LABEL_PX = 32, 12
_LABEL_GAPS = 1.5
"""Labels are two rings apart, and a line is a quarter higher than its type."""
_FAN_DEG = 38.0
_TURN = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


@dataclass(frozen=True, slots=True)
class PointedDistance:
    """An answer about distance, and when it was pressed (``time.monotonic_ns``).

    Metres on the walkway, or one of ``distance_choices.CHOICES``.
    """

    distance_m: float | None
    choice: str | None
    pressed_ns: int


def nearest_step(distance_m: float) -> float:
    """The half-octave step that is nearest on a logarithmic scale."""
    return min(STEPS_M, key=lambda step: abs(math.log(step / distance_m)))


def distance_label(distance_m: float) -> str:
    """``½ m``, ``4 m``: short, for the walkway."""
    return "½ m" if distance_m == 0.5 else f"{number(distance_m)} m"


def metres(distance_m: float) -> str:
    """``1 metre``, ``2.8 metres``: for assistive technology."""
    words = QCoreApplication.translate("DistanceRings", "{metres:.2g} {metres:plural metre|metres}")
    with speaking(patient_language()):
        return fill(words, metres=distance_m)


class DistanceRings(Coloured, Grouping):
    """A walkway away from a head at the bottom: up the screen is farther. One touch, or up and down keys and Enter.

    Every ring is half an octave from the next, evenly spaced, for distance is heard in ratios. The whole walkway is the
    target. Assistive technology finds a button for every ring.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marker: int | None = None
        self._shown: int | None = None
        self._pressed_ns: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 400)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("How far away was it?"))
        self._places = AnswerPlaces(self)
        self._places.offer(self._place(index) for index in range(len(STEPS_M)))
        self._describe()

    @property
    def marker_m(self) -> float | None:
        """Where the marker stands, metres; None before the first key or touch."""
        return None if self._marker is None else STEPS_M[self._marker]

    def clear(self) -> None:
        """Take away the marker and what is shown."""
        self._marker = self._shown = self._pressed_ns = None
        self._describe()
        self.update()

    def show_distance(self, distance_m: float | None) -> None:
        """Show how far a sound was: for the feedback of practice, never in a test."""
        self._shown = None if distance_m is None else STEPS_M.index(nearest_step(distance_m))
        self.update()

    def sizeHint(self) -> QSize:
        """Tall: the walkway leads away."""
        return QSize(560, 520)

    def point_of(self, distance_m: float) -> QPointF:
        """The middle of the walkway at a distance."""
        return QPointF(self._head().x(), self._head().y() - self._radius(STEPS_M.index(nearest_step(distance_m))))

    def answer_at(self, index: int) -> None:
        """Answer a step of ``STEPS_M`` without a finger: by a switch, or by a pointer that rests."""
        self._set_marker(index)
        self.answered.emit(PointedDistance(STEPS_M[index], None, time.monotonic_ns()))

    def index_at(self, where: QPointF) -> int | None:
        """The step that a point means; None beside the walkway."""
        head = self._head()
        right, ahead = where.x() - head.x(), head.y() - where.y()
        if ahead <= 0.0 or abs(math.degrees(math.atan2(right, ahead))) > _FAN_DEG + 15.0:
            return None
        index = round(math.hypot(right, ahead) / self._gap() - _FIRST_RING)
        return max(0, min(len(STEPS_M) - 1, index)) if -1 <= index <= len(STEPS_M) else None

    def piece(self, first: int, last: int) -> QPainterPath:
        """The piece of the walkway from one step to another one, both included."""
        return self._fan(first - 0.5, last + 0.5)

    @property
    def places(self) -> tuple[PlaceButton, ...]:
        """What assistive technology may press, from the nearest."""
        return self._places.buttons

    def _place(self, index: int) -> Place:
        return Place(metres(STEPS_M[index]), lambda: self.piece(index, index), lambda: self.answer_at(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The places lie elsewhere."""
        super().resizeEvent(event)
        self._places.lay()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger or the left button comes down."""
        if event.button() == Qt.MouseButton.LeftButton and self._point(event.position()):
            self._pressed_ns = time.monotonic_ns()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The marker follows a finger that slides."""
        if self._pressed_ns is not None:
            self._point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lifting the finger answers; lifted off the walkway it does not."""
        pressed_ns, self._pressed_ns = self._pressed_ns, None
        if event.button() != Qt.MouseButton.LeftButton or pressed_ns is None:
            return
        if self._point(event.position()) and self._marker is not None:
            self.answered.emit(PointedDistance(STEPS_M[self._marker], None, pressed_ns))
        else:
            self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up is farther, down is nearer, Enter confirms."""
        key = Qt.Key(event.key())
        if key in _TURN:
            middle = STEPS_M.index(2.0)
            wanted = middle if self._marker is None else self._marker + _TURN[key]
            self._set_marker(max(0, min(len(STEPS_M) - 1, wanted)))
        elif key in _CONFIRM and not event.isAutoRepeat() and self._marker is not None:
            self.answered.emit(PointedDistance(STEPS_M[self._marker], None, time.monotonic_ns()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self.update()

    def _set_marker(self, index: int) -> None:
        self._marker = index
        self._describe()
        self.update()

    def _describe(self) -> None:
        if self._marker is None:
            self.say(self.tr("Up and down keys move the marker, Enter answers."))
        else:
            self.say(metres(STEPS_M[self._marker]))

    def _head(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() - 44.0)

    def _gap(self) -> float:
        return (self._head().y() - 8.0) / (len(STEPS_M) + _FIRST_RING - 0.5)

    def _radius(self, index: float) -> float:
        """Middle of a ring, pixels from the head; a half more or less is its edge."""
        return self._gap() * (index + _FIRST_RING)

    def _point(self, where: QPointF) -> bool:
        index = self.index_at(where)
        if index is None:
            return False
        self._set_marker(index)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint walkway, rings, head, labels and marker."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, last = self.colours, len(STEPS_M) - 0.5
        painter.setPen(QPen(colours.border, 3))
        painter.setBrush(colours.field)
        painter.drawPath(self._fan(-0.5, last))
        self._paint_rings(painter, colours.border)
        marked = self._shown if self._shown is not None else self._marker
        if marked is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.mark)
            painter.drawPath(self._fan(marked - 0.5, marked + 0.5))
        self._paint_labels(painter, marked)
        paint_head(painter, self._head(), 26.0, colours.text, colours.surface)
        if self.hasFocus() and self._marker is not None and self._pressed_ns is None:
            painter.setPen(QPen(colours.focus, 6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._fan(-0.5, last))
        painter.end()

    def _circle(self, index: float) -> QRectF:
        head, radius = self._head(), self._radius(index)
        return QRectF(head.x() - radius, head.y() - radius, 2 * radius, 2 * radius)

    def _fan(self, start: float, end: float) -> QPainterPath:
        """The piece of the walkway between two rings."""
        path = QPainterPath()
        path.arcMoveTo(self._circle(end), 90.0 + _FAN_DEG)
        path.arcTo(self._circle(end), 90.0 + _FAN_DEG, -2 * _FAN_DEG)
        path.arcTo(self._circle(start), 90.0 - _FAN_DEG, 2 * _FAN_DEG)
        path.closeSubpath()
        return path

    def _paint_rings(self, painter: QPainter, line: QColor) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index in range(1, len(STEPS_M)):
            painter.setPen(QPen(line, 1.2))
            span = round(2 * _FAN_DEG * 16)
            painter.drawArc(self._circle(index - 0.5), round((90.0 - _FAN_DEG) * 16), span)

    def _paint_labels(self, painter: QPainter, marked: int | None) -> None:
        """No ring goes through one."""
        font, colours = QFont(self.font()), self.colours
        font.setPixelSize(self.label_px())
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for distance_m in LABELLED_M:
            index = STEPS_M.index(distance_m)
            middle = self._head().y() - self._radius(index)
            words = distance_label(distance_m)
            wide, high = metrics.horizontalAdvance(words) + _BESIDE_LABEL_PX, metrics.ascent()
            area = QRectF(self._head().x() - wide / 2, middle - high / 2, wide, high)
            painter.fillRect(area, colours.mark if index == marked else colours.field)
            painter.setPen(colours.ground if index == marked else colours.on_field)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)

    def label_px(self) -> int:
        """The size of the labels: large where there is room, and never so that one lies over the next."""
        gap = self._gap()
        return max(1, min(max(_LEAST_LABEL_PX, round(gap)), int(_LABEL_GAPS * gap)))
