"""Trial by trial on the results page: what is listed, what is said, its sound once more, and whether it counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from held_session import hold
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core import scene_library
from core.assessment.played_again import is_the_same, level_of, render_again
from core.assessment.scoring import counts_as_valid
from core.audio import Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.paths import DataFolder
from core.playback.silent import SilentPlayer
from core.records.model import Correction, Heard, LesionSide, SessionState
from core.records.store import Store
from core.scene import dumps
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.trial_filter import Part, Side, TrialFilter, has_sides
from see2sound_desktop.presenters.trial_words import error_words, trial_sentences
from see2sound_desktop.windows.results_page import ResultsPage
from see2sound_desktop.windows.session_trials import SessionTrials

_UUID = "held-direction"
_MADE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def context(tmp_path, qapp):
    folder = DataFolder(tmp_path / "site")
    folder.root.mkdir()
    jobs = Jobs()
    with Store.open(folder.database) as store:
        yield AppContext(store=store, data=folder, settings=Settings(), jobs=jobs)
        jobs.close()


@pytest.fixture
def held(context):
    """A session of direction, every sound answered 8° too far to the right."""
    patient = context.store.add_patient("P-1", lesion_side=LesionSide.RIGHT)
    context.choose_patient(patient)
    return context.store.session(hold(context.store, patient))


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """Such a session by itself."""
    with Store.open(tmp_path_factory.mktemp("stored") / "see2sound.db") as store:
        return store.session(hold(store, store.add_patient("P-1")))


@pytest.fixture
def page(context, held, qtbot):
    made = ResultsPage(context)
    made.reading.replay.open_output = lambda _device, layout: SilentPlayer(layout, speed=20.0)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activated()
    qtbot.waitUntil(lambda: made.results is not None)
    made.results.tabs.setCurrentIndex(2)
    return made


def choose(page, index):
    trials = page.results.trials
    trials.table.selectRow(index)
    return trials


# --- whether it counts ------------------------------------------------------------------------------------------------


def test_a_trial_is_marked_as_invalid_by_the_keyboard_and_everything_is_computed_anew(page, context, qtbot):
    before = page.presenter.shown
    choose(page, 4)
    card = page.results.trials.card
    card.judge_button.setFocus()
    QTest.keyClick(card.judge_button, Qt.Key.Key_Space)
    QTest.keyClicks(card.question.line, "The phone rang")
    QTest.keyClick(card.question.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.shown is not before)
    stored = context.store.session(_UUID)
    assert [(one.reason, one.valid) for one in stored.corrections] == [("The phone rang", False)]
    assert counts_as_valid(stored)[stored.trials[4].trial_uuid] is False
    after = page.presenter.shown.figures
    assert any("1 trial was marked invalid" in reason for reason in after.reasons)
    trials = page.results.trials
    assert page.results.tabs.currentIndex() == 2
    assert trials.trial.trial_uuid == stored.trials[4].trial_uuid
    assert "The phone rang" in trials.table.item(4, 6).text()
    assert any("The phone rang" in line for line in trial_sentences(stored, stored.trials[4]))


def test_what_does_not_count_can_be_made_to_count_again(page, context, qtbot, held):
    context.store.correct_trial(Correction(held.trials[3].trial_uuid, False, "noise", "M", held.started_utc))
    before = page.presenter.shown
    context.records_changed.emit()
    qtbot.waitUntil(lambda: page.presenter.shown is not before)
    card = choose(page, 3).card
    assert "valid again" in card.judge_button.accessibleName()
    before = page.presenter.shown
    card.ask()
    card.question.quick[0].click()
    qtbot.waitUntil(lambda: page.presenter.shown is not before)
    stored = context.store.session(_UUID)
    assert counts_as_valid(stored)[held.trials[3].trial_uuid] is True
    assert len(stored.corrections) == 2


def test_escape_takes_the_question_away_and_nothing_is_changed(page, context):
    card = choose(page, 2).card
    card.ask()
    QTest.keyClick(card.question.line, Qt.Key.Key_Escape)
    assert not card.question.is_open
    assert card.sound_button.isVisible()
    assert context.store.session(_UUID).corrections == ()


def test_what_is_asked_about_one_trial_is_never_answered_for_another(page):
    card = choose(page, 2).card
    card.ask()
    choose(page, 3)
    assert not card.question.is_open


def test_a_skipped_trial_cannot_be_made_to_count(qtbot, stored):
    skipped = replace(stored.trials[0], heard=None, valid=False, invalid_reason="skipped: asleep")
    trials = SessionTrials(replace(stored, trials=(skipped, *stored.trials[1:])))
    qtbot.addWidget(trials)
    assert not trials.card.judge_button.isEnabled()
    assert "skipped" in trials.card.judge_button.accessibleDescription()


# --- what is listed and said ------------------------------------------------------------------------------------------


def test_the_list_is_narrowed_and_says_how_many_there_are(qtbot, stored):
    trials = SessionTrials(stored)
    qtbot.addWidget(trials)
    everything = trials.table.rowCount()
    trials.side.setCurrentIndex(trials.side.findData(Side.LEFT.value))
    listed = [trials.table.item(row, 1).text() for row in range(trials.table.rowCount())]
    assert listed
    assert all("left" in words for words in listed)
    assert trials._count.text() == f"{len(listed)} of {everything} trials"
    trials.part.setCurrentIndex(trials.part.findData(Part.NOT_COUNTED.value))
    assert trials.table.rowCount() == 0
    assert not trials.card.isVisibleTo(trials)


@given(st.sampled_from(Part), st.sampled_from(Side), st.data())
def test_what_is_listed_meets_what_is_asked_for_and_nothing_else_is_left_out(session_of_many, part, side, data):
    session = session_of_many(data)
    listed = {trial.trial_uuid for trial in TrialFilter(part, side).of(session)}
    counts = counts_as_valid(session)
    for trial in session.trials:
        azimuth = trial.planned.target_azimuth_deg
        where = None if azimuth is None else "left" if azimuth < 0 else "right" if azimuth > 0 else "centre"
        meets = {
            Part.ALL: True,
            Part.TEST: not trial.planned.is_practice,
            Part.PRACTICE: trial.planned.is_practice,
            Part.NOT_COUNTED: not counts[trial.trial_uuid],
            Part.MISSED: trial.heard is not Heard.YES and azimuth is not None,
        }[part]
        assert (trial.trial_uuid in listed) == (meets and (side is Side.ANY or side == where))


@pytest.fixture(scope="module")
def session_of_many(stored):
    """A session whose trials were heard or not, and judged or not, as drawn."""
    session = stored

    def drawn(data):
        heard = data.draw(st.lists(st.sampled_from(Heard), min_size=len(session.trials), max_size=len(session.trials)))
        judged = data.draw(st.sets(st.sampled_from(session.trials).map(lambda trial: trial.trial_uuid), max_size=5))
        return replace(
            session,
            trials=tuple(replace(trial, heard=one) for trial, one in zip(session.trials, heard, strict=True)),
            corrections=tuple(Correction(uuid, False, "noise", "M", session.started_utc) for uuid in sorted(judged)),
        )

    return drawn


@pytest.mark.parametrize(("azimuth_deg", "answer_deg", "said"), [
    (-60.0, -40.0, "20° to the right"),
    (60.0, 40.0, "20° to the left"),
    (170.0, -170.0, "20° to the right"),
    (30.0, 30.0, "none"),
])  # fmt: skip
def test_an_error_has_its_side_in_words(stored, azimuth_deg, answer_deg, said):
    trial = next(one for one in stored.trials if not one.planned.is_catch)
    played = replace(trial.planned, target_azimuth_deg=azimuth_deg)
    assert error_words(stored, replace(trial, planned=played, response_azimuth_deg=answer_deg)) == said


def test_sides_are_offered_where_there_are_some(stored):
    assert has_sides(stored)
    ahead = [replace(one, planned=replace(one.planned, target_azimuth_deg=0.0)) for one in stored.trials]
    assert not has_sides(replace(stored, trials=tuple(ahead)))


# --- its sound and its picture ----------------------------------------------------------------------------------------


@pytest.fixture
def brief(context, held):
    """A session of three sounds whose hashes were kept."""
    whole = context.store.session(_UUID)
    cut = replace(whole, plan=whole.plan[:3], trials=whole.trials[:3])
    stimuli = render_again(cut, context.data, None)
    trials = tuple(
        replace(trial, trial_uuid=f"brief-{trial.trial_uuid}", session_uuid="brief",
                planned=replace(trial.planned, stimulus_sha256=stimuli.hashed(trial.planned).stimulus_sha256))
        for trial in cut.trials
    )  # fmt: skip
    setup = replace(cut.setup, uuid="brief", created_utc=cut.setup.created_utc + timedelta(days=1))
    context.store.create_session(setup, cut.plan)
    for trial in trials:
        context.store.commit_trial(trial)
    context.store.finish_session("brief", SessionState.COMPLETED, setup.created_utc + timedelta(minutes=1))
    return context.store.session("brief")


def test_a_sound_that_is_rendered_again_is_the_same_to_the_sample_and_another_is_not(context, brief):
    stimuli = render_again(brief, context.data, None)
    assert all(is_the_same(stimuli, trial) for trial in brief.trials)
    other = replace(brief.trials[0], planned=replace(brief.trials[0].planned, stimulus_sha256="0" * 64))
    assert is_the_same(stimuli, other) is False
    unknown = replace(brief.trials[0], planned=replace(brief.trials[0].planned, stimulus_sha256=""))
    assert is_the_same(stimuli, unknown) is None


def test_the_sound_of_a_trial_is_played_again_and_it_is_said_whether_it_is_the_same(brief, page, qtbot):
    choose(page, 0)
    card = page.results.trials.card
    played = []
    page.reading.replay.open_output = lambda _device, layout: Listening(layout, played)
    card.sound_button.click()
    assert "Stop" in card.sound_button.text()
    qtbot.waitUntil(lambda: page.reading.replay.trial_uuid is None)
    assert len(played) == 1
    assert "same sound as then" in card.sound_said.text()
    assert "Play" in card.sound_button.text()


@pytest.fixture
def calibrated(context, brief):
    """The same, held at 55 dB(A) over an output of the ward that was calibrated."""
    channels = tuple(ChannelLevel(name, 105.0, 0.0, None) for name in Layout.BINAURAL.channels)
    made = Calibration(
        "c-1", "ward", "Ward", Layout.BINAURAL, CalibrationKind.METER, "40 %", "meter", "T. Ona", _MADE, channels, ""
    )
    context.store.add_calibration(made)
    setup = replace(
        brief.setup,
        uuid="calibrated",
        created_utc=brief.setup.created_utc + timedelta(days=1),
        calibration_id="c-1",
        level_dba=55.0,
    )
    stimuli = render_again(replace(brief, setup=setup), context.data, level_of(context.store, setup))
    context.store.create_session(setup, brief.plan)
    for trial in brief.trials:
        planned = replace(trial.planned, stimulus_sha256=stimuli.hashed(trial.planned).stimulus_sha256)
        kept = replace(trial, trial_uuid=f"calibrated-{trial.trial_uuid}", session_uuid="calibrated", planned=planned)
        context.store.commit_trial(kept)
    context.store.finish_session("calibrated", SessionState.COMPLETED, setup.created_utc + timedelta(minutes=1))
    return stimuli


def test_over_an_output_that_is_not_the_calibrated_one_it_is_played_at_its_own_level_and_that_is_said(
    calibrated, brief, page, context, qtbot
):
    played = []
    page.reading.replay.open_output = lambda _device, layout: Listening(layout, played)
    choose(page, 0)
    session, card = page.results.trials.session, page.results.trials.card
    assert session.setup.uuid == "calibrated"
    card.sound_button.click()
    qtbot.waitUntil(lambda: page.reading.replay.trial_uuid is None)
    own = render_again(brief, context.data, None).sound_of(session.trials[0].planned)
    assert np.array_equal(played[0].samples, own.samples)
    assert not np.array_equal(played[0].samples, calibrated.sound_of(session.trials[0].planned).samples)
    assert "same sound as then" in card.sound_said.text()
    assert "Not as loud as then" in card.sound_said.text()


class Listening(SilentPlayer):
    """Keeps what it plays."""

    def __init__(self, layout, played):
        super().__init__(layout, speed=20.0)
        self._played = played

    def play(self, clip):
        self._played.append(clip)
        super().play(clip)


def test_nothing_is_played_while_a_patient_is_tested(brief, page, context):
    notices = []
    context.noticed.connect(notices.append)
    context.models.begin_session()
    try:
        page.results.trials.card.sound_button.click()
        assert page.reading.replay.trial_uuid is None
        assert "being tested" in notices[0].sentence
    finally:
        context.models.end_session()


def test_nothing_is_played_while_a_patient_is_trained(brief, page, context):
    context.training_runs = True
    page.results.trials.card.sound_button.click()
    assert page.reading.replay.trial_uuid is None


def test_a_session_that_begins_silences_what_plays_or_is_on_its_way(brief, page, context, qtbot):
    page.results.trials.card.sound_button.click()
    assert page.reading.replay.preparing
    context.models.begin_session()
    try:
        assert page.reading.replay.trial_uuid is None
        qtbot.waitUntil(lambda: not context.jobs.busy)
        assert page.reading.replay.trial_uuid is None
    finally:
        context.models.end_session()


def test_silence_has_no_sound_to_play(page, held):
    silent = next(index for index, trial in enumerate(held.trials) if trial.planned.is_catch)
    assert not choose(page, silent).card.sound_button.isEnabled()


def test_a_session_in_a_scene_shows_its_picture(page, context, held, qtbot):
    scene = scene_library.load(scene_library.built_in_folder() / "kitchen.scene.json")
    session = replace(held, setup=replace(held.setup, uuid="scene", scene_json=dumps(scene)))
    page.reading.pictures.want(session)
    qtbot.waitUntil(lambda: bool(page.reading.pictures.of(session, session.trials[0])))
    (picture,) = page.reading.pictures.of(session, session.trials[0])
    assert not picture.image.isNull()
    card = page.results.trials.card
    for _ in range(2):
        card.show_pictures((replace(picture, image=QImage(40, 30, QImage.Format.Format_RGB32)),))
        QApplication.processEvents()
        (label,) = (one for one in card.pictures.findChildren(QLabel) if one.isVisible())
        assert label.accessibleName() == picture.title


def test_a_picture_that_is_gone_is_said_in_a_sentence(page, held, qtbot, tmp_path):
    scene = scene_library.load(scene_library.built_in_folder() / "kitchen.scene.json")
    moved = scene.model_copy(update={"media": scene.media.model_copy(update={"path": str(tmp_path / "gone.png")})})
    session = replace(held, setup=replace(held.setup, uuid="gone", scene_json=dumps(moved)))
    page.reading.pictures.want(session)
    qtbot.waitUntil(lambda: bool(page.reading.pictures.trouble))
    assert "gone.png" in page.reading.pictures.trouble
