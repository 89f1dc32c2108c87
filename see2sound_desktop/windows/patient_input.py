"""Switches and the resting pointer on the patient's window: what is highlighted, and when it is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.answer_input import AnswerInput, InputKind
from see2sound_desktop.widgets.highlight import Highlight
from see2sound_desktop.widgets.patient_layout import RepeatFilter
from see2sound_desktop.widgets.scanning import Rest, Scan
from see2sound_desktop.widgets.stations import Station, at

_LOOK_MS = 15
_CHOOSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PatientInput(QObject):
    """Goes through what a screen offers. One switch sends Space or Enter; of two, Space goes on and Enter chooses.

    Parameters
    ----------
    window
        The patient's.
    now_ns
        The session's clock.
    """

    def __init__(self, window: QWidget, now_ns: Callable[[], int]) -> None:
        super().__init__(window)
        self._window, self._now_ns = window, now_ns
        self._input = AnswerInput()
        self._stations: tuple[Station, ...] = ()
        self._free: Callable[[QPointF], Station | None] = lambda _point: None
        self._scan: Scan | None = None
        self._rest: Rest | None = None
        self._filter = RepeatFilter()
        self.highlight = Highlight(window)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def takes_keys(self) -> bool:
        """Whether Space and Enter are switches, and no widget is to have the keyboard."""
        return self._input.scans

    @property
    def stations(self) -> tuple[Station, ...]:
        """What the screen offers."""
        return self._stations

    @property
    def current(self) -> Station | None:
        """What is highlighted."""
        source = self._scan or self._rest
        return None if source is None else source.current

    @property
    def pointer_left(self) -> bool:
        """Whether the pointer has left the place that does not count (``Rest.left``)."""
        return self._rest is not None and self._rest.left

    def offer(
        self,
        answer_input: AnswerInput,
        stations: tuple[Station, ...],
        free: Callable[[QPointF], Station | None],
    ) -> None:
        """A screen offers ``stations``; ``free`` says what a point of a pad means on which any point may be chosen."""
        self._input, self._stations, self._free = answer_input, stations, free
        self._scan = self._rest = None
        self._timer.stop()
        now_ns = self._now_ns()
        self._filter.restart(now_ns)
        if stations and answer_input.scans:
            step_s = answer_input.step_s if answer_input.kind is InputKind.ONE_SWITCH else None
            self._scan = Scan(stations, step_s, now_ns)
        elif stations and answer_input.kind is InputKind.DWELL:
            self._rest = Rest(answer_input.dwell_s, self._pointer())
        if stations and answer_input.kind in {InputKind.ONE_SWITCH, InputKind.DWELL}:
            self._timer.start()
        self._show()

    def place(self) -> None:
        """The window has another size: what is highlighted lies elsewhere."""
        self._show()

    def key(self, event: QKeyEvent) -> bool:
        """A key that a switch may have sent; whether it was one."""
        key = Qt.Key(event.key())
        if not self._input.scans or (key not in _CHOOSES and key is not Qt.Key.Key_Space):
            return False
        if self._scan is None or event.isAutoRepeat() or not self._filter.accepts(self._now_ns()):
            return True
        if self._input.kind is InputKind.TWO_SWITCHES and key is Qt.Key.Key_Space:
            self._scan.step(self._now_ns())
        else:
            self._press(self._scan.choose(self._now_ns()))
        self._show()
        return True

    @Slot()
    def look(self) -> None:
        """Go on where it is time, and see where the pointer is."""
        now_ns = self._now_ns()
        if self._scan is not None:
            if self._scan.advance(now_ns):
                self._show()
        elif self._rest is not None:
            point = self._pointer()
            self._press(self._rest.look(point, self._free(point) or at(self._stations, point), now_ns))
            self._show()

    def _pointer(self) -> QPointF:
        return QPointF(self._window.mapFromGlobal(QCursor.pos()))

    @staticmethod
    def _press(station: Station | None) -> None:
        if station is not None:
            station.press()

    def _show(self) -> None:
        station = self.current
        share = None if self._rest is None else self._rest.share(self._now_ns())
        self.highlight.show_outline(None if station is None else station.outline, share)
        if self._input.scans:
            self._window.setAccessibleDescription("" if station is None else station.name)
