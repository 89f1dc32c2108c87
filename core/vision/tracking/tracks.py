"""What was observed of a thing through a shot, made into a track: directions, distance, presence, a smooth path."""

from dataclasses import dataclass, field

import numpy as np

from core.geometry import Camera, Direction, Position
from core.vision.door import Box, Depth, Kind, Mask, Observation, Outlines, Scale
from core.vision.shapes import area_of, box_of, inner_part, outlines_of
from core.vision.tracking.door import TimedPosition, Track
from core.vision.tracking.simplifying import simplified
from core.vision.tracking.smoothing import smoothed

WAYPOINT_TOLERANCE_DEG = 0.5
_ANGLE_SIGMA_DEG, _ANGLE_RESTLESSNESS = 0.5, 200.0
"""Averages over some 0.15 s: things turn round in the picture within half a second, hands and heads faster."""
_DISTANCE_SIGMA, _DISTANCE_RESTLESSNESS = 0.1, 0.05
"""Of the logarithm: depth of neighbouring frames differs by a tenth, while things come nearer at walking pace."""
BRIDGED_S = 0.75
"""A thing that is hidden no longer than this is behind a post, not gone. Two that look the same hide each other so long
when they cross at walking pace."""
SHORTEST_S = 0.3
"""What is seen for less is not heard as a thing; unless the shot itself is not much longer."""
_STEEPEST_DEG = 90.0


@dataclass(eq=False)
class Gathered:
    """Everything observed of one thing so far."""

    times_s: list[float] = field(default_factory=list)
    directions: list[Direction] = field(default_factory=list)
    visible: list[bool] = field(default_factory=list)
    metres: list[float] = field(default_factory=list)
    """NaN where the depth was not looked at."""
    score: float = 0.0
    label: str | None = None
    kind: Kind = "thing"
    key_s: float = 0.0
    key_box_px: Box = (0.0, 0.0, 0.0, 0.0)
    key_area_px: float = 0.0
    key_mask: Mask | None = field(default=None, repr=False)
    """The part of the mask that is not empty, for there may be thousands of things; it begins at ``key_corner_px``."""
    key_corner_px: tuple[int, int] = (0, 0)

    @property
    def has_distance(self) -> bool:
        """Whether its depth was ever looked at."""
        return any(np.isfinite(self.metres))

    def add(self, seen: Observation, time_s: float, camera: Camera, depth: Depth | None) -> None:
        """One more observation; ``depth`` where that frame's was estimated."""
        self.times_s.append(time_s)
        self.directions.append(camera.direction_of(*seen.centroid_px))
        self.visible.append(seen.visible)
        self.metres.append(_distance(seen, depth) if depth is not None and seen.visible else np.nan)
        self.score = max(self.score, seen.score)
        self.label = self.label or seen.label
        self.kind = seen.kind
        area_px = float(area_of(seen.mask)) if seen.mask is not None else _area(seen.box_px)
        if seen.visible and area_px > self.key_area_px:
            self.key_s, self.key_box_px, self.key_area_px = time_s, seen.box_px, area_px
            self.key_mask = None
            if seen.mask is not None:
                left, top, right, bottom = (int(edge) for edge in box_of(seen.mask))
                self.key_mask, self.key_corner_px = seen.mask[top:bottom, left:right].copy(), (left, top)


def track_of(
    gathered: Gathered, number: int, scale: Scale, shot: tuple[float, float], step_s: float, full: tuple[float, float]
) -> Track | None:
    """The track of a thing through a shot; None for what was seen too shortly.

    Parameters
    ----------
    shot
        When it begins and ends.
    step_s
        How long a frame lasts.
    full
        Pixels of the full frame for each pixel across and down of the frames that were looked at.
    """
    seen_s = sum(gathered.visible) * step_s
    if not any(gathered.visible) or seen_s < min(SHORTEST_S, 0.5 * (shot[1] - shot[0])):
        return None
    left, top, right, bottom = gathered.key_box_px
    return Track(
        number=number,
        label=gathered.label,
        kind=gathered.kind,
        score=gathered.score,
        waypoints=simplified(_path(gathered), WAYPOINT_TOLERANCE_DEG),
        presence=_presence(gathered, step_s),
        key_s=gathered.key_s,
        key_box_px=(left * full[0], top * full[1], right * full[0], bottom * full[1]),
        scale=scale,
        key_outlines_px=_key_outlines(gathered, full),
    )


def _key_outlines(gathered: Gathered, full: tuple[float, float]) -> Outlines | None:
    if gathered.key_mask is None:
        return None
    left, top = gathered.key_corner_px
    return tuple(
        tuple((round((left + x) * full[0], 1), round((top + y) * full[1], 1)) for x, y in outline)
        for outline in outlines_of(gathered.key_mask)
    )


def _path(gathered: Gathered) -> list[TimedPosition]:
    """Smooth, from when it was first seen to when it was last seen. Where it was hidden nothing was measured."""
    seen = np.flatnonzero(gathered.visible)
    span = slice(int(seen[0]), int(seen[-1]) + 1)
    times_s = np.array(gathered.times_s[span])
    hidden = ~np.array(gathered.visible[span])
    azimuth = np.unwrap([direction.azimuth_deg for direction in gathered.directions[span]], period=360.0)
    elevation = np.array([direction.elevation_deg for direction in gathered.directions[span]])
    azimuth[hidden] = elevation[hidden] = np.nan
    azimuth = smoothed(times_s, azimuth, sigma=_ANGLE_SIGMA_DEG, restlessness=_ANGLE_RESTLESSNESS)
    elevation = smoothed(times_s, elevation, sigma=_ANGLE_SIGMA_DEG, restlessness=_ANGLE_RESTLESSNESS)
    nearness = smoothed(
        times_s, np.log(gathered.metres[span]), sigma=_DISTANCE_SIGMA, restlessness=_DISTANCE_RESTLESSNESS
    )
    return [
        TimedPosition(
            float(t_s), Position(float(turn), float(np.clip(rise, -_STEEPEST_DEG, _STEEPEST_DEG)), float(np.exp(far)))
        )
        for t_s, turn, rise, far in zip(times_s, azimuth, elevation, nearness, strict=True)
    ]


def _presence(gathered: Gathered, step_s: float) -> tuple[tuple[float, float], ...]:
    """When it is seen, and through short times out of sight."""
    spans: list[tuple[float, float]] = []
    for time_s, visible in zip(gathered.times_s, gathered.visible, strict=True):
        if not visible:
            continue
        goes_on = spans and time_s - spans[-1][1] <= BRIDGED_S
        from_s = spans.pop()[0] if goes_on else time_s
        spans.append((from_s, time_s + step_s))
    return tuple(spans)


def _distance(seen: Observation, depth: Depth) -> float:
    if seen.mask is not None:
        return float(np.median(depth.metres[inner_part(seen.mask)]))
    height, width = depth.metres.shape
    left, top, right, bottom = seen.box_px
    quarter_x, quarter_y = (right - left) / 4, (bottom - top) / 4
    rows = slice(*_within(top + quarter_y, bottom - quarter_y, height))
    columns = slice(*_within(left + quarter_x, right - quarter_x, width))
    return float(np.median(depth.metres[rows, columns]))


def _within(first: float, last: float, size: int) -> tuple[int, int]:
    """At least one row or column within the picture."""
    start = min(size - 1, max(0, int(first)))
    return start, max(start + 1, min(size, int(np.ceil(last))))


def _area(box_px: Box) -> float:
    return (box_px[2] - box_px[0]) * (box_px[3] - box_px[1])
