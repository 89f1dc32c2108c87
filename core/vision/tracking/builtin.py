"""Things followed without a model: what stands out at the start and from time to time, and what moves."""

from collections.abc import Mapping, Sequence

import numpy as np

from core.media.frames import Rgb
from core.vision.builtin_regions import BuiltinRegions
from core.vision.door import Mask, Observation, Region
from core.vision.refinement import refined
from core.vision.shapes import box_of
from core.vision.tracking.appearance import alikeness, histogram
from core.vision.tracking.followed import dilated
from core.vision.tracking.following import FORGOTTEN_S, Following
from core.vision.tracking.moving import MovingThings, parts
from core.vision.tracking.sight import Eyes, Sight, regions_in_sight

_KEY_S = 1.5
_SOON_S = 0.4
_MOVING_S = 0.2
_REGIONS_SIDE_PX = 192
"""Regions are looked for in a smaller picture than a photograph's: it is done over and over."""
_LEAST_LOOKED_FOR = 5
"""So many regions are looked for even if fewer things are followed: they need not be those that stand out most."""
_EDGE_PX = 6
"""Flow and background subtraction see little of what comes in at the edge: it is waited for."""
_BLUR_PX = 4
"""So far beyond the edge of what moves flow is smeared."""
_UNLIKE = 0.75
_LEAST_OF_BEST = 0.2
"""What stands out less than this share of what stood out most in the shot is texture: it comes and goes."""
_LEAST_INTERVAL_S = 1e-6


class BuiltinTracker:
    """Follows what moves, and what stands out while it stands still. It knows not what anything is."""

    version = "1"

    def __init__(self) -> None:
        self._finder = BuiltinRegions()
        self.begin(1, seed=0, prompt=None)

    def settings(self) -> Mapping[str, float]:
        """How often it looks for what stands out and for what moves, and when it lets a thing go."""
        return {"looked_for_every_s": _KEY_S, "motion_every_s": _MOVING_S, "forgotten_after_s": FORGOTTEN_S}

    def names_things(self) -> bool:
        """It knows no things."""
        return False

    def begin(self, count: int, *, seed: int, prompt: str | None) -> None:  # noqa: ARG002
        """A new shot begins; a prompt says nothing to it."""
        self._count, self._seed = count, seed
        self._eyes, self._following, self._moving = Eyes(), Following(count), MovingThings()
        self._key_s = self._moving_s = -np.inf
        self._best = 0.0

    def steps(self, coming: Sequence[tuple[Rgb, float]], count: int) -> tuple[tuple[Observation, ...], ...]:
        """As ``Tracker`` says: flow is worked out as soon as frames are known."""
        for rgb, time_s in coming:
            self._eyes.take_in(rgb, time_s)
        return tuple(self._step(self._eyes.next()) for _ in range(count))

    def _step(self, sight: Sight) -> tuple[Observation, ...]:
        time_s = sight.time_s
        self._following.step(sight)
        moved = self._moving.see(sight)
        if time_s - self._moving_s >= _MOVING_S - _LEAST_INTERVAL_S and moved.any():
            self._moving_s = time_s
            given = self._following.given
            self._following.notice(sight, self._in_motion(sight, moved), moving=True)
            if self._following.given > given:  # outlines of what moves are rough: look at it soon
                self._key_s = min(self._key_s, time_s - _KEY_S + _SOON_S)
        if time_s - self._key_s >= _KEY_S - _LEAST_INTERVAL_S:
            self._key_s = time_s
            self._following.notice(sight, self._standing_out(sight))
        self._eyes.leave(self._following.background)
        return self._following.observations(sight)

    def _standing_out(self, sight: Sight) -> list[Region]:
        import cv2

        shrink = max(1.0, max(sight.width_px, sight.height_px) / _REGIONS_SIDE_PX)
        size = (max(1, round(sight.width_px / shrink)), max(1, round(sight.height_px / shrink)))
        small = np.asarray(cv2.resize(sight.rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        found = self._finder.find(small, max(self._count, _LEAST_LOOKED_FOR), seed=self._seed, prompt=None)
        self._best = max([self._best, *(region.score for region in found)])
        found = tuple(region for region in found if region.score >= _LEAST_OF_BEST * self._best)
        return regions_in_sight(found, sight)

    def _in_motion(self, sight: Sight, moved: Mask) -> list[Region]:
        """Outlines of what moves and is not yet followed. What is cut off by the picture's edge comes in later."""
        free = moved.copy()
        for thing in self._following.things:
            if thing.visible:
                free &= ~dilated(thing.shape, thing.reach_px + _BLUR_PX)
        regions = []
        for part in parts(free):
            mask = refined(sight.rgb, part, self._seed)
            if not _is_at_edge(mask) and _stands_out(mask, sight):
                regions.append(Region(mask, score=float(np.sqrt(mask.mean()))))
        return regions


def _stands_out(mask: Mask, sight: Sight) -> bool:
    """Whether its colours are others than those around it: where a thing went away the background is uncovered."""
    around = dilated(mask, 2 * _BLUR_PX) & ~dilated(mask, 1)
    return alikeness(histogram(sight.codes, mask), histogram(sight.codes, around)) < _UNLIKE


def _is_at_edge(mask: Mask) -> bool:
    left, top, right, bottom = box_of(mask)
    height, width = mask.shape
    return left < _EDGE_PX or top < _EDGE_PX or right > width - _EDGE_PX or bottom > height - _EDGE_PX
