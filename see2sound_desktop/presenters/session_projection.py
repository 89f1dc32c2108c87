"""From the state of a session to what its two windows show: pure functions."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from core.assessment import ratings
from core.assessment.protocol import Protocol
from core.assessment.run import SessionRun
from core.assessment.run_state import RunState
from core.assessment.tasks import CHOICES, RATINGS, SIDES, right_choice, task_in
from core.geometry import side_of
from core.records.model import Heard, LesionSide, PlannedTrial, Trial
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.session_moment import Moment
from see2sound_desktop.presenters.session_shown import Shown
from see2sound_desktop.presenters.session_views import (
    ASKING,
    IN_TRIAL,
    LiveView,
    PatientScreen,
    PatientView,
    SessionEnd,
    Stage,
    Step,
)

_SCREENS = {
    Step.NONE: PatientScreen.RESTING,
    Step.LISTEN: PatientScreen.LISTEN,
    Step.WHERE: PatientScreen.WHERE,
    Step.HOW_FAR: PatientScreen.HOW_FAR,
    Step.CHOOSE: PatientScreen.CHOOSE,
    Step.FEEDBACK: PatientScreen.FEEDBACK,
    Step.BREAK: PatientScreen.BREAK,
    Step.BEGIN_TEST: PatientScreen.BEGIN_TEST,
}


def patient_screen(stage: Stage, step: Step, *, soon: bool, any_done: bool, by_therapist: bool) -> PatientScreen:
    """Which screen the patient sees. Before the first sound, and when one is ``soon``, it says to listen."""
    if stage is Stage.WELCOME:
        return PatientScreen.WELCOME
    if stage is Stage.PAUSED:
        return PatientScreen.PAUSE
    if stage is Stage.FINISHED:
        return PatientScreen.END
    if step is Step.BETWEEN:
        return PatientScreen.LISTEN if soon or not any_done else PatientScreen.THANKS
    if by_therapist and step in ASKING:
        return PatientScreen.TELL
    return _SCREENS[step]


def task_of(run: SessionRun) -> str | None:
    """The choice that the session asks for, in its way of answering; None for a direction or a distance."""
    return task_in(run.protocol, run.setup.response_mode)


def first_question(protocol: Protocol, mode: str) -> Step:
    """What is asked first, once the sound is over, where it is answered in ``mode``."""
    if task_in(protocol, mode) is not None:
        return Step.CHOOSE
    return Step.WHERE if "azimuth" in protocol.answer.asks else Step.HOW_FAR


def asked_for(run: SessionRun, labels: Mapping[str, str]) -> str:
    """What the current trial asks for, by ``stimulus_id``; a silent one asks for what the trial before it did."""
    planned: PlannedTrial | None = run.current
    if planned is not None and planned.is_catch and planned.trial_index > 0:
        planned = run.plan[planned.trial_index - 1]
    return "" if planned is None else labels.get(planned.stimulus_id, "")


def scale_asked(now: Moment, task: str) -> str:
    """The scale whose turn it is, where points are asked for."""
    rated = task == RATINGS and now.step is Step.CHOOSE and len(now.points) < len(ratings.SCALES)
    return ratings.SCALES[len(now.points)] if rated else ""


def patient_view(
    run: SessionRun,
    now: Moment,
    *,
    soon: bool,
    lesion_side: LesionSide,
    what: str,
    answer_input: AnswerInput,
    shown: Shown,
) -> PatientView:
    """What the patient sees. A target is in it only in the feedback of practice."""
    answer = run.protocol.answer
    mode = run.setup.response_mode
    by_therapist = mode == "therapist"
    screen = patient_screen(now.stage, now.step, soon=soon, any_done=run.last is not None, by_therapist=by_therapist)
    if now.example is not None:
        screen = PatientScreen.LISTEN if now.example_until_ns is None else PatientScreen.FEEDBACK
    task = task_of(run) or ""
    azimuth_deg = distance_m = right = None
    told = _trial_told(run, now) if screen is PatientScreen.FEEDBACK else None
    if told is not None:
        if task:
            right = right_choice(told, task)
        elif "azimuth" in answer.asks:
            azimuth_deg = told.target_azimuth_deg
        else:
            distance_m = told.target_distance_m
    asked = _trial_seen(run, now, screen, task)
    return PatientView(
        screen=screen,
        lesion_side=lesion_side,
        answer_mode=mode,
        input=answer_input,
        arc_deg=answer.arc_deg,
        step_deg=answer.azimuth_step_deg,
        distance=answer.distance,
        what=what if screen in {PatientScreen.LISTEN, PatientScreen.WHERE, PatientScreen.TELL} else "",
        may_say_nothing=_nothing_given(now) and task != SIDES,
        asks_distance_only=answer.asks == ("distance",),
        task=task,
        choices=CHOICES.get(task, ()),
        texts=() if asked is None else shown.texts_of(asked),
        pictures=() if asked is None else shown.pictures_of(asked),
        scale=scale_asked(now, task),
        feedback_texts=shown.played_of(asked) if asked is not None and right is not None else (),
        feedback_choice=right,
        feedback_azimuth_deg=azimuth_deg,
        feedback_distance_m=distance_m,
    )


def _nothing_given(now: Moment) -> bool:
    """Whether no part of an answer of several parts was given yet."""
    return now.direction is None and not now.points


def _trial_told(run: SessionRun, now: Moment) -> PlannedTrial | None:
    """The trial whose right answer is shown: an example, or one of practice that was answered."""
    if now.example is not None:
        return now.example
    return run.last.planned if run.last is not None and run.last.planned.is_practice else None


def _trial_seen(run: SessionRun, now: Moment, screen: PatientScreen, task: str) -> PlannedTrial | None:
    """The trial of which something is to be seen beside its sound: that is asked about, or was in practice.

    A scene that is rated is seen while it is heard: one scale asks whether the two fit.
    """
    if now.example is not None:
        return now.example if screen is PatientScreen.FEEDBACK else None
    if now.step is Step.CHOOSE or (screen is PatientScreen.LISTEN and task == RATINGS):
        return run.current
    return run.last.planned if now.step is Step.FEEDBACK and run.last is not None else None


def is_omission(trial: Trial) -> bool:
    """Whether a trial of the test was not heard or not answered; silent and practice trials cannot be omitted."""
    planned = trial.planned
    return trial.heard in {Heard.NO, Heard.TIMEOUT} and not planned.is_practice and not planned.is_catch and trial.valid


def omissions_by_side(trials: tuple[Trial, ...]) -> Counter[str]:
    """Omissions by the side of the target: ``left``, ``centre``, ``right``."""
    return Counter(side_of(trial.planned.target_azimuth_deg or 0.0) for trial in trials if is_omission(trial))


def live_view(run: SessionRun, now: Moment, *, targets_shown: bool, what: str, shown: Shown) -> LiveView:
    """What the therapist sees. Target and answer are in it only when asked for: seeing them cues the patient."""
    progress, answer = run.progress, run.protocol.answer
    if now.step is Step.FEEDBACK and run.last is not None:  # still about the trial that was answered
        practice = [planned for planned in run.plan if planned.is_practice]
        progress = replace(progress, number=run.last.planned.trial_index + 1, total=len(practice), is_practice=True)
    omissions, task = omissions_by_side(run.trials), task_of(run) or ""
    practised, suggestion = run.practice, run.stop_suggested
    asked = run.current if now.step is Step.CHOOSE else None
    view = LiveView(
        stage=now.stage,
        step=now.step,
        shows_how=now.example is not None,
        pause_reason=now.pause_reason,
        pause_sentence=now.sentence,
        may_take_volume=now.may_take_volume,
        trial_number=progress.number,
        interrupted=run.is_interrupted,
        trials_planned=progress.total,
        at_most=progress.at_most,
        is_practice=progress.is_practice,
        targets_shown=targets_shown,
        omissions_left=omissions["left"],
        omissions_centre=omissions["centre"],
        omissions_right=omissions["right"],
        replays=now.replays,
        prompts=now.prompts,
        marked_invalid=now.marked_invalid,
        arc_deg=answer.arc_deg,
        step_deg=answer.azimuth_step_deg,
        distance=answer.distance,
        answer_mode=run.setup.response_mode,
        what=what,
        task=task,
        choices=CHOICES.get(task, ()),
        texts=() if asked is None else shown.texts_of(asked),
        pictures=() if asked is None else shown.pictures_of(asked),
        scale=scale_asked(now, task),
        may_say_nothing=_nothing_given(now),
        is_blind=task == RATINGS,
        practice_right=practised.right,
        practice_needed=practised.needed,
        stop_suggested="" if suggestion is None else suggestion.value,
    )
    return _with_targets(view, run, now) if targets_shown else view


def _with_targets(view: LiveView, run: SessionRun, now: Moment) -> LiveView:
    task = task_of(run)
    if now.step in IN_TRIAL and run.current is not None:
        planned = run.current
        return replace(
            view,
            target_azimuth_deg=planned.target_azimuth_deg,
            target_distance_m=planned.target_distance_m,
            target_choice=None if task is None else right_choice(planned, task),
            answer_azimuth_deg=None if now.direction is None else now.direction[0],
        )
    last = run.last
    if last is None:
        return view
    return replace(
        view,
        target_azimuth_deg=last.planned.target_azimuth_deg,
        target_distance_m=last.planned.target_distance_m,
        target_choice=None if task is None else right_choice(last.planned, task),
        answer_azimuth_deg=last.response_azimuth_deg,
        answer_distance_m=last.response_distance_m,
        answer_choice=last.response_choice,
    )


def session_end(run: SessionRun) -> SessionEnd:
    """What is said when a session is over: counts of the test, without practice and silent trials."""
    tested = [trial for trial in run.trials if not trial.planned.is_practice and not trial.planned.is_catch]
    left = [trial for trial in run.left if not trial.is_practice and not trial.is_catch]
    return SessionEnd(
        session_uuid=run.setup.uuid,
        completed=run.state is RunState.DONE,
        answered=sum(trial.heard is Heard.YES for trial in tested),
        planned=len(tested) + len(left),
        omissions=sum(is_omission(trial) for trial in tested),
    )
