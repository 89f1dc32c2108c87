"""What was entered by hand as tables: the values of standard tests, and plans. What was replaced is left out."""

from collections.abc import Iterable, Iterator

from core.assessment.standard_tests import result_of, total
from core.errors import InputError
from core.records.entry_model import Entry, EntryKind, standing
from core.reports.exchange.chosen import OfAPatient
from core.training.planned import plan_of

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


def of_kind(entries: tuple[Entry, ...], kind: EntryKind) -> Iterator[Entry]:
    """The entries of a kind that hold and that this version can read."""
    read = plan_of if kind is EntryKind.PLAN else result_of
    for entry in standing(entries):
        if entry.kind is kind:
            try:
                read(entry)
            except InputError:
                continue
            yield entry


def values_of(entry: Entry) -> dict[str, float]:
    """The values of a standard test and, last, its figure where it has one."""
    result = result_of(entry)
    figure = total(result)
    return {**result.values, **({} if figure is None else {TOTAL: figure})}


def test_rows(everybody: Iterable[OfAPatient]) -> Iterator[tuple[object, ...]]:
    """A row for each value."""
    for patient, entries in everybody:
        for entry in of_kind(entries, EntryKind.STANDARD_TEST):
            test, day = result_of(entry).test.id, entry.day.isoformat()
            for part, value in values_of(entry).items():
                yield patient.code, entry.uuid, test, day, part, value, entry.remark


def plan_rows(everybody: Iterable[OfAPatient]) -> Iterator[tuple[object, ...]]:
    """A row for each plan."""
    for patient, entries in everybody:
        for entry in of_kind(entries, EntryKind.PLAN):
            plan = plan_of(entry)
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
