"""The colours of a thing, and where in a picture they are its colours rather than those of what surrounds it."""

import numpy as np
import numpy.typing as npt

from core.media.frames import Rgb
from core.vision.door import Mask

Codes = npt.NDArray[np.int16]
Histogram = npt.NDArray[np.float32]

_LEVELS_SHIFT = 4
_LEVELS = 256 >> _LEVELS_SHIFT
COLOURS = _LEVELS**3
_RARE = np.float32(2e-4)
"""A colour of which neither the thing nor its surroundings have more than this share speaks for neither."""


def codes_of(rgb: Rgb) -> Codes:
    """For every pixel the number of its colour among ``COLOURS``."""
    level = (rgb >> _LEVELS_SHIFT).astype(np.int16)
    return (level[:, :, 0] * _LEVELS + level[:, :, 1]) * np.int16(_LEVELS) + level[:, :, 2]


def histogram(codes: Codes, mask: Mask) -> Histogram:
    """Share of each colour among the pixels of a mask, blurred over neighbouring colours; zeros for an empty mask."""
    return smoothed(np.bincount(codes[mask], minlength=COLOURS).astype(np.float32))


def smoothed(counts: Histogram) -> Histogram:
    """Shares from counts, each colour giving a part to its neighbours: light and noise shift colours a little."""
    cube = counts.reshape(_LEVELS, _LEVELS, _LEVELS)
    for axis in range(3):
        moved = np.moveaxis(cube, axis, 0)
        spread = np.float32(0.6) * moved
        spread[1:] += np.float32(0.2) * moved[:-1]
        spread[:-1] += np.float32(0.2) * moved[1:]
        cube = np.moveaxis(spread, 0, axis)
    total = cube.sum()
    shares: Histogram = (cube / max(total, np.float32(1e-6))).reshape(-1).astype(np.float32)
    return shares


def alikeness(first: Histogram, second: Histogram) -> float:
    """1 for the same colours, 0 for none in common (Bhattacharyya 1943)."""
    return float(np.sqrt(first * second).sum())


def where_likely(codes: Codes, thing: Histogram, around: Histogram, least: float) -> Mask:
    """Where a colour is likelier the thing's than its surroundings': its likelihood (0 to 1) is above ``least``."""
    likely = (thing + _RARE) / (thing + around + 2 * _RARE) > least
    return np.asarray(likely.take(codes), dtype=np.bool_)
