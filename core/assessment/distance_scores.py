"""Measures of distance: log-ratios of answered over true distance, the power law, and near, middle and far."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment import bootstrap
from core.assessment.answers import DISTANCE_CHOICES
from core.assessment.bootstrap import RESAMPLES, FloatArray
from core.assessment.chance import DistanceFloors, distance_floors
from core.assessment.direction_scores import weighted_slope
from core.assessment.measures import Measure, Note
from core.assessment.statistics.agreement import AgainstChance, against_chance

MIDDLE_FROM_M = 2.0
FAR_FROM_M = 4.0
"""Near is within a step or two, far is across a room or beyond."""


@dataclass(frozen=True, slots=True)
class RatioScores:
    """Of answers in metres. A log-ratio of 0.69 is an answer twice as far as the sound."""

    bias_log: Measure
    """Mean ln(answer / target): below 0, sounds seem nearer than they are."""
    absolute_log: Measure
    sd_log: Measure
    ratio: Measure
    """exp of the bias: how many times as far as they are sounds seem."""
    exponent: Measure
    """a of answer = k * target ** a."""
    factor: Measure
    """k, the answer to a sound at 1 m."""
    rank_correlation: Measure
    """Spearman's rho."""


@dataclass(frozen=True, slots=True)
class ChoiceScores:
    """Of answers near, middle and far."""

    table: tuple[tuple[int, int, int], ...]
    """Counts: a row for each true class, a column for each answer, both in the order near, middle, far."""
    kappa: Measure
    """Cohen's kappa with quadratic weights (1968)."""
    right: AgainstChance
    """The right class, among all answers. Guessing gets one in three."""


@dataclass(frozen=True, slots=True)
class DistanceScores:
    """Everything measured of distance in one session."""

    ratios: RatioScores | None
    """None where no answer was in metres."""
    choices: ChoiceScores
    """Answers in metres are sorted into the same three classes."""
    floors: DistanceFloors


def distance_class(distance_m: float) -> str:
    """``near`` (below 2 m), ``middle`` or ``far`` (from 4 m)."""
    if distance_m < MIDDLE_FROM_M:
        return "near"
    return "middle" if distance_m < FAR_FROM_M else "far"


def score_distances(
    targets_m: Sequence[float],
    answers: Sequence[float | str],
    presented_m: Sequence[float],
    seed: int,
    resamples: int = RESAMPLES,
    missed_m: Sequence[float] = (),
) -> DistanceScores:
    """Score answers to sounds that were heard.

    Parameters
    ----------
    targets_m
        Distance of the target of each answer, metres.
    answers
        Metres, or one of near, middle and far.
    presented_m
        Distances of all targets of the plan, for the floors.
    seed
        Of the resampling.
    resamples
        For every interval.
    missed_m
        Distances of the sounds that were presented and not answered: another test would miss others.
    """
    in_metres = [(true, said) for true, said in zip(targets_m, answers, strict=True) if not isinstance(said, str)]
    classes = [
        (distance_class(true), said if isinstance(said, str) else distance_class(said))
        for true, said in zip(targets_m, answers, strict=True)
    ]
    return DistanceScores(
        ratios=_ratios(np.array(in_metres, dtype=np.float64), seed, resamples, missed_m) if in_metres else None,
        choices=_choices(classes),
        floors=distance_floors(presented_m),
    )


def _ratios(pairs: FloatArray, seed: int, resamples: int, missed_m: Sequence[float]) -> RatioScores:
    n = len(pairs)
    true, said = np.log(pairs[:, 0]), np.log(pairs[:, 1])
    errors = said - true
    weights = bootstrap.weights_where_enough(pairs[:, 0], seed, resamples, said, np.asarray(missed_m, dtype=np.float64))

    def bias(chosen: FloatArray) -> FloatArray:
        mean: FloatArray = chosen @ errors / np.sum(chosen, axis=-1)
        return mean

    def size(chosen: FloatArray) -> FloatArray:
        mean: FloatArray = chosen @ np.abs(errors) / np.sum(chosen, axis=-1)
        return mean

    def exponent(chosen: FloatArray) -> FloatArray:
        return weighted_slope(true, said, chosen)

    def log_factor(chosen: FloatArray) -> FloatArray:
        total = np.sum(chosen, axis=-1)
        crossing: FloatArray = chosen @ said / total - exponent(chosen) * (chosen @ true / total)
        return crossing

    sd = Measure.bare(float(np.std(errors, ddof=1)), n) if n > 1 else Measure.absent(Note.NO_REPEATS, n)
    return RatioScores(
        bias_log=bootstrap.student(bias, weights),
        absolute_log=bootstrap.magnitude(size, weights),
        sd_log=sd,
        ratio=bootstrap.multiple(bias, weights),
        exponent=bootstrap.student(exponent, weights),
        factor=bootstrap.multiple(log_factor, weights),
        rank_correlation=_rank_correlation(true, said),
    )


def _rank_correlation(true: FloatArray, said: FloatArray) -> Measure:
    n = len(true)
    if np.ptp(true) == 0.0 or np.ptp(said) == 0.0:
        return Measure.absent(Note.UNDEFINED, n)
    from scipy.stats import spearmanr

    return Measure.bare(float(spearmanr(true, said).statistic), n)


def _choices(classes: Sequence[tuple[str, str]]) -> ChoiceScores:
    counts = np.zeros((3, 3), dtype=np.int64)
    for true, said in classes:
        counts[DISTANCE_CHOICES.index(true), DISTANCE_CHOICES.index(said)] += 1
    near, middle, far = ((int(row[0]), int(row[1]), int(row[2])) for row in counts)
    right = against_chance(int(np.trace(counts)), len(classes), 1.0 / len(DISTANCE_CHOICES))
    return ChoiceScores((near, middle, far), quadratic_kappa(counts.astype(np.float64)), right)


def quadratic_kappa(counts: FloatArray) -> Measure:
    """Cohen's kappa with quadratic weights (Cohen 1968) of a square table of counts."""
    n = int(np.sum(counts))
    if n == 0:
        return Measure.absent(Note.NO_DATA)
    steps = np.arange(len(counts))
    disagreement = (steps[:, np.newaxis] - steps) ** 2
    expected = np.outer(np.sum(counts, axis=1), np.sum(counts, axis=0)) / n
    by_chance = float(np.sum(disagreement * expected))
    if by_chance == 0.0:
        return Measure.absent(Note.UNDEFINED, n)
    return Measure.bare(1.0 - float(np.sum(disagreement * counts)) / by_chance, n)
