"""A battery on the session page: its tests in their order, and what is carried from one to the next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from level_ward import Ward

from core.assessment import protocol_library as library
from core.assessment.circumstances import Circumstances, circumstances_of
from core.assessment.circumstances import dumps as circumstances_json
from core.assessment.protocol_editing import copy_of
from core.assessment.visit import SITTING, visit_of
from core.audio import Layout
from core.playback.devices import SILENT
from see2sound_desktop.presenters.battery_visit import BatteryVisit
from see2sound_desktop.presenters.context import PageName, ResumeSession, StartBattery, StartSession
from see2sound_desktop.presenters.session_check import CheckState, CheckView
from see2sound_desktop.presenters.session_views import PatientScreen

CHECKED = CheckView(CheckState.CONFIRMED, ("FL", "FR"), 2)


class Clock:
    """The time of day, moved by hand."""

    now = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Visit:
    """A visit of a battery with a patient, its clock, and sessions that are over in a moment."""

    def __init__(self, ward: Ward) -> None:
        self.ward, self.setup, self.clock = ward, ward.page.setup, Clock()
        self.battery = BatteryVisit(ward.application.context, self.setup, now=self.clock)

    def hold(self, protocol_id: str, asked: Circumstances | None = None):
        known = None if asked is None else circumstances_json(asked)
        return self.battery.held(
            SimpleNamespace(
                protocol_id=protocol_id, circumstances_json=known, visit_json=None, created_utc=self.clock.now
            )
        )

    def chosen(self) -> str:
        return self.setup.view.choice.protocol_id


@pytest.fixture
def visit(ward: Ward) -> Visit:
    return Visit(ward)


def test_the_tests_of_a_visit_come_one_after_the_other(visit):
    visit.battery.begin("full", 0)
    assert visit.chosen() == "clock-7"
    following = visit.hold("clock-7")
    assert (following.protocol_id, following.number, following.total) == ("midline", 2, 2)
    assert visit.battery.go_on()
    assert visit.chosen() == "midline"
    assert visit.hold("midline") is None
    assert visit.battery.view is None
    visit.battery.begin("full", 1)
    assert visit.chosen() == "extinction"


def test_another_test_in_between_does_not_count_as_one_of_the_battery(visit):
    visit.battery.begin("screen", 0)
    assert visit.hold("motion").protocol_id == "clock-7"
    assert visit.hold("clock-7").protocol_id == "extinction"


def test_what_was_chosen_checked_and_asked_goes_along_but_how_tired_the_patient_is(visit):
    visit.setup.choose(layout=Layout.BINAURAL, device_id=SILENT.id, level_dba=62.0)
    visit.setup._set(check=CHECKED)
    visit.battery.begin("screen", 0)
    assert visit.setup.view.check.state is CheckState.NOT_DONE, "a check from before this sitting holds no more"
    visit.setup._set(check=CHECKED)
    visit.hold("clock-7", Circumstances(fatigue=3, prisms=False))
    assert visit.battery.go_on(4)
    choice = visit.setup.view.choice
    assert (choice.protocol_id, choice.device_id, choice.level_dba) == ("extinction", SILENT.id, 62.0)
    assert visit.setup.view.check == CHECKED
    asked = visit.setup.form.view.asked
    assert (asked.prisms, asked.fatigue) == (False, 4), "as the patient is now"


def test_after_a_long_break_all_is_checked_and_asked_anew(visit):
    visit.battery.begin("screen", 0)
    visit.setup._set(check=CHECKED)
    visit.hold("clock-7", Circumstances(prisms=False))
    visit.clock.now += SITTING + timedelta(minutes=1)
    assert not visit.battery.go_on()
    assert visit.chosen() == "extinction"
    assert visit.setup.view.check.state is CheckState.NOT_DONE
    assert visit.setup.form.view.asked.prisms is None


def test_a_visit_ends_with_its_patient(visit):
    visit.battery.begin("screen", 0)
    context = visit.ward.application.context
    context.choose_patient(replace(context.patient, notes="said something"))
    assert visit.battery.view is not None, "the same patient with another note"
    context.choose_patient(visit.ward.store.add_patient("P-2"))
    assert visit.battery.view is None
    assert visit.hold("clock-7") is None


def test_one_press_at_the_end_of_a_test_begins_the_next_one_and_the_patient_rests_between(ward):
    ward.application.context.request(StartBattery("screen"))
    page = ward.page
    assert page.setup.view.choice.protocol_id == "clock-7"
    assert page.setup_view.who.visit.text() == "Battery “Screen”, test 1 of 2"
    first = ward.start()
    place = visit_of(first.setup).battery
    assert (place.battery, place.visit) == ("screen", 0)
    page.session.stop()
    assert page.patient_window.view.screen is PatientScreen.BETWEEN_TESTS
    assert page.patient_window.sentence.text() == "Take a rest, then we go on."
    assert page.patient_window.stop.isHidden()
    assert page.end_view.next.text().replace("&", "") == "Next: Extinction (2 of 2)"
    page.end_view.fatigue.slider.setValue(5)
    page.end_view.fatigue.keep.click()
    page.end_view.next.click()
    assert page.setup_view.who.visit.text() == "Battery “Screen”, test 2 of 2"
    ward.wait(lambda: page.session is not None)
    second = ward.store.session(page.session.run.setup.uuid)
    assert second.setup.protocol_id == "extinction"
    assert visit_of(second.setup).battery == place
    assert page.patient_window.view.screen is PatientScreen.WELCOME
    page.session.stop()
    assert page.end_view.next.isHidden()
    assert page.end_view.fatigue.isHidden()
    assert page.patient_window.view.screen is PatientScreen.END
    assert page.setup_view.who.visit.isHidden()


def test_how_tired_the_patient_is_between_two_tests_is_asked_of_the_second(ward):
    page = ward.page
    ward.application.context.request(StartBattery("screen"))
    page.setup.form.answer(fatigue=1, prisms=False)
    ward.start()
    page.session.stop()
    page.end_view.fatigue.slider.setValue(6)
    page.end_view.fatigue.keep.click()
    page.end_view.next.click()
    ward.wait(lambda: page.session is not None)
    asked = circumstances_of(page.session.run.setup)
    assert (asked.fatigue, asked.prisms) == (6, False)


def test_another_test_of_the_same_visit_has_no_place_in_the_battery(ward):
    ward.application.context.request(StartBattery("screen"))
    ward.page.setup.choose(protocol_id="direction")
    assert visit_of(ward.start().setup).battery is None


class Restarted:
    """The visit of the same patient after the program was started anew."""

    def __init__(self, ward):
        self.ward, self.page = ward, ward.page
        self.page.battery = BatteryVisit(ward.application.context, self.page.setup, self.page)
        self.page.battery.changed.connect(self.page.setup_view.who.show_visit)
        self.page.battery.found.connect(self.page.setup_view.who.show_found)
        self.page.battery.look()


def test_after_a_restart_the_visit_goes_on_at_the_test_that_is_next(ward):
    ward.application.context.request(StartBattery("screen"))
    first = ward.start()
    ward.page.session.stop()
    page = Restarted(ward).page
    page._set_up_again()
    said = page.setup_view.who.found.text()
    assert said == "Battery “Screen” was begun today. Test 2 of 2 comes next: Extinction."
    page.setup_view.who.take_up.click()
    assert page.setup_view.who.found.parentWidget().isHidden()
    assert page.setup.view.choice.protocol_id == "extinction"
    assert page.setup.view.check.state is CheckState.NOT_DONE, "headphones may have been taken off"
    second = ward.start()
    assert visit_of(second.setup).battery == visit_of(first.setup).battery
    page.session.stop()
    assert page.end_view.next.isHidden()


def test_after_a_restart_an_interrupted_test_is_gone_on_with_and_leads_on_to_the_next(ward):
    ward.application.context.request(StartBattery("screen"))
    first = ward.start()
    ward.page.session.abandon()
    ward.page.session = None
    ward.page._close_patient_window()
    page = Restarted(ward).page
    assert page.setup_view.who.found.text().endswith("Test 1 of 2 was interrupted: Clock face, 21 sounds.")
    page.setup_view.who.take_up.click()
    ward.wait(lambda: page.session is not None)
    assert page.session.run.setup.uuid == first.setup.uuid
    page.session.stop()
    assert page.end_view.next.text().replace("&", "") == "Next: Extinction (2 of 2)"


def test_an_interrupted_test_that_is_gone_on_with_from_the_list_brings_its_visit_back(ward):
    ward.application.context.request(StartBattery("screen"))
    first = ward.start()
    ward.page.session.abandon()
    ward.page.session = None
    page = Restarted(ward).page
    ward.application.context.request(ResumeSession(first.setup.uuid))
    ward.wait(lambda: page.session is not None)
    page.session.stop()
    assert page.end_view.next.text().replace("&", "") == "Next: Extinction (2 of 2)"


def test_a_visit_that_is_left_is_not_offered_again(ward):
    ward.application.context.request(StartBattery("screen"))
    ward.start()
    ward.page.session.stop()
    page = Restarted(ward).page
    page.battery.leave()
    page.battery.look()
    assert page.setup_view.who.found.parentWidget().isHidden()


def test_a_new_session_is_none_of_the_battery(ward):
    ward.application.context.request(StartBattery("screen"))
    ward.start()
    ward.page.session.stop()
    ward.page.end_view.new.click()
    assert ward.page.battery.view is None


def test_a_session_is_held_with_the_site_s_own_copy_and_named_by_it(ward):
    context = ward.application.context
    made = library.save(context.data, copy_of(library.built_in()[1], "Ward 3", "Ours.", ("clock-7",)), {})
    context.request(StartSession(protocol_id="ward-3"))
    assert ward.page.setup.view.protocol.protocol.id == "ward-3"
    session = ward.start()
    assert (session.setup.protocol_id, session.setup.protocol_sha256) == ("ward-3", made.sha256)
    assert session.setup.protocol_json == made.text
    ward.page.session.stop()
    patients = ward.application.window.page(PageName.PATIENTS)
    ward.application.window.show_page(PageName.PATIENTS)
    patients.presenter.refresh()
    assert [line.protocol_name for line in patients.presenter.sessions] == ["Ward 3"]
