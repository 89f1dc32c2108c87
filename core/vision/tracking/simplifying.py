"""A path with fewer points: none is left out that a straight line between the others would miss."""

import math
from collections.abc import Sequence
from itertools import pairwise

from core.geometry import Position, wrap_azimuth
from core.vision.tracking.door import TimedPosition

_DISTANCE_RATIO = 1.05
"""A difference in distance by this factor counts as much as the tolerance in angle: no ear tells it."""


def simplified(path: Sequence[TimedPosition], tolerance_deg: float) -> tuple[TimedPosition, ...]:
    """Some of the points, so that between them the path is off by no more than the tolerance at any point's time.

    Divided where it is farthest off (Ramer 1972, Douglas and Peucker 1973), at the same time rather than at the nearest
    place: a sound that is on the line but late is off too. A path that stays within the tolerance of one place becomes
    a single point.
    """
    if not path:
        return ()
    middle = path[len(path) // 2]
    if all(apart(point.position, middle.position, tolerance_deg) <= 1.0 for point in path):
        return (middle,)
    kept = {0, len(path) - 1}
    spans = [(0, len(path) - 1)]
    while spans:
        first, last = spans.pop()
        worst, off = first, 1.0
        for index in range(first + 1, last):
            missed = apart(path[index].position, _between(path[first], path[last], path[index].t_s), tolerance_deg)
            if missed > off:
                worst, off = index, missed
        if worst != first:
            kept.add(worst)
            spans += [(first, worst), (worst, last)]
    return tuple(path[index] for index in sorted(kept))


def position_at(path: Sequence[TimedPosition], t_s: float) -> Position:
    """Where something on a path is at a time: even between two points, the ends held, as ``core.scene`` does it."""
    if t_s <= path[0].t_s:
        return path[0].position
    for before, after in pairwise(path):
        if t_s <= after.t_s:
            return _between(before, after, t_s)
    return path[-1].position


def apart(first: Position, second: Position, tolerance_deg: float) -> float:
    """How far two places are apart, in tolerances: by angle or by distance, whichever is more."""
    across, ahead = first.direction.unit_vector(), second.direction.unit_vector()
    cosine = sum(one * other for one, other in zip(across, ahead, strict=True))
    angle_deg = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    ratio = abs(math.log(first.distance_m / second.distance_m)) / math.log(_DISTANCE_RATIO)
    return max(angle_deg / tolerance_deg, ratio)


def _between(before: TimedPosition, after: TimedPosition, t_s: float) -> Position:
    share = (t_s - before.t_s) / (after.t_s - before.t_s)
    start, end = before.position, after.position
    return Position(
        start.azimuth_deg + share * wrap_azimuth(end.azimuth_deg - start.azimuth_deg),
        start.elevation_deg + share * (end.elevation_deg - start.elevation_deg),
        start.distance_m * (end.distance_m / start.distance_m) ** share,
    )
