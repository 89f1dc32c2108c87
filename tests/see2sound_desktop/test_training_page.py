"""The training page: nothing begins without the side of the lesion, nothing too loud or too much, nothing is lost."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import logos
import numpy as np
import pytest
import soundfile
from level_ward import calibration
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.audio import Layout
from core.calibration import CalibrationFit
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide, SessionState
from core.records.training_model import HeardStretch
from core.training import exercises
from core.training.material import Listened
from core.training.opening import Opening, Output, listen_setup
from core.training.probes import EVERY, PROBE
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import Notice, PageName, ResumeTraining
from see2sound_desktop.presenters.patient_entries import PatientEntries, PlanDraft, today
from see2sound_desktop.presenters.session_check import CheckState, CheckView
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_listen import ListenPresenter
from see2sound_desktop.presenters.training_setup_view import Course
from see2sound_desktop.presenters.training_views import TrainingScreen, TrainingStep
from see2sound_desktop.presenters.training_words import probe_words
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.rehearsal.training_rehearsal import shortened
from see2sound_desktop.windows.results_page import ResultsPage
from see2sound_desktop.windows.session_page import SessionPage
from see2sound_desktop.windows.training_page import TrainingPage
from see2sound_desktop.wording import day_words

_OUTPUT = Output("binaural", "kemar", "hrtf-images", "silent", "arc", "confirmed")


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """Ten seconds that are no music."""
    path = tmp_path / "Nocturne.wav"
    soundfile.write(path, 0.1 * np.random.default_rng(1).normal(size=80_000).astype(np.float32), 8_000)
    return path


@pytest.fixture
def page(application: Application, qtbot: QtBot) -> Iterator[TrainingPage]:
    """The page with a patient in the room whose lesion is on the right, over an output that nobody hears."""
    clock = RehearsalClock(20.0)
    environment = SessionEnvironment(
        clock=lambda: clock,
        open_output=lambda _device, layout: SilentPlayer(layout, clock_ns=clock.monotonic_ns),
        offers_silence=True,
        seed=lambda: 3,
    )
    patient = application.store.add_patient("P-001", lesion_side=LesionSide.RIGHT)
    application.context.choose_patient(patient)
    found = application.window.page(PageName.TRAINING)
    assert isinstance(found, TrainingPage)
    found.setup.environment, found.setup.shortened = environment, shortened
    application.window.show_page(PageName.TRAINING)
    application.window.show()
    qtbot.waitUntil(lambda: found.setup.view.devices_known and found.setup.view.course is not None)
    found.setup.choose(device_id="silent", layout=Layout.STEREO)
    yield found
    if found.session is not None:
        found.session.stop()
    found._close_patient_window()


def trained(application: Application, music: Path, times: int = 1) -> None:
    """Sessions of listening that were held and closed."""
    store, (patient,) = application.store, application.store.patients()
    for _ in range(times):
        opening = Opening(patient, LesionSide.RIGHT, "T. Ona", datetime.now(UTC), 3)
        setup = listen_setup(store, opening, exercises.listen(), Listened((music,)), _OUTPUT)
        store.training.create(setup)
        stretch = HeardStretch(setup.uuid, 0, datetime.now(UTC), 0.0, 12.0, 12.0, 12.0, None, "whole")
        store.training.commit_stretch(stretch)
        store.training.finish(setup.uuid, SessionState.STOPPED, datetime.now(UTC))


def test_it_cannot_start_before_the_side_was_chosen_and_is_the_one_that_is_stored(page, music):
    view = page.setup_view
    page.setup.choose_files((music,))
    assert not view.bar.start.isEnabled()
    QTest.mouseClick(view.side.sides[LesionSide.LEFT], Qt.MouseButton.LeftButton)
    assert not view.bar.start.isEnabled()
    assert "Find out which is right" in view.side.said.text()
    QTest.mouseClick(view.side.sides[LesionSide.RIGHT], Qt.MouseButton.LeftButton)
    assert view.bar.start.isEnabled()
    assert "toward the left" in view.side.said.text()


def test_another_patient_is_asked_for_the_side_anew(page, application, music):
    page.setup.choose_files((music,))
    page.setup.choose(confirmed=LesionSide.RIGHT)
    application.context.choose_patient(application.store.add_patient("P-002", lesion_side=LesionSide.LEFT))
    assert page.setup.view.choice.confirmed is None
    assert page.setup.view.choice.files == ()
    assert not page.setup_view.bar.start.isEnabled()


def test_a_patient_without_a_side_cannot_be_trained(page, application, music):
    application.context.choose_patient(application.store.add_patient("P-003"))
    page.setup.choose_files((music,))
    page.setup.choose(confirmed=LesionSide.RIGHT)
    assert not page.setup_view.bar.start.isEnabled()
    assert "Enter the side with the patient" in page.setup_view.bar.summary.text()


def test_what_a_patient_last_listened_to_is_there_again(page, application, music, qtbot):
    trained(application, music)
    application.context.choose_patient(None)
    application.context.choose_patient(application.store.patients()[0])
    qtbot.waitUntil(lambda: page.setup.view.choice.files == (music,))
    assert "Nocturne.wav" in page.setup_view.who.files.text()


@pytest.mark.parametrize(
    ("number", "was_probed", "said"),
    [
        (0, False, "No probe was done yet; one is due after five training sessions."),
        (1, False, "1 training session and no probe yet; one is due after five."),
        (0, True, "0 training sessions since the last probe; one is due after five."),
    ],
)
def test_a_last_probe_is_only_spoken_of_where_there_was_one(number, was_probed, said):
    course = Course(0, 15, 0.0, 0, since_probe=number, probe_due=False, was_probed=was_probed)
    assert probe_words(course) == said
    due = replace(course, since_probe=EVERY, probe_due=True)
    assert ("last probe" in probe_words(due)) is was_probed
    assert "test" in probe_words(due)


def test_after_five_sessions_a_probe_is_due_and_its_button_leads_to_it(page, application, music, qtbot):
    assert not page.setup_view.course.probe_button.isVisibleTo(page)
    trained(application, music, EVERY)
    page.setup.read()
    qtbot.waitUntil(lambda: page.setup.view.course is not None and page.setup.view.course.probe_due)
    assert f"{EVERY} of 15 sessions" in page.setup_view.course.course.text()
    assert page.setup_view.course.plan.isHidden()
    entries = PatientEntries(page.context, page.context.patient)
    entries.save_plan(PlanDraft((today() - timedelta(days=6)).isoformat(), "4", "5", "20"))
    qtbot.waitUntil(lambda: not page.setup_view.course.plan.isHidden())
    assert f"{EVERY} of 5 due by {day_words(today())}: 100 %" in page.setup_view.course.plan.text()
    assert "of 15" not in page.setup_view.course.course.text(), "the plan says another number"
    assert page.setup_view.course.course.text().startswith(f"Sessions done: {EVERY}, ")
    assert page.setup_view.course.bar.isHidden()
    page.setup_view.course.probe_button.click()
    session = application.window.page(PageName.SESSION)
    assert isinstance(session, SessionPage)
    assert application.window.current is PageName.SESSION
    assert session.setup.view.choice.protocol_id == PROBE


def test_a_week_that_is_full_is_said_and_nothing_starts(page, music):
    page.setup.choose_files((music,))
    page.setup.choose(confirmed=LesionSide.RIGHT, level_dba=75.0)
    sound = page.setup.view.sound
    assert sound.dose is not None
    standing = replace(sound.standing, fit=CalibrationFit.VALID, calibration=calibration())
    page.setup._set(sound=replace(sound, standing=standing, dose=replace(sound.dose, share=0.9999)))
    assert page.setup.view.dose_problem
    assert not page.setup.view.can_start
    page.setup._set(sound=replace(page.setup.view.sound, dose=replace(sound.dose, share=0.1)))
    assert page.setup.view.can_start


def test_music_is_heard_bells_are_answered_and_the_end_says_what_was_heard(page, application, music, qtbot):
    page.setup.choose_files((music,))
    page.setup.choose(confirmed=LesionSide.RIGHT)
    page.setup_view.bar.start.click()
    qtbot.waitUntil(lambda: page.session is not None)
    session, window = page.session, page.patient_window
    assert isinstance(session, ListenPresenter)
    assert window is not None
    assert window.view.screen is TrainingScreen.WELCOME
    assert page.setup.view.choice.confirmed is None  # the next one is asked anew
    session.begin()
    qtbot.waitUntil(lambda: len(session.run.session.stretches) == 2)
    QTest.keyClick(page.live_view, Qt.Key.Key_Space)
    assert session.live.stage is Stage.PAUSED
    stored = application.store.training.session(session.run.setup.uuid)
    assert stored.setup.lesion_side is LesionSide.RIGHT
    assert [round(stretch.heard_s, 3) for stretch in stored.stretches[:2]] == [3.0, 3.0]
    assert not page.can_close()
    QTest.keyClick(page.live_view, Qt.Key.Key_Escape)
    page.live_view.question.accept.click()
    assert page.session is None
    assert "minutes were heard" in page.end_view.sentence.text()
    page.end_view.results.click()
    results = application.window.page(PageName.RESULTS)
    assert isinstance(results, ResultsPage)
    qtbot.waitUntil(lambda: results.training.presenter.shown is not None)
    assert results.kinds.currentWidget() is results.training
    assert results.presenter.summaries == ()  # no list of tests shows it


def test_report_and_tables_of_a_training_session_are_written_and_that_is_on_the_trail(
    page, application, music, qtbot, tmp_path
):
    trained(application, music)
    results = application.window.page(PageName.RESULTS)
    assert isinstance(results, ResultsPage)
    logos.chosen(results.context.data)
    presenter = results.training.presenter
    presenter.refresh()
    qtbot.waitUntil(lambda: presenter.shown is not None)
    for write, name in (
        (presenter.save_report, "report.pdf"),
        (presenter.export_tables, "tables.csv"),
        (presenter.export_document, "all.json"),
    ):
        write(tmp_path / name)
        qtbot.waitUntil(lambda name=name: (tmp_path / name).is_file())
    qtbot.waitUntil(lambda: not application.jobs.titles)
    assert (tmp_path / "tables.training-heard.csv").is_file()
    assert logos.is_borne(tmp_path / "report.pdf")
    uuid = presenter.shown.setup.uuid
    (told,) = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["training"]
    assert told["session_uuid"] == uuid
    assert told["setup"]["therapist"] == ""
    assert not Path(told["setup"]["material"]["files"][0]).is_absolute()
    kept = [(entry.action, entry.object) for entry in application.store.trail.entries()]
    assert ("reported", f"session:{uuid}") in kept
    assert [action for action, _ in kept].count("exported") == 2


def test_a_session_that_was_killed_is_offered_and_comes_back_standing_still(page, application, music, qtbot):
    page.setup.choose(exercise_id=exercises.FIND, confirmed=LesionSide.RIGHT)
    page.setup_view.bar.start.click()
    qtbot.waitUntil(lambda: page.session is not None)
    assert page.session is not None
    uuid = page.session.run.setup.uuid
    page.session.begin()
    qtbot.waitUntil(lambda: page.session.live.step is TrainingStep.FIND)
    page.session.abandon()  # as a crash leaves it
    page.session = None
    page.context.models.end_session()
    page._set_up_again()
    assert page.setup.view.unfinished is not None
    assert page.setup_view.unfinished.isVisibleTo(page)
    page.setup_view.unfinished_go_on.click()
    qtbot.waitUntil(lambda: page.session is not None)
    assert page.session.run.setup.uuid == uuid
    assert page.session.live.stage is Stage.PAUSED


def test_an_interrupted_session_is_told_at_the_start_with_the_way_to_go_on(page, application, music):
    store = application.store
    opening = Opening(store.patients()[0], LesionSide.RIGHT, "T. Ona", datetime.now(UTC), 3)
    setup = listen_setup(store, opening, exercises.listen(), Listened((music,)), _OUTPUT)
    store.training.create(setup)
    told: list[Notice] = []
    application.context.noticed.connect(told.append)
    application.show()
    assert told[-1].request == ResumeTraining(setup.uuid)
    assert "Listening with P-001" in told[-1].sentence


def test_while_a_test_runs_no_training_starts_and_while_training_runs_no_test(page, application, music):
    told: list[Notice] = []
    application.context.noticed.connect(told.append)
    application.context.models.begin_session()
    application.context.training_runs = True
    page.setup.choose_files((music,))
    page.setup.choose(confirmed=LesionSide.RIGHT)
    page.setup.prepare()
    session = application.window.page(PageName.SESSION)
    assert isinstance(session, SessionPage)
    session.setup.prepare_resuming("any")
    application.context.models.end_session()
    assert page.setup.view.preparing is None
    assert session.setup.view.preparing is None
    assert [notice.sentence.split(".")[0] for notice in told] == ["A session is running", "Training is under way"]


def begun(page, music: Path, qtbot: QtBot) -> ListenPresenter:
    """Listening that is under way."""
    page.setup.choose_files((music,))
    page.setup.choose(confirmed=LesionSide.RIGHT)
    page.setup.prepare()
    qtbot.waitUntil(lambda: page.session is not None)
    page.session.begin()
    return page.session


def test_while_training_is_under_way_its_patient_stays_and_is_named(page, application, music, qtbot):
    other = application.store.add_patient("P-002", lesion_side=LesionSide.LEFT)
    told: list[Notice] = []
    application.context.noticed.connect(told.append)
    begun(page, music, qtbot)
    assert page.live_view.patient.text() == "Patient: P-001"
    assert not application.context.choose_patient(other)
    assert "P-001" in told[-1].sentence
    assert application.context.patient.code == "P-001"
    page.session.stop()
    assert application.context.choose_patient(other)


def test_going_on_with_training_brings_its_patient_back(page, application, music, qtbot):
    uuid = begun(page, music, qtbot).run.setup.uuid
    page._let_patient_go()
    page.session.abandon()  # as a crash leaves it
    page.session, application.context.training_runs = None, False
    page.context.models.end_session()
    application.context.choose_patient(application.store.add_patient("P-002", lesion_side=LesionSide.LEFT))
    application.context.request(ResumeTraining(uuid))
    assert application.context.patient.code == "P-001"
    qtbot.waitUntil(lambda: page.session is not None)
    assert page.live_view.patient.text() == "Patient: P-001"


def test_a_check_of_the_channels_holds_for_one_session_of_one_patient(page, application, music, qtbot):
    confirmed = CheckView(CheckState.CONFIRMED, ("FL", "FR"), 2)
    page.setup._set(check=confirmed)
    session = begun(page, music, qtbot)
    session.stop()
    page.end_view.new.click()
    assert page.setup.view.check.state is CheckState.NOT_DONE
    page.setup._set(check=confirmed)
    application.context.choose_patient(application.store.add_patient("P-002", lesion_side=LesionSide.LEFT))
    assert page.setup.view.check.state is CheckState.NOT_DONE


def test_an_interrupted_session_can_be_ended_where_it_is(page, application, music):
    store = application.store
    opening = Opening(store.patients()[0], LesionSide.RIGHT, "T. Ona", datetime.now(UTC), 3)
    setup = listen_setup(store, opening, exercises.listen(), Listened((music,)), _OUTPUT)
    store.training.create(setup)
    page.setup.read()
    page.setup_view.unfinished_end.click()
    assert store.training.session(setup.uuid).state is SessionState.STOPPED
    assert not page.setup_view.unfinished.isVisibleTo(page)
