"""What one backend finds, with the outlines that another draws: a detector's boxes, for which SAM finds the edges."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from core.media.frames import Rgb
from core.vision.door import Box, Mask, Region, RegionFinder
from core.vision.neural.detections import Outliner, scaled_box
from core.vision.neural.masks import regions, working_size
from core.vision.neural.preparing import resized, size_of
from core.vision.shapes import box_of


class VersionedOutliner(Outliner, Protocol):
    """An outliner that says which it is."""

    @property
    def version(self) -> str:
        """Goes into the provenance."""


@dataclass(frozen=True)
class OutlinedRegions:
    """A ``RegionFinder``: things keep their names and scores, and get new outlines. Stuff keeps its own."""

    finder: RegionFinder
    outliner: VersionedOutliner

    @property
    def version(self) -> str:
        """Of both."""
        return f"{self.finder.version}; outlines: {self.outliner.version}"

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:
        """At most ``count``, as the finder found them; fewer where two outlines turn out to be the same thing."""
        found = self.finder.find(rgb, count, seed=seed, prompt=prompt)
        things = [region for region in found if region.kind == "thing"]
        if not things:
            return found
        full = size_of(rgb)
        size = working_size(*full)
        scale = (size[0] / full[0], size[1] / full[1])
        drawn = iter(self.outliner.masks_for(resized(rgb, size), _boxes(things, scale, size)))
        redrawn = [
            replace(region, mask=next(drawn) if region.kind == "thing" else _resized(region.mask, size))
            for region in found
        ]
        return regions(redrawn, count, *full)


def _boxes(things: Sequence[Region], scale: tuple[float, float], size: tuple[int, int]) -> list[Box]:
    return [scaled_box(thing.box_px or box_of(thing.mask), scale, size) for thing in things]


def _resized(mask: Mask, size: tuple[int, int]) -> Mask:
    import cv2

    return np.asarray(cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5, dtype=np.bool_)
