"""What can be said of a mask: its box, a point in it, its inner part, and the same at another size."""

import numpy as np

from core.vision.door import Box, Mask

_EDGE_SHARE = 0.05
"""So far from the outline, in terms of the root of the area, a depth map may be blurred."""


def box_of(mask: Mask) -> Box:
    """Left, top, right and bottom edge of a mask in pixels. The mask is not empty."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1)


def centroid_inside(mask: Mask) -> tuple[float, float]:
    """Centroid (x, y) of a mask in pixels; the middle of its nearest pixel where the centroid falls beside it."""
    area = mask.sum()
    x_px = float(mask.sum(axis=0) @ (np.arange(mask.shape[1]) + 0.5) / area)
    y_px = float(mask.sum(axis=1) @ (np.arange(mask.shape[0]) + 0.5) / area)
    if mask[int(y_px), int(x_px)]:
        return x_px, y_px
    rows, columns = np.nonzero(mask)
    nearest = int(np.argmin((columns + 0.5 - x_px) ** 2 + (rows + 0.5 - y_px) ** 2))
    return float(columns[nearest] + 0.5), float(rows[nearest] + 0.5)


def inner_part(mask: Mask) -> Mask:
    """A mask without its rim, where a depth map mixes it with what is behind; all of it where that leaves nothing.

    The edge of the picture is no rim: what it cuts off goes on beyond it.
    """
    import cv2

    left, top, right, bottom = (int(edge) for edge in box_of(mask))
    part = np.ascontiguousarray(mask[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1])
    reach = max(1, round(_EDGE_SHARE * float(np.sqrt(mask.sum()))))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    inner = np.asarray(cv2.erode(part.astype(np.uint8), kernel), dtype=np.bool_)
    if not inner.any():
        return mask
    result = np.zeros_like(mask)
    result[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1] = inner
    return result


def enlarged(mask: Mask, width_px: int, height_px: int) -> Mask:
    """A mask at a larger size, its outline smoothed. Masks that do not overlap still do not."""
    import cv2

    if mask.shape == (height_px, width_px):
        return mask
    soft = cv2.resize(mask.astype(np.float32), (width_px, height_px), interpolation=cv2.INTER_LINEAR)
    return np.asarray(soft > 0.5, dtype=np.bool_)
