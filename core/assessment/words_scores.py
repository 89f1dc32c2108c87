"""Two words at once: which of them is said, where each ear has its own and where both ears have both.

The laterality index is 100 · (R − L) / (R + L): R and L words of the right and the left channel that were said, from
−100, the left ones alone, to 100, the right ones alone (Bellmann, Meuli & Clarke 2001). Nothing here names a condition
of the patient.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment import bootstrap
from core.assessment.bootstrap import FEWEST_THAT_DIFFER, RESAMPLES, FloatArray
from core.assessment.kinds import WORDS_HEARD
from core.assessment.measures import FEWEST_FOR_INTERVAL, Measure, Proportion, proportion
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
    """The index, −100 to 100, with the interval of ``laterality_index``."""


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

    Its interval is BCa's, of trials resampled. Where fewer than three words of a side were said, resampling them does
    not say how many another test could bring (of right words alone every resample is 100): there it is that of the
    right words among those that were said (Wilson 1927), 200 · share − 100. ``docs/decisions`` has how often both hold
    the truth. Undefined where nothing was said. Without an interval for fewer than 12 trials, and where nearly all are
    alike with both words said.
    """

    def index(weights: FloatArray) -> FloatArray:
        of_left, of_right = weights @ left, weights @ right
        with np.errstate(invalid="ignore", divide="ignore"):
            value: FloatArray = 100.0 * (of_right - of_left) / (of_right + of_left)
        return value

    n, said_left, said_right = len(left), int(left.sum()), int(right.sum())
    of_one_side = said_left + said_right > 0 and min(said_left, said_right) < FEWEST_THAT_DIFFER
    if of_one_side and n >= FEWEST_FOR_INTERVAL:
        share = proportion(said_right, said_left + said_right).measure
        return _as_index(share, float(index(np.ones(n))), n)
    together = np.zeros(n)
    return bootstrap.measure(index, bootstrap.weights_where_enough(together, seed, resamples, left + 2.0 * right))


def _as_index(share: Measure, value: float, n: int) -> Measure:
    """The index ``value`` of n trials, with the interval and the standard error of a share of words that were said."""
    low, high = (None if end is None else 200.0 * end - 100.0 for end in (share.ci_low, share.ci_high))
    return Measure(value, low, high, n, se=None if share.se is None else 200.0 * share.se)


def _said(trial: Trial) -> tuple[float, float]:
    if trial.heard is not Heard.YES:
        return 0.0, 0.0
    return _SAID.get(trial.response_choice or "", (0.0, 0.0))
