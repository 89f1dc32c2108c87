"""A trial that a pause interrupted can be left out before the session goes on: it is stored, and the pause stays."""

import pytest

from core.assessment.answers import Answer
from core.assessment.run import SessionRun
from core.assessment.run_state import PauseReason, RunState, WrongOrderError
from core.records.model import SessionState


def interrupted(bench, reason: PauseReason = PauseReason.PATIENT_STOP) -> SessionRun:
    run = bench.start(catch_trials=0)
    bench.give(run, Answer(azimuth_deg=0.0))
    bench.present(run)
    run.pause(reason)
    return run


def test_it_is_stored_as_skipped_and_the_session_stays_paused_for_the_same_reason(bench):
    run = interrupted(bench)
    assert run.is_interrupted
    trial = run.skip("asleep")
    assert (trial.valid, trial.invalid_reason, trial.heard, trial.interrupted) == (
        False,
        "skipped: asleep",
        None,
        True,
    )
    assert (run.state, run.pause_reason) == (RunState.PAUSED, PauseReason.PATIENT_STOP)
    assert run.current.trial_index == 2
    stored = bench.store.session(run.setup.uuid)
    assert stored.trials[-1] == trial
    assert [(event.kind, event.trial_index) for event in stored.events] == [("pause", 1), ("skip", 1)]


def test_only_one_is_left_out_in_a_pause(bench):
    run = interrupted(bench)
    run.skip("")
    assert not run.is_interrupted
    with pytest.raises(WrongOrderError):
        run.skip("")
    run.resume()
    assert (run.state, len(run.trials)) == (RunState.READY, 2)
    assert not bench.give(run, Answer(azimuth_deg=0.0)).interrupted, "the next one was not"


def test_between_two_trials_a_pause_interrupts_none(bench):
    run = bench.start()
    run.pause()
    assert not run.is_interrupted
    with pytest.raises(WrongOrderError):
        run.skip("")


def test_where_it_was_the_last_trial_the_session_is_complete(bench):
    run = bench.start(repetitions=1, catch_trials=0)
    while len(run.left) > 1:
        bench.give(run, Answer(azimuth_deg=run.current.target_azimuth_deg))
        if run.state is RunState.PAUSED:
            run.resume()
    bench.present(run)
    run.pause()
    run.skip("tired")
    assert run.state is RunState.DONE
    assert bench.store.session(run.setup.uuid).state is SessionState.COMPLETED


def test_after_practice_that_missed_its_mark_the_pause_is_for_that(bench):
    run = bench.start("extinction")
    while run.left[1].is_practice:
        bench.give(run, Answer(heard=False))
    bench.present(run)
    run.pause()
    run.skip("")
    assert (run.state, run.pause_reason) == (RunState.PAUSED, PauseReason.NOT_UNDERSTOOD)
    with pytest.raises(WrongOrderError):
        run.skip("")


def test_opened_again_before_practice_was_judged_nothing_is_left_out(bench):
    run = bench.start("extinction")
    while run.state is RunState.READY:
        bench.give(run, Answer(heard=False))
    again = SessionRun.reopen(bench.store, run.setup.uuid, clock=bench.clock)
    assert again.pause_reason is PauseReason.NOT_UNDERSTOOD
    with pytest.raises(WrongOrderError):
        again.skip("")
