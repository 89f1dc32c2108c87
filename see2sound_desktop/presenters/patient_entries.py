"""What is entered by hand about a patient, without widgets: standard tests of the clinic, and what was agreed on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import uuid4

from core.assessment import standard_tests
from core.assessment.standard_tests import StandardResult, StandardTest
from core.errors import InputError
from core.records.entry_model import Entry, EntryKind
from core.records.model import Patient
from core.records.protection.access import Right, allows
from core.reports.entered import Result
from core.reports.entered_part import plan_words, test_name, with_remark
from core.training import planned
from core.training.planned import Plan
from core.wording import number, writing_days
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.typed import number_typed
from see2sound_desktop.wording import day_words

_DAY = frozenset({"day-to-come", "day-too-early", "no-day"})
_PART_OF_CODE = {"beyond-line": "deviation-mm", "beyond-items": "points", "nothing": "conventional"}


@dataclass(frozen=True)
class StandardTestDraft:
    """What the form of a standard test holds, as typed."""

    test: StandardTest
    day: str
    """As 2026-03-14."""
    values: Mapping[str, str] = field(default_factory=dict)
    """By the names of the test's parts; of one that has a side the distance alone."""
    to_the_left: bool = False
    """The side of the part that has one."""
    remark: str = ""

    @classmethod
    def of(cls, entry: Entry) -> "StandardTestDraft":
        """The form of a stored test."""
        result = standard_tests.result_of(entry)
        sides = [result.values[part.name] for part in result.test.parts if part.has_side]
        values = {name: number(abs(value)) for name, value in result.values.items()}
        return cls(result.test, entry.day.isoformat(), values, any(side < 0 for side in sides), entry.remark)

    def result(self) -> StandardResult:
        """What is typed. InputError ``entries.no-number``, ``entries.out-of-range`` with the part."""
        values = {}
        for part in self.test.parts:
            value = _number(self.values.get(part.name, ""), part.name)
            if value is not None and part.has_side and value < 0:  # the side says it, never a sign
                raise InputError("entries.out-of-range", part=part.name, lowest="0", highest=f"{part.highest:g}")
            if value is not None:
                values[part.name] = -value if part.has_side and self.to_the_left else value
        return StandardResult(self.test, values)


@dataclass(frozen=True)
class PlanDraft:
    """What the form of a plan holds, as typed; what is empty is not planned."""

    begins: str
    """As 2026-03-14."""
    weeks: str = ""
    training_a_week: str = ""
    minutes: str = ""
    tests: str = ""

    @classmethod
    def of(cls, plan: Plan) -> "PlanDraft":
        """The form of a plan."""
        rest = (str(value) if value else "" for value in (plan.training_a_week, plan.minutes, plan.tests))
        return cls(plan.begins.isoformat(), str(plan.weeks), *rest)

    def plan(self) -> Plan:
        """What is typed. InputError ``entries.no-day``, ``entries.no-number``, ``entries.not-whole`` with the part."""
        names = ("weeks", "training-a-week", "minutes", "tests")
        typed = (self.weeks, self.training_a_week, self.minutes, self.tests)
        return Plan(day_of(self.begins), *(_whole(text, name) for text, name in zip(typed, names, strict=True)))


@dataclass(frozen=True)
class TestLine:
    """One standard test in the list."""

    entry: Entry
    name: str
    words: str
    """Its result; or why it cannot be read."""
    can_change: bool


class PatientEntries:
    """Of one patient. Every change is on disk, and in the trail, when its call returns."""

    def __init__(self, context: AppContext, patient: Patient) -> None:
        self._context, self.patient = context, patient
        self._entries = context.store.entries

    @property
    def may_enter(self) -> bool:
        """Whether who signed in may enter something: whoever does not see remarks would drop them with a change."""
        return allows(self._context.store.access, Right.IDENTITY)

    def tests(self) -> tuple[TestLine, ...]:
        """The standard tests that hold, the newest first."""
        with writing_days(day_words):
            return tuple(map(_line, reversed(self._entries.standing(self.patient.uuid, EntryKind.STANDARD_TEST))))

    def plans(self) -> tuple[str, ...]:
        """The plans that hold in words, the earliest first."""
        with writing_days(day_words):
            return tuple(_plan_line(entry) for entry in self._plans())

    def plan_draft(self) -> PlanDraft:
        """The form of the latest plan; an empty one that begins today where there is none."""
        for entry in reversed(self._plans()):
            try:
                return PlanDraft.of(planned.plan_of(entry))
            except InputError:
                continue
        return PlanDraft(today().isoformat())

    def save_test(self, draft: StandardTestDraft, changed: Entry | None = None) -> None:
        """Store what is typed, in place of ``changed`` where that is given. InputErrors as ``field_of`` knows them."""
        day = day_of(draft.day)
        result = standard_tests.checked(draft.result(), day, today())
        said = _Said(EntryKind.STANDARD_TEST, day, standard_tests.dumps(result), draft.remark.strip())
        self._store(said, changed)

    def save_plan(self, draft: PlanDraft) -> None:
        """Store what is typed: in place of the plan that begins on the same day, or as one that holds from its day."""
        plan = planned.checked(draft.plan())
        same = next((entry for entry in self._plans() if entry.day == plan.begins), None)
        self._store(_Said(EntryKind.PLAN, plan.begins, planned.dumps(plan)), same)

    def take_back(self, entry: Entry) -> None:
        """Let an entry hold no longer; it stays in the records."""
        self._store(_Said(entry.kind, entry.day, entry.content_json, entry.remark), entry, withdrawn=True)

    def take_back_plan(self) -> None:
        """Let the latest plan hold no longer."""
        for entry in self._plans()[-1:]:
            self.take_back(entry)

    def _plans(self) -> tuple[Entry, ...]:
        return self._entries.standing(self.patient.uuid, EntryKind.PLAN)

    def _store(self, said: "_Said", changed: Entry | None, *, withdrawn: bool = False) -> None:
        who = self._context.therapist
        self._entries.add(
            Entry(
                uuid=str(uuid4()),
                patient_uuid=self.patient.uuid,
                kind=said.kind,
                day=said.day,
                content_json=said.content_json,
                remark=said.remark,
                who=who,
                entered_utc=datetime.now(UTC),
                replaces=None if changed is None else changed.uuid,
                withdrawn=withdrawn,
            )
        )
        self._context.records_changed.emit()


@dataclass(frozen=True)
class _Said:
    """What an entry says."""

    kind: EntryKind
    day: date
    content_json: str
    remark: str = ""


def field_of(error: InputError) -> str:
    """The field of a form that an error is about: ``day``, the name of a part, or empty for all of it."""
    code = error.code.removeprefix("entries.")
    if code in _DAY:
        return "day"
    return str(error.parameters.get("part") or _PART_OF_CODE.get(code, ""))


def today() -> date:
    """By this machine's clock."""
    return datetime.now(UTC).astimezone().date()


def day_of(typed: str) -> date:
    """The day that is typed. InputError ``entries.no-day``."""
    try:
        return date.fromisoformat(typed.strip())
    except ValueError as error:
        raise InputError("entries.no-day", typed=typed.strip()) from error


def _number(typed: str, part: str) -> float | None:
    try:
        return number_typed(typed)
    except ValueError as error:
        raise InputError("entries.no-number", typed=typed.strip(), part=part) from error


def _whole(typed: str, part: str) -> int:
    value = _number(typed, part)
    if value is None:
        return 0
    if value != int(value):
        raise InputError("entries.not-whole", part=part)
    return int(value)


def _line(entry: Entry) -> TestLine:
    try:
        result = standard_tests.result_of(entry)
    except InputError as error:
        return TestLine(entry, "–", str(error), can_change=False)
    return TestLine(entry, test_name(result), with_remark(Result(entry, result)), can_change=True)


def _plan_line(entry: Entry) -> str:
    try:
        return plan_words(planned.plan_of(entry))
    except InputError as error:
        return str(error)
