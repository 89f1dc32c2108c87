"""The psychometric function of a choice of two: where its middle lies, how steep it is, and how sure that is.

p(x) = λ + (1 − 2λ) Φ((x − μ) / σ): one rate of lapses λ for both answers. PSE = μ; JND = Φ⁻¹(0.75) σ. The whole
posterior over a grid is kept, flat in μ, log σ and λ (as in Kontsevich and Tyler 1999; Schütt et al. 2016): it needs
no start values, and how levels were chosen does not matter to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.assessment.measures import Measure, Note

FloatArray = npt.NDArray[np.float64]

JND_FACTOR = 0.6744897501960817
FEWEST_ANSWERS = 12
_LAPSES = tuple(np.linspace(0.0, 0.1, 6))
_MIDPOINTS, _SPREADS = 241, 40
_TAILS = (0.025, 0.975)
_AT_THE_EDGE = 0.025
"""More than this much of the belief in the outermost tenth of the midpoints: the answers do not say where it ends."""
_TOO_FLAT = 0.25
"""More than this much of it in the widest tenth of the spreads: as of somebody who guesses. A stricter limit took the
answers of those who tell left from right coarsely for no answers, and left only the steepest of their fits."""


@dataclass(frozen=True, slots=True)
class PsychometricFit:
    """Medians of the posterior with its central 95 % intervals, in the unit of the levels."""

    pse: Measure
    """The level at which both answers are equally likely."""
    jnd: Measure
    """From there to the level with 75 % of the answers, were there no lapses."""
    lapse: Measure
    """Of both answers. A session hardly moves it from where it was before: part of the curve, but no result."""
    converged: bool
    """False: the answers do not pin it down within the levels that were looked at; the values say little."""


def fitted(levels: Sequence[float], positive: Sequence[bool], reach: float) -> PsychometricFit:
    """Fit the function to single answers.

    Parameters
    ----------
    levels
        Of each trial.
    positive
        Whether each answer was the one that gets likelier as the level grows ("right", where levels are azimuths).
    reach
        Midpoints from −reach to +reach are considered, and spreads from reach / 60 to reach.

    Returns
    -------
    PsychometricFit
        Without values for no answers; with ``Note.TOO_FEW`` and no intervals under ``FEWEST_ANSWERS``.
    """
    n = len(levels)
    if n == 0:
        nothing = Measure.absent(Note.NO_DATA)
        return PsychometricFit(nothing, nothing, nothing, converged=False)
    midpoints, spreads = _grid(float(reach))
    belief = _belief(np.asarray(levels, dtype=np.float64), np.asarray(positive, dtype=np.bool_), midpoints, spreads)
    of_midpoint, of_spread, of_lapse = belief.sum(axis=(1, 2)), belief.sum(axis=(0, 2)), belief.sum(axis=(0, 1))
    ends = max(1, _MIDPOINTS // 20)
    at_edge = float(of_midpoint[:ends].sum() + of_midpoint[-ends:].sum())
    too_flat = float(of_spread[-_SPREADS // 10 :].sum())
    converged = n >= FEWEST_ANSWERS and at_edge < _AT_THE_EDGE and too_flat < _TOO_FLAT
    note = Note.TOO_FEW if n < FEWEST_ANSWERS else Note.NONE if converged else Note.NOT_CONVERGED
    return PsychometricFit(
        _measure(midpoints, of_midpoint, n, note),
        _measure(JND_FACTOR * spreads, of_spread, n, note),
        _measure(np.array(_LAPSES), of_lapse, n, note),
        converged,
    )


def least_level(levels: Sequence[float], correct: Sequence[bool], reach: float, share: float) -> Measure:
    """The level from which on a choice of two is right in ``share`` of the trials, where level 0 is guessed.

    p(correct at x) = λ + (1 − 2λ) Φ(x / σ), fitted as ``fitted`` does, to single answers.

    Parameters
    ----------
    levels
        Of each trial, above 0.
    reach
        Spreads from reach / 60 to reach are considered.
    share
        Between 0.5 and 0.9.

    Returns
    -------
    Measure
        The median of the posterior with its central 95 % interval; without the interval under ``FEWEST_ANSWERS``.
    """
    n = len(levels)
    if n == 0:
        return Measure.absent(Note.NO_DATA)
    from scipy.special import ndtri

    _, spreads = _grid(float(reach))
    played, right = np.asarray(levels, dtype=np.float64), np.asarray(correct, dtype=np.bool_)
    belief = _belief(played, right, np.zeros(1), spreads)[0]
    lapses = np.array(_LAPSES)
    wanted = spreads[:, np.newaxis] * ndtri((share - lapses) / (1.0 - 2.0 * lapses))
    order = np.argsort(wanted, axis=None)
    return _measure(wanted.ravel()[order], belief.ravel()[order], n, Note.TOO_FEW if n < FEWEST_ANSWERS else Note.NONE)


@lru_cache(maxsize=4)
def _grid(reach: float) -> tuple[FloatArray, FloatArray]:
    return np.linspace(-reach, reach, _MIDPOINTS), np.geomspace(reach / 60.0, reach, _SPREADS)


def _belief(
    levels: FloatArray, positive: npt.NDArray[np.bool_], midpoints: FloatArray, spreads: FloatArray
) -> FloatArray:
    """Posterior (midpoints, spreads, lapses); sums to 1."""
    from scipy.special import ndtr

    lapses = np.array(_LAPSES)
    log_belief = np.zeros((len(midpoints), len(spreads), len(lapses)))
    for level in np.unique(levels):
        here = positive[levels == level]
        yes, no = int(here.sum()), int((~here).sum())
        share = ndtr((level - midpoints[:, np.newaxis]) / spreads)[:, :, np.newaxis]
        chance = np.clip(lapses + (1.0 - 2.0 * lapses) * share, 1e-9, 1.0 - 1e-9)
        if yes:
            log_belief += yes * np.log(chance)
        if no:
            log_belief += no * np.log1p(-chance)
    belief = np.exp(log_belief - log_belief.max())
    return np.asarray(belief / belief.sum(), dtype=np.float64)


def _measure(values: FloatArray, belief: FloatArray, n: int, note: Note) -> Measure:
    low, middle, high = (_quantile(values, belief, share) for share in (_TAILS[0], 0.5, _TAILS[1]))
    if note is Note.TOO_FEW:
        return Measure.bare(middle, n, note)
    mean = float(np.sum(belief * values))
    spread = float(np.sum(belief * (values - mean) ** 2))
    return Measure(middle, low, high, n, note, spread**0.5)


def _quantile(values: FloatArray, belief: FloatArray, share: float) -> float:
    """Each value stands for the cell around it."""
    reached = np.cumsum(belief) - belief / 2
    return float(np.interp(share, reached, values))
