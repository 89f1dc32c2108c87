"""The outline of a thing by GrabCut (Rother et al. 2004): made better, or found in a box."""

import numpy as np

from core.media.frames import Rgb
from core.vision.door import Box, Mask
from core.vision.shapes import box_of, enlarged

_MARGIN = 0.25
_ROUNDS = 2
_LEAST_AGREEMENT = 0.6

_BOX_SIDE_PX = 160
_BOX_CORE = 0.4
"""Share of the box's width and height in whose ellipse the thing surely is: a face above a coat of another colour."""
_BOX_ROUNDS = 4
_LEAST_OF_BOX = 0.2
"""A thing fills at least this share of the box around it; a person with the arms spread out fills a third."""


def refined(rgb: Rgb, mask: Mask, seed: int) -> Mask:
    """Let colour inside and outside decide along the outline of ``mask``; ``mask`` itself where they cannot tell.

    The core of the mask stays what it is, and so does what lies further out than a margin. GrabCut's answer is taken
    only when it agrees with the mask for the most part: else both sides have the same colours, and the mask was the
    better guess.
    """
    import cv2

    top, bottom, left, right = _window(box_of(mask), mask.shape)
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
    answer = _largest(_cut(part, trimap, _ROUNDS, seed))
    if (answer & inside).sum() < _LEAST_AGREEMENT * (answer | inside).sum():
        return mask
    result = np.zeros_like(mask)
    result[top:bottom, left:right] = answer
    return result


def outlined(rgb: Rgb, box: Box, seed: int) -> Mask:
    """The thing in a box, of which nothing is known but the box. Never empty.

    What lies outside the box is background; the middle of the box is the thing, which is also likelier to be within
    the ellipse that fills the box than in its corners.
    Where colour cannot tell the thing from what surrounds it, the ellipse that fills the box is taken: then at least
    its middle is right.

    Parameters
    ----------
    box
        At least one pixel of the picture lies in it.
    """
    import cv2

    top, bottom, left, right = _window(box, rgb.shape[:2])
    height, width = bottom - top, right - left
    scale = min(1.0, _BOX_SIDE_PX / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    part = np.asarray(cv2.resize(rgb[top:bottom, left:right], size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    across = (np.arange(size[0]) + 0.5) * width / size[0] + left
    down = (np.arange(size[1]) + 0.5) * height / size[1] + top
    inside = np.outer((down >= box[1]) & (down < box[3]), (across >= box[0]) & (across < box[2]))
    ellipse = _ellipse(across, down, box, 1.0) & inside
    if not ellipse.any() or ellipse.all():
        return _whole_box(rgb, box)
    trimap = np.full(inside.shape, cv2.GC_BGD, dtype=np.uint8)
    trimap[inside] = cv2.GC_PR_BGD
    trimap[ellipse] = cv2.GC_PR_FGD
    trimap[_ellipse(across, down, box, _BOX_CORE) & inside] = cv2.GC_FGD
    answer = _largest(_cut(part, trimap, _BOX_ROUNDS, seed))
    chosen = answer if answer.sum() >= _LEAST_OF_BOX * inside.sum() else ellipse
    result = np.zeros(rgb.shape[:2], dtype=np.bool_)
    result[top:bottom, left:right] = enlarged(chosen, width, height)
    return result if result.any() else _whole_box(rgb, box)


def _cut(rgb: Rgb, trimap: np.ndarray, rounds: int, seed: int) -> Mask:
    import cv2

    cv2.setRNGSeed(seed)
    cv2.grabCut(rgb, trimap, None, np.zeros((1, 65)), np.zeros((1, 65)), rounds, cv2.GC_INIT_WITH_MASK)
    return np.asarray((trimap == cv2.GC_FGD) | (trimap == cv2.GC_PR_FGD), dtype=np.bool_)


def _window(box: Box, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """A box with a margin, in whole pixels of the picture: first and last row, first and last column."""
    pad_y = 4 + round(_MARGIN * (box[3] - box[1]))
    pad_x = 4 + round(_MARGIN * (box[2] - box[0]))
    return (
        max(0, int(box[1]) - pad_y),
        min(shape[0], int(np.ceil(box[3])) + pad_y),
        max(0, int(box[0]) - pad_x),
        min(shape[1], int(np.ceil(box[2])) + pad_x),
    )


def _ellipse(across: np.ndarray, down: np.ndarray, box: Box, share: float) -> Mask:
    """Which places lie in the ellipse in the middle of a box that has this share of its width and height."""
    x = (across - (box[0] + box[2]) / 2) / (share * (box[2] - box[0]))
    y = (down - (box[1] + box[3]) / 2) / (share * (box[3] - box[1]))
    return np.asarray(np.add.outer(y**2, x**2) <= 0.25, dtype=np.bool_)


def _whole_box(rgb: Rgb, box: Box) -> Mask:
    """Every pixel that the box touches."""
    result = np.zeros(rgb.shape[:2], dtype=np.bool_)
    result[int(box[1]) : int(np.ceil(box[3])), int(box[0]) : int(np.ceil(box[2]))] = True
    return result


def _largest(mask: Mask) -> Mask:
    import cv2

    count, labels, statistics, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=4)
    if count < 2:
        return mask
    return np.asarray(labels == 1 + int(np.argmax(statistics[1:, cv2.CC_STAT_AREA])), dtype=np.bool_)
