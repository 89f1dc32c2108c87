"""Means of directions all round (Mardia and Jupp 2000): for answers that may lie behind."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from core.geometry import wrap_azimuth

_NOWHERE = 1e-12


@dataclass(frozen=True, slots=True)
class CircularSummary:
    """Of azimuths in degrees."""

    mean_deg: float | None
    """None where they cancel out: no direction is their mean."""
    resultant: float
    """R from 0 (they cancel out) to 1 (all equal)."""
    sd_deg: float | None
    """√(−2 ln R) as an angle; None where R is 0."""
    n: int


def circular_summary(azimuths_deg: Sequence[float]) -> CircularSummary | None:
    """Mean direction, resultant length and circular standard deviation; None of no azimuths."""
    n = len(azimuths_deg)
    if n == 0:
        return None
    angles = [math.radians(azimuth) for azimuth in azimuths_deg]
    cosine, sine = math.fsum(map(math.cos, angles)), math.fsum(map(math.sin, angles))
    resultant = min(1.0, math.hypot(cosine, sine) / n)
    if resultant < _NOWHERE:
        return CircularSummary(None, 0.0, None, n)
    mean_deg = wrap_azimuth(math.degrees(math.atan2(sine, cosine)))
    return CircularSummary(mean_deg, resultant, math.degrees(math.sqrt(-2 * math.log(resultant))), n)
