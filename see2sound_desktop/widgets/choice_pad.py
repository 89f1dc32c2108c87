"""Two to four answers one above the other, each a word and a picture: left, right, both, nothing; whereto it moved."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from see2sound_desktop.widgets.choice_pictures import paint_choice
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.marked_button import TICK_SHARE, MarkedButton
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.walking import UP_AND_DOWN, pressed_by_digit, walked
from see2sound_desktop.wording import translate

_WIDTH_PX = 460
_PICTURE_SHARE = 0.86
_GROWTH = {2: 1.6, 3: 1.25}
"""Fewer answers are higher: there is room."""


@dataclass(frozen=True, slots=True)
class PointedChoice:
    """One of the answers by its code, and when it was pressed (``time.monotonic_ns``)."""

    choice: str
    pressed_ns: int


def choice_words(code: str) -> str:
    """What a choice is called on its button."""
    return {
        "left": translate("choice", "Left"),
        "right": translate("choice", "Right"),
        "both": translate("choice", "Both sides"),
        "none": translate("choice", "I heard nothing"),
        "toward-left": translate("choice", "To the left"),
        "toward-right": translate("choice", "To the right"),
        "centre-left": translate("choice", "A bit left"),
        "centre": translate("choice", "Middle"),
        "centre-right": translate("choice", "A bit right"),
        "first": translate("choice", "First picture"),
        "second": translate("choice", "Second picture"),
        "third": translate("choice", "Third picture"),
    }[code]


class ChoiceButton(MarkedButton):
    """A picture, and its word beside it. It is marked in the feedback of practice alone."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(choice_words(code), parent)
        self.code = code

    def paint_content(self, painter: QPainter, ink: QColor, fill: QColor) -> None:
        """The picture on the left of the button, the word in what is left."""
        side = self.height() * _PICTURE_SHARE
        picture = QRectF(self.height() * 0.22, (self.height() - side) / 2, side, side)
        paint_choice(painter, self.code, picture, ink, fill)
        painter.setPen(ink)
        words = QRectF(self.rect()).adjusted(picture.right() + self.height() * 0.16, 0, -12, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def least_width_px(self) -> int:
        """What picture, word and the tick of practice need."""
        return round(self.height() * (0.22 + _PICTURE_SHARE + 0.16 + TICK_SHARE)) + self.words_width_px()


class ChoicePad(Coloured, Grouping):
    """The answers to a task with choices. One tap; or up and down and Enter; or the digit of its place from the top.

    The keys left and right do nothing: nobody shall wonder whether they answer "left" or walk there.
    """

    answered = Signal(object)
    """``PointedChoice``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Answers"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(MIN_GAP_PX)
        self._buttons: dict[str, ChoiceButton] = {}
        self._scale = 1.0

    def configure(self, choices: tuple[str, ...]) -> None:
        """Offer these answers, from the top."""
        if tuple(self._buttons) == choices:
            return
        while self._rows.count():
            self._rows.takeAt(0)
        for old in self._buttons.values():
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._buttons = {}
        self._rows.addStretch(1)
        for code in choices:
            self._buttons[code] = self._made(code)
            self._rows.addWidget(self._buttons[code], 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons[code].show()  # the layout would do so with the next event, and leave it out until then
        self._rows.addStretch(1)
        self.set_scale(self._scale)

    def _made(self, code: str) -> ChoiceButton:
        button = ChoiceButton(code, self)
        button.use_colours(self.colours)
        button.clicked.connect(lambda _checked=False: self._answer(code))
        return button

    def set_scale(self, scale: float) -> None:
        """Grow with the window: 1 is the least size. All answers are as wide as the widest needs."""
        self._scale = scale
        grown = scale * _GROWTH.get(len(self._buttons), 1.0)
        for button in self._buttons.values():
            button.set_scale(grown, type_scale=scale)
        widths = [button.least_width_px() for button in self._buttons.values()]
        for button in self._buttons.values():
            button.setFixedWidth(max(round(_WIDTH_PX * scale), *widths))

    def clear(self) -> None:
        """Take away what is shown."""
        self.show_choice(None)

    def show_choice(self, code: str | None) -> None:
        """Show what it was: for the feedback of practice, never in a test."""
        for button in self._buttons.values():
            button.mark(button.code == code)

    @property
    def choices(self) -> tuple[str, ...]:
        """The codes of the answers, from the top."""
        return tuple(self._buttons)

    def button(self, choice: str) -> ChoiceButton:
        """The button of an answer. KeyError when it is not offered."""
        return self._buttons[choice]

    def stations(self) -> tuple[Station, ...]:
        """The answers, from the top, for switches and resting pointers."""
        return tuple(of_button(button) for button in self._buttons.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk along the answers; a digit answers at once."""
        buttons = tuple(self._buttons.values())
        if not walked(event, buttons, UP_AND_DOWN) and not pressed_by_digit(event, buttons):
            super().keyPressEvent(event)

    def _answer(self, choice: str) -> None:
        self.answered.emit(PointedChoice(choice, time.monotonic_ns()))
