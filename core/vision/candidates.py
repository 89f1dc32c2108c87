"""Regions that might be things: proposed by colour and by saliency, judged by their outline."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from core.vision.door import Mask
from core.vision.saliency import Lab, Map

_CLUSTERS = (4, 8)
_SALIENCE_LEVELS = (0.25, 0.4, 0.6)
_SMALLEST_SHARE = 0.0015
_LARGEST_SHARE = 0.4
_MOST_BORDER_SHARE = 0.3
"""Share of a region's outline that may lie on the edge of the picture: more, and it is background or cut off."""
_FAINTEST_OUTLINE = 5.0
"""Lab distance across the weaker part of the outline: below it the region is cut out of a gradient or a texture."""
_LARGEST_OVERLAP = 0.2


@dataclass(frozen=True, eq=False)
class Candidate:
    """A region that might be a thing, at working size."""

    mask: Mask = field(repr=False)
    score: float


def candidates(lab: Lab, salience: Map, seed: int) -> list[Candidate]:
    """Everything in the picture that has an outline of its own, best first."""
    judged = (_judged(mask, lab, salience) for mask in _proposals(lab, salience, seed))
    found = [candidate for candidate in judged if candidate is not None]
    return sorted(found, key=lambda candidate: -candidate.score)


def chosen(found: list[Candidate], count: int) -> list[Candidate]:
    """The best ones that hardly overlap, at most ``count``."""
    kept: list[Candidate] = []
    for candidate in found:
        if len(kept) == count:
            break
        if all(_overlap(candidate.mask, other.mask) <= _LARGEST_OVERLAP for other in kept):
            kept.append(candidate)
    return kept


def _overlap(first: Mask, second: Mask) -> float:
    """Share of the smaller one that lies in the other, boxes' insides included."""
    return float((first & second).sum() / min(first.sum(), second.sum()))


def _proposals(lab: Lab, salience: Map, seed: int) -> Iterator[Mask]:
    for clusters in _CLUSTERS:
        labels = _clustered(lab, clusters, seed)
        for label in range(clusters):
            yield from _components(labels == label)
    for level in _SALIENCE_LEVELS:
        yield from _components(salience > level * salience.max())


def _clustered(lab: Lab, clusters: int, seed: int) -> np.ndarray:
    import cv2

    cv2.setRNGSeed(seed)
    pixels = lab.reshape(-1, 3)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 0.5)
    _, labels, _ = cv2.kmeans(pixels, min(clusters, len(pixels)), None, criteria, 1, cv2.KMEANS_PP_CENTERS)
    return np.asarray(labels).reshape(lab.shape[:2])


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
        filled = _filled(labels == label)
        if filled.sum() <= _LARGEST_SHARE * total:
            yield filled


def _filled(mask: np.ndarray) -> Mask:
    import cv2

    outlines, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    canvas = np.zeros(mask.shape, dtype=np.uint8)
    return np.asarray(cv2.drawContours(canvas, outlines, -1, 1, cv2.FILLED), dtype=np.bool_)


def _judged(mask: Mask, lab: Lab, salience: Map) -> Candidate | None:
    import cv2

    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
    binary = mask.astype(np.uint8)
    outline = mask & ~cv2.erode(binary, kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0).astype(np.bool_)
    on_border = outline[0].sum() + outline[-1].sum() + outline[1:-1, 0].sum() + outline[1:-1, -1].sum()
    border_share = float(on_border / outline.sum())
    spans = (mask[:, 0].any() and mask[:, -1].any()) or (mask[0].any() and mask[-1].any())
    if border_share > _MOST_BORDER_SHARE or spans:
        return None
    strength = _outline_strength(mask, outline, lab)
    if strength < _FAINTEST_OUTLINE:
        return None
    hull_area = float(cv2.contourArea(cv2.convexHull(np.argwhere(mask)[:, ::-1].astype(np.int32))))
    solidity = float(mask.sum()) / max(hull_area, float(mask.sum()))
    standing_out = float(salience[mask].mean())
    size = float(np.sqrt(mask.mean()))
    score = strength * standing_out * solidity**2 * size**0.5 * (1.0 - border_share)
    return Candidate(mask, score)


def _outline_strength(mask: Mask, outline: Mask, lab: Lab) -> float:
    """Lab distance between just inside and just outside, at the weaker part (30th percentile) of the outline."""
    import cv2

    reach = 2
    size = (2 * reach + 1, 2 * reach + 1)
    inside = mask.astype(np.float32)
    outside = 1.0 - inside
    here = _mean_where(lab, inside, size)
    there = _mean_where(lab, outside, size)
    ring = outline.copy()
    ring[[0, -1], :] = False
    ring[:, [0, -1]] = False
    if not ring.any():
        return 0.0
    across = np.linalg.norm(here - there, axis=2)[ring]
    del cv2
    return float(np.percentile(across, 30))


def _mean_where(lab: Lab, weight: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    import cv2

    total = cv2.blur(lab * weight[:, :, np.newaxis], size)
    share = cv2.blur(weight, size)
    return np.asarray(total / np.maximum(share, 1e-6)[:, :, np.newaxis])
