"""The arc and the walkway for switches and resting pointers: first a part, then a place in it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from see2sound_desktop.widgets.arc_geometry import snapped
from see2sound_desktop.widgets.distance_rings import STEPS_M, DistanceRings, metres
from see2sound_desktop.widgets.response_arc import ResponseArc, direction_words
from see2sound_desktop.widgets.stations import Station, circle

SECTOR_DEG = 30.0
_REST_PX = 30.0
_PARTS = ((0, 4), (5, 8), (9, 12))
"""First and last step of the near, middle and far part of the walkway."""


def _pressed_never() -> None:
    """A group is gone into, not pressed."""


def arc_stations(arc: ResponseArc, *, from_right: bool) -> tuple[Station, ...]:
    """Sectors of 30 degrees, each with the places in it, from the side on which a patient surely looks.

    The sectors span the whole arc, whatever the targets: what is scanned must not hint at where sounds can be.
    """
    count = int(arc.arc_deg // SECTOR_DEG)
    centres = [SECTOR_DEG * number for number in range(-count, count + 1)]
    return tuple(_sector(arc, centre, from_right=from_right) for centre in (centres[::-1] if from_right else centres))


def _sector(arc: ResponseArc, centre_deg: float, *, from_right: bool) -> Station:
    fine = arc.coarse_step_deg
    inside = tuple(_place(arc, place, fine) for place in _places(arc, centre_deg, fine, from_right=from_right))
    if len(inside) == 1:
        return inside[0]
    name = direction_words(centre_deg)
    return Station(name, arc, lambda: arc.piece(centre_deg, SECTOR_DEG), _pressed_never, inside)


def _places(arc: ResponseArc, centre_deg: float, fine_deg: float, *, from_right: bool) -> list[float]:
    """The places of a sector. One on the border of two sectors belongs to the one that is nearer to straight ahead."""
    half = SECTOR_DEG / 2
    steps = range(-int(half // fine_deg), int(half // fine_deg) + 1)
    wanted = {snapped(centre_deg + offset * fine_deg, arc.step_deg, arc.arc_deg) for offset in steps}
    inner, outer = (-half, half) if centre_deg == 0 else (-half + 1e-6, half)
    away = 1 if centre_deg >= 0 else -1
    return sorted((place for place in wanted if inner <= away * (place - centre_deg) <= outer), reverse=from_right)


def _place(arc: ResponseArc, azimuth_deg: float, width_deg: float) -> Station:
    def place() -> QPainterPath:
        return arc.piece(azimuth_deg, width_deg)

    return Station(direction_words(azimuth_deg), arc, place, lambda: arc.answer_at(azimuth_deg))


def arc_station_at(arc: ResponseArc, point: QPointF) -> Station | None:
    """What a pointer that rests there means: its azimuth, as long as it stays near."""
    azimuth_deg = arc.geometry_px().azimuth_at(point.x(), point.y())
    if azimuth_deg is None:
        return None
    name = direction_words(azimuth_deg)
    return Station(name, arc, lambda: circle(point, _REST_PX), lambda: arc.answer_at(azimuth_deg))


def ring_stations(rings: DistanceRings) -> tuple[Station, ...]:
    """The near, the middle and the far part, each with its steps, from near to far."""
    return tuple(_part(rings, first, last) for first, last in _PARTS)


def _part(rings: DistanceRings, first: int, last: int) -> Station:
    inside = tuple(_step(rings, index) for index in range(first, last + 1))
    name = f"{metres(STEPS_M[first])} – {metres(STEPS_M[last])}"
    return Station(name, rings, lambda: rings.piece(first, last), _pressed_never, inside)


def _step(rings: DistanceRings, index: int) -> Station:
    name = metres(STEPS_M[index])
    return Station(name, rings, lambda: rings.piece(index, index), lambda: rings.answer_at(index))


def ring_station_at(rings: DistanceRings, point: QPointF) -> Station | None:
    """What a pointer that rests there means."""
    index = rings.index_at(point)
    return None if index is None else _step(rings, index)
