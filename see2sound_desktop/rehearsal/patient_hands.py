"""The simulated patient's hands on the patient's window: a finger, keys, one switch or two, a pointer that rests."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.assessment.distance_scores import distance_class
from core.assessment.simulated_answer import SimulatedAnswer
from core.assessment.tasks import NONE
from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.hands import click, later
from see2sound_desktop.rehearsal.options import RehearsalError
from see2sound_desktop.widgets.distance_rings import STEPS_M, nearest_step
from see2sound_desktop.widgets.response_arc import COARSE_STEP_DEG
from see2sound_desktop.widgets.stations import Station
from see2sound_desktop.windows.patient import PatientWindow

QUICKEST_TOUCH_S = 0.4
"""From the pad's appearance: the patient's window takes no press in its first 300 ms, nor so soon after another one."""
_RETURN, _TAB, _SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
Stroke = tuple[Qt.Key, Qt.KeyboardModifier]


class PatientHands:
    """Presses what the listener decided. ``by`` is one of ``options.HANDS``."""

    def __init__(self, session: SessionPresenter, window: PatientWindow, by: str) -> None:
        self._session, self._window, self._by = session, window, by

    def go_on(self) -> Script:
        """Press the button by which the patient begins or goes on."""
        yield from self._press(self._window.action, QPointF(self._window.action.rect().center()))

    def answer(self, answer: SimulatedAnswer) -> Script:
        """Give an answer on the pad that is shown."""
        widget, point = self._place_of(answer)
        yield from self._press(widget, point)

    def _place_of(self, answer: SimulatedAnswer) -> tuple[QWidget, QPointF]:
        """The widget and the point in it that mean an answer."""
        pads, view = self._window.pads, self._window.view
        widget: QWidget
        if view.screen is PatientScreen.CHOOSE and (answer.heard or NONE in view.choices):
            widget = pads.choices.button(answer.choice or NONE)
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

    def _press(self, widget: QWidget, point: QPointF) -> Script:
        if self._by == "hand":
            click(widget, point)
            return
        shown = self._window.view
        if self._by == "keys":
            self._type(list(self._strokes(widget, point)))
        elif self._by == InputKind.DWELL:
            yield from self._rest(widget, point, shown)
        else:
            yield from self._switch(QPointF(widget.mapTo(self._window, point.toPoint())), shown)

    # --- keys ---------------------------------------------------------------------------------------------------------

    def _type(self, strokes: list[Stroke]) -> None:
        def typed() -> None:
            for key, modifier in strokes:
                QTest.keyClick(self._window.focusWidget() or self._window, key, modifier)

        later(typed)

    def _strokes(self, widget: QWidget, point: QPointF) -> Iterator[Stroke]:
        """The keys from where the keyboard stands as a screen appears to an answer."""
        pads, plain = self._window.pads, Qt.KeyboardModifier.NoModifier
        if widget is pads.arc:
            yield from self._arc_strokes(pads.arc.geometry_px().azimuth_at(point.x(), point.y()) or 0.0)
        elif widget is pads.rings:
            yield from self._walk(STEPS_M.index(self._distance_at(point)) - STEPS_M.index(2.0), "up")
        elif widget.parentWidget() is pads.choices:
            place = [pads.choices.button(code) for code in pads.choices.choices].index(widget)  # type: ignore[arg-type]
            yield from ((Qt.Key.Key_Down, plain) for _ in range(place + 1))
        elif widget.parentWidget() is pads.clock:
            hours = [pads.clock.button(hour) for hour in pads.clock.hours]
            yield from self._walk(hours.index(widget) - pads.clock.hours.index(12), "right")  # type: ignore[arg-type]
        else:
            yield from ((_TAB, plain) for _ in range(self._tabs_to(widget)))
        yield _RETURN, plain

    def _distance_at(self, point: QPointF) -> float:
        index = self._window.pads.rings.index_at(point)
        return nearest_step(2.0 if index is None else STEPS_M[index])

    def _arc_strokes(self, azimuth_deg: float) -> Iterator[Stroke]:
        step_deg = self._window.pads.arc.step_deg
        coarse_deg = max(COARSE_STEP_DEG, step_deg)
        coarse = int(abs(azimuth_deg) // coarse_deg)
        fine = round((abs(azimuth_deg) - coarse * coarse_deg) / step_deg)
        key = Qt.Key.Key_Left if azimuth_deg < 0 else Qt.Key.Key_Right
        yield key, Qt.KeyboardModifier.NoModifier  # the marker appears ahead
        yield from ((key, Qt.KeyboardModifier.NoModifier) for _ in range(coarse))
        yield from ((key, Qt.KeyboardModifier.ShiftModifier) for _ in range(fine))

    @staticmethod
    def _walk(steps: int, way: str) -> Iterator[Stroke]:
        """The first key shows where one starts."""
        on, back = {"up": (Qt.Key.Key_Up, Qt.Key.Key_Down), "right": (Qt.Key.Key_Right, Qt.Key.Key_Left)}[way]
        yield from ((on if steps > 0 else back, Qt.KeyboardModifier.NoModifier) for _ in range(abs(steps) + 1))

    def _tabs_to(self, widget: QWidget) -> int:
        """How often Tab is to be pressed."""
        focused: QWidget | None = self._window.focusWidget() or self._window
        for count in range(100):
            if focused is widget:
                return count
            focused = focused.nextInFocusChain() if focused is not None else None
            while focused is not None and not _takes_tab(focused):
                focused = focused.nextInFocusChain()
        raise RehearsalError(f"Tab does not lead to {widget.accessibleName()}")

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
                QTest.keyClick(self._window, _RETURN)

        while not pressed and self._window.view is shown:
            yield from self._until_highlighted(name, shown)
            later(press)
            yield self._moment(shown)

    def _until_highlighted(self, name: str, shown: PatientView) -> Script:
        while self._by == InputKind.TWO_SWITCHES and self._highlighted != name and self._window.view is shown:
            self._type([(_SPACE, Qt.KeyboardModifier.NoModifier)])
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

    def _rest(self, widget: QWidget, point: QPointF, shown: PatientView) -> Script:
        """Move the pointer away and then there, and hold it until something follows."""
        QCursor.setPos(self._window.mapToGlobal(QPoint(4, self._window.height() - 4)))
        away = self._window.input
        yield Wait(lambda: away.pointer_left or self._window.view is not shown, "the pointer to be seen away")
        QCursor.setPos(widget.mapToGlobal(point.toPoint()))
        yield Wait(lambda: self._window.view is not shown, "what the resting pointer chooses")


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _way_to(stations: tuple[Station, ...], point: QPointF) -> tuple[Station, ...]:
    """The group, where there is one, and the station in it that a point of the window lies on, or nearest to."""
    ways = [(group, place) if group.inside else (place,) for group in stations for place in group.inside or (group,)]

    def away(way: tuple[Station, ...]) -> tuple[bool, float]:
        outline = way[-1].outline
        apart = outline.boundingRect().center() - point
        return not outline.contains(point), apart.x() ** 2 + apart.y() ** 2

    return min(ways, key=away)
