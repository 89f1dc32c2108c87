"""The buttons by which the therapist enters an answer, one above the other, each with its digit from 1."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from see2sound_desktop.windows.key_button import key_button

_WIDTH_PX = 300


class EntryButtons(QVBoxLayout):
    """A column of buttons for what is offered, by its codes."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(10)
        self._buttons: dict[str, QPushButton] = {}

    def offer(self, said: Mapping[str, str], pressed: Callable[[str], None]) -> None:
        """Offer these, code and words, from the top, in place of what was offered."""
        while self.count():
            self.takeAt(0)
        for old in self._buttons.values():
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for number, (code, words) in enumerate(said.items(), start=1):
            made = self._buttons[code] = key_button(words, str(number), partial(pressed, code))
            made.setMinimumWidth(_WIDTH_PX)
            self.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def codes(self) -> tuple[str, ...]:
        """What is offered, from the top."""
        return tuple(self._buttons)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """From the top."""
        return tuple(self._buttons.values())

    def button(self, code: str) -> QPushButton:
        """The button of one. KeyError when it is not offered."""
        return self._buttons[code]
