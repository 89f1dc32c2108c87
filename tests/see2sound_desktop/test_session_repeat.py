"""A test of direction given once more on one visit, answered in another way: from its end, and from the results."""

from dataclasses import replace
from datetime import timedelta

import pytest
from level_ward import Ward

from core.assessment import protocol_library as library
from core.assessment.circumstances import circumstances_of
from core.assessment.protocol_library import ProtocolList
from core.assessment.second_way import compare_ways
from core.assessment.visit import SITTING, Visit, dumps, visit_of
from core.audio import Layout
from core.records.model import Session, SessionSetup
from see2sound_desktop.presenters.context import PageName, RepeatSession
from see2sound_desktop.presenters.session_check import CheckState, CheckView
from see2sound_desktop.presenters.session_repeat import Repeat
from see2sound_desktop.presenters.session_setup import SessionSetupPresenter

KNOWN = ProtocolList(library.built_in())
CHECKED = CheckView(CheckState.CONFIRMED, ("FL", "FR"), 2)


def held(ward: Ward, protocol_id: str = "clock-7", mode: str = "clock") -> Session:
    """A session that is over in a moment."""
    ward.page.setup.choose(protocol_id=protocol_id, answer_mode=mode)
    session = ward.start()
    ward.page.session.begin()
    assert ward.page.session.skip("quick")
    ward.page.session.stop()
    return session


@pytest.fixture
def setup(ward: Ward) -> SessionSetupPresenter:
    return ward.page.setup


@pytest.fixture
def first(ward: Ward) -> SessionSetup:
    return held(ward).setup


def test_from_its_end_a_test_is_given_once_more_and_bound_to_the_first_before_its_first_trial(
    ward: Ward, setup: SessionSetupPresenter
) -> None:
    setup._set(check=CHECKED)
    setup.form.answer(prisms=False, fatigue=2)
    first, page = held(ward), ward.page
    assert page.end_view.repeat.isVisible()
    page.end_view.repeat.click()
    choice = setup.view.choice
    assert (choice.protocol_id, choice.answer_mode) == ("clock-7", "therapist"), "touched first, so said now"
    assert setup.view.modes == ("therapist", "arc", "column")
    assert "clock" not in [page.setup_view.who.answers.mode.itemData(row) for row in range(3)]
    assert "answered in another way" in page.setup_view.who.repeat.text()
    assert setup.view.check == CHECKED, "the same sitting"
    second = ward.start()
    assert (visit_of(second.setup).repeats, second.trials) == (first.setup.uuid, ())
    assert second.setup.protocol_json == first.setup.protocol_json
    assert {trial.target_azimuth_deg for trial in second.plan} == {trial.target_azimuth_deg for trial in first.plan}
    asked = circumstances_of(second.setup)
    assert (asked.prisms, asked.fatigue) == (False, None)
    page.session.stop()
    assert not page.end_view.repeat.isVisible(), "a repetition is held against the first, not repeated"
    assert compare_ways(ward.store.session(first.setup.uuid), ward.store.session(second.setup.uuid), 50)


def test_what_comes_after_it_is_bound_to_nothing_and_answered_as_before(ward: Ward, setup) -> None:
    held(ward)
    ward.page.end_view.repeat.click()
    ward.start()
    ward.page.session.stop()
    ward.page.end_view.new.click()
    assert (setup.view.choice.repeat, setup.view.choice.answer_mode) == (None, "clock")
    assert visit_of(ward.start().setup) == Visit()


@pytest.mark.parametrize(
    "changes", [{"protocol_id": "midline"}, {"layout": Layout.STEREO}], ids=["another test", "another layout"]
)
def test_other_sounds_are_no_repetition(ward: Ward, setup, changes) -> None:
    held(ward)
    ward.page.end_view.repeat.click()
    setup.choose(**changes)
    assert setup.view.choice.repeat is None
    assert ward.page.setup_view.who.repeat.isHidden()


def test_another_patient_repeats_nothing(ward: Ward, setup) -> None:
    held(ward)
    ward.page.end_view.repeat.click()
    patient = ward.application.context.patient
    ward.application.context.choose_patient(replace(patient, notes="tall"))
    assert setup.view.choice.repeat is not None, "the same patient"
    ward.application.context.choose_patient(ward.store.add_patient("P-2"))
    assert setup.view.choice.repeat is None


def test_only_directions_alone_can_be_repeated(ward: Ward) -> None:
    held(ward, "midline", "buttons")
    assert not ward.page.end_view.repeat.isVisible()


def test_where_it_was_said_first_it_is_touched_now(first: SessionSetup) -> None:
    said = replace(first, response_mode="therapist")
    assert Repeat.of(said, KNOWN, first.created_utc).modes == ("clock", "arc", "column")


def test_after_the_sitting_it_is_another_visit_s(first: SessionSetup) -> None:
    assert Repeat.of(first, KNOWN, first.created_utc + SITTING) is not None
    assert Repeat.of(first, KNOWN, first.created_utc + SITTING + timedelta(seconds=1)) is None


def test_a_test_that_is_another_one_today_cannot_be_repeated(first: SessionSetup) -> None:
    assert Repeat.of(first, ProtocolList(()), first.created_utc) is None
    assert Repeat.of(replace(first, protocol_sha256="old"), KNOWN, first.created_utc) is None


def test_what_a_newer_version_bound_is_not_repeated(first: SessionSetup) -> None:
    for text in ('{"format": "see2sound-visit", "version": 9}', dumps(Visit("another"))):
        assert Repeat.of(replace(first, visit_json=text), KNOWN, first.created_utc) is None


def test_from_the_results_it_is_set_up_once_more(ward: Ward, setup) -> None:
    first = held(ward)
    ward.page.end_view.results.click()
    results = ward.application.window.page(PageName.RESULTS)
    ward.wait(lambda: results.presenter.shown is not None)
    assert results.repeat_button.isVisible()
    results.repeat_button.click()
    assert ward.application.window.current is PageName.SESSION
    assert setup.view.choice.repeat.session_uuid == first.setup.uuid


def test_a_repetition_that_comes_too_late_is_said(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    first = held(ward)
    monkeypatch.setattr("see2sound_desktop.presenters.session_repeat.SITTING", timedelta(0))
    ward.application.context.request(RepeatSession(first.setup.uuid))
    assert "within two hours" in ward.notices[-1].sentence
