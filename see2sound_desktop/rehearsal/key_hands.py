"""The simulated patient's hands on the keyboard: from where it stands as a screen appears to an answer."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from see2sound_desktop.rehearsal.keyboard import PLAIN, Keyboard, Stroke, walk
from see2sound_desktop.rehearsal.options import RehearsalError
from see2sound_desktop.widgets.distance_rings import STEPS_M, nearest_step
from see2sound_desktop.widgets.response_arc import COARSE_STEP_DEG
from see2sound_desktop.widgets.walking import LEFT_AND_RIGHT, UP_AND_DOWN
from see2sound_desktop.windows.patient import PatientWindow


class KeyHands(Keyboard):
    """Types into the patient's window in a test."""

    def __init__(self, window: PatientWindow) -> None:
        super().__init__(window)
        self._window = window

    def strokes(self, widget: QWidget, point: QPointF) -> Iterator[Stroke]:
        """To the answer on its pad, and Enter; a word by its digit."""
        pads = self._window.pads
        words: list[QWidget] = [*pads.words.buttons]
        if widget in words:
            yield Qt.Key(Qt.Key.Key_1 + words.index(widget)), PLAIN
            return
        if widget is pads.arc:
            yield from self._arc_strokes(pads.arc.geometry_px().azimuth_at(point.x(), point.y()) or 0.0)
        elif widget is pads.rings:
            yield from walk(STEPS_M.index(2.0) - STEPS_M.index(self._distance_at(point)), UP_AND_DOWN)
        else:
            yield from self._to_button(widget)
        yield Qt.Key.Key_Return, PLAIN

    def _to_button(self, widget: QWidget) -> Iterator[Stroke]:
        """Along the pad that it lies on, from where the pad begins; else by Tab."""
        for buttons, begin, arrows in self._rows():
            if widget in buttons:
                yield from walk(buttons.index(widget) - begin, arrows)
                return
        yield from ((Qt.Key.Key_Tab, PLAIN) for _ in range(self._tabs_to(widget)))

    def _rows(self) -> Iterator[tuple[list[QWidget], int, tuple[Qt.Key, Qt.Key]]]:
        """The pads of buttons: what lies on each, where it begins, and by which keys one walks back and on."""
        pads = self._window.pads
        yield [*pads.choices.buttons], 0, UP_AND_DOWN
        yield [*pads.pictures.buttons], 0, UP_AND_DOWN
        yield [*pads.zones.buttons], len(pads.zones.buttons) // 2, LEFT_AND_RIGHT
        yield [*pads.points.buttons], len(pads.points.buttons) // 2, UP_AND_DOWN
        yield [pads.clock.button(hour) for hour in pads.clock.hours], pads.clock.hours.index(12), LEFT_AND_RIGHT

    def _distance_at(self, point: QPointF) -> float:
        index = self._window.pads.rings.index_at(point)
        return nearest_step(2.0 if index is None else STEPS_M[index])

    def _arc_strokes(self, azimuth_deg: float) -> Iterator[Stroke]:
        step_deg = self._window.pads.arc.step_deg
        coarse_deg = max(COARSE_STEP_DEG, step_deg)
        coarse = int(abs(azimuth_deg) // coarse_deg)
        fine = round((abs(azimuth_deg) - coarse * coarse_deg) / step_deg)
        key = Qt.Key.Key_Left if azimuth_deg < 0 else Qt.Key.Key_Right
        yield key, PLAIN  # the marker appears ahead
        yield from ((key, PLAIN) for _ in range(coarse))
        yield from ((key, Qt.KeyboardModifier.ShiftModifier) for _ in range(fine))

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


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
