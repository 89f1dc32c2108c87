"""Show how: one example sound, then its answer on the pad. As often as wanted, kept as an event, never counted."""

import pytest
from level_ward import Ward

from core.assessment.tasks import right_choice
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import PatientScreen, PauseReason, Stage


def begun(ward: Ward, protocol_id: str = "direction", mode: str = "arc") -> SessionPresenter:
    ward.page.setup.choose(protocol_id=protocol_id, answer_mode=mode)
    ward.start()
    return ward.page.session


def shown_once(ward: Ward, session: SessionPresenter):
    """Show an example and wait until its answer is seen; the view of the patient then."""
    assert session.live.may_show_how
    session.show_how()
    assert session.patient.screen is PatientScreen.LISTEN
    assert (session.live.shows_how, session.live.may_show_how) == (True, False)
    ward.wait(lambda: session.patient.screen is PatientScreen.FEEDBACK)
    seen = session.patient
    ward.wait(lambda: session.patient.screen is PatientScreen.WELCOME)
    assert not session.live.shows_how
    return seen


def events(ward: Ward, session: SessionPresenter) -> list[str]:
    stored = ward.store.session(session.run.setup.uuid)
    assert stored.trials == ()
    return [event.kind for event in stored.events if event.kind == "demonstration"]


def test_an_example_is_heard_and_its_answer_is_seen_and_nothing_counts(ward: Ward) -> None:
    session = begun(ward)
    practice = [trial.target_azimuth_deg for trial in session.run.plan if trial.is_practice]
    seen = [shown_once(ward, session).feedback_azimuth_deg for _ in range(4)]
    assert seen == [*practice, practice[0]], "those of practice in turn"
    assert events(ward, session) == ["demonstration"] * 4
    assert (session.run.progress.number, session.run.progress.is_practice, session.run.practice.given) == (1, True, 0)
    session.begin()
    ward.wait(lambda: session.patient.screen is PatientScreen.WHERE)
    session.answer_direction(0.0)
    assert len(ward.store.session(session.run.setup.uuid).trials) == 1


@pytest.mark.parametrize(
    ("protocol_id", "mode"), [("clock-7", "column"), ("extinction", "buttons"), ("motion", "buttons")]
)
def test_of_a_choice_the_right_answer_is_marked_on_the_pad(ward: Ward, protocol_id: str, mode: str) -> None:
    session = begun(ward, protocol_id, mode)
    example = next(trial for trial in session.run.plan if trial.is_practice)
    session.show_how()
    ward.wait(lambda: session.patient.screen is PatientScreen.FEEDBACK)
    assert session.patient.feedback_choice == right_choice(example, session.patient.task)
    pads = ward.page.patient_window.pads
    assert pads.currentWidget() is pads.choices
    assert pads.choices.button(session.patient.feedback_choice).is_marked


def test_while_it_is_shown_nothing_can_be_answered_and_stop_stops_it(ward: Ward) -> None:
    session = begun(ward)
    session.show_how()
    window = ward.page.patient_window
    assert (window.action.isHidden(), window.stop.isHidden()) == (True, False)
    session.answer_direction(30.0)
    session.patient_stops()
    assert (session.live.stage, session.live.pause_reason) == (Stage.PAUSED, PauseReason.PATIENT_STOP)
    assert not session.live.shows_how
    assert events(ward, session) == ["demonstration"]
    session.resume()
    assert session.patient.screen is PatientScreen.WELCOME


def test_who_starts_meanwhile_starts(ward: Ward) -> None:
    session = begun(ward)
    session.show_how()
    session.begin()
    assert session.live.stage is Stage.RUNNING
    assert not session.live.shows_how
    ward.wait(lambda: session.patient.screen is PatientScreen.WHERE)


def test_the_therapist_has_a_button_for_it_before_the_session_alone(ward: Ward) -> None:
    session = begun(ward)
    button = ward.page.live_view.show_how
    assert button.isVisible()
    button.click()
    assert session.live.shows_how
    assert ward.page.live_view.status.text() == "An example is shown to the patient. It does not count."
    session.begin()
    assert button.isHidden()
    assert not session.live.may_show_how
    session.show_how()
    assert not session.live.shows_how


def test_where_practice_went_wrong_it_is_shown_once_more(ward: Ward) -> None:
    session = begun(ward, "clock-7", "clock")
    session.begin()
    while session.live.stage is Stage.RUNNING:
        ward.wait(lambda: session.live.stage is Stage.PAUSED or session.patient.screen is PatientScreen.WHERE)
        if session.patient.screen is PatientScreen.WHERE:
            session.answer_nothing()
    assert session.live.pause_reason is PauseReason.NOT_UNDERSTOOD
    session.show_how()
    ward.wait(lambda: session.patient.screen is PatientScreen.FEEDBACK)
    ward.wait(lambda: session.patient.screen is PatientScreen.PAUSE)
    session.resume()
    assert session.live.stage is Stage.RUNNING
