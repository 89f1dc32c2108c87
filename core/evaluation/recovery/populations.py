"""What measures of direction come to with answers without end: from a patient's parameters alone, nothing is drawn.

Answers to a target are a distribution over the grid of answers: normal (or mirrored, or even over the arc), cut off at
the arc's ends. So a measure's long run is what its estimates should be on average, and the interval should hold.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.assessment.protocol import Protocol
from core.evaluation.recovery.patients import HEAP_DEG, HEAP_FROM_DEG, Patient
from core.evaluation.recovery.shares import Share, Truth
from core.geometry import side_of

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

_BIN_DEG = 0.25
"""Every edge at which an answer changes lies on this grid."""
_REACH_DEG = 540.0
_SIDE_CONFUSION_FROM_DEG = 30.0
_EAR_AXIS_DEG = 15.0


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers to one target that were given, as probabilities (answers,) that sum to 1."""

    target_deg: float
    share: float
    """Of the sounds there that are answered at all."""
    probability: FloatArray


@dataclass(frozen=True, slots=True)
class Population:
    """Answers to all targets of a test, each presented ``repetitions`` times."""

    answers_deg: FloatArray
    """(answers,) all that can be given."""
    targets: tuple[Answered, ...]
    repetitions: int

    @classmethod
    def of(
        cls, protocol: Protocol, patient: Patient, targets_deg: Sequence[float], indices: Sequence[int]
    ) -> "Population":
        """Of a patient's answers.

        Parameters
        ----------
        targets_deg : every target once.
        indices : of the trials of the test: each target is as likely at each of them.
        """
        step, arc = protocol.answer.azimuth_step_deg, protocol.answer.arc_deg
        grid: FloatArray = np.arange(-round(arc / step), round(arc / step) + 1, dtype=np.float64) * step
        found = []
        for target in targets_deg:
            heard = np.array([1.0 - patient.omits_at(side_of(target), index) for index in indices])
            spreads = np.array([patient.spread_at(index) for index in indices])
            mass = _answers(patient, target, spreads, heard / float(heard.sum()), grid, arc)
            found.append(Answered(target, float(heard.mean()), mass))
        return cls(grid, tuple(found), protocol.repetitions)

    def errors(self, answered: Answered) -> FloatArray:
        """Answer minus target, wrapped."""
        return wrapped(self.answers_deg - answered.target_deg)

    def mean(self, values_of: Mapping[float, FloatArray]) -> float:
        """Mean over all answers of ``values_of`` each target, (answers,)."""
        chosen = [each for each in self.targets if each.target_deg in values_of]
        total = sum(each.share for each in chosen)
        return sum(each.share * float(each.probability @ values_of[each.target_deg]) for each in chosen) / total

    def share_of(self, is_so: Mapping[float, BoolArray], among: Mapping[float, BoolArray] | None = None) -> Share:
        """The share of the answers to some targets that are so, (answers,) each; of all there, or ``among`` these."""
        counted, right = [], []
        for each in self.targets:
            if each.target_deg in is_so:
                of_all = each.probability if among is None else each.probability * among[each.target_deg]
                chance = float(of_all.sum())
                counted += [each.share * chance] * self.repetitions
                right += [float(of_all @ is_so[each.target_deg]) / chance if chance else 0.0] * self.repetitions
        return Share(np.array(counted), np.array(right))


def percepts(
    patient: Patient, target_deg: float, spreads_deg: FloatArray, weights: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Where an attentive patient hears a target, degrees, and how likely each place is.

    Parameters
    ----------
    spreads_deg, weights : (trials,) the spread at each trial of the test, and how much the trial counts; sum to 1.

    Returns
    -------
    places, probability : (places,) each; as heard before the arc of answers ends it, so also beyond ±180°.
    """
    from scipy.special import ndtr

    edges = np.arange(-_REACH_DEG, _REACH_DEG + _BIN_DEG, _BIN_DEG)
    middle = patient.gain * target_deg + patient.bias_deg
    spreads, same = np.unique(spreads_deg, return_inverse=True)
    below = np.bincount(same, weights=weights) @ ndtr((edges - middle) / spreads[:, np.newaxis])
    mass, places = np.diff(below), (edges[1:] + edges[:-1]) / 2.0
    seems = np.concatenate([places, wrapped(180.0 - places)])
    if patient.only_thirds:
        seems = np.where(np.abs(seems) < HEAP_FROM_DEG, 0.0, np.copysign(HEAP_DEG, seems))
    probability = np.concatenate([(1.0 - patient.mirrors) * mass, patient.mirrors * mass])
    return seems, probability / probability.sum()


def _answers(
    patient: Patient, target_deg: float, spreads: FloatArray, weights: FloatArray, grid: FloatArray, arc_deg: float
) -> FloatArray:
    at_random = np.full(len(grid), grid[1] - grid[0])
    at_random[[0, -1]] /= 2.0
    at_random /= 2.0 * arc_deg
    if patient.always_same:
        return np.where(grid == 0.0, 1.0, 0.0)
    seems, probability = percepts(patient, target_deg, spreads, weights)
    said = np.round(np.clip(seems, -arc_deg, arc_deg) / (grid[1] - grid[0])).astype(np.intp)
    answers = np.bincount(said + len(grid) // 2, weights=probability, minlength=len(grid))
    mixed: FloatArray = (1.0 - patient.lapses) * answers + patient.lapses * at_random
    return mixed


def direction_truths(population: Population) -> dict[str, Truth]:
    """The long run of every measure of direction, by the names of ``estimates``; nan where nothing is answered."""
    errors = {each.target_deg: population.errors(each) for each in population.targets}
    left = {target: values for target, values in errors.items() if target < 0}
    right = {target: values for target, values in errors.items() if target > 0}
    far = {target: errors[target] for target in errors if abs(target) >= _SIDE_CONFUSION_FROM_DEG}
    gain, intercept = _line(population)
    truths: dict[str, Truth] = {
        "constant error": population.mean(errors),
        "constant error, left": population.mean(left),
        "constant error, right": population.mean(right),
        "absolute error": population.mean({target: np.abs(values) for target, values in errors.items()}),
        "RMS error": math.sqrt(population.mean({target: values**2 for target, values in errors.items()})),
        "variable error": _variable(population, errors),
        "gain": gain,
        "intercept": intercept,
        "robust gain": _middle_slope(population),
        "side confusions": population.share_of({target: population.answers_deg * target < 0 for target in far}),
        "within 15°": population.share_of({target: np.abs(values) <= 15.0 for target, values in errors.items()}),
        "front-back confusions": _mirrored(population),
    }
    for side, targets in (("left", left), ("right", right)):
        missed = np.array([1.0 - each.share for each in population.targets if each.target_deg in targets])
        missed = missed.repeat(population.repetitions)
        truths[f"omissions, {side}"] = Share(np.ones(len(missed)), missed)
    return truths


def own_values(patient: Patient, population: Population) -> dict[str, float]:
    """What the patient's own parameters are, where one is a measure's aim: nothing cut off, on no grid."""
    if patient.lapses or patient.mirrors or patient.always_same or patient.only_thirds or patient.tires_deg:
        return {}
    total = sum(each.share for each in population.targets)
    middle = sum(each.share * each.target_deg for each in population.targets) / total
    return {
        "constant error": patient.bias_deg + (patient.gain - 1.0) * middle,
        "variable error": patient.spread_deg,
        "gain": patient.gain,
        "intercept": patient.bias_deg,
    }


def _variable(population: Population, errors: Mapping[float, FloatArray]) -> float:
    """Variances pooled as they are expected to be: a target counts by its answers beyond the first."""
    squares, freedom = 0.0, 0.0
    for each in population.targets:
        values, n, share = errors[each.target_deg], population.repetitions, each.share
        mean = each.probability @ values
        beyond_first = n * share - 1.0 + (1.0 - share) ** n
        squares += beyond_first * float(each.probability @ (values - mean) ** 2)
        freedom += beyond_first
    return math.sqrt(squares / freedom)


def _line(population: Population) -> tuple[float, float]:
    said = _lateral(population.answers_deg)
    true = {each.target_deg: np.full(len(said), _lateral(np.array(each.target_deg))) for each in population.targets}
    mean_true, mean_said = population.mean(true), population.mean(dict.fromkeys(true, said))
    varies = population.mean({target: (values - mean_true) ** 2 for target, values in true.items()})
    together = population.mean({target: (values - mean_true) * said for target, values in true.items()})
    return together / varies, mean_said - together / varies * mean_true


def _middle_slope(population: Population) -> float:
    """The median of the slopes between all pairs of answers to two targets."""
    step = float(population.answers_deg[1] - population.answers_deg[0])
    said = np.round(_lateral(population.answers_deg) / step).astype(np.intp)
    lowest = int(said.min())
    counts = {
        each.target_deg: np.bincount(said - lowest, weights=each.probability, minlength=int(np.ptp(said)) + 1)
        for each in population.targets
    }
    slopes, weights = [], []
    for place, first in enumerate(population.targets):
        for second in population.targets[place + 1 :]:
            apart = float(_lateral(np.array(second.target_deg)) - _lateral(np.array(first.target_deg)))
            differences = np.convolve(counts[second.target_deg], counts[first.target_deg][::-1])
            span = np.arange(len(differences)) - (len(differences) - 1) // 2
            slopes.append(span * step / apart)
            weights.append(first.share * second.share * differences)
    slope, weight = np.concatenate(slopes), np.concatenate(weights)
    order = np.argsort(slope, kind="stable")
    reached = np.cumsum(weight[order])
    return float(slope[order][np.searchsorted(reached, reached[-1] / 2.0)])


def _mirrored(population: Population) -> Share:
    behind = np.abs(population.answers_deg) > 90.0
    told = np.abs(np.abs(population.answers_deg) - 90.0) > _EAR_AXIS_DEG
    ahead = [each.target_deg for each in population.targets if abs(abs(each.target_deg) - 90.0) > _EAR_AXIS_DEG]
    return population.share_of(dict.fromkeys(ahead, behind), dict.fromkeys(ahead, told))


def _lateral(azimuths_deg: FloatArray) -> FloatArray:
    lateral: FloatArray = np.degrees(np.arcsin(np.sin(np.radians(azimuths_deg))))
    return lateral


def wrapped(azimuths_deg: FloatArray) -> FloatArray:
    """Azimuths in (−180, 180], degrees."""
    within: FloatArray = -((180.0 - azimuths_deg) % 360.0 - 180.0)
    return within
