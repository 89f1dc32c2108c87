"""A scale of seven steps between two words, from the bottom to the top, in two columns that take turns.

Seven large buttons with their gaps fit neither in a column nor in a row of a window of 1280 x 800 px. With every other
one half a step aside they do; a line from step to step says their order.
"""

import time
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.assessment.ratings import FEWEST_POINTS, MOST_POINTS, SCALES
from core.records.model import LesionSide
from see2sound_desktop.presenters.session_views import ShownPicture
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX, PATIENT_POINT_SIZE, PatientButton
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.walking import UP_AND_DOWN, pressed_by_digit, walked
from see2sound_desktop.wording import translate

POINTS = tuple(range(MOST_POINTS, FEWEST_POINTS - 1, -1))
"""From the top."""
_LARGEST_PX = 128.0
_LABEL_PX = 250.0
_LINE_PX = 10
_LEAST_PICTURE_PX = 160.0


@dataclass(frozen=True, slots=True)
class PointedPoints:
    """Points on a scale, and when they were given (``time.monotonic_ns``)."""

    points: int
    pressed_ns: int


def scale_ends(scale: str) -> tuple[str, str]:
    """What the ends of a scale are called: that of 1 point, that of 7."""
    return {
        SCALES[0]: (translate("scale", "Not real"), translate("scale", "Very real")),
        SCALES[1]: (translate("scale", "Not around me"), translate("scale", "All around me")),
        SCALES[2]: (translate("scale", "Does not fit"), translate("scale", "Fits exactly")),
        SCALES[3]: (translate("scale", "Not clear"), translate("scale", "Very clear")),
    }[scale]


def scale_question(scale: str) -> str:
    """What is asked."""
    return {
        SCALES[0]: translate("scale", "How real did it sound?"),
        SCALES[1]: translate("scale", "Was the sound all around you?"),
        SCALES[2]: translate("scale", "Did it fit the picture?"),
        SCALES[3]: translate("scale", "How clear was it?"),
    }[scale]


class ScalePad(Coloured, Grouping):
    """One tap; or up and down from the middle and Enter; or the digit of the points."""

    answered = Signal(object)
    """``PointedPoints``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._scale, self._type_scale = SCALES[0], 1.0
        self._labels_on_right = True
        self._picture: ShownPicture | None = None
        self._buttons = {points: self._made(points) for points in POINTS}
        self.configure(SCALES[0], LesionSide.UNKNOWN, None)

    def _made(self, points: int) -> PatientButton:
        button = PatientButton(str(points), self)
        button.clicked.connect(lambda _checked=False: self._answer(points))
        return button

    def configure(self, scale: str, lesion_side: LesionSide, picture: ShownPicture | None) -> None:
        """Ask for a scale. The words of its ends lie on the side of the lesion; on the other one what was seen."""
        self._scale, self._picture = scale or SCALES[0], picture
        self._labels_on_right = lesion_side is not LesionSide.LEFT
        self.setAccessibleName(scale_question(self._scale))
        low, high = scale_ends(self._scale)
        for points, button in self._buttons.items():
            end = {FEWEST_POINTS: low, MOST_POINTS: high}.get(points, "")
            button.setAccessibleName(f"{points}: {end}" if end else str(points))
        self._place()
        self.update()

    def set_scale(self, scale: float) -> None:
        """Grow with the window: 1 is the least size."""
        self._type_scale = scale
        self._place()

    def button(self, points: int) -> PatientButton:
        """The button of so many points."""
        return self._buttons[points]

    @property
    def buttons(self) -> tuple[PatientButton, ...]:
        """From the top: 7 points first."""
        return tuple(self._buttons.values())

    def stations(self) -> tuple[Station, ...]:
        """The steps from the top, for switches and resting pointers."""
        return tuple(of_button(button) for button in self.buttons)

    def sizeHint(self) -> QSize:
        """As large as the clock face."""
        return QSize(700, 500)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk along the steps from the middle; a digit answers at once."""
        walks = walked(event, self.buttons, UP_AND_DOWN, begin=len(POINTS) // 2)
        if not walks and not pressed_by_digit(event, self.buttons[::-1]):
            super().keyPressEvent(event)

    def _answer(self, points: int) -> None:
        self.answered.emit(PointedPoints(points, time.monotonic_ns()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the steps apart."""
        super().resizeEvent(event)
        self._place()

    def _sizes(self) -> tuple[float, float]:
        """Side of a step, and how much higher each is than the one below, pixels.

        Of two steps in one column the upper one ends a gap above the lower one: their rise is half of side and gap.
        """
        side = (self.height() - (len(POINTS) - 1) / 2 * MIN_GAP_PX) / (1 + (len(POINTS) - 1) / 2)
        side = min(_LARGEST_PX * self._type_scale, max(float(MIN_TARGET_PX), side))
        return side, (side + MIN_GAP_PX) / 2

    def _columns(self) -> tuple[float, float]:
        """Left edges of the column with both ends, and of the other one, so that ends lie beside their words."""
        side, _rise = self._sizes()
        both = 2 * side + MIN_GAP_PX
        label = _LABEL_PX * self._type_scale
        if self._labels_on_right:
            ends = min(self.width() - label - side, self.width() / 2 + both / 2 - side)
            return ends, ends - side - MIN_GAP_PX
        ends = max(label, self.width() / 2 - both / 2)
        return ends, ends + side + MIN_GAP_PX

    def _place(self) -> None:
        side, rise = self._sizes()
        top = max(0.0, (self.height() - side - (len(POINTS) - 1) * rise) / 2)
        columns = self._columns()
        for number, button in enumerate(self.buttons):
            button.set_scale(side / MIN_TARGET_PX, type_scale=self._type_scale)
            button.setGeometry(round(columns[number % 2]), round(top + number * rise), round(side), round(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line from step to step, the words of the ends, and what was seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        middles = [QPointF(button.geometry().center()) for button in self.buttons]
        painter.setPen(QPen(self.colours.border, _LINE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(middles)
        self._paint_ends(painter)
        self._paint_picture(painter)
        painter.end()

    def _paint_ends(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPointSizeF(PATIENT_POINT_SIZE * self._type_scale)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.colours.text)
        low, high = scale_ends(self._scale)
        for words, points in ((high, MOST_POINTS), (low, FEWEST_POINTS)):
            beside = QRectF(self._buttons[points].geometry())
            room = QRectF(0, beside.top(), 0, beside.height())
            if self._labels_on_right:
                room.setLeft(beside.right() + MIN_GAP_PX / 2)
                room.setRight(self.width())
            else:
                room.setRight(beside.left() - MIN_GAP_PX / 2)
            side = Qt.AlignmentFlag.AlignLeft if self._labels_on_right else Qt.AlignmentFlag.AlignRight
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)

    def _paint_picture(self, painter: QPainter) -> None:
        """Small, in the room beside the steps: a reminder that nobody needs to find."""
        if self._picture is None:
            return
        edges = [button.geometry() for button in self.buttons]
        room = QRectF(self.rect())
        if self._labels_on_right:
            room.setRight(min(edge.left() for edge in edges) - MIN_GAP_PX)
        else:
            room.setLeft(max(edge.right() for edge in edges) + MIN_GAP_PX)
        image = self._picture.image
        share = min(room.width() / image.width(), room.height() / image.height())
        if room.width() < _LEAST_PICTURE_PX:
            return
        placed = QRectF(0, 0, image.width() * share, image.height() * share)
        placed.moveCenter(room.center())
        painter.drawImage(placed, image)
