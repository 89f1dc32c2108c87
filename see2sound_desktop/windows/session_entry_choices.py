"""Where the therapist enters which answer the patient said or pointed at: one button each, and a digit for each."""

import time

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_views import ShownPicture
from see2sound_desktop.widgets.choice_pad import PointedChoice, choice_words
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.walking import pressed_by_digit
from see2sound_desktop.windows.session_entry_buttons import EntryButtons

_PICTURED_PX, _PICTURE = 380, QSize(160, 90)


class EntryChoices(Grouping):
    """The task's answers in the order in which the patient has them, from 1."""

    answered = Signal(object)
    """``PointedChoice``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What the patient answered"))
        self._answers = EntryButtons()
        rows = QVBoxLayout(self)
        rows.addStretch(1)
        rows.addLayout(self._answers)
        rows.addStretch(1)
        self._pictures: tuple[ShownPicture, ...] = ()

    def configure(self, choices: tuple[str, ...], pictures: tuple[ShownPicture, ...] = ()) -> None:
        """Offer these answers, with the pictures that the patient chooses from."""
        if (self._answers.codes, self._pictures) == (choices, pictures):
            return
        self._pictures = pictures
        self._answers.offer({code: choice_words(code) for code in choices}, self._answer)
        for made, picture in zip(self._answers.buttons, pictures, strict=False):
            made.setIcon(QIcon(QPixmap.fromImage(picture.image)))
            made.setIconSize(_PICTURE)
            made.setMinimumWidth(_PICTURED_PX)
            made.setAccessibleName(f"{made.accessibleName()}: {picture.title}")

    def button(self, choice: str) -> QPushButton:
        """The button of an answer. KeyError when it is not offered."""
        return self._answers.button(choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers."""
        if not pressed_by_digit(event, self._answers.buttons):
            super().keyPressEvent(event)

    def _answer(self, choice: str) -> None:
        self.answered.emit(PointedChoice(choice, time.monotonic_ns()))
