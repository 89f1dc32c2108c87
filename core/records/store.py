"""The door of the records: patients, sessions and trials in a database; a change is on disk when its call returns."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Self
from uuid import uuid4

from sqlalchemy import ColumnElement, Engine, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.files import write_error
from core.records import mapping
from core.records.calibrations import CalibrationRecords
from core.records.engine import WRITES, make_engine
from core.records.lock import DatabaseLock
from core.records.model import (
    Correction,
    LesionSide,
    Patient,
    PlannedTrial,
    Session,
    SessionEvent,
    SessionSetup,
    SessionState,
    SessionSummary,
    Trial,
)
from core.records.tables import CorrectionRow, EventRow, PatientRow, PlannedTrialRow, SessionRow, TrialRow
from core.records.troubles import spoken
from core.records.upgrade import ensure_current

_FIRST_BIRTH_YEAR = 1890
_LONGEST_CODE = 64


class TrialAlreadyCommittedError(Exception):
    """A bug of the caller: a trial is committed once, and a correction is a new row."""


class Store(CalibrationRecords):
    """An open database. Safe to use from several threads of one process; one process at a time may write.

    >>> with Store.open(folder.database) as store:      # doctest: +SKIP
    ...     patient = store.add_patient("P-001")
    """

    def __init__(self, engine: Engine, path: Path, lock: DatabaseLock | None) -> None:
        self._engine = engine
        self._path = path
        self._lock = lock

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, module: ModuleType = sqlite3, key: str | None = None
    ) -> "Store":
        """Open the database at ``path``, creating or upgrading it where needed.

        Parameters
        ----------
        read_only : bool
            Change nothing, so that another process may hold the database; it must exist and be up to date.
        module, key
            For an encrypted database: a DBAPI that understands ``PRAGMA key``, and the key (64 hexadecimal digits).

        Raises
        ------
        InputError
            ``records.newer``, ``records.older``, ``records.not-a-database``, ``records.foreign``, ``records.damaged``,
            ``records.absent`` (``read_only`` alone).
        MachineError
            ``records.in-use``, ``errors.not-writable``, ``errors.disk-full``.
        """
        if read_only:
            if not path.is_file():
                raise InputError("records.absent", path=path)
            lock = None
        else:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise write_error(path.parent, error) from error
            lock = DatabaseLock(path)
        engine = make_engine(path, module=module, key=key, read_only=read_only)
        try:
            with spoken(path):
                ensure_current(engine, path, may_upgrade=not read_only)
        except BaseException:
            engine.dispose()
            if lock is not None:
                lock.release()
            raise
        return cls(engine, path, lock)

    @property
    def path(self) -> Path:
        """Where the database lies."""
        return self._path

    def close(self) -> None:
        """Close the database and let another process in. Closing twice does nothing."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[OrmSession]:
        with spoken(self._path), OrmSession(self._engine) as orm:
            yield orm

    @contextmanager
    def _writing(self) -> Iterator[OrmSession]:
        with (
            spoken(self._path),
            OrmSession(self._engine.execution_options(**{WRITES: True})) as orm,
            orm.begin(),
        ):
            yield orm

    # --- patients -----------------------------------------------------------------------------------------------------

    def patients(self, search: str = "") -> list[Patient]:
        """Patients in order of their codes; with ``search``, those whose code, birth year or notes contain it."""
        with self._reading() as orm:
            everyone = [
                mapping.patient_of(row) for row in orm.scalars(select(PatientRow).order_by(PatientRow.code_key))
            ]
        wanted = search.strip().casefold()
        return [patient for patient in everyone if wanted in _searchable(patient)]

    def patient(self, code_or_uuid: str) -> Patient:
        """The patient of that code (whatever its capitals) or uuid. InputError ``records.no-patient``."""
        with self._reading() as orm:
            row = orm.scalars(
                select(PatientRow).where(
                    or_(
                        PatientRow.code_key == mapping.code_key(code_or_uuid.strip()),
                        PatientRow.uuid == code_or_uuid,
                    )
                )
            ).first()
            if row is None:
                raise InputError("records.no-patient", patient=code_or_uuid)
            return mapping.patient_of(row)

    def add_patient(
        self,
        code: str,
        *,
        birth_year: int | None = None,
        lesion_side: LesionSide = LesionSide.UNKNOWN,
        notes: str = "",
    ) -> Patient:
        """Add a patient. InputError ``records.code-empty``, ``records.code-taken`` or ``records.birth-year``."""
        patient = _checked(Patient(str(uuid4()), code, birth_year, lesion_side, notes, datetime.now(UTC)))
        with _code_is_free(patient.code), self._writing() as orm:
            orm.add(mapping.patient_row(patient))
        return patient

    def update_patient(self, patient: Patient) -> Patient:
        """Store the changed ``patient`` of the same uuid. InputErrors as in ``add_patient`` and ``patient``."""
        patient = _checked(patient)
        with _code_is_free(patient.code), self._writing() as orm:
            row = orm.get(PatientRow, patient.uuid)
            if row is None:
                raise InputError("records.no-patient", patient=patient.code)
            row.code, row.code_key = patient.code, mapping.code_key(patient.code)
            row.birth_year, row.lesion_side, row.notes = patient.birth_year, patient.lesion_side.value, patient.notes
        return patient

    # --- sessions -----------------------------------------------------------------------------------------------------

    def create_session(self, setup: SessionSetup, plan: tuple[PlannedTrial, ...]) -> None:
        """Store a session with its whole plan in one transaction. It is open, and starts at ``setup.created_utc``."""
        if [planned.trial_index for planned in plan] != list(range(len(plan))):
            raise ValueError("a plan counts its trials from 0, in order")
        with self._writing() as orm:
            orm.add(mapping.session_row(setup))
            orm.flush()
            orm.add_all(mapping.planned_row(setup.uuid, planned) for planned in plan)

    def finish_session(self, uuid: str, state: SessionState, ended_utc: datetime) -> None:
        """Close a session as completed or stopped. A session that is already closed stays as it is."""
        if state is SessionState.OPEN:
            raise ValueError("a session ends completed or stopped")
        with self._writing() as orm:
            orm.execute(
                update(SessionRow)
                .where(SessionRow.uuid == uuid, SessionRow.state == SessionState.OPEN.value)
                .values(state=state.value, ended_utc=ended_utc)
            )

    def session(self, uuid: str) -> Session:
        """A whole session. InputError ``records.no-session``."""
        with self._reading() as orm:
            row = orm.get(SessionRow, uuid)
            if row is None:
                raise InputError("records.no-session", uuid=uuid)
            patient = mapping.patient_of(orm.get_one(PatientRow, row.patient_uuid))
            planned_rows = orm.scalars(
                select(PlannedTrialRow)
                .where(PlannedTrialRow.session_uuid == uuid)
                .order_by(PlannedTrialRow.trial_index)
            )
            plan = tuple(mapping.planned_of(planned) for planned in planned_rows)
            trials = orm.scalars(select(TrialRow).where(TrialRow.session_uuid == uuid).order_by(TrialRow.number))
            events = orm.scalars(select(EventRow).where(EventRow.session_uuid == uuid).order_by(EventRow.number))
            corrections = orm.scalars(
                select(CorrectionRow)
                .join(TrialRow, TrialRow.trial_uuid == CorrectionRow.trial_uuid)
                .where(TrialRow.session_uuid == uuid)
                .order_by(CorrectionRow.number)
            )
            return Session(
                setup=mapping.setup_of(row),
                patient=patient,
                state=SessionState(row.state),
                started_utc=row.created_utc,
                ended_utc=row.ended_utc,
                plan=plan,
                trials=tuple(mapping.trial_of(trial, plan[trial.trial_index]) for trial in trials),
                events=tuple(mapping.event_of(event) for event in events),
                corrections=tuple(mapping.correction_of(correction) for correction in corrections),
            )

    def sessions(self, patient_uuid: str | None = None) -> list[SessionSummary]:
        """One line per session, newest first: of one patient, or of all."""
        return self._summaries(SessionRow.patient_uuid == patient_uuid if patient_uuid is not None else None)

    def unfinished_sessions(self) -> list[SessionSummary]:
        """Sessions that are still open, newest first: after a crash, those that may be resumed."""
        return self._summaries(SessionRow.state == SessionState.OPEN.value)

    def _summaries(self, condition: ColumnElement[bool] | None) -> list[SessionSummary]:
        planned = (
            select(func.count())
            .where(PlannedTrialRow.session_uuid == SessionRow.uuid)
            .correlate(SessionRow)
            .scalar_subquery()
        )
        committed = (
            select(func.count()).where(TrialRow.session_uuid == SessionRow.uuid).correlate(SessionRow).scalar_subquery()
        )
        wanted = (
            select(SessionRow, PatientRow.code, planned, committed)
            .join(PatientRow, PatientRow.uuid == SessionRow.patient_uuid)
            .order_by(SessionRow.created_utc.desc(), SessionRow.uuid)
        )
        if condition is not None:
            wanted = wanted.where(condition)
        with self._reading() as orm:
            return [
                SessionSummary(
                    uuid=row.uuid,
                    patient_uuid=row.patient_uuid,
                    patient_code=code,
                    protocol_id=row.protocol_id,
                    protocol_version=row.protocol_version,
                    layout=row.layout,
                    state=SessionState(row.state),
                    started_utc=row.created_utc,
                    planned=number_planned,
                    committed=number_committed,
                )
                for row, code, number_planned, number_committed in orm.execute(wanted)
            ]

    # --- trials -------------------------------------------------------------------------------------------------------

    def commit_trial(self, trial: Trial) -> None:
        """Put a trial on disk, in one transaction, before this returns.

        Raises
        ------
        TrialAlreadyCommittedError
            The trial of this index was committed before.
        """
        try:
            with self._writing() as orm:
                orm.add(mapping.trial_row(trial))
        except IntegrityError as error:
            if "UNIQUE" in str(error.orig):
                raise TrialAlreadyCommittedError(f"trial {trial.planned.trial_index} was committed before") from error
            raise

    def add_event(self, session_uuid: str, event: SessionEvent) -> None:
        """Add something that happened in a session."""
        with self._writing() as orm:
            orm.add(EventRow(session_uuid=session_uuid, **asdict(event)))

    def correct_trial(self, correction: Correction) -> None:
        """Add a later judgement about a trial; the trial stays as it was committed and the latest judgement counts."""
        with self._writing() as orm:
            orm.add(CorrectionRow(**asdict(correction)))


def _searchable(patient: Patient) -> str:
    return f"{patient.code}\n{patient.birth_year or ''}\n{patient.notes}".casefold()


def _checked(patient: Patient) -> Patient:
    code = patient.code.strip()
    if not code or len(code) > _LONGEST_CODE or not code.isprintable():
        raise InputError("records.code-empty")
    this_year = datetime.now(UTC).year
    if patient.birth_year is not None and not _FIRST_BIRTH_YEAR <= patient.birth_year <= this_year:
        raise InputError("records.birth-year", year=patient.birth_year, first=_FIRST_BIRTH_YEAR, last=this_year)
    return replace(patient, code=code)


@contextmanager
def _code_is_free(code: str) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if "patient.code_key" in str(error.orig):
            raise InputError("records.code-taken", patient=code) from error
        raise
