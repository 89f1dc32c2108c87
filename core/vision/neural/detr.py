"""Detectors of the DETR family (Carion et al. 2020): YOLOS, RT-DETR, D-FINE. Boxes and COCO's names."""

from collections.abc import Callable

import numpy as np

from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.door import Region
from core.vision.neural.classes import plain
from core.vision.neural.detections import ByColour, Detection, corners, detections, outlined_regions
from core.vision.neural.networks import Network
from core.vision.neural.preparing import (
    BILINEAR,
    IMAGENET_DEVIATION,
    IMAGENET_MEAN,
    Fitting,
    Floats,
    Preparation,
    Size,
    fitted,
    normalised,
    preparation,
    scaled,
    size_of,
)

LEAST_SCORE = 0.5

_SAME_IOU = 0.7
_KINDS = {
    "yolos": "YolosForObjectDetection",
    "rt_detr": "RTDetrForObjectDetection",
    "d_fine": "DFineForObjectDetection",
}
_USUAL = {
    "yolos": Preparation({"shortest_edge": 512, "longest_edge": 1333}, IMAGENET_MEAN, IMAGENET_DEVIATION, BILINEAR),
    "rt_detr": Preparation({"height": 640, "width": 640}, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0), BILINEAR),
    "d_fine": Preparation({"height": 640, "width": 640}, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0), BILINEAR),
}
_STEP_PX = {"yolos": 16, "rt_detr": 32, "d_fine": 32}
"""The networks' coarsest grid: frames are multiples of it."""


class DetrRegions:
    """Things with names, in masks that are outlined by colour within the detector's boxes."""

    def __init__(self, loading: Loading) -> None:
        self._network = Network(loading, _KINDS)
        self._preparation = preparation(loading.folder, _USUAL[self._network.kind])

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._network.loading.provenance

    def detect(self, rgb: Rgb) -> tuple[Detection, ...]:
        """What is in a picture, the surest first."""
        network = self._network
        fitting = Fitting.squashed(size_of(rgb), self._frame(size_of(rgb)))
        pixels = normalised(fitted(rgb, fitting, self._preparation.sampling), self._preparation)
        answer = network(pixel_values=network.tensor(pixels))
        boxes = fitting.to_picture(corners(network.numbers(answer.pred_boxes)[0]))
        likelihoods = _LIKELIHOODS[network.kind](network.numbers(answer.logits)[0])
        names = network.config.id2label
        labels, scores = likelihoods.argmax(axis=1), likelihoods.max(axis=1)
        sure = np.flatnonzero(scores >= LEAST_SCORE)
        called = [plain(names[int(labels[index])]) for index in sure]
        return detections(boxes[sure], scores[sure], called, size_of(rgb), _SAME_IOU)

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:  # noqa: ARG002
        """Things with names; a prompt says nothing to it."""
        return outlined_regions(rgb, self.detect(rgb), count, ByColour(seed), self._network.loading.input_scale)

    def _frame(self, picture: Size) -> Size:
        """How large the network sees a picture."""
        wanted, loading, step = self._preparation, self._network.loading, _STEP_PX[self._network.kind]
        if "height" in wanted.size:
            return scaled(wanted.width_px, loading, step), scaled(wanted.height_px, loading, step)
        longest = wanted.size.get("longest_edge", 2 * wanted.size["shortest_edge"])
        scale = min(wanted.size["shortest_edge"] / min(picture), longest / max(picture)) * loading.input_scale
        width, height = (max(step, int(edge * scale) // step * step) for edge in picture)
        return width, height


def _softmax_but_nothing(logits: Floats) -> Floats:
    """Likelihoods of the classes, where the last of those that compete means "nothing"."""
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    likelihoods: Floats = (shifted / shifted.sum(axis=1, keepdims=True))[:, :-1]
    return likelihoods


def _sigmoid(logits: Floats) -> Floats:
    """Likelihoods of classes that do not compete."""
    likelihoods: Floats = np.float32(1.0) / (np.float32(1.0) + np.exp(-logits))
    return likelihoods


_LIKELIHOODS: dict[str, Callable[[Floats], Floats]] = {
    "yolos": _softmax_but_nothing,
    "rt_detr": _sigmoid,
    "d_fine": _sigmoid,
}
