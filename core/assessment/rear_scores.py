"""Measures of direction that make sense only where sounds come from behind as well."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.assessment.bootstrap import RESAMPLES
from core.assessment.direction_scores import DirectionMeasures, score_directions
from core.assessment.measures import Proportion, Scope
from core.assessment.statistics.circular import CircularSummary, circular_summary
from core.assessment.statistics.front_back import front_back_confusions, is_behind, is_eligible, resolved
from core.geometry import wrap_azimuth


@dataclass(frozen=True, slots=True)
class RearScores:
    """Front and back. The plain errors (``DirectionScores``) hold the confusions; these are without them."""

    confusions: Proportion
    resolved: DirectionMeasures
    """Of the answers set on the target's side of the ear axis."""
    errors: CircularSummary | None
    """Of the plain errors, answer minus target, as directions."""


def has_rear(targets_deg: Sequence[float]) -> bool:
    """Whether any sound came from behind, clear of the axis of the ears."""
    return any(is_behind(target) and is_eligible(target, target) for target in targets_deg)


def score_rear(
    targets_deg: Sequence[float],
    answers_deg: Sequence[float],
    seed: int,
    resamples: int = RESAMPLES,
    missed_deg: Sequence[float] = (),
) -> RearScores:
    """Score answers to sounds all round.

    Parameters
    ----------
    targets_deg, answers_deg
        Azimuths in degrees, one each per answer.
    seed, resamples
        Of every interval.
    missed_deg
        As for ``score_directions``.
    """
    pairs = list(zip(targets_deg, answers_deg, strict=True))
    set_right = [resolved(target, answer) for target, answer in pairs]
    scores = score_directions(targets_deg, set_right, targets_deg, seed, 0, resamples, missed_deg)
    return RearScores(
        confusions=front_back_confusions(targets_deg, answers_deg),
        resolved=scores.by_scope[Scope.ALL],
        errors=circular_summary([wrap_azimuth(answer - target) for target, answer in pairs]),
    )
