"""Whose session it is: the patient in the room stays while one is held or made ready, and what follows is theirs."""

from collections.abc import Callable

import pytest
from level_ward import Ward, calibration
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from steps import reach

from core.assessment.circumstances import circumstances_of
from core.assessment.visit import visit_of
from core.calibration import CalibrationFit
from core.playback.devices import SILENT
from core.records.model import LesionSide, Patient
from see2sound_desktop.presenters.context import (
    NoticeKind,
    OpenResults,
    PageName,
    ResumeSession,
    StartBattery,
)
from see2sound_desktop.presenters.session_check import CheckState, CheckView
from see2sound_desktop.presenters.session_level import LevelLost
from see2sound_desktop.presenters.session_views import Step

CHECKED = CheckView(CheckState.CONFIRMED, ("FL", "FR"), 2)


@pytest.fixture
def other(ward: Ward) -> Patient:
    """Somebody else, whose lesion is on the other side."""
    return ward.store.add_patient("P-TEST", lesion_side=LesionSide.LEFT)


@pytest.fixture
def in_the_room(ward: Ward) -> Callable[[], str]:
    """The code on the chip, which is that of the patient for all pages."""

    def code() -> str:
        chip, patient = ward.application.window._chip, ward.application.context.patient
        assert chip.text().startswith(f"{patient.code}  ·  ")
        assert ward.page.setup.view.patient == patient
        return patient.code

    return code


def held(ward: Ward, protocol_id: str = "clock-7") -> str:
    """A session of whoever is in the room, over in a moment; its uuid."""
    ward.page.setup.choose(protocol_id=protocol_id, answer_mode="clock")
    session = ward.start()
    ward.page.session.begin()
    ward.page.session.stop()
    return session.setup.uuid


def test_while_a_session_is_held_no_other_patient_is_chosen_and_a_sentence_says_what_to_do(ward, other, in_the_room):
    ward.start()
    ward.page.session.begin()
    patients = ward.application.window.page(PageName.PATIENTS)
    ward.application.window.show_page(PageName.PATIENTS)
    (row,) = (at for at in range(patients.list.count()) if patients.list.item(at).text().startswith(other.code))
    place = patients.list.visualItemRect(patients.list.item(row)).center()
    QTest.mouseClick(patients.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert in_the_room() == "P-1"
    ward.wait(lambda: [item.text() for item in patients.list.selectedItems()] == ["P-1"])  # the list shows who stays
    assert patients.list.currentItem().text() == "P-1"
    assert ward.notices[-1].kind is NoticeKind.WARNING
    assert "P-1" in ward.notices[-1].sentence
    assert "End it" in ward.notices[-1].sentence
    assert not ward.application.context.choose_patient(None)
    ward.page.session.stop()
    patients.presenter.choose(other.uuid)
    assert in_the_room() == "P-TEST"


def test_the_running_session_says_whose_it_is(ward, other):
    ward.start()
    assert ward.page.live_view.patient.text() == "Patient: P-1"
    ward.page.session.stop()
    ward.application.context.choose_patient(other)
    ward.page.end_view.new.click()
    ward.start()
    assert ward.page.live_view.patient.text() == "Patient: P-TEST"


def test_while_sounds_are_prepared_the_patient_stays(ward, other, in_the_room):
    ward.page.setup.prepare()
    assert not ward.application.context.choose_patient(other)
    ward.wait(lambda: ward.page.session is not None)
    assert ward.page.session.run.setup.patient_uuid == ward.application.context.patient.uuid
    assert in_the_room() == "P-1"


def test_what_was_not_prepared_after_all_holds_nobody(ward, other, in_the_room):
    ward.page.setup.prepare()
    ward.page.setup.cancel()
    ward.wait(lambda: ward.page.setup.view.preparing is None)
    assert ward.page.session is None
    assert ward.application.context.choose_patient(other)
    assert in_the_room() == "P-TEST"


def test_results_of_another_patient_do_not_come_into_the_room_of_a_session(ward, other, in_the_room):
    ward.application.context.choose_patient(other)
    theirs = held(ward)
    ward.application.context.choose_patient(ward.store.patient("P-1"))
    ward.page.end_view.new.click()
    ward.start()
    ward.application.context.request(OpenResults(theirs))
    results = ward.application.window.page(PageName.RESULTS)
    assert results.presenter.chosen != theirs
    assert in_the_room() == "P-1"


def test_going_on_with_a_session_brings_its_patient_back(ward, other, in_the_room):
    left = ward.start()
    ward.page.session.begin()
    reach(ward.qtbot, ward.page.session, Step.WHERE)
    ward.page._let_patient_go()
    ward.page.session.abandon()
    ward.page.session = None
    ward.application.context.choose_patient(other)
    ward.application.context.request(ResumeSession(left.setup.uuid))
    assert in_the_room() == "P-1", "at once, before its sounds are ready"
    ward.wait(lambda: ward.page.session is not None)
    assert ward.page.live_view.patient.text() == "Patient: P-1"


def test_a_repetition_is_its_patient_s_and_carries_nobody_else_s_form(ward, other, in_the_room):
    ward.page.setup.form.answer(prisms=True)
    first = held(ward)
    ward.application.context.choose_patient(other)
    ward.page.setup.form.answer(prisms=False, fatigue=9)
    ward.page.end_view.repeat.click()
    assert in_the_room() == "P-1"
    assert ward.page.setup.view.choice.repeat.session_uuid == first
    assert ward.page.setup.view.check.state is CheckState.NOT_DONE, "somebody else was there meanwhile"
    second = ward.start()
    assert second.patient.code == "P-1"
    assert visit_of(second.setup).repeats == first
    assert (circumstances_of(second.setup).prisms, circumstances_of(second.setup).fatigue) == (True, None)


def test_the_next_test_of_a_battery_is_its_patient_s_and_is_checked_and_asked_anew(ward, other, in_the_room):
    ward.application.context.request(StartBattery("screen"))
    ward.page.setup._set(check=CHECKED)
    first = ward.start()
    ward.page.session.stop()
    ward.application.context.choose_patient(other)
    ward.page.end_view.next.click()
    assert in_the_room() == "P-1"
    assert ward.page.session is None
    assert ward.page.setup.view.preparing is None
    assert "Another patient was chosen meanwhile" in ward.notices[-1].sentence
    view = ward.page.setup.view
    assert (view.choice.protocol_id, view.check.state) == ("extinction", CheckState.NOT_DONE)
    second = ward.start()
    assert second.patient.code == "P-1"
    assert visit_of(second.setup).battery == visit_of(first.setup).battery


def test_a_question_about_one_patient_s_session_is_not_left_before_another(ward, other):
    ward.page.setup._set(level_lost=LevelLost("session", CalibrationFit.OTHER_VOLUME, calibration(), SILENT))
    ward.application.context.choose_patient(other)
    assert ward.page.setup.view.level_lost is None
