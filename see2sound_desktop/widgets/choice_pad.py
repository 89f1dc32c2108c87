"""Two to four answers one above the other, each a word and a picture: left, right, both, nothing; whereto it moved."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from see2sound_desktop.widgets.button_column import ButtonColumn, WideButton
from see2sound_desktop.widgets.choice_pictures import paint_choice
from see2sound_desktop.widgets.marked_button import TICK_SHARE
from see2sound_desktop.wording import translate

_PICTURE_SHARE = 0.86
_GROWTH = {2: 1.6, 3: 1.25}


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


class ChoiceButton(WideButton):
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


class ChoicePad(ButtonColumn[ChoiceButton]):
    """The answers to a task with choices. One tap; or up and down and Enter; or the digit of its place from the top.

    The keys left and right do nothing: nobody shall wonder whether they answer "left" or walk there.
    """

    answered = Signal(object)
    """``PointedChoice``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Answers"))

    def configure(self, choices: tuple[str, ...]) -> None:
        """Offer these answers, from the top."""
        if self.offered != choices:
            self.offer(choices, self._made)

    def _made(self, code: str) -> ChoiceButton:
        button = ChoiceButton(code, self)
        button.clicked.connect(lambda _checked=False: self._answer(code))
        return button

    @property
    def growth(self) -> float:
        """Fewer answers are higher: there is room."""
        return _GROWTH.get(len(self.buttons), 1.0)

    def clear(self) -> None:
        """Take away what is shown."""
        self.show_choice(None)

    def show_choice(self, code: str | None) -> None:
        """Show what it was: for the feedback of practice, never in a test."""
        for button in self.buttons:
            button.mark(button.code == code)

    def _answer(self, choice: str) -> None:
        self.answered.emit(PointedChoice(choice, time.monotonic_ns()))
