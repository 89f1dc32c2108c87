"""QUEST+ (Watson 2017, J Vis 17(3):10): each level is the one whose answer is expected to tell the most.

Written anew over numpy from the paper: the packages that have it are under the GPL.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.assessment.adaptive.procedure import Judged

FloatArray = npt.NDArray[np.float64]

_DECIMALS = 9
"""Levels that tell equally much differ in the last digits, by the machine: rounded, the lowest of them is taken."""


def updated(belief: FloatArray, likelihood: FloatArray) -> FloatArray:
    """A belief (hypotheses,) after an answer of that likelihood (hypotheses,), by Bayes' rule."""
    product = belief * likelihood
    return product / float(product.sum())


def most_telling(positive: FloatArray, belief: FloatArray) -> int:
    """Which level (its index) leaves the least expected entropy of the belief (Watson 2017, eq. 4 to 6).

    Parameters
    ----------
    positive : (levels, hypotheses) probability of a positive answer.
    belief : (hypotheses,) probabilities; they sum to 1.
    """
    expected = np.zeros(len(positive))
    for likelihood in (positive, 1.0 - positive):
        joint = likelihood * belief
        answer = joint.sum(axis=1)
        expected += _surprise(joint).sum(axis=1) - _surprise(answer)
    return int(np.argmin(np.round(expected, _DECIMALS)))


def _surprise(probability: FloatArray) -> FloatArray:
    """-p log p, which is 0 at 0."""
    result: FloatArray = -probability * np.log(np.where(probability > 0.0, probability, 1.0))
    return result


@dataclass(frozen=True, slots=True)
class Psychometric:
    """A belief about a listener in numbers: means of ``midpoint`` (PSE) and ``spread``, and how sure they are (SD)."""

    midpoint: float
    midpoint_sd: float
    spread: float
    spread_sd: float


@dataclass(frozen=True)
class QuestPlus:
    """QUEST+ for a choice of two whose probability grows with the level, with one rate of lapses for both answers.

    p(positive) = lapse + (1 - 2 lapse) Phi((level - midpoint) / spread). All hypotheses are equally likely at first.

    Parameters
    ----------
    levels : levels that may be played, from the lowest.
    midpoints, spreads, lapses : hypotheses about the listener: every combination is one.
    max_trials : after so many answers it is finished.
    """

    levels: tuple[float, ...]
    midpoints: tuple[float, ...]
    spreads: tuple[float, ...]
    lapses: tuple[float, ...]
    max_trials: int

    def next_level(self, answers: Sequence[Judged]) -> float | None:
        """The level that is expected to tell the most after all ``answers``; None after ``max_trials``.

        Raises
        ------
        ValueError
            An answer to a level that is none of ``levels``.
        """
        if len(answers) >= self.max_trials:
            return None
        positive = _table(self)
        return self.levels[most_telling(positive, self.belief(answers))]

    def belief(self, answers: Sequence[Judged]) -> FloatArray:
        """Probabilities of the hypotheses (midpoints * spreads * lapses,) after all ``answers``."""
        positive = _table(self)
        belief = np.full(positive.shape[1], 1.0 / positive.shape[1])
        for answer in answers:
            row = positive[self.levels.index(answer.level)]
            belief = updated(belief, row if answer.positive else 1.0 - row)
        return belief

    def estimate(self, answers: Sequence[Judged]) -> Psychometric:
        """What is believed of the listener after all ``answers``."""
        belief = self.belief(answers)
        midpoint, spread, _ = _hypotheses(self)
        return Psychometric(*_mean_and_sd(midpoint, belief), *_mean_and_sd(spread, belief))


@lru_cache(maxsize=8)
def _hypotheses(quest: QuestPlus) -> tuple[FloatArray, FloatArray, FloatArray]:
    midpoint, spread, lapse = np.meshgrid(quest.midpoints, quest.spreads, quest.lapses, indexing="ij")
    return midpoint.ravel(), spread.ravel(), lapse.ravel()


@lru_cache(maxsize=8)
def _table(quest: QuestPlus) -> FloatArray:
    """Probability of a positive answer, (levels, hypotheses)."""
    from scipy.special import ndtr

    midpoint, spread, lapse = _hypotheses(quest)
    levels = np.array(quest.levels)[:, np.newaxis]
    table: FloatArray = lapse + (1.0 - 2.0 * lapse) * ndtr((levels - midpoint) / spread)
    return table


def _mean_and_sd(values: FloatArray, belief: FloatArray) -> tuple[float, float]:
    mean = float(values @ belief)
    return mean, float(np.sqrt((values - mean) ** 2 @ belief))
