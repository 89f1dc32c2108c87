"""Distinct things in a picture without a model: saliency, colour clusters, and a refined outline."""

import math

import numpy as np

from core.media.frames import Rgb
from core.vision.candidates import Candidate, candidates, chosen
from core.vision.door import Mask, Region
from core.vision.refinement import refined
from core.vision.saliency import Map, border_contrast, global_contrast, to_lab

_WORKING_SIDE_PX = 320
_WORKING_PX = 320 * 200
_SHORTEST_SIDE_PX = 8
"""In a strip narrower than this nothing has an inside and an outside."""
_SPACE_RADIUS_PX = 6
_COLOUR_RADIUS = 12


class BuiltinRegions:
    """Things that stand out from what surrounds them, at most as many as asked for, the clearest first."""

    version = "1"

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:  # noqa: ARG002
        """Regions without labels: nothing here knows what a thing is, and a prompt says nothing to it."""
        import cv2

        height_px, width_px = rgb.shape[:2]
        scale = min(1.0, _WORKING_SIDE_PX / max(height_px, width_px), math.sqrt(_WORKING_PX / (height_px * width_px)))
        size = (round(width_px * scale), round(height_px * scale))
        if min(size) < _SHORTEST_SIDE_PX:
            return ()
        small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        calm = np.asarray(cv2.pyrMeanShiftFiltering(small, _SPACE_RADIUS_PX, _COLOUR_RADIUS), dtype=np.uint8)
        lab = to_lab(calm)
        salience = _unit(border_contrast(lab)) + np.float32(0.5) * _unit(global_contrast(lab))
        found = candidates(lab, salience, seed)
        things = [(candidate, refined(small, candidate.mask, seed)) for candidate in chosen(found, count)]
        return tuple(
            Region(_full_size(mask, width_px, height_px), candidate.score)
            for candidate, mask in _without_overlap(things)
        )


def _unit(values: Map) -> Map:
    """Scaled to a largest value of 1."""
    scaled: Map = values / max(np.float32(1e-6), values.max(initial=np.float32(0.0)))
    return scaled


def _without_overlap(things: list[tuple[Candidate, Mask]]) -> list[tuple[Candidate, Mask]]:
    """Each pixel to the thing that stands out most; what then has too little left is dropped."""
    taken = np.zeros_like(things[0][1]) if things else np.zeros((0, 0), dtype=np.bool_)
    kept = []
    for candidate, mask in things:
        free = mask & ~taken
        if free.sum() >= 0.5 * mask.sum():
            kept.append((candidate, free))
            taken |= free
    return kept


def _full_size(mask: Mask, width_px: int, height_px: int) -> Mask:
    import cv2

    if mask.shape == (height_px, width_px):
        return mask
    enlarged = cv2.resize(mask.astype(np.float32), (width_px, height_px), interpolation=cv2.INTER_LINEAR)
    return np.asarray(enlarged > 0.5, dtype=np.bool_)
