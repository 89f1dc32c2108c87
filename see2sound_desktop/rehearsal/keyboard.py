"""A simulated patient's keyboard: what is typed into a window of the patient, once the event loop is reached again."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from see2sound_desktop.rehearsal.hands import later
from see2sound_desktop.windows.patient_shell import PatientShell

Stroke = tuple[Qt.Key, Qt.KeyboardModifier]
PLAIN = Qt.KeyboardModifier.NoModifier


class Keyboard(ABC):
    """Types into the window: by which keys one comes to an answer, each kind of window knows."""

    def __init__(self, window: PatientShell) -> None:
        self._types_into = window

    def press(self, widget: QWidget, point: QPointF) -> None:
        """Answer what lies there, once the event loop is reached again."""
        self.type(list(self.strokes(widget, point)))

    def type(self, strokes: Sequence[Stroke]) -> None:
        """Type, once the event loop is reached again."""

        def typed() -> None:
            for key, modifier in strokes:
                QTest.keyClick(self._types_into.focusWidget() or self._types_into, key, modifier)

        later(typed)

    @abstractmethod
    def strokes(self, widget: QWidget, point: QPointF) -> Iterator[Stroke]:
        """The keys from where the window stands as a screen appears to what lies there."""


def walk(steps: int, arrows: tuple[Qt.Key, Qt.Key]) -> Iterator[Stroke]:
    """So many steps on, or back below 0. The first key shows where one starts."""
    yield from ((arrows[1] if steps > 0 else arrows[0], PLAIN) for _ in range(abs(steps) + 1))
