"""Whether answers fall into a few heaps, as of somebody who can only say left, ahead and right.

Mixtures of one to three normal distributions are fitted by expectation maximisation and compared by the Bayesian
information criterion (Schwarz 1978). Some patients and some controls answer so (2026, 10.1177/23312165261446384).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

FEWEST_ANSWERS = 15
_MOST_HEAPS = 3
_ROUNDS = 200
_NARROWEST_DEG = 3.0
"""Nobody's heap is narrower than a shaking hand; else a mixture wins by a spike."""
_SETTLED_DEG = 1e-3
_ROOT = math.sqrt(2 * math.pi)
_NEXT_TO_NOTHING = 1e-300
_sum, _largest = np.add.reduce, np.maximum.reduce
"""As ``np.sum`` and ``np.max``, which take as long again to find out what they were given."""
_CLEARLY = 6.0
"""Difference of criteria that counts as strong evidence (Raftery 1995)."""


@dataclass(frozen=True, slots=True)
class Heaps:
    """What the answers look like."""

    count: int
    """1: spread out; 2 or 3: in so many heaps."""
    centres_deg: tuple[float, ...]
    """From left to right."""
    evidence: float
    """By how much the criterion prefers this count to one heap; 0 for one."""


def heaps_of(answers_deg: Sequence[float], targets_deg: Sequence[float]) -> Heaps | None:
    """In how many heaps the answers lie; None for fewer than ``FEWEST_ANSWERS`` answers, or fewer than 5 targets.

    Where there are as many targets as heaps, heaps say nothing. More than one is said only with strong evidence. Where
    answers are as far apart as targets (the hours of a clock face), no heap is narrower than half of that.

    Parameters
    ----------
    answers_deg, targets_deg
        Azimuths in degrees, one each per answer.
    """
    if len(answers_deg) < FEWEST_ANSWERS or len(set(targets_deg)) < 5:
        return None
    answers = np.sort(np.asarray(answers_deg, dtype=np.float64))
    narrowest = max(_NARROWEST_DEG, min(_spacing(answers_deg), _spacing(targets_deg)) / 2.0)
    fits = [_fitted(answers, count, narrowest) for count in range(1, _MOST_HEAPS + 1)]
    best = min(range(_MOST_HEAPS), key=lambda index: fits[index][0])
    evidence = fits[0][0] - fits[best][0]
    if best and evidence < _CLEARLY:
        best, evidence = 0, 0.0
    return Heaps(best + 1, tuple(float(centre) for centre in np.sort(fits[best][1])), evidence if best else 0.0)


def _spacing(values: Sequence[float]) -> float:
    """The least difference between two of them; 0 where all are equal."""
    different = np.unique(np.asarray(values, dtype=np.float64))
    return float(np.min(np.diff(different))) if len(different) > 1 else 0.0


def _fitted(answers: FloatArray, count: int, narrowest: float) -> tuple[float, FloatArray]:
    """The criterion (lower is better) and the centres of a mixture of ``count`` heaps."""
    n, column = len(answers), answers[:, np.newaxis]
    centres = np.quantile(answers, (np.arange(count) + 0.5) / count)
    spreads = np.full(count, max(narrowest, float(np.std(answers)) / count))
    shares = np.full(count, 1.0 / count)
    for _ in range(_ROUNDS):
        density = _densities(column, centres, spreads, shares)
        density /= np.maximum(_sum(density, axis=1, keepdims=True), _NEXT_TO_NOTHING)
        weights = np.maximum(_sum(density, axis=0), 1e-9)
        moved = density.T @ answers / weights
        density *= (column - moved) ** 2
        spreads, shares = np.maximum(np.sqrt(_sum(density, axis=0) / weights), narrowest), weights / n
        settled, centres = float(_largest(np.abs(moved - centres))) < _SETTLED_DEG, moved
        if settled:
            break
    of_each = np.maximum(_sum(_densities(column, centres, spreads, shares), axis=1), _NEXT_TO_NOTHING)
    return (3 * count - 1) * math.log(n) - 2 * float(np.sum(np.log(of_each))), centres


def _densities(column: FloatArray, centres: FloatArray, spreads: FloatArray, shares: FloatArray) -> FloatArray:
    apart = (column - centres) / spreads
    density: FloatArray = shares * np.exp(-0.5 * apart**2) / (spreads * _ROOT)
    return density
