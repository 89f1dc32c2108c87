"""The horizontal field of view of a photograph, from what its camera wrote into it."""

import math
from collections.abc import Mapping
from typing import SupportsFloat, SupportsIndex

from core.media.frames import FieldOfViewSource

_FOCAL_LENGTH = 0x920A
_FOCAL_LENGTH_35MM = 0xA405
_PIXEL_DIMENSIONS = (0xA002, 0xA003)
_FOCAL_PLANE_X_RESOLUTION = 0xA20E
_FOCAL_PLANE_UNIT = 0xA210
_MM_PER_UNIT = {2: 25.4, 3: 10.0, 4: 1.0, 5: 0.001}
_FILM_DIAGONAL_MM = math.hypot(36.0, 24.0)
_BELIEVABLE_DEG = (1.0, 170.0)


def field_of_view(
    exif: Mapping[int, object], *, width_px: int, height_px: int
) -> tuple[float, FieldOfViewSource] | None:
    """Horizontal field of view in degrees and how it is known; None when the file does not say, or says nonsense.

    The 35 mm equivalent compares diagonals (CIPA DCG-001, EXIF 2.32 tag FocalLengthIn35mmFilm), so that it holds for a
    picture in portrait and for any aspect ratio. Without it, focal length and the resolution of the sensor are used:
    its pixels are square, and how much smaller the picture was made since is told by the longer sides, which stay the
    longer ones however it is turned. Libraries differ in whether they say a picture's size before or after turning it.

    Parameters
    ----------
    exif
        The Exif sub-directory: tag number to value.
    width_px, height_px
        Size of the upright picture.
    """
    if equivalent_mm := _number(exif.get(_FOCAL_LENGTH_35MM)):
        focal_px = equivalent_mm / _FILM_DIAGONAL_MM * math.hypot(width_px, height_px)
        return _checked(width_px, focal_px, "35mm-equivalent")
    focal_mm = _number(exif.get(_FOCAL_LENGTH))
    resolution = _number(exif.get(_FOCAL_PLANE_X_RESOLUTION))
    unit_mm = _MM_PER_UNIT.get(int(_number(exif.get(_FOCAL_PLANE_UNIT)) or 2))
    if not (focal_mm and resolution and unit_mm):
        return None
    longer_px = max(width_px, height_px)
    taken_px = max(_number(exif.get(tag)) or 0.0 for tag in _PIXEL_DIMENSIONS) or longer_px
    focal_px = focal_mm * resolution / unit_mm * longer_px / taken_px
    return _checked(width_px, focal_px, "sensor")


def _checked(width_px: int, focal_px: float, source: FieldOfViewSource) -> tuple[float, FieldOfViewSource] | None:
    hfov_deg = math.degrees(2.0 * math.atan(width_px / 2.0 / focal_px))
    lowest, highest = _BELIEVABLE_DEG
    return (hfov_deg, source) if lowest <= hfov_deg <= highest else None


def _number(value: object) -> float | None:
    """A positive finite number, or None: cameras write 0, 0/0 and text where they do not know."""
    if not isinstance(value, SupportsFloat | SupportsIndex | str):
        return None
    try:
        number = float(value)
    except (ValueError, ZeroDivisionError):
        return None
    return number if math.isfinite(number) and number > 0.0 else None
