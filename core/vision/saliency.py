"""How much each pixel stands out, without a model."""

import numpy as np
import numpy.typing as npt

Lab = npt.NDArray[np.float32]
Map = npt.NDArray[np.float32]

_SWEEPS = 3


def to_lab(rgb: npt.NDArray[np.uint8]) -> Lab:
    """CIE L*a*b* (L 0-100) of 8-bit RGB, so that distances are those that people see."""
    import cv2

    return np.asarray(cv2.cvtColor(rgb.astype(np.float32) / 255.0, cv2.COLOR_RGB2LAB), dtype=np.float32)


def global_contrast(lab: Lab) -> Map:
    """Distance of each pixel from the picture's mean colour (Achanta et al. 2009, frequency-tuned saliency)."""
    distance: Map = np.linalg.norm(lab - lab.reshape(-1, 3).mean(axis=0), axis=2).astype(np.float32)
    return distance


def border_contrast(lab: Lab) -> Map:
    """What must be crossed from the border of the picture to each pixel (Zhang et al. 2015, minimum barrier distance).

    The barrier of a path is the span of values met on it. A background that changes slowly, or that lies in several
    parts, is crossed for little; a thing with an edge all round is not. Taken for each Lab channel and added up, at
    half the size: it is the same almost everywhere on a thing.
    """
    import cv2

    height, width = lab.shape[:2]
    small = cv2.resize(lab, (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA)
    barriers = np.sum([_minimum_barrier(np.ascontiguousarray(small[:, :, channel])) for channel in range(3)], axis=0)
    enlarged: Map = cv2.resize(barriers.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    return enlarged


def _minimum_barrier(values: npt.NDArray[np.float32]) -> Map:
    """Swept down, up, right and left in turn, whole rows at a time."""
    highest, lowest = values.copy(), values.copy()
    barrier = np.full(values.shape, np.inf, dtype=np.float32)
    barrier[[0, -1], :] = 0.0
    barrier[:, [0, -1]] = 0.0
    for _ in range(_SWEEPS):
        for view in (slice(None), slice(None, None, -1)):
            _sweep(values[view], highest[view], lowest[view], barrier[view])
        for view in (slice(None), slice(None, None, -1)):
            _sweep(values.T[view], highest.T[view], lowest.T[view], barrier.T[view])
    return barrier


def _sweep(values: Map, highest: Map, lowest: Map, barrier: Map) -> None:
    """Offer every row the paths of the row before it; arrays are changed in place."""
    for row in range(1, len(values)):
        top = np.maximum(highest[row - 1], values[row])
        bottom = np.minimum(lowest[row - 1], values[row])
        better = (top - bottom) < barrier[row]
        barrier[row] = np.where(better, top - bottom, barrier[row])
        highest[row] = np.where(better, top, highest[row])
        lowest[row] = np.where(better, bottom, lowest[row])
