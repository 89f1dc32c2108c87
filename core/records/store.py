"""The door of the records: patients, sessions and trials in a database; a change is on disk when its call returns."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from core.audio import Layout
from core.calibration import Calibration
from core.ears import Ears
from core.records import calibrations as calibration_rows
from core.records import mapping
from core.records import patients as patient_rows
from core.records import sessions as session_rows
from core.records.audit.trail import Trail
from core.records.audit.verifying import Findings
from core.records.database import Database
from core.records.engine import repeats
from core.records.entries import EntryRecords
from core.records.listing import SessionLists
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
from core.records.people.pseudonyms import without_names
from core.records.people.records import PeopleRecords
from core.records.people.vault import Vault
from core.records.place import Place, file_of
from core.records.portable.door import PortableRecords
from core.records.protection.access import Access
from core.records.soundness import row_counts
from core.records.tables import CorrectionRow, EventRow, SessionRow, TrialRow
from core.records.training import TrainingRecords


class TrialAlreadyCommittedError(Exception):
    """A bug of the caller: a trial is committed once, and a correction is a new row."""


class Store:
    """An open database. Safe to use from several threads of one process.

    One process at a time may write to a file; on a server several stations write, each into sessions of its own.

    >>> with Store.open(folder.database) as store:      # doctest: +SKIP
    ...     patient = store.add_patient("P-001")
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reading, self._writing, self._in_session = database.reading, database.writing, database.in_session

    @classmethod
    def open(cls, place: Place, *, read_only: bool = False, access: Access | None = None) -> "Store":
        """Open the database in a file, or the one on a server, creating or upgrading it where needed.

        Parameters
        ----------
        read_only : bool
            Change nothing, so that another process may hold the database; it must exist and be up to date.
        access
            Of who signed in (``protection.accounts.Accounts``); None as long as there are no accounts. On a server,
            whose own roles open the connection, it opens the names.

        Raises
        ------
        InputError
            ``records.newer``, ``records.older``, ``records.not-a-database``, ``records.foreign``, ``records.damaged``,
            ``records.absent`` (``read_only`` alone); ``accounts.sign-in`` where there are accounts and no access,
            ``accounts.other-keys`` where the keys are those of another database; ``records.server-…``,
            ``accounts.server-…``.
        MachineError
            ``records.in-use``, ``errors.not-writable``, ``errors.disk-full``; ``records.server-…``.
        """
        return cls(Database.open(place, read_only=read_only, access=access))

    @property
    def place(self) -> Place:
        """Where the database lies."""
        return self._database.place

    @property
    def path(self) -> Path:
        """Its file, for what only files have. InputError ``records.server-only`` for one on a server."""
        return file_of(self._database.place)

    @property
    def access(self) -> Access | None:
        """Of who signed in; None as long as there are no accounts."""
        return self._database.access

    @property
    def found_at_start(self) -> Findings | None:
        """What the audit trail said of what was written since it was last verified; None when only reading."""
        return self._database.found_at_start

    @property
    def training(self) -> TrainingRecords:
        """Training sessions, which are kept apart from tests."""
        return TrainingRecords(self._reading, self._in_session)

    @property
    def entries(self) -> EntryRecords:
        """What was entered by hand about a patient's course."""
        return EntryRecords(self._reading, self._writing)

    @property
    def lists(self) -> SessionLists:
        """Lists of sessions that may be long."""
        return SessionLists(self._reading)

    def rows(self) -> dict[str, int]:
        """How many rows each table has."""
        with self._reading() as orm:
            return row_counts(orm.connection())

    @property
    def people(self) -> PeopleRecords:
        """Who patients are, and what is decided about their data."""
        return PeopleRecords(self._reading, self._writing, self.access)

    @property
    def trail(self) -> Trail:
        """Who did what to which record."""
        return self._database.trail

    @property
    def portable(self) -> PortableRecords:
        """Rows that travel to another database, and from one."""
        return PortableRecords(self._reading, self._writing)

    def close(self) -> None:
        """Close the database and let another process in. Closing twice does nothing."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- patients -----------------------------------------------------------------------------------------------------

    def patients(self, search: str = "") -> list[Patient]:
        """Patients in order of their codes; with ``search``, those whose code, birth year, notes or name contain it."""
        with self._reading() as orm:
            return patient_rows.matching(orm, search)

    def patient(self, code_or_uuid: str) -> Patient:
        """The patient of that code (whatever its capitals) or uuid. InputError ``records.no-patient``."""
        with self._reading() as orm:
            return patient_rows.as_told(orm, patient_rows.found(orm, code_or_uuid))

    def add_patient(
        self,
        code: str,
        *,
        birth_year: int | None = None,
        lesion_side: LesionSide = LesionSide.UNKNOWN,
        notes: str = "",
        ears: Ears | None = None,
        is_control: bool = False,
    ) -> Patient:
        """Add a patient.

        InputError ``records.code-empty``, ``records.code-taken``, ``records.birth-year`` or ``ears.head-size``.
        """
        now = datetime.now(UTC)
        patient = Patient(str(uuid4()), code, birth_year, lesion_side, notes, now, ears or Ears(), is_control)
        patient = patient_rows.checked(patient)
        with patient_rows.code_is_free(patient.code), self._writing() as orm:
            orm.add(mapping.patient_row(patient))
        return patient

    def update_patient(self, patient: Patient) -> Patient:
        """Store the changed ``patient`` of the same uuid. InputErrors as in ``add_patient`` and ``patient``."""
        patient = patient_rows.checked(patient)
        with patient_rows.code_is_free(patient.code), self._writing() as orm:
            patient_rows.change(orm, patient)
        return patient

    # --- sessions -----------------------------------------------------------------------------------------------------

    def create_session(self, setup: SessionSetup, plan: tuple[PlannedTrial, ...]) -> None:
        """Store a session with its whole plan in one transaction. It is open, and starts at ``setup.created_utc``."""
        if [planned.trial_index for planned in plan] != list(range(len(plan))):
            raise ValueError("a plan counts its trials from 0, in order")
        with self._in_session(setup.uuid, leads=True) as orm:
            orm.add(mapping.session_row(setup))
            orm.flush()
            orm.add_all(mapping.planned_row(setup.uuid, planned) for planned in plan)

    def finish_session(self, uuid: str, state: SessionState, ended_utc: datetime) -> None:
        """Close a session as completed or stopped. A session that is already closed stays as it is."""
        if state is SessionState.OPEN:
            raise ValueError("a session ends completed or stopped")
        with self._in_session(uuid, ends=True) as orm:
            row = orm.get(SessionRow, uuid)
            if row is not None and row.state == SessionState.OPEN.value:
                row.state, row.ended_utc = state.value, ended_utc

    def session(self, uuid: str) -> Session:
        """A whole session. InputError ``records.no-session``."""
        (found,) = self.whole_sessions((uuid,))
        return found

    def whole_sessions(self, uuids: Sequence[str]) -> Iterator[Session]:
        """Whole sessions in the order of their uuids, read some at a time. InputError ``records.no-session``."""
        for first in range(0, len(uuids), session_rows.AT_ONCE):
            with self._reading() as orm:
                found = session_rows.several(orm, uuids[first : first + session_rows.AT_ONCE])
                told = found if Vault.of(orm).is_open else list(map(without_names, found))
            yield from told

    def sessions(self, patient_uuid: str | None = None) -> list[SessionSummary]:
        """One line per session, newest first: of one patient, or of all."""
        conditions = () if patient_uuid is None else (SessionRow.patient_uuid == patient_uuid,)
        with self._reading() as orm:
            return session_rows.summaries(orm, *conditions)

    def control_sessions(self, protocol_sha256: str | None = None) -> list[Session]:
        """The completed sessions of controls, oldest first; of the protocol of that hash, or of all."""
        with self._reading() as orm:
            uuids = session_rows.uuids_of_controls(orm, protocol_sha256)
        return list(self.whole_sessions(uuids))

    def last_asked(self, patient_uuid: str) -> SessionSetup | None:
        """The set-up of a patient's newest session before which something was asked; None where there is none."""
        with self._reading() as orm:
            found = session_rows.last_asked(orm, patient_uuid)
            return found if found is None or Vault.of(orm).is_open else replace(found, therapist="")

    def versions_used(self) -> dict[str, int]:
        """The newest version of each protocol that a session was made with, by the protocol's id."""
        with self._reading() as orm:
            return session_rows.versions_used(orm)

    def unfinished_sessions(self) -> list[SessionSummary]:
        """Sessions that are still open, newest first: after a crash, those that may be resumed."""
        with self._reading() as orm:
            return session_rows.summaries(orm, SessionRow.state == SessionState.OPEN.value)

    # --- trials -------------------------------------------------------------------------------------------------------

    def commit_trial(self, trial: Trial) -> None:
        """Put a trial on disk, in one transaction, before this returns.

        The same trial again is there already, and that is well: the answer of a server may be lost after a commit.

        Raises
        ------
        TrialAlreadyCommittedError
            Another trial of this index was committed before.
        """
        try:
            with self._in_session(trial.session_uuid, leads=True) as orm:
                orm.add(mapping.trial_row(trial))
        except IntegrityError as error:
            if repeats(error, "trial"):
                if self._is_committed(trial):
                    return
                raise TrialAlreadyCommittedError(f"trial {trial.planned.trial_index} was committed before") from error
            raise

    def _is_committed(self, trial: Trial) -> bool:
        with self._reading() as orm:
            row = orm.scalars(select(TrialRow).where(TrialRow.trial_uuid == trial.trial_uuid)).first()
            return row is not None and mapping.trial_of(row, trial.planned) == trial

    def add_event(self, session_uuid: str, event: SessionEvent) -> None:
        """Add something that happened in a session."""
        with self._in_session(session_uuid) as orm:
            orm.add(EventRow(session_uuid=session_uuid, **asdict(event)))

    def correct_trial(self, correction: Correction) -> None:
        """Add a later judgement about a trial; the trial stays as it was committed and the latest judgement counts."""
        with self._writing() as orm:
            orm.add(CorrectionRow(**asdict(correction)))

    # --- calibrations -------------------------------------------------------------------------------------------------

    def add_calibration(self, calibration: Calibration) -> None:
        """Store a calibration, whole or not at all. It is never changed: a new one takes its place."""
        with self._writing() as orm:
            calibration_rows.add(orm, calibration)

    def calibrations(self) -> list[Calibration]:
        """All calibrations, newest first."""
        with self._reading() as orm:
            return calibration_rows.found(orm)

    def calibration(self, uuid: str) -> Calibration:
        """The calibration of that uuid. InputError ``records.no-calibration``."""
        with self._reading() as orm:
            return calibration_rows.one(orm, uuid)

    def current_calibration(self, device_id: str, layout: Layout) -> Calibration | None:
        """The newest calibration of an output in a layout, expired or not; None when there was never one."""
        with self._reading() as orm:
            return calibration_rows.newest(orm, device_id, layout)
