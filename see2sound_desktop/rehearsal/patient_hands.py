"""The simulated patient's hands on the patient's window: a finger, keys, one switch or two, a pointer that rests."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.assessment.distance_scores import distance_class
from core.assessment.simulated_answer import SimulatedAnswer
from core.assessment.tasks import MATCH, NONE, WORDS, ZONE
from core.records.model import PlannedTrial
from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.hands import click, later
from see2sound_desktop.rehearsal.key_hands import KeyHands
from see2sound_desktop.rehearsal.said import points_given, words_said
from see2sound_desktop.widgets.stations import Station
from see2sound_desktop.widgets.word_pad import WordButton
from see2sound_desktop.windows.patient import PatientWindow

QUICKEST_TOUCH_S = 0.4
"""From the pad's appearance: the patient's window takes no press in its first 300 ms, nor so soon after another one."""


class PatientHands:
    """Presses what the listener decided. ``by`` is one of ``options.HANDS``."""

    def __init__(self, session: SessionPresenter, window: PatientWindow, by: str) -> None:
        self._session, self._window, self._by = session, window, by
        self._keys = KeyHands(window)

    def go_on(self) -> Script:
        """Press the button by which the patient begins or goes on."""
        yield from self._press(self._window.action, QPointF(self._window.action.rect().center()))

    def answer(self, answer: SimulatedAnswer, planned: PlannedTrial) -> Script:
        """Give an answer on the pad that is shown."""
        view = self._window.view
        said = words_said(answer, planned) if view.task == WORDS and view.screen is PatientScreen.CHOOSE else ()
        if said:
            yield from self._mark(said, view)
        else:
            yield from self._press(*self._place_of(answer))

    def _mark(self, words: tuple[str, ...], shown: PatientView) -> Script:
        """Mark each word, and be done."""
        for word in words:
            yield from self._mark_one(self._window.pads.words.button(word), shown)
        yield from self._press(self._window.action, QPointF(self._window.action.rect().center()))

    def _mark_one(self, word: WordButton, shown: PatientView) -> Script:
        def marked() -> bool:
            return word.is_marked or self._window.view is not shown

        yield from self._press(word, QPointF(word.rect().center()), marked)
        yield Wait(marked, f"the mark on {word.text()}")
        yield self._moment(shown)

    def _place_of(self, answer: SimulatedAnswer) -> tuple[QWidget, QPointF]:
        """The widget and the point in it that mean an answer."""
        pads, view = self._window.pads, self._window.view
        widget: QWidget
        if view.screen is PatientScreen.CHOOSE and view.task == WORDS:
            widget = self._window.nothing
        elif view.screen is PatientScreen.CHOOSE and view.scale and answer.heard:
            widget = pads.points.button(points_given(answer, view.scale))
        elif view.screen is PatientScreen.CHOOSE and (answer.heard or NONE in view.choices):
            widget = self._choice(answer.choice or NONE, view.task)
        elif not answer.heard:
            widget = self._window.nothing
        elif view.screen is PatientScreen.WHERE and view.answer_mode == "clock":
            widget = pads.clock.button(pads.clock.hour_nearest(answer.azimuth_deg or 0.0))
        elif view.screen is PatientScreen.WHERE:
            return pads.arc, QPointF(*pads.arc.geometry_px().point_at(answer.azimuth_deg or 0.0))
        elif view.distance == "choices":
            widget = pads.distances.button(distance_class(answer.distance_m or 1.0))
        else:
            return pads.rings, pads.rings.point_of(answer.distance_m or 1.0)
        return widget, QPointF(widget.rect().center())

    def _choice(self, code: str, task: str) -> QWidget:
        pads = self._window.pads
        if task == ZONE:
            return pads.zones.button(code)
        return pads.pictures.button(code) if task == MATCH else pads.choices.button(code)

    def _press(self, widget: QWidget, point: QPointF, done: Callable[[], bool] = lambda: False) -> Script:
        """Press what lies there. A pointer rests until another view is shown, or until it is ``done``."""
        if self._by == "hand":
            click(widget, point)
            return
        shown = self._window.view
        if self._by == "keys":
            self._keys.press(widget, point)
        elif self._by == InputKind.DWELL:
            yield from self._rest(widget, point, shown, done)
        else:
            yield from self._switch(QPointF(widget.mapTo(self._window, point.toPoint())), shown)

    # --- switches and the resting pointer -----------------------------------------------------------------------------

    def _switch(self, point: QPointF, shown: PatientView) -> Script:
        """Wait for each highlight on the way, and press."""
        for station in _way_to(self._window.input.stations, point):
            yield from self._choose(station.name, shown)

    def _choose(self, name: str, shown: PatientView) -> Script:
        """Press while it is highlighted: where the highlight was faster than the hand, wait for the next round."""
        pressed: list[bool] = []

        def press() -> None:
            if self._highlighted == name:
                pressed.append(True)
                QTest.keyClick(self._window, Qt.Key.Key_Return)

        while not pressed and self._window.view is shown:
            yield from self._until_highlighted(name, shown)
            later(press)
            yield self._moment(shown)

    def _until_highlighted(self, name: str, shown: PatientView) -> Script:
        while self._by == InputKind.TWO_SWITCHES and self._highlighted != name and self._window.view is shown:
            self._keys.type([(Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)])
            yield self._moment(shown)
        yield Wait(lambda: self._highlighted == name or self._window.view is not shown, f"the highlight on {name}")

    @property
    def _highlighted(self) -> str:
        current = self._window.input.current
        return "" if current is None else current.name

    def _moment(self, shown: PatientView) -> Wait:
        """As long as a hand takes from one press to the next."""
        clock = self._session.clock
        due_ns = clock.monotonic_ns() + round(QUICKEST_TOUCH_S * 1e9)
        return Wait(lambda: clock.monotonic_ns() >= due_ns or self._window.view is not shown, "the patient's hand")

    def _rest(self, widget: QWidget, point: QPointF, shown: PatientView, done: Callable[[], bool]) -> Script:
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
