"""The one place where what was committed is taken away again: who a patient was.

The triggers that keep rows as they were committed are lifted for what was typed freely, in the transaction that erases,
and stand again when it ends.
"""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from core.records.engine import dialect_of
from core.records.entry_tables import EntryRow
from core.records.people.model import Purged
from core.records.people.pseudonyms import TYPED, material_without_names
from core.records.people.tables import IdentityRow, LegalHoldRow, PatientKeyRow, PatientSaltRow, PurgeRow
from core.records.tables import Base, CorrectionRow, EventRow, PatientRow, SessionRow, TrialRow
from core.records.training_tables import TrainingEventRow, TrainingSessionRow

ERASED, SKIPPED = "erased", "skipped"
_REASONED = frozenset({"skip", "invalid", "stop"})
"""Further events whose detail may have been typed: exports without names keep it, an erased patient does not."""
STOPS = frozenset({"therapist", "break", "device-lost", "button", "fatigue", "accuracy", "omissions"})
"""Codes that say why a session was stopped, where nobody typed it."""


def erase(orm: OrmSession, purged: Purged) -> None:
    """Destroy a patient's identity in this transaction; where there is no such patient, only the list grows."""
    orm.add(PurgeRow(patient_uuid=purged.patient_uuid, utc=purged.utc, who=purged.who))
    for kind in (IdentityRow, PatientKeyRow, PatientSaltRow, LegalHoldRow):
        row = orm.get(kind, purged.patient_uuid)
        if row is not None:
            orm.delete(row)
    patient = orm.get(PatientRow, purged.patient_uuid)
    if patient is None:
        return
    code = f"{ERASED}-{purged.patient_uuid}"
    patient.code, patient.code_key, patient.birth_year, patient.notes = code, code, None, ""
    patient.erased_utc = purged.utc
    _untype(orm, purged.patient_uuid)


_Change = tuple[Base, str, str | None]
"""A row, its column, and what stands there from now on."""


def _untype(orm: OrmSession, patient_uuid: str) -> None:
    """Empty what was typed freely about a patient, and in the sessions, and the folders that may bear a name."""
    changes = [
        *_remarks(orm, patient_uuid),
        *_details(orm, patient_uuid),
        *_reasons(orm, patient_uuid),
        *_folders(orm, patient_uuid),
    ]
    if not changes:
        return
    connection = orm.connection()
    tables = tuple(sorted({row.__tablename__ for row, _, _ in changes}))
    with dialect_of(connection).lifted(connection, tables):
        for row, column, told in changes:
            setattr(row, column, told)
        orm.flush()


def _remarks(orm: OrmSession, patient_uuid: str) -> Iterator[_Change]:
    for entry in orm.scalars(select(EntryRow).where(EntryRow.patient_uuid == patient_uuid, EntryRow.remark != "")):
        yield entry, "remark", ""


def _details(orm: OrmSession, patient_uuid: str) -> Iterator[_Change]:
    """Notes, prompts and reasons of events; a code that says why a session was stopped stays."""
    for events, sessions in ((EventRow, SessionRow), (TrainingEventRow, TrainingSessionRow)):
        told = select(events).join(sessions, sessions.uuid == events.session_uuid)
        told = told.where(sessions.patient_uuid == patient_uuid, events.kind.in_(TYPED | _REASONED))
        for event in orm.scalars(told.where(events.detail.not_in(("", *STOPS)))):
            yield event, "detail", ""


def _reasons(orm: OrmSession, patient_uuid: str) -> Iterator[_Change]:
    """Why trials do not count: of one that was left out, which has no outcome, that it was."""
    sessions, is_the_patients = SessionRow.uuid == TrialRow.session_uuid, SessionRow.patient_uuid == patient_uuid
    invalid = select(TrialRow).join(SessionRow, sessions).where(is_the_patients, TrialRow.invalid_reason.is_not(None))
    for trial in orm.scalars(invalid):
        yield trial, "invalid_reason", SKIPPED if trial.heard is None else None
    corrected = select(CorrectionRow).join(TrialRow, TrialRow.trial_uuid == CorrectionRow.trial_uuid)
    corrected = corrected.join(SessionRow, sessions).where(is_the_patients, CorrectionRow.reason != "")
    for correction in orm.scalars(corrected):
        yield correction, "reason", ""


def _folders(orm: OrmSession, patient_uuid: str) -> Iterator[_Change]:
    """Of what sessions were made of, as in an export without names."""
    tested = select(SessionRow).where(SessionRow.patient_uuid == patient_uuid, SessionRow.scene_json.is_not(None))
    for session in orm.scalars(tested):
        yield session, "scene_json", material_without_names(session.scene_json or "")
    for training in orm.scalars(select(TrainingSessionRow).where(TrainingSessionRow.patient_uuid == patient_uuid)):
        yield training, "material_json", material_without_names(training.material_json)
