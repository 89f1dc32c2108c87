"""The session page and the patient's window together: set-up, channel check, keys, one screen, a lost device."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot
from steps import reach

from core.audio import Layout
from core.calibration import SystemVolume
from core.errors import CancelledError, MachineError
from core.playback.devices import SILENT
from core.playback.door import OutputDevice, PlaybackState, PlaybackStatus
from core.playback.silent import SilentPlayer
from core.progress import Progress
from core.records.model import LesionSide, Session
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import Notice, NoticeKind, PageName, ResumeSession, StartSession
from see2sound_desktop.presenters.session_check import ChannelCheck, CheckState
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_views import PatientScreen, PauseReason, Stage, Step
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.windows.session_page import SessionPage

_LEFT = Qt.MouseButton.LeftButton


class LosablePlayer(SilentPlayer):
    """A silent player whose device can be pulled out, and at which the system's volume can be moved."""

    lost = False
    volume = SystemVolume((40.0,))
    moved_to: SystemVolume | None = None

    @property
    def device(self) -> OutputDevice:
        return replace(SILENT, volume=self.volume)

    def status(self) -> PlaybackStatus:
        status = replace(super().status(), volume_moved_to=self.moved_to)
        return replace(status, state=PlaybackState.LOST, gone=True) if self.lost else status


class Room:
    """A ward with one screen: the application, its session page, and a silent output at twenty times the speed."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application, self.qtbot = application, qtbot
        self.clock = RehearsalClock(20.0)
        self.players: list[LosablePlayer] = []
        self.plugged = True
        self.notices: list[Notice] = []
        application.context.noticed.connect(self.notices.append)
        self.page: SessionPage = application.window.page(PageName.SESSION)
        self.page.setup.environment = SessionEnvironment(
            clock=lambda: self.clock, open_output=self._open, offers_silence=True, seed=lambda: 5
        )
        self.patient = application.store.add_patient("P-1", lesion_side=LesionSide.RIGHT)
        application.context.choose_patient(self.patient)
        application.show(PageName.SESSION)
        self.wait(lambda: self.page.setup.view.devices_known)
        self.page.setup.choose(device_id=SILENT.id)

    def _open(self, _device_id: str | None, layout: Layout) -> LosablePlayer:
        if not self.plugged:
            raise MachineError("playback.no-device")
        self.players.append(LosablePlayer(layout, clock_ns=self.clock.monotonic_ns))
        return self.players[-1]

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until)

    def click(self, widget: QWidget) -> None:
        assert widget.isEnabled()
        QTest.mouseClick(widget, _LEFT)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.live_view, key)

    def start(self, **choice: object) -> None:
        self.page.setup.choose(**choice)
        self.click(self.page.setup_view.bar.start)
        self.wait(lambda: self.page.session is not None)

    def begin(self) -> None:
        self.start()
        self.page.session.begin()

    def until(self, step: Step) -> None:
        reach(self.qtbot, self.page.session, step)

    @property
    def live(self):
        return self.page.session.live

    def stored(self) -> Session:
        store = self.application.store
        return store.session(store.sessions()[0].uuid)


@pytest.fixture
def room(application: Application, qtbot: QtBot) -> Room:
    made = Room(application, qtbot)
    yield made
    if made.page.session is not None:
        made.page.session.stop()


def test_a_check_in_which_left_is_heard_on_the_right_fails_and_says_swapped() -> None:
    check = ChannelCheck(("FR", "FL"))
    check.hear("FL")
    check.hear("FR")
    assert check.view.state is CheckState.FAILED
    assert check.view.swapped


def test_a_channel_that_nobody_hears_fails_without_being_called_swapped() -> None:
    check = ChannelCheck(("FL", "FR"))
    check.hear("")
    check.hear("FR")
    assert check.view.state is CheckState.FAILED
    assert not check.view.swapped
    with pytest.raises(ValueError, match="over"):
        check.hear("FL")


def test_the_channel_check_by_clicks_is_stored_with_the_session(room: Room) -> None:
    room.click(room.page.setup_view.sound.check)
    room.wait(lambda: room.page.setup.view.check.state is CheckState.ASKING)
    while room.page.setup.view.check.state is CheckState.ASKING:
        room.click(room.page.setup_view.sound.channel_buttons[room.page.setup.view.check_playing])
    assert room.page.setup.view.check.state is CheckState.CONFIRMED
    room.start()
    assert room.stored().setup.channel_check == "confirmed"


def test_another_output_or_layout_makes_the_check_undone(room: Room) -> None:
    room.page.setup.begin_check()
    room.wait(lambda: room.page.setup.view.check.state is CheckState.ASKING)
    while room.page.setup.view.check.state is CheckState.ASKING:
        room.page.setup.output_check.hear(room.page.setup.view.check_playing)
    room.page.setup.choose(layout=Layout.STEREO)
    assert room.page.setup.view.check.state is CheckState.NOT_DONE


def test_the_page_says_how_far_a_layout_carries_and_warns_where_the_test_asks_for_more(room: Room) -> None:
    reach = room.page.setup_view.sound.reach
    room.page.setup.choose(protocol_id="direction", layout=Layout.BINAURAL)
    assert reach.text() == "Carries directions up to 90° left and right."
    room.page.setup.choose(layout=Layout.STEREO)
    assert "up to 30°" in reach.text()
    assert "90° left, 60° left, 60° right, 90° right" in reach.text()
    room.page.setup.choose(protocol_id="distance")
    assert reach.text() == "Carries directions up to 30° left and right."


def test_without_a_patient_the_page_says_so_and_does_not_start(room: Room) -> None:
    room.application.context.choose_patient(None)
    assert not room.page.setup_view.bar.start.isEnabled()
    assert "patient" in room.page.setup_view.bar.summary.text()


def test_what_was_chosen_last_time_is_chosen_again(room: Room) -> None:
    room.start(answer_mode="clock", layout=Layout.STEREO)
    room.page.session.stop()
    again = SessionPage(room.application.context)
    room.qtbot.addWidget(again)
    again.activated()
    assert again.setup.view.choice.answer_mode == "clock"
    assert again.setup.view.choice.layout is Layout.STEREO
    room.wait(lambda: not room.application.jobs.titles)


def test_preparing_can_be_cancelled_and_stores_nothing(room: Room) -> None:
    room.click(room.page.setup_view.bar.start)
    room.click(room.page.setup_view.bar.cancel)
    room.wait(lambda: room.page.setup.view.preparing is None)
    if room.page.session is None:
        assert room.application.store.sessions() == []


def test_a_click_on_the_left_of_the_patients_arc_reaches_the_database_as_minus_60(room: Room) -> None:
    room.begin()
    room.until(Step.WHERE)
    shown_ns = room.clock.monotonic_ns()
    room.wait(lambda: room.clock.monotonic_ns() - shown_ns > 400_000_000)
    arc = room.page.patient_window.pads.arc
    x_px, y_px = arc.geometry_px().point_at(-60.0)
    QTest.mouseClick(arc, _LEFT, pos=QPointF(x_px, y_px).toPoint())
    trial = room.stored().trials[0]
    assert trial.response_azimuth_deg == -60.0
    assert trial.entered_by == "patient"


def test_space_pauses_and_goes_on_and_the_patient_sees_a_calm_screen(room: Room) -> None:
    room.begin()
    room.until(Step.LISTEN)
    room.key(Qt.Key.Key_Space)
    assert room.live.stage is Stage.PAUSED
    assert room.players[-1].status().state is PlaybackState.STOPPED
    assert room.page.patient_window.view.screen is PatientScreen.PAUSE
    room.key(Qt.Key.Key_Space)
    assert room.live.stage is Stage.RUNNING


def test_escape_asks_once_and_going_back_goes_on(room: Room) -> None:
    room.begin()
    room.until(Step.WHERE)
    room.key(Qt.Key.Key_Escape)
    assert room.live.stage is Stage.PAUSED
    question = room.page.live_view.question
    assert question.isVisible()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert room.live.stage is Stage.RUNNING
    room.key(Qt.Key.Key_Escape)
    room.click(question.accept)
    assert room.page.session is None
    assert "early" in room.page.end_view.heading.text()


def test_skip_invalid_and_note_by_keys(room: Room) -> None:
    room.begin()
    room.until(Step.WHERE)
    question = room.page.live_view.question
    room.key(Qt.Key.Key_N)
    QTest.keyClicks(question.line, "tired")
    QTest.keyClick(question.line, Qt.Key.Key_Return)
    room.until(Step.WHERE)
    room.key(Qt.Key.Key_I)
    room.click(question.quick[0])
    assert room.live.marked_invalid
    room.key(Qt.Key.Key_S)
    QTest.keyClicks(question.line, "asleep")
    QTest.keyClick(question.line, Qt.Key.Key_Return)
    stored = room.stored()
    assert ("note", "tired") in [(event.kind, event.detail) for event in stored.events]
    assert stored.trials[0].valid is False


@pytest.mark.parametrize("asks", [Qt.Key.Key_S, Qt.Key.Key_I, Qt.Key.Key_N], ids=["skip", "invalid", "note"])
@pytest.mark.parametrize("by_button", [False, True], ids=["Escape", "Cancel"])
def test_a_question_that_is_taken_away_gives_the_keyboard_back_to_the_session(
    room: Room, asks: Qt.Key, by_button: bool
) -> None:
    room.start(answer_mode="therapist")
    room.page.session.begin()
    room.until(Step.LISTEN)
    question, window = room.page.live_view.question, room.application.window
    room.key(asks)
    assert question.is_open
    if by_button:
        room.click(question.cancel)
    else:
        QTest.keyClick(question.line, Qt.Key.Key_Escape)
    assert not question.is_open
    assert room.page.live_view.isAncestorOf(window.focusWidget()) or window.focusWidget() is room.page.live_view
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert window.current is PageName.SESSION
    assert room.live.stage is Stage.PAUSED
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert question.is_open, "whether to end"
    assert room.stored().trials == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_I, Qt.Key.Key_Escape], ids=["skip", "invalid", "end"])
@pytest.mark.parametrize("language", ["en", "fr", "de", "it"])
def test_of_large_type_a_question_is_whole_and_takes_the_place_of_the_controls(
    room: Room, key: Qt.Key, language: str
) -> None:
    room.application.context.change_settings(text_scale_percent=200, language=language)
    room.wait(lambda: not room.application.jobs.busy)
    room.page = room.application.window.page(PageName.SESSION)
    window, page = room.application.window, room.page
    window.resize(1280, 800)
    room.start(answer_mode="therapist")
    page.session.begin()
    room.until(Step.LISTEN)
    live, question = page.live_view, page.live_view.question
    room.key(key)

    def shown() -> list[QWidget]:
        parts = (*question.quick, question.line, question.accept, question.cancel)
        return [part for part in parts if part.isVisible()]

    def is_whole(part: QWidget) -> bool:
        return part.visibleRegion().boundingRect().size() == part.size() and part.width() >= part.sizeHint().width()

    room.wait(lambda: question.accept in shown() and all(map(is_whole, shown())))  # laid out, not on the way there
    parts = shown()
    tops = {part.mapTo(live, part.rect().topLeft()).y() for part in parts}
    assert all(abs(one - other) >= question.cancel.height() for one in tops for other in tops if one != other)
    assert not live.controls.isVisible()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert live.controls.isVisible()
    assert live.patient.isVisible()


def test_at_the_usual_size_the_controls_stay_beside_a_question(room: Room) -> None:
    room.start(answer_mode="therapist")
    room.page.session.begin()
    room.key(Qt.Key.Key_N)
    assert room.page.live_view.question.is_open
    assert room.page.live_view.controls.isVisible()


def test_enter_at_the_question_whether_to_end_presses_what_has_the_keyboard(room: Room) -> None:
    room.begin()
    room.until(Step.WHERE)
    question = room.page.live_view.question
    room.key(Qt.Key.Key_Escape)
    assert room.application.window.focusWidget() is question.cancel
    QTest.keyClick(room.application.window.focusWidget(), Qt.Key.Key_Return)
    assert room.live.stage is Stage.RUNNING
    room.key(Qt.Key.Key_Escape)
    question.accept.setFocus()
    QTest.keyClick(question.accept, Qt.Key.Key_Return)
    assert room.page.session is None


def test_on_one_screen_an_interrupted_trial_can_be_skipped_and_the_session_stays_paused(room: Room) -> None:
    room.begin()
    room.until(Step.WHERE)
    controls = room.page.live_view.controls
    room.page.patient_window.therapist_called.emit()
    assert room.live.stage is Stage.PAUSED
    assert not controls.repeat.isEnabled()
    assert "Going on plays the sound anew. Or skip this trial." in room.page.live_view.status.text()
    room.click(controls.skip)
    QTest.keyClicks(room.page.live_view.question.line, "asleep")
    QTest.keyClick(room.page.live_view.question.line, Qt.Key.Key_Return)
    (trial,) = room.stored().trials
    assert (trial.valid, trial.invalid_reason, trial.interrupted) == (False, "skipped: asleep", True)
    assert room.live.stage is Stage.PAUSED
    assert not room.page.patient_window.isVisible()
    assert not controls.skip.isEnabled(), "nothing is interrupted any more"
    room.key(Qt.Key.Key_Space)
    room.until(Step.WHERE)
    assert room.live.trial_number == 2


def test_the_therapist_enters_what_the_patient_says(room: Room) -> None:
    room.start(answer_mode="therapist")
    assert not room.page.patient_window.isVisible()  # one screen: the therapist's page is the one to see
    room.page.session.begin()
    room.until(Step.WHERE)
    arc = room.page.live_view.pads.entry_arc
    assert arc.isVisible()
    QTest.mouseClick(arc, _LEFT, pos=QPointF(*arc.geometry_px().point_at(30.0)).toPoint())
    trial = room.stored().trials[0]
    assert (trial.response_azimuth_deg, trial.entered_by) == (30.0, "therapist")


def test_on_one_screen_f12_pauses_and_gives_the_therapist_the_page_back(room: Room) -> None:
    room.begin()
    room.until(Step.WHERE)
    window = room.page.patient_window
    assert window.isVisible()
    window.therapist_called.emit()
    assert not window.isVisible()
    assert room.live.stage is Stage.PAUSED
    room.click(room.page.live_view.side.show_patient)
    assert window.isVisible()
    assert room.live.stage is Stage.RUNNING
    window.therapist_called.emit()
    room.click(room.page.live_view.go_on)
    assert window.isVisible()
    assert room.live.stage is Stage.RUNNING


def test_a_pulled_out_device_pauses_with_a_remedy_and_goes_on_when_it_is_back(room: Room) -> None:
    room.begin()
    room.until(Step.LISTEN)
    room.plugged = False
    room.players[-1].lost = True
    room.wait(lambda: room.live.stage is Stage.PAUSED)
    assert room.live.pause_reason is PauseReason.DEVICE_LOST
    assert "plugged in" in room.page.live_view.status.text()
    room.click(room.page.live_view.go_on)
    assert room.live.stage is Stage.PAUSED
    room.plugged = True
    room.click(room.page.live_view.go_on)
    room.until(Step.WHERE)
    assert room.stored().trials == ()


def test_a_volume_that_is_moved_pauses_and_the_therapist_alone_goes_on_at_it(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.begin()
    room.until(Step.LISTEN)
    assert not room.page.live_view.take_volume.isVisible()
    monkeypatch.setattr(LosablePlayer, "volume", SystemVolume((35.0,)))
    room.players[-1].moved_to = SystemVolume((35.0,))
    room.wait(lambda: room.live.stage is Stage.PAUSED)
    said = room.page.live_view.status.text()
    assert "35.0 %" in said
    assert "40.0 %" in said
    assert "Or go on at this volume" in said
    room.click(room.page.live_view.go_on)
    assert room.live.stage is Stage.PAUSED
    room.click(room.page.live_view.take_volume)
    room.until(Step.WHERE)
    assert "level-unknown" in [event.kind for event in room.stored().events]
    assert not room.page.live_view.take_volume.isVisible()


def test_the_app_does_not_close_under_a_session(room: Room) -> None:
    room.begin()
    assert not room.application.window.close()
    assert room.live.stage is Stage.PAUSED
    assert room.notices[-1].kind is NoticeKind.WARNING


def test_a_session_that_was_left_open_goes_on_by_request(room: Room) -> None:
    room.begin()
    room.until(Step.WHERE)
    room.page.session.answer_direction(0.0)
    left = room.page.session
    left.abandon()
    room.page.session = None
    room.application.context.request(ResumeSession(room.stored().setup.uuid))
    room.wait(lambda: room.page.session is not None)
    assert room.page.session.run.progress.committed == 1


def test_a_scene_can_be_asked_for(room: Room) -> None:
    scene = room.page.setup.view.scenes[-1]
    room.application.context.request(StartSession(str(scene.path)))
    choice = room.page.setup.view.choice
    assert choice.protocol_id == "scene"
    assert choice.scene_path == scene.path


def test_targets_are_hidden_until_asked_for_and_then_said_in_words_too(room: Room) -> None:
    room.begin()
    room.until(Step.WHERE)
    view = room.page.live_view.side
    assert not view.targets.isVisible()
    view.show_targets.setChecked(True)
    assert "Sound:" in view.targets.text()
    assert view.targets.isVisible()
    assert "target-shown" in [event.kind for event in room.stored().events]


def test_every_control_has_a_name(room: Room) -> None:
    room.begin()
    for face in (room.page.setup_view, room.page.live_view, room.page.end_view, room.page.patient_window):
        for found in face.findChildren(QAbstractButton):
            if not found.objectName().startswith("qt_"):
                assert found.accessibleName() or found.text(), found


def test_no_model_computes_while_a_patient_is_tested_and_one_that_did_is_stopped_and_said(room: Room) -> None:
    models, progress = room.application.context.models, Progress()
    with models.gate.passing(progress):
        room.start()
        with pytest.raises(CancelledError):
            progress.check()
    assert models.session_runs
    assert "It was stopped" in room.notices[-1].sentence
    room.page.session.begin()
    room.page.session.stop()
    room.wait(lambda: room.page.session is None)
    assert not models.session_runs


def test_a_session_that_is_prepared_and_not_begun_leaves_the_models_alone(room: Room) -> None:
    room.page.setup.prepare()
    assert not room.application.context.models.session_runs
    room.page.setup.cancel()
    room.wait(lambda: room.page.setup.view.preparing is None)
    assert not room.application.context.models.session_runs
    assert room.page.session is None
