"""A picture at the size at which people tell its things apart, and how much each place of it stands out."""

import math
from dataclasses import dataclass, field

import numpy as np

from core.media.frames import Rgb
from core.vision.saliency import Lab, Map, border_contrast, global_contrast, to_lab

_WORKING_SIDE_PX = 320
_WORKING_PX = 320 * 200
_SHORTEST_SIDE_PX = 8
"""In a strip narrower than this nothing has an inside and an outside."""
_SPACE_RADIUS_PX = 6
_COLOUR_RADIUS = 12


@dataclass(frozen=True, eq=False)
class Look:
    """A picture made small and calm."""

    rgb: Rgb = field(repr=False)
    lab: Lab = field(repr=False)
    """Without its texture."""
    salience: Map = field(repr=False)


def look_at(rgb: Rgb) -> Look | None:
    """Make a picture small and calm; None for a strip that is too narrow to have things in it."""
    import cv2

    height_px, width_px = rgb.shape[:2]
    scale = min(1.0, _WORKING_SIDE_PX / max(height_px, width_px), math.sqrt(_WORKING_PX / (height_px * width_px)))
    size = (round(width_px * scale), round(height_px * scale))
    if min(size) < _SHORTEST_SIDE_PX:
        return None
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    calm = np.asarray(cv2.pyrMeanShiftFiltering(small, _SPACE_RADIUS_PX, _COLOUR_RADIUS), dtype=np.uint8)
    lab = to_lab(calm)
    return Look(small, lab, _unit(border_contrast(lab)) + np.float32(0.5) * _unit(global_contrast(lab)))


def _unit(values: Map) -> Map:
    """Scaled to a largest value of 1."""
    scaled: Map = values / max(np.float32(1e-6), values.max(initial=np.float32(0.0)))
    return scaled
