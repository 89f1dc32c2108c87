"""What ratings should come to, from a patient's parameters: whole points, as likely as a normal spread makes them."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from core.assessment import ratings
from core.evaluation.recovery.patients import USUAL_POINTS, Patient
from core.evaluation.recovery.shares import Share, Truth

FloatArray = npt.NDArray[np.float64]

_POINTS = np.arange(ratings.FEWEST_POINTS, ratings.MOST_POINTS + 1)
_ORDERS = ((0.0, 1.0), (1.0, 0.0))
"""Whether the version in space and the mono one are heard second: each order is half of the scenes."""


def rating_truths(patient: Patient, scenes: int, indices: Sequence[int]) -> dict[str, Truth]:
    """Of one scale, for all are answered alike; and of which version has more points on all of them.

    Parameters
    ----------
    scenes : so many are rated in both versions, at trials ``indices``.
    """
    spatial, mono, between, order, more = [], [], [], [], []
    for spatial_second, mono_second in _ORDERS:
        of_spatial = _points(patient, patient.points_spatial + spatial_second * patient.second_points)
        of_mono = _points(patient, patient.points_mono + mono_second * patient.second_points)
        apart = np.convolve(_mixed(patient, of_spatial), _mixed(patient, of_mono)[::-1])
        spatial.append(_mixed(patient, of_spatial))
        mono.append(_mixed(patient, of_mono))
        between.append(apart)
        order.append(apart[::-1] if spatial_second else apart)
        more.append(np.convolve(_sum(patient, of_spatial), _sum(patient, of_mono)[::-1]))
    widest = len(_POINTS) - 1
    middle = len(more[0]) // 2
    both_heard = float(np.mean([1.0 - patient.omits_at("centre", index) for index in indices])) ** 2

    def share(chosen: slice) -> Share:
        by_order = [float(each[chosen].sum()) for each in more]
        return Share(np.full(scenes, both_heard), np.array([by_order[scene % len(_ORDERS)] for scene in range(scenes)]))

    return {
        "points in space": _median(np.mean(spatial, axis=0), ratings.FEWEST_POINTS),
        "points as mono": _median(np.mean(mono, axis=0), ratings.FEWEST_POINTS),
        "space − mono": _median(np.mean(between, axis=0), -widest),
        "first − second": _median(np.mean(order, axis=0), -widest),
        "preferred in space": share(slice(middle + 1, None)),
        "preferred as mono": share(slice(middle)),
        "alike": share(slice(middle, middle + 1)),
    }


def _points(patient: Patient, middle: float) -> FloatArray:
    """How likely each number of points is where the patient attends."""
    from scipy.special import ndtr

    if patient.always_same:
        return np.array(_POINTS == USUAL_POINTS, dtype=np.float64)
    edges = _POINTS[:-1] + 0.5
    reached = np.concatenate([[0.0], ndtr((edges - middle) / patient.spread_points), [1.0]])
    return np.diff(reached)


def _mixed(patient: Patient, points: FloatArray) -> FloatArray:
    lapses = 0.0 if patient.always_same else patient.lapses
    mixed: FloatArray = (1.0 - lapses) * points + lapses / len(points)
    return mixed


def _sum(patient: Patient, points: FloatArray) -> FloatArray:
    """Of the points of all scales together; a lapse takes all of them."""
    lapses = 0.0 if patient.always_same else patient.lapses
    attentive, at_random = np.ones(1), np.ones(1)
    for _ in ratings.SCALES:
        attentive = np.convolve(attentive, points)
        at_random = np.convolve(at_random, np.full(len(points), 1.0 / len(points)))
    mixed: FloatArray = (1.0 - lapses) * attentive + lapses * at_random
    return mixed


def _median(probability: FloatArray, lowest: float) -> float:
    """The middle of a distribution over whole numbers from ``lowest`` on; half-way where two of them share it."""
    reached = np.cumsum(probability) / probability.sum()
    low, high = np.searchsorted(reached, 0.5 - 1e-9), np.searchsorted(reached, 0.5 + 1e-9)
    return lowest + float(low + high) / 2.0
