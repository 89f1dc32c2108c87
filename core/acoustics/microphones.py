"""Where the microphones of ``room-microphones`` stand, and sources among them: room axes, metres."""

from collections.abc import Sequence

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.levels import NEAREST_M
from core.acoustics.rooms import Point
from core.audio import Layout
from core.errors import InputError
from core.geometry import Position, to_room_axes
from core.scene import Room

_GAP_M = 0.05


def microphone_points(room: Room | None, radius_m: float) -> tuple[Point, ...]:
    """Where the microphones stand (room axes, metres), in the order of ``Layout.SURROUND_51.speakers``.

    Raises
    ------
    InputError
        ``acoustics.microphones-outside``: the room is too small for the radius; ``acoustics.microphone-radius``.
    """
    if not NEAREST_M <= radius_m <= 100.0:
        raise InputError("acoustics.microphone-radius", radius_m=radius_m, lowest_m=NEAREST_M, highest_m=100)
    listener = (0.0, 0.0, 0.0) if room is None else room.listener_m
    points = tuple(
        to_room_axes(Position(speaker.direction.azimuth_deg, 0.0, radius_m), listener)
        for speaker in Layout.SURROUND_51.speakers
    )
    if room is not None and not all(_is_inside(room, point) for point in points):
        raise InputError("acoustics.microphones-outside", radius_m=radius_m)
    return points


def source_point(position: Position, room: Room | None, microphones: tuple[Point, ...]) -> tuple[Point, bool]:
    """Where a source stands (room axes, metres), and whether that is where it was asked for.

    One beyond the wall is moved to it along its direction; one nearer to a microphone than ``NEAREST_M`` is moved up.
    """
    listener = (0.0, 0.0, 0.0) if room is None else room.listener_m
    asked = point = to_room_axes(position, listener)
    if room is not None and not _is_inside(room, point):
        share = min(
            ((size - _GAP_M if at > size / 2 else _GAP_M) - ear) / (at - ear)
            for at, ear, size in zip(point, listener, room.dimensions_m, strict=True)
            if not _GAP_M <= at <= size - _GAP_M
        )
        x, y, z = (ear + share * (at - ear) for at, ear in zip(point, listener, strict=True))
        point = (x, y, z)
    flat = min(float(np.hypot(point[0] - m[0], point[1] - m[1])) for m in microphones)
    if flat < NEAREST_M:
        least = float(np.sqrt(NEAREST_M**2 - flat**2))
        height = point[2] - microphones[0][2]
        if abs(height) < least:
            point = (point[0], point[1], microphones[0][2] + (least if height >= 0.0 else -least))
    return point, point == asked


def distances_m(points_m: FloatArray, microphones: Sequence[Point] | FloatArray) -> FloatArray:
    """How far points (..., 3) are from each microphone (..., microphones)."""
    distances: FloatArray = np.linalg.norm(points_m[..., None, :] - np.array(microphones), axis=-1)
    return distances


def nearest_m(point: Point, microphones: tuple[Point, ...]) -> float:
    """How far a point is from the microphone nearest to it."""
    return min(float(np.linalg.norm(np.subtract(point, microphone))) for microphone in microphones)


def _is_inside(room: Room, point: Point) -> bool:
    return all(_GAP_M <= at <= size - _GAP_M for at, size in zip(point, room.dimensions_m, strict=True))
