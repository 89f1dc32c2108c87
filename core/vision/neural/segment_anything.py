"""What SAM and SAM 2 have in common: everything in a picture outlined, or what lies in given boxes."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.media.frames import Rgb
from core.neural.loading import Device, Loading
from core.vision.candidates import prominence
from core.vision.door import Box, Mask, Region
from core.vision.looking import look_at
from core.vision.neural.grid import batches, points_of
from core.vision.neural.masks import regions, working_size
from core.vision.neural.networks import Network
from core.vision.neural.preparing import Fitting, Floats, size_of
from core.vision.neural.stability import LEAST_STABILITY, distinct, stability
from core.vision.refinement import outlined
from core.vision.shapes import enlarged

_POINTS_PER_SIDE = 32
_POINTS_PER_SIDE_ON_CPU = 8
"""A point takes 60 to 70 ms there: with the full grid a picture would take more than a minute."""
_POINTS_AT_ONCE = 64
_POINTS_AT_ONCE_ON_CPU = 16
_BOXES_AT_ONCE = 16
_MOST_MASKS = 200
"""So many of those that are worth keeping are looked at further."""


@dataclass(frozen=True, eq=False)
class Looked:
    """A picture after the expensive half of the network."""

    embedding: Any = field(repr=False)
    fitting: Fitting


class SegmentAnything(ABC):
    """Outlines without names, ordered by how much what they hold stands out."""

    least_quality: float
    """Masks of which the network itself expects less (intersection over union with the thing) are dropped."""

    def __init__(self, loading: Loading, kinds: Mapping[str, str]) -> None:
        self._network = Network(loading, kinds)

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._network.loading.provenance

    @abstractmethod
    def look(self, rgb: Rgb) -> Looked:
        """Take in a picture."""

    def at_points(self, looked: Looked, points: Floats) -> tuple[Floats, Floats]:
        """Masks (several, rows, columns) at points (n, 2) in pixels of the frame, and the quality of each.

        Those worth keeping alone, chosen where they were computed: all of a picture's are 800 MB.
        """
        import torch

        network = self._network
        placed = network.coordinates(points[np.newaxis, :, np.newaxis])
        answer = network(image_embeddings=looked.embedding, input_points=placed)
        quality = network.numbers(answer.iou_scores).reshape(-1)
        sure = np.flatnonzero(quality >= self.least_quality)
        masks = answer.pred_masks[0].flatten(0, 1)
        masks = masks[torch.from_numpy(sure).to(masks.device)]
        steady = stability(masks) >= LEAST_STABILITY
        return network.numbers(masks[steady]), quality[sure][steady.cpu().numpy()]

    def in_boxes(self, looked: Looked, boxes: Floats) -> Floats:
        """For each box (n, 4) in pixels of the frame one mask (n, rows, columns)."""
        network = self._network
        placed = network.coordinates(boxes[np.newaxis])
        answer = network(image_embeddings=looked.embedding, input_boxes=placed, multimask_output=False)
        return network.numbers(answer.pred_masks)[0, :, 0]

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:  # noqa: ARG002
        """Outlines without names; a prompt says nothing to it."""
        width_px, height_px = size_of(rgb)
        return regions(self.ordered(rgb, self.everything(rgb)), count, width_px, height_px)

    def ordered(self, rgb: Rgb, masks: Sequence[tuple[Mask, float]]) -> Iterable[Region]:
        """Outlines by how much what they hold stands out; background is left out.

        The network outlines every button, and knows not what matters: that is judged as for regions without a model.
        """
        look = look_at(rgb)
        if look is None:
            return
        rows, columns = look.lab.shape[:2]
        for mask, quality in masks:
            small = np.asarray(_shrunk(mask, columns, rows), dtype=np.bool_)
            standing_out = prominence(small, look.salience) if small.any() else 0.0
            if standing_out:
                yield Region(mask, standing_out * quality)

    def everything(self, rgb: Rgb) -> list[tuple[Mask, float]]:
        """Masks at working size with the quality that the network expects of them, at most ``_MOST_MASKS``."""
        on_cpu = self._network.loading.device is Device.CPU
        looked = self.look(rgb)
        per_side = _POINTS_PER_SIDE_ON_CPU if on_cpu else _POINTS_PER_SIDE
        at_once = _POINTS_AT_ONCE_ON_CPU if on_cpu else _POINTS_AT_ONCE
        kept, scores = np.zeros((0, 1, 1), dtype=np.float32), np.zeros(0, dtype=np.float32)
        for points in batches(points_of(size_of(rgb), per_side), at_once):
            logits, quality = self.at_points(looked, looked.fitting.to_frame(points))
            kept = np.concatenate((kept, logits)) if len(kept) else logits
            scores = np.concatenate((scores, quality))
            best = distinct(kept, scores)[:_MOST_MASKS]
            kept, scores = kept[best], scores[best]
        size = working_size(*size_of(rgb))
        return [
            (looked.fitting.unfitted(logits, size) > 0.0, float(score))
            for logits, score in zip(kept, scores, strict=True)
        ]

    def masks_for(self, rgb: Rgb, boxes: Sequence[Box]) -> tuple[Mask, ...]:
        """The outline of what lies in each box, at the picture's size; by colour where the network sees nothing."""
        looked = self.look(rgb)
        size = working_size(*size_of(rgb))
        made: list[Mask] = []
        for some in batches(np.array(boxes, dtype=np.float32).reshape(-1, 4), _BOXES_AT_ONCE):
            for logits in self.in_boxes(looked, looked.fitting.to_frame(some)):
                mask = enlarged(looked.fitting.unfitted(logits, size) > 0.0, *size_of(rgb))
                made.append(mask if mask.any() else outlined(rgb, boxes[len(made)], 0))
        return tuple(made)


def _shrunk(mask: Mask, width_px: int, height_px: int) -> Mask:
    import cv2

    soft = cv2.resize(mask.astype(np.float32), (width_px, height_px), interpolation=cv2.INTER_AREA)
    return np.asarray(soft > 0.5, dtype=np.bool_)
