"""Distinct things in a picture without a model: saliency, colour clusters, and a refined outline."""

import numpy as np

from core.media.frames import Rgb
from core.vision.candidates import Candidate, candidates, chosen
from core.vision.door import Mask, Region
from core.vision.looking import look_at
from core.vision.refinement import refined
from core.vision.shapes import enlarged


class BuiltinRegions:
    """Things that stand out from what surrounds them, at most as many as asked for, the clearest first."""

    version = "1"

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:  # noqa: ARG002
        """Regions without labels: nothing here knows what a thing is, and a prompt says nothing to it."""
        look = look_at(rgb)
        if look is None:
            return ()
        found = candidates(look.lab, look.salience, seed)
        things = [(candidate, refined(look.rgb, candidate.mask, seed)) for candidate in chosen(found, count)]
        height_px, width_px = rgb.shape[:2]
        return tuple(
            Region(enlarged(mask, width_px, height_px), candidate.score) for candidate, mask in _without_overlap(things)
        )


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
