"""Parts of one colour joined step by step into larger ones (after Uijlings et al. 2013, selective search)."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from core.vision.door import Mask
from core.vision.saliency import Lab

Labels = npt.NDArray[np.int32]
Table = npt.NDArray[np.float64]

_MOST_PARTS = 160
_SMALLEST_PART_PX = 12


def grouped(labels: Labels, lab: Lab) -> Iterator[Mask]:
    """Every union that arises when the two neighbours with the faintest edge between them are joined, again and again.

    Small parts are joined early: the step across their edge counts in proportion to the square root of the smaller
    one's share. The joining stops before everything is one.
    """
    parts, area = _parts(labels)
    count = len(area)
    if count < 3:
        return
    length, step = _edges(parts, lab, count)
    members: list[list[int]] = [[part] for part in range(count)]
    share = area / area.sum()
    cost = _costs(length, step, share[:, np.newaxis], share)
    for _ in range(count - 2):
        kept, joined = divmod(int(np.argmin(cost)), count)
        if not np.isfinite(cost[kept, joined]):
            return
        for table in (length, step):
            table[kept] += table[joined]
            table[kept, joined] = table[kept, kept] = 0.0
            table[:, kept] = table[kept]
            table[joined] = table[:, joined] = 0.0
        share[kept] += share[joined]
        cost[joined] = cost[:, joined] = np.inf
        cost[kept] = cost[:, kept] = _costs(length[kept], step[kept], share[kept], share)
        members[kept] += members[joined]
        chosen = np.zeros(count + 1, dtype=np.bool_)
        chosen[members[kept]] = True
        yield chosen[parts]


def _costs(length: Table, step: Table, share: Table, other_shares: Table) -> Table:
    """What joining each part with each other one costs: infinite where they do not touch."""
    weight = np.sqrt(np.minimum(share, other_shares))
    mean = np.divide(step, length, out=np.full_like(length, np.inf), where=length > 0)
    costs: Table = mean * weight
    return costs


def _parts(labels: Labels) -> tuple[Labels, npt.NDArray[np.float64]]:
    """Connected parts numbered from 0 by size, and their areas; specks share the number after them and join nothing."""
    import cv2

    numbered = np.zeros(labels.shape, dtype=np.int32)
    total = 0
    for label in range(int(labels.max()) + 1):
        count, found = cv2.connectedComponents((labels == label).astype(np.uint8), connectivity=4)
        inside = found > 0
        numbered[inside] = found[inside] - 1 + total
        total += count - 1
    area = np.bincount(numbered.ravel(), minlength=total)
    by_size = np.argsort(-area, kind="stable")
    kept = by_size[area[by_size] >= _SMALLEST_PART_PX][:_MOST_PARTS]
    new_number = np.full(total, len(kept), dtype=np.int32)
    new_number[kept] = np.arange(len(kept), dtype=np.int32)
    return new_number[numbered], area[kept].astype(np.float64)


def _edges(parts: Labels, lab: Lab, count: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Length of the edge between each two parts (pixels), and the Lab distance across it added up."""
    length, step = np.zeros((count + 1, count + 1)), np.zeros((count + 1, count + 1))
    for here, there in (
        ((slice(None), slice(None, -1)), (slice(None), slice(1, None))),
        ((slice(None, -1), slice(None)), (slice(1, None), slice(None))),
    ):
        first, second = parts[here], parts[there]
        differs = first != second
        across = np.linalg.norm(lab[here][differs] - lab[there][differs], axis=1)
        np.add.at(length, (first[differs], second[differs]), 1.0)
        np.add.at(step, (first[differs], second[differs]), across)
    length, step = length + length.T, step + step.T
    return length[:count, :count].copy(), step[:count, :count].copy()
