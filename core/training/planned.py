"""What was agreed on with a patient, and how much took place: sessions of tests, sessions and minutes of training.

Adherence is what took place over what was due by a day: a number of sessions, never a judgement of the patient.
"""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.errors import InputError
from core.records.entry_model import Entry
from core.records.model import Session, SessionState
from core.records.training_model import TrainingSession
from core.training.summary import minutes_of

FORMAT, VERSION = "see2sound-plan", 1
DAYS_A_WEEK = 7
FIRST_DAY, LAST_DAY = date(1950, 1, 1), date(2199, 12, 31)
MOST_WEEKS, MOST_A_WEEK, MOST_MINUTES, MOST_TESTS = 104, 21, 120, 200


@dataclass(frozen=True, slots=True)
class Plan:
    """So many weeks from a day on: training sessions a week of so many minutes, and sessions of tests in all.

    0 where none are planned.
    """

    begins: date
    weeks: int
    training_a_week: int = 0
    minutes: int = 0
    """Of a training session; 0 where no length was agreed on."""
    tests: int = 0

    @property
    def last(self) -> date:
        """Its last day."""
        return self.begins + timedelta(days=self.weeks * DAYS_A_WEEK - 1)

    @property
    def training(self) -> int:
        """Training sessions in all."""
        return self.weeks * self.training_a_week


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a plan took place by a day."""

    plan: Plan
    until: date
    """The day, or the last one of the plan, or the one before the next plan begins."""
    due: int
    """Training sessions that had to have taken place by then: of a week that is not over the share of its days."""
    trained: int
    minutes: float
    """Of training."""
    tested: int
    """Completed sessions of tests."""

    @property
    def share(self) -> float | None:
        """Training sessions that took place over those that were due; None where none was."""
        return self.trained / self.due if self.due else None

    @property
    def minutes_due(self) -> int:
        """Minutes of training that were due; 0 where no length was agreed on."""
        return self.due * self.plan.minutes


def checked(plan: Plan) -> Plan:
    """The plan, if something is planned.

    InputError ``entries.no-day``, ``entries.plan-range`` or ``entries.plan-empty``.
    """
    if not FIRST_DAY <= plan.begins <= LAST_DAY:
        raise InputError("entries.no-day", typed=plan.begins)
    limits = (
        ("weeks", 1, MOST_WEEKS),
        ("training_a_week", 0, MOST_A_WEEK),
        ("minutes", 0, MOST_MINUTES),
        ("tests", 0, MOST_TESTS),
    )
    for name, lowest, highest in limits:
        if not lowest <= getattr(plan, name) <= highest:
            raise InputError("entries.plan-range", part=name.replace("_", "-"), lowest=lowest, highest=highest)
    if not plan.training_a_week and not plan.tests:
        raise InputError("entries.plan-empty")
    return plan


def dumps(plan: Plan) -> str:
    """The plan as it is stored; the day on which it begins is that of its entry."""
    values = {"weeks": plan.weeks, "training_a_week": plan.training_a_week, "minutes": plan.minutes}
    return json.dumps({"format": FORMAT, "version": VERSION, **values, "tests": plan.tests})


def plan_of(entry: Entry) -> Plan:
    """The plan of an entry. InputError ``entries.unreadable`` for what this version cannot read."""
    try:
        held = json.loads(entry.content_json)
        if (held["format"], held["version"]) != (FORMAT, VERSION):
            raise ValueError("another format")
        numbers = [held[name] for name in ("weeks", "training_a_week", "minutes", "tests")]
        if any(type(one) is not int for one in numbers):
            raise ValueError("a plan counts in whole numbers")
        return checked(Plan(entry.day, *numbers))
    except (ValueError, LookupError, TypeError, InputError) as error:
        raise InputError("entries.unreadable", day=entry.day) from error


def kept(
    plans: Sequence[Plan], sessions: Iterable[Session], training: Iterable[TrainingSession], today: date
) -> tuple[Kept, ...]:
    """How much of each plan that has begun took place by today, the earliest first.

    Parameters
    ----------
    plans
        Of one patient. Where one begins before another ends, the later one holds from then on.
    sessions, training
        All of the patient, in any order.
    """
    ordered = sorted(plans, key=lambda plan: plan.begins)
    begun = [plan for plan in ordered if plan.begins <= today]
    nexts = [*(plan.begins - timedelta(days=1) for plan in begun[1:]), date.max]
    tested = [_day(one) for one in sessions if one.state is SessionState.COMPLETED]
    trained = [(_day(one), minutes_of(one)) for one in training if one.trials or one.stretches]
    held = ((plan, min(today, plan.last, before)) for plan, before in zip(begun, nexts, strict=False))
    return tuple(_kept(plan, until, tested, trained) for plan, until in held if until >= plan.begins)


def _kept(plan: Plan, until: date, tested: Sequence[date], trained: Sequence[tuple[date, float]]) -> Kept:
    within = [minutes for day, minutes in trained if plan.begins <= day <= until]
    days = (until - plan.begins).days + 1
    return Kept(
        plan,
        until,
        due=math.floor(plan.training_a_week * days / DAYS_A_WEEK),
        trained=len(within),
        minutes=math.fsum(within),
        tested=sum(plan.begins <= day <= until for day in tested),
    )


def _day(session: Session | TrainingSession) -> date:
    """On which it began, by this machine's clock."""
    return session.setup.created_utc.astimezone().date()
