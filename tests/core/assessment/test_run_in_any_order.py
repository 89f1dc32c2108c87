"""A session refuses the wrong order, and in whatever order it is called every trial is committed once."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.assessment.answers import Answer
from core.assessment.run import SessionRun
from core.assessment.run_state import RunState, WrongOrderError
from core.records.model import SessionState

CALLS = {
    "begin": lambda run, clock: run.begin(),
    "sound_started": lambda run, clock: run.sound_started(clock.now_ns),
    "sound_ended": lambda run, clock: run.sound_ended(),
    "answer": lambda run, clock: run.answer(Answer(azimuth_deg=0.0)),
    "timeout": lambda run, clock: run.timeout(),
    "repeat": lambda run, clock: run.repeat(),
    "prompt": lambda run, clock: run.prompt(),
    "skip": lambda run, clock: run.skip("x"),
    "pause": lambda run, clock: run.pause(),
    "resume": lambda run, clock: run.resume(),
    "void": lambda run, clock: run.void("output-underflow"),
    "stop": lambda run, clock: run.stop("x"),
}
ALLOWED = {
    RunState.READY: {"begin", "skip", "pause", "stop"},
    RunState.PLAYING: {"sound_started", "repeat", "prompt", "skip", "pause", "void", "stop"},
    RunState.ANSWERING: {"answer", "timeout", "repeat", "prompt", "skip", "pause", "void", "stop"},
    RunState.PAUSED: {"resume", "stop"},
    RunState.STOPPED: set(),
    RunState.DONE: set(),
}


def brought_to(bench, state: RunState) -> SessionRun:
    run = bench.start(repetitions=1, catch_trials=0)
    if state is RunState.PLAYING:
        run.begin()
    elif state is RunState.ANSWERING:
        bench.present(run)
    elif state is RunState.PAUSED:
        run.pause()
    elif state is RunState.STOPPED:
        run.stop("x")
    elif state is RunState.DONE:
        bench.finish(run, lambda planned: Answer(azimuth_deg=0.0))
    return run


@pytest.mark.parametrize("state", list(RunState))
def test_the_wrong_order_is_refused_and_changes_nothing(bench, state):
    assert set(ALLOWED) == set(RunState)
    for name, call in CALLS.items():
        run = brought_to(bench, state)
        committed = len(run.trials)
        if name in ALLOWED[state]:
            call(run, bench.clock)
        else:
            with pytest.raises(WrongOrderError):
                call(run, bench.clock)
            assert run.state is state
            assert len(run.trials) == committed


def test_a_sound_ends_after_it_started_and_starts_once(bench):
    run = bench.start()
    run.begin()
    with pytest.raises(WrongOrderError):
        run.sound_ended()
    run.sound_started(bench.clock.now_ns)
    with pytest.raises(WrongOrderError):
        run.sound_started(bench.clock.now_ns)


class AnyOrder(RuleBasedStateMachine):
    """Whatever is done in whatever order: every planned trial is committed once, in order, and the store agrees."""

    bench = None

    @initialize(seed=st.integers(0, 100))
    def begin_session(self, seed):
        self.run = self.bench.start(repetitions=1, seed=seed)

    @rule(name=st.sampled_from(sorted(set(CALLS) - {"stop"})), seconds=st.floats(0.01, 2.0))
    def anything(self, name, seconds):
        self.bench.clock.go_on(seconds)
        try:
            CALLS[name](self.run, self.bench.clock)
        except WrongOrderError:
            return

    @precondition(lambda self: self.run.state is not RunState.DONE)
    @rule()
    def crash(self):
        self.run = SessionRun.reopen(self.bench.store, self.run.setup.uuid, clock=self.bench.clock)

    @precondition(lambda self: self.run.state is RunState.READY)
    @rule()
    def a_whole_trial(self):
        self.bench.give(self.run, Answer(heard=False))

    @invariant()
    def the_store_agrees(self):
        if not hasattr(self, "run"):
            return
        stored = self.bench.store.session(self.run.setup.uuid)
        assert stored.trials == self.run.trials
        assert [trial.planned.trial_index for trial in stored.trials] == list(range(len(stored.trials)))
        is_done = self.run.state is RunState.DONE
        assert (stored.state is SessionState.COMPLETED) is is_done
        assert is_done is (len(stored.trials) == len(stored.plan))
        for trial in stored.trials:
            assert not (trial.rt_valid and (trial.interrupted or trial.replays or trial.rt_ms < 150))


def test_in_any_order_every_trial_is_committed_once_and_in_order(bench):
    machine = type("Machine", (AnyOrder,), {"bench": bench})
    with_few_steps = settings(max_examples=15, stateful_step_count=30)
    run_state_machine_as_test(machine, settings=with_few_steps)
