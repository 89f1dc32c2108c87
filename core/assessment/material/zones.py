"""Where about in a scene: five zones from left to right.

Scenes lie within about 40 degrees of ahead, as pictures do; the borders stand where few things do.
"""

from core.assessment.kinds import ZONES
from core.geometry import wrap_azimuth

CENTRE_DEG, SIDE_DEG = 10.0, 30.0
"""Within the one of ahead it is the centre; from the other on a side."""


def zone_of(azimuth_deg: float) -> str:
    """One of ``kinds.ZONES``: below 10 degrees from ahead the centre, from 30 on the left or the right."""
    azimuth_deg = wrap_azimuth(azimuth_deg)
    steps = (abs(azimuth_deg) >= CENTRE_DEG) + (abs(azimuth_deg) >= SIDE_DEG)
    return ZONES[len(ZONES) // 2 + (steps if azimuth_deg > 0 else -steps)]


def side_of_zone(zone: str) -> str:
    """``left``, ``centre`` or ``right``."""
    return zone.removeprefix("centre-")
