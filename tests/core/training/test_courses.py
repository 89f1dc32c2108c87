"""Simulated trainees through whole sessions and courses; training is in the week's dose and in no score."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.assessment.dose import WeeklyDose, dose_of, dose_share, weekly_dose
from core.errors import InputError
from core.playback.calibration import LOWEST_DBA
from core.records.model import LesionSide, SessionState, SessionSummary
from core.training import exercises, trainees
from core.training.adapting import Adapted, Found, next_session
from core.training.begins import final_levels
from core.training.courses import find_session, listen_session
from core.training.difficulty import HARDEST
from core.training.dosing import allowance, check
from core.training.find_plan import drawn, is_right, sides
from core.training.material import Listened, things
from core.training.opening import Opening, Output, find_setup, listen_setup
from core.training.probes import EVERY, PROBE, probe_due, sessions_since_probe
from core.training.sides import Bearings, Side
from core.training.summary import blocks_heard, sides_found
from core.training.trainees import Practised, trainee

CONTRA, IPSI = Side.CONTRALESIONAL, Side.IPSILESIONAL


@pytest.mark.parametrize("name", trainees.names())
def test_a_session_of_each_exercise_is_led_to_its_end(gym, name):
    somebody = trainee(name)
    find, listen = gym.find(), gym.listen(exercises.edited(exercises.listen(), speed_deg_s=5.0))
    find_session(find, somebody, 0, gym.clock.go_on)
    listen_session(listen, somebody, 0, gym.clock.go_on)
    found, heard = (gym.store.training.session(run.setup.uuid) for run in (find, listen))
    completed = name in {"ideal", "neglect-left"}
    if completed or name == "tired":
        assert found.state is heard.state is (SessionState.COMPLETED if completed else SessionState.STOPPED)
    assert {trial.entered_by for trial in found.trials} == {f"simulated:{name}"}
    assert (len(found.trials) == 80) is (found.state is SessionState.COMPLETED)
    minutes = sum(block.heard_min for block in blocks_heard(heard))
    assert (20.0 <= minutes < 21.0) is (heard.state is SessionState.COMPLETED)
    assert all(block.heard_min <= block.wall_min for block in blocks_heard(heard))
    if name == "tired":
        assert found.events[-1].detail in {"fatigue", "omissions", "accuracy"}
        assert heard.events[-1].detail in {"fatigue", "omissions"}


def course(name, sessions=15):
    """The levels after each session of a course of T2, and the shares of right answers per side, without records."""
    exercise, bearings, somebody = exercises.find().exercise, Bearings(LesionSide.RIGHT), trainee(name, 2)
    levels, reached, shares = next_session(None), [], []
    for session in range(sessions):
        adapted, right = Adapted.beginning(levels, exercise.rule), {side: [] for side in Side}
        for index, side in enumerate(sides(exercise, session)):
            planned = drawn(index, side, adapted, exercise, bearings, session, exercise.sounds)
            shown = somebody.answer(planned, Practised(session, index / 80))
            correct = is_right(shown.azimuth_deg, planned.azimuth_deg, planned.difficulty.separation_deg)
            right[side].append(correct)
            adapted = adapted.after(Found(side, planned.block, correct, planned.eased))
        reached.append(adapted.levels)
        shares.append({side: sum(flags) / len(flags) for side, flags in right.items()})
        levels = next_session(adapted.levels)
    return reached, shares


def test_an_ideal_trainee_climbs_to_the_hardest_level_and_one_who_guesses_stays_at_the_easiest():
    reached, shares = course("ideal", 6)
    assert reached[-1][CONTRA] == HARDEST
    assert [levels[IPSI] for levels in reached] == sorted(levels[IPSI] for levels in reached)
    assert shares[-1] == {CONTRA: 1.0, IPSI: 1.0, Side.CENTRE: 1.0}
    guessed, _ = course("random", 6)
    assert {level for levels in guessed for level in levels.values()} == {0}


def test_who_neglects_the_left_and_improves_climbs_and_is_held_near_three_right_answers_in_four():
    reached, shares = course("neglect-left")
    neglected = [levels[CONTRA] for levels in reached]
    assert neglected[0] < 6 < 12 < neglected[-1] < HARDEST
    settled = [share[CONTRA] for share in shares[3:]]
    assert 0.65 < sum(settled) / len(settled) < 0.8
    assert all(share[IPSI] > 0.9 for share in shares[:8]), "the other side is not held back by it"


def test_unknown_trainees_are_refused_with_those_there_are():
    with pytest.raises(InputError, match="ideal, neglect-left, random, tired"):
        trainee("perfect")


def test_training_is_no_test_it_is_in_no_list_and_no_score(gym):
    run = gym.find()
    find_session(run, trainee("ideal"), 0, gym.clock.go_on)
    heard = gym.listen()
    gym.way(heard)
    assert gym.store.sessions() == []
    assert gym.store.sessions(gym.patient.uuid) == []
    assert gym.store.unfinished_sessions() == []
    for uuid in (run.setup.uuid, heard.setup.uuid):
        with pytest.raises(InputError) as caught:
            gym.store.session(uuid)
        assert caught.value.code == "records.no-session"
    assert final_levels(gym.store.training.session(run.setup.uuid))[CONTRA] > 0
    assert sides_found(gym.store.training.session(run.setup.uuid))[0].correct == 48


def test_training_counts_in_the_dose_of_the_week_with_what_each_way_had(gym):
    run = gym.listen(level_dba=75.0)
    for _ in range(3):
        gym.way(run)
    run.stop()
    now = gym.clock.utc_now()
    week = weekly_dose(gym.store, gym.patient.uuid, now)
    assert (week.sound_s, week.unknown_s) == (36.0, 0.0)
    assert week.share == pytest.approx(dose_share(75.0, 36.0))
    assert weekly_dose(gym.store, gym.patient.uuid, now + timedelta(days=8)).sound_s == 0.0
    unknown = gym.listen()
    gym.way(unknown)
    assert weekly_dose(gym.store, gym.patient.uuid, gym.clock.utc_now()).unknown_s == 12.0
    trained = gym.store.training.session(run.setup.uuid)
    assert dose_of((), (trained, trained)).share == pytest.approx(2 * week.share)


def test_a_session_that_does_not_fit_into_the_week_names_the_level_at_which_it_does():
    empty = WeeklyDose(0.0, 0.0, 0.0)
    assert check(empty, 75.0, 20 * 60.0).share_after == pytest.approx(20 / 60 / 40)
    assert allowance(empty, 75.0, 0.0).minutes == pytest.approx(40 * 60)
    nearly = WeeklyDose(0.995, 0.0, 0.0)
    with pytest.raises(InputError, match="It fits at 72 dB") as caught:
        check(nearly, 75.0, 20 * 60.0)
    assert caught.value.code == "training.dose-level"
    assert check(nearly, 72.0, 20 * 60.0).share_after <= 1.0
    full = WeeklyDose(1.0, 0.0, 0.0)
    with pytest.raises(InputError, match="do not fit at any level"):
        check(full, LOWEST_DBA, 20 * 60.0)


def probe(gym, days, **changes):
    began = gym.clock.utc_now() + timedelta(days=days)
    line = SessionSummary("p", gym.patient.uuid, "P-001", PROBE, 1, "binaural", SessionState.COMPLETED, began, 41, 41)
    return replace(line, **changes)


def test_a_probe_is_due_after_five_sessions_in_which_something_was_trained(gym):
    def trained():
        return gym.store.training.sessions(gym.patient.uuid)

    for number in range(EVERY):
        assert not probe_due(trained(), ())
        run = gym.listen() if number % 2 else gym.find()
        gym.way(run) if number % 2 else gym.show(run)
        run.stop()
        gym.listen().stop()  # nothing was trained in this one
    assert sessions_since_probe(trained(), ()) == EVERY
    assert probe_due(trained(), [probe(gym, -9)])
    assert not probe_due(trained(), [probe(gym, -9), probe(gym, 9)])
    assert probe_due(trained(), [probe(gym, 9, state=SessionState.STOPPED)]), "a probe that was broken off tells little"
    assert probe_due(trained(), [probe(gym, 9, protocol_id="midline")])


@pytest.mark.parametrize("kind", ["t1-listen", "t2-find-it"])
def test_no_session_is_set_up_without_a_confirmed_side_or_beyond_the_weeks_dose(gym, t2, kind):
    output = Output("binaural", "kemar", "hrtf-images", "out", "arc", "confirmed", 75.0, "c-1")
    opening = Opening(gym.patient, LesionSide.RIGHT, "T. Ona", gym.clock.utc_now(), 1)

    def made(how=opening, over=output):
        if kind == "t2-find-it":
            return find_setup(gym.store, how, exercises.find(), things(t2), over)
        return listen_setup(gym.store, how, exercises.listen(), Listened(files=(Path("a.mp3"),)), over)

    assert (made().lesion_side, made().exercise_id) == (LesionSide.RIGHT, kind)
    with pytest.raises(InputError, match="Nobody has confirmed"):
        made(replace(opening, confirmed=None))
    with pytest.raises(InputError, match="left was confirmed"):
        made(replace(opening, confirmed=LesionSide.LEFT))
    with pytest.raises(InputError, match="on which side the lesion is"):
        made(replace(opening, patient=replace(gym.patient, lesion_side=LesionSide.UNKNOWN)))
    loud = gym.listen(level_dba=110.0)
    for _ in range(4):
        gym.way(loud)
    loud.stop()
    later = replace(opening, now_utc=gym.clock.utc_now())
    with pytest.raises(InputError) as caught:
        made(later)
    assert caught.value.code in {"training.dose", "training.dose-level"}
    assert made(later, replace(output, level_dba=None, calibration_id=None)).level_dba is None
    assert len(gym.store.training.sessions(gym.patient.uuid)) == 1
