"""Whether practice shows that the task was understood: a pass mark over answers that somebody could give who did."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.assessment.distance_scores import distance_class
from core.assessment.protocol import Protocol
from core.assessment.tasks import COLUMN, WORDS, right_choice, task_in
from core.geometry import wrap_azimuth
from core.records.model import Heard, Trial

WITHIN_DEG = 60.0
WITHIN_RATIO = 4.0
"""A direction or a distance need not be right, for how right it is is what the test finds out. These are wide enough
for the shifts of neglect (20 to 40 degrees) and the compression of distance (Zahorik 2005), and no more."""


@dataclass(frozen=True, slots=True)
class PracticeOutcome:
    """How practice went: ``right`` of ``given`` answers show that the task was understood; ``needed`` is the mark."""

    right: int
    given: int
    needed: int

    @property
    def passed(self) -> bool:
        """Whether the mark was reached."""
        return self.right >= self.needed


def practice_outcome(trials: Iterable[Trial], protocol: Protocol) -> PracticeOutcome:
    """The outcome of the practice among committed trials. Where the protocol asks for no mark it is always passed."""
    practised = [trial for trial in trials if trial.planned.is_practice]
    right = sum(shows_understanding(trial, protocol) for trial in practised)
    return PracticeOutcome(right, len(practised), protocol.practice.needed or 0)


def shows_understanding(trial: Trial, protocol: Protocol) -> bool:
    """Whether an answer is one of somebody who understood the task.

    A choice must be the right one; of two words at once it is enough to say one. A direction lies within 60 degrees of
    the target, or not on the other side where a side is said; a distance within a factor of 4, or not at the other end
    where it is chosen in words.
    """
    planned = trial.planned
    if trial.heard is not Heard.YES or not trial.valid:
        return False
    task = task_in(protocol, trial.response_mode)
    if task is not None:
        return _chose_well(trial.response_choice, right_choice(planned, task), task)
    azimuth_deg, distance_m = planned.target_azimuth_deg, planned.target_distance_m
    if trial.response_azimuth_deg is not None and azimuth_deg is not None:
        return abs(wrap_azimuth(trial.response_azimuth_deg - azimuth_deg)) <= WITHIN_DEG
    if trial.response_distance_m is not None and distance_m is not None:
        return 1.0 / WITHIN_RATIO <= trial.response_distance_m / distance_m <= WITHIN_RATIO
    if trial.response_choice is not None and distance_m is not None:
        return {trial.response_choice, distance_class(distance_m)} != {"near", "far"}
    return False


def _chose_well(choice: str | None, right: str | None, task: str) -> bool:
    if task == COLUMN:
        return {choice, right} != {"left", "right"}
    return task == WORDS or choice == right
