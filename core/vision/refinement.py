"""The outline of a thing made better by GrabCut (Rother et al. 2004)."""

import numpy as np

from core.media.frames import Rgb
from core.vision.door import Mask

_MARGIN = 0.25
_ROUNDS = 2
_LEAST_AGREEMENT = 0.6


def refined(rgb: Rgb, mask: Mask, seed: int) -> Mask:
    """Let colour inside and outside decide along the outline of ``mask``; ``mask`` itself where they cannot tell.

    The core of the mask stays what it is, and so does what lies further out than a margin. GrabCut's answer is taken
    only when it agrees with the mask for the most part: else both sides have the same colours, and the mask was the
    better guess.
    """
    import cv2

    top, bottom, left, right = _window(mask)
    part, inside = np.ascontiguousarray(rgb[top:bottom, left:right]), mask[top:bottom, left:right]
    reach = max(2, round(0.12 * float(np.sqrt(inside.sum()))))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    surely = cv2.erode(inside.astype(np.uint8), kernel, borderType=cv2.BORDER_REPLICATE)
    perhaps = cv2.dilate(inside.astype(np.uint8), kernel)
    if not surely.any() or perhaps.all():
        return mask
    trimap = np.full(inside.shape, cv2.GC_BGD, dtype=np.uint8)
    trimap[perhaps > 0] = cv2.GC_PR_BGD
    trimap[inside] = cv2.GC_PR_FGD
    trimap[surely > 0] = cv2.GC_FGD
    cv2.setRNGSeed(seed)
    cv2.grabCut(part, trimap, None, np.zeros((1, 65)), np.zeros((1, 65)), _ROUNDS, cv2.GC_INIT_WITH_MASK)
    answer = _largest((trimap == cv2.GC_FGD) | (trimap == cv2.GC_PR_FGD))
    if (answer & inside).sum() < _LEAST_AGREEMENT * (answer | inside).sum():
        return mask
    result = np.zeros_like(mask)
    result[top:bottom, left:right] = answer
    return result


def _window(mask: Mask) -> tuple[int, int, int, int]:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    pad_y = 4 + round(_MARGIN * len(rows))
    pad_x = 4 + round(_MARGIN * len(columns))
    return (
        max(0, int(rows[0]) - pad_y),
        min(mask.shape[0], int(rows[-1]) + 1 + pad_y),
        max(0, int(columns[0]) - pad_x),
        min(mask.shape[1], int(columns[-1]) + 1 + pad_x),
    )


def _largest(mask: Mask) -> Mask:
    import cv2

    count, labels, statistics, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=4)
    if count < 2:
        return mask
    return np.asarray(labels == 1 + int(np.argmax(statistics[1:, cv2.CC_STAT_AREA])), dtype=np.bool_)
