"""Which sessions are exported, read from the database some at a time: memory holds a few, however many there are."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from core.assessment.blinding import is_blind
from core.errors import InputError
from core.progress import Progress
from core.records.entry_model import Entry
from core.records.model import Patient, Session, SessionState, SessionSummary
from core.records.store import Store
from core.records.training_model import TrainingSession
from core.reports.exchange.disclosure import Disclosure
from core.reports.export import Counted

_Record = TypeVar("_Record")
OfAPatient = tuple[Patient, tuple[Entry, ...]]
"""A patient, and everything that was ever entered by hand about them."""


class OneByOne(Generic[_Record]):
    """Records that are read as they are gone through, each time anew; each is a step of the progress."""

    def __init__(
        self, uuids: tuple[str, ...], read: Callable[[tuple[str, ...]], Iterable[_Record]], progress: Progress
    ) -> None:
        self._uuids, self._read, self._progress = uuids, read, progress

    def __iter__(self) -> Iterator[_Record]:
        for record in self._read(self._uuids):
            self._progress.check()
            yield record
            self._progress.step()

    def __len__(self) -> int:
        return len(self._uuids)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is exported: sessions and training sessions, the patients in order of their codes and each oldest first."""

    store: Store
    disclosure: Disclosure
    patients: tuple[Patient, ...]
    """Those of whom there is anything."""
    entered: tuple[Patient, ...]
    """Those of whom something was entered by hand that goes with it: where patients were chosen, and not a session."""
    session_uuids: tuple[str, ...]
    training_uuids: tuple[str, ...]
    sessions: Counted[Session]
    training: Counted[TrainingSession]
    trials: int
    """Committed trials of ``sessions``."""
    progress: Progress

    def entries(self) -> Iterator[OfAPatient]:
        """What was entered by hand, as it may leave: of each patient, in the order in which it was entered."""
        for patient in self.entered:
            yield patient, tuple(map(self.disclosure.entry, self.store.entries.all(patient.uuid)))

    def begin(self, of_tests: int, of_training: int) -> None:
        """Begin to export: so many times sessions and training sessions will be gone through. CancelledError."""
        steps = of_tests * len(self.session_uuids) + of_training * len(self.training_uuids)
        self.progress.begin("export", steps)


def refuse_blind(session: Session) -> None:
    """Raise InputError ``export.blind`` for ratings of scenes that are not over."""
    if is_blind(session):
        raise InputError("export.blind")


def _is_blind(store: Store, summary: SessionSummary) -> bool:
    return summary.state is SessionState.OPEN and is_blind(store.session(summary.uuid))


def of_session(store: Store, uuid: str, disclosure: Disclosure, progress: Progress | None = None) -> Chosen:
    """One session, or one training session. InputError ``records.no-session``, ``export.blind``."""
    try:
        session = store.session(uuid)
    except InputError as error:
        if error.code != "records.no-session":
            raise
        patient = store.training.session(uuid).patient
        return _chosen(store, (patient,), (), (uuid,), 0, disclosure, progress)
    refuse_blind(session)
    return _chosen(store, (session.patient,), (uuid,), (), len(session.trials), disclosure, progress)


def of_patients(
    store: Store, patients: Iterable[Patient], disclosure: Disclosure, progress: Progress | None = None
) -> Chosen:
    """All sessions and training sessions of some patients, and what was entered by hand about them.

    InputError ``export.nothing`` where there is none of these.

    Ratings of scenes that are not over stay away: an export would tell what nobody may know before.
    """
    tests: list[str] = []
    training: list[str] = []
    with_any: list[Patient] = []
    trials, of_whom = 0, store.entries.of_whom()
    for patient in sorted(patients, key=lambda one: one.code):
        summaries = store.sessions(patient.uuid)
        told = [summary for summary in reversed(summaries) if not _is_blind(store, summary)]
        of_tests = [summary.uuid for summary in told]
        of_training = list(store.training.uuids(patient.uuid))
        if of_tests or of_training or patient.uuid in of_whom:
            with_any.append(patient)
        tests += of_tests
        training += of_training
        trials += sum(summary.committed for summary in told)
    if not with_any:
        raise InputError("export.nothing")
    found = _chosen(store, tuple(with_any), tuple(tests), tuple(training), trials, disclosure, progress)
    return replace(found, entered=tuple(patient for patient in with_any if patient.uuid in of_whom))


def _chosen(
    store: Store,
    patients: tuple[Patient, ...],
    tests: tuple[str, ...],
    training: tuple[str, ...],
    trials: int,
    disclosure: Disclosure,
    progress: Progress | None,
) -> Chosen:
    told = progress or Progress()
    return Chosen(
        store,
        disclosure,
        patients,
        (),
        tests,
        training,
        OneByOne(tests, lambda uuids: map(disclosure.session, store.whole_sessions(uuids)), told),
        OneByOne(training, lambda uuids: map(disclosure.training, map(store.training.session, uuids)), told),
        trials,
        told,
    )
