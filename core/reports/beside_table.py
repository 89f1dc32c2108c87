"""What a session stands beside, for other programs: one row a measure, the same in the CSV and in the JSON."""

from collections.abc import Callable, Iterable, Iterator

from core.assessment.beside import Beside
from core.assessment.outcomes import outcomes
from core.assessment.scoring import SessionScores, score_session
from core.records.model import Session
from core.reports.standing import STANDING, standing

Looking = Callable[[Session, SessionScores], Beside]
"""Finds what a session stands beside."""

COLUMNS = (
    "session_uuid",
    "patient_code",
    "protocol_id",
    "measure",
    "value",
    "standard_error",
    "previous_session_uuid",
    "set_up_differs",
    "previous_value",
    "change",
    "mdc95",
    "z",
    "beyond_noise",
    "controls_n",
    "controls_mean",
    "controls_sd",
    "percentile",
    *STANDING,
)


def rows(session: Session, scores: SessionScores, beside: Beside) -> list[dict[str, object]]:
    """A row for each measure that can stand beside others; None for what there is not."""
    comparison = beside.comparison
    changes = {one.now.name: one for one in comparison.changes} if comparison is not None else {}
    found, stands = [], standing(session, scores)
    for outcome in outcomes(scores):
        change, norm = changes.get(outcome.name), beside.norms.norms.get(outcome.name)
        values: tuple[object, ...] = (
            session.setup.uuid,
            session.patient.code,
            session.setup.protocol_id,
            outcome.name,
            outcome.measure.value,
            outcome.measure.se,
            None if comparison is None else comparison.session_uuid,
            None if comparison is None else " ".join(comparison.differs),
            None if change is None else change.before.measure.value,
            None if change is None else change.change,
            None if change is None else change.smallest_real,
            None if change is None else change.z,
            None if change is None else change.exceeds,
            None if norm is None else norm.n,
            None if norm is None else norm.mean,
            None if norm is None else norm.sd,
            None if norm is None or norm.case is None else norm.case.percentile,
            *stands,
        )
        found.append(dict(zip(COLUMNS, values, strict=True)))
    return found


def table_rows(sessions: Iterable[Session], look: Looking) -> Iterator[Iterable[object]]:
    """The rows of sessions, one after another."""
    for session in sessions:
        scores = score_session(session)
        yield from (row.values() for row in rows(session, scores, look(session, scores)))
