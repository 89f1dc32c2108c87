"""Rows to dataclasses and back: what leaves the records is frozen and knows no database."""

import unicodedata
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from sqlalchemy import Row

from core.ears import Chosen, ChosenHow, Ears, Head
from core.records.model import (
    Correction,
    Heard,
    LesionSide,
    Patient,
    PlannedTrial,
    SessionEvent,
    SessionSetup,
    SessionState,
    Trial,
)
from core.records.tables import (
    Base,
    CorrectionRow,
    EventRow,
    PatientRow,
    PlannedTrialRow,
    SessionRow,
    TrialRow,
)

_Record = TypeVar("_Record")

_AS_PLAYED = tuple(
    name for name in PlannedTrial.__dataclass_fields__ if name not in {"trial_index", "block", "is_practice"}
)
"""What a trial's row says of its sound; its place in the plan says the rest."""
_EARS = (
    *(f"head_{name}" for name in Head.__dataclass_fields__),
    *("hrtf", "hrtf_name", "hrtf_chosen_how", "hrtf_chosen_utc"),
)


def _fields_of(row: Base | Row[Any], table: type[Base], record: type[_Record]) -> dict[str, object]:
    """What a row of ``table`` holds of the fields of the dataclass ``record``, by their names."""
    names = _shared(table, tuple(record.__dataclass_fields__))  # type: ignore[attr-defined]
    return dict(zip(names, _values(row, table, names), strict=True))


@cache
def _shared(table: type[Base], fields: tuple[str, ...]) -> tuple[str, ...]:
    """The fields that are columns too."""
    return tuple(name for name in fields if hasattr(table, name))


def _values(row: Base | Row[Any], table: type[Base], names: tuple[str, ...]) -> tuple[Any, ...]:
    """What a row holds in some columns: an object, or a row whose first columns are those of ``table``."""
    return _taker(table, names, by_place=isinstance(row, Row))(row)


@cache
def _taker(table: type[Base], names: tuple[str, ...], *, by_place: bool) -> Callable[[Any], tuple[Any, ...]]:
    """By place it takes a twentieth of the time that names do."""
    if by_place:
        columns = list(table.__table__.columns.keys())
        return itemgetter(*map(columns.index, names))
    return attrgetter(*names)


def _build(record: type[_Record], fields: dict[str, object]) -> _Record:
    return record(**fields)


def code_key(code: str) -> str:
    """What makes two codes the same: how they read, whatever the capitals and the way an accent is typed."""
    return unicodedata.normalize("NFKC", code).casefold()


def patient_row(patient: Patient) -> PatientRow:
    """Row of a patient."""
    fields = asdict(patient)
    del fields["ears"]
    return PatientRow(**fields, **ears_columns(patient.ears), code_key=code_key(patient.code))


def ears_columns(ears: Ears) -> dict[str, object]:
    """The columns of a patient's row that hold the ears."""
    measures: dict[str, object] = {f"head_{name}": cm for name, cm in asdict(ears.head).items()}
    return measures | {
        "hrtf": ears.hrtf,
        "hrtf_name": ears.hrtf_name,
        "hrtf_chosen_how": None if ears.chosen is None else ears.chosen.how.value,
        "hrtf_chosen_utc": None if ears.chosen is None else ears.chosen.when_utc,
    }


def _ears_of(row: PatientRow | Row[Any]) -> Ears:
    *measures, hrtf, hrtf_name, how, when_utc = _values(row, PatientRow, _EARS)
    chosen = None if how is None or when_utc is None else Chosen(ChosenHow(how), when_utc)
    return Ears(Head(*measures), hrtf, hrtf_name, chosen)


def patient_of(row: PatientRow | Row[Any]) -> Patient:
    """Patient of a row."""
    fields = _fields_of(row, PatientRow, Patient)
    fields["lesion_side"], fields["ears"] = LesionSide(str(fields["lesion_side"])), _ears_of(row)
    return _build(Patient, fields)


def session_row(setup: SessionSetup) -> SessionRow:
    """Row of a session that has just been opened."""
    return SessionRow(**asdict(setup), state=SessionState.OPEN.value, ended_utc=None)


def setup_of(row: SessionRow | Row[Any]) -> SessionSetup:
    """Set-up of a session's row."""
    return _build(SessionSetup, _fields_of(row, SessionRow, SessionSetup))


def planned_row(session_uuid: str, planned: PlannedTrial) -> PlannedTrialRow:
    """Row of a planned trial."""
    return PlannedTrialRow(session_uuid=session_uuid, **asdict(planned))


def planned_of(row: PlannedTrialRow | Row[Any]) -> PlannedTrial:
    """Planned trial of a row."""
    return _build(PlannedTrial, _fields_of(row, PlannedTrialRow, PlannedTrial))


def trial_row(trial: Trial) -> TrialRow:
    """Row of a trial to be committed: as it was played, which the plan need not say."""
    fields = {name: getattr(trial, name) for name in Trial.__dataclass_fields__ if name != "planned"}
    played = {name: getattr(trial.planned, name) for name in _AS_PLAYED}
    heard = None if trial.heard is None else trial.heard.value
    return TrialRow(**fields | played | {"heard": heard}, trial_index=trial.planned.trial_index)


def trial_of(row: TrialRow | Row[Any], planned: PlannedTrial) -> Trial:
    """Trial of a row and its place in the plan."""
    played = dict(zip(_AS_PLAYED, _values(row, TrialRow, _AS_PLAYED), strict=True))
    fields = _fields_of(row, TrialRow, Trial)
    fields["heard"] = None if fields["heard"] is None else Heard(str(fields["heard"]))
    fields["planned"] = PlannedTrial(
        trial_index=planned.trial_index, block=planned.block, is_practice=planned.is_practice, **played
    )
    return _build(Trial, fields)


def event_of(row: EventRow | Row[Any]) -> SessionEvent:
    """Event of a row."""
    return _build(SessionEvent, _fields_of(row, EventRow, SessionEvent))


def correction_of(row: CorrectionRow | Row[Any]) -> Correction:
    """Correction of a row."""
    return _build(Correction, _fields_of(row, CorrectionRow, Correction))
