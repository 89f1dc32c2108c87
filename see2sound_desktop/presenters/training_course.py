"""How far training is for a patient, read from the records. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from core.assessment.dose import WeeklyDose, weekly_dose
from core.records.entry_model import EntryKind
from core.records.model import Patient, SessionSummary
from core.records.store import Store
from core.records.training_model import TrainingSession
from core.reports.entered import Entered, entered_of
from core.reports.entered_part import header
from core.training import exercises
from core.training.exercises import LISTEN
from core.training.probes import last_probe, probe_due, sessions_since_probe
from core.wording import writing_days
from see2sound_desktop.presenters.training_choice import files_before
from see2sound_desktop.presenters.training_setup_view import Course, Unfinished
from see2sound_desktop.wording import day_words, local_time


@dataclass(frozen=True)
class Read:
    """What was read of a patient on a worker: the week's sound, the course, the music."""

    patient_uuid: str
    dose: WeeklyDose
    course: Course
    files: tuple[Path, ...]


def read_of(store: Store, patient_uuid: str, exercise_id: str, now_utc: datetime) -> Read:
    """Read what the records hold of a patient. Not for the GUI thread."""
    trained = store.training.sessions(patient_uuid)
    course = course_of(exercise_id, trained, store.sessions(patient_uuid))
    plans = store.entries.standing(patient_uuid, EntryKind.PLAN)
    entered = entered_of(plans, (), trained, now_utc.astimezone().date())
    course = replace(course, plan=_plan_words(entered))
    if any(plan.training for plan in (*(one.plan for one in entered.plans), *entered.ahead)):
        course = replace(course, planned=None)
    return Read(patient_uuid, weekly_dose(store, patient_uuid, now_utc), course, files_before(trained))


def _plan_words(entered: Entered) -> str:
    if not (entered.plans or entered.ahead):
        return ""
    with writing_days(day_words):
        return "\n".join(f"{one.label}: {one.value}" for one in header(entered))


def course_of(exercise_id: str, trained: Sequence[TrainingSession], tests: Sequence[SessionSummary]) -> Course:
    """How far an exercise is."""
    locked = exercises.listen() if exercise_id == LISTEN else exercises.find()
    held = [one for one in trained if one.setup.exercise_id == exercise_id and (one.trials or one.stretches)]
    return Course(
        sessions=len(held),
        planned=locked.exercise.dose.sessions,
        minutes=sum(stretch.heard_s for one in held for stretch in one.stretches) / 60.0,
        trials=sum(len(one.trials) for one in held),
        since_probe=sessions_since_probe(trained, tests),
        probe_due=probe_due(trained, tests),
        was_probed=last_probe(tests) is not None,
    )


def unfinished_of(store: Store, patient: Patient | None) -> Unfinished | None:
    """The latest training session that was interrupted: of a patient, or with nobody in the room of anybody."""
    for session in reversed(store.training.unfinished()):
        if patient is None or session.patient.uuid == patient.uuid:
            return Unfinished(
                session.setup.uuid,
                session.setup.exercise_id,
                session.patient.code,
                local_time(session.setup.created_utc),
            )
    return None
