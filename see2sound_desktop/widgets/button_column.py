"""Large buttons one above the other, as wide as the widest needs: what pads of choices and of words share."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.marked_button import MarkedButton
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.walking import UP_AND_DOWN, pressed_by_digit, walked

_WIDTH_PX = 460


class WideButton(MarkedButton):
    """A button of a column: it knows how wide it has to be."""

    def least_width_px(self) -> int:
        """What its content needs."""
        raise NotImplementedError


_Button = TypeVar("_Button", bound=WideButton)


class ButtonColumn(Coloured, Grouping, Generic[_Button]):
    """Up and down walk along the buttons; the digit of a place from the top presses the one that is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(MIN_GAP_PX)
        self._buttons: dict[str, _Button] = {}
        self._scale = 1.0

    def offer(self, codes: Iterable[str], make: Callable[[str], _Button]) -> None:
        """Offer these, from the top, in place of what was offered."""
        while self._rows.count():
            self._rows.takeAt(0)
        for old in self._buttons.values():
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._buttons = {}
        self._rows.addStretch(1)
        for code in codes:
            made = self._buttons[code] = make(code)
            made.use_colours(self.colours)
            self._rows.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
            made.show()  # the layout would do so with the next event, and leave it out until then
        self._rows.addStretch(1)
        self.set_scale(self._scale)

    @property
    def offered(self) -> tuple[str, ...]:
        """What is offered, from the top."""
        return tuple(self._buttons)

    @property
    def buttons(self) -> tuple[_Button, ...]:
        """From the top."""
        return tuple(self._buttons.values())

    def button(self, code: str) -> _Button:
        """The button of one. KeyError when it is not offered."""
        return self._buttons[code]

    @property
    def growth(self) -> float:
        """How many times as high the buttons are as the least size."""
        return 1.0

    def set_scale(self, scale: float) -> None:
        """Grow with the window: 1 is the least size. All are as wide as the widest needs."""
        self._scale = scale
        for button in self.buttons:
            button.set_scale(scale * self.growth, type_scale=scale)
        widths = [button.least_width_px() for button in self.buttons]
        for button in self.buttons:
            button.setFixedWidth(max(round(_WIDTH_PX * scale), *widths))

    def stations(self) -> tuple[Station, ...]:
        """From the top, for switches and resting pointers."""
        return tuple(of_button(button) for button in self.buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk along the buttons; a digit presses at once."""
        if not walked(event, self.buttons, UP_AND_DOWN) and not pressed_by_digit(event, self.buttons):
            super().keyPressEvent(event)
