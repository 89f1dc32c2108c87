"""The one way to a training session's set-up: it refuses what must not begin, and fixes where it begins."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

import core
from core.assessment.dose import weekly_dose
from core.records.model import LesionSide, Patient
from core.records.store import Store
from core.records.training_model import TrainingSetup
from core.training import dosing
from core.training.begins import dumps_levels, dumps_position, next_levels, next_position
from core.training.difficulty import DURATIONS_S
from core.training.exercises import Exercise, Find, Listen, LockedExercise
from core.training.material import Listened, Thing, dumps_listened, dumps_things
from core.training.sides import bearings

_SOUNDS_OF_A_TRIAL = 2
"""Once to be found, once as feedback."""


@dataclass(frozen=True, slots=True)
class Output:
    """Where a session is heard, and how it is answered; as in ``TrainingSetup``."""

    layout: str
    hrtf_id: str
    renderer: str
    device_name: str
    response_mode: str
    channel_check: str
    level_dba: float | None = None
    """None where the output is not calibrated: its dose is not known, and nothing is refused for it."""
    calibration_id: str | None = None
    sound_json: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """Who trains with whom, when, and on which side the lesion was confirmed to be."""

    patient: Patient
    confirmed: LesionSide | None
    therapist: str
    now_utc: datetime
    seed: int


def longest_sound_s(exercise: Exercise) -> float:
    """Seconds of sound that a whole session may come to: what its dose is reckoned from before it begins."""
    if isinstance(exercise, Listen):
        return exercise.total_s
    return exercise.blocks * exercise.block_trials * max(DURATIONS_S) * _SOUNDS_OF_A_TRIAL


def listen_setup(
    store: Store, opening: Opening, locked: LockedExercise, listened: Listened, output: Output
) -> TrainingSetup:
    """The set-up of T1: the music goes on where the patient left it.

    Raises
    ------
    InputError
        As ``sides.bearings`` and ``dosing.check``.
    """
    exercise = locked.exercise
    if not isinstance(exercise, Listen):
        raise TypeError("T1 needs an exercise of listening")
    material = dumps_listened(listened)
    position_s = next_position(store.training.sessions(opening.patient.uuid), material)
    return _setup(store, opening, locked, output, material, dumps_position(position_s))


def find_setup(
    store: Store, opening: Opening, locked: LockedExercise, things: tuple[Thing, ...], output: Output
) -> TrainingSetup:
    """The set-up of T2: each side begins one level below the last session's.

    Raises
    ------
    InputError
        As ``sides.bearings`` and ``dosing.check``.
    """
    exercise = locked.exercise
    if not isinstance(exercise, Find):
        raise TypeError("T2 needs an exercise of finding")
    sessions = store.training.sessions(opening.patient.uuid)
    begins = dumps_levels(next_levels(sessions, opening.patient.lesion_side))
    return _setup(store, opening, locked, output, dumps_things(things), begins)


def _setup(
    store: Store,
    opening: Opening,
    locked: LockedExercise,
    output: Output,
    material_json: str,
    begins_json: str,
) -> TrainingSetup:
    lesion = bearings(opening.patient.lesion_side, opening.confirmed).lesion
    if output.level_dba is not None and output.calibration_id is not None:
        week = weekly_dose(store, opening.patient.uuid, opening.now_utc)
        dosing.check(week, output.level_dba, longest_sound_s(locked.exercise))
    return TrainingSetup(
        uuid=str(uuid4()),
        patient_uuid=opening.patient.uuid,
        exercise_id=locked.exercise.id,
        exercise_version=locked.exercise.version,
        exercise_sha256=locked.sha256,
        exercise_json=locked.text,
        seed=opening.seed,
        lesion_side=lesion,
        material_json=material_json,
        begins_json=begins_json,
        layout=output.layout,
        hrtf_id=output.hrtf_id,
        renderer=output.renderer,
        level_dba=output.level_dba,
        calibration_id=output.calibration_id,
        device_name=output.device_name,
        response_mode=output.response_mode,
        channel_check=output.channel_check,
        therapist=opening.therapist,
        app_version=core.__version__,
        created_utc=opening.now_utc,
        sound_json=output.sound_json,
    )
