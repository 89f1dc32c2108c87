"""What can be said of a mask: its box, its outlines, a point in it, its inner part, and the same at another size."""

import numpy as np
import numpy.typing as npt

from core.vision.door import Box, Mask, Outlines

_EDGE_SHARE = 0.05
"""So far from the outline, in terms of the root of the area, a depth map may be blurred."""

_MOST_OUTLINES, _MOST_CORNERS = 8, 64
_OUTLINED_PX = 1024
"""Outlines of what is larger are looked at this small."""
_FINEST, _COARSER = 1.0, 1.4
"""In half pixels: so far a polygon may lie from the edge at least, and how much farther if it has too many corners."""
_SPECK = 0.01
"""Parts of less than this share of the largest one."""


def box_of(mask: Mask) -> Box:
    """Left, top, right and bottom edge of a mask in pixels. The mask is not empty."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1)


def area_of(mask: Mask) -> int:
    """How many pixels a mask has; much sooner than by its sum."""
    return int(np.count_nonzero(mask))


def centroid(mask: Mask) -> tuple[float, float]:
    """Mean place (x, y) of a mask's pixels. The mask is not empty."""
    import cv2

    moments = cv2.moments(np.ascontiguousarray(mask).view(np.uint8), binaryImage=True)
    return moments["m10"] / moments["m00"] + 0.5, moments["m01"] / moments["m00"] + 0.5


def centroid_inside(mask: Mask) -> tuple[float, float]:
    """Centroid (x, y) of a mask in pixels; the middle of its nearest pixel where the centroid falls beside it."""
    x_px, y_px = centroid(mask)
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
    reach = max(1, round(_EDGE_SHARE * float(np.sqrt(area_of(mask)))))
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


def outlines_of(mask: Mask) -> Outlines:
    """Polygons around the parts of a mask, the largest first: corners (x, y) in pixels, at most 64 of at most 8 parts.

    They go along the outer edges of the outermost pixels, as coarsely as the number of corners needs. Holes are not
    said, nor specks. Empty for an empty mask.
    """
    import cv2

    if not mask.any():
        return ()
    left, top, right, bottom = (int(edge) for edge in box_of(mask))
    part = mask[top:bottom, left:right].astype(np.uint8)
    shrink = max(1.0, max(part.shape) / _OUTLINED_PX)
    if shrink > 1.0:
        size = (max(1, round(part.shape[1] / shrink)), max(1, round(part.shape[0] / shrink)))
        part = np.asarray(cv2.resize(255 * part, size, interpolation=cv2.INTER_AREA) > 127, dtype=np.uint8)
    corners = np.zeros((2 * part.shape[0] + 1, 2 * part.shape[1] + 1), dtype=np.uint8)
    corners[1::2, 1::2] = part  # odd: middles of pixels; even: their edges
    parts, _ = cv2.findContours(cv2.dilate(corners, np.ones((3, 3))), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    by_size = sorted(parts, key=cv2.contourArea, reverse=True)[:_MOST_OUTLINES]
    kept = [each for each in by_size if cv2.contourArea(each) >= _SPECK * cv2.contourArea(by_size[0])]
    across, down = (right - left) / (corners.shape[1] - 1), (bottom - top) / (corners.shape[0] - 1)
    return tuple(
        tuple((round(left + float(x) * across, 1), round(top + float(y) * down, 1)) for x, y in _polygon(each))
        for each in kept
    )


def _polygon(outline: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """An outline (n, 1, 2) with at most so many corners as are kept: (corners, 2)."""
    import cv2

    tolerance = _FINEST
    while True:
        polygon = np.asarray(cv2.approxPolyDP(outline, tolerance, True), dtype=np.int32)
        if len(polygon) <= _MOST_CORNERS:
            return polygon[:, 0]
        tolerance *= _COARSER


def mask_of(outlines: Outlines, width_px: int, height_px: int) -> Mask:
    """The pixels whose middles lie within one of the outlines, of a picture of that size: shape (height, width)."""
    mask = np.zeros((height_px, width_px), dtype=np.bool_)
    for outline in outlines:
        corners = np.asarray(outline, dtype=np.float64)
        left, top = np.clip(np.floor(corners.min(axis=0)), 0, (width_px, height_px)).astype(np.int64)
        right, bottom = np.clip(np.ceil(corners.max(axis=0)), 0, (width_px, height_px)).astype(np.int64)
        mask[top:bottom, left:right] |= _filled(corners - (left, top), int(right - left), int(bottom - top))
    return mask


def _filled(corners: npt.NDArray[np.float64], width_px: int, height_px: int) -> Mask:
    """By counting the edges to the left of each pixel's middle."""
    crossed = np.zeros((height_px, width_px + 1), dtype=np.int16)
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        first, last = (int(np.clip(np.ceil(y - 0.5), 0, height_px)) for y in sorted((y0, y1)))
        rows = np.arange(first, last)
        x = x0 + (rows + 0.5 - y0) * ((x1 - x0) / (y1 - y0)) if len(rows) else rows
        crossed[rows, np.clip(np.ceil(x - 0.5), 0, width_px).astype(np.int64)] += 1
    return np.asarray(np.cumsum(crossed, axis=1, dtype=np.int16)[:, :width_px] % 2 == 1, dtype=np.bool_)
