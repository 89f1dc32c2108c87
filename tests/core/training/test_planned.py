"""Plans, and how much of them took place: what is due by a day, and that nothing outside a plan counts for it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError
from core.records.entry_model import Entry, EntryKind
from core.records.model import SessionState
from core.training.planned import Plan, checked, dumps, kept, plan_of

MONDAY = date(2026, 3, 2)


def noon(day):
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def trained(day, minutes=20.0, trials=()):
    """A training session of listening on a day."""
    heard = SimpleNamespace(block=0, heard_s=60 * minutes, wall_s=60 * minutes)
    stretches = (heard,) if minutes else ()
    return SimpleNamespace(setup=SimpleNamespace(created_utc=noon(day)), trials=trials, stretches=stretches, checks=())


def a_test(day, state=SessionState.COMPLETED):
    return SimpleNamespace(setup=SimpleNamespace(created_utc=noon(day)), state=state)


def entry(plan):
    moment = datetime(2026, 3, 2, 9, tzinfo=UTC)
    return Entry("e-1", "p-1", EntryKind.PLAN, plan.begins, dumps(plan), "", "", moment)


def after(days):
    return MONDAY + timedelta(days=days)


def test_due_is_the_share_of_the_days_and_at_the_end_all_of_it():
    plan = Plan(MONDAY, weeks=4, training_a_week=5, minutes=20)
    due = {days: kept([plan], [], [], after(days))[0].due for days in (0, 1, 6, 7, 13, 27, 28, 300)}
    assert due == {0: 0, 1: 1, 6: 5, 7: 5, 13: 10, 27: 20, 28: 20, 300: 20}
    (ended,) = kept([plan], [], [], after(300))
    assert (ended.until, plan.last, ended.minutes_due) == (after(27), after(27), 400)


def test_what_took_place_within_the_plan_counts_and_nothing_else():
    plan = Plan(MONDAY, weeks=2, training_a_week=3, minutes=20, tests=2)
    training = [trained(after(day)) for day in (-1, 0, 2, 2, 9, 14)] + [trained(after(3), minutes=0)]
    sessions = [a_test(after(-1)), a_test(after(0)), a_test(after(13)), a_test(after(14))]
    sessions.append(a_test(after(5), SessionState.STOPPED))
    (found,) = kept([plan], sessions, training, after(40))
    assert (found.trained, found.minutes, found.tested) == (4, 80.0, 2)
    assert found.share == 4 / 6


def test_more_than_was_due_is_told_as_more_and_without_anything_due_there_is_no_share():
    plan = Plan(MONDAY, weeks=1, training_a_week=1)
    (found,) = kept([plan], [], [trained(after(day)) for day in range(3)], after(6))
    assert found.share == 3
    (first_day,) = kept([plan], [], [trained(MONDAY)], MONDAY)
    assert first_day.share is None


def test_a_later_plan_holds_from_the_day_it_begins():
    first, second = Plan(MONDAY, 8, training_a_week=7), Plan(after(7), 2, training_a_week=7)
    training = [trained(after(day)) for day in range(10)]
    earlier, later = kept([second, first], [], training, after(30))
    assert (earlier.plan, earlier.until, earlier.trained, earlier.due) == (first, after(6), 7, 7)
    assert (later.plan, later.until, later.trained, later.due) == (second, after(20), 3, 14)
    assert kept([first, replace(first, weeks=2)], [], training, after(30))[-1].plan.weeks == 2
    assert len(kept([first, replace(first, weeks=2)], [], training, after(30))) == 1


def test_a_plan_that_has_not_begun_is_not_counted():
    assert kept([Plan(after(1), 2, training_a_week=3)], [], [], MONDAY) == ()


@pytest.mark.parametrize(
    ("changes", "code", "part"),
    [
        ({"training_a_week": 0}, "plan-empty", None),
        ({"weeks": 0}, "plan-range", "weeks"),
        ({"weeks": 105}, "plan-range", "weeks"),
        ({"training_a_week": 22}, "plan-range", "training-a-week"),
        ({"minutes": 121}, "plan-range", "minutes"),
        ({"tests": -1}, "plan-range", "tests"),
    ],
)
def test_what_is_no_plan_is_refused(changes, code, part):
    with pytest.raises(InputError) as found:
        checked(replace(Plan(MONDAY, 4, training_a_week=3), **changes))
    assert (found.value.code, found.value.parameters.get("part")) == (f"entries.{code}", part)


@given(
    st.builds(
        Plan,
        st.dates(date(1990, 1, 1), date(2100, 1, 1)),
        st.integers(1, 104),
        st.integers(1, 21),
        st.integers(0, 120),
        st.integers(0, 200),
    )
)
def test_a_plan_comes_back_as_it_was_stored_and_all_of_it_is_due_at_its_end(plan):
    assert plan_of(entry(plan)) == checked(plan)
    (found,) = kept([plan], [], [], plan.last)
    assert found.due == plan.training


@pytest.mark.parametrize("content", ["", "[]", "{}", dumps(Plan(MONDAY, 0)), dumps(Plan(MONDAY, 1.5, 3))])
def test_what_this_version_cannot_read_is_said_with_its_day(content):
    with pytest.raises(InputError, match="2026-03-02"):
        plan_of(replace(entry(Plan(MONDAY, 1, 1)), content_json=content))


def test_a_plan_that_leads_past_the_calendar_is_refused():
    with pytest.raises(InputError, match="9999-12-30"):
        plan_of(entry(Plan(date(9999, 12, 30), 2, 3)))
