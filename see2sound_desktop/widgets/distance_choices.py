"""How far away, roughly: three stacked buttons near, in between, far."""

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from see2sound_desktop.widgets.distance_rings import PointedDistance
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.marked_button import MarkedButton
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.walking import UP_AND_DOWN, pressed_by_digit, walked

CHOICES = ("near", "middle", "far")
_CHOICE_PX = 112
_CLOSE_PX = 10


class DistanceChoices(Coloured, Grouping):
    """Far, middle, near: three large buttons one above the other, far at the top as on the walkway."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How far away was it?"))
        words = {"near": self.tr("Near"), "middle": self.tr("In between"), "far": self.tr("Far")}
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MIN_GAP_PX)
        layout.addStretch(1)
        self._buttons: dict[str, MarkedButton] = {}
        for choice in reversed(CHOICES):
            button = MarkedButton(words[choice], self)
            button.clicked.connect(lambda _checked=False, choice=choice: self._answer(choice))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons[choice] = button
        layout.addStretch(1)
        self.set_scale(1.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk along the answers; a digit answers at once, 1 the farthest."""
        buttons = tuple(self._buttons.values())
        if not walked(event, buttons, UP_AND_DOWN) and not pressed_by_digit(event, buttons):
            super().keyPressEvent(event)

    def set_scale(self, scale: float) -> None:
        """Grow with the window: 1 is the least size."""
        for button in self._buttons.values():
            button.set_scale(_CHOICE_PX / MIN_TARGET_PX * scale, type_scale=scale)
            button.setFixedWidth(round(380 * scale))

    def set_close(self) -> None:
        """For the therapist, who has a mouse: as low as a button may be, and closer."""
        self.set_scale(MIN_TARGET_PX / _CHOICE_PX)
        self._column.setSpacing(_CLOSE_PX)

    def show_choice(self, choice: str | None) -> None:
        """Show which it was: for the feedback of practice, never in a test."""
        for offered, button in self._buttons.items():
            button.mark(offered == choice)

    def button(self, choice: str) -> MarkedButton:
        """The button of ``near``, ``middle`` or ``far``."""
        return self._buttons[choice]

    def stations(self) -> tuple[Station, ...]:
        """Far, middle, near, for switches and resting pointers."""
        return tuple(of_button(button) for button in self._buttons.values())

    def _answer(self, choice: str) -> None:
        self.answered.emit(PointedDistance(None, choice, time.monotonic_ns()))
