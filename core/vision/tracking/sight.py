"""A frame as trackers without a network see it: small, in grey, in colour codes, with what moved since the last."""

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from core.media.frames import Rgb
from core.vision.door import Mask, Region
from core.vision.tracking.appearance import Codes, codes_of
from core.vision.tracking.lanes import Lane
from core.vision.tracking.pan import UNKNOWN, Grey, Pan, pan_between

Flow = npt.NDArray[np.float32]
WORKING_SIDE_PX = 320


@dataclass(frozen=True, eq=False)
class Sight:
    """One frame at working size."""

    rgb: Rgb = field(repr=False)
    grey: Grey = field(repr=False)
    codes: Codes = field(repr=False)
    scale: float
    """Pixels of the frame that was given for each pixel here."""
    time_s: float
    full_px: tuple[int, int]
    """Width and height of that frame."""
    flow: Flow | None = field(default=None, repr=False)
    """(height, width, 2): where each pixel of the frame before went; None in the first frame of a shot."""
    pan: Pan = UNKNOWN

    @property
    def width_px(self) -> int:
        """Of the small frame."""
        return int(self.grey.shape[1])

    @property
    def height_px(self) -> int:
        """Of the small frame."""
        return int(self.grey.shape[0])


class Eyes:
    """Sees the frames of a shot one after another: of each as much as can be known, as soon as it can be known."""

    def __init__(self) -> None:
        import cv2

        self._flow: Any = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
        self._before: Grey | None = None
        self._looking, self._panning = Lane(), Lane()
        self._looked: deque[Future[_Glimpse]] = deque()
        self._seen: Future[Sight] | None = None
        self._background: Mask | None = None

    def take_in(self, rgb: Rgb, time_s: float) -> None:
        """The next frame: flow is worked out while others are followed."""
        self._looked.append(self._looking.do(partial(self._look, rgb, time_s)))

    def next(self) -> Sight:
        """The next of the frames that were taken in."""
        looked, seen = self._looked.popleft(), self._seen
        self._seen = None
        return looked.result().seen(self._background) if seen is None else seen.result()

    def leave(self, background: Mask | None) -> None:
        """Be done with a frame: how the camera moves on from it is worked out at once, where the next one is known.

        Parameters
        ----------
        background
            Where in the frame nothing is followed; None where nothing is.
        """
        self._background = background
        if self._looked:
            looked = self._looked[0]
            self._seen = self._panning.do(lambda: looked.result().seen(background))

    def _look(self, rgb: Rgb, time_s: float) -> "_Glimpse":
        import cv2

        height, width = rgb.shape[:2]
        scale = max(1.0, max(height, width) / WORKING_SIDE_PX)
        size = (max(1, round(width / scale)), max(1, round(height / scale)))
        small = np.ascontiguousarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA) if scale > 1.0 else rgb)
        grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
        before, self._before = self._before, grey
        if before is None or min(size) < _SMALLEST_FLOW_PX:
            return _Glimpse(Sight(small, grey, codes_of(small), scale, time_s, (width, height)), None)
        flow = np.asarray(self._flow.calc(before, grey, None), dtype=np.float32)
        return _Glimpse(Sight(small, grey, codes_of(small), scale, time_s, (width, height), flow), before)


@dataclass(frozen=True, eq=False)
class _Glimpse:
    """All that can be known of a frame before it is known what was followed in the one before."""

    sight: Sight
    before: Grey | None = field(repr=False)
    """The frame before; None where there is no flow from it."""

    def seen(self, background: Mask | None) -> Sight:
        """With how the camera moved; ``background``: where in the frame before no followed thing was."""
        if self.before is None:
            return self.sight
        return replace(self.sight, pan=pan_between(self.before, self.sight.grey, background))


_SMALLEST_FLOW_PX = 16
"""In strips narrower than this the flow's patches find no place."""


def regions_in_sight(regions: Iterable[Region], sight: Sight) -> list[Region]:
    """Regions at the size of a sight, whatever size of picture they were found in; those that vanish are left out."""
    import cv2

    size = (sight.width_px, sight.height_px)
    made = []
    for region in regions:
        mask = region.mask
        if (mask.shape[1], mask.shape[0]) != size:
            smaller = mask.shape[1] > size[0]
            how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
            mask = np.asarray(cv2.resize(mask.astype(np.float32), size, interpolation=how) > 0.5, dtype=np.bool_)
        if mask.any():
            made.append(replace(region, mask=mask))
    return made


def own_motion(flow: Flow, pan: Pan) -> npt.NDArray[np.float32]:
    """How far each pixel of the earlier frame moved before the background, in pixels."""
    height, width = flow.shape[:2]
    across, down = np.meshgrid(np.arange(width, dtype=np.float64), np.arange(height, dtype=np.float64))
    x, y = pan.moved(across, down)
    moved: npt.NDArray[np.float32] = np.hypot(flow[:, :, 0] - (x - across), flow[:, :, 1] - (y - down))
    return moved
