"""How often the interval of a share holds what is true: reckoned from the chances of its trials, nothing is drawn.

A share is a whole number of a few trials, and Wilson's interval holds the truth in 95 % of the sessions only on average
over many truths (Brown, Cai and DasGupta 2001). At one truth it holds more or less often, as that whole number falls;
and more often where trials differ in their chances, for the number then varies less than a binomial one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.assessment.measures import Measure, proportion
from core.assessment.statistics.difference import difference
from core.evaluation.recovery.figures import holds

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Share:
    """A share of trials, by the chances of each; trials do not depend on each other."""

    counted: FloatArray
    """(trials,) how likely each is among those that the share is of: answered, say."""
    right: FloatArray
    """(trials,) how likely each is what the share is about, where it is counted."""

    @classmethod
    def alike(cls, trials: int, right: float, counted: float = 1.0) -> "Share":
        """All trials have the same chances."""
        return cls(np.full(trials, counted), np.full(trials, right))

    @property
    def value(self) -> float:
        """In a test without end."""
        total = float(self.counted.sum())
        return float(self.counted @ self.right) / total if total > 0.0 else float("nan")

    @property
    def held(self) -> float:
        """How often its interval holds ``value``, of the sessions in which anything is counted."""
        outcomes = self.outcomes()
        held = sum(chance for chance, measure in outcomes if holds(measure.ci_low, measure.ci_high, self.value))
        return held / sum(chance for chance, _ in outcomes)

    def outcomes(self) -> list[tuple[float, Measure]]:
        """Every outcome with anything counted, and its chance."""
        numbers = self._numbers()
        return [
            (float(numbers[n, count]), _measure(count, n))
            for n in range(1, len(numbers))
            for count in range(n + 1)
            if numbers[n, count] > 0.0
        ]

    def _numbers(self) -> FloatArray:
        """How likely so many are counted and so many of them right, (trials + 1, trials + 1)."""
        size = len(self.counted) + 1
        numbers = np.zeros((size, size))
        numbers[0, 0] = 1.0
        for counted, right in zip(self.counted, self.right, strict=True):
            before = numbers
            numbers = (1.0 - counted) * before
            numbers[1:] += counted * (1.0 - right) * before[:-1]
            numbers[1:, 1:] += counted * right * before[:-1, :-1]
        return numbers


@dataclass(frozen=True, slots=True)
class Apart:
    """The difference of two shares of trials that have nothing to do with each other."""

    first: Share
    second: Share

    @property
    def value(self) -> float:
        """In a test without end."""
        return self.first.value - self.second.value

    @property
    def held(self) -> float:
        """How often its interval, by both shares' own, holds ``value``."""
        held, total = 0.0, 0.0
        others = self.second.outcomes()
        for chance, one in self.first.outcomes():
            for other_chance, other in others:
                measure = difference(one, other)
                total += chance * other_chance
                held += chance * other_chance * holds(measure.ci_low, measure.ci_high, self.value)
        return held / total


Truth = float | Share | Apart
"""What a measure comes to in a test without end; of a share also how often its interval holds that."""


def value_of(truth: Truth) -> float:
    """The number alone."""
    return truth if isinstance(truth, float) else truth.value


def held_of(truth: Truth) -> float | None:
    """How often the interval holds it, by reckoning; None where that cannot be reckoned."""
    return None if isinstance(truth, float) else truth.held


def of_trials(plays: FloatArray, counted: Sequence[float] | FloatArray, right: Sequence[float] | FloatArray) -> Share:
    """A share of trials that play one of several sounds.

    Parameters
    ----------
    plays : (trials, sounds) how likely each trial plays each sound.
    counted, right : (sounds,) as in ``Share``, of each sound.
    """
    counting = plays @ np.asarray(counted)
    of_right = plays @ (np.asarray(counted) * np.asarray(right))
    is_any = counting > 0.0
    return Share(counting[is_any], of_right[is_any] / counting[is_any])


@lru_cache(maxsize=8192)
def _measure(count: int, n: int) -> Measure:
    return proportion(count, n).measure
