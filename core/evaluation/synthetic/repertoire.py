"""The pictures and films on which seeing is measured."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.evaluation.synthetic.stage import Stage, Thing, standing, straight, swinging, times
from core.geometry import Position

_RED = ((200, 40, 40), (240, 200, 60))
_BLUE = ((40, 60, 200), (220, 220, 240))
_GREEN = ((30, 140, 40), (20, 60, 20))
_YELLOW = ((235, 200, 40), (120, 60, 20))
_WHITE = ((240, 240, 235), (200, 60, 120))
_GREY = ((90, 80, 70), (80, 70, 60))
_COLOURS = (_RED, _BLUE, _GREEN, _YELLOW, _WHITE)


@dataclass(frozen=True)
class Film:
    """A stage and when frames of it are taken."""

    name: str
    stage: Stage
    at_s: npt.NDArray[np.float64] = field(repr=False)


def film(name: str) -> Film:
    """One of ``FILMS``."""
    stage, duration_s, uneven = _FILMS[name]
    return Film(name, stage(), times(duration_s, 25.0, uneven=uneven))


def picture(seed: int) -> Stage:
    """Three or four things of random sizes that stand at random places and distances, none in front of another."""
    rng = np.random.default_rng(seed)
    places: list[tuple[float, float, float, float]] = []
    while len(places) < 3 + seed % 2:
        distance_m = float(rng.uniform(1.5, 8.0))
        size_deg = float(rng.uniform(4.0, 7.0))
        azimuth_deg, elevation_deg = float(rng.uniform(-23, 23)), float(rng.uniform(-11, 11))
        if all(
            math.hypot(azimuth_deg - other[0], elevation_deg - other[1]) > 1.6 * (size_deg + other[3])
            or abs(azimuth_deg - other[0]) > 1.2 * (size_deg + other[3])
            for other in places
        ):
            places.append((azimuth_deg, elevation_deg, distance_m, size_deg))
    things = []
    for index, (azimuth_deg, elevation_deg, distance_m, size_deg) in enumerate(places):
        size_m = 2.0 * distance_m * math.tan(math.radians(size_deg))
        things.append(
            Thing(
                f"thing {index + 1}",
                standing(azimuth_deg, elevation_deg, distance_m),
                (size_m, size_m * float(rng.uniform(0.7, 1.3))),
                *_COLOURS[(index + seed) % len(_COLOURS)],
                shape="ellipse" if rng.random() < 0.5 else "box",
                pattern=seed * 10 + index,
            )
        )
    return Stage(tuple(things), backdrop=seed)


def _moving() -> Stage:
    return Stage(
        (
            Thing("red", straight(Position(-20, 4, 4), Position(20, -3, 4), 4), (0.7, 0.7), *_RED),
            Thing("blue", straight(Position(15, -8, 3), Position(-5, 8, 3), 4), (0.5, 0.6), *_BLUE, "box", 1),
            Thing("green", standing(-18, -10, 5), (0.8, 0.8), *_GREEN, pattern=2),
        )
    )


def _crossing() -> Stage:
    return Stage(
        (
            Thing("red", straight(Position(-20, 0, 4), Position(20, 2, 4), 3), (0.7, 0.7), *_RED),
            Thing("blue", straight(Position(20, 0, 3), Position(-20, 1, 3), 3), (0.6, 0.6), *_BLUE, "box", 1),
        ),
        backdrop=1,
    )


def _twins() -> Stage:
    return Stage(
        (
            Thing("one", straight(Position(-20, 0, 4), Position(20, 2, 4), 3), (0.7, 0.7), *_RED),
            Thing("other", straight(Position(20, 0, 3.9), Position(-20, 2, 3.9), 3), (0.7, 0.7), *_RED),
        ),
        backdrop=2,
    )


def _overtaking() -> Stage:
    return Stage(
        (
            Thing("slow", straight(Position(-12, 1, 5), Position(6, 1, 5), 4), (0.9, 0.9), *_YELLOW),
            Thing("fast", straight(Position(-24, -1, 3), Position(22, -1, 3), 4), (0.6, 0.6), *_BLUE, "box", 1),
        ),
        backdrop=3,
    )


def _pillar() -> Stage:
    return Stage(
        (
            Thing("red", straight(Position(-22, 0, 4), Position(22, 0, 4), 3), (0.6, 0.6), *_RED),
            Thing("pillar", standing(0, 0, 3), (0.6, 4.0), *_GREY, "box", 5, is_wanted=False),
        ),
        backdrop=4,
    )


def _panning() -> Stage:
    return Stage(
        (
            Thing("red", standing(-10, 3, 4), (0.7, 0.7), *_RED),
            Thing("blue", standing(18, -5, 4), (0.6, 0.6), *_BLUE, "box", 1),
            Thing("green", swinging(Position(4, 8, 5), 8, 3), (0.6, 0.6), *_GREEN, pattern=2),
        ),
        yaw_deg=lambda t_s: 8.0 * math.sin(t_s),
        backdrop=5,
    )


def _uneven() -> Stage:
    return Stage(
        (
            Thing("red", swinging(Position(-6, 3, 4), 12, 3.5), (0.7, 0.7), *_RED),
            Thing("white", straight(Position(20, -8, 3), Position(-16, -6, 3), 4), (0.5, 0.6), *_WHITE, "box", 1),
        ),
        backdrop=6,
        noise=6.0,
    )


def _coming() -> Stage:
    return Stage(
        (
            Thing("coming", straight(Position(-12, 0, 8), Position(-6, 0, 2.5), 4), (0.7, 0.7), *_RED),
            Thing("going", straight(Position(14, -3, 2.5), Position(6, -1, 7), 4), (0.6, 0.6), *_BLUE, "box", 1),
        ),
        backdrop=7,
    )


_FILMS: dict[str, tuple[Callable[[], Stage], float, float]] = {
    "moving": (_moving, 4.0, 0.0),
    "crossing": (_crossing, 3.0, 0.0),
    "crossing, alike": (_twins, 3.0, 0.0),
    "overtaking": (_overtaking, 4.0, 0.0),
    "behind a pillar": (_pillar, 3.0, 0.0),
    "panning camera": (_panning, 4.0, 0.0),
    "noise, uneven times": (_uneven, 4.0, 0.8),
    "coming and going": (_coming, 4.0, 0.0),
}
"""Stage, length in seconds, and by how much of a step frames may be late."""
FILMS = tuple(_FILMS)
