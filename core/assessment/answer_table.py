"""What was answered to what: the counts, where there are few kinds of answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.assessment.protocol import Protocol
from core.assessment.tasks import CHOICES, COLUMN, NONE, SIDES, choice_task
from core.records.model import Heard, Trial

COARSE_DEG = 15.0
"""Answers on so coarse a grid are a few places rather than an angle."""

Kind = float | str
"""An azimuth in degrees, or the code of a choice."""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """Counts of answers: a row for what was played, a column for what was answered."""

    played: tuple[Kind, ...]
    answered: tuple[Kind, ...]
    counts: tuple[tuple[int, ...], ...]
    unanswered: tuple[int, ...]
    """Of each row: not heard, or no answer in time. Among ``sides`` "not heard" is an answer, ``none``."""


def are_coarse(protocol: Protocol, trials: Sequence[Trial]) -> bool:
    """Whether azimuths were answered in a few places: on a clock face, or on a coarse grid."""
    modes = {trial.response_mode for trial in trials if trial.response_azimuth_deg is not None}
    return modes == {"clock"} or protocol.answer.azimuth_step_deg >= COARSE_DEG


def answer_table(protocol: Protocol, trials: Sequence[Trial]) -> AnswerTable | None:
    """Count the answers of a choice of sides, of sides in a column, or of azimuths in a few places; else None.

    Parameters
    ----------
    trials
        Valid trials of the test with an outcome, silent ones included.
    """
    if choice_task(protocol) == SIDES:
        return _counted(trials, CHOICES[SIDES], CHOICES[SIDES], _condition, lambda trial: trial.response_choice)
    sounding = [trial for trial in trials if not trial.planned.is_catch and _target(trial) is not None]
    played = sorted({azimuth for trial in sounding if (azimuth := _target(trial)) is not None})
    if {trial.response_mode for trial in sounding if trial.heard is Heard.YES} == {COLUMN}:
        return _counted(sounding, played, CHOICES[COLUMN], _target, lambda trial: trial.response_choice)
    answers = {trial.response_azimuth_deg for trial in sounding} - {None}
    if not answers or not are_coarse(protocol, sounding):
        return None
    kinds = sorted(azimuth for azimuth in {*played, *answers} if azimuth is not None)
    return _counted(sounding, played, kinds, _target, lambda trial: trial.response_azimuth_deg)


def _counted(
    trials: Sequence[Trial],
    played: Sequence[Kind],
    answered: Sequence[Kind],
    what: Callable[[Trial], Kind | None],
    said: Callable[[Trial], Kind | None],
) -> AnswerTable:
    pairs = [(what(trial), said(trial)) for trial in trials]
    return AnswerTable(
        tuple(played),
        tuple(answered),
        tuple(tuple(pairs.count((each, answer)) for answer in answered) for each in played),
        tuple(pairs.count((each, None)) for each in played),
    )


def _condition(trial: Trial) -> Kind:
    return NONE if trial.planned.is_catch else trial.planned.condition


def _target(trial: Trial) -> Kind | None:
    return trial.planned.target_azimuth_deg
