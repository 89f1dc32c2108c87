"""Listening: what is stored was heard, chimes come in their time, blocks end, rules hold, a crash loses nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.run_state import RunState, WrongOrderError
from core.errors import InputError
from core.records.model import SessionState
from core.records.store import Store
from core.records.training_model import AttentionCheck, HeardStretch
from core.training import exercises
from core.training.begins import next_position
from core.training.listen_run import Due, ListenRun
from core.training.listen_state import chime_gap_s, listening
from core.training.standstill import Standstill
from core.training.summary import blocks_heard


def until_chime(gym, run):
    while run.due is Due.WAY:
        if run.state is RunState.PAUSED:
            run.go_on()
        gym.way(run)


def miss(gym, run):
    run.begin()
    run.sound_started(gym.clock.go_on(0.02))
    run.sound_ended(1.5)
    gym.clock.go_on(6.0)
    run.no_tap()


def test_a_way_is_stored_with_what_sounded_of_it_and_not_with_the_way_back(gym, t1):
    run = gym.listen(level_dba=64.0)
    gym.way(run)
    (stretch,) = gym.store.training.session(run.setup.uuid).stretches
    assert (stretch.heard_s, stretch.planned_s, stretch.level_dba, stretch.ended) == (12.0, 12.0, 64.0, "whole")
    assert stretch.wall_s == pytest.approx(13.0)
    gym.way(run)
    assert [one.position_s for one in run.session.stretches] == [0.0, 12.0 - t1.fade_s]


@pytest.mark.parametrize(("reason", "ended"), [(Standstill.THERAPIST, "pause"), (Standstill.DEVICE_LOST, "lost")])
def test_a_pause_or_a_lost_output_stops_the_count(gym, reason, ended):
    run = gym.listen()
    run.begin()
    run.sound_started(gym.clock.go_on(0.02))
    gym.clock.go_on(5.0)
    run.pause(reason, played_s=4.9)
    gym.clock.go_on(600.0)
    (stretch,) = run.session.stretches
    assert (stretch.heard_s, stretch.ended, run.standstill) == (4.9, ended, reason)
    run.pause()
    run.go_on()
    assert (run.now.heard_s, run.state) == (4.9, RunState.READY)
    gym.way(run)
    assert run.session.stretches[1].position_s == pytest.approx(4.6), "what sounded under the fade comes again"
    assert sum(one.heard_min for one in blocks_heard(run.session)) == pytest.approx(16.9 / 60)


def test_an_output_that_counts_more_than_the_clock_is_not_believed(gym):
    run = gym.listen()
    run.begin()
    run.sound_started(gym.clock.go_on(0.02))
    gym.clock.go_on(3.0)
    run.stop(played_s=11.0)
    assert run.session.stretches[0].heard_s == pytest.approx(3.0)


def test_what_never_began_to_sound_was_not_heard(gym):
    run = gym.listen()
    run.begin()
    run.pause(Standstill.DEVICE_LOST, played_s=2.0)
    assert run.session.stretches == ()


def test_blocks_of_five_minutes_with_breaks_between_make_a_session(gym, t1):
    run = gym.listen()
    breaks = 0
    while run.state is not RunState.DONE:
        if run.state is RunState.PAUSED:
            assert run.standstill is Standstill.BREAK
            breaks += 1
            run.go_on()
        elif run.due is Due.CHIME:
            run.begin()
            started = gym.clock.go_on(0.02)
            run.sound_started(started)
            assert run.tap(started + 800_000_000)
        else:
            gym.way(run)
    stored = gym.store.training.session(run.setup.uuid)
    assert (breaks, stored.state) == (3, SessionState.COMPLETED)
    heard = blocks_heard(stored)
    assert [one.block for one in heard] == [0, 1, 2, 3]
    assert [one.heard_min for one in heard] == [pytest.approx(5.0)] * 4
    assert sum(one.chimes for one in heard) == sum(one.tapped for one in heard) == len(stored.checks) >= 4
    asked = [0.0, *(check.heard_s for check in stored.checks)]
    assert all(180 <= later - earlier <= 300 for earlier, later in pairwise(asked))
    assert {check.rt_ms for check in stored.checks} == {800.0}
    with pytest.raises(WrongOrderError):
        run.begin()


def test_a_tap_counts_within_the_limit_alone_and_at_a_chime_alone(gym, t1):
    run = gym.listen()
    run.begin()
    run.sound_started(gym.clock.go_on(0.02))
    assert not run.tap(gym.clock.go_on(1.0)), "the music asks for no tap"
    run.pause(played_s=1.0)
    run.go_on()
    until_chime(gym, run)
    run.begin()
    started = gym.clock.go_on(0.02)
    run.sound_started(started)
    run.sound_ended(1.5)
    assert not run.tap(started + round((t1.check_limit_s + 0.1) * 1e9))
    (check,) = gym.store.training.session(run.setup.uuid).checks
    assert (check.tapped, check.rt_ms) == (False, None)


def test_three_chimes_missed_in_a_row_stop_it_until_the_therapist_goes_on(gym):
    run = gym.listen()
    for _ in range(3):
        assert run.standstill is not Standstill.OMISSIONS
        until_chime(gym, run)
        if run.state is RunState.PAUSED:
            run.go_on()
        miss(gym, run)
    assert run.standstill is Standstill.OMISSIONS
    run.go_on()
    assert ("override", "omissions") in [(event.kind, event.detail) for event in run.session.events]
    until_chime(gym, run)
    if run.state is RunState.PAUSED:
        run.go_on()
    miss(gym, run)
    assert run.standstill is not Standstill.OMISSIONS, "the count began anew"


@pytest.mark.parametrize(("fatigue", "stops"), [(6, False), (7, True), (10, True)])
def test_fatigue_of_seven_stops_it(gym, fatigue, stops):
    run = gym.listen()
    gym.way(run)
    run.rate_fatigue(fatigue)
    assert (run.standstill is Standstill.FATIGUE) is stops
    if stops:
        run.stop()
        assert gym.store.training.session(run.setup.uuid).state is SessionState.STOPPED
    with pytest.raises(InputError, match="from 0 to 10"):
        run.rate_fatigue(11)


def test_fatigue_that_is_told_while_it_sounds_counts_when_the_way_ends(gym):
    run = gym.listen()
    run.begin()
    run.sound_started(gym.clock.go_on(0.02))
    run.rate_fatigue(8)
    assert run.state is RunState.PLAYING
    gym.clock.go_on(13.0)
    run.sound_ended(12.0)
    assert run.standstill is Standstill.FATIGUE


def test_the_patients_button_stops_it_even_in_a_pause(gym):
    run = gym.listen()
    gym.way(run)
    run.pause()
    run.pause(Standstill.BUTTON)
    assert run.standstill is Standstill.BUTTON
    run.stop()
    assert [(event.kind, event.detail) for event in run.session.events][-1] == ("stop", "button")


def test_after_a_crash_it_goes_on_where_it_was_and_no_stored_minute_is_lost(gym):
    run = gym.listen()
    for _ in range(7):
        gym.way(run)
    before = run.now
    run.begin()
    run.sound_started(gym.clock.go_on(0.02))
    gym.store.close()
    with Store.open(gym.path) as store:
        again = ListenRun.resume(store, run.setup.uuid, gym.clock)
        assert (again.now, again.standstill) == (before, Standstill.THERAPIST)
        again.go_on()
        assert again.begin() is Due.WAY
        again.stop()
        with pytest.raises(InputError, match="already stopped"):
            ListenRun.resume(store, run.setup.uuid, gym.clock)


def test_the_next_session_takes_a_book_up_where_it_was_left(gym, t1):
    run = gym.listen()
    gym.way(run)
    gym.way(run)
    run.stop()
    sessions = gym.store.training.sessions(gym.patient.uuid)
    assert next_position(sessions, run.setup.material_json) == pytest.approx(2 * (12.0 - t1.fade_s))
    assert next_position(sessions, "another book") == 0.0
    assert gym.listen().now.position_s == pytest.approx(2 * (12.0 - t1.fade_s))


def test_a_call_in_the_wrong_order_is_refused(gym):
    run = gym.listen()
    for call in (run.no_tap, run.go_on, lambda: run.sound_ended(1.0), lambda: run.sound_started(1)):
        with pytest.raises(WrongOrderError):
            call()
    run.begin()
    with pytest.raises(WrongOrderError):
        run.begin()
    assert run.session.stretches == ()


def stretches_of(exercise, heard):
    """Stretches as a session makes them: no way is longer than planned, none is heard longer than it took."""
    found = []
    for heard_s, rest_s in heard:
        now = listening(exercise, 0.0, 3, found, ())
        began = HeardStretch("s", now.block, AT, now.position_s, 12.0, heard_s, heard_s + rest_s, None, "whole")
        found.append(began)
    return tuple(found)


AT = datetime(2026, 3, 2, tzinfo=UTC)
HEARD = st.lists(st.tuples(st.floats(0.0, 12.0), st.floats(0.0, 90.0)), max_size=80)


@given(HEARD)
def test_never_more_is_heard_than_the_clock_went_on_and_the_state_is_the_same_when_replayed(heard):
    exercise = exercises.listen().exercise
    stretches = stretches_of(exercise, heard)
    now = listening(exercise, 0.0, 3, stretches, ())
    assert now.heard_s <= sum(one.wall_s for one in stretches) + 1e-9
    assert now == listening(exercise, 0.0, 3, list(stretches), [])
    assert now.position_s <= now.heard_s + 1e-9
    assert now.block_s < exercise.block_s
    assert [one.block for one in stretches] == sorted(one.block for one in stretches)


@given(st.integers(0, 2**31), st.integers(0, 12), st.floats(5, 40))
def test_chimes_come_three_to_five_minutes_apart_at_any_speed(seed, number, speed):
    exercise = exercises.listen().exercise.model_copy(update={"speed_deg_s": speed})
    gap = chime_gap_s(exercise, seed, number)
    assert 180.0 <= gap <= 300.0
    assert gap + exercise.way_s <= 300.0 + 1e-9, "the way that runs when it is due ends in time"


def test_a_chime_is_due_by_what_was_heard_since_the_last(t1):
    gap = chime_gap_s(t1, 3, 1)
    check = AttentionCheck("s", 0, AT, 200.0, True, 500.0)
    whole = HeardStretch("s", 0, AT, 0.0, 12.0, 200.0 + gap, 999.0, None, "whole")
    assert listening(t1, 0.0, 3, (whole,), (check,)).chime_due
    short = replace(whole, heard_s=whole.heard_s - 0.1, began_utc=AT + timedelta(seconds=1))
    assert not listening(t1, 0.0, 3, (short,), (check,)).chime_due
