"""What a simulated listener's answer comes to on pads where it takes several touches: words to mark, points to give."""

from core.assessment import ratings
from core.assessment.material.word_pairs import words_of
from core.assessment.simulated_answer import SimulatedAnswer
from core.records.model import PlannedTrial


def words_said(answer: SimulatedAnswer, planned: PlannedTrial) -> tuple[str, ...]:
    """The words that it names, of those that were played."""
    left, right = words_of(planned)
    return {"left": (left,), "right": (right,), "both": (left, right)}.get(answer.choice or "", ())


def points_given(answer: SimulatedAnswer, scale: str) -> int:
    """Its points on a scale."""
    return ratings.read(answer.choice or "")[scale]
