"""A stage: things on paths in space before a camera that may turn, and the truth of every frame."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt

from core.geometry import Camera, Position
from core.media.frames import Rgb
from core.vision.door import DepthMap

Point = tuple[float, float, float]
"""x ahead, y left, z up, metres, in the axes of the camera as it stands at time 0."""
Path = Callable[[float], Point]
"""Where something is at a time in seconds."""


def standing(azimuth_deg: float, elevation_deg: float, distance_m: float) -> Path:
    """Nothing moves."""
    point = Position(azimuth_deg, elevation_deg, distance_m).to_cartesian()
    return lambda _t_s: point


def straight(start: Position, end: Position, duration_s: float, from_s: float = 0.0) -> Path:
    """From one place to another in a straight line at one speed, waiting before and after."""
    first, last = np.array(start.to_cartesian()), np.array(end.to_cartesian())

    def at(t_s: float) -> Point:
        x, y, z = first + (last - first) * min(1.0, max(0.0, (t_s - from_s) / duration_s))
        return float(x), float(y), float(z)

    return at


def swinging(middle: Position, reach_deg: float, period_s: float) -> Path:
    """To the right and to the left around a place, as a pendulum seen from above."""

    def at(t_s: float) -> Point:
        turn = reach_deg * math.sin(2.0 * math.pi * t_s / period_s)
        return Position(middle.azimuth_deg + turn, middle.elevation_deg, middle.distance_m).to_cartesian()

    return at


@dataclass(frozen=True)
class Thing:
    """A flat patterned thing that faces the camera."""

    name: str
    path: Path = field(repr=False)
    size_m: tuple[float, float]
    """Width and height."""
    colour: tuple[int, int, int]
    second_colour: tuple[int, int, int]
    """Of its spots."""
    shape: Literal["ellipse", "box"] = "ellipse"
    pattern: int = 0
    """Two things of the same colours and pattern look the same."""
    is_wanted: bool = True
    """Whether it is to be followed; False for what only stands in the way, and may be."""


@dataclass(frozen=True)
class Stage:
    """What is before the camera."""

    things: tuple[Thing, ...]
    yaw_deg: Callable[[float], float] = field(default=lambda _t_s: 0.0, repr=False)
    """Where the camera looks at a time: degrees clockwise from where it first looked."""
    wall_m: float = 12.0
    """Distance of the background all round."""
    backdrop: int = 0
    """Which background: the seed of its pattern and colours."""
    noise: float = 2.0
    """Standard deviation of the camera's noise, in 8-bit steps."""


@dataclass(frozen=True)
class Seen:
    """The truth of one thing in one frame."""

    name: str
    position: Position
    """From the camera as it looks in this frame."""
    visible: float
    """Share of the thing that is in the picture and not hidden."""
    is_wanted: bool = True


@dataclass(frozen=True, eq=False)
class TrueFrame:
    """A frame with everything that is known of it."""

    rgb: Rgb = field(repr=False)
    time_s: float
    seen: tuple[Seen, ...]
    """All things but those behind the camera."""
    metres: DepthMap = field(repr=False)
    """Distance of every pixel."""
    owner: npt.NDArray[np.int16] = field(repr=False)
    """Index among the stage's things of what each pixel shows; -1: background."""


def from_camera(point: Point, yaw_deg: float) -> Point:
    """A point in the axes of a camera that was turned clockwise by an angle."""
    x, y, z = point
    cosine, sine = math.cos(math.radians(yaw_deg)), math.sin(math.radians(yaw_deg))
    return x * cosine - y * sine, x * sine + y * cosine, z


def times(duration_s: float, per_second: float, *, uneven: float = 0.0, seed: int = 0) -> npt.NDArray[np.float64]:
    """When frames are taken; ``uneven`` (below 1): by how much of a step each may be late."""
    step_s = 1.0 / per_second
    late = np.random.default_rng(seed).uniform(0.0, uneven, round(duration_s * per_second)) * step_s
    late[0] = 0.0
    return np.arange(len(late)) * step_s + late


def camera(width_px: int = 320, height_px: int = 180, hfov_deg: float = 60.0) -> Camera:
    """The camera of the films here."""
    return Camera(width_px, height_px, hfov_deg)
