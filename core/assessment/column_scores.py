"""Directions answered by left, ahead or right, one above the other: sides are counted, degrees are never made up.

A column takes the search from side to side out of the answer. What it leaves is how often the side was right, to which
side the wrong answers go, and which sounds were placed on the other side (alloacusis).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.assessment.direction_scores import SIDE_CONFUSION_FROM_DEG
from core.assessment.measures import Measure, Note, Proportion, Scope, proportion
from core.assessment.statistics.agreement import AgainstChance, Split, against_chance, split_of
from core.assessment.tasks import CHOICES, COLUMN
from core.geometry import lateral_angle, side_of
from core.records.model import Trial

_FROM_LEFT_TO_RIGHT = CHOICES[COLUMN]
_SIDES = (Scope.LEFT, Scope.CENTRE, Scope.RIGHT)


@dataclass(frozen=True, slots=True)
class ColumnScores:
    """Of sounds that were heard and answered by a side, or by ahead."""

    right_side: Mapping[Scope, AgainstChance]
    """The side that it was, by the side of the sound; guessing gets one in three."""
    side_confusions: Mapping[Scope, Proportion]
    """Left sounds said to be right and the reverse, among targets 30° or more from ahead; ahead is on no side."""
    farther: Split
    """Answers that lie farther left, and farther right, than the sound: ahead of a left sound is farther right."""
    counts: Mapping[Scope, tuple[int, int, int]]
    """By the side of the sound: how often it was said to be left, ahead and right."""
    constant_deg: Measure
    """None, and it says why: a side is no angle."""
    absolute_deg: Measure


def score_column(trials: Sequence[Trial]) -> ColumnScores | None:
    """Score trials that were heard and answered in a column; None where there is none."""
    pairs = [
        (trial.planned.target_azimuth_deg, trial.response_choice)
        for trial in trials
        if trial.planned.target_azimuth_deg is not None and trial.response_choice in _FROM_LEFT_TO_RIGHT
    ]
    said = [(azimuth_deg, choice) for azimuth_deg, choice in pairs if choice is not None]
    if not said:
        return None
    steps = [_place(choice) - _place(side_of(azimuth_deg)) for azimuth_deg, choice in said]
    no_angle = Measure.absent(Note.SIDES_ONLY, len(said))
    return ColumnScores(
        right_side={scope: _right(said, scope) for scope in Scope},
        side_confusions={scope: side_confusions(said, scope) for scope in Scope if scope is not Scope.CENTRE},
        farther=split_of(sum(step < 0 for step in steps), sum(step > 0 for step in steps)),
        counts={scope: _counts(said, scope) for scope in _SIDES},
        constant_deg=no_angle,
        absolute_deg=no_angle,
    )


_Said = Sequence[tuple[float, str]]


def _place(side: str) -> int:
    return _FROM_LEFT_TO_RIGHT.index(side)


def _in_scope(said: _Said, scope: Scope) -> list[tuple[float, str]]:
    return [pair for pair in said if scope is Scope.ALL or side_of(pair[0]) == scope.value]


def _right(said: _Said, scope: Scope) -> AgainstChance:
    chosen = _in_scope(said, scope)
    right = sum(choice == side_of(azimuth_deg) for azimuth_deg, choice in chosen)
    return against_chance(right, len(chosen), 1.0 / len(_FROM_LEFT_TO_RIGHT))


def side_confusions(said: Sequence[tuple[float, str]], scope: Scope) -> Proportion:
    """Answers on the other side than their sound, among sounds 30° or more from ahead; ahead is on no side.

    Parameters
    ----------
    said : for each answer the azimuth of the sound (degrees), and ``left``, ``centre`` or ``right``.
    """
    eligible = [
        (side_of(azimuth_deg), choice)
        for azimuth_deg, choice in _in_scope(said, scope)
        if abs(lateral_angle(azimuth_deg)) >= SIDE_CONFUSION_FROM_DEG - 1e-9
    ]
    return proportion(sum({side, choice} == {"left", "right"} for side, choice in eligible), len(eligible))


def _counts(said: _Said, scope: Scope) -> tuple[int, int, int]:
    answers = [choice for _, choice in _in_scope(said, scope)]
    left, ahead, right = (answers.count(side) for side in _FROM_LEFT_TO_RIGHT)
    return left, ahead, right
