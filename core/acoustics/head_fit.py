"""The size of a head, and what it makes of the time between the ears."""

import numpy as np

from core.acoustics.arrays import FloatArray
from core.ears import Head, check_head
from core.errors import InputError

SPEED_OF_SOUND_M_S = 343.0

_MEAN_WIDTH_CM, _MEAN_HEIGHT_CM, _MEAN_DEPTH_CM, _MEAN_CIRCUMFERENCE_CM = 14.49, 21.46, 19.96, 57.33
"""Means of the 45 heads of the CIPIC database (Algazi et al. 2001, "The CIPIC HRTF database")."""


def woodworth_itd_s(vectors: FloatArray, radius_m: float) -> FloatArray:
    """Time difference (m,) at a sphere for unit vectors (m, 3), seconds, + when right leads (Woodworth 1938)."""
    lateral = np.arcsin(np.clip(-vectors[:, 1], -1.0, 1.0))
    itd: FloatArray = radius_m / SPEED_OF_SOUND_M_S * (lateral + np.sin(lateral))
    return itd


def radius_of(vectors: FloatArray, itds_s: FloatArray) -> float:
    """Radius of the sphere whose time differences are nearest to the measured ones (least squares)."""
    unit = woodworth_itd_s(vectors, 1.0)
    return float(unit @ itds_s / (unit @ unit))


def radius_m(head: Head) -> float:
    """Radius of the sphere that has a head's time differences (Algazi, Avendano and Duda 2001).

    a = 0.51 x1 + 0.019 x2 + 0.18 x3 + 3.2 cm, with half the width, height and depth (J. Acoust. Soc. Am. 109,
    1110-1122). What was not measured is taken from the circumference, by the proportions of the mean head; without one,
    it is the mean head's.

    Raises
    ------
    InputError
        ``ears.head-size``: a measure that no head has; ``acoustics.head-unmeasured``: neither circumference nor
        width is there.
    """
    check_head(head)
    if not head.is_measured:
        raise InputError("acoustics.head-unmeasured")
    if head.width_cm is None and head.depth_cm is None and head.height_cm is None:
        mean = _sphere_cm(_MEAN_WIDTH_CM, _MEAN_HEIGHT_CM, _MEAN_DEPTH_CM)
        return 0.01 * mean * (head.circumference_cm or _MEAN_CIRCUMFERENCE_CM) / _MEAN_CIRCUMFERENCE_CM
    size = (head.circumference_cm or _MEAN_CIRCUMFERENCE_CM) / _MEAN_CIRCUMFERENCE_CM
    return 0.01 * _sphere_cm(
        head.width_cm or size * _MEAN_WIDTH_CM,
        head.height_cm or size * _MEAN_HEIGHT_CM,
        head.depth_cm or size * _MEAN_DEPTH_CM,
    )


def _sphere_cm(width_cm: float, height_cm: float, depth_cm: float) -> float:
    return 0.51 * width_cm / 2.0 + 0.019 * height_cm / 2.0 + 0.18 * depth_cm / 2.0 + 3.2
