"""Which directions a layout can carry: how far beside its place a listener in the middle hears a source.

The figures are what the model listener makes of each method without a room, mean error over heads that no design used
(KEMAR 0.9 and 1.1 times its size), rounded up; the evaluation measures them and a test holds them. The listener is told
that sounds are ahead, so nothing is promised behind, where no method was judged.
"""

from dataclasses import dataclass

from core.acoustics.registry import methods_for
from core.audio import Layout
from core.geometry import Direction

GOOD_WITHIN_DEG = 7.5
"""Half the step of the finest protocols: a direction heard farther off than this is taken for its neighbour."""
_FRONT_DEG = 90.0


@dataclass(frozen=True)
class Sector:
    """Directions up to ``to_deg`` left and right of ahead (from the sector before), and the error heard in them."""

    to_deg: float
    mean_error_deg: float


@dataclass(frozen=True)
class Carried:
    """What becomes of a direction.

    ``error_deg`` is the mean error heard in its sector, None where it was not judged; ``elevation`` whether height is
    rendered at all.
    """

    good: bool
    error_deg: float | None
    elevation: bool


SECTORS: dict[tuple[Layout, str], tuple[Sector, ...]] = {
    (Layout.BINAURAL, "hrtf-images"): (Sector(45.0, 2.5), Sector(_FRONT_DEG, 4.0)),
    (Layout.SURROUND_51, "ear-matching"): (Sector(45.0, 2.5), Sector(70.0, 4.0), Sector(_FRONT_DEG, 5.0)),
    (Layout.SURROUND_51, "vbap"): (Sector(35.0, 5.5), Sector(_FRONT_DEG, 24.0)),
    (Layout.SURROUND_51, "room-microphones"): (Sector(45.0, 9.0), Sector(_FRONT_DEG, 26.0)),
    (Layout.STEREO, "vbap"): (Sector(30.0, 5.5),),
}
"""By layout and method. Directions outside the last sector, up to 90 degrees, are not carried at all."""


def carries(layout: Layout, direction: Direction, method: str | None = None) -> Carried:
    """What a layout makes of a direction with a method (None: the layout's default).

    A direction is good when it is ahead, in a sector heard within ``GOOD_WITHIN_DEG`` on average, and level unless
    height is rendered. Mono and unknown pairs carry nothing.
    """
    usable = methods_for(layout)
    sectors = SECTORS.get((layout, method or (usable[0] if usable else "")), ())
    elevation = layout is Layout.BINAURAL
    for sector in sectors:
        if abs(direction.azimuth_deg) <= sector.to_deg:
            level = elevation or direction.elevation_deg == 0.0
            return Carried(level and sector.mean_error_deg <= GOOD_WITHIN_DEG, sector.mean_error_deg, elevation)
    return Carried(good=False, error_deg=None, elevation=elevation)


def carried_to_deg(layout: Layout, method: str | None = None) -> float:
    """How far left and right of ahead level directions are good, degrees; 0 when none is but straight ahead."""
    reached = 0.0
    for step in range(181):
        if not carries(layout, Direction(float(step)), method).good:
            break
        reached = float(step)
    return reached
