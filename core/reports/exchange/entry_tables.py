"""What was entered by hand as tables: the values of standard tests, and plans. What was replaced is left out."""

from collections.abc import Iterable, Iterator

from core.assessment.standard_tests import StandardResult, total
from core.records.entry_model import standing
from core.reports.entered import read
from core.reports.exchange.chosen import OfAPatient

TOTAL = "total"
"""The name of a test's one figure among its values (``core.assessment.standard_tests.total``)."""
TEST_COLUMNS = ("patient_code", "entry_uuid", "test", "day", "part", "value", "remark")
PLAN_COLUMNS = (
    "patient_code",
    "entry_uuid",
    "begins",
    "ends",
    "weeks",
    "training_a_week",
    "training_minutes",
    "tests",
    "remark",
)


def values_of(result: StandardResult) -> dict[str, float]:
    """The values of a standard test and, last, its figure where it has one; what is counted is a whole number."""
    counted = {part.name for part in result.test.parts if part.is_whole}
    values = {name: int(value) if name in counted else value for name, value in result.values.items()}
    figure = total(result)
    return values if figure is None else {**values, TOTAL: figure}


def test_rows(everybody: Iterable[OfAPatient]) -> Iterator[tuple[object, ...]]:
    """A row for each value."""
    for patient, entries in everybody:
        for one in read(standing(entries)).results:
            about = patient.code, one.entry.uuid, one.result.test.id, one.entry.day.isoformat()
            for part, value in values_of(one.result).items():
                yield *about, part, value, one.entry.remark


def plan_rows(everybody: Iterable[OfAPatient]) -> Iterator[tuple[object, ...]]:
    """A row for each plan."""
    for patient, entries in everybody:
        for entry, plan in read(standing(entries)).plans:
            yield (
                patient.code,
                entry.uuid,
                plan.begins.isoformat(),
                plan.last.isoformat(),
                plan.weeks,
                plan.training_a_week,
                plan.minutes,
                plan.tests,
                entry.remark,
            )
