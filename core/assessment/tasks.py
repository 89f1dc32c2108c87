"""Tasks in which the patient chooses among a few answers: their codes, and which answer is right."""

from core.assessment.kinds import PLACES, ZONES
from core.assessment.protocol import Protocol
from core.geometry import side_of
from core.records.model import PlannedTrial

SIDE, SIDES, MOVEMENT, WORDS, ZONE, MATCH = "side", "sides", "movement", "words", "zone", "match"
RATINGS = "ratings"
"""Asked as a choice is, but answered by points on scales (``core.assessment.ratings``): none of them is right."""

COLUMN = "column"
"""No task of a protocol but a way of answering one of direction (``answer.modes``): on which side was it, or ahead."""
SIDES_AND_AHEAD = ("left", "centre", "right")

CHOICES = {
    SIDE: ("left", "right"),
    SIDES: ("left", "right", "both", "none"),
    MOVEMENT: ("toward-left", "toward-right"),
    WORDS: ("left", "right", "both", "none"),
    ZONE: ZONES,
    MATCH: PLACES,
    RATINGS: (),
    COLUMN: SIDES_AND_AHEAD,
}
"""What may be answered to each task: on which side was it; on which sides; whereto did it move; the word of which side
was said; where about was it; which picture, from the top, was it; on which side was it, or was it ahead."""

NONE = "none"
"""The choice that says that there was no sound, or no word that could be said."""
MAY_BE_NONE = (SIDES, WORDS)


def choice_task(protocol: Protocol) -> str | None:
    """The choice that a protocol asks for; None where it asks for a direction or a distance."""
    return next((task for task in protocol.answer.asks if task in CHOICES), None)


def task_in(protocol: Protocol, mode: str) -> str | None:
    """The choice that is made where a protocol is answered in ``mode``, one of its ``answer.modes``; None for none."""
    return COLUMN if mode == COLUMN else choice_task(protocol)


def right_choice(planned: PlannedTrial, task: str) -> str | None:
    """The right answer to a trial; None where there is none: ratings, silence in a choice of two, a sound ahead."""
    if task in MAY_BE_NONE:
        return NONE if planned.is_catch else "both" if task == WORDS else planned.condition
    if planned.is_catch or task == RATINGS:
        return None
    if task in {MOVEMENT, ZONE, MATCH}:
        return planned.condition
    side = side_of(planned.target_azimuth_deg or 0.0)
    return side if side in CHOICES[task] else None


def calls_for_less(choice: str, planned: PlannedTrial, task: str) -> bool:
    """Whether an answer lowers the level of an adaptive track: "right" of an azimuth, a right answer of the rest."""
    return choice == "right" if task == SIDE else choice == right_choice(planned, task)
