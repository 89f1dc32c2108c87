"""A box for a number that is read and typed in words: "30° left"."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget


class WordSpinBox(QDoubleSpinBox):
    """Arrow keys step it; typed text is understood as words or a number. ``changed`` is only for the user's changes."""

    changed = Signal(float)
    done = Signal()
    """The user is done with it: the next change is another step."""

    def __init__(
        self,
        *,
        lowest: float,
        highest: float,
        step: float,
        decimals: int,
        words: Callable[[float], str],
        number: Callable[[str], float | None],
        wrapping: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._number = words, number
        self._showing = False
        self.setLocale(QLocale.c())
        self.setDecimals(decimals)
        self.setRange(lowest, highest)
        self.setSingleStep(step)
        self.setWrapping(wrapping)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QDoubleSpinBox.CorrectionMode.CorrectToPreviousValue)
        self.lineEdit().setTextMargins(10, 0, 0, 0)  # Qt forgets the style sheet's padding on the left of a spin box
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._value_changed)
        self.editingFinished.connect(self.done)

    def show_value(self, value: float) -> None:
        """Show a value without saying ``changed``."""
        self._showing = True
        self.setValue(value)
        self._showing = False

    def _value_changed(self, value: float) -> None:
        if not self._showing:
            self.changed.emit(value)

    def textFromValue(self, value: float) -> str:
        """The value in words."""
        return self._words(value)

    def valueFromText(self, text: str) -> float:
        """The value of typed words; the present one where they say nothing."""
        number = self._number(text)
        return self.value() if number is None else min(max(number, self.minimum()), self.maximum())

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Anything may be typed; what says nothing goes back to the value before."""
        state = QValidator.State.Acceptable if self._number(text) is not None else QValidator.State.Intermediate
        return (state, text, position)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not for us: a page scrolled past must not change a value."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the box ends the step."""
        super().focusOutEvent(event)
        self.done.emit()
