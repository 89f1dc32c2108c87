"""What detectors answer: boxes with names. Told apart, and made into regions by an outline within each box."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from core.media.frames import Rgb
from core.vision.door import Box, Mask, Region
from core.vision.neural.masks import regions, working_size
from core.vision.neural.preparing import Floats, resized, size_of
from core.vision.refinement import outlined

_SPARE = 2
"""So many times as many outlines are drawn as regions are asked for: some are the same, or lie behind others."""


@dataclass(frozen=True, slots=True)
class Detection:
    """Something that was found in a picture."""

    box_px: Box
    """Within the picture, and not empty."""
    score: float
    """From 0 to 1."""
    label: str


class Outliner(Protocol):
    """Finds the outline of the thing in each box."""

    def masks_for(self, rgb: Rgb, boxes: Sequence[Box]) -> tuple[Mask, ...]:
        """A mask of the picture's size for each box, never empty."""


@dataclass(frozen=True, slots=True)
class ByColour:
    """Outlines by colour alone (``core.vision.refinement``)."""

    seed: int

    def masks_for(self, rgb: Rgb, boxes: Sequence[Box]) -> tuple[Mask, ...]:
        """As ``Outliner`` says; several at a time on as many cores as OpenCV may use."""
        import cv2

        with ThreadPoolExecutor(max(1, min(len(boxes), cv2.getNumThreads()))) as pool:
            return tuple(pool.map(lambda box: outlined(rgb, box, self.seed), boxes))


def corners(centred: Floats) -> Floats:
    """Boxes (n, 4) as centre, width and height, as left, top, right and bottom."""
    half = centred[:, 2:] / 2
    return np.concatenate((centred[:, :2] - half, centred[:, :2] + half), axis=1)


def detections(
    boxes_px: Floats, scores: Floats, labels: Sequence[str], size: tuple[int, int], same_iou: float
) -> tuple[Detection, ...]:
    """What a detector saw in a picture of that size, the surest first: each thing once, whatever it is called.

    Boxes are cut off at the picture's edges; those of which nothing is left are dropped, and so is the less sure of two
    whose intersection over union is above ``same_iou`` (non-maximum suppression).
    """
    import cv2

    limits = np.array([size[0], size[1], size[0], size[1]], dtype=np.float32)
    clipped = np.clip(boxes_px, np.float32(0.0), limits)
    there = np.flatnonzero((clipped[:, 2] - clipped[:, 0] >= 1.0) & (clipped[:, 3] - clipped[:, 1] >= 1.0))
    corner_and_size = np.concatenate((clipped[:, :2], clipped[:, 2:] - clipped[:, :2]), axis=1)[there]
    kept = cv2.dnn.NMSBoxes(corner_and_size.tolist(), scores[there].tolist(), 0.0, same_iou) if len(there) else []
    found = [
        Detection(
            (float(clipped[index, 0]), float(clipped[index, 1]), float(clipped[index, 2]), float(clipped[index, 3])),
            float(scores[index]),
            labels[index],
        )
        for index in there[np.asarray(kept, dtype=np.intp)]
    ]
    return tuple(sorted(found, key=lambda detection: -detection.score))


def outlined_regions(
    rgb: Rgb, found: Sequence[Detection], count: int, outliner: Outliner, input_scale: float
) -> tuple[Region, ...]:
    """Regions of a picture from what was detected in it, the surest first: no more outlines are drawn than needed."""
    if not found:
        return ()
    width_px, height_px = size_of(rgb)
    size = working_size(width_px, height_px, input_scale)
    scale = (size[0] / width_px, size[1] / height_px)
    small, surest = resized(rgb, size), found[: count * _SPARE]
    cut_out: list[Region] = []
    kept: tuple[Region, ...] = ()
    while len(kept) < count and len(cut_out) < len(surest):
        some = surest[len(cut_out) :][: count - len(kept)]
        masks = outliner.masks_for(small, [scaled_box(detection.box_px, scale, size) for detection in some])
        cut_out += [
            Region(mask, detection.score, detection.label, box_px=detection.box_px)
            for detection, mask in zip(some, masks, strict=True)
        ]
        kept = regions(cut_out, count, width_px, height_px)
    return kept


def scaled_box(box_px: Box, scale: tuple[float, float], size: tuple[int, int]) -> Box:
    """A box in a picture that was made small, to that size: never less than a pixel of it."""
    left, top = min(box_px[0] * scale[0], size[0] - 1.0), min(box_px[1] * scale[1], size[1] - 1.0)
    return left, top, max(box_px[2] * scale[0], left + 1.0), max(box_px[3] * scale[1], top + 1.0)
