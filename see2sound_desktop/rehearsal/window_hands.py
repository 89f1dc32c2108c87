"""A simulated patient's hands on a window of the patient: mouse, finger, keys, one switch or two, a resting pointer."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.hands import click, later, touch
from see2sound_desktop.rehearsal.keyboard import PLAIN, Keyboard
from see2sound_desktop.widgets.stations import Station
from see2sound_desktop.windows.patient_shell import PatientShell

QUICKEST_TOUCH_S = 0.4
"""From a screen to a press: the window takes none in its first 300 ms, nor so soon after another one."""


class WindowHands:
    """Presses what lies somewhere. ``by`` is one of ``options.HANDS``."""

    def __init__(self, clock: SessionClock, window: PatientShell, by: str, keys: Keyboard) -> None:
        self._clock, self._window, self._by, self._keys = clock, window, by, keys

    def press(self, widget: QWidget, point: QPointF, done: Callable[[], bool] = lambda: False) -> Script:
        """Press what lies there. A pointer rests until another view is shown, or until it is ``done``."""
        if self._by == "hand":
            click(widget, point)
            return
        if self._by == "touch":
            touch(widget, point)
            return
        shown = self._window.view
        if self._by == "keys":
            self._keys.press(widget, point)
        elif self._by == InputKind.DWELL:
            yield from self._rest(widget, point, shown, done)
        else:
            yield from self._switch(QPointF(widget.mapTo(self._window, point.toPoint())), shown)

    # --- switches and the resting pointer -----------------------------------------------------------------------------

    def _switch(self, point: QPointF, shown: object) -> Script:
        """Wait for each highlight on the way, and press."""
        for station in _way_to(self._window.input.stations, point):
            yield from self._choose(station.name, shown)

    def _choose(self, name: str, shown: object) -> Script:
        """Press while it is highlighted: where the highlight was faster than the hand, wait for the next round."""
        pressed: list[bool] = []

        def press() -> None:
            if self._highlighted == name:
                pressed.append(True)
                QTest.keyClick(self._window, Qt.Key.Key_Return)

        while not pressed and self._window.view is shown:
            yield from self._until_highlighted(name, shown)
            later(press)
            yield self.moment(shown)

    def _until_highlighted(self, name: str, shown: object) -> Script:
        while self._by == InputKind.TWO_SWITCHES and self._highlighted != name and self._window.view is shown:
            self._keys.type([(Qt.Key.Key_Space, PLAIN)])
            yield self.moment(shown)
        yield Wait(lambda: self._highlighted == name or self._window.view is not shown, f"the highlight on {name}")

    @property
    def _highlighted(self) -> str:
        current = self._window.input.current
        return "" if current is None else current.name

    def moment(self, shown: object) -> Wait:
        """As long as a hand takes from one press to the next."""
        clock = self._clock
        due_ns = clock.monotonic_ns() + round(QUICKEST_TOUCH_S * 1e9)
        return Wait(lambda: clock.monotonic_ns() >= due_ns or self._window.view is not shown, "the patient's hand")

    def _rest(self, widget: QWidget, point: QPointF, shown: object, done: Callable[[], bool]) -> Script:
        """Move the pointer away and then there, and hold it until something follows."""
        QCursor.setPos(self._window.mapToGlobal(QPoint(4, self._window.height() - 4)))
        away = self._window.input
        yield Wait(lambda: away.pointer_left or self._window.view is not shown, "the pointer to be seen away")
        QCursor.setPos(widget.mapToGlobal(point.toPoint()))
        yield Wait(lambda: done() or self._window.view is not shown, "what the resting pointer chooses")


def _way_to(stations: tuple[Station, ...], point: QPointF) -> tuple[Station, ...]:
    """The group, where there is one, and the station in it that a point of the window lies on, or nearest to."""
    ways = [(group, place) if group.inside else (place,) for group in stations for place in group.inside or (group,)]

    def away(way: tuple[Station, ...]) -> tuple[bool, float]:
        outline = way[-1].outline
        apart = outline.boundingRect().center() - point
        return not outline.contains(point), apart.x() ** 2 + apart.y() ** 2

    return min(ways, key=away)
