"""A whole session without windows: a silent player and a clock that the test moves."""

import dataclasses
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from core.assessment import protocol as protocols
from core.assessment.plan import plan_session
from core.assessment.run import SessionRun
from core.audio import AudioClip, Layout
from core.calibration import SystemVolume
from core.errors import MachineError
from core.playback.door import OutputDevice, PlaybackState, PlaybackStatus
from core.playback.silent import SilentPlayer
from core.records.model import Heard, LesionSide, PlannedTrial, SessionSetup, SessionState
from core.records.store import Store
from see2sound_desktop.presenters.answer_input import AnswerInput, InputKind
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_views import PatientScreen, PauseReason, Stage, Step

_AZIMUTHS = (-60.0, 0.0, 60.0)


class HandClock(SessionClock):
    """A clock that stands still until the test moves it."""

    def __init__(self) -> None:
        super().__init__()
        self.now_ns = 1_000_000_000

    def monotonic_ns(self) -> int:
        return self.now_ns

    def at(self, machine_ns: int) -> int:
        return machine_ns

    def utc_now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC)


AT_40, AT_35, MUTED = SystemVolume((40.0,)), SystemVolume((35.0,)), SystemVolume((40.0,), muted=True)


class LosablePlayer(SilentPlayer):
    """A silent player whose device can be pulled out, and at which the system's volume can be moved."""

    lost = False
    gone = False
    gaps = 0
    volume: SystemVolume | None = None
    moved_to: SystemVolume | None = None

    @property
    def device(self) -> OutputDevice:
        return dataclasses.replace(super().device, volume=self.volume)

    def status(self) -> PlaybackStatus:
        changes = {"underflows": self.gaps, "volume_moved_to": self.moved_to, "gone": self.gone or self.lost}
        status = dataclasses.replace(super().status(), **changes)
        return dataclasses.replace(status, state=PlaybackState.LOST) if self.lost else status


class Bench:
    """A presenter with everything around it, and hands to move it."""

    def __init__(
        self,
        folder: Path,
        *,
        protocol_id: str = "direction",
        mode: str = "arc",
        volume: SystemVolume | None = AT_40,
        answer_input: AnswerInput | None = None,
        **changes: object,
    ) -> None:
        text = json.loads(protocols.find(protocol_id).text)
        if protocol_id == "direction":
            text |= {
                "targets": [{"azimuth_deg": azimuth} for azimuth in _AZIMUTHS],
                "repetitions": 2,
                "catch_trials": 1,
                "practice": {"azimuths_deg": [0]},
            }
        text |= changes
        self.locked = protocols.loads(json.dumps(text))
        self.store = Store.open(folder / "test.db")
        patient = self.store.add_patient("P1", lesion_side=LesionSide.RIGHT)
        self.plan = plan_session(self.locked.protocol, 3)
        self.clock = HandClock()
        self.setup = SessionSetup(
            uuid="5d7ff0a2-0000-4000-8000-000000000001",
            patient_uuid=patient.uuid,
            protocol_id=self.locked.protocol.id,
            protocol_version=1,
            protocol_sha256=self.locked.sha256,
            protocol_json=self.locked.text,
            seed=3,
            layout="binaural",
            hrtf_id="kemar",
            renderer="test",
            level_dba=None,
            calibration_id=None,
            device_name="silent",
            response_mode=mode,
            channel_check="confirmed",
            scene_json=None,
            therapist="T",
            app_version="0",
            created_utc=datetime(2026, 1, 1, tzinfo=UTC),
        )
        self.players: list[LosablePlayer] = []
        self.volume = volume
        self.device_is_away = False
        clip = AudioClip(np.zeros((4800, 2), np.float32), 48_000, Layout.BINAURAL)
        self.sound_of = lambda _planned: clip
        self.presenter = SessionPresenter(
            SessionRun.start(self.store, self.setup, self.plan, self.clock),
            self.sound_of,
            self.open(),
            self.open,
            lesion_side=LesionSide.RIGHT,
            clock=self.clock,
            answer_input=answer_input,
        )
        self.screens: list[PatientScreen] = []
        self.views: list[object] = []
        self.ends: list[object] = []
        self.troubles: list[str] = []
        self.presenter.patient_changed.connect(self._saw)
        self.presenter.finished.connect(self.ends.append)
        self.presenter.troubled.connect(self.troubles.append)

    def _saw(self, view: object) -> None:
        self.views.append(view)
        self.screens.append(view.screen)

    def open(self) -> LosablePlayer:
        if self.device_is_away:
            raise MachineError("playback.no-device")
        self.players.append(LosablePlayer(Layout.BINAURAL, clock_ns=self.clock.monotonic_ns))
        self.players[-1].volume = self.volume
        return self.players[-1]

    def move_volume(self, volume: SystemVolume) -> None:
        """Somebody moves the system's volume."""
        self.volume = self.players[-1].moved_to = volume
        self.pass_s(0.02)

    def events(self) -> list[str]:
        return [event.kind for event in self.stored().events]

    @property
    def step(self) -> Step:
        return self.presenter.live.step

    def pass_s(self, seconds: float) -> None:
        """Let time pass in steps of 10 ms, as the timer would see it."""
        for _ in range(round(seconds * 100)):
            self.clock.now_ns += 10_000_000
            self.presenter.advance()

    def until(self, *steps: Step, limit_s: float = 30.0) -> None:
        """Let time pass until the session stands at one of the steps; breaks and starts are accepted on the way."""
        for _ in range(round(limit_s * 100)):
            if self.step in steps or self.presenter.live.stage in {Stage.FINISHED, Stage.PAUSED}:
                return
            if self.step in {Step.BREAK, Step.BEGIN_TEST} or self.presenter.live.stage is Stage.WELCOME:
                self.presenter.begin()
                continue
            self.pass_s(0.01)
        raise AssertionError(f"still at {self.step}")

    def run_through(self, azimuth_deg: float | None = None) -> None:
        """Answer every trial: with the target, or always with the same azimuth; silence is said to be silence."""
        while self.presenter.live.stage is not Stage.FINISHED:
            self.until(Step.WHERE)
            if self.presenter.live.stage is Stage.FINISHED:
                return
            target = self.presenter.run.current.target_azimuth_deg
            if target is None:
                self.presenter.answer_nothing()
            else:
                self.presenter.answer_direction(target if azimuth_deg is None else azimuth_deg)

    def stored(self):
        return self.store.session(self.setup.uuid)


@pytest.fixture
def bench(qapp: QCoreApplication, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.presenter.abandon()
    made.store.close()


def test_a_whole_session_stores_every_trial_and_ends_completed(bench: Bench) -> None:
    bench.run_through()
    stored = bench.stored()
    assert stored.state is SessionState.COMPLETED
    assert len(stored.trials) == len(bench.plan)
    for trial in stored.trials:
        assert trial.response_azimuth_deg == trial.planned.target_azimuth_deg
    end = bench.ends[0]
    assert (end.completed, end.answered, end.planned, end.omissions) == (True, 6, 6, 0)
    assert bench.presenter.patient.screen is PatientScreen.END


def test_the_answer_is_on_disk_before_the_next_sound(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(-60.0)
    assert len(bench.stored().trials) == 1
    assert bench.players[0].status().state is not PlaybackState.PLAYING


def test_reaction_time_runs_from_the_onset_at_the_device_to_the_first_touch(bench: Bench) -> None:
    bench.until(Step.WHERE)
    onset_ns = bench.players[0].status().onset_monotonic_ns
    bench.pass_s(0.5)
    bench.presenter.answer_direction(0.0, onset_ns + 640_000_000)
    assert bench.stored().trials[0].rt_ms == pytest.approx(640.0)


def test_answers_in_the_wrong_order_are_refused(bench: Bench) -> None:
    bench.presenter.answer_direction(0.0)
    bench.until(Step.LISTEN)
    bench.presenter.answer_direction(0.0)
    bench.presenter.answer_nothing()
    bench.presenter.answer_distance(1.0)
    assert bench.stored().trials == ()
    bench.until(Step.WHERE)
    bench.presenter.answer_distance(1.0)
    assert bench.stored().trials == ()


def test_a_pause_silences_at_once_and_the_trial_is_presented_anew(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.pass_s(0.03)
    bench.presenter.pause()
    assert bench.players[0].status().state is PlaybackState.STOPPED
    assert bench.presenter.patient.screen is PatientScreen.PAUSE
    bench.pass_s(30.0)
    assert bench.stored().trials == ()
    bench.presenter.resume()
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(0.0)
    trial = bench.stored().trials[0]
    assert trial.planned.trial_index == 0
    assert trial.interrupted
    assert not trial.rt_valid


def test_no_answer_in_time_is_an_omission(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.pass_s(9.9)
    assert bench.stored().trials == ()
    bench.pass_s(0.2)
    assert bench.stored().trials[0].heard is Heard.TIMEOUT


def test_omissions_of_the_test_are_counted_by_side_and_four_in_a_row_pause(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(0.0)
    for _ in range(9):
        bench.until(Step.WHERE)
        if bench.presenter.live.stage is Stage.PAUSED:
            break
        bench.presenter.answer_nothing()
    live = bench.presenter.live
    assert live.stage is Stage.PAUSED
    assert live.pause_reason is PauseReason.OMISSIONS
    assert live.omissions_left + live.omissions_centre + live.omissions_right == 4


def test_the_patients_view_never_holds_a_target_in_a_test_and_says_nothing_of_right_or_wrong(bench: Bench) -> None:
    bench.run_through(azimuth_deg=60.0)
    told = [view for view in bench.views if view.feedback_azimuth_deg is not None]
    assert len(told) == 1  # the one practice trial
    assert bench.screens.count(PatientScreen.FEEDBACK) == 1
    assert bench.screens.index(PatientScreen.FEEDBACK) < bench.screens.index(PatientScreen.BEGIN_TEST)


def test_the_therapist_sees_targets_only_when_asked_and_that_is_recorded(bench: Bench) -> None:
    bench.until(Step.WHERE)
    assert bench.presenter.live.target_azimuth_deg is None
    bench.presenter.show_targets(True)
    assert bench.presenter.live.target_azimuth_deg == bench.presenter.run.current.target_azimuth_deg
    bench.presenter.show_targets(False)
    assert bench.presenter.live.target_azimuth_deg is None
    assert [event.kind for event in bench.stored().events] == ["target-shown", "target-hidden"]


def test_a_lost_device_pauses_and_the_trial_comes_again_on_a_new_one(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.players[0].lost = True
    bench.pass_s(0.02)
    live = bench.presenter.live
    assert (live.stage, live.pause_reason) == (Stage.PAUSED, PauseReason.DEVICE_LOST)
    assert bench.stored().trials == ()
    bench.presenter.resume()
    assert len(bench.players) == 2
    bench.run_through()
    stored = bench.stored()
    assert stored.state is SessionState.COMPLETED
    assert stored.trials[0].interrupted
    assert "device-lost" in [event.kind for event in stored.events]


@pytest.mark.parametrize("step", [Step.BETWEEN, Step.FEEDBACK, Step.BEGIN_TEST])
def test_a_device_that_goes_away_between_two_sounds_pauses_at_once_not_at_the_next_one(
    bench: Bench, step: Step
) -> None:
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(0.0)
    while bench.step is not step:
        bench.presenter.begin()
        bench.pass_s(0.01)
    bench.players[0].gone = True
    bench.pass_s(0.02)
    assert bench.presenter.live.pause_reason is PauseReason.DEVICE_LOST


def test_what_was_heard_whole_is_answered_before_a_device_that_went_away_pauses(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.players[0].gone = True
    bench.pass_s(0.5)
    bench.presenter.answer_direction(0.0)
    bench.pass_s(0.02)
    assert bench.presenter.live.pause_reason is PauseReason.DEVICE_LOST
    (trial,) = bench.stored().trials
    assert (trial.valid, trial.interrupted) == (True, False)


@pytest.mark.parametrize("step", [Step.BETWEEN, Step.LISTEN, Step.WHERE])
def test_a_volume_that_is_moved_voids_the_trial_silences_and_pauses_with_both_figures(bench: Bench, step: Step) -> None:
    bench.until(step)
    bench.move_volume(AT_35)
    live = bench.presenter.live
    assert (live.stage, live.pause_reason, live.may_take_volume) == (Stage.PAUSED, PauseReason.VOLUME_MOVED, True)
    assert "moved to 35.0 %, from 40.0 %" in live.pause_sentence
    assert bench.players[0].status().state is not PlaybackState.PLAYING
    assert bench.stored().trials == ()
    assert bench.events() == ["volume-moved"]


def test_a_session_whose_volume_was_put_back_goes_on_at_its_level(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.move_volume(AT_35)
    bench.volume = AT_40
    bench.presenter.resume()
    assert bench.presenter.live.stage is Stage.RUNNING
    bench.run_through()
    stored = bench.stored()
    assert stored.state is SessionState.COMPLETED
    assert stored.trials[0].interrupted
    assert "level-unknown" not in bench.events()


def test_a_session_does_not_go_on_by_itself_at_another_volume(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.move_volume(AT_35)
    for _ in range(2):
        bench.presenter.resume()
        live = bench.presenter.live
        assert (live.stage, live.pause_reason, live.may_take_volume) == (Stage.PAUSED, PauseReason.VOLUME_MOVED, True)
        assert "moved to 35.0 %" in live.pause_sentence
    assert bench.stored().trials == ()


def test_by_the_therapist_s_decision_it_goes_on_at_another_volume_and_is_stamped_once(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.move_volume(AT_35)
    bench.presenter.resume_at_this_volume()
    live = bench.presenter.live
    assert (live.stage, live.pause_sentence, live.may_take_volume) == (Stage.RUNNING, "", False)
    bench.run_through()
    stored = bench.stored()
    assert stored.state is SessionState.COMPLETED
    assert [event.detail for event in stored.events if event.kind == "level-unknown"] == ["35.0 %"]


def test_the_volume_that_was_decided_for_is_the_session_s_from_then_on(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.move_volume(AT_35)
    bench.presenter.resume_at_this_volume()
    bench.until(Step.LISTEN)
    bench.move_volume(AT_40)
    assert "moved to 40.0 %, from 35.0 %" in bench.presenter.live.pause_sentence


def test_a_muted_output_is_never_decided_for(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.move_volume(MUTED)
    assert not bench.presenter.live.may_take_volume
    assert "was muted" in bench.presenter.live.pause_sentence
    bench.presenter.resume_at_this_volume()
    assert bench.presenter.live.stage is Stage.PAUSED
    assert "level-unknown" not in bench.events()


def test_an_output_that_was_muted_since_it_was_offered_is_not_decided_for_either(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.move_volume(AT_35)
    bench.volume = MUTED
    bench.presenter.resume_at_this_volume()
    live = bench.presenter.live
    assert (live.stage, live.may_take_volume) == (Stage.PAUSED, False)
    assert "level-unknown" not in bench.events()


def test_a_decision_that_comes_after_the_volume_was_put_back_changes_nothing(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.move_volume(AT_35)
    bench.volume = AT_40
    bench.presenter.resume_at_this_volume()
    assert bench.presenter.live.stage is Stage.RUNNING
    assert "level-unknown" not in bench.events()


def test_a_volume_moved_and_put_back_while_a_sound_played_voids_it_too(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.move_volume(AT_40)
    assert bench.presenter.live.pause_reason is PauseReason.VOLUME_MOVED
    assert "is back at 40.0 %" in bench.presenter.live.pause_sentence


def test_a_volume_moved_and_put_back_during_a_pause_is_nobody_s_business(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.presenter.pause()
    bench.move_volume(AT_35)
    bench.volume = AT_40
    bench.presenter.resume()
    bench.run_through()
    assert "volume-moved" not in bench.events()


def test_a_device_that_comes_back_at_another_volume_is_asked_about(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.players[0].lost = True
    bench.pass_s(0.02)
    bench.volume = AT_35
    bench.presenter.resume()
    live = bench.presenter.live
    assert (live.stage, live.pause_reason, live.may_take_volume) == (Stage.PAUSED, PauseReason.VOLUME_MOVED, True)


def test_a_volume_moved_before_the_patient_starts_is_noticed_before_the_first_sound(bench: Bench) -> None:
    bench.move_volume(AT_35)
    bench.presenter.begin()
    bench.pass_s(0.02)
    assert bench.presenter.live.pause_reason is PauseReason.VOLUME_MOVED


def test_where_the_system_tells_no_volume_nothing_is_asked(qapp: QCoreApplication, tmp_path: Path) -> None:
    bench = Bench(tmp_path, volume=None)
    bench.until(Step.LISTEN)
    bench.move_volume(AT_35)
    bench.run_through()
    assert bench.stored().state is SessionState.COMPLETED
    bench.store.close()


def test_a_sound_with_gaps_is_void_and_comes_again_without_a_pause(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.players[0].gaps = 1
    bench.pass_s(0.02)
    assert bench.step is Step.BETWEEN
    assert bench.players[0].status().state is PlaybackState.STOPPED
    bench.players[0].gaps = 0
    bench.run_through()
    stored = bench.stored()
    assert stored.state is SessionState.COMPLETED
    assert (stored.trials[0].interrupted, stored.trials[0].rt_valid) == (True, False)
    assert not any(trial.interrupted for trial in stored.trials[1:])
    assert [(event.kind, event.trial_index) for event in stored.events if event.kind == "void"] == [("void", 0)]


def test_an_output_that_keeps_having_gaps_pauses_the_session_and_it_can_go_on(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.players[0].gaps = 2
    bench.until(Step.WHERE, limit_s=60.0)
    live = bench.presenter.live
    assert (live.stage, live.pause_reason) == (Stage.PAUSED, PauseReason.UNDERFLOW)
    assert [event.kind for event in bench.stored().events] == ["void"] * 3 + ["pause"]
    bench.players[0].gaps = 0
    bench.presenter.resume()
    bench.run_through()
    assert bench.stored().state is SessionState.COMPLETED


def test_a_device_that_stays_away_keeps_the_session_paused_with_its_sentence(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.players[0].lost = True
    bench.pass_s(0.02)
    bench.device_is_away = True
    bench.presenter.resume()
    assert bench.presenter.live.stage is Stage.PAUSED
    assert bench.presenter.live.pause_sentence


def test_an_answer_that_cannot_be_written_is_kept_and_written_on_going_on(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.until(Step.WHERE)

    def full(_trial: object) -> None:
        raise MachineError("errors.disk-full", path="x")

    with monkeypatch.context() as patched:
        patched.setattr(bench.store, "commit_trial", full)
        bench.presenter.answer_direction(-60.0)
    assert bench.presenter.live.pause_reason is PauseReason.TROUBLE
    assert bench.troubles
    bench.pass_s(30.0)
    bench.presenter.resume()
    trial = bench.stored().trials[0]
    assert (trial.heard, trial.response_azimuth_deg) == (Heard.YES, -60.0)
    bench.run_through()
    assert bench.stored().state is SessionState.COMPLETED


def test_the_patients_stop_silences_and_leaves_the_decision_to_the_therapist(bench: Bench) -> None:
    bench.until(Step.LISTEN)
    bench.presenter.patient_stops()
    assert bench.players[0].status().state is PlaybackState.STOPPED
    assert bench.presenter.live.pause_reason is PauseReason.PATIENT_STOP
    bench.presenter.resume()
    bench.run_through()
    assert bench.stored().state is SessionState.COMPLETED


def test_stopping_keeps_what_was_answered(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(0.0)
    bench.until(Step.WHERE)
    bench.presenter.stop()
    stored = bench.stored()
    assert stored.state is SessionState.STOPPED
    assert len(stored.trials) == 1
    assert bench.ends[0].completed is False


def test_repeat_plays_the_same_trial_again_and_counts_it(bench: Bench) -> None:
    bench.until(Step.WHERE)
    assert bench.presenter.repeat()
    assert bench.step is Step.LISTEN
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(0.0)
    assert bench.stored().trials[0].replays == 1
    assert not bench.presenter.repeat()


def test_skip_and_mark_invalid_keep_their_reasons(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.presenter.mark_invalid("a door slammed")
    bench.presenter.answer_direction(0.0)
    bench.until(Step.WHERE)
    bench.presenter.skip("asleep")
    first, second = bench.stored().trials
    assert (first.valid, first.invalid_reason, first.response_azimuth_deg) == (False, "a door slammed", 0.0)
    assert (second.valid, second.heard) == (False, None)


def test_what_a_pause_interrupted_can_be_skipped_and_why_it_stands_still_stays_as_it_was(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(0.0)
    bench.until(Step.LISTEN)
    bench.move_volume(AT_35)
    before = bench.presenter.live
    assert (before.stage, before.pause_reason, before.may_skip) == (Stage.PAUSED, PauseReason.VOLUME_MOVED, True)
    assert bench.presenter.skip("asleep")
    after = bench.presenter.live
    assert (after.stage, after.pause_reason, after.may_skip) == (Stage.PAUSED, PauseReason.VOLUME_MOVED, False)
    assert (after.pause_sentence, after.may_take_volume) == (before.pause_sentence, True)
    assert not bench.presenter.skip("once more")
    assert bench.stored().trials[-1].invalid_reason == "skipped: asleep"
    bench.presenter.resume_at_this_volume()
    bench.until(Step.WHERE)
    assert bench.presenter.run.current.trial_index == 2


def test_a_pause_between_two_trials_has_none_to_skip(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(0.0)
    bench.until(Step.BETWEEN)
    assert bench.presenter.live.may_skip
    bench.presenter.pause()
    assert not bench.presenter.live.may_skip
    assert not bench.presenter.skip("asleep")


def test_after_the_last_trial_of_practice_was_skipped_in_a_pause_the_patient_starts_the_test(bench: Bench) -> None:
    bench.until(Step.WHERE)
    assert bench.presenter.live.is_practice
    bench.presenter.pause()
    bench.presenter.skip("asleep")
    bench.presenter.resume()
    assert bench.step is Step.BEGIN_TEST


def test_the_last_trial_skipped_in_a_pause_ends_the_session(bench: Bench) -> None:
    while len(bench.presenter.run.left) > 1:
        bench.until(Step.WHERE)
        bench.presenter.answer_direction(0.0)
    bench.until(Step.LISTEN)
    bench.presenter.pause()
    bench.presenter.skip("tired")
    assert bench.presenter.live.stage is Stage.FINISHED
    assert bench.stored().state is SessionState.COMPLETED
    assert bench.ends[0].completed


def test_a_break_is_offered_and_the_session_waits_for_the_patient(qapp: QCoreApplication, tmp_path: Path) -> None:
    bench = Bench(tmp_path, breaks={"every_trials": 5})
    seen = 0
    while bench.presenter.live.stage is not Stage.FINISHED:
        bench.until(Step.WHERE, Step.BREAK)
        if bench.step is Step.BREAK:
            seen += 1
            bench.pass_s(60.0)
            assert bench.step is Step.BREAK
            bench.presenter.begin()
        elif bench.presenter.live.stage is not Stage.FINISHED:
            bench.presenter.answer_direction(0.0)
    assert seen == 1
    bench.store.close()


def test_distance_after_direction_keeps_the_first_touch_and_does_not_run_out_of_time(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    bench = Bench(
        tmp_path, answer={"asks": ["azimuth", "distance"], "modes": ["arc"], "distance": "choices", "arc_deg": 120}
    )
    bench.until(Step.WHERE)
    onset_ns = bench.players[0].status().onset_monotonic_ns
    bench.presenter.answer_direction(-30.0, onset_ns + 700_000_000)
    assert bench.presenter.patient.screen is PatientScreen.HOW_FAR
    assert not bench.presenter.patient.may_say_nothing
    bench.pass_s(20.0)
    bench.presenter.answer_distance(None, "far")
    trial = bench.stored().trials[0]
    assert (trial.response_azimuth_deg, trial.response_choice) == (-30.0, "far")
    assert trial.rt_ms == pytest.approx(700.0)
    bench.presenter.abandon()
    bench.store.close()


def test_a_patient_who_speaks_is_asked_how_far_once_the_direction_was_entered(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    bench = Bench(
        tmp_path,
        mode="therapist",
        answer={"asks": ["azimuth", "distance"], "modes": ["therapist"], "distance": "choices", "arc_deg": 120},
    )
    bench.until(Step.WHERE)
    assert bench.presenter.patient.may_say_nothing
    bench.presenter.answer_direction(30.0, by_therapist=True)
    assert bench.presenter.patient.screen is PatientScreen.TELL
    assert not bench.presenter.patient.may_say_nothing
    bench.presenter.abandon()
    bench.store.close()


def test_answers_of_the_therapist_are_stored_as_such(qapp: QCoreApplication, tmp_path: Path) -> None:
    bench = Bench(tmp_path, mode="therapist")
    bench.until(Step.WHERE)
    assert bench.presenter.patient.screen is PatientScreen.TELL
    bench.presenter.answer_direction(-60.0, by_therapist=True)
    trial = bench.stored().trials[0]
    assert trial.entered_by == "therapist"
    assert not trial.rt_valid
    bench.presenter.abandon()
    bench.store.close()


def test_an_unfinished_session_goes_on_where_it_was_left(bench: Bench) -> None:
    bench.until(Step.WHERE)
    bench.presenter.answer_direction(0.0)
    bench.until(Step.WHERE)
    bench.presenter.abandon()
    assert bench.stored().state is SessionState.OPEN
    run = SessionRun.reopen(bench.store, bench.setup.uuid, None, bench.clock)
    bench.presenter = SessionPresenter(
        run, bench.sound_of, bench.open(), bench.open, lesion_side=LesionSide.RIGHT, clock=bench.clock
    )
    bench.run_through()
    stored = bench.stored()
    assert [trial.planned.trial_index for trial in stored.trials] == list(range(len(bench.plan)))
    assert stored.state is SessionState.COMPLETED


def choosing(bench: Bench, choose: Callable[[PlannedTrial], str | None]) -> None:
    """Answer every trial of a task with choices; None is "nothing heard". A pause is gone on from."""
    while bench.presenter.live.stage is not Stage.FINISHED:
        bench.until(Step.CHOOSE)
        if bench.presenter.live.stage is Stage.PAUSED:
            bench.presenter.resume()
        elif bench.step is Step.CHOOSE:
            choice = choose(bench.presenter.run.current)
            if choice is None:
                bench.presenter.answer_nothing()
            else:
                bench.presenter.answer_choice(choice)


def test_a_choice_is_asked_for_by_codes_and_kept(tmp_path: Path, qapp: QCoreApplication) -> None:
    bench = Bench(tmp_path, protocol_id="extinction", mode="buttons", repetitions=3, catch_trials=1)
    bench.until(Step.CHOOSE)
    patient = bench.presenter.patient
    assert (patient.screen, patient.task) == (PatientScreen.CHOOSE, "sides")
    assert patient.choices == bench.presenter.live.choices == ("left", "right", "both", "none")
    assert not patient.may_say_nothing, "none of them is one of the choices"
    assert bench.presenter.live.target_choice is None, "the therapist sees it only when asked for"
    bench.presenter.answer_direction(30.0)
    bench.presenter.answer_distance(1.0)
    assert bench.stored().trials == ()
    bench.presenter.show_targets(on=True)
    assert bench.presenter.live.target_choice == bench.presenter.run.current.condition
    bench.presenter.show_targets(on=False)
    bench.presenter.answer_choice("none")
    assert bench.presenter.patient.screen is PatientScreen.FEEDBACK
    assert bench.presenter.patient.feedback_choice == bench.presenter.run.last.planned.condition
    choosing(bench, lambda planned: planned.condition or "none")
    stored = bench.stored()
    assert stored.state is SessionState.COMPLETED
    assert [trial.response_choice for trial in stored.trials[1:]] == [
        trial.planned.condition or "none" for trial in stored.trials[1:]
    ]
    bench.store.close()


def test_an_adaptive_session_says_at_most_and_ends_when_it_knows(tmp_path: Path, qapp: QCoreApplication) -> None:
    bench = Bench(tmp_path, protocol_id="midline", mode="buttons")
    seen: list[tuple[bool, int]] = []

    def choose(planned: PlannedTrial) -> str:
        live = bench.presenter.live
        seen.append((live.at_most, live.trials_planned))
        return "right" if planned.target_azimuth_deg > 3 else "left"

    choosing(bench, choose)
    assert seen[:4] == [(False, 3), (False, 3), (False, 3), (True, 60)]
    tested = len(bench.stored().trials) - 3
    (end,) = bench.ends
    assert (end.completed, end.answered, end.planned) == (True, tested, tested)
    assert tested < 60
    bench.store.close()


def test_practice_that_misses_its_mark_stands_still_until_the_therapist_decides(
    tmp_path: Path, qapp: QCoreApplication
) -> None:
    bench = Bench(tmp_path, protocol_id="midline", mode="buttons")
    for _ in range(3):
        bench.until(Step.CHOOSE)
        bench.presenter.answer_choice("right" if bench.presenter.run.current.target_azimuth_deg < 0 else "left")
    live = bench.presenter.live
    assert (live.stage, live.pause_reason) == (Stage.PAUSED, PauseReason.NOT_UNDERSTOOD)
    assert (live.practice_right, live.practice_needed) == (0, 2)
    assert bench.presenter.patient.screen is PatientScreen.PAUSE
    bench.presenter.resume()
    bench.until(Step.CHOOSE)
    assert not bench.presenter.live.is_practice
    assert bench.events()[-1] == "override"
    bench.presenter.abandon()
    bench.store.close()


def test_who_answers_by_a_switch_has_longer_before_it_counts_as_missed(tmp_path: Path, qapp: QCoreApplication) -> None:
    one = AnswerInput(InputKind.ONE_SWITCH, step_s=2.0)
    bench = Bench(tmp_path, protocol_id="extinction", mode="buttons", answer_input=one)
    bench.until(Step.CHOOSE)
    assert bench.presenter.patient.input == one
    bench.pass_s(10.0 + one.further_s(bench.presenter.run.protocol) - 0.1)
    assert bench.stored().trials == ()
    bench.pass_s(0.2)
    assert bench.stored().trials[0].heard is Heard.TIMEOUT
    bench.presenter.abandon()
    bench.store.close()


def test_prompts_are_counted_with_their_trial_and_refused_without_one(bench: Bench) -> None:
    assert not bench.presenter.prompt()
    bench.until(Step.WHERE)
    assert bench.presenter.prompt()
    assert bench.presenter.prompt()
    assert bench.presenter.live.prompts == 2
    bench.presenter.answer_direction(0.0)
    assert bench.stored().trials[0].prompts == 2
    assert not bench.presenter.prompt()
    bench.until(Step.WHERE)
    assert bench.presenter.live.prompts == 0


def test_fatigue_is_kept_and_from_seven_on_it_suggests_to_end(tmp_path: Path, qapp: QCoreApplication) -> None:
    bench = Bench(tmp_path, protocol_id="midline", mode="buttons")
    assert bench.presenter.note_fatigue(6)
    assert bench.presenter.live.stop_suggested == ""
    assert bench.presenter.note_fatigue(7)
    assert bench.presenter.live.stop_suggested == "fatigue"
    assert bench.presenter.live.stage is Stage.WELCOME, "nothing ends by itself"
    bench.presenter.stop()
    assert not bench.presenter.note_fatigue(8)
    bench.store.close()
