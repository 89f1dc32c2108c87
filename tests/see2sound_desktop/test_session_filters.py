"""Which sessions the results page lists: a test, a state, days; and never that one is shown that was not asked for."""

from datetime import UTC, date, datetime, timedelta

import pytest
from held_session import hold
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate

from core.paths import DataFolder
from core.records.model import SessionState
from core.records.store import Store
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters import results
from see2sound_desktop.presenters.context import AppContext, OpenResults
from see2sound_desktop.presenters.session_filter import Period, SessionFilter, days_of
from see2sound_desktop.windows.results_page import ResultsPage

_NOON = datetime(2026, 11, 15, 12, 0, tzinfo=UTC)
_DAYS = st.integers(-40, 40).map(lambda days: _NOON.date() + timedelta(days=days))


@given(st.none() | _DAYS, st.none() | _DAYS, st.integers(-24 * 40, 24 * 40))
def test_the_days_that_are_asked_for_are_whole_days_of_this_place(first, last, hours):
    began = _NOON + timedelta(hours=hours)
    day = began.astimezone().date()
    asked = SessionFilter(first=first, last=last).asked("p")
    meets = (asked.since_utc is None or began >= asked.since_utc) and (
        asked.before_utc is None or began < asked.before_utc
    )
    assert meets == ((first is None or day >= first) and (last is None or day <= last))


@pytest.mark.parametrize("day", [date(1752, 9, 14), date(9999, 12, 31)])
def test_days_that_no_clock_of_a_computer_knows_are_asked_for_all_the_same(day):
    asked = SessionFilter("direction", SessionState.STOPPED, day, day).asked(None)
    assert asked.since_utc < asked.before_utc
    assert (asked.patient_uuid, asked.protocol_id, asked.state) == (None, "direction", SessionState.STOPPED)


@pytest.mark.parametrize(("period", "days"), [(Period.WEEK, 7), (Period.MONTH, 30), (Period.YEAR, 365)])
def test_the_last_days_are_so_many_and_today_is_one_of_them(period, days):
    today = date(2026, 11, 27)
    first, last = days_of(period, today, (today, today))
    assert ((today - first).days + 1, last) == (days, None)


def test_days_the_wrong_way_round_are_turned_round():
    one, other = date(2026, 11, 1), date(2026, 11, 9)
    assert days_of(Period.BETWEEN, other, (other, one)) == (one, other)


@pytest.fixture
def page(tmp_path, qtbot):
    folder = DataFolder(tmp_path / "site")
    folder.root.mkdir()
    jobs = Jobs()
    with Store.open(folder.database) as store:
        context = AppContext(store=store, data=folder, settings=Settings(), jobs=jobs)
        patient = store.add_patient("P-1")
        for protocol_id in ("direction", "fine-arc"):
            hold(store, patient, protocol_id)
        made = ResultsPage(context)
        qtbot.addWidget(made)
        made.activated()
        yield made
        jobs.close()


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def test_a_test_alone_is_listed_and_it_is_said_that_there_are_others(page):
    choose(page.filters.test, "fine-arc")
    assert page.list.keys == ["held-fine-arc"]
    assert page.presenter.chosen == "held-fine-arc"
    assert page.filters.count.text() == "1 of 2 sessions"
    page.filters.all_button.click()
    assert page.list.count() == 2
    assert not page.filters.all_button.isVisibleTo(page)


def test_where_none_fits_nothing_is_shown_and_what_to_do_is_said(page):
    choose(page.filters.state, SessionState.STOPPED.value)
    assert page.list.count() == 0
    assert page.presenter.shown is None
    assert page._right.currentWidget() is page._none_fits
    assert page.filters.isVisibleTo(page)


def test_days_are_asked_for_where_two_are_to_be_chosen(page):
    page.filters.fold_button.click()
    assert not page.filters.first.isVisibleTo(page)
    choose(page.filters.period, Period.BETWEEN.value)
    assert page.filters.first.isVisibleTo(page)
    page.filters.first.setDate(QDate(2026, 11, 23))
    page.filters.last.setDate(QDate(2026, 11, 23))
    assert page.list.count() == 2
    page.filters.first.setDate(QDate(2026, 11, 22))
    page.filters.last.setDate(QDate(2026, 11, 22))
    assert page.list.count() == 0


def test_a_session_that_is_opened_from_elsewhere_is_listed_whatever_was_asked_for(page):
    choose(page.filters.test, "fine-arc")
    page.take(OpenResults("held-direction"))
    assert page.presenter.chosen == "held-direction"
    assert "held-direction" in page.list.keys


def test_of_many_sessions_of_everybody_the_newest_are_listed_and_how_to_find_the_others_is_said(page, monkeypatch):
    monkeypatch.setattr(results, "MOST_OF_ALL", 1)
    page.presenter.refresh()
    assert page.list.keys == ["held-direction"]
    assert "newest 1 of 2 sessions" in page.filters.count.text()
    assert "choose a patient" in page.filters.count.text()
    assert not page.filters.all_button.isVisibleTo(page), "nothing was left out by what was chosen"
    choose(page.filters.test, "fine-arc")
    assert (page.list.keys, page.filters.count.text()) == (["held-fine-arc"], "1 of 2 sessions")
    page.filters.clear()
    page.context.choose_patient(page.context.store.patients()[0])
    assert page.list.count() == 2
