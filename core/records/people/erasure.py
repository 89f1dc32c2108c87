"""The one place where what was committed is taken away again: who a patient was.

The triggers that keep rows as they were committed are lifted for what was typed freely, in the transaction that erases,
and stand again when it ends.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from core.records.engine import dialect_of
from core.records.entry_tables import EntryRow
from core.records.people.model import Purged
from core.records.people.pseudonyms import TYPED
from core.records.people.tables import IdentityRow, LegalHoldRow, PatientKeyRow, PatientSaltRow, PurgeRow
from core.records.tables import EventRow, PatientRow, SessionRow
from core.records.training_tables import TrainingEventRow, TrainingSessionRow

ERASED = "erased"


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


def _untype(orm: OrmSession, patient_uuid: str) -> None:
    """Empty what was typed freely about a patient, and in the sessions."""
    remarks = EntryRow.patient_uuid == patient_uuid, EntryRow.remark != ""
    entries = list(orm.scalars(select(EntryRow).where(*remarks)))
    typed: list[EventRow | TrainingEventRow] = []
    for events, sessions in ((EventRow, SessionRow), (TrainingEventRow, TrainingSessionRow)):
        typed += orm.scalars(
            select(events)
            .join(sessions, sessions.uuid == events.session_uuid)
            .where(sessions.patient_uuid == patient_uuid, events.kind.in_(TYPED), events.detail != "")
        )
    if not typed and not entries:
        return
    connection = orm.connection()
    tables = (EventRow.__tablename__, TrainingEventRow.__tablename__, EntryRow.__tablename__)
    with dialect_of(connection).lifted(connection, tables):
        for event in typed:
            event.detail = ""
        for entry in entries:
            entry.remark = ""
        orm.flush()
