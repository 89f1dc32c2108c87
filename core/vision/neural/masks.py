"""What networks cut out, made into regions: cleaned, told apart, without overlap, no more than asked for.

Networks' masks are worked on at a size of at most ``WORKING_SIDE_PX`` and brought to the picture's own size at the end,
when few are left: a photograph of 12 megapixels with 200 masks would else take gigabytes.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from core.vision.door import Mask, Region
from core.vision.shapes import box_of, enlarged

WORKING_SIDE_PX = 640

_SMALLEST_SHARE = 0.0003
_SMALLEST_PX = 16
"""Below it a mask at working size could vanish on its way to the picture's size, and nobody could point at it."""
_ISLAND_SHARE = 0.1
"""Parts smaller than this share of the largest part are crumbs."""
_HOLE_SHARE = 0.05
"""Holes up to this share of a mask are filled; larger ones are seen through, as a fence or a window is."""
_STRIP_SHARE = 0.01
"""What lies on the edge of the picture and is thinner than this share of it is left over from padding."""
_SAME_IOU = 0.8
_INSIDE_SHARE = 0.8
_LEAST_LEFT = 0.5

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class _Kept:
    """A region that stays, and what was taken of its mask since."""

    region: Region
    whole: Mask = field(repr=False)
    mask: Mask = field(repr=False)


def working_size(width_px: int, height_px: int, input_scale: float = 1.0) -> tuple[int, int]:
    """The size at which a picture's masks are worked on: never larger than the picture."""
    scale = min(1.0, WORKING_SIDE_PX * input_scale / max(width_px, height_px))
    return max(1, round(width_px * scale)), max(1, round(height_px * scale))


def regions(found: Iterable[Region], count: int, width_px: int, height_px: int) -> tuple[Region, ...]:
    """Regions of a picture from masks at working size: as ``told_apart`` leaves them, at the picture's size."""
    return tuple(
        replace(region, mask=enlarged(region.mask, width_px, height_px)) for region in told_apart(found, count)
    )


def told_apart(found: Iterable[Region], count: int) -> tuple[Region, ...]:
    """At most ``count`` of what was found, cleaned and without overlap; things before stuff, the best first.

    Of two that are the same the better one stays. Where two overlap the pixels go to the better one, unless the other
    is a smaller thing of another name within it, such as a cup in somebody's arms: that one lies in front. Whoever
    keeps less than half is dropped.
    """
    ordered = sorted(found, key=lambda region: (region.kind == "stuff", -region.score))
    kept: list[_Kept] = []
    for region in ordered:
        if len(kept) == count:
            break
        whole = cleaned(region.mask)
        if whole is not None and not any(_same(whole, other.whole) for other in kept):
            _add(region, whole, kept)
    if len(ordered) > len(kept):
        _log.info("%d regions were found, %d are kept of at most %d", len(ordered), len(kept), count)
    return tuple(replace(each.region, mask=each.mask) for each in kept)


def _add(region: Region, whole: Mask, kept: list[_Kept]) -> None:
    """Keep one more, when enough of it is left."""
    free, behind = whole, []
    for other in kept:
        if not (free & other.mask).any():
            continue
        if _in_front(region, whole, other):
            behind.append(other)
        else:
            free = free & ~other.mask
    left = cleaned(free)
    if left is None:
        return
    for other in kept:  # cleaning may have filled a hole where another lies
        if other not in behind:
            left = left & ~other.mask
    if left.sum() < _LEAST_LEFT * whole.sum():
        return
    for other in behind:
        other.mask = other.mask & ~left
    kept.append(_Kept(region, whole, left))


def _in_front(region: Region, whole: Mask, other: _Kept) -> bool:
    """Whether a region lies in front of a better one: within it, much smaller, and something else."""
    inside = (whole & other.whole).sum() >= _INSIDE_SHARE * whole.sum()
    leaves_enough = (other.mask & ~whole).sum() >= _LEAST_LEFT * other.whole.sum()
    return bool(region.label is not None and region.label != other.region.label and inside and leaves_enough)


def cleaned(mask: Mask) -> Mask | None:
    """A mask without crumbs, whiskers and small holes; None when hardly anything is left of it."""
    import cv2

    least = max(_SMALLEST_PX, round(_SMALLEST_SHARE * mask.size))
    if mask.sum() < least:
        return None
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3))
    opened = np.asarray(cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, kernel), dtype=np.bool_)
    solid = opened if opened.sum() >= _LEAST_LEFT * mask.sum() else mask
    whole = _without_small_holes(_without_crumbs(solid))
    return None if whole.sum() < least or _is_strip(whole) else whole


def _without_crumbs(mask: Mask) -> Mask:
    import cv2

    _, parts, statistics, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    areas = statistics[:, cv2.CC_STAT_AREA]
    large = areas >= _ISLAND_SHARE * areas[1:].max(initial=0)
    large[0] = False
    return np.asarray(large[parts], dtype=np.bool_)


def _without_small_holes(mask: Mask) -> Mask:
    import cv2

    _, parts, statistics, _ = cv2.connectedComponentsWithStats((~mask).astype(np.uint8), connectivity=4)
    areas = statistics[:, cv2.CC_STAT_AREA]
    inside = np.ones(len(areas), dtype=np.bool_)
    inside[0] = False
    inside[np.concatenate((parts[0], parts[-1], parts[:, 0], parts[:, -1]))] = False
    small = np.zeros_like(inside)
    while True:  # what is filled makes the whole larger, and so other holes small beside it
        larger = inside & (areas <= _HOLE_SHARE * (mask.sum() + areas[small].sum()))
        if np.array_equal(larger, small):
            return np.asarray(mask | small[parts], dtype=np.bool_)
        small = larger


def _is_strip(mask: Mask) -> bool:
    left, top, right, bottom = box_of(mask)
    height, width = mask.shape
    wide = max(1.0, _STRIP_SHARE * width)
    tall = max(1.0, _STRIP_SHARE * height)
    return bool(
        (right - left <= wide and (left == 0 or right == width))
        or (bottom - top <= tall and (top == 0 or bottom == height))
    )


def _same(first: Mask, second: Mask) -> bool:
    shared = (first & second).sum()
    return bool(shared >= _SAME_IOU * (first.sum() + second.sum() - shared))
