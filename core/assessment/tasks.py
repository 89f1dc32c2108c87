"""Tasks in which the patient chooses among a few answers: their codes, and which answer is right."""

from core.assessment.protocol import Protocol
from core.geometry import side_of
from core.records.model import PlannedTrial

SIDE, SIDES, MOVEMENT = "side", "sides", "movement"

CHOICES = {
    SIDE: ("left", "right"),
    SIDES: ("left", "right", "both", "none"),
    MOVEMENT: ("toward-left", "toward-right"),
}
"""What may be answered to each task: on which side was it; on which sides; whereto did it move."""

NONE = "none"
"""The choice among ``sides`` that says that there was no sound."""


def choice_task(protocol: Protocol) -> str | None:
    """The choice that a protocol asks for; None where it asks for a direction or a distance."""
    return next((task for task in protocol.answer.asks if task in CHOICES), None)


def right_choice(planned: PlannedTrial, task: str) -> str | None:
    """The right answer to a trial; None where there is none: silence in a choice of two, a sound straight ahead."""
    if task == SIDES:
        return NONE if planned.is_catch else planned.condition
    if planned.is_catch:
        return None
    if task == MOVEMENT:
        return planned.condition
    side = side_of(planned.target_azimuth_deg or 0.0)
    return side if side in CHOICES[SIDE] else None


def calls_for_less(choice: str, planned: PlannedTrial, task: str) -> bool:
    """Whether an answer lowers the level of an adaptive track: "right" of an azimuth, a right answer of the rest."""
    return choice == "right" if task == SIDE else choice == right_choice(planned, task)
