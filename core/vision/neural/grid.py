"""Where a picture is pointed at, to have everything in it outlined."""

from collections.abc import Iterator

import numpy as np

from core.vision.neural.preparing import Floats, Size


def points_of(picture: Size, per_side: int) -> Floats:
    """A grid of points (n, 2) in pixels, row by row: ``per_side`` along the longer side, as dense along the other.

    A square grid in a long picture would point at the same thing many times across and never between two along it.
    """
    longer = max(picture)
    columns, rows = (max(1, round(per_side * edge / longer)) for edge in picture)
    across = (np.arange(columns) + 0.5) / columns * picture[0]
    down = (np.arange(rows) + 0.5) / rows * picture[1]
    return np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2).astype(np.float32)


def batches(points: Floats, size: int) -> Iterator[Floats]:
    """The points in their order, at most ``size`` at a time."""
    for first in range(0, len(points), size):
        yield points[first : first + size]
