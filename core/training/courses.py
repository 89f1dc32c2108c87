"""A trainee led through a session of T1 or T2 in an instant, with a clock that is set by hand and no sound."""

from collections.abc import Callable

from core.assessment.run_state import RunState
from core.training.exercises import find_of, listen_of
from core.training.find_run import FindRun
from core.training.listen_run import Due, ListenRun
from core.training.standstill import Standstill
from core.training.trainees import Practised, Trainee
from core.training.training_run import TrainingRun

GoOn = Callable[[float], int]
"""Lets so many seconds pass and says what the monotonic clock shows then, in ns."""

_LATENCY_S = 0.02


def find_session(run: FindRun, trainee: Trainee, sessions_before: int, go_on: GoOn) -> None:
    """Lead a session of T2 to its end; at a rule to end it is ended."""
    exercise = find_of(run.setup)
    planned_trials = exercise.blocks * exercise.block_trials

    def practised() -> Practised:
        return Practised(sessions_before, len(run.session.trials) / planned_trials)

    while not _is_over(run, trainee, practised()):
        planned = run.begin()
        run.sound_started(go_on(_LATENCY_S))
        go_on(planned.difficulty.duration_s)
        run.sound_ended()
        shown = trainee.answer(planned, practised())
        answered_ns = go_on(shown.delay_s)
        if shown.azimuth_deg is None:
            run.omit(entered_by=f"simulated:{trainee.name}")
            continue
        feedback = run.answer(shown.azimuth_deg, answered_ns=answered_ns, entered_by=f"simulated:{trainee.name}")
        if feedback.try_again and run.state in {RunState.READY, RunState.PAUSED}:
            run.answer_again(planned.azimuth_deg)


def listen_session(run: ListenRun, trainee: Trainee, sessions_before: int, go_on: GoOn) -> None:
    """Lead a session of T1 to its end; at a rule to end it is ended."""
    exercise = listen_of(run.setup)

    def practised() -> Practised:
        return Practised(sessions_before, min(run.now.heard_s / exercise.total_s, 1.0))

    while not _is_over(run, trainee, practised()):
        due = run.begin(run.setup.level_dba)
        started_ns = go_on(_LATENCY_S)
        run.sound_started(started_ns)
        if due is Due.WAY:
            go_on(exercise.way_s + exercise.return_s)
            run.sound_ended(exercise.way_s)
            continue
        run.sound_ended(0.0)
        if trainee.taps_at(len(run.session.checks), practised()):
            run.tap(go_on(1.0))
        else:
            go_on(exercise.check_limit_s)
            run.no_tap()


def _is_over(run: TrainingRun, trainee: Trainee, practised: Practised) -> bool:
    """Whether it is over, after what a therapist does at a standstill: ask for fatigue, go on after a break, or end."""
    if run.standstill is Standstill.BREAK:
        run.rate_fatigue(trainee.fatigue(practised))
    if run.standstill is not None and run.standstill.ends:
        run.stop()
    elif run.standstill is not None:
        run.go_on()
    return run.state in {RunState.DONE, RunState.STOPPED}
