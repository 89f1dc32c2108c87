"""Patients in the database: what a patient may be, and how one is found. ``Store`` is the door to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as OrmSession

from core.ears import check_head
from core.errors import InputError
from core.records import mapping
from core.records.engine import repeats
from core.records.model import Patient
from core.records.people.model import Identity
from core.records.people.vault import Vault
from core.records.tables import PatientRow

_FIRST_BIRTH_YEAR = 1890
_LONGEST_CODE = 64
_PATIENTS = PatientRow.__table__
"""Lists read rows as they are: objects that could be changed cost three times as much."""


def checked(patient: Patient) -> Patient:
    """The patient with a trimmed code.

    InputError ``records.code-empty``, ``records.birth-year`` or ``ears.head-size``.
    """
    code = patient.code.strip()
    if not code or len(code) > _LONGEST_CODE or not code.isprintable():
        raise InputError("records.code-empty")
    this_year = datetime.now(UTC).year
    if patient.birth_year is not None and not _FIRST_BIRTH_YEAR <= patient.birth_year <= this_year:
        raise InputError("records.birth-year", year=patient.birth_year, first=_FIRST_BIRTH_YEAR, last=this_year)
    check_head(patient.ears.head)
    return replace(patient, code=code)


@contextmanager
def code_is_free(code: str) -> Iterator[None]:
    """Around a write: a code that another patient has becomes InputError ``records.code-taken``."""
    try:
        yield
    except IntegrityError as error:
        if repeats(error, "patient", "code_key"):
            raise InputError("records.code-taken", patient=code) from error
        raise


def matching(orm: OrmSession, wanted: str) -> list[Patient]:
    """The patients in order of their codes whose code, birth year, notes or identity contain ``wanted``.

    Notes and identities are looked at where they may be read; identities are opened where something is wanted.
    """
    rows = orm.execute(select(_PATIENTS).order_by(_PATIENTS.c.code_key)).all()
    vault, wanted = Vault.of(orm), wanted.strip()
    everyone = [mapping.patient_of(row) for row in rows]
    if not vault.is_open:
        everyone = [replace(patient, notes="") for patient in everyone]
    if not wanted:
        return everyone
    identities = vault.identities(orm)
    return [patient for patient in everyone if _mention(patient, identities.get(patient.uuid, Identity()), wanted)]


def as_told(orm: OrmSession, patient: Patient) -> Patient:
    """The patient, without notes for whom may not read them."""
    return patient if Vault.of(orm).is_open else replace(patient, notes="")


def found(orm: OrmSession, code_or_uuid: str) -> Patient:
    """The patient of that code (whatever its capitals) or uuid. InputError ``records.no-patient``."""
    has_code = PatientRow.code_key == mapping.code_key(code_or_uuid.strip())
    row = orm.scalars(select(PatientRow).where(or_(has_code, PatientRow.uuid == code_or_uuid))).first()
    if row is None:
        raise InputError("records.no-patient", patient=code_or_uuid)
    return mapping.patient_of(row)


def change(orm: OrmSession, patient: Patient) -> None:
    """Make the row of the same uuid say what ``patient`` says.

    InputError ``records.no-patient``, ``records.erased``.
    """
    row = orm.get(PatientRow, patient.uuid)
    if row is None:
        raise InputError("records.no-patient", patient=patient.code)
    row.code, row.code_key = patient.code, mapping.code_key(patient.code)
    if row.erased_utc is not None:
        raise InputError("records.erased", patient=row.code)
    row.birth_year, row.lesion_side = patient.birth_year, patient.lesion_side.value
    if Vault.of(orm).is_open:  # who cannot read notes leaves them as they are
        row.notes = patient.notes
    row.is_control = patient.is_control
    for name, value in mapping.ears_columns(patient.ears).items():
        setattr(row, name, value)


def _mention(patient: Patient, identity: Identity, wanted: str) -> bool:
    """Whether something of a patient contains ``wanted``, whatever the capitals."""
    known = f"{patient.code}\n{patient.birth_year or ''}\n{patient.notes}".casefold()
    return wanted.casefold() in known or identity.mentions(wanted)
