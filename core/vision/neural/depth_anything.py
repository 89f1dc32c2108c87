"""Depth Anything V1 and V2 (Yang et al. 2024): which parts of a picture are nearer, or how many metres away."""

from dataclasses import dataclass

import numpy as np

from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.door import Depth, DepthMap
from core.vision.line_of_sight import distances
from core.vision.neural.networks import Network
from core.vision.neural.preparing import (
    BICUBIC,
    IMAGENET_DEVIATION,
    IMAGENET_MEAN,
    Floats,
    Preparation,
    Size,
    normalised,
    preparation,
    resized,
    scaled,
    size_of,
)

_KINDS = {"depth_anything": "DepthAnythingForDepthEstimation"}
_MOST_TOKENS = 4096
"""Patches of the largest frame: three times those of a square one. Very long pictures are made smaller."""
_NEAREST_METRIC_M = 0.05


@dataclass(frozen=True, slots=True)
class Assumption:
    """How far the parts of a picture are taken to be, of which only the order is known. Metres."""

    middle_m: float = 3.0
    """The median of the picture."""
    nearest_m: float = 0.7
    farthest_m: float = 15.0
    """Nothing is nearer or farther."""

    def __str__(self) -> str:
        return (
            "the model tells only what is nearer: the middle of the picture's distances is taken to be "
            f"{self.middle_m:g} m, and nothing to be nearer than {self.nearest_m:g} m or farther than "
            f"{self.farthest_m:g} m"
        )


ASSUMED = Assumption()
"""A room, or what is told apart of a street by ear."""


class DepthAnything:
    """Relative models give metres by an assumption (scale ``assumed``), metric ones by themselves (``metric``).

    Metric ones were trained on depth along the camera's axis (Hypersim's distances were converted to it, Virtual KITTI
    has it): the field of view makes distances of it. Relative ones leave the zero and unit of 1 / distance open; what
    lies between depth and distance is small beside that, and the written assumption speaks of distances as they come.
    """

    def __init__(self, loading: Loading, assumption: Assumption = ASSUMED) -> None:
        self._network = Network(loading, _KINDS)
        self._preparation = preparation(
            loading.folder,
            Preparation({"height": 518, "width": 518}, IMAGENET_MEAN, IMAGENET_DEVIATION, BICUBIC),
        )
        self._assumption = assumption

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._network.loading.provenance

    def estimate(self, rgb: Rgb, hfov_deg: float) -> Depth:
        """Distance of every pixel of the picture."""
        import cv2

        network = self._network
        pixels = normalised(resized(rgb, self._frame(size_of(rgb)), self._preparation.sampling), self._preparation)
        answer = network.numbers(network(network.tensor(pixels)).predicted_depth)[0]
        is_metric = network.config.depth_estimation_type == "metric"
        metres = np.maximum(answer, np.float32(_NEAREST_METRIC_M)) if is_metric else metres_of(answer, self._assumption)
        full = np.asarray(cv2.resize(metres, size_of(rgb), interpolation=cv2.INTER_LINEAR), dtype=np.float32)
        if is_metric:
            return Depth(distances(full, hfov_deg), "metric")
        return Depth(full, "assumed", str(self._assumption))

    def _frame(self, picture: Size) -> Size:
        """How large the network sees a picture: its proportions kept, in whole patches."""
        step = int(self._network.config.patch_size)
        wanted = self._preparation
        across, down = wanted.width_px / picture[0], wanted.height_px / picture[1]
        scale = min((across, down), key=lambda each: abs(1.0 - each))  # scaled as little as possible, as in training
        scale = min(scale, float(np.sqrt(_MOST_TOKENS * step**2 / (picture[0] * picture[1]))))
        width, height = (scaled(round(edge * scale), self._network.loading, step) for edge in picture)
        return width, height


def metres_of(nearness: Floats, assumed: Assumption) -> DepthMap:
    """Metres from a relative answer: larger is nearer, affine in 1 / distance with unknown zero and unit.

    The unknown zero is set so that the median lies at the middle of the assumption, the unknown unit as large as its
    nearest and farthest distance allow: what is nearer stays nearer.
    """
    relative = nearness.astype(np.float64) - float(np.median(nearness))
    middle, near, far = (1.0 / distance for distance in (assumed.middle_m, assumed.nearest_m, assumed.farthest_m))
    above, below = float(relative.max()), -float(relative.min())
    units = [room / span for room, span in ((near - middle, above), (middle - far, below)) if span > 0.0]
    inverse = middle + relative * min(units, default=0.0)
    return np.asarray(1.0 / inverse, dtype=np.float32)
