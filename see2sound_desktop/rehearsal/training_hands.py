"""A simulated trainee's hands on the patient's window in training: things that are pointed at, and a bell."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.rehearsal.driver import Script
from see2sound_desktop.rehearsal.hands import later
from see2sound_desktop.rehearsal.keyboard import PLAIN, Keyboard, Stroke, walk
from see2sound_desktop.rehearsal.window_hands import WindowHands
from see2sound_desktop.widgets.walking import LEFT_AND_RIGHT
from see2sound_desktop.windows.training_patient import TrainingWindow


class _Keys(Keyboard):
    """Arrow keys along the things, Tab to "I heard nothing", Enter."""

    def __init__(self, window: TrainingWindow) -> None:
        super().__init__(window)
        self._window = window

    def strokes(self, widget: QWidget, point: QPointF) -> Iterator[Stroke]:
        field = self._window.field
        if widget is field:
            places = field.places
            ahead = places.index(field.thing_at(0.0).place_deg)
            wanted = places.index(field.geometry_px().nearest(point, places) or 0.0)
            yield from walk(wanted - ahead, LEFT_AND_RIGHT)
        elif widget is self._window.nothing:
            yield from ((Qt.Key.Key_Tab, PLAIN) for _ in range(len(field.places) + 1))
        yield Qt.Key.Key_Return, PLAIN


class TrainingHands(WindowHands):
    """Presses what the trainee decided. ``by`` is one of ``options.HANDS``."""

    def __init__(self, clock: SessionClock, window: TrainingWindow, by: str) -> None:
        super().__init__(clock, window, by, _Keys(window))
        self._trained = window

    def go_on(self) -> Script:
        """Press the button by which the patient begins or goes on."""
        yield from self.press(self._trained.action, _middle(self._trained.action))

    def tap(self) -> Script:
        """Answer a bell; by switch any press does."""
        if self._by in {"one-switch", "two-switches"}:
            later(lambda: QTest.keyClick(self._trained, Qt.Key.Key_Return))
            return
        yield from self.press(self._trained.action, _middle(self._trained.action))

    def find(self, azimuth_deg: float | None) -> Script:
        """Point at the thing nearest to an azimuth, or say that nothing was heard."""
        if azimuth_deg is None:
            yield from self.press(self._trained.nothing, _middle(self._trained.nothing))
        else:
            yield from self.press(self._trained.field, self._trained.field.point_of(azimuth_deg))


def _middle(widget: QWidget) -> QPointF:
    return QPointF(widget.rect().center())
