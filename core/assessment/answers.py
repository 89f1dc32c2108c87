"""What a patient answers to one trial, and what a protocol accepts as an answer."""

from dataclasses import dataclass, replace

from core.assessment import ratings
from core.assessment.kinds import CLASSES
from core.assessment.protocol import Protocol
from core.assessment.tasks import CHOICES, COLUMN, MAY_BE_NONE, NONE, RATINGS, task_in
from core.geometry import wrap_azimuth

DISTANCE_CHOICES = CLASSES

_EDGE_DEG = 1e-6


class AnswerError(Exception):
    """A bug of the caller: an answer that the protocol does not ask for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. Whoever did not hear the sound answers ``Answer(heard=False)``."""

    azimuth_deg: float | None = None
    distance_m: float | None = None
    choice: str | None = None
    """``near``, ``middle`` or ``far``; one of ``tasks.CHOICES``; of ratings what ``ratings.written`` makes of them. In
    the mode ``column`` a side, or ahead, stands in the azimuth's place."""
    heard: bool = True
    entered_by: str = "patient"
    """``patient``, ``therapist`` or ``simulated:<listener>``."""
    answered_monotonic_ns: int | None = None
    """When the patient answered, by ``time.monotonic_ns``: the first touch, where an answer takes two. None is now."""
    response_mode: str | None = None
    """One of the protocol's ``answer.modes``; None is the session's."""
    timed: bool = True
    """Whether its moment says when the patient knew: not where a switch waits for its turn or a pointer rests."""


def accepted(answer: Answer, protocol: Protocol) -> Answer:
    """The answer with its azimuth on the protocol's grid. Of sides and of words, "none" and not heard are one answer.

    Raises
    ------
    AnswerError
        Something that is asked for is missing, or something is given that is not asked for or out of range.
    """
    wanted = protocol.answer
    if answer.response_mode == COLUMN and COLUMN not in wanted.modes:
        raise AnswerError(f"{protocol.id} is not answered in a column")
    task = task_in(protocol, answer.response_mode or "")
    if task is not None:
        return _accepted_choice(answer, task)
    if not answer.heard:
        if (answer.azimuth_deg, answer.distance_m, answer.choice) != (None, None, None):
            raise AnswerError("what was not heard has neither direction nor distance")
        return answer
    if ("azimuth" in wanted.asks) != (answer.azimuth_deg is not None):
        raise AnswerError("the answer needs an azimuth exactly where the protocol asks for it")
    given_distance = answer.choice if wanted.distance == "choices" else answer.distance_m
    if ("distance" in wanted.asks) != (given_distance is not None):
        raise AnswerError(f"the answer needs a distance ({wanted.distance}) exactly where the protocol asks for it")
    if answer.choice is not None and answer.choice not in DISTANCE_CHOICES:
        raise AnswerError(f"{answer.choice!r} is none of {', '.join(DISTANCE_CHOICES)}")
    if answer.distance_m is not None and not answer.distance_m > 0:
        raise AnswerError("a distance is above 0 m")
    if answer.azimuth_deg is None:
        return answer
    return replace(answer, azimuth_deg=_on_grid(answer.azimuth_deg, wanted.azimuth_step_deg, wanted.arc_deg))


def _accepted_choice(answer: Answer, task: str) -> Answer:
    if answer.azimuth_deg is not None or answer.distance_m is not None:
        raise AnswerError(f"{task} is answered by a choice alone")
    if task in MAY_BE_NONE and (not answer.heard or answer.choice == NONE):
        if answer.choice not in {None, NONE}:
            raise AnswerError("what was not heard was on no side")
        return replace(answer, choice=NONE, heard=False)
    if answer.heard == (answer.choice is None):
        raise AnswerError("what was heard has a choice, and what was not heard has none")
    if answer.choice is not None and task == RATINGS:
        return _with_points(answer)
    if answer.choice is not None and answer.choice not in CHOICES[task]:
        raise AnswerError(f"{answer.choice!r} is none of {', '.join(CHOICES[task])}")
    return answer


def _with_points(answer: Answer) -> Answer:
    try:
        ratings.read(answer.choice or "")
    except ValueError as error:
        raise AnswerError(str(error)) from error
    return answer


def _on_grid(azimuth_deg: float, step_deg: float, arc_deg: float) -> float:
    if abs(azimuth_deg) > arc_deg + _EDGE_DEG:
        raise AnswerError(f"{azimuth_deg} deg lies outside the arc of ±{arc_deg} deg")
    snapped = round(azimuth_deg / step_deg) * step_deg
    if abs(snapped) > arc_deg:  # the arc's end need not lie on the grid
        snapped = round(snapped - (step_deg if snapped > 0 else -step_deg), 9)
    return wrap_azimuth(round(snapped, 9)) + 0.0
