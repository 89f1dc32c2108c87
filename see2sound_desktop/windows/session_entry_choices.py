"""Where the therapist enters which answer the patient said or pointed at: one button each, and a digit for each."""

import time

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_views import ShownPicture
from see2sound_desktop.widgets.basics import button
from see2sound_desktop.widgets.choice_pad import PointedChoice, choice_words
from see2sound_desktop.widgets.grouping import Grouping

_WIDTH_PX, _PICTURED_PX, _PICTURE = 300, 380, QSize(160, 90)


class EntryChoices(Grouping):
    """The task's answers in the order in which the patient has them, from 1."""

    answered = Signal(object)
    """``PointedChoice``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What the patient answered"))
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(10)
        self._buttons: dict[str, QPushButton] = {}
        self._pictures: tuple[ShownPicture, ...] = ()

    def configure(self, choices: tuple[str, ...], pictures: tuple[ShownPicture, ...] = ()) -> None:
        """Offer these answers, with the pictures that the patient chooses from."""
        if (tuple(self._buttons), self._pictures) == (choices, pictures):
            return
        self._pictures = pictures
        while self._rows.count():
            self._rows.takeAt(0)
        for old in self._buttons.values():
            old.hide()
            old.deleteLater()
        self._buttons = {code: self._made(number, code) for number, code in enumerate(choices, start=1)}
        for made, picture in zip(self._buttons.values(), pictures, strict=False):
            made.setIcon(QIcon(QPixmap.fromImage(picture.image)))
            made.setIconSize(_PICTURE)
            made.setMinimumWidth(_PICTURED_PX)
            made.setAccessibleName(f"{made.accessibleName()}: {picture.title}")
        self._rows.addStretch(1)
        for made in self._buttons.values():
            self._rows.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rows.addStretch(1)

    def _made(self, number: int, code: str) -> QPushButton:
        said = choice_words(code)
        made = button(f"{said}  {number}", pressed=lambda: self._answer(code))
        made.setAccessibleName(said)
        made.setAccessibleDescription(self.tr("Key: %s") % number)
        made.setMinimumWidth(_WIDTH_PX)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the page
        return made

    def button(self, choice: str) -> QPushButton:
        """The button of an answer. KeyError when it is not offered."""
        return self._buttons[choice]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers."""
        place = event.key() - Qt.Key.Key_1.value
        if 0 <= place < len(self._buttons) and not event.isAutoRepeat():
            self._answer(list(self._buttons)[place])
        else:
            super().keyPressEvent(event)

    def _answer(self, choice: str) -> None:
        self.answered.emit(PointedChoice(choice, time.monotonic_ns()))
