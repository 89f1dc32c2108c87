"""Which of the things seen now is which of the things followed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from core.vision.tracking.appearance import Histogram, alikeness

_FARTHEST = 1.0
"""In units of the thing's own size plus the doubt about its place."""
_LARGEST_RATIO = 3.0
_LEAST_ALIKE = 0.35
_FORBIDDEN = 1e6


@dataclass(frozen=True, eq=False)
class Candidate:
    """What is known of a thing for telling it from others."""

    x_px: float
    y_px: float
    area_px: float
    colours: Histogram = field(repr=False)
    doubt_px: float = 0.0
    """How far off its place may be: nothing for what is seen, and more the longer it was not."""


def associated(followed: Sequence[Candidate], seen: Sequence[Candidate]) -> dict[int, int]:
    """Index among ``seen`` for each index among ``followed`` that is seen again; the cheapest of all assignments.

    A pair costs more the farther apart, the more unlike in size and in colours it is. Pairs beyond the gates (too far,
    three times as large, of other colours) are never made, whatever is left over then. (Kuhn 1955, by scipy.)
    """
    from scipy.optimize import linear_sum_assignment

    if not followed or not seen:
        return {}
    costs = np.array([[_cost(thing, other) for other in seen] for thing in followed])
    rows, columns = linear_sum_assignment(costs)
    return {int(row): int(column) for row, column in zip(rows, columns, strict=True) if costs[row, column] < _FORBIDDEN}


def _cost(thing: Candidate, other: Candidate) -> float:
    away = np.hypot(thing.x_px - other.x_px, thing.y_px - other.y_px)
    away /= np.sqrt(max(thing.area_px, other.area_px)) + thing.doubt_px
    ratio = max(thing.area_px, other.area_px) / max(1.0, min(thing.area_px, other.area_px))
    alike = alikeness(thing.colours, other.colours)
    if away > _FARTHEST or ratio > _LARGEST_RATIO or alike < _LEAST_ALIKE:
        return _FORBIDDEN
    return float(away + 0.5 * np.log(ratio) / np.log(_LARGEST_RATIO) + (1.0 - alike))
