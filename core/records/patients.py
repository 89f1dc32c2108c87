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
from core.records.model import Patient
from core.records.tables import PatientRow

_FIRST_BIRTH_YEAR = 1890
_LONGEST_CODE = 64


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
        if "patient.code_key" in str(error.orig):
            raise InputError("records.code-taken", patient=code) from error
        raise


def everyone(orm: OrmSession) -> list[Patient]:
    """All patients in order of their codes."""
    return [mapping.patient_of(row) for row in orm.scalars(select(PatientRow).order_by(PatientRow.code_key))]


def found(orm: OrmSession, code_or_uuid: str) -> Patient:
    """The patient of that code (whatever its capitals) or uuid. InputError ``records.no-patient``."""
    has_code = PatientRow.code_key == mapping.code_key(code_or_uuid.strip())
    row = orm.scalars(select(PatientRow).where(or_(has_code, PatientRow.uuid == code_or_uuid))).first()
    if row is None:
        raise InputError("records.no-patient", patient=code_or_uuid)
    return mapping.patient_of(row)


def change(orm: OrmSession, patient: Patient) -> None:
    """Make the row of the same uuid say what ``patient`` says. InputError ``records.no-patient``."""
    row = orm.get(PatientRow, patient.uuid)
    if row is None:
        raise InputError("records.no-patient", patient=patient.code)
    row.code, row.code_key = patient.code, mapping.code_key(patient.code)
    row.birth_year, row.lesion_side, row.notes = patient.birth_year, patient.lesion_side.value, patient.notes
    row.is_control = patient.is_control
    for name, value in mapping.ears_columns(patient.ears).items():
        setattr(row, name, value)


def mentions(patient: Patient, wanted: str) -> bool:
    """Whether the code, birth year or notes contain ``wanted``, whatever the capitals."""
    return wanted.strip().casefold() in f"{patient.code}\n{patient.birth_year or ''}\n{patient.notes}".casefold()
