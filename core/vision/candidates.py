"""Regions that might be things: proposed by colour and by saliency, judged by their outline."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from core.vision.door import Mask
from core.vision.grouping import Labels, grouped
from core.vision.saliency import Lab, Map

_CLUSTERS = (4, 12)
_SALIENCE_LEVELS = (0.15, 0.25, 0.4, 0.6)
_SMALLEST_SHARE = 0.0015
_LARGEST_SHARE = 0.42
_LARGE_SHARE = 0.1
"""A thing of this size is as large as can count in its favour: what is larger is likelier to be background."""
_WIDEST_SHARE = 0.8
"""Share of the picture's width or height that a thing may take up while it also takes up half of the other."""
_MOST_BORDER_SHARE = 0.35
"""Share of a region's outline that may lie on the edge of the picture: more, and it is background or cut off."""
_FAINTEST_OUTLINE = 5.0
"""Lab distance across the weaker part of the outline: below it the region is cut out of a gradient or a texture."""
_LARGEST_OVERLAP = 0.2
_LEAST_OF_BEST = 0.03
"""What scores less than this share of the best is texture."""
_WEAKER_PART = 0.3
"""The outline counts for as much as this quantile of the steps across it."""
_REACH_PX = 2


Window = tuple[slice, slice]


@dataclass(frozen=True, eq=False)
class Candidate:
    """A region that might be a thing, at working size."""

    mask: Mask = field(repr=False)
    score: float


def candidates(lab: Lab, salience: Map, seed: int) -> list[Candidate]:
    """Everything in the picture that has an outline of its own, best first."""
    distinct = {mask.tobytes(): mask for mask in _proposals(lab, salience, seed)}
    found = [candidate for mask in distinct.values() if (candidate := judged(mask, lab, salience)) is not None]
    return sorted(found, key=lambda candidate: -candidate.score)


def chosen(found: list[Candidate], count: int) -> list[Candidate]:
    """The best ones that hardly overlap, at most ``count``."""
    kept: list[Candidate] = []
    for candidate in found:
        if len(kept) == count or candidate.score < _LEAST_OF_BEST * found[0].score:
            break
        if all(_overlap(candidate.mask, other.mask) <= _LARGEST_OVERLAP for other in kept):
            kept.append(candidate)
    return kept


def window_of(mask: Mask, margin_px: int) -> Window:
    """The box of a mask with a margin, as slices of rows and columns, within the picture."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return (
        slice(max(0, int(rows[0]) - margin_px), int(rows[-1]) + 1 + margin_px),
        slice(max(0, int(columns[0]) - margin_px), int(columns[-1]) + 1 + margin_px),
    )


def _overlap(first: Mask, second: Mask) -> float:
    """Share of the smaller one that lies in the other, boxes' insides included."""
    return float((first & second).sum() / min(first.sum(), second.sum()))


def _proposals(lab: Lab, salience: Map, seed: int) -> Iterator[Mask]:
    for clusters in _CLUSTERS:
        labels = _clustered(lab, clusters, seed)
        for label in range(clusters):
            yield from _components(labels == label)
        if clusters == _CLUSTERS[-1]:
            for joined in grouped(labels, lab):
                if _SMALLEST_SHARE <= share_of(joined) <= _LARGEST_SHARE:
                    yield _filled(joined)
    for level in _SALIENCE_LEVELS:
        yield from _components(salience > level * salience.max())


def _clustered(lab: Lab, clusters: int, seed: int) -> Labels:
    import cv2

    cv2.setRNGSeed(seed)
    pixels = lab.reshape(-1, 3)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 0.5)
    _, labels, _ = cv2.kmeans(pixels, min(clusters, len(pixels)), None, criteria, 1, cv2.KMEANS_PP_CENTERS)
    return np.asarray(labels, dtype=np.int32).reshape(lab.shape[:2])


def _components(mask: np.ndarray) -> Iterator[Mask]:
    """Connected parts of a size that a thing may have, holes filled, specks and thin bridges removed."""
    import cv2

    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
    opened = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, kernel)
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(opened, connectivity=4)
    total = mask.size
    for label in range(1, count):
        if not _SMALLEST_SHARE <= statistics[label, cv2.CC_STAT_AREA] / total <= _LARGEST_SHARE:
            continue
        yield _filled(labels == label)


def _filled(mask: np.ndarray) -> Mask:
    import cv2

    outlines, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    canvas = np.zeros(mask.shape, dtype=np.uint8)
    return np.asarray(cv2.drawContours(canvas, outlines, -1, 1, cv2.FILLED), dtype=np.bool_)


def judged(mask: Mask, lab: Lab, salience: Map) -> Candidate | None:
    """How much a region stands out; None for background and for what has no outline of its own."""
    import cv2

    if share_of(mask) > _LARGEST_SHARE or _is_background(mask):
        return None
    window = window_of(mask, _REACH_PX + 1)
    outline, cut_off = _outline(mask, window)
    standing_out = _standing_out(mask, salience, window, float(cut_off.sum() / outline.sum()))
    if not standing_out:
        return None
    inside = mask[window]
    strength = _outline_strength(inside, outline & ~cut_off, lab[window])
    if strength < _FAINTEST_OUTLINE:
        return None
    hull_area = float(cv2.contourArea(cv2.convexHull(np.argwhere(outline)[:, ::-1].astype(np.int32))))
    solidity = float(inside.sum()) / max(hull_area, float(inside.sum()))
    return Candidate(mask, float(np.sqrt(strength)) * standing_out * solidity**2)


def prominence(mask: Mask, salience: Map) -> float:
    """How much what a region holds stands out, and how much of the picture it is; 0 for background."""
    if share_of(mask) > _LARGEST_SHARE or _is_background(mask):
        return 0.0
    window = window_of(mask, _REACH_PX + 1)
    outline, cut_off = _outline(mask, window)
    return _standing_out(mask, salience, window, float(cut_off.sum() / outline.sum()))


def share_of(mask: Mask) -> float:
    """How much of the picture a mask is."""
    return float(np.count_nonzero(mask) / mask.size)


def _standing_out(mask: Mask, salience: Map, window: Window, border_share: float) -> float:
    if border_share > _MOST_BORDER_SHARE:
        return 0.0
    size = float(np.sqrt(min(share_of(mask), _LARGE_SHARE)))
    return float(salience[window][mask[window]].mean()) * size * float((1.0 - border_share) ** 1.5)


def _outline(mask: Mask, window: Window) -> tuple[Mask, Mask]:
    """The outermost pixels of a region within a window, and those of them that lie on the edge of the picture."""
    import cv2

    inside = mask[window]
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
    on_edge = np.zeros_like(mask)
    on_edge[[0, -1], :] = on_edge[:, [0, -1]] = True
    core = cv2.erode(inside.astype(np.uint8), kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    outline = inside & ~core.astype(np.bool_)
    return outline, outline & on_edge[window]


def _is_background(mask: Mask) -> bool:
    """Whether a region goes from edge to edge of the picture, or nearly so and is large the other way too."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    height, width = mask.shape
    tall, wide = (rows[-1] + 1 - rows[0]) / height, (columns[-1] + 1 - columns[0]) / width
    return bool(max(tall, wide) == 1.0 or (max(tall, wide) > _WIDEST_SHARE and min(tall, wide) > 0.5))


def _outline_strength(mask: Mask, outline: Mask, lab: Lab) -> float:
    """Lab distance between just inside and just outside, at the weaker part of the outline."""
    if not outline.any():
        return 0.0
    across = np.linalg.norm(_mean_where(lab, mask) - _mean_where(lab, ~mask), axis=2)
    return float(np.sort(across[outline])[int(_WEAKER_PART * outline.sum())])


def _mean_where(lab: Lab, mask: Mask) -> Lab:
    """Mean colour of the masked pixels near each pixel."""
    import cv2

    size = (2 * _REACH_PX + 1, 2 * _REACH_PX + 1)
    weight = mask.astype(np.float32)
    total = cv2.blur(lab * weight[:, :, np.newaxis], size)
    mean: Lab = total / np.maximum(cv2.blur(weight, size), 1e-6)[:, :, np.newaxis]
    return mean
