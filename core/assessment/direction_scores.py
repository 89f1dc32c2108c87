"""Measures of direction. Errors are answer minus target, wrapped to ±180°: + is clockwise, toward the right."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment import bootstrap
from core.assessment.bootstrap import RESAMPLES, FloatArray, Statistic, Weights
from core.assessment.chance import DirectionFloors, direction_floors
from core.assessment.extent import Extent
from core.assessment.measures import (
    FEWEST_FOR_INTERVAL,
    Measure,
    Note,
    Proportion,
    Scope,
    asymmetry_index,
    proportion,
    signed,
)
from core.assessment.statistics.change import minimal_detectable_change
from core.geometry import lateral_angle, side_of, wrap_azimuth

SIDE_CONFUSION_FROM_DEG = 30.0
"""Targets nearer to the median plane cannot be confused with their mirror image."""


@dataclass(frozen=True, slots=True)
class DirectionMeasures:
    """Errors of the answers to the targets of one side, or of all."""

    constant_deg: Measure
    absolute_deg: Measure
    rms_deg: Measure
    variable_deg: Measure
    within_15: Proportion
    within_30: Proportion


@dataclass(frozen=True, slots=True)
class TargetAnswers:
    """The answers to one target: their mean error added to the target, and their spread."""

    target_deg: float
    mean_deg: float
    sd_deg: float | None
    """Sample standard deviation; None for a single answer."""
    n: int


@dataclass(frozen=True, slots=True)
class DirectionScores:
    """Everything measured of direction in one session."""

    by_scope: Mapping[Scope, DirectionMeasures]
    gain: Measure
    """Slope of answered over true lateral angle (least squares): below 1, answers are compressed."""
    intercept_deg: Measure
    """Answered lateral angle where the target is straight ahead."""
    robust_gain: Measure
    """The slope by Theil (1950) and Sen (1968)."""
    robust_intercept_deg: Measure
    side_confusions: Mapping[Scope, Proportion]
    """Left sounds placed on the right and the reverse, among targets 30° or more from straight ahead."""
    absolute_asymmetry: Measure
    toward_lesion_deg: Measure | None
    """The constant error counted toward the side of the lesion; None where there is no one side."""
    constant_change_deg: float | None
    """MDC95 of the constant error (trial noise only)."""
    absolute_change_deg: float | None
    floors: DirectionFloors
    targets: tuple[TargetAnswers, ...]


def score_directions(
    targets_deg: Sequence[float],
    answers_deg: Sequence[float],
    presented_deg: Sequence[float],
    seed: int,
    lesion_sign: int = 0,
    resamples: int = RESAMPLES,
    missed_deg: Sequence[float] = (),
    extent: Extent = Extent.EVERYTHING,
) -> DirectionScores:
    """Score answers to sounds that were heard.

    Parameters
    ----------
    targets_deg, answers_deg
        Azimuths of the targets and of the answers to them, degrees, one each per answer.
    presented_deg
        Azimuths of all targets of the plan, for the floors.
    seed
        Of the resampling.
    lesion_sign
        +1 for a lesion on the right, -1 on the left, 0 where there is no one side.
    resamples
        For every interval.
    missed_deg
        Azimuths of the sounds that were presented and not answered: another test would miss others.
    extent
        What is computed where it takes long.
    """
    of_a_side = resamples if extent is Extent.EVERYTHING else 0
    missed = np.asarray(missed_deg, dtype=np.float64)
    targets = np.asarray(targets_deg, dtype=np.float64)
    answers = np.asarray(answers_deg, dtype=np.float64)
    errors = np.array([wrap_azimuth(float(error)) for error in answers - targets], dtype=np.float64)
    sides = np.array([side_of(float(target)) for target in targets], dtype=object)
    missed_sides = np.array([side_of(float(target)) for target in missed], dtype=object)
    weights = bootstrap.weights_where_enough(targets, seed, resamples, answers, missed)
    lesser = weights if extent >= Extent.COMPARED else weights.without_rows()
    by_scope = {Scope.ALL: _measures(targets, errors, weights, lesser)}
    for scope in (Scope.LEFT, Scope.CENTRE, Scope.RIGHT):
        chosen = sides == scope.value
        beside = missed[missed_sides == scope.value]
        some = bootstrap.weights_where_enough(targets[chosen], seed, of_a_side, answers[chosen], beside)
        by_scope[scope] = _measures(targets[chosen], errors[chosen], some, some)
    everything = by_scope[Scope.ALL]
    left, right = by_scope[Scope.LEFT].absolute_deg, by_scope[Scope.RIGHT].absolute_deg
    gain, intercept = _line(targets, answers, lesser)
    robust_gain = robust_intercept = Measure.absent(Note.UNDEFINED, len(targets))
    if extent is Extent.EVERYTHING:
        robust_gain, robust_intercept = _robust_line(targets, answers, weights)
    return DirectionScores(
        by_scope=by_scope,
        gain=gain,
        intercept_deg=intercept,
        robust_gain=robust_gain,
        robust_intercept_deg=robust_intercept,
        side_confusions={scope: _confusions(targets, answers, scope) for scope in Scope if scope is not Scope.CENTRE},
        absolute_asymmetry=asymmetry_index(left.value, right.value, left.n + right.n),
        toward_lesion_deg=signed(everything.constant_deg, lesion_sign) if lesion_sign else None,
        constant_change_deg=_smallest_change(everything.constant_deg),
        absolute_change_deg=_smallest_change(everything.absolute_deg),
        floors=direction_floors(presented_deg),
        targets=_per_target(targets, errors),
    )


def _smallest_change(measure: Measure) -> float | None:
    return None if measure.se is None else minimal_detectable_change(measure.se)


def _measures(targets: FloatArray, errors: FloatArray, weights: Weights, lesser: Weights) -> DirectionMeasures:
    """Measures of some answers; ``lesser`` are the weights for what does not stand for the test."""
    n = len(errors)
    size = np.abs(errors)
    mean_square = _mean_of(errors**2)
    return DirectionMeasures(
        constant_deg=bootstrap.student(_mean_of(errors), weights),
        absolute_deg=bootstrap.magnitude(_mean_of(size), weights),
        rms_deg=bootstrap.magnitude(lambda chosen: np.sqrt(mean_square(chosen)), lesser),
        variable_deg=variable_error(targets, errors),
        within_15=proportion(int(np.sum(size <= 15.0)), n),
        within_30=proportion(int(np.sum(size <= 30.0)), n),
    )


def variable_error(targets: FloatArray, errors: FloatArray) -> Measure:
    """√(Σⱼ Σᵢ (eᵢⱼ − ēⱼ)² / (N − J)): the spread of answers to the same target, pooled over J targets.

    Its interval is the one of a standard deviation (chi-square with N − J degrees of freedom), for resampling few
    answers per target cannot give one. Where a few errors are far larger than the others, a variance says less than of
    normal errors: the degrees of freedom are 2 (N − J) / (κ − 1) with their kurtosis κ (Box 1953; Layard 1973).
    """
    from scipy.special import chdtri

    n, groups = len(errors), [errors[targets == target] for target in np.unique(targets)]
    freedom = n - len(groups)
    if freedom < 1:
        return Measure.absent(Note.NO_REPEATS if n else Note.NO_DATA, n)
    deviations = np.concatenate([group - np.mean(group) for group in groups])
    value = math.sqrt(float(np.sum(deviations**2)) / freedom)
    if n < FEWEST_FOR_INTERVAL:
        return Measure.bare(value, n, Note.TOO_FEW)
    if bootstrap.differing(targets, errors) < bootstrap.FEWEST_THAT_DIFFER:
        return Measure.bare(value, n, Note.ALIKE)
    told = freedom * 2.0 / (_kurtosis(deviations) - 1.0)
    low, high = (value * math.sqrt(told / float(chdtri(told, tail))) for tail in (0.025, 0.975))
    return Measure(value, low, high, n, se=value / math.sqrt(2.0 * told))


def _kurtosis(deviations: FloatArray) -> float:
    """Fourth over squared second moment, less its bias in a small sample of normal values; at least theirs, which is 3.

    Lighter tails than normal ones would make an interval narrower, on the word of few answers.
    """
    n = len(deviations)
    plain = float(np.mean(deviations**4)) / float(np.mean(deviations**2)) ** 2
    return max(3.0, plain * (n + 1) / (n - 1))


def _mean_of(values: FloatArray) -> Statistic:
    def weighted(weights: FloatArray) -> FloatArray:
        mean: FloatArray = weights @ values / np.sum(weights, axis=-1)
        return mean

    return weighted


def _lateral(azimuths: FloatArray) -> FloatArray:
    return np.array([lateral_angle(float(azimuth)) for azimuth in azimuths])


def _line(targets: FloatArray, answers: FloatArray, weights: Weights) -> tuple[Measure, Measure]:
    """Slope and intercept of answered over true lateral angle by least squares."""
    if len(np.unique(targets)) < 2:
        absent = Measure.absent(Note.UNDEFINED if len(targets) else Note.NO_DATA, len(targets))
        return absent, absent
    true, answered = _lateral(targets), _lateral(answers)

    def slope(chosen: FloatArray) -> FloatArray:
        return weighted_slope(true, answered, chosen)

    def intercept(chosen: FloatArray) -> FloatArray:
        crossing: FloatArray = _mean_of(answered)(chosen) - slope(chosen) * _mean_of(true)(chosen)
        return crossing

    return bootstrap.student(slope, weights), bootstrap.student(intercept, weights)


def weighted_slope(x: FloatArray, y: FloatArray, weights: FloatArray) -> FloatArray:
    """Least-squares slope of ``y`` over ``x`` (n,) for weights (..., n); nan where ``x`` does not vary."""
    total = np.sum(weights, axis=-1)
    mean_x, mean_y = weights @ x / total, weights @ y / total
    covariance = weights @ (x * y) / total - mean_x * mean_y
    variance = weights @ (x * x) / total - mean_x**2
    varies = variance > 1e-9
    slope: FloatArray = np.where(varies, covariance / np.where(varies, variance, 1.0), np.nan)
    return slope


def _robust_line(targets: FloatArray, answers: FloatArray, weights: Weights) -> tuple[Measure, Measure]:
    n = len(targets)
    if len(np.unique(targets)) < 2:
        absent = Measure.absent(Note.UNDEFINED if n else Note.NO_DATA, n)
        return absent, absent
    from scipy.stats import theilslopes

    with np.errstate(invalid="ignore"):  # with many ties its variance can come out below 0: no interval then
        fit = theilslopes(_lateral(answers), _lateral(targets))
    intercept = Measure.bare(float(fit.intercept), n)
    if not weights.enough:
        return Measure.bare(float(fit.slope), n, weights.note), intercept
    if not (math.isfinite(fit.low_slope) and math.isfinite(fit.high_slope)):
        return Measure.bare(float(fit.slope), n, Note.UNDEFINED), intercept
    return Measure(float(fit.slope), float(fit.low_slope), float(fit.high_slope), n), intercept


def _confusions(targets: FloatArray, answers: FloatArray, scope: Scope) -> Proportion:
    """An answer on the other side than its target; straight ahead is on no side."""
    pairs = [
        (side_of(float(target)), side_of(float(answer)))
        for target, answer in zip(targets, answers, strict=True)
        if abs(lateral_angle(float(target))) >= SIDE_CONFUSION_FROM_DEG - 1e-9
    ]
    eligible = [(true, said) for true, said in pairs if scope is Scope.ALL or true == scope.value]
    return proportion(sum(said not in {true, "centre"} for true, said in eligible), len(eligible))


def _per_target(targets: FloatArray, errors: FloatArray) -> tuple[TargetAnswers, ...]:
    rows = []
    for target in np.unique(targets):
        chosen = errors[targets == target]
        sd = float(np.std(chosen, ddof=1)) if len(chosen) > 1 else None
        rows.append(TargetAnswers(float(target), wrap_azimuth(float(target + np.mean(chosen))), sd, len(chosen)))
    return tuple(rows)
