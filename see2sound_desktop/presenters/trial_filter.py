"""Which trials of a session are listed: those of practice, of the test, not counted, missed, or of a side."""

from dataclasses import dataclass
from enum import StrEnum

from core.assessment.kinds import CLASSES, ZONES
from core.assessment.scoring import counts_as_valid
from core.geometry import side_of
from core.records.model import Heard, PlannedTrial, Session, Trial

_AT_ONE_PLACE = frozenset({"", *ZONES, *CLASSES})
"""Conditions of trials whose sound stands still at one place."""


class Part(StrEnum):
    """What trials have in common."""

    ALL = "all"
    TEST = "test"
    PRACTICE = "practice"
    NOT_COUNTED = "not-counted"
    MISSED = "missed"
    """Not heard, or no answer in time, where there was a sound."""


class Side(StrEnum):
    """Where the sound was."""

    ANY = "any"
    LEFT = "left"
    AHEAD = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class TrialFilter:
    """What is asked for; both must be met."""

    part: Part = Part.ALL
    side: Side = Side.ANY

    def of(self, session: Session) -> tuple[Trial, ...]:
        """The trials that are asked for, in the order in which they were given."""
        counts = counts_as_valid(session)
        return tuple(trial for trial in session.trials if self._takes(trial, counts=counts[trial.trial_uuid]))

    def _takes(self, trial: Trial, *, counts: bool) -> bool:
        is_of_part = {
            Part.ALL: True,
            Part.TEST: not trial.planned.is_practice,
            Part.PRACTICE: trial.planned.is_practice,
            Part.NOT_COUNTED: not counts,
            Part.MISSED: not trial.planned.is_catch and trial.heard in {Heard.NO, Heard.TIMEOUT},
        }[self.part]
        return is_of_part and self.side in {Side.ANY, side_played(trial.planned)}


def side_played(planned: PlannedTrial) -> Side | None:
    """The side of a sound; None of silence, of sounds on both sides, and of what moves or has no one place."""
    if planned.is_catch or planned.condition not in _AT_ONE_PLACE:
        return None
    if planned.target_azimuth_deg is not None:
        return Side(side_of(planned.target_azimuth_deg))
    return Side(planned.condition) if planned.condition in {Side.LEFT, Side.RIGHT} else None


def has_sides(session: Session) -> bool:
    """Whether the trials of a session can be told apart by their side, and whoever reads them may know it."""
    return len({side_played(trial.planned) for trial in session.trials} - {None}) > 1
