"""Which of three pictures went with a scene that was heard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.assessment.kinds import PLACES
from core.assessment.measures import Proportion, proportion
from core.assessment.statistics.agreement import AgainstChance, against_chance
from core.records.model import Heard, Trial


@dataclass(frozen=True, slots=True)
class MatchingScores:
    """Of pictures chosen."""

    right: AgainstChance
    """The right picture, among all sounds: what was not answered is not right. Guessing gets one in three."""
    right_at: Mapping[str, Proportion]
    """By the place of the right picture, from the top."""
    chosen: Mapping[str, Proportion]
    """How often each place was chosen: a third of the answers, where the place does not matter."""


def score_matching(trials: Sequence[Trial]) -> MatchingScores:
    """Score valid trials with an outcome.

    Check: of nine, six right are as rare by guessing as p = 0.042, five as 0.145, nine as 0.00005 (exact binomial).
    """
    answers = [trial.response_choice if trial.heard is Heard.YES else None for trial in trials]
    right = [answer == trial.planned.condition for trial, answer in zip(trials, answers, strict=True)]
    given = [answer for answer in answers if answer in PLACES]

    def of_place(place: str) -> Proportion:
        there = [was for trial, was in zip(trials, right, strict=True) if trial.planned.condition == place]
        return proportion(sum(there), len(there))

    return MatchingScores(
        right=against_chance(sum(right), len(right), 1.0 / len(PLACES)),
        right_at={place: of_place(place) for place in PLACES},
        chosen={place: proportion(given.count(place), len(given)) for place in PLACES},
    )
