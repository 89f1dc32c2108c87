"""The things of T2 that can be pointed at: discs on a half circle around the head, all alike until one is lit."""

import math
import time
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_TARGET_PX
from see2sound_desktop.widgets.response_arc import PointedDirection, direction_words
from see2sound_desktop.widgets.stations import Station, circle

_HALO_PX = 18
_LARGEST_SHARE = 0.34
"""Of the radius of the half circle: the diameter of a disc."""
_TOUCHED_FROM, _TOUCHED_TO = 0.45, 1.35
"""Shares of that radius between which a touch means the nearest thing."""


@dataclass(frozen=True, slots=True)
class FieldGeometry:
    """Where things stand: a half circle in pixels (y down), and the diameter of each."""

    centre_x_px: float
    centre_y_px: float
    radius_px: float
    disc_px: float

    @classmethod
    def fitted(
        cls, width_px: float, height_px: float, places: tuple[float, ...], least_px: float = MIN_TARGET_PX
    ) -> "FieldGeometry":
        """The largest half circle in a rectangle, with discs as large as their distance allows, or ``least_px``."""
        apart_deg = min((b - a for a, b in pairwise(places)), default=90.0)

        def disc(radius_px: float) -> float:
            chord_px = 2.0 * radius_px * math.sin(math.radians(min(apart_deg, 90.0) / 2.0))
            return max(least_px, min(radius_px * _LARGEST_SHARE, chord_px * 0.72))

        radius_px = max(min(width_px / 2.0, height_px * 0.9) - least_px / 2.0 - _HALO_PX, 1.0)
        for _ in range(3):  # larger discs leave less room for the half circle
            half = disc(radius_px) / 2.0 + _HALO_PX
            radius_px = max(min(width_px / 2.0 - half, height_px - 2.0 * half), 1.0)
        half = disc(radius_px) / 2.0 + _HALO_PX
        return cls(width_px / 2.0, half + radius_px, radius_px, disc(radius_px))

    def point_at(self, azimuth_deg: float) -> QPointF:
        """The middle of a thing at an azimuth (degrees, + right)."""
        angle = math.radians(azimuth_deg)
        return QPointF(
            self.centre_x_px + self.radius_px * math.sin(angle), self.centre_y_px - self.radius_px * math.cos(angle)
        )

    def nearest(self, point: QPointF, places: tuple[float, ...]) -> float | None:
        """The place that a touch means; None for one that is clearly on none."""
        right, ahead = point.x() - self.centre_x_px, self.centre_y_px - point.y()
        share = math.hypot(right, ahead) / self.radius_px
        reach_px = self.disc_px / 2.0 + _HALO_PX
        found = min(places, key=lambda place: _apart(self.point_at(place), point), default=None)
        if found is None:
            return None
        is_near = _TOUCHED_FROM <= share <= _TOUCHED_TO and abs(math.degrees(math.atan2(right, ahead)) - found) < 16.0
        return found if is_near or _apart(self.point_at(found), point) <= reach_px else None


class Thing(QAbstractButton):
    """One of the things: it has the keyboard and a name. The mouse is the field's."""

    def __init__(self, field: "ThingsField", place_deg: float) -> None:
        super().__init__(field)
        self.place_deg = place_deg
        self.setAccessibleName(direction_words(place_deg))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, as Space does; a key that is held down answers once."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field paints it: a halo is larger than a button."""


class ThingsField(Coloured, Grouping):
    """A touch means the nearest thing. Arrow keys walk along the things, Enter answers. Nothing moves or flashes.

    Parameters
    ----------
    least_px : the least diameter of a thing; smaller on a therapist's page, which shows what the patient sees.
    """

    answered = Signal(object)
    """``PointedDirection``: the place of a thing."""

    def __init__(self, parent: QWidget | None = None, *, least_px: float = MIN_TARGET_PX) -> None:
        super().__init__(parent)
        self._least_px = least_px
        self.setAccessibleName(self.tr("Where is it?"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._things: list[Thing] = []
        self._lit_deg: float | None = None
        self._touched: float | None = None
        self._pressed_ns: int | None = None

    @property
    def places(self) -> tuple[float, ...]:
        """Where things stand, from left to right."""
        return tuple(thing.place_deg for thing in self._things)

    @property
    def lit_deg(self) -> float | None:
        """The place of the thing that is lit."""
        return self._lit_deg

    def thing_at(self, azimuth_deg: float) -> Thing:
        """The thing nearest to an azimuth. ValueError where there is none."""
        return min(self._things, key=lambda thing: abs(thing.place_deg - azimuth_deg))

    def show_things(self, places: tuple[float, ...], lit_deg: float | None) -> None:
        """Show things at places, and light the one at ``lit_deg``."""
        if places != self.places:
            for old in self._things:
                old.hide()
                old.deleteLater()
            self._things = [Thing(self, place) for place in places]
            for one in self._things:
                one.clicked.connect(lambda _checked=False, one=one: self._answer(one.place_deg, time.monotonic_ns()))
                one.show()
            self._touched = self._pressed_ns = None
            self._place()
        self._lit_deg = lit_deg
        said = self.tr("{number} things").format(number=len(places))
        lit = "" if lit_deg is None else self.tr("Lit: {place}").format(place=direction_words(lit_deg))
        self.say(". ".join(part for part in (said, lit) if part))
        self.update()

    def geometry_px(self) -> FieldGeometry:
        """Where things stand, in the widget's pixels."""
        return FieldGeometry.fitted(self.width(), self.height(), self.places, self._least_px)

    def point_of(self, azimuth_deg: float) -> QPointF:
        """The middle of the thing nearest to an azimuth."""
        return self.geometry_px().point_at(self.thing_at(azimuth_deg).place_deg)

    def stations(self, *, from_right: bool) -> tuple[Station, ...]:
        """The things, from the side on which the patient surely looks."""
        there = self._things[::-1] if from_right else self._things
        return tuple(self._station(thing) for thing in there)

    def _station(self, thing: Thing) -> Station:
        def place() -> QPainterPath:
            found = self.geometry_px()
            return circle(found.point_at(thing.place_deg), found.disc_px / 2.0)

        return Station(thing.accessibleName(), self, place, thing.click)

    def sizeHint(self) -> QSize:
        """Wide: the whole field ahead. It takes what room there is, and asks for little: a page need not scroll."""
        return QSize(640, 300)

    def minimumSizeHint(self) -> QSize:
        """Room for a head and the things around it."""
        return QSize(400, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the things on their circle."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        found = self.geometry_px()
        for thing in self._things:
            middle, half = found.point_at(thing.place_deg), found.disc_px / 2.0
            thing.setGeometry(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half).toRect())

    # --- touch and keys -----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger or the left button comes down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._touched, self._pressed_ns = self._under(event), time.monotonic_ns()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A finger that slides means the thing under it: a tremor does not spoil the answer."""
        if self._pressed_ns is not None:
            self._touched = self._under(event)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lifting the finger answers; lifted where there is nothing it does not."""
        pressed_ns, self._pressed_ns = self._pressed_ns, None
        self._touched = None
        self.update()
        found = self._under(event)
        if event.button() == Qt.MouseButton.LeftButton and pressed_ns is not None and found is not None:
            self._answer(found, pressed_ns)

    def _under(self, event: QMouseEvent) -> float | None:
        return self.geometry_px().nearest(event.position(), self.places)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk along the things; the first key goes to the one nearest straight ahead."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._things:
            super().keyPressEvent(event)
            return
        focused = [index for index, thing in enumerate(self._things) if thing.hasFocus()]
        ahead = self._things.index(self.thing_at(0.0))
        index = min(max(focused[0] + step, 0), len(self._things) - 1) if focused else ahead
        self._things[index].setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def _answer(self, place_deg: float, pressed_ns: int) -> None:
        self.answered.emit(PointedDirection(place_deg, pressed_ns))

    # --- what is seen -------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head, a line on which the things stand, and the things."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found, colours = self.geometry_px(), self.colours
        painter.setPen(QPen(colours.muted, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        line = QRectF(
            found.centre_x_px - found.radius_px,
            found.centre_y_px - found.radius_px,
            2 * found.radius_px,
            2 * found.radius_px,
        )
        painter.drawArc(line, 0, 180 * 16)
        head_px = min(found.radius_px * 0.16, found.disc_px / 2.0)
        paint_head(painter, QPointF(found.centre_x_px, found.centre_y_px), head_px, colours.text, colours.surface)
        for thing in self._things:
            self._paint_thing(painter, found, thing)
        painter.end()

    def _paint_thing(self, painter: QPainter, found: FieldGeometry, thing: Thing) -> None:
        colours, middle, half = self.colours, found.point_at(thing.place_deg), found.disc_px / 2.0 - 2.0
        is_lit, is_touched = thing.place_deg == self._lit_deg, thing.place_deg == self._touched
        if is_lit:
            painter.setPen(QPen(colours.mark, 8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, half + _HALO_PX - 6, half + _HALO_PX - 6)
        painter.setPen(QPen(colours.text if is_lit else colours.border, 3))
        painter.setBrush(colours.text if is_touched else colours.mark if is_lit else colours.field)
        painter.drawEllipse(middle, half, half)
        painter.setPen(QPen(colours.text if is_lit else colours.border, 3))
        painter.setBrush(colours.surface)
        painter.drawEllipse(middle, half * 0.36, half * 0.36)
        if thing.hasFocus():
            painter.setPen(QPen(colours.focus, 6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, half * 0.78, half * 0.78)


def _apart(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
