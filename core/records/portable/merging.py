"""What comes from another database beside what is here: new, the same, or in conflict. Nothing here is ever changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.records import calibrations as calibration_rows
from core.records import entries, mapping, training
from core.records import patients as patient_rows
from core.records import sessions as session_rows
from core.records.entry_model import Entry
from core.records.entry_tables import EntryRow
from core.records.model import Session
from core.records.people.model import Identity
from core.records.people.tables import PurgeRow
from core.records.people.vault import Vault
from core.records.portable.carried import Kind, Telling, carried_with, content_hash
from core.records.portable.staging import UnusableRowError
from core.records.tables import PatientRow, SessionRow, TrialRow
from core.records.training_model import TrainingSession
from core.records.training_tables import TrainingSessionRow, TrainingTrialRow

Checking = Callable[[Session | TrainingSession | Entry], None]
"""Looks at what one of them holds as text; ValueError or InputError for what it cannot read."""
_OfAPatient = SessionRow | TrainingSessionRow | EntryRow


class Why(StrEnum):
    """Why something cannot be added."""

    DIFFERS = "differs"
    """It is here under the same id, with other content."""
    CODE_TAKEN = "code-taken"
    """Another patient here has the code."""
    NO_PATIENT = "no-patient"
    """Its patient cannot be added."""
    ERASED = "erased"
    """Who it was has been erased here, for good."""
    TRIALS_TAKEN = "trials-taken"
    """A trial of it is here in another session."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that stays as it is here."""

    kind: Kind
    uuid: str
    name: str
    """For a person: a patient's code, of a session also its day."""
    why: Why


@dataclass(slots=True)
class Comparison:
    """What would be added (uuids), what is here already, and what is in conflict."""

    new: dict[Kind, list[str]] = field(default_factory=lambda: {kind: [] for kind in Kind})
    same: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(Kind, 0))
    conflicts: list[Conflict] = field(default_factory=list)


def compare(staged: OrmSession, here: OrmSession, tell: Telling, check: Checking) -> Comparison:
    """Compare everything that is staged with what is here; ``tell`` takes away what does not travel.

    UnusableRowError for what no version would have written.
    """
    found = Comparison()
    absent: set[str] = set()
    for kind in Kind:
        for uuid in _uuids(staged, kind):
            why = None
            if kind is Kind.PATIENT and _is_erased(here, uuid):
                why = Why.ERASED
            elif _is_here(here, kind, uuid):
                if content_hash(staged, kind, uuid, tell) == content_hash(here, kind, uuid, tell):
                    found.same[kind] += 1
                    continue
                why = Why.DIFFERS
            else:
                why = _obstacle(staged, here, kind, uuid, absent)
            _read(staged, kind, uuid, check)
            if why is None:
                found.new[kind].append(uuid)
            else:
                found.conflicts.append(Conflict(kind, uuid, _name(staged, kind, uuid), why))
                if kind is Kind.PATIENT and why is not Why.DIFFERS:
                    absent.add(uuid)
            staged.expunge_all()
            here.expunge_all()
    return found


def add(staged: OrmSession, here: OrmSession, comparison: Comparison) -> None:
    """Add what is new, in the transaction of ``here``."""
    for kind in Kind:
        for uuid in comparison.new[kind]:
            for carried in carried_with(kind):
                columns = carried.columns
                here.add_all(
                    carried.row(**{column: getattr(row, column) for column in columns})
                    for row in carried.rows(staged, uuid)
                )
                here.flush()
            identity = Vault.of(staged).identity(staged, uuid) if kind is Kind.PATIENT else Identity()
            if not identity.is_empty:
                Vault.of(here).keep(here, uuid, identity)
                here.flush()
            staged.expunge_all()
            here.expunge_all()


def _uuids(orm: OrmSession, kind: Kind) -> list[str]:
    return list(orm.scalars(select(carried_with(kind)[0].of_table.c.uuid)))


def _is_here(orm: OrmSession, kind: Kind, uuid: str) -> bool:
    return orm.get(carried_with(kind)[0].row, uuid) is not None


def _is_erased(orm: OrmSession, uuid: str) -> bool:
    return orm.get(PurgeRow, uuid) is not None


def _obstacle(staged: OrmSession, here: OrmSession, kind: Kind, uuid: str, absent: set[str]) -> Why | None:
    """Why something that is not here cannot be added either."""
    if kind is Kind.PATIENT:
        key = mapping.code_key(staged.get_one(PatientRow, uuid).code)
        taken = here.scalars(select(PatientRow.uuid).where(PatientRow.code_key == key)).first()
        return None if taken is None else Why.CODE_TAKEN
    of_a_patient = kind in {Kind.SESSION, Kind.TRAINING, Kind.ENTRY}
    if of_a_patient and _row_of_a_patient(staged, kind, uuid).patient_uuid in absent:
        return Why.NO_PATIENT
    if kind in {Kind.SESSION, Kind.TRAINING}:
        of_session = kind is Kind.SESSION
        row = TrialRow if of_session else TrainingTrialRow
        theirs = staged.scalars(select(row.trial_uuid).where(row.session_uuid == uuid))
        if any(here.scalars(select(row.number).where(row.trial_uuid == trial)).first() for trial in theirs):
            return Why.TRIALS_TAKEN
    return None


def _row_of_a_patient(staged: OrmSession, kind: Kind, uuid: str) -> _OfAPatient:
    if kind is Kind.SESSION:
        return staged.get_one(SessionRow, uuid)
    return staged.get_one(TrainingSessionRow, uuid) if kind is Kind.TRAINING else staged.get_one(EntryRow, uuid)


def _read(staged: OrmSession, kind: Kind, uuid: str, check: Checking) -> None:
    """Read it as the program does: what it could not read never gets in."""
    try:
        if kind is Kind.PATIENT:
            patient = patient_rows.found(staged, uuid)
            if patient_rows.checked(patient) != patient:
                raise ValueError("a code is trimmed")
            if staged.get_one(PatientRow, uuid).code_key != mapping.code_key(patient.code):
                raise ValueError("a code has its key")
        elif kind is Kind.SESSION:
            session = session_rows.whole(staged, uuid)
            if [planned.trial_index for planned in session.plan] != list(range(len(session.plan))):
                raise ValueError("a plan counts its trials from 0, in order")
            check(session)
        elif kind is Kind.TRAINING:
            check(training.whole(staged, staged.get_one(TrainingSessionRow, uuid)))
        elif kind is Kind.ENTRY:
            check(entries.entry_of(staged.get_one(EntryRow, uuid)))
        else:
            calibration_rows.one(staged, uuid)
    except (ValueError, LookupError, TypeError, InputError) as error:
        raise UnusableRowError(f"{kind} {uuid}: {error}") from error


def _name(staged: OrmSession, kind: Kind, uuid: str) -> str:
    if kind is Kind.PATIENT:
        return staged.get_one(PatientRow, uuid).code
    if kind is Kind.CALIBRATION:
        return uuid
    row = _row_of_a_patient(staged, kind, uuid)
    made_utc = row.entered_utc if isinstance(row, EntryRow) else row.created_utc
    return f"{staged.get_one(PatientRow, row.patient_uuid).code}, {made_utc:%Y-%m-%d %H:%M} UTC"
