"""What was entered by hand about a patient, read for the progress report and the exports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from core.assessment.standard_tests import StandardResult, result_of
from core.errors import InputError
from core.records.entry_model import Entry, EntryKind
from core.records.model import Session
from core.records.training_model import TrainingSession
from core.training.planned import Kept, Plan, kept, plan_of


@dataclass(frozen=True, slots=True)
class Result:
    """A standard test that was entered."""

    entry: Entry
    result: StandardResult


@dataclass(frozen=True, slots=True)
class Entered:
    """What holds of it."""

    results: tuple[Result, ...] = ()
    """In order of their days."""
    plans: tuple[Kept, ...] = ()
    """Those that have begun, the earliest first."""
    ahead: tuple[Plan, ...] = ()
    """Those that begin later."""
    unreadable: tuple[date, ...] = ()
    """The days of what this version cannot read."""


@dataclass(frozen=True, slots=True)
class Read:
    """Entries, and what they say."""

    results: tuple[Result, ...]
    plans: tuple[tuple[Entry, Plan], ...]
    unreadable: tuple[date, ...]
    """The days of what this version cannot read."""


def read(entries: Iterable[Entry]) -> Read:
    """What entries say, in their order."""
    results: list[Result] = []
    plans: list[tuple[Entry, Plan]] = []
    unreadable: list[date] = []
    for entry in entries:
        try:
            if entry.kind is EntryKind.PLAN:
                plans.append((entry, plan_of(entry)))
            else:
                results.append(Result(entry, result_of(entry)))
        except InputError:
            unreadable.append(entry.day)
    return Read(tuple(results), tuple(plans), tuple(unreadable))


def entered_of(
    entries: Iterable[Entry], sessions: Sequence[Session], training: Sequence[TrainingSession], today: date
) -> Entered:
    """Read the entries that hold of one patient, beside what took place by ``today``."""
    found = read(entries)
    plans = [plan for _, plan in found.plans]
    ahead = tuple(plan for plan in plans if plan.begins > today)
    return Entered(found.results, kept(plans, sessions, training, today), ahead, found.unreadable)
