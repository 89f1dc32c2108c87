"""Two words at once: which of them is said, where each ear has its own and where both ears have both.

The laterality index is 100 · (R − L) / (R + L): R and L words of the right and the left channel that were said, from
−100, the left ones alone, to 100, the right ones alone (Bellmann, Meuli & Clarke 2001). Nothing here names a condition
of the patient.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment import bootstrap
from core.assessment.bootstrap import RESAMPLES, FloatArray
from core.assessment.kinds import WORDS_HEARD
from core.assessment.measures import Measure, Proportion, proportion
from core.assessment.statistics.difference import difference
from core.records.model import Heard, Trial

_SAID = {"left": (1.0, 0.0), "right": (0.0, 1.0), "both": (1.0, 1.0)}


@dataclass(frozen=True, slots=True)
class WordReports:
    """One condition."""

    left: Proportion
    """Trials in which the word of the left channel was said."""
    right: Proportion
    both: Proportion
    laterality: Measure
    """The index, −100 to 100; its interval by resampling the trials of the condition."""


@dataclass(frozen=True, slots=True)
class WordsScores:
    """Of words at once."""

    conditions: Mapping[str, WordReports]
    """By ``kinds.WORDS_HEARD``."""
    dichotic_minus_diotic: Measure
    """Above 0: the right is said more where each ear has a word of its own. By both intervals (Newcombe 1998)."""


def score_words(trials: Sequence[Trial], seed: int, resamples: int = RESAMPLES) -> WordsScores:
    """Score valid trials with an outcome. "Not heard" and no answer in time say neither word.

    Check: 18 right and 6 left words of 20 pairs give 100 · 12 / 24 = 50; as many of each 0; right ones alone 100.
    """
    conditions = {
        condition: _reports([trial for trial in trials if trial.planned.condition == condition], seed, resamples)
        for condition in WORDS_HEARD
    }
    dichotic, diotic = (conditions[condition].laterality for condition in WORDS_HEARD)
    return WordsScores(conditions, difference(dichotic, diotic))


def _reports(trials: Sequence[Trial], seed: int, resamples: int) -> WordReports:
    said = np.array([_said(trial) for trial in trials], dtype=np.float64).reshape(-1, 2)
    left, right = said.sum(axis=0)
    return WordReports(
        left=proportion(int(left), len(said)),
        right=proportion(int(right), len(said)),
        both=proportion(int(said.all(axis=1).sum()), len(said)),
        laterality=laterality_index(said[:, 0], said[:, 1], seed, resamples),
    )


def laterality_index(left: FloatArray, right: FloatArray, seed: int, resamples: int = RESAMPLES) -> Measure:
    """100 · (R − L) / (R + L), of whether (0 or 1) the left and the right word of each trial was said, shapes (n,).

    Its interval is BCa's, of trials resampled; ``docs/decisions`` has how often it holds the truth. Undefined where
    nothing was said. Without an interval for fewer than 12 trials, and where nearly all are alike.
    """
    kinds = left + 2.0 * right

    def index(weights: FloatArray) -> FloatArray:
        of_left, of_right = weights @ left, weights @ right
        with np.errstate(invalid="ignore", divide="ignore"):
            value: FloatArray = 100.0 * (of_right - of_left) / (of_right + of_left)
        return value

    together = np.zeros(len(left))
    return bootstrap.measure(index, bootstrap.weights_where_enough(together, seed, resamples, kinds))


def _said(trial: Trial) -> tuple[float, float]:
    if trial.heard is not Heard.YES:
        return 0.0, 0.0
    return _SAID.get(trial.response_choice or "", (0.0, 0.0))
