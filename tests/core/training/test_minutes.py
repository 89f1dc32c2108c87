"""Minutes of T2: those that it ran, whatever lay between two of its sounds."""

from dataclasses import replace

import pytest

from core.training.find_run import FindRun
from core.training.standstill import Standstill
from core.training.summary import minutes_of

DAYS_S = 2 * 24 * 3600.0


def ten(gym, run):
    """Ten answers, and the seconds from the first sound among them to the last answer."""
    began = gym.clock.now_ns
    for _ in range(10):
        gym.clock.go_on(6.0)
        gym.show(run)
    return (gym.clock.now_ns - began) / 1e9


def stored(gym, run):
    return gym.store.training.session(run.setup.uuid)


def test_from_the_first_sound_to_the_last_answer(gym):
    run = gym.find()
    gym.clock.go_on(500.0)
    lasted_s = ten(gym, run)
    assert minutes_of(stored(gym, run)) == pytest.approx((lasted_s - 6.02) / 60)
    gym.clock.go_on(500.0)
    run.stop()
    assert minutes_of(stored(gym, run)) == pytest.approx((lasted_s - 6.02) / 60)


def test_a_pause_and_what_a_crash_leaves_are_not_trained(gym):
    run = gym.find()
    lasted_s = ten(gym, run) - 6.02
    gym.clock.go_on(3.0)
    run.pause()
    gym.clock.go_on(100.0)
    run.note("phoned")
    gym.clock.go_on(100.0)
    run.go_on()
    lasted_s += 3.0 + ten(gym, run)
    assert run.standstill is Standstill.BREAK, "a block is over"
    gym.clock.go_on(110.0)
    run.go_on()
    lasted_s += ten(gym, run)
    gym.present(run)
    gym.clock.go_on(DAYS_S)
    again = FindRun.resume(gym.store, run.setup.uuid, gym.clock)
    gym.clock.go_on(110.0)
    again.go_on()
    lasted_s += ten(gym, again)
    assert minutes_of(stored(gym, run)) == pytest.approx(lasted_s / 60)


def test_where_nothing_was_stored_for_long_two_minutes_count(gym):
    run = gym.find()
    lasted_s = ten(gym, run) - 6.02
    gym.clock.go_on(DAYS_S)
    gym.show(run)
    trial = stored(gym, run).trials[-1]
    answered_s = (trial.committed_utc - trial.onset_utc).total_seconds()
    assert minutes_of(stored(gym, run)) == pytest.approx((lasted_s + 120.0 + answered_s) / 60)


def test_nothing_answered_is_no_minute_and_without_onsets_it_begins_with_the_session(gym):
    run = gym.find()
    gym.present(run)
    assert minutes_of(stored(gym, run)) == 0.0
    gym.clock.go_on(1.0)
    run.omit()
    session = stored(gym, run)
    unknown = replace(session, trials=tuple(replace(trial, onset_utc=None) for trial in session.trials))
    whole = session.trials[-1].committed_utc - session.setup.created_utc
    assert minutes_of(unknown) == pytest.approx(whole.total_seconds() / 60)
