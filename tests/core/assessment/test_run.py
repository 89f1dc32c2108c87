"""A session trial by trial: what is stored of each, what disturbs it, pauses, the end, and going on after a crash."""

import pytest

from core.assessment import protocol as protocols
from core.assessment.answers import Answer, AnswerError
from core.assessment.plan import plan_session
from core.assessment.protocol import StopRules, Timing
from core.assessment.run import SessionRun
from core.assessment.run_state import PauseReason, RunState, WrongOrderError
from core.assessment.scoring import counts_as_valid
from core.errors import InputError, MachineError
from core.records.model import Heard, SessionState
from core.records.store import Store


def test_a_whole_session_is_stored_trial_by_trial(bench, ideal):
    run = bench.start()
    assert run.state is RunState.READY
    session = bench.finish(run, ideal)
    assert run.state is RunState.DONE
    assert session.state is SessionState.COMPLETED
    assert [trial.planned for trial in session.trials] == list(session.plan)
    assert session.trials == run.trials


def test_the_whole_plan_is_stored_before_the_first_trial(bench):
    run = bench.start()
    stored = bench.store.session(run.setup.uuid)
    assert stored.plan == run.plan
    assert stored.trials == ()


def test_each_answer_is_on_disk_when_the_call_returns(bench):
    run = bench.start()
    for count in range(1, 5):
        bench.give(run, Answer(azimuth_deg=5.0))
        with Store.open(bench.path, read_only=True) as other:
            assert len(other.session(run.setup.uuid).trials) == count


def test_a_trial_holds_what_was_played_and_answered(bench):
    run = bench.start()
    onset_ns = None
    run.begin()
    bench.clock.go_on(0.1)
    onset_ns = bench.clock.now_ns
    bench.clock.go_on(0.05)  # the player's report comes late: the onset keeps its own time
    run.sound_started(onset_ns, latency_ms=21.5)
    bench.clock.go_on(0.45)
    run.sound_ended()
    bench.clock.go_on(0.4)
    run.prompt("once more")
    trial = run.answer(Answer(azimuth_deg=-29.6, answered_monotonic_ns=onset_ns + 700_000_000))
    assert trial.rt_ms == 700.0
    assert trial.rt_valid
    assert trial.onset_monotonic_ns == onset_ns
    assert (trial.committed_utc - trial.onset_utc).total_seconds() == pytest.approx(0.9)
    assert trial.device_latency_ms == 21.5
    assert (trial.response_azimuth_deg, trial.heard, trial.prompts, trial.replays) == (-30.0, Heard.YES, 1, 0)
    assert (trial.valid, trial.interrupted, trial.entered_by, trial.response_mode) == (True, False, "patient", "arc")


@pytest.mark.parametrize(
    ("answer", "is_valid"),
    [
        (Answer(azimuth_deg=0.0), True),
        (Answer(azimuth_deg=0.0, entered_by="simulated:ideal"), True),
        (Answer(azimuth_deg=0.0, entered_by="therapist"), False),
        (Answer(azimuth_deg=0.0, timed=False), False),
        (Answer(heard=False), False),
    ],
)
def test_a_reaction_time_counts_only_as_the_patients_own_reaction_to_a_sound(bench, answer, is_valid):
    trial = bench.give(bench.start(), answer)
    assert trial.rt_ms == pytest.approx(800.0)
    assert trial.rt_valid is is_valid


@pytest.mark.parametrize(("after_ms", "is_valid"), [(149, False), (150, True)])
def test_an_answer_sooner_than_150_ms_is_no_reaction(bench, after_ms, is_valid):
    run = bench.start()
    run.begin()
    run.sound_started(bench.clock.now_ns)
    bench.clock.go_on(after_ms / 1000)
    trial = run.answer(Answer(azimuth_deg=0.0))  # while the sound still plays
    assert trial.rt_ms == pytest.approx(after_ms)
    assert trial.rt_valid is is_valid


def test_no_answer_in_time_is_an_omission(bench):
    run = bench.start()
    bench.present(run)
    assert run.deadline_monotonic_ns == bench.clock.now_ns + 10_000_000_000
    trial = run.timeout()
    assert (trial.heard, trial.rt_ms, trial.rt_valid, trial.valid) == (Heard.TIMEOUT, None, False, True)
    assert trial.response_azimuth_deg is None


def test_a_protocol_without_a_time_limit_has_no_deadline(bench):
    run = bench.start(timing=Timing(timeout_s=None))
    bench.present(run)
    assert run.deadline_monotonic_ns is None


def test_a_repeated_sound_is_counted_and_its_reaction_time_is_not(bench):
    run = bench.start()
    bench.present(run)
    run.repeat()
    assert run.state is RunState.PLAYING
    assert run.deadline_monotonic_ns is None
    bench.clock.go_on(0.1)
    run.sound_started(bench.clock.now_ns)
    bench.clock.go_on(0.6)
    trial = run.answer(Answer(azimuth_deg=0.0))
    assert trial.replays == 1
    assert trial.rt_ms == pytest.approx(600.0), "from the onset that was answered"
    assert not trial.rt_valid


def test_a_pause_interrupts_the_running_trial_and_it_is_presented_anew(bench):
    run = bench.start()
    planned = bench.present(run)
    run.pause()
    assert (run.state, run.pause_reason) == (RunState.PAUSED, PauseReason.THERAPIST)
    bench.clock.go_on(300)
    run.resume()
    assert run.pause_reason is None
    assert run.current == planned
    trial = bench.give(run, Answer(azimuth_deg=0.0))
    assert trial.interrupted
    assert trial.rt_ms == pytest.approx(800.0), "the pause makes no giant reaction time"
    assert not trial.rt_valid
    assert not bench.give(run, Answer(azimuth_deg=0.0)).interrupted


def test_a_pause_between_trials_interrupts_nothing(bench):
    run = bench.start()
    run.pause()
    run.resume()
    assert not bench.give(run, Answer(azimuth_deg=0.0)).interrupted


@pytest.mark.parametrize("when", ["ready", "playing", "answering"])
def test_a_lost_device_voids_what_was_playing_and_pauses(bench, when):
    run = bench.start()
    if when == "playing":
        run.begin()
    elif when == "answering":
        bench.present(run)
    run.pause(PauseReason.DEVICE_LOST)
    assert (run.state, run.pause_reason) == (RunState.PAUSED, PauseReason.DEVICE_LOST)
    run.resume()
    assert bench.give(run, Answer(azimuth_deg=0.0)).interrupted is (when != "ready")


def test_a_void_sound_is_presented_anew_without_a_pause_and_its_reaction_time_does_not_count(bench):
    run = bench.start(repetitions=1)
    planned = bench.present(run)
    run.void("output-underflow")
    assert run.state is RunState.READY
    assert run.current == planned
    assert run.trials == ()
    trial = bench.give(run, Answer(azimuth_deg=0.0))
    assert trial.planned.trial_index == planned.trial_index
    assert (trial.interrupted, trial.rt_valid, trial.valid) == (True, False, True)
    events = bench.store.session(run.setup.uuid).events
    assert [(event.kind, event.detail, event.trial_index) for event in events] == [("void", "output-underflow", 0)]


def test_a_skipped_trial_is_stored_as_invalid_with_the_reason(bench):
    run = bench.start()
    first = run.skip("the nurse came in")
    assert (first.valid, first.invalid_reason, first.heard) == (False, "skipped: the nurse came in", None)
    bench.present(run)
    second = run.skip("")
    assert second.invalid_reason == "skipped"
    assert second.onset_utc is not None
    assert run.current.trial_index == 2


def test_marking_a_running_trial_as_invalid_keeps_its_answer(bench):
    run = bench.start()
    bench.present(run)
    assert run.mark_invalid("cough") == 0
    trial = run.answer(Answer(azimuth_deg=10.0))
    assert (trial.valid, trial.invalid_reason, trial.response_azimuth_deg) == (False, "cough", 10.0)
    assert bench.give(run, Answer(azimuth_deg=10.0)).valid


def test_marking_between_trials_corrects_the_last_one_and_changes_nothing_stored(bench):
    run = bench.start()
    with pytest.raises(WrongOrderError):
        run.mark_invalid("too early")
    trial = bench.give(run, Answer(azimuth_deg=10.0))
    assert run.mark_invalid("cough") == 0
    stored = bench.store.session(run.setup.uuid)
    assert stored.trials == (trial,)
    assert stored.trials[0].valid
    assert [(one.valid, one.reason, one.who) for one in stored.corrections] == [(False, "cough", "T. Ona")]
    assert counts_as_valid(stored) == {trial.trial_uuid: False}


def test_marking_during_a_pause_means_the_interrupted_trial(bench):
    run = bench.start()
    bench.give(run, Answer(azimuth_deg=10.0))
    bench.present(run)
    run.pause()
    assert run.mark_invalid("alarm") == 1
    run.resume()
    assert bench.give(run, Answer(azimuth_deg=10.0)).invalid_reason == "alarm"


def miss(bench, run):
    bench.present(run)
    return run.timeout()


def test_four_omissions_in_a_row_pause_the_session(bench):
    run = bench.start()
    for _ in range(3):
        miss(bench, run)
        assert run.state is RunState.READY
    miss(bench, run)
    assert (run.state, run.pause_reason) == (RunState.PAUSED, PauseReason.OMISSIONS)
    run.resume()
    for _ in range(3):
        while run.current.is_catch:
            bench.give(run, Answer(heard=False))
        miss(bench, run)
    assert run.state is RunState.READY, "counting begins anew after the pause"


def test_an_answer_between_omissions_breaks_the_row_and_a_silent_trial_does_not(bench):
    run = bench.start(catch_trials=20)
    answered = misses = 0
    while misses < 4:
        if run.current.is_catch:
            bench.give(run, Answer(heard=False))
        elif answered < 1 and misses == 3:
            bench.give(run, Answer(azimuth_deg=0.0))
            answered, misses = 1, 0
        else:
            miss(bench, run)
            misses += 1
    assert answered == 1
    assert run.pause_reason is PauseReason.OMISSIONS


def test_without_the_rule_omissions_never_pause(bench):
    run = bench.start(stop_rules=StopRules(omissions_in_a_row=None))
    for _ in range(10):
        miss(bench, run)
    assert run.state is RunState.READY


def test_a_break_is_due_after_twenty_trials_of_the_test_and_can_be_declined(bench, ideal):
    run = bench.start()
    due_at = []
    while run.state is RunState.READY:
        if run.break_due:
            due_at.append(run.progress.number)
        bench.give(run, ideal(run.current))
    assert due_at == [21]
    assert not run.break_due


def test_a_pause_counts_as_a_break(bench, ideal):
    run = bench.start()
    while run.progress.is_practice or run.progress.number < 15:
        bench.give(run, ideal(run.current))
    run.pause()
    run.resume()
    while run.state is RunState.READY:
        assert not run.break_due
        bench.give(run, ideal(run.current))


def test_progress_counts_practice_and_test_apart(bench, ideal):
    run = bench.start()
    seen = []
    while run.state is RunState.READY:
        seen.append((run.progress.is_practice, run.progress.number, run.progress.total, run.starts_test))
        bench.give(run, ideal(run.current))
    assert seen[:4] == [(True, 1, 3, False), (True, 2, 3, False), (True, 3, 3, False), (False, 1, 23, True)]
    assert seen[-1] == (False, 23, 23, False)
    assert (run.progress.number, run.progress.committed, run.progress.planned) == (23, 26, 26)


def test_the_silence_before_a_trial_is_drawn_once_for_each_trial(bench, ideal):
    run = bench.start()
    pauses = []
    while run.state is RunState.READY:
        assert run.pause_before_s == run.pause_before_s
        pauses.append(run.pause_before_s)
        bench.give(run, ideal(run.current))
    assert all(1.5 <= pause <= 2.5 for pause in pauses)
    assert len(set(pauses)) == len(pauses)


def test_stopping_keeps_what_is_committed_and_ends_the_session(bench):
    run = bench.start()
    bench.give(run, Answer(azimuth_deg=0.0))
    bench.present(run)
    run.stop("tired")
    stored = bench.store.session(run.setup.uuid)
    assert (run.state, stored.state, len(stored.trials)) == (RunState.STOPPED, SessionState.STOPPED, 1)
    assert stored.ended_utc is not None
    with pytest.raises(WrongOrderError):
        run.begin()


def test_what_happens_beside_the_answers_is_stored_in_order(bench):
    run = bench.start()
    run.show_target(on=True)
    bench.present(run)
    run.show_target(on=False)
    run.prompt("listen")
    run.repeat()
    run.pause()
    run.note("phone rang")
    run.resume()
    run.skip("noise")
    run.pause(PauseReason.DEVICE_LOST)
    run.stop("enough")
    events = bench.store.session(run.setup.uuid).events
    assert [(event.kind, event.detail, event.trial_index) for event in events] == [
        ("target-shown", "", 0),
        ("target-hidden", "", 0),
        ("prompt", "listen", 0),
        ("repeat", "", 0),
        ("pause", "therapist", 0),
        ("note", "phone rang", 0),
        ("resume", "", 0),
        ("skip", "noise", 0),
        ("device-lost", "device-lost", 1),
        ("stop", "enough", 1),
    ]


def test_a_session_goes_on_at_its_first_uncommitted_trial(bench, ideal):
    run = bench.start()
    for _ in range(7):
        bench.give(run, ideal(run.current))
    bench.present(run)  # and here the machine dies
    again = SessionRun.reopen(bench.store, run.setup.uuid, clock=bench.clock)
    assert again.plan == run.plan
    assert again.current.trial_index == 7
    assert again.state is RunState.READY
    assert again.pause_before_s == run.pause_before_s
    trial = bench.give(again, ideal(again.current))
    assert trial.interrupted
    assert not trial.rt_valid
    session = bench.finish(again, ideal)
    assert [one.planned.trial_index for one in session.trials] == list(range(26))
    assert session.state is SessionState.COMPLETED


def test_a_session_killed_after_its_last_trial_is_completed_on_reopening(bench, ideal, monkeypatch):
    run = bench.start()

    def dies(*arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Store, "finish_session", dies)
        with pytest.raises(KeyboardInterrupt):
            bench.finish(run, ideal)
    assert bench.store.session(run.setup.uuid).state is SessionState.OPEN
    again = SessionRun.reopen(bench.store, run.setup.uuid, clock=bench.clock)
    assert again.state is RunState.DONE
    assert bench.store.session(run.setup.uuid).state is SessionState.COMPLETED


def test_a_closed_session_cannot_be_reopened(bench):
    run = bench.start()
    run.stop("enough")
    with pytest.raises(InputError, match="stopped"):
        SessionRun.reopen(bench.store, run.setup.uuid)


def test_when_the_disk_fails_the_answer_can_be_given_again(bench, monkeypatch):
    run = bench.start()
    bench.present(run)

    def fails(*arguments: object) -> None:
        raise MachineError("errors.disk-full", path="see2sound.db")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "commit_trial", fails)
        with pytest.raises(MachineError):
            run.answer(Answer(azimuth_deg=12.0))
    assert run.state is RunState.ANSWERING
    assert run.trials == ()
    assert run.answer(Answer(azimuth_deg=12.0)).response_azimuth_deg == 12.0
    assert len(bench.store.session(run.setup.uuid).trials) == 1


def test_an_answer_that_the_protocol_does_not_ask_for_moves_nothing(bench):
    run = bench.start()
    bench.present(run)
    with pytest.raises(AnswerError):
        run.answer(Answer(distance_m=2.0))
    assert run.state is RunState.ANSWERING


def test_a_session_without_trials_is_refused(bench):
    run = bench.start()
    with pytest.raises(ValueError, match="at least one trial"):
        SessionRun.start(bench.store, run.setup, ())


def test_the_protocol_that_counts_is_the_one_stored_with_the_session(bench):
    run = bench.start(repetitions=1)
    again = SessionRun.reopen(bench.store, run.setup.uuid)
    assert again.protocol == run.protocol
    assert again.protocol.repetitions == 1
    assert protocols.find("direction").protocol.repetitions == 3
    assert plan_session(again.protocol, again.setup.seed) == again.plan
