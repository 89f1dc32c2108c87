"""Rests by number and by time, and reasons to suggest the end of a session."""

from dataclasses import replace

import pytest

from core.assessment.answers import Answer
from core.assessment.fading import accuracy_fell
from core.assessment.protocol import Breaks, StopRules
from core.assessment.run import SessionRun
from core.assessment.run_state import RunState, StopSuggestion

RULES = StopRules(fatigue=7, accuracy_sd=2)


def test_a_rest_is_due_after_four_minutes_of_the_test_too(bench, ideal):
    run = bench.start("clock-7", breaks=Breaks(every_trials=20, every_s=240))
    for _ in range(3):
        bench.give(run, ideal(run.current), after_s=200)
    assert not run.break_due, "practice is not counted"
    bench.give(run, ideal(run.current), after_s=100)
    assert not run.break_due
    bench.give(run, ideal(run.current), after_s=139)
    assert run.break_due
    run.pause()
    run.resume()
    assert not run.break_due
    bench.clock.go_on(500)
    assert not run.break_due, "a rest begins anew with the next trial"


def test_a_rest_that_is_declined_is_due_again_as_much_later(bench, ideal):
    run = bench.start("clock-7", breaks=Breaks(every_trials=None, every_s=240))
    while run.progress.is_practice or not run.break_due:
        bench.give(run, ideal(run.current), after_s=50)
    number = run.progress.number
    bench.give(run, ideal(run.current), after_s=50)
    assert not run.break_due
    while not run.break_due:
        bench.give(run, ideal(run.current), after_s=50)
    assert run.progress.number - number == number - 1


@pytest.mark.parametrize(
    ("level", "suggestion"), [(6, None), (7, StopSuggestion.FATIGUE), (10, StopSuggestion.FATIGUE)]
)
def test_from_fatigue_7_on_the_end_is_suggested_and_nothing_ends_by_itself(bench, level, suggestion):
    run = bench.start("clock-7", stop_rules=RULES)
    assert run.stop_suggested is None
    run.note_fatigue(level)
    assert run.stop_suggested is suggestion
    assert run.state is RunState.READY
    (event,) = bench.store.session(run.setup.uuid).events
    assert (event.kind, event.detail) == ("fatigue", str(level))
    assert SessionRun.reopen(bench.store, run.setup.uuid).stop_suggested is suggestion, "a crash forgets nothing"
    run.note_fatigue(2)
    assert run.stop_suggested is None, "the latest counts"


def test_a_fatigue_that_is_no_rating_is_refused(bench):
    run = bench.start("clock-7")
    for wrong in (-1, 11):
        with pytest.raises(ValueError, match="0 to 10"):
            run.note_fatigue(wrong)
    assert bench.store.session(run.setup.uuid).events == ()


def errors_by_block(bench, protocol_id, *errors_deg, **changes):
    """A session whose answers in block n are wrong by the n-th of ``errors_deg``, to the left and right in turn."""
    run = bench.start(protocol_id, stop_rules=RULES, **changes)
    sign, seen = 1, []
    while run.state is RunState.READY:
        planned = run.current
        block = 0 if planned.is_practice else int(planned.block.removeprefix("test-")) - 1
        azimuth = planned.target_azimuth_deg
        sign = -sign
        error = errors_deg[block] * (1.2 if sign > 0 else 0.8) * sign
        answer = Answer(heard=False) if planned.is_catch else Answer(azimuth_deg=max(-120, min(120, azimuth + error)))
        bench.give(run, answer)
        seen.append(run.stop_suggested)
    return run, seen


def test_a_block_much_less_accurate_than_the_first_suggests_the_end_once_it_is_over(bench):
    run, seen = errors_by_block(bench, "direction", 10, 24, 10)
    assert run.state is RunState.DONE
    assert set(seen[: 3 + 14]) == {None}
    assert StopSuggestion.ACCURACY in seen[3 + 14 :]


def test_a_block_within_two_standard_deviations_of_the_first_suggests_nothing(bench):
    _, seen = errors_by_block(bench, "direction", 10, 12, 13)
    assert set(seen) == {None}
    _, seen = errors_by_block(bench, "direction", 24, 10, 10)
    assert set(seen) == {None}, "more accurate is no reason"


def test_of_an_error_free_first_block_one_degree_is_no_reason(bench):
    _, seen = errors_by_block(bench, "direction", 0, 1.5, 1.5)
    assert set(seen) == {None}


def test_of_choices_many_wrong_ones_suggest_the_end(bench):
    run = bench.start("extinction", stop_rules=RULES)
    trials = []
    while run.state is RunState.READY:
        planned = run.current
        right = planned.condition or "none"
        trials.append(bench.give(run, Answer(choice=right)))
    assert not accuracy_fell(trials, run.protocol)
    wrong = [replace(trial, response_choice="none") if trial.planned.block == "test-3" else trial for trial in trials]
    assert accuracy_fell(wrong, run.protocol)
    few = [replace(trial, response_choice="none") if trial is trials[-15] else trial for trial in trials]
    assert not accuracy_fell(few, run.protocol)


def test_an_adaptive_test_is_as_hard_as_it_should_be_and_suggests_nothing(bench):
    run = bench.start("midline", stop_rules=RULES)
    while run.state in {RunState.READY, RunState.PAUSED}:
        if run.state is RunState.PAUSED:
            run.resume()
        bench.give(run, Answer(choice="left"))
        assert run.stop_suggested is None
