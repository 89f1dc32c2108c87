"""The numbers of the progress report for other programs: every point as CSV, points and changes as JSON."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import core
from core import files
from core.assessment.standard_tests import total
from core.records.model import Patient
from core.reports import export
from core.reports.entered import Entered
from core.reports.progress import Progress
from core.reports.progress_reading import PatientCourse

JSON_FORMAT, JSON_VERSION = "see2sound-progress", 1
COLUMNS = (
    "patient_code", "protocol_id", "measure", "session_uuid", "started_utc", "stretch", "value", "ci_low", "ci_high",
    "standard_error", "n",
)  # fmt: skip


def points(patient: Patient, progress: Progress) -> Iterator[dict[str, object]]:
    """Every point of every course."""
    for test in progress.tests:
        for course in test.courses:
            for point in course.points:
                measure = point.outcome.measure
                values = (
                    patient.code, test.protocol_id, point.outcome.name, point.session.setup.uuid,
                    point.session.started_utc, point.stretch, measure.value, measure.ci_low, measure.ci_high,
                    measure.se, measure.n,
                )  # fmt: skip
                yield dict(zip(COLUMNS, values, strict=True))


def changes(progress: Progress) -> Iterator[dict[str, object]]:
    """What each measure changed by since the baseline; None where it is not judged."""
    for test in progress.tests:
        for course in test.courses:
            change = course.change
            yield {
                "protocol_id": test.protocol_id,
                "measure": course.baseline.name,
                "baseline": course.baseline.measure.value,
                "baseline_sessions": course.baseline_sessions,
                "latest": None if course.latest is None else course.latest.measure.value,
                "set_up_differs": list(course.differs),
                "trained": test.trained,
                "change": None if change is None else change.change,
                "mdc95": None if change is None else change.smallest_real,
                "rci": None if change is None else change.z,
                "beyond_noise": None if change is None else change.exceeds,
            }


def write_tables(patient: Patient, course: PatientCourse, beside: Path) -> tuple[Path, Path, Path]:
    """Write the points as CSV with its data dictionary, and everything as JSON, named after ``beside``.

    Raises
    ------
    MachineError
        The folder cannot be written or the disk is full.
    """
    table, document = beside.with_suffix(".points.csv"), beside.with_suffix(".json")
    dictionary = beside.with_suffix(".points.dictionary.json")
    progress = course.progress
    rows = (row.values() for row in points(patient, progress))
    files.write_pieces(table, export.csv_lines(COLUMNS, rows))
    files.write_text(dictionary, export.json_text(export.described(COLUMNS, {}, "points-")))
    told = {
        "format": JSON_FORMAT,
        "version": JSON_VERSION,
        "app_version": core.__version__,
        "patient_code": patient.code,
        "training_sessions": len(progress.training),
        "left_out": [{"session_uuid": left.session.setup.uuid, "why": left.why} for left in progress.left_out],
        "points": [_plain(row) for row in points(patient, progress)],
        "changes": list(changes(progress)),
        **_entered(course.entered),
    }  # fmt: skip
    files.write_text(document, export.json_text(told))
    return table, dictionary, document


def _entered(entered: Entered) -> dict[str, object]:
    """What was entered by hand, without what was typed freely; days that this version cannot read are named."""
    tests = [
        {"test": one.result.test.id, "day": one.entry.day.isoformat(), "values": dict(one.result.values),
         "total": total(one.result)}
        for one in entered.results
    ]  # fmt: skip
    plans = [
        {"begins": one.plan.begins.isoformat(), "ends": one.plan.last.isoformat(), "until": one.until.isoformat(),
         "training_planned": one.plan.training, "training_due": one.due, "training_held": one.trained,
         "minutes_due": one.minutes_due, "minutes": one.minutes, "tests_planned": one.plan.tests,
         "tests_held": one.tested, "adherence": one.share}
        for one in entered.plans
    ]  # fmt: skip
    return {
        "standard_tests": tests,
        "plans": plans,
        "unreadable_entries": [day.isoformat() for day in entered.unreadable],
    }


def _plain(row: dict[str, object]) -> dict[str, object]:
    return {name: export.iso(value) if isinstance(value, datetime) else value for name, value in row.items()}
