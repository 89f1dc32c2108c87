"""SAM 2 through films (Ravi et al. 2024): its memory of a thing finds its outline in every frame."""

from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from core.media.frames import Rgb
from core.neural.loading import Loading, Precision
from core.vision.door import Box, Mask, Observation, Region, RegionFinder
from core.vision.neural.masks import cleaned, working_size
from core.vision.neural.networks import Network
from core.vision.neural.preparing import (
    BILINEAR,
    IMAGENET_DEVIATION,
    IMAGENET_MEAN,
    Fitting,
    Floats,
    Preparation,
    fitted,
    normalised,
    size_of,
)
from core.vision.shapes import box_of, centroid, enlarged
from core.vision.tracking.kalman import Motion
from core.vision.tracking.lanes import Lane
from core.vision.tracking.sam2_memory import Memory

if TYPE_CHECKING:
    import torch

_KINDS = {"sam2_video": "Sam2VideoModel"}
_PREPARATION = Preparation({}, IMAGENET_MEAN, IMAGENET_DEVIATION, BILINEAR)
_KEY_S = 2.0
"""So often it is looked for what is new."""
_ROUNDING_S = 1e-6
_TAKEN_SHARE = 0.3
_FORGOTTEN_S = 2.0
_INERTIA_S = 0.5
_PLACE_SIGMA_SHARE, _SPEED_SHARE, _ACCELERATION_SHARE = 0.003, 0.3, 0.3
"""Of the frame's longer side."""


@dataclass(frozen=True, eq=False)
class _Coming:
    """A frame that was taken in, and what is made of it meanwhile."""

    fitting: Fitting
    time_s: float
    pixels: "Future[torch.Tensor]" = field(repr=False)
    found: "Future[Sequence[Region]] | None" = field(repr=False)
    """What there is in it; None where it is not looked through for what is new."""


@dataclass(eq=False)
class _Thing:
    """One thing that the network remembers."""

    number: int
    region: Region = field(repr=False)
    """As it was found."""
    motion: Motion = field(repr=False)
    box: Box
    mask: Mask | None = field(repr=False)
    """At working size; None while it is hidden."""
    seen_s: float


class Sam2VideoTracker:
    """Outlines without names, followed through a shot. New things are looked for every 2 s."""

    def __init__(self, loading: Loading, finder: RegionFinder | None = None) -> None:
        """Load the network.

        In smaller numbers than float32 it computes products alone, and looks for what is new in float32.

        Parameters
        ----------
        finder
            What says what to follow, in place of the same network's outlines of everything in a frame.
        """
        self._network = Network(loading, _KINDS, mixed=True)
        if finder is None:
            from core.vision.neural.sam2 import Sam2Regions

            finder = Sam2Regions(replace(loading, precision=Precision.FLOAT32))
        self._finder = finder
        self._side = int(self._network.config.image_size)
        self._preparing, self._finding, self._computing = Lane(), Lane(), Lane()
        self._begun = False

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._network.loading.provenance

    def settings(self) -> Mapping[str, float]:
        """How often it looks for what is new, and when it lets a thing go."""
        return {"looked_for_every_s": _KEY_S, "forgotten_after_s": _FORGOTTEN_S}

    def names_things(self) -> bool:
        """Outlines have no names."""
        return False

    def begin(self, count: int, *, seed: int, prompt: str | None) -> None:
        """A new shot begins: the network remembers nothing of the one before."""
        self._count, self._seed, self._prompt = count, seed, prompt
        self._things: list[_Thing] = []
        self._given = 0
        self._before_s = self._key_s = -np.inf
        self._memory: Memory | None = None
        for lane in (self._preparing, self._finding, self._computing):
            lane.forget()
        self._preparing, self._finding, self._computing = Lane(), Lane(), Lane()
        self._coming: deque[_Coming] = deque()
        self._computed: Future[list[Floats | None]] | None = None
        self._begun = True

    def steps(self, coming: Sequence[tuple[Rgb, float]], count: int) -> tuple[tuple[Observation, ...], ...]:
        """As ``Tracker`` says: frames are prepared and looked through for what is new as soon as they are known.

        While outlines are worked out from what the network said of one frame, it computes the next.
        """
        if not self._begun:
            raise RuntimeError("a shot was not begun")
        for rgb, time_s in coming:
            fitting = Fitting.squashed(size_of(rgb), (self._side, self._side))
            pixels = self._preparing.do(partial(self._prepared, rgb, fitting))
            self._coming.append(_Coming(fitting, time_s, pixels, self._found_in(rgb, time_s)))
        return tuple(self._step(self._coming.popleft()) for _ in range(count))

    def _prepared(self, rgb: Rgb, fitting: Fitting) -> "torch.Tensor":
        return self._network.tensor(normalised(fitted(rgb, fitting), _PREPARATION))

    def _found_in(self, rgb: Rgb, time_s: float) -> "Future[Sequence[Region]] | None":
        """What there is in a frame; None for one that is not looked through for what is new."""
        if time_s - self._key_s < _KEY_S - _ROUNDING_S:
            return None
        self._key_s = time_s
        return self._finding.do(partial(self._finder.find, rgb, self._count, seed=self._seed, prompt=self._prompt))

    def _step(self, frame: "_Coming") -> tuple[Observation, ...]:
        full, time_s = frame.fitting.picture, frame.time_s
        size = working_size(*full)
        if self._memory is None:
            self._memory = Memory(self._network, full)
        said = self._compute(self._memory, frame) if self._computed is None else self._computed.result()
        self._computed = None
        if frame.found is None and self._coming:  # nothing new is remembered of this frame
            self._computed = self._computing.do(partial(self._compute, self._memory, self._coming[0]))
        elapsed_s = time_s - self._before_s if np.isfinite(self._before_s) else 0.0
        self._before_s = time_s
        self._follow(said, frame.fitting, size, elapsed_s, time_s)
        if frame.found is not None:
            self._take_up(frame.found.result(), frame.pixels.result(), frame.fitting, size, time_s)
        return tuple(self._observed(thing, size, full) for thing in self._things if not self._is_lost(thing))

    def _compute(self, memory: Memory, frame: "_Coming") -> list[Floats | None]:
        """The network's word on each of the things in the next frame."""
        memory.take(frame.pixels.result())
        return memory.masks() if self._things else []

    def _follow(
        self,
        said: Sequence[Floats | None],
        fitting: Fitting,
        size: tuple[int, int],
        elapsed_s: float,
        time_s: float,
    ) -> None:
        for thing, logits in zip(self._things, said, strict=True):
            mask = None if logits is None else cleaned(fitting.unfitted(logits, size) > 0.0)
            if mask is None and time_s - thing.seen_s > _INERTIA_S:
                thing.motion = thing.motion.stopped()
            thing.motion = thing.motion.later(elapsed_s, _ACCELERATION_SHARE * max(size))
            if mask is not None:
                thing.motion = thing.motion.seen(*centroid(mask), max(1.0, _PLACE_SIGMA_SHARE * max(size)))
                thing.box, thing.seen_s = box_of(mask), time_s
            thing.mask = mask

    def _take_up(
        self,
        found: Sequence[Region],
        pixels: "torch.Tensor",
        fitting: Fitting,
        size: tuple[int, int],
        time_s: float,
    ) -> None:
        """Follow what is new from this frame on; what was lost is let go to make room in the network's memory."""
        assert self._memory is not None
        kept = [thing for thing in self._things if not self._is_lost(thing)]
        added: list[_Thing] = []
        for region in found:
            small = _resized(region.mask, size)
            if len(kept) + len(added) < self._count and small.any() and _is_free(small, kept):
                self._given += 1
                motion = Motion.at(*centroid(small), sigma_px=1.0, speed_px_s=_SPEED_SHARE * max(size))
                added.append(_Thing(self._given, region, motion, box_of(small), small, time_s))
        if not added:
            return
        if len(kept) < len(
            self._things
        ):  # the network cannot forget one thing: it starts anew with those that are left
            kept = [thing for thing in kept if thing.mask is not None]
            self._memory = Memory(self._network, fitting.picture)
            self._memory.take(pixels)
            for thing in kept:
                assert thing.mask is not None
                self._memory.add(thing.number, _in_frame(thing.mask, self._side))
        for thing in added:
            assert thing.mask is not None
            self._memory.add(thing.number, _in_frame(thing.mask, self._side))
        self._things = [*kept, *added]
        self._memory.masks()

    def _is_lost(self, thing: _Thing) -> bool:
        return self._before_s - thing.seen_s > _FORGOTTEN_S

    @staticmethod
    def _observed(thing: _Thing, size: tuple[int, int], full: tuple[int, int]) -> Observation:
        across, down = full[0] / size[0], full[1] / size[1]
        x, y = centroid(thing.mask) if thing.mask is not None else thing.motion.place
        left, top, right, bottom = thing.box
        mask = enlarged(thing.mask, *full) if thing.mask is not None else None
        return Observation(
            track=thing.number,
            box_px=(left * across, top * down, right * across, bottom * down),
            centroid_px=(x * across, y * down),
            visible=thing.mask is not None,
            score=thing.region.score,
            mask=mask if mask is not None and mask.any() else None,
            label=thing.region.label,
            kind=thing.region.kind,
        )


def _resized(mask: Mask, size: tuple[int, int]) -> Mask:
    import cv2

    if (mask.shape[1], mask.shape[0]) == size:
        return mask
    return np.asarray(cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5, dtype=np.bool_)


def _in_frame(mask: Mask, side: int) -> Floats:
    import cv2

    soft = cv2.resize(mask.astype(np.float32), (side, side), interpolation=cv2.INTER_LINEAR)
    return np.asarray(soft > 0.5, dtype=np.float32)


def _is_free(mask: Mask, things: Sequence[_Thing]) -> bool:
    """Whether a mask lies where nothing is followed."""
    taken = [thing.mask for thing in things if thing.mask is not None]
    return all((mask & other).sum() <= _TAKEN_SHARE * min(mask.sum(), other.sum()) for other in taken)
