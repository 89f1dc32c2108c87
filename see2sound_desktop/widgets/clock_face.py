"""The clock face: twelve o'clock is straight ahead. Nine large buttons from eight to four o'clock, 30° apart."""

import math
import time

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX, PatientButton
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.widgets.stations import Station, of_button

HOUR_DEG = 30.0
_LARGEST_PX = 150.0
_ALL_HOURS = (8, 9, 10, 11, 12, 1, 2, 3, 4)


def azimuth_of_hour(hour: int) -> float:
    """12 is 0°, 3 is +90° (right), 9 is -90° (left)."""
    past = hour % 12
    return HOUR_DEG * (past if past <= 6 else past - 12)


def hours_within(arc_deg: float) -> tuple[int, ...]:
    """The hours that an answer arc holds, from the leftmost to the rightmost; never behind eight and four."""
    return tuple(hour for hour in _ALL_HOURS if abs(azimuth_of_hour(hour)) <= arc_deg)


class ClockFace(Coloured, Grouping):
    """Hours as round buttons around the head. Arrow keys walk along the hours, Enter answers."""

    answered = Signal(object)

    def __init__(self, arc_deg: float = 120.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Where did it come from?"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._buttons: dict[int, PatientButton] = {}
        self._shown_deg: float | None = None
        self.configure(arc_deg)

    def configure(self, arc_deg: float) -> None:
        """Set the range and clear what is shown."""
        self._shown_deg = None
        wanted = hours_within(arc_deg)
        if tuple(self._buttons) == wanted:
            return
        for button in self._buttons.values():
            button.setParent(None)
            button.deleteLater()
        self._buttons = {hour: self._button(hour) for hour in wanted}
        self._place()

    def clear(self) -> None:
        """Take away what is shown."""
        self.show_position(None)

    def show_position(self, azimuth_deg: float | None) -> None:
        """Show where a sound was: for the feedback of practice, never in a test."""
        self._shown_deg = azimuth_deg
        self.update()

    @property
    def hours(self) -> tuple[int, ...]:
        """The hours on the face, from the leftmost."""
        return tuple(self._buttons)

    def button(self, hour: int) -> PatientButton:
        """The button of an hour. KeyError when the face does not have it."""
        return self._buttons[hour]

    def stations(self) -> tuple[Station, ...]:
        """The hours from left to right, for switches and resting pointers."""
        return tuple(of_button(button) for button in self._buttons.values())

    def hour_nearest(self, azimuth_deg: float) -> int:
        """The hour on the face that is nearest to an azimuth."""
        return min(self._buttons, key=lambda hour: abs(azimuth_of_hour(hour) - azimuth_deg))

    def sizeHint(self) -> QSize:
        """As large as the arc."""
        return QSize(700, 520)

    def minimumSizeHint(self) -> QSize:
        """The size below which neighbouring hours would lose their gap."""
        radius = self._least_radius()
        return QSize(math.ceil(2 * radius + MIN_TARGET_PX), math.ceil(1.5 * radius + MIN_TARGET_PX))

    @staticmethod
    def _least_radius() -> float:
        return (MIN_TARGET_PX + MIN_GAP_PX) / (2 * math.sin(math.radians(HOUR_DEG / 2)))

    def _button(self, hour: int) -> PatientButton:
        button = PatientButton(str(hour), self, round_shape=True)
        button.setAccessibleName(self.tr("%d o'clock") % hour)
        button.use_colours(self.colours)
        button.clicked.connect(lambda: self._answer(hour))
        button.show()
        return button

    def _answer(self, hour: int) -> None:
        self.answered.emit(PointedDirection(azimuth_of_hour(hour), time.monotonic_ns()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hours on their circle."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk along the hours."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        hours = list(self._buttons)
        focused = [index for index, hour in enumerate(hours) if self._buttons[hour].hasFocus()]
        index = focused[0] + step if focused else hours.index(12)
        self._buttons[hours[max(0, min(len(hours) - 1, index))]].setFocus(Qt.FocusReason.TabFocusReason)

    def _circle(self) -> tuple[QPointF, float, float]:
        """Centre, radius and diameter of a button, pixels: the larger the face, the larger its buttons."""
        diameter = float(MIN_TARGET_PX)
        for _ in range(3):  # radius and diameter depend on each other; this settles within a pixel
            radius = min((self.width() - diameter) / 2, (self.height() - diameter) / 1.5)
            apart = 2 * radius * math.sin(math.radians(HOUR_DEG / 2))
            diameter = min(_LARGEST_PX, max(float(MIN_TARGET_PX), apart - 1.1 * MIN_GAP_PX))
        below = 0.5  # four and eight o'clock lie half a radius below the centre
        radius = max(self._least_radius(), min((self.width() - diameter) / 2, (self.height() - diameter) / (1 + below)))
        top = max(0.0, (self.height() - (1 + below) * radius - diameter) / 2)
        return QPointF(self.width() / 2, top + diameter / 2 + radius), radius, diameter

    def _place(self) -> None:
        centre, radius, diameter = self._circle()
        for hour, button in self._buttons.items():
            angle = math.radians(azimuth_of_hour(hour))
            x, y = centre.x() + radius * math.sin(angle), centre.y() - radius * math.cos(angle)
            button.set_scale(diameter / MIN_TARGET_PX)
            button.setGeometry(round(x - diameter / 2), round(y - diameter / 2), round(diameter), round(diameter))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head and, in practice, where the sound was."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, radius, diameter = self._circle()
        colours = self.colours
        paint_head(painter, centre, radius * 0.22, colours.text, colours.surface)
        if self._shown_deg is not None:
            angle = math.radians(self._shown_deg)
            painter.setPen(QPen(colours.text, 3))
            painter.setBrush(colours.mark)
            spot = centre + QPointF(radius * math.sin(angle), -radius * math.cos(angle))
            painter.drawEllipse(spot, diameter * 0.58, diameter * 0.58)
        painter.end()
