"""Confidence intervals by resampling answers within each target position.

With three answers to a target, drawing three of three understates how much they vary (by a third of the variance), and
plain 95 % intervals of the constant error held the truth in 85 % of simulated tests. So each position is resampled by
drawing one answer fewer than it has and weighting up (Rao and Wu 1988). So few answers do not say how much they vary
either: tails are those of Student's t. Sounds that were missed are resampled with those that were answered, for another
test would miss others (Rao and Wu 1988, of domains). ``docs/decisions`` has the figures.

Means and slopes have the interval estimate ± t · SE (``student``), sizes that of their logarithm (``magnitude``),
medians and indices with two ends BCa's (``measure``). What comes out the same however it is resampled has none: the
answers do not say how far another test could come out otherwise.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from core.assessment.measures import CONFIDENCE, FEWEST_FOR_INTERVAL, Measure, Note

FloatArray = npt.NDArray[np.float64]
Statistic = Callable[[FloatArray], FloatArray]
"""Weights of the answers, shape (..., n), to values of shape (...,). All weights 1 is the estimate itself."""

RESAMPLES = 9999
INTERVAL_METHOD = 4
"""Which rules made the intervals, kept with exported scores: 1 BCa; 2 with t tails, and logarithms of sizes; 3 means
and slopes with ± t · SE; 4 as above. The same answers, seed and method give the same interval."""
_GROUPS_KEPT = 32
"""Of so many groups it is remembered what was drawn: of those of one session."""
_NOTHING = 1e-9
"""What resampled values differ by, of the largest of them or of 1, is rounding."""
FEWEST_THAT_DIFFER = 3
"""With fewer answers that differ from the usual one to their target, answers do not say how much they vary."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each answer counts in each resample."""

    rows: FloatArray
    """(resamples, n). None where there are too few answers for an interval."""
    freedom: int
    """Degrees of freedom: answers less the groups that are resampled, each by itself."""
    note: Note = Note.NONE
    """Why there is no row, where the answers are the reason."""

    @property
    def n(self) -> int:
        """The number of answers."""
        return int(self.rows.shape[1])

    @property
    def enough(self) -> bool:
        """Whether there are enough answers for an interval."""
        return len(self.rows) > 0

    def without_rows(self) -> "Weights":
        """For an estimate without its interval."""
        return replace(self, rows=self.rows[:0])


def replicate_weights(
    targets: FloatArray, seed: int, resamples: int = RESAMPLES, missed: FloatArray | None = None
) -> FloatArray:
    """Weights of n answers in each resample, shape (resamples, n).

    Parameters
    ----------
    targets : (n,) the target of each answer. Targets with a single answer form one group together; a lone one joins the
        smallest other group.
    missed : (missed,) the target of each sound that was presented and not answered: in its group, but without a weight.

    Returns
    -------
    ndarray
        Rows sum to n where nothing was missed. Within a group of m sounds m - 1 are drawn, each weighing m / (m - 1).
    """
    if resamples == 0:
        return np.ones((0, len(targets)))
    presented = targets if missed is None else np.concatenate([targets, missed])
    weights = np.ones((resamples, len(presented)))
    sizes: tuple[int, ...] = ()
    for members in _groups(presented):
        size = len(members)
        if size > 1:
            sizes = (*sizes, size)
            weights[:, members] = _drawn(seed, resamples, sizes).counts * (size / (size - 1))
    return weights[:, : len(targets)]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What was drawn from a group after those before it."""

    counts: npt.NDArray[np.int64]
    """(resamples, size)."""
    state: Mapping[str, Any]
    """Of the generator afterwards."""


@lru_cache(maxsize=_GROUPS_KEPT)
def _drawn(seed: int, resamples: int, sizes: tuple[int, ...]) -> _Drawn:
    """What one generator draws from the last of some groups, one after another.

    A session's sides and its measures begin with groups of the same sizes: most of the time of scoring is for drawing.
    """
    generator = np.random.default_rng(seed)
    if len(sizes) > 1:
        generator.bit_generator.state = _drawn(seed, resamples, sizes[:-1]).state
    size = sizes[-1]
    counts = generator.multinomial(size - 1, np.full(size, 1 / size), size=resamples)
    counts.flags.writeable = False
    return _Drawn(counts, generator.bit_generator.state)


def weights_where_enough(
    targets: FloatArray,
    seed: int,
    resamples: int = RESAMPLES,
    answers: FloatArray | None = None,
    missed: FloatArray | None = None,
) -> Weights:
    """``replicate_weights``, or no row at all where there are too few answers: nothing is resampled then.

    Parameters
    ----------
    answers : (n,) as given, in any unit, where they are on a grid: too few are fewer than ``FEWEST_FOR_INTERVAL``, or
        than ``FEWEST_THAT_DIFFER`` that are not alike. Resampling answers that are all alike would give an interval
        without width, as if a next test could not come out otherwise.
    missed : as for ``replicate_weights``.
    """
    n = len(targets)
    note = Note.NONE
    if n < FEWEST_FOR_INTERVAL:
        note = Note.TOO_FEW
    elif answers is not None and differing(targets, answers) < FEWEST_THAT_DIFFER:
        note = Note.ALIKE
    rows = replicate_weights(targets, seed, 0 if note else resamples, missed)
    return Weights(rows, n - len(_groups(targets)), note)


def differing(targets: FloatArray, answers: FloatArray) -> int:
    """How many answers are not the most frequent one to their target."""
    usual = (np.unique(answers[targets == target], return_counts=True)[1].max() for target in np.unique(targets))
    return len(answers) - int(sum(usual))


def _groups(targets: FloatArray) -> list[npt.NDArray[np.intp]]:
    members = [np.flatnonzero(targets == target) for target in np.unique(targets)]
    single = [group for group in members if len(group) == 1]
    groups = [group for group in members if len(group) > 1]
    if len(single) > 1 or not groups:
        return [*groups, np.concatenate(single)] if single else groups
    if single:
        smallest = min(range(len(groups)), key=lambda index: len(groups[index]))
        groups[smallest] = np.concatenate([groups[smallest], single[0]])
    return groups


def measure(statistic: Statistic, weights: Weights) -> Measure:
    """The estimate with its BCa interval, without one where there are too few answers.

    For medians, and for indices that end at two values: it stays where replicates are.

    Parameters
    ----------
    weights : as from ``weights_where_enough``.
    """

    def interval(estimate: float, replicates: FloatArray) -> tuple[float, float]:
        jackknifed = statistic(1.0 - np.eye(weights.n))
        return bca_interval(estimate, replicates, jackknifed[np.isfinite(jackknifed)], weights.freedom)

    return _with_interval(statistic, weights, interval)


def student(statistic: Statistic, weights: Weights) -> Measure:
    """The estimate of a mean, a slope or an intercept with an interval by ``t_interval``, as ``measure``."""
    return _with_interval(
        statistic, weights, lambda estimate, replicates: t_interval(estimate, replicates, weights.freedom)
    )


def multiple(logarithm: Statistic, weights: Weights) -> Measure:
    """exp of the estimate of a mean or an intercept of logarithms: its interval is that of the logarithm."""

    def interval(estimate: float, replicates: FloatArray) -> tuple[float, float]:
        low, high = t_interval(math.log(estimate), np.log(replicates), weights.freedom)
        return math.exp(low), math.exp(high)

    return _with_interval(lambda chosen: np.exp(logarithm(chosen)), weights, interval)


def magnitude(statistic: Statistic, weights: Weights) -> Measure:
    """The estimate of a size, which is never below 0, with an interval by ``log_interval``, as ``measure``."""
    return _with_interval(
        statistic, weights, lambda estimate, replicates: log_interval(estimate, replicates, weights.freedom)
    )


def _with_interval(
    statistic: Statistic, weights: Weights, interval: Callable[[float, FloatArray], tuple[float, float]]
) -> Measure:
    n = weights.n
    if n == 0:
        return Measure.absent(Note.NO_DATA)
    estimate = float(statistic(np.ones(n)))
    if not math.isfinite(estimate):
        return Measure.absent(Note.UNDEFINED, n)
    if not weights.enough:
        return Measure.bare(estimate, n, weights.note)
    replicates = statistic(weights.rows)
    known = replicates[np.isfinite(replicates)]
    if not len(known) or np.ptp(known) <= _NOTHING * max(1.0, float(np.max(np.abs(known)))):
        return Measure.bare(estimate, n, Note.ALIKE)
    low, high = interval(estimate, known)
    return Measure(estimate, low, high, n, se=float(np.std(known, ddof=1)))


def bca_interval(
    estimate: float, replicates: FloatArray, jackknifed: FloatArray, freedom: float = math.inf
) -> tuple[float, float]:
    """The bias-corrected and accelerated 95 % interval (Efron 1987) from replicates and leave-one-out estimates.

    Its tails are those of Student's t with ``freedom`` degrees of freedom (expanded percentiles: Hesterberg 2015): the
    normal ones make intervals of few answers too narrow.
    """
    from scipy.special import ndtr, ndtri

    below = np.mean(replicates < estimate) + 0.5 * np.mean(replicates == estimate)
    edge = 1.0 / (len(replicates) + 1)
    bias = float(ndtri(min(max(float(below), edge), 1.0 - edge)))
    deviations = np.mean(jackknifed) - jackknifed
    spread = float(np.sum(deviations**2)) ** 1.5
    acceleration = float(np.sum(deviations**3)) / (6.0 * spread) if spread > 0.0 else 0.0
    reach = _t_quantile(freedom)
    shifted = bias + np.array([-reach, reach])
    levels = ndtr(bias + shifted / (1.0 - acceleration * shifted))
    low, high = np.quantile(replicates, levels)
    return float(low), float(high)


def t_interval(estimate: float, replicates: FloatArray, freedom: float) -> tuple[float, float]:
    """The 95 % interval estimate ± t · SE, with the standard error of the replicates.

    It is Student's t interval with a bootstrap standard error (Efron and Tibshirani 1993, chapter 12; Hesterberg 2015);
    within target position that of a stratified sample (Cochran 1977). Of answers that hardly vary the percentiles,
    BCa's too, follow the few that differ, and hold the truth less often.
    """
    reach = _t_quantile(freedom) * float(np.std(replicates, ddof=1))
    return estimate - reach, estimate + reach


def log_interval(estimate: float, replicates: FloatArray, freedom: float) -> tuple[float, float]:
    """The 95 % interval of a positive size: as many times above as below, estimate · exp(± t SE / estimate).

    The size of few errors varies the more the larger it comes out: an interval of its logarithm, with a standard error
    by the delta method, holds the truth more often than BCa does.
    """
    if estimate <= 0.0:
        return estimate, estimate
    times = math.exp(_t_quantile(freedom) * float(np.std(replicates, ddof=1)) / estimate)
    return estimate / times, estimate * times


def _t_quantile(freedom: float) -> float:
    from scipy.special import ndtri, stdtrit

    upper = 1.0 - (1.0 - CONFIDENCE) / 2.0
    return float(ndtri(upper) if math.isinf(freedom) else stdtrit(freedom, upper))
