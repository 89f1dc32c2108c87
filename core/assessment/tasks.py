"""Tasks in which the patient chooses among a few answers: their codes, and which answer is right."""

from core.assessment.kinds import PLACES, ZONES
from core.assessment.protocol import Protocol
from core.geometry import side_of
from core.records.model import PlannedTrial

SIDE, SIDES, MOVEMENT, WORDS, ZONE, MATCH = "side", "sides", "movement", "words", "zone", "match"
RATINGS = "ratings"
"""Asked as a choice is, but answered by points on scales (``core.assessment.ratings``): none of them is right."""

CHOICES = {
    SIDE: ("left", "right"),
    SIDES: ("left", "right", "both", "none"),
    MOVEMENT: ("toward-left", "toward-right"),
    WORDS: ("left", "right", "both", "none"),
    ZONE: ZONES,
    MATCH: PLACES,
    RATINGS: (),
}
"""What may be answered to each task: on which side was it; on which sides; whereto did it move; the word of which side
was said; where about was it; which picture, from the top, was it."""

NONE = "none"
"""The choice that says that there was no sound, or no word that could be said."""
MAY_BE_NONE = (SIDES, WORDS)


def choice_task(protocol: Protocol) -> str | None:
    """The choice that a protocol asks for; None where it asks for a direction or a distance."""
    return next((task for task in protocol.answer.asks if task in CHOICES), None)


def right_choice(planned: PlannedTrial, task: str) -> str | None:
    """The right answer to a trial; None where there is none: ratings, silence in a choice of two, a sound ahead."""
    if task in MAY_BE_NONE:
        return NONE if planned.is_catch else "both" if task == WORDS else planned.condition
    if planned.is_catch or task == RATINGS:
        return None
    if task in {MOVEMENT, ZONE, MATCH}:
        return planned.condition
    side = side_of(planned.target_azimuth_deg or 0.0)
    return side if side in CHOICES[SIDE] else None


def calls_for_less(choice: str, planned: PlannedTrial, task: str) -> bool:
    """Whether an answer lowers the level of an adaptive track: "right" of an azimuth, a right answer of the rest."""
    return choice == "right" if task == SIDE else choice == right_choice(planned, task)
