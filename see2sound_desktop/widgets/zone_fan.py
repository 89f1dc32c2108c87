"""Five zones from left to right as large buttons on an arc around the head, near enough to lie in the patient's column.

Five answers one above the other do not fit a window of 800 px with their gaps, and a row of them says nothing of the
head. On the arc, left is left and none needs a long way.
"""

import math
import time

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.assessment.kinds import ZONES
from see2sound_desktop.widgets.choice_pad import PointedChoice, choice_words
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.marked_button import MarkedButton
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX, PATIENT_POINT_SIZE
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.walking import LEFT_AND_RIGHT, pressed_by_digit, walked

SHOWN_AT_DEG = dict(zip(ZONES, (-80.0, -40.0, 0.0, 40.0, 80.0), strict=True))
"""Where each is drawn: wider than the zones are, so that the buttons are apart."""
_LARGEST_PX = 190.0
_HEAD_PX = 44.0
_PADDING_PX = 12.0


class ZoneButton(MarkedButton):
    """A zone in words."""

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(choice_words(zone), parent)
        self._lines = self.text().rsplit(" ", maxsplit=1)
        self.zone = zone

    def paint_content(self, painter: QPainter, _ink: QColor, _fill: QColor) -> None:
        """One line or two."""
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "\n".join(self._lines))

    def words_width_px(self) -> int:
        """How wide the longer line is."""
        metrics = QFontMetricsF(self._large_font())
        return math.ceil(max(metrics.horizontalAdvance(line) for line in self._lines))

    def widest_line_px(self) -> float:
        """How wide the longer line is at the least size of type."""
        font = QFont(self.font())
        font.setPointSizeF(PATIENT_POINT_SIZE)
        font.setBold(True)  # wider than it is painted: the words keep clear of the edge
        return max(QFontMetricsF(font).horizontalAdvance(line) for line in self._lines)

    def tick_end(self) -> QPointF:
        """In the corner, above the words."""
        return QPointF(self.width() - self.tick_px, self.tick_px * 1.2)

    @property
    def tick_px(self) -> float:
        """Small enough for the corner."""
        return super().tick_px * 0.5


class ZoneFan(Coloured, Grouping):
    """One tap; or left and right and Enter, as on the clock face; or the digit of its place from the left."""

    answered = Signal(object)
    """``PointedChoice``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Where was the sound?"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._buttons = {zone: self._made(zone) for zone in ZONES}

    def _made(self, zone: str) -> ZoneButton:
        button = ZoneButton(zone, self)
        button.clicked.connect(lambda _checked=False: self._answer(zone))
        return button

    def show_choice(self, zone: str | None) -> None:
        """Show which it was: for the feedback of practice, never in a test."""
        for button in self._buttons.values():
            button.mark(button.zone == zone)

    def button(self, zone: str) -> ZoneButton:
        """The button of a zone."""
        return self._buttons[zone]

    @property
    def buttons(self) -> tuple[ZoneButton, ...]:
        """From left to right."""
        return tuple(self._buttons.values())

    def stations(self) -> tuple[Station, ...]:
        """The zones from left to right, for switches and resting pointers."""
        return tuple(of_button(button) for button in self.buttons)

    def sizeHint(self) -> QSize:
        """As large as the clock face."""
        return QSize(700, 480)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk along the zones, from the middle; a digit answers at once."""
        middle = len(ZONES) // 2
        walks = walked(event, self.buttons, LEFT_AND_RIGHT, begin=middle)
        if not walks and not pressed_by_digit(event, self.buttons):
            super().keyPressEvent(event)

    def _answer(self, zone: str) -> None:
        self.answered.emit(PointedChoice(zone, time.monotonic_ns()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the zones on their arc."""
        super().resizeEvent(event)
        self._place()

    def _arc(self) -> tuple[QPointF, float, float]:
        """Centre of the head, radius of the arc and side of a button, pixels: as large as gaps and room allow.

        The two outer buttons of a side lie one above the other, the inner ones beside the middle.
        """
        inner, outer = (math.radians(SHOWN_AT_DEG[zone]) for zone in ("centre-right", "right"))
        side = float(MIN_TARGET_PX)
        for _ in range(6):  # radius and side depend on each other; this settles within a pixel
            radius = min((self.width() - side) / (2 * math.sin(outer)), self.height() - side / 2 - _HEAD_PX)
            apart = min((math.cos(inner) - math.cos(outer)) * radius, math.sin(inner) * radius)
            side = min(_LARGEST_PX, max(float(MIN_TARGET_PX), apart - MIN_GAP_PX))
        top = max(0.0, (self.height() - side / 2 - radius - _HEAD_PX) / 2)
        return QPointF(self.width() / 2, top + side / 2 + radius), radius, side

    def _place(self) -> None:
        centre, radius, side = self._arc()
        widest_px = max(button.widest_line_px() for button in self.buttons)
        type_scale = min(side / MIN_TARGET_PX, (side - 2 * _PADDING_PX) / widest_px)
        for button in self.buttons:
            angle = math.radians(SHOWN_AT_DEG[button.zone])
            x, y = centre.x() + radius * math.sin(angle), centre.y() - radius * math.cos(angle)
            button.set_scale(side / MIN_TARGET_PX, type_scale=type_scale)
            button.setGeometry(round(x - side / 2), round(y - side / 2), round(side), round(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_head(painter, self._arc()[0], _HEAD_PX, self.colours.text, self.colours.surface)
        painter.end()
