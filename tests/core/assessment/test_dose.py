"""A patient's weekly sound, against the published figures."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.dose import allowed_hours, dose_of, dose_share, heard_s, weekly_dose
from core.records.model import SessionEvent


@pytest.mark.parametrize(("level_dba", "hours"), [(70.0, 127.0), (75.0, 40.0), (80.0, 12.6), (85.0, 4.0)])
def test_the_hours_allowed_are_the_published_ones_for_sensitive_listeners(level_dba: float, hours: float) -> None:
    assert allowed_hours(level_dba) == pytest.approx(hours, rel=0.01)


@given(st.floats(40.0, 90.0), st.floats(1.0, 1e5))
def test_three_decibels_more_is_twice_the_dose(level_dba: float, duration_s: float) -> None:
    assert dose_share(level_dba + 3.0, duration_s) == pytest.approx(2.0 * dose_share(level_dba, duration_s), rel=0.01)


def calibrated(session, level_dba: float = 75.0):
    return replace(session, setup=replace(session.setup, level_dba=level_dba, calibration_id="c-1"))


def test_a_session_counts_each_sound_it_played_and_no_silence(bench, ideal) -> None:
    session = bench.finish(bench.start(), ideal)
    sounding = sum(not planned.is_catch for planned in session.plan)
    assert 0 < sounding < len(session.plan)
    duration_s = protocols.find("direction").protocol.stimulus.duration_s
    assert heard_s(session) == pytest.approx(sounding * duration_s)
    dose = dose_of([calibrated(session)])
    assert dose.share == pytest.approx(heard_s(session) / 3600.0 / 40.0)
    assert dose.unknown_s == 0.0


def test_repeats_interruptions_and_voids_are_heard_anew(bench, ideal) -> None:
    run = bench.start()
    bench.present(run)
    run.repeat()
    run.sound_started(bench.clock.now_ns)
    run.sound_ended()
    run.pause()
    run.resume()
    bench.give(run, ideal(run.current))
    run.stop("enough")
    once = heard_s(bench.finish(bench.start(), ideal)) / len([p for p in run.plan if not p.is_catch])
    session = bench.store.session(run.setup.uuid)
    assert heard_s(session) == pytest.approx(3 * once)
    voids = tuple(SessionEvent(bench.clock.utc_now(), "void", "", 0) for _ in range(3))
    assert heard_s(replace(session, events=voids)) == pytest.approx(5 * once)


def test_sessions_at_an_unknown_level_are_told_apart(bench, ideal) -> None:
    session = bench.finish(bench.start(), ideal)
    other = calibrated(session)
    moved = replace(other, events=(SessionEvent(bench.clock.utc_now(), "level-unknown", "", None),))
    for unknown in (session, moved):
        dose = dose_of([unknown])
        assert (dose.share, dose.sound_s) == (0.0, 0.0)
        assert dose.unknown_s == heard_s(session)


def test_the_week_is_the_seven_days_before_and_half_its_dose_warns(bench, ideal) -> None:
    bench.finish(bench.start(), ideal)
    patient = bench.store.patients()[0].uuid
    began = bench.store.sessions()[0].started_utc
    assert weekly_dose(bench.store, patient, began + timedelta(days=6)).unknown_s > 0
    assert weekly_dose(bench.store, patient, began + timedelta(days=8)).unknown_s == 0
    long = dose_of([calibrated(bench.store.session("session-1"), 111.0)])
    assert long.is_high is (long.share >= 0.5)
    assert not dose_of([]).is_high


def test_a_moving_sound_counts_as_long_as_its_arc_took(bench) -> None:
    run = bench.start("motion")
    for _ in range(5):
        bench.give(run, Answer(choice=run.current.condition))
    arcs = [trial.planned.level for trial in run.trials]
    assert arcs == [120, 120, 120, 60, 60]
    run.stop("enough")
    assert heard_s(bench.store.session(run.setup.uuid)) == pytest.approx(sum(arcs) / 40)
