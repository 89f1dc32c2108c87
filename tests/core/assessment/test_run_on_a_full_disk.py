"""A disk that fills up between a trial and what follows from it: the same call goes on, and nothing is doubled."""

import pytest

from core.assessment.answers import Answer
from core.assessment.run_state import RunState
from core.errors import MachineError
from core.records.model import SessionState


def fails_once(monkeypatch: pytest.MonkeyPatch, of: object, name: str) -> None:
    """Let the method of that name raise a full disk once."""
    real, calls = getattr(of, name), []

    def failing(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) == 1:
            raise MachineError("errors.disk-full", path="here")
        return real(*arguments)

    monkeypatch.setattr(of, name, failing)


def test_the_end_of_a_session_that_could_not_be_written_is_written_by_the_same_answer(bench, ideal, monkeypatch):
    run = bench.start()
    fails_once(monkeypatch, bench.store, "finish_session")
    with pytest.raises(MachineError):
        bench.finish(run, ideal)
    assert run.state is RunState.ANSWERING
    committed = len(bench.store.session(run.setup.uuid).trials)
    run.answer(ideal(run.current))
    stored = bench.store.session(run.setup.uuid)
    assert stored.state is SessionState.COMPLETED
    assert len(stored.trials) == committed == len(stored.plan)
    assert run.state is RunState.DONE
    assert run.trials == stored.trials


def test_a_pause_after_omissions_that_could_not_be_written_is_written_by_the_same_timeout(bench, monkeypatch):
    run = bench.start()
    limit = run.protocol.stop_rules.omissions_in_a_row
    real = bench.store.add_event
    while len(run.trials) < len(run.plan):
        planned = bench.present(run)
        bench.clock.go_on(10)
        if planned.is_catch:
            run.answer(Answer(heard=False))
            continue
        missed = sum(not trial.planned.is_catch for trial in run.trials)
        if missed + 1 == limit:
            break
        run.timeout()
    fails_once(monkeypatch, bench.store, "add_event")
    with pytest.raises(MachineError):
        run.timeout()
    trial = run.timeout()
    assert run.state is RunState.PAUSED
    monkeypatch.setattr(bench.store, "add_event", real)
    stored = bench.store.session(run.setup.uuid)
    assert stored.trials[-1] == trial
    assert [event.kind for event in stored.events] == ["pause"]
    run.resume()
    assert run.state is RunState.READY


def test_what_was_skipped_in_a_pause_and_could_not_be_written_is_skipped_by_the_same_call(bench, monkeypatch):
    run = bench.start()
    bench.present(run)
    run.pause()
    fails_once(monkeypatch, bench.store, "commit_trial")
    with pytest.raises(MachineError):
        run.skip("asleep")
    assert (run.state, run.trials) == (RunState.PAUSED, ())
    trial = run.skip("asleep")
    assert (run.state, run.trials) == (RunState.PAUSED, (trial,))
    assert bench.store.session(run.setup.uuid).trials == (trial,)
