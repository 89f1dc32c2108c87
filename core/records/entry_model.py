"""What is entered by hand about a patient's course, as it comes out of the records and goes into them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry is about."""

    STANDARD_TEST = "standard-test"
    """A test of the clinic that was given elsewhere (``core.assessment.standard_tests``)."""
    PLAN = "plan"
    """What was agreed on (``core.training.planned``)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry. It is never changed: a later one that ``replaces`` it takes its place, or takes it back."""

    uuid: str
    patient_uuid: str
    kind: EntryKind
    day: date
    """On which the test was given, or from which the plan holds."""
    content_json: str
    remark: str
    """Typed freely; empty for a researcher, and once the patient was erased."""
    who: str
    """Entered it; empty for a researcher."""
    entered_utc: datetime
    replaces: str | None = None
    withdrawn: bool = False
    """Whether this takes back what it replaces, and says nothing in its place."""


def standing(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries that hold: those that no other replaces and that take nothing back, in order of their days."""
    replaced = {one.replaces for one in entries}
    held = (one for one in entries if one.uuid not in replaced and not one.withdrawn)
    return tuple(sorted(held, key=lambda one: (one.day, one.entered_utc, one.uuid)))
