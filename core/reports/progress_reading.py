"""All that the records hold of a patient's course, read once for every way of showing it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from core.records.model import Session
from core.records.store import Store
from core.reports.entered import Entered, entered_of
from core.reports.progress import Progress, progress_of, tests_of


@dataclass(frozen=True, slots=True)
class PatientCourse:
    """A patient's tests, and training and what was entered by hand beside them."""

    sessions: tuple[Session, ...]
    """Every test in which a trial was committed, newest first."""
    progress: Progress
    entered: Entered


def read_course(store: Store, patient_uuid: str, check: Callable[[], None] = lambda: None) -> PatientCourse | None:
    """Read it as of today; None for a patient without a test. ``check`` is called between the steps, and may raise."""
    sessions = tests_of(store, patient_uuid)
    check()
    if not sessions:
        return None
    training = store.training.sessions(patient_uuid)
    progress = progress_of(sessions, training, store.control_sessions)
    check()
    today = datetime.now(UTC).astimezone().date()
    entered = entered_of(store.entries.standing(patient_uuid), sessions, training, today)
    return PatientCourse(tuple(sessions), progress, entered)
