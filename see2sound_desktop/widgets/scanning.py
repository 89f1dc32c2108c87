"""Choosing without pressing on the spot: answers highlighted in turn for switches, and a pointer that rests.

No timer and no widget here: ``advance`` and ``look`` are told the time.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from see2sound_desktop.widgets.stations import Station

_ROUNDS_INSIDE = 2
"""A group that was chosen by mistake is left after so many rounds."""
_REST_PX = 30.0


class Scan:
    """Goes through stations, into groups and out of them again.

    Parameters
    ----------
    step_s : how long each is highlighted; None where a switch of its own goes on.
    """

    def __init__(self, stations: Sequence[Station], step_s: float | None, now_ns: int) -> None:
        self._outer, self._step_ns = tuple(stations), None if step_s is None else round(step_s * 1e9)
        self._group: int | None = None
        self._index = self._rounds = 0
        self._since_ns = now_ns

    @property
    def current(self) -> Station | None:
        """What is highlighted."""
        return self._row[self._index] if self._row else None

    @property
    def _row(self) -> tuple[Station, ...]:
        return self._outer if self._group is None else self._outer[self._group].inside

    def advance(self, now_ns: int) -> bool:
        """Go on where it is time; whether it did."""
        if self._step_ns is None or not self._row or now_ns - self._since_ns < self._step_ns:
            return False
        self.step(now_ns)
        return True

    def step(self, now_ns: int) -> None:
        """Go to the next one; after two rounds inside a group, back to the group."""
        if not self._row:
            return
        self._since_ns = now_ns
        self._index += 1
        if self._index < len(self._row):
            return
        self._index, self._rounds = 0, self._rounds + 1
        if self._group is not None and self._rounds == _ROUNDS_INSIDE:
            self._index, self._group = self._group, None

    def choose(self, now_ns: int) -> Station | None:
        """Choose what is highlighted: a station to be pressed, or None where it was a group and its inside follows."""
        station = self.current
        self._since_ns = now_ns
        if station is None or not station.inside:
            return station
        self._group, self._index, self._rounds = self._index, 0, 0
        return None


class Rest:
    """Sees a pointer rest. It must come from elsewhere: what appears under it or was just chosen does not count."""

    def __init__(self, dwell_s: float, at: QPointF) -> None:
        self._dwell_ns = round(dwell_s * 1e9)
        self._left_behind: QPointF | None = at
        self._on: Station | None = None
        self._since_ns = 0

    @property
    def current(self) -> Station | None:
        """What it rests on."""
        return self._on

    @property
    def left(self) -> bool:
        """Whether the pointer has left the place at which it was when the screen appeared, or something was chosen."""
        return self._left_behind is None

    def share(self, now_ns: int) -> float:
        """How much of the time has passed, 0 to 1."""
        return 0.0 if self._on is None else min(1.0, (now_ns - self._since_ns) / self._dwell_ns)

    def look(self, point: QPointF, found: Station | None, now_ns: int) -> Station | None:
        """The pointer is at ``point``, where ``found`` can be chosen; the station to be pressed when it rested enough.

        A rest lasts as long as the pointer stays within the station on which it began.
        """
        if self._left_behind is not None:
            away = point - self._left_behind
            if away.x() ** 2 + away.y() ** 2 < _REST_PX**2:
                return None
            self._left_behind = None
        if self._on is None or not self._on.outline.contains(point):
            self._on, self._since_ns = found, now_ns
            return None
        if now_ns - self._since_ns < self._dwell_ns:
            return None
        rested, self._on, self._left_behind = self._on, None, point
        return rested
