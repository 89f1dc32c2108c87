"""Which of the masks that SAM offers are worth keeping (Kirillov et al. 2023, appendix B)."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.vision.neural.preparing import Floats

if TYPE_CHECKING:
    import torch

STABILITY_OFFSET = 1.0
LEAST_STABILITY = 0.95
SAME_IOU = 0.7

Indices = npt.NDArray[np.intp]


def stability(logits: "torch.Tensor") -> "torch.Tensor":
    """For masks (n, rows, columns): how little an outline moves when the threshold does, from 0 to 1.

    The intersection over union of the mask cut at the offset above 0 and of the one cut at the offset below; 0 for an
    empty mask.
    """
    import torch

    flat = logits.flatten(1)
    inner = (flat > STABILITY_OFFSET).sum(
        1, dtype=torch.int32
    )  # long numbers, as torch takes them, cost three times it
    outer = (flat > -STABILITY_OFFSET).sum(1, dtype=torch.int32)
    return inner / outer.clamp(min=1)


def distinct(logits: Floats, scores: Floats) -> Indices:
    """Which masks stay when of those with nearly the same box only the best does: their numbers, the best first."""
    import cv2

    boxes, there = [], []
    for index, mask in enumerate(logits > 0.0):
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        if len(rows):
            boxes.append([int(columns[0]), int(rows[0]), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1])
            there.append(index)
    kept = cv2.dnn.NMSBoxes(boxes, scores[there].tolist(), 0.0, SAME_IOU) if boxes else []
    numbers = np.array(there, dtype=np.intp)[np.asarray(kept, dtype=np.intp)]
    return np.asarray(numbers[np.argsort(-scores[numbers], kind="stable")], dtype=np.intp)
