"""Adaptive sessions: killed anywhere they go on with the very trial that would have come."""

from dataclasses import replace

import pytest

from core.assessment.answers import Answer
from core.assessment.course import expected_trials
from core.assessment.listeners import listener_named
from core.assessment.run import SessionRun
from core.assessment.run_state import PauseReason, RunState
from core.assessment.scoring import score_session
from core.audio import AudioClip
from core.records.model import SessionState


def responder(run, name, seed=2):
    listener = listener_named(name, seed)
    silent = AudioClip.mono([0.0])
    return lambda planned: listener.answer(planned, silent, run.protocol).to_answer(run.protocol, name)


@pytest.mark.parametrize("protocol_id", ["midline", "midline-quest", "motion"])
def test_reopened_after_every_trial_the_same_trial_comes_next(bench, protocol_id):
    run = bench.start(protocol_id)
    respond = responder(run, "neglect-left")
    levels = []
    while run.state in {RunState.READY, RunState.PAUSED}:
        if run.state is RunState.PAUSED:
            run.resume()
        again = SessionRun.reopen(bench.store, run.setup.uuid, clock=bench.clock)
        assert again.current == run.current
        assert again.left == run.left
        assert again.progress == run.progress
        levels.append(run.current.level)
        bench.give(run, respond(run.current))
    assert run.state is RunState.DONE
    session = bench.store.session(run.setup.uuid)
    assert session.state is SessionState.COMPLETED
    assert [trial.planned.level for trial in session.trials] == levels
    assert session.trials == run.trials
    assert len(session.trials) <= len(session.plan)


def test_a_session_killed_again_and_again_takes_the_same_course_as_one_that_never_was(bench):
    whole = bench.start("midline", seed=5)
    session = bench.finish(whole, responder(whole, "neglect-left"))
    run = bench.start("midline", seed=5)
    respond = responder(run, "neglect-left")
    while run.state is RunState.READY:
        bench.present(run)  # and here the machine dies
        run = SessionRun.reopen(bench.store, run.setup.uuid, clock=bench.clock)
        bench.give(run, respond(run.current))
    again = bench.store.session(run.setup.uuid)
    assert [trial.planned for trial in again.trials] == [trial.planned for trial in session.trials]
    assert [trial.response_choice for trial in again.trials] == [trial.response_choice for trial in session.trials]


def test_the_listener_with_neglect_is_followed_to_its_midline_on_the_left(bench):
    run = bench.start("midline", seed=4)
    session = bench.finish(run, responder(run, "neglect-left"))
    last = [trial.planned.level for trial in session.trials][-10:]
    assert -45 < sum(last) / len(last) < -10
    assert {trial.planned.target_azimuth_deg == trial.planned.level for trial in session.trials[3:]} == {True}


def test_a_played_trial_is_stored_with_the_hash_of_its_sound(bench):
    run = bench.start("midline")
    hashed = SessionRun.reopen(
        bench.store,
        run.setup.uuid,
        clock=bench.clock,
        hashed=lambda planned: replace(planned, stimulus_sha256=f"sound at {planned.target_azimuth_deg:g}"),
    )
    for _ in range(3):
        bench.give(hashed, Answer(choice="left"))
    if hashed.state is RunState.PAUSED:
        hashed.resume()
    trial = bench.give(hashed, Answer(choice="left"))
    assert trial.planned.stimulus_sha256 == f"sound at {trial.planned.level:g}"
    assert bench.store.session(run.setup.uuid).trials[-1] == trial


def test_a_completed_session_was_planned_as_long_as_it_was_and_a_stopped_one_at_most(bench):
    run = bench.start("midline")
    session = bench.finish(run, responder(run, "ideal"))
    tested = len(session.trials) - 3
    assert len(session.plan) == 63 > tested + 3
    scores = score_session(session)
    assert (scores.planned, scores.committed) == (tested, tested)
    assert scores.direction is scores.distance is None
    summary = bench.store.sessions()[0]
    assert (summary.planned, summary.committed) == (tested + 3, tested + 3)
    run = bench.start("midline")
    for _ in range(5):
        bench.give(run, responder(run, "ideal")(run.current))
    run.stop("tired")
    stopped = bench.store.session(run.setup.uuid)
    assert len(expected_trials(stopped)) == 63
    assert (score_session(stopped).planned, score_session(stopped).committed) == (60, 2)


def answer_practice(bench, run, *choices):
    for choice in choices:
        bench.give(run, Answer(choice=choice) if choice else Answer(heard=False))


def test_practice_that_misses_its_mark_pauses_until_the_therapist_goes_on(bench):
    run = bench.start("midline")  # practice: right, left, left
    answer_practice(bench, run, "left", "right", "left")
    assert (run.state, run.pause_reason) == (RunState.PAUSED, PauseReason.NOT_UNDERSTOOD)
    assert (run.practice.right, run.practice.given, run.practice.needed) == (1, 3, 2)
    again = SessionRun.reopen(bench.store, run.setup.uuid, clock=bench.clock)
    assert (again.state, again.pause_reason) == (RunState.PAUSED, PauseReason.NOT_UNDERSTOOD), "a crash decides nothing"
    again.resume()
    assert again.state is RunState.READY
    assert again.starts_test
    events = [(event.kind, event.detail) for event in bench.store.session(run.setup.uuid).events]
    assert ("task-not-understood", "task-not-understood") in events
    assert events[-1] == ("override", "task-not-understood")
    third = SessionRun.reopen(bench.store, run.setup.uuid, clock=bench.clock)
    assert third.state is RunState.READY, "decided once"


@pytest.mark.parametrize(("choices", "passes"), [(("right", "left", None), True), (("right", None, None), False)])
def test_two_of_three_right_answers_pass_practice(bench, choices, passes):
    run = bench.start("midline")
    answer_practice(bench, run, *choices)
    assert (run.state is RunState.READY) is passes
    assert run.starts_test is passes


def test_a_practice_that_was_not_understood_can_end_the_session(bench):
    run = bench.start("midline")
    answer_practice(bench, run, "left", "right", "right")
    run.stop("not understood")
    assert bench.store.session(run.setup.uuid).state is SessionState.STOPPED
