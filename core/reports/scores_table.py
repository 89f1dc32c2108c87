"""The scores of sessions as CSV: one row a number, under the name that it has in the JSON."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from core.assessment.measures import Measure, Proportion
from core.assessment.scoring import score_session
from core.records.model import Session
from core.reports.standing import STANDING, standing

COLUMNS = (
    "session_uuid",
    "patient_code",
    "protocol_id",
    "measure",
    "value",
    "ci_low",
    "ci_high",
    "count",
    "n",
    "note",
    *STANDING,
)

Row = tuple[str, object, object, object, object, object, str]


def score_rows(scores: object, name: str = "") -> Iterator[Row]:
    """Every number of ``scores`` with its dotted name: ``midline.fit.pse``. Lists (points of plots) are left out."""
    if isinstance(scores, Proportion):
        share = scores.measure
        yield name, share.value, share.ci_low, share.ci_high, scores.count, scores.n, share.note.value
    elif isinstance(scores, Measure):
        yield name, scores.value, scores.ci_low, scores.ci_high, None, scores.n, scores.note.value
    elif isinstance(scores, int | float):
        yield name, scores, None, None, None, None, ""
    elif isinstance(scores, Mapping):
        for key, part in scores.items():
            yield from score_rows(part, f"{name}.{key}")
    elif is_dataclass(scores):
        for field in fields(scores):
            yield from score_rows(getattr(scores, field.name), f"{name}.{field.name}" if name else field.name)


def table_rows(sessions: Iterable[Session]) -> Iterator[Iterable[object]]:
    """The rows of the table of scores of sessions, one after another."""
    for session in sessions:
        about = (session.setup.uuid, session.patient.code, session.setup.protocol_id)
        scores = score_session(session)
        stands = standing(session, scores)
        yield from ((*about, *row, *stands) for row in score_rows(scores))
