"""A trial is called by the number that the live view showed while it ran, whatever was passed over before it."""

import pytest

from core.assessment.listeners import listener_named
from core.assessment.numbering import number_of
from core.assessment.run_state import RunState
from core.audio import AudioClip


@pytest.mark.parametrize("protocol_id", ["direction", "midline", "motion"])
def test_each_trial_keeps_the_number_that_was_shown_while_it_ran(bench, protocol_id):
    run = bench.start(protocol_id)
    listener, silent, shown = listener_named("neglect-left", 2), AudioClip.mono([0.0]), {}
    while run.state in {RunState.READY, RunState.PAUSED}:
        if run.state is RunState.PAUSED:
            run.resume()
        planned = run.current
        shown[planned.trial_index] = (run.progress.number, run.progress.is_practice)
        so_far = number_of(bench.store.session(run.setup.uuid), planned.trial_index)
        assert (so_far.number, so_far.is_practice) == shown[planned.trial_index], "also before it is committed"
        bench.give(run, listener.answer(planned, silent, run.protocol).to_answer(run.protocol, "neglect-left"))
    session = bench.store.session(run.setup.uuid)
    for trial in session.trials:
        found = number_of(session, trial.planned.trial_index)
        assert (found.number, found.is_practice) == shown[trial.planned.trial_index]
    assert any(is_practice for _, is_practice in shown.values())
    assert session.trials[-1].planned.trial_index + 1 > shown[session.trials[-1].planned.trial_index][0]
