"""How far the numbers of a session may be relied on, for other programs: columns that stand in every row of them."""

from core.assessment.evidence import evidence_of
from core.assessment.interpretation import interpret
from core.assessment.scoring import SessionScores
from core.records.model import Session

STANDING = ("session_state", "verdict", "verdict_reasons")
LEVELS = {
    "session_state": ("open", "completed", "stopped"),
    "verdict": ("valid", "caution", "not-interpretable"),
}
"""Of the columns that hold a few words and no other."""


def standing(session: Session, scores: SessionScores) -> tuple[str, str, str]:
    """The values of ``STANDING``; reasons are codes, a blank between two."""
    found = interpret(evidence_of(session, scores))
    return session.state.value, found.verdict.value, " ".join(reason.code for reason in found.reasons)
