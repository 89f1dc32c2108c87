"""The horseshoe on which a patient shows where a sound came from: one touch, or arrow keys and Enter."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from see2sound_desktop.widgets.answer_places import AnswerPlaces, Place, PlaceButton
from see2sound_desktop.widgets.arc_geometry import ArcGeometry, snapped, spoken_direction
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.pad_colours import Coloured

COARSE_STEP_DEG = 5.0
_CONFIRM = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_TURN = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_MARGIN_PX = 10


@dataclass(frozen=True, slots=True)
class PointedDirection:
    """An answer on the arc, and when the finger or key came down (``time.monotonic_ns``)."""

    azimuth_deg: float
    pressed_ns: int


class ResponseArc(Coloured, Grouping):
    """A band from minus to plus ``arc_deg`` around a head seen from above. Left on the screen is left of the patient.

    One touch answers. By keyboard the arrow keys move a marker by 5° (with Shift by the finest step) and Enter confirms
    it; Enter without a marker does nothing. The band shows no positions: it must not hint at where sounds can be.
    Assistive technology finds a button for every 5° of the band.
    """

    answered = Signal(object)

    def __init__(self, arc_deg: float = 120.0, step_deg: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arc_deg, self._step_deg = arc_deg, step_deg
        self._marker_deg: float | None = None
        self._shown_deg: float | None = None
        self._pressed_ns: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 270)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Where did it come from?"))
        self._places = AnswerPlaces(self)
        self._offer_places()
        self._describe()

    @property
    def arc_deg(self) -> float:
        """How far the band reaches to either side, degrees."""
        return self._arc_deg

    @property
    def marker_deg(self) -> float | None:
        """Where the marker stands; None before the first key or touch."""
        return self._marker_deg

    def configure(self, arc_deg: float, step_deg: float) -> None:
        """Set the range and the finest step, and clear what was pointed at."""
        changed = (arc_deg, step_deg) != (self._arc_deg, self._step_deg)
        self._arc_deg, self._step_deg = arc_deg, step_deg
        if changed:
            self._offer_places()
        self.clear()

    @property
    def places(self) -> tuple[PlaceButton, ...]:
        """What assistive technology may press, from the leftmost."""
        return self._places.buttons

    @property
    def coarse_step_deg(self) -> float:
        """What an arrow key moves the marker by, degrees."""
        return max(COARSE_STEP_DEG, self._step_deg)

    def _offer_places(self) -> None:
        step = self.coarse_step_deg
        count = int(self._arc_deg // step)
        self._places.offer(self._place(number * step) for number in range(-count, count + 1))

    def _place(self, azimuth_deg: float) -> Place:
        return Place(
            direction_words(azimuth_deg),
            lambda: self.piece(azimuth_deg, self.coarse_step_deg),
            lambda: self.answer_at(azimuth_deg),
        )

    def piece(self, azimuth_deg: float, width_deg: float) -> QPainterPath:
        """The piece of the band around an azimuth, as wide as that, as far as the band reaches."""
        ends = (azimuth_deg - width_deg / 2, azimuth_deg + width_deg / 2)
        first, last = (max(-self._arc_deg, min(self._arc_deg, end)) for end in ends)
        return band_piece(self.geometry_px(), first, last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The places lie elsewhere."""
        super().resizeEvent(event)
        self._places.lay()

    def clear(self) -> None:
        """Take away the marker and what is shown."""
        self._marker_deg = self._shown_deg = self._pressed_ns = None
        self._describe()
        self.update()

    def show_position(self, azimuth_deg: float | None) -> None:
        """Show where a sound was: for the feedback of practice, never in a test."""
        self._shown_deg = azimuth_deg
        self.update()

    def answer_at(self, azimuth_deg: float) -> None:
        """Answer an azimuth without a finger: by a switch, or by a pointer that rests."""
        self._set_marker(azimuth_deg)
        if self._marker_deg is not None:
            self.answered.emit(PointedDirection(self._marker_deg, time.monotonic_ns()))

    @property
    def step_deg(self) -> float:
        """The finest step of an answer, degrees."""
        return self._step_deg

    def geometry_px(self) -> ArcGeometry:
        """The band in the widget's pixels."""
        fitted = ArcGeometry.fitted(self.width() - 2 * _MARGIN_PX, self.height() - 2 * _MARGIN_PX, self._arc_deg)
        return ArcGeometry(
            fitted.centre_x_px + _MARGIN_PX,
            fitted.centre_y_px + _MARGIN_PX,
            fitted.inner_px,
            fitted.outer_px,
            fitted.arc_deg,
        )

    def sizeHint(self) -> QSize:
        """Large: the finger of a patient has to find it."""
        return QSize(700, 520)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger or the left button comes down."""
        if event.button() == Qt.MouseButton.LeftButton and self._point(event.position()):
            self._pressed_ns = time.monotonic_ns()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The marker follows a finger that slides: a tremor does not spoil the answer."""
        if self._pressed_ns is not None:
            self._point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lifting the finger answers; lifted off the band it does not."""
        pressed_ns, self._pressed_ns = self._pressed_ns, None
        if event.button() != Qt.MouseButton.LeftButton or pressed_ns is None:
            return
        if self._point(event.position()) and self._marker_deg is not None:
            self.answered.emit(PointedDirection(self._marker_deg, pressed_ns))
        else:
            self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the marker, Enter confirms it."""
        key = Qt.Key(event.key())
        if key in _TURN:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = self._step_deg if fine else self.coarse_step_deg
            start = 0.0 if self._marker_deg is None else self._marker_deg + _TURN[key] * step
            self._set_marker(start)
        elif key in _CONFIRM and not event.isAutoRepeat() and self._marker_deg is not None:
            self.answered.emit(PointedDirection(self._marker_deg, time.monotonic_ns()))
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

    def _point(self, where: QPointF) -> bool:
        azimuth = self.geometry_px().azimuth_at(where.x(), where.y())
        if azimuth is None:
            return False
        self._set_marker(azimuth)
        return True

    def _set_marker(self, azimuth_deg: float) -> None:
        self._marker_deg = snapped(azimuth_deg, self._step_deg, self._arc_deg)
        self._describe()
        self.update()

    def _describe(self) -> None:
        if self._marker_deg is None:
            said = self.tr("Arrow keys move the marker, Enter answers.")
        else:
            said = direction_words(self._marker_deg)
        self.say(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint band, head, marker and, in practice, where the sound was."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, arc = self.colours, self.geometry_px()
        band = band_path(arc)
        by_keyboard = self.hasFocus() and self._marker_deg is not None and self._pressed_ns is None
        painter.setPen(QPen(colours.focus, 6) if by_keyboard else QPen(colours.border, 3))
        painter.setBrush(colours.field)
        painter.drawPath(band)
        paint_head(
            painter, QPointF(arc.centre_x_px, arc.centre_y_px), arc.inner_px * 0.27, colours.text, colours.surface
        )
        if self._shown_deg is not None:
            paint_spot(painter, arc, self._shown_deg, colours.mark, colours.text)
        elif self._marker_deg is not None:
            paint_hand(painter, arc, self._marker_deg, colours.mark)
        painter.end()


def direction_words(azimuth_deg: float) -> str:
    """``30° left``: a direction as a person reads it, without a sign."""
    degrees, side = spoken_direction(azimuth_deg)
    templates = {
        "left": QCoreApplication.translate("direction", "%d° left"),
        "right": QCoreApplication.translate("direction", "%d° right"),
    }
    if side in templates:
        return templates[side] % degrees
    if side == "behind":
        return QCoreApplication.translate("direction", "behind")
    return QCoreApplication.translate("direction", "straight ahead")


def band_path(arc: ArcGeometry) -> QPainterPath:
    """The band of a horseshoe."""
    return band_piece(arc, -arc.arc_deg, arc.arc_deg)


def band_piece(arc: ArcGeometry, first_deg: float, last_deg: float) -> QPainterPath:
    """The piece of the band between two azimuths. Qt counts angles counter-clockwise from three o'clock."""
    outer = QRectF(arc.centre_x_px - arc.outer_px, arc.centre_y_px - arc.outer_px, 2 * arc.outer_px, 2 * arc.outer_px)
    inner = QRectF(arc.centre_x_px - arc.inner_px, arc.centre_y_px - arc.inner_px, 2 * arc.inner_px, 2 * arc.inner_px)
    path = QPainterPath()
    path.arcMoveTo(outer, 90.0 - first_deg)
    path.arcTo(outer, 90.0 - first_deg, first_deg - last_deg)
    path.arcTo(inner, 90.0 - last_deg, last_deg - first_deg)
    path.closeSubpath()
    return path


def paint_hand(painter: QPainter, arc: ArcGeometry, azimuth_deg: float, colour: QColor) -> None:
    """The marker: a bar across the band."""
    start, end = arc.point_at(azimuth_deg, 0.0), arc.point_at(azimuth_deg, 1.0)
    painter.setPen(QPen(colour, max(8.0, arc.outer_px * 0.04), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(*start), QPointF(*end))


def paint_spot(painter: QPainter, arc: ArcGeometry, azimuth_deg: float, fill: QColor, line: QColor) -> None:
    """A filled disc on the band: here it was."""
    painter.setPen(QPen(line, 3))
    painter.setBrush(fill)
    radius = (arc.outer_px - arc.inner_px) * 0.34
    painter.drawEllipse(QPointF(*arc.point_at(azimuth_deg)), radius, radius)
