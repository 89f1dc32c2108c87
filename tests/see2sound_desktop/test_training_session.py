"""Training as it runs between its windows: nothing is lost, it stands still when it must, nobody is hurried."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from training_bench import AT_35, LEVEL_DBA, TrainingBench, find_exercise

from core.errors import InputError, MachineError
from core.records.model import Heard, LesionSide, SessionState
from core.records.store import Store
from core.training import exercises
from core.training.begins import dumps_levels
from core.training.difficulty import LEVELS
from core.training.sides import Side
from core.training.standstill import Standstill
from see2sound_desktop.presenters.answer_input import AnswerInput, InputKind
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_views import TrainingScreen, TrainingStep

Made = Callable[..., TrainingBench]
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: the migrations take longer than most of these tests."""
    path = tmp_path_factory.mktemp("training") / "see2sound.db"
    Store.open(path).close()
    return path


@pytest.fixture
def bench(tmp_path: Path, empty_database: Path) -> Iterator[Made]:
    made: list[TrainingBench] = []

    def make(locked: exercises.LockedExercise | None = None, **changes: object) -> TrainingBench:
        if not made:
            shutil.copy(empty_database, tmp_path / "training.db")
        made.append(TrainingBench(tmp_path, locked or find_exercise(), **changes))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()


def at_cue(cue: int) -> str:
    """Where T2 begins for a cue."""
    level = next(index for index, one in enumerate(LEVELS) if one.cue == cue)
    return dumps_levels({Side.CONTRALESIONAL: level, Side.IPSILESIONAL: level})


def wrong(one: TrainingBench) -> float:
    """A place of another thing than the one that sounded."""
    target = one.find.planned.azimuth_deg
    return next(place for place in one.presenter.patient.places if place != target)


# --- finding ----------------------------------------------------------------------------------------------------------


def test_a_trial_is_on_disk_before_anything_follows_its_answer(bench):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.FIND)
    target = one.find.planned.azimuth_deg
    one.clock.now_ns += 500_000_000
    one.find.answer(target, one.clock.now_ns)
    (trial,) = one.stored.trials
    assert (trial.response_azimuth_deg, trial.target_azimuth_deg, trial.level_dba) == (target, target, LEVEL_DBA)
    assert trial.rt_ms == pytest.approx(2500.0, abs=60.0)
    assert one.presenter.live.step is TrainingStep.FOUND


def test_what_can_be_pointed_at_holds_the_place_that_sounds_and_stays_through_the_feedback(bench):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.FIND)
    places, target = one.presenter.patient.places, one.find.planned.azimuth_deg
    assert target in places
    one.find.answer(target)
    assert one.presenter.patient.places == places
    assert one.presenter.patient.lit_deg == target


def test_an_answer_is_waited_for_without_a_limit(bench):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.FIND)
    one.go_on(600.0, step_s=1.0)
    assert one.presenter.live.step is TrainingStep.FIND
    assert one.stored.trials == ()


def test_after_an_error_the_sound_comes_again_with_its_place_lit_and_then_it_goes_on(bench):
    one = bench(begins_json=at_cue(3))
    one.presenter.begin()
    one.until(TrainingStep.FIND)
    target = one.find.planned.azimuth_deg
    assert one.presenter.patient.lit_deg is None
    one.find.answer(wrong(one))
    assert one.presenter.live.step is TrainingStep.SHOW
    assert one.presenter.patient.lit_deg == target
    assert one.player.status().onset_monotonic_ns == one.clock.now_ns  # it sounds anew
    one.until(TrainingStep.READY)
    assert len(one.stored.trials) == 1
    assert one.presenter.patient.lit_deg is None


def test_cue_2_asks_for_a_second_try_which_no_rule_looks_at(bench):
    one = bench(begins_json=at_cue(2))
    one.presenter.begin()
    one.until(TrainingStep.FIND)
    target = one.find.planned.azimuth_deg
    one.find.answer(wrong(one))
    one.until(TrainingStep.AGAIN)
    assert one.presenter.patient.screen is TrainingScreen.AGAIN
    one.find.answer(target)
    assert one.presenter.live.step is TrainingStep.FOUND
    (trial,) = one.stored.trials
    assert trial.response_azimuth_deg != target
    assert [event.kind for event in one.stored.events].count("second-try") == 1


@pytest.mark.parametrize(("cue", "from_s"), [(0, 0.0), (1, 0.5)])
def test_the_thing_lights_up_with_its_sound_or_half_a_second_later_and_stays_lit(bench, cue, from_s):
    one = bench(begins_json=at_cue(cue))
    one.presenter.begin()
    one.until(TrainingStep.HEAR)
    began = one.clock.now_ns
    while one.presenter.patient.lit_deg is None:
        one.go_on(0.02)
    assert (one.clock.now_ns - began) / 1e9 == pytest.approx(from_s, abs=0.05)
    one.until(TrainingStep.FIND)
    assert one.presenter.patient.lit_deg == one.find.planned.azimuth_deg


def test_a_sound_played_again_is_counted_and_nothing_else_moves(bench):
    one = bench()
    one.presenter.begin()
    assert not one.find.repeat()
    one.until(TrainingStep.FIND)
    planned = one.find.planned
    assert one.find.repeat()
    assert one.find.planned == planned
    one.until(TrainingStep.FIND)
    one.find.answer(planned.azimuth_deg)
    assert one.stored.trials[0].replays == 1


def test_three_in_a_row_without_an_answer_make_it_stand_still_and_going_on_is_kept(bench):
    one = bench()
    one.presenter.begin()
    for _ in range(3):
        one.until(TrainingStep.FIND)
        one.find.answer_nothing(by_therapist=True)
    assert [trial.heard for trial in one.stored.trials] == [Heard.NO] * 3
    assert {trial.entered_by for trial in one.stored.trials} == {"therapist"}
    one.until(TrainingStep.NONE)
    assert one.presenter.live.standstill is Standstill.OMISSIONS
    one.presenter.resume()
    assert one.presenter.live.stage is Stage.RUNNING
    assert "override" in [event.kind for event in one.stored.events]


def test_a_whole_session_ends_by_itself_with_a_rest_between_its_parts(bench):
    one = bench(find_exercise(blocks=2, block_trials=10))
    one.presenter.begin()
    rests = 0
    while not one.ends:
        one.go_on(0.1, step_s=0.1)
        if one.presenter.live.step is TrainingStep.FIND:
            one.find.answer(one.find.planned.azimuth_deg)
        elif one.presenter.live.standstill is Standstill.BREAK:
            rests += 1
            assert one.presenter.patient.screen is TrainingScreen.BREAK
            one.presenter.begin()  # the patient goes on
    assert (rests, len(one.stored.trials), one.stored.state) == (1, 20, SessionState.COMPLETED)
    assert [side.correct for side in one.presenter.live.sides] == [side.trials for side in one.presenter.live.sides]


def test_what_the_disk_does_not_take_is_written_when_it_goes_on(bench, monkeypatch):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.FIND)
    target = one.find.planned.azimuth_deg

    def full(_trial: object) -> None:
        raise MachineError("errors.disk-full", path="/")

    with monkeypatch.context() as broken:
        broken.setattr(one.presenter.run._records, "commit_trial", full)
        one.find.answer(target)
        assert one.presenter.live.stage is Stage.PAUSED
        assert one.troubles == [one.presenter.live.sentence]
    one.presenter.resume()
    assert [trial.response_azimuth_deg for trial in one.stored.trials] == [target]
    assert one.presenter.live.step is TrainingStep.FOUND


def test_a_session_that_was_killed_stands_still_with_the_very_trial_that_would_have_come(bench):
    one = bench()
    one.presenter.begin()
    for _ in range(3):
        one.until(TrainingStep.FIND)
        one.find.answer(one.find.planned.azimuth_deg)
    one.until(TrainingStep.READY)
    expected, uuid = one.find.planned, one.stored.setup.uuid
    one.close()
    again = bench(resumes=uuid)
    assert again.presenter.live.stage is Stage.PAUSED
    assert again.presenter.patient.screen is TrainingScreen.PAUSE
    again.presenter.resume()
    again.until(TrainingStep.READY)
    assert again.find.planned == expected


# --- pauses, devices --------------------------------------------------------------------------------------------------


def test_a_pause_is_silent_at_once_and_the_trial_comes_anew(bench):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.HEAR)
    planned = one.find.planned
    one.presenter.pause()
    one.clock.now_ns += 1_000_000_000
    assert one.player.status().played_s < 0.1
    one.presenter.resume()
    one.until(TrainingStep.FIND)
    assert one.find.planned == planned
    one.find.answer(planned.azimuth_deg)
    assert one.stored.trials[0].interrupted


def test_the_patients_stop_is_silent_at_once_and_ends_only_as_the_therapist_decides(bench):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.HEAR)
    one.presenter.patient_stops()
    assert one.presenter.live.standstill is Standstill.BUTTON
    one.presenter.stop()
    assert one.stored.state is SessionState.STOPPED
    assert len(one.ends) == 1


def test_stop_at_a_rest_is_a_reason_to_end(bench):
    one = bench(find_exercise(blocks=2, block_trials=10))
    one.presenter.begin()
    while one.presenter.live.standstill is not Standstill.BREAK:
        one.go_on(0.1, step_s=0.1)
        if one.presenter.live.step is TrainingStep.FIND:
            one.find.answer(one.find.planned.azimuth_deg)
    one.presenter.patient_stops()
    assert one.presenter.live.standstill is Standstill.BUTTON
    one.presenter.begin()  # the patient's button is no way past it
    assert one.presenter.live.stage is Stage.PAUSED


def test_great_fatigue_makes_it_stand_still(bench):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.HEAR)
    one.presenter.pause()
    assert one.presenter.note_fatigue(8)
    assert one.presenter.live.standstill is Standstill.FATIGUE


def test_a_lost_device_is_opened_again_when_it_goes_on(bench):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.HEAR)
    one.player.lost, one.device_is_away = True, True
    one.go_on(0.02)
    assert one.presenter.live.standstill is Standstill.DEVICE_LOST
    one.presenter.resume()
    assert one.presenter.live.stage is Stage.PAUSED
    assert one.presenter.live.sentence
    one.device_is_away = False
    one.presenter.resume()
    one.until(TrainingStep.FIND)
    assert len(one.players) == 2


def test_at_another_volume_it_goes_on_only_as_decided_and_then_tells_no_level(bench):
    one = bench()
    one.presenter.begin()
    one.until(TrainingStep.HEAR)
    one.player.moved_to = one.volume = AT_35
    one.go_on(0.02)
    assert one.presenter.live.may_take_volume
    one.presenter.resume()
    assert one.presenter.live.stage is Stage.PAUSED
    one.presenter.resume(take_volume=True)
    one.until(TrainingStep.FIND)
    one.find.answer(one.find.planned.azimuth_deg)
    assert one.stored.trials[0].level_dba is None
    assert "level-unknown" in [event.kind for event in one.stored.events]


def test_a_sound_that_cannot_be_made_is_said_and_tried_again(bench):
    one = bench()
    one.maker.error = InputError("media.missing", path="/music/book.mp3")
    one.presenter.begin()
    one.until(TrainingStep.FIND)
    one.find.answer(one.find.planned.azimuth_deg)
    assert one.presenter.live.stage is Stage.PAUSED
    assert "book" in one.presenter.live.sentence
    one.maker.error = None
    one.presenter.resume()
    one.until(TrainingStep.FIND)
    assert len(one.stored.trials) == 1


# --- listening --------------------------------------------------------------------------------------------------------


def test_way_follows_way_without_a_wait_and_the_music_goes_on_where_it_stopped(bench):
    one = bench(exercises.listen())
    one.presenter.begin()
    one.go_on(3 * 13.2, step_s=0.05)
    heard = one.stored.stretches
    assert [round(stretch.position_s, 3) for stretch in heard] == [0.0, 11.7, 23.4]
    assert [stretch.heard_s for stretch in heard] == [12.0] * 3
    assert {stretch.level_dba for stretch in heard} == {LEVEL_DBA}
    assert one.maker.asked[:4] == [0.0, 11.7, 23.4, 35.1]


def test_what_was_heard_of_a_way_is_stored_when_it_is_paused_and_the_next_begins_there(bench):
    one = bench(exercises.listen())
    one.presenter.begin()
    one.go_on(5.0, step_s=0.05)
    one.presenter.pause()
    (stretch,) = one.stored.stretches
    assert stretch.heard_s == pytest.approx(5.0, abs=0.1)
    assert stretch.ended == "pause"
    assert one.maker.asked[-2] == pytest.approx(stretch.heard_s - 0.3, abs=1e-3)  # rendered while it stands still
    one.presenter.resume()
    assert one.presenter.live.step is TrainingStep.WAY


def test_the_sound_is_shown_where_it_is_and_goes_to_the_neglected_side(bench):
    one = bench(exercises.listen())
    one.presenter.begin()
    one.go_on(0.1)
    assert one.presenter.live.sound_deg == 60.0
    one.go_on(11.5, step_s=0.05)
    assert one.presenter.live.sound_deg == -55.0


def test_with_a_lesion_on_the_left_it_goes_to_the_right(bench):
    one = bench(exercises.listen(), lesion=LesionSide.LEFT)
    one.presenter.begin()
    one.go_on(0.1)
    assert one.presenter.live.sound_deg == -60.0
    one.go_on(11.5, step_s=0.05)
    assert one.presenter.live.sound_deg == 55.0


def test_nothing_on_the_screen_tells_of_a_bell_and_a_press_in_time_answers_it(bench):
    one = bench(exercises.listen())
    one.presenter.begin()
    one.go_on(1.0)
    before = one.presenter.patient
    one.until(TrainingStep.CHIME, most_s=400.0, step_s=0.1)
    assert one.presenter.patient == before
    one.go_on(2.0)
    one.listen.tap(one.clock.now_ns)
    (check,) = one.stored.checks
    assert check.tapped
    assert check.rt_ms == pytest.approx(2000.0, abs=60.0)
    assert one.presenter.live.step is TrainingStep.WAY


def test_a_bell_without_a_press_is_kept_as_missed_after_its_limit(bench):
    one = bench(exercises.listen())
    one.presenter.begin()
    one.until(TrainingStep.CHIME, most_s=400.0, step_s=0.1)
    one.until(TrainingStep.WAY, most_s=6.0)
    assert [check.tapped for check in one.stored.checks] == [False]


def test_a_press_without_a_bell_counts_for_nothing_and_by_switch_offers_stop_for_a_while(bench):
    by_hand = bench(exercises.listen())
    by_hand.presenter.begin()
    by_hand.go_on(1.0)
    by_hand.listen.tap()
    assert by_hand.stored.checks == ()
    assert not by_hand.presenter.patient.offers_stop


def test_by_switch_a_press_without_a_bell_offers_stop_for_a_while(bench):
    one = bench(exercises.listen(), answer_input=AnswerInput(InputKind.ONE_SWITCH))
    one.presenter.begin()
    one.go_on(1.0)
    one.listen.tap()
    assert one.presenter.patient.offers_stop
    one.go_on(9.0)
    assert not one.presenter.patient.offers_stop


def test_music_that_is_still_being_made_is_waited_for(bench):
    one = bench(exercises.listen())
    one.jobs.held = True
    one.listen._supply.want(99)
    one.presenter.begin()
    one.go_on(1.0)
    assert one.presenter.live.step is TrainingStep.WAITING
    one.jobs.let_go()
    one.go_on(0.1)
    assert one.presenter.live.step is TrainingStep.WAY


# --- what is spoken ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locked", "code"), [(exercises.listen(), "listen-bell"), (find_exercise(), "touch-where")], ids=["t1", "t2"]
)
def test_what_the_site_recorded_is_spoken_before_the_first_sound_and_ends_with_it(bench, locked, code):
    one = bench(locked, spoken=(code,))
    assert one.player.status().onset_monotonic_ns is not None
    assert one.presenter.patient.may_hear_again
    one.clock.now_ns += 500_000_000
    one.presenter.begin()
    assert one.player.status().played_s <= 0.5
    assert not one.presenter.patient.may_hear_again


def test_without_a_recording_nothing_is_offered_to_be_heard_again(bench):
    one = bench(exercises.listen(), spoken=("touch-where",))
    assert not one.presenter.patient.may_hear_again
    assert one.player.status().onset_monotonic_ns is None
