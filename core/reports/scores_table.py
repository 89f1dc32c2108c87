"""The scores of sessions as CSV: one row a number, under the name that it has in the JSON."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path

from core import files
from core.assessment.measures import Measure, Proportion
from core.assessment.scoring import score_session
from core.records.model import Session
from core.reports.export import cell, refuse_nothing

COLUMNS = ("session_uuid", "patient_code", "protocol_id", "measure", "value", "ci_low", "ci_high", "count", "n", "note")

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


def scores_text(sessions: Sequence[Session]) -> str:
    """The scores as CSV: commas, decimal points, empty for what there is not."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for session in sessions:
        about = (session.setup.uuid, session.patient.code, session.setup.protocol_id)
        writer.writerows(map(cell, (*about, *row)) for row in score_rows(score_session(session)))
    return buffer.getvalue()


def write_scores(sessions: Sequence[Session], path: Path) -> Path:
    """Write the scores to ``path``.

    Raises
    ------
    InputError
        ``export.nothing`` where there is no session.
    MachineError
        The folder cannot be written or the disk is full.
    """
    refuse_nothing(sessions)
    files.write_text(path, scores_text(sessions))
    return path
