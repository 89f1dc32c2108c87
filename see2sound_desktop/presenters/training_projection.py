"""From the state of a training session to what its two windows show: pure functions."""

from core.records.model import LesionSide
from core.training.exercises import Find, Listen
from core.training.find_run import FindRun
from core.training.listen_run import ListenRun
from core.training.sides import Side
from core.training.standstill import Standstill
from core.training.summary import sides_found
from core.training.training_run import TrainingRun
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_views import TrainingLive, TrainingPatientView, TrainingScreen, TrainingStep

_SCREENS = {
    TrainingStep.READY: TrainingScreen.READY,
    TrainingStep.HEAR: TrainingScreen.HEAR,
    TrainingStep.FIND: TrainingScreen.FIND,
    TrainingStep.FOUND: TrainingScreen.FOUND,
    TrainingStep.SHOW: TrainingScreen.SHOW,
    TrainingStep.AGAIN: TrainingScreen.AGAIN,
}
_WITH_THINGS = frozenset({*_SCREENS.values(), TrainingScreen.TELL})


def _standing(run: TrainingRun, stage: Stage) -> TrainingScreen | None:
    """The screen of a session that does not run; None while it does."""
    if stage is Stage.WELCOME:
        return TrainingScreen.WELCOME
    if stage is Stage.PAUSED:
        return TrainingScreen.BREAK if run.standstill is Standstill.BREAK else TrainingScreen.PAUSE
    return TrainingScreen.END if stage is Stage.FINISHED else None


def _lesion(run: TrainingRun) -> LesionSide:
    return run.setup.lesion_side


def listen_patient(
    run: ListenRun, stage: Stage, answer_input: AnswerInput, *, offers_stop: bool
) -> TrainingPatientView:
    """What the patient sees of T1. Nothing on it tells of a chime: it is to be heard."""
    screen = _standing(run, stage) or TrainingScreen.LISTEN
    return TrainingPatientView(
        screen=screen,
        exercise_id=run.setup.exercise_id,
        lesion_side=_lesion(run),
        input=answer_input,
        offers_stop=offers_stop and screen is TrainingScreen.LISTEN,
    )


def listen_live(run: ListenRun, exercise: Listen, stage: Stage, step: TrainingStep, what: str) -> TrainingLive:
    """What the therapist sees of T1."""
    now, stored = run.now, run.session
    return TrainingLive(
        exercise_id=run.setup.exercise_id,
        stage=stage,
        step=step,
        standstill=run.standstill if stage is Stage.PAUSED else None,
        what=what,
        block=min(now.block + (0 if run.standstill is Standstill.BREAK else 1), exercise.blocks),
        blocks=exercise.blocks,
        heard_s=now.heard_s,
        total_s=exercise.total_s,
        chimes=len(stored.checks),
        tapped=sum(check.tapped for check in stored.checks),
        lesion_side=_lesion(run),
        answer_mode=run.setup.response_mode,
    )


def find_patient(
    run: FindRun,
    stage: Stage,
    step: TrainingStep,
    answer_input: AnswerInput,
    shown: tuple[str, tuple[float, ...]],
    lit_deg: float | None,
) -> TrainingPatientView:
    """What the patient sees of T2: the things that can be pointed at, and which of them is lit.

    Parameters
    ----------
    shown : what is looked for, and the azimuths of the things.
    """
    by_therapist = run.setup.response_mode == "therapist"
    screen = _standing(run, stage) or _SCREENS.get(step, TrainingScreen.RESTING)
    if by_therapist and screen is TrainingScreen.FIND:
        screen = TrainingScreen.TELL
    there = screen in _WITH_THINGS
    return TrainingPatientView(
        screen=screen,
        exercise_id=run.setup.exercise_id,
        lesion_side=_lesion(run),
        answer_mode=run.setup.response_mode,
        input=answer_input,
        what=shown[0] if there else "",
        places=shown[1] if there else (),
        lit_deg=lit_deg if there else None,
    )


def find_live(
    run: FindRun,
    exercise: Find,
    stage: Stage,
    step: TrainingStep,
    shown: tuple[str, tuple[float, ...]],
    *,
    level_dba: float | None,
    replays: int,
) -> TrainingLive:
    """What the therapist sees of T2."""
    planned = exercise.blocks * exercise.block_trials
    given = len(run.session.trials)
    levels = run.adapted.levels
    answered = step in {TrainingStep.FOUND, TrainingStep.SHOW, TrainingStep.AGAIN}  # still about that trial
    rests = run.standstill is Standstill.BREAK or (answered and given % exercise.block_trials == 0)
    number = min(given + (0 if answered or rests else 1), planned)
    return TrainingLive(
        exercise_id=run.setup.exercise_id,
        stage=stage,
        step=step,
        standstill=run.standstill if stage is Stage.PAUSED else None,
        what=shown[0],
        block=min(given // exercise.block_trials + (0 if rests else 1), exercise.blocks),
        blocks=exercise.blocks,
        trial_number=number,
        trials_planned=planned,
        level_dba=level_dba,
        sides=sides_found(run.session),
        rung_contralesional=levels[Side.CONTRALESIONAL] + 1,
        rung_ipsilesional=levels[Side.IPSILESIONAL] + 1,
        replays=replays,
        answer_mode=run.setup.response_mode,
        places=shown[1],
        lesion_side=_lesion(run),
    )
