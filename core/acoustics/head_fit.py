"""The size of a head, and what it makes of the time between the ears."""

import numpy as np

from core.acoustics.arrays import FloatArray

SPEED_OF_SOUND_M_S = 343.0


def woodworth_itd_s(vectors: FloatArray, radius_m: float) -> FloatArray:
    """Time difference (m,) at a sphere for unit vectors (m, 3), seconds, + when right leads (Woodworth 1938)."""
    lateral = np.arcsin(np.clip(-vectors[:, 1], -1.0, 1.0))
    itd: FloatArray = radius_m / SPEED_OF_SOUND_M_S * (lateral + np.sin(lateral))
    return itd


def radius_of(vectors: FloatArray, itds_s: FloatArray) -> float:
    """Radius of the sphere whose time differences are nearest to the measured ones (least squares)."""
    unit = woodworth_itd_s(vectors, 1.0)
    return float(unit @ itds_s / (unit @ unit))
