"""Sounds on one side and on both: what is missed alone, and what is missed only beside another.

Extinction proper is a sound missed beside one on the other side and not missed alone (Soroker 1997; Bellmann 2001).
Nothing here names a condition of the patient: it counts what was reported.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.assessment.measures import Measure, Proportion, proportion
from core.assessment.statistics.agreement import Split, split_of
from core.assessment.statistics.detection import Sensitivity, sensitivity
from core.assessment.statistics.difference import difference
from core.records.model import Heard, Trial

SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class SideReports:
    """How often one side was reported."""

    alone: Proportion
    """Among sounds on this side only."""
    beside: Proportion
    """Among sounds on both sides."""
    extinction: Measure
    """p(reported alone) − p(reported beside another): above 0, the other sound takes it away."""
    sensitivity: Sensitivity | None
    """Of this side's sounds, alone or not, from trials without one there."""
    false_reports: Proportion
    """This side reported where nothing sounded on it."""


@dataclass(frozen=True, slots=True)
class ExtinctionScores:
    """Of sounds left, right, on both sides and none."""

    sides: Mapping[str, SideReports]
    missed_beside: Split
    """Of the double sounds of which one was missed: on the left, on the right, and how even that is."""
    none_reported: Proportion
    """Silent trials in which no sound was reported."""


def score_extinction(trials: Sequence[Trial]) -> ExtinctionScores:
    """Score valid trials with an outcome, silent ones included. "Not heard" and no answer in time report nothing."""
    reported = [(frozenset(_played(trial)), frozenset(_reported(trial))) for trial in trials]
    doubles = [said for played, said in reported if len(played) == len(SIDES)]
    silent = [said for played, said in reported if not played]
    return ExtinctionScores(
        sides={side: _side(side, reported) for side in SIDES},
        missed_beside=split_of(
            sum("left" not in said and "right" in said for said in doubles),
            sum("right" not in said and "left" in said for said in doubles),
        ),
        none_reported=proportion(sum(not said for said in silent), len(silent)),
    )


def _played(trial: Trial) -> tuple[str, ...]:
    if trial.planned.is_catch:
        return ()
    return SIDES if trial.planned.condition == "both" else (trial.planned.condition,)


def _reported(trial: Trial) -> tuple[str, ...]:
    if trial.heard is not Heard.YES or trial.response_choice in {None, "none"}:
        return ()
    return SIDES if trial.response_choice == "both" else (str(trial.response_choice),)


def _side(side: str, reported: Sequence[tuple[frozenset[str], frozenset[str]]]) -> SideReports:
    alone = [side in said for played, said in reported if played == {side}]
    beside = [side in said for played, said in reported if len(played) == len(SIDES)]
    without = [side in said for played, said in reported if side not in played]
    of_alone, of_beside = proportion(sum(alone), len(alone)), proportion(sum(beside), len(beside))
    return SideReports(
        alone=of_alone,
        beside=of_beside,
        extinction=difference(of_alone.measure, of_beside.measure),
        sensitivity=sensitivity(sum(alone) + sum(beside), len(alone) + len(beside), sum(without), len(without)),
        false_reports=proportion(sum(without), len(without)),
    )
