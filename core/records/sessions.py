"""Sessions read from the database: one whole, and one line of each. ``Store`` is the door to them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.records import mapping
from core.records.model import Patient, PlannedTrial, Session, SessionSetup, SessionState, SessionSummary
from core.records.tables import CorrectionRow, EventRow, PatientRow, PlannedTrialRow, SessionRow, TrialRow

_SESSIONS, _PATIENTS, _PLANNED, _TRIALS, _EVENTS, _CORRECTIONS = (
    kind.__table__ for kind in (SessionRow, PatientRow, PlannedTrialRow, TrialRow, EventRow, CorrectionRow)
)
"""Whole sessions are read as rows: objects that could be changed cost three times as much."""

AT_ONCE = 50
"""So many whole sessions are read with one statement for each of their tables."""


def whole(orm: OrmSession, uuid: str) -> Session:
    """A session with its patient, plan, trials, events and corrections. Errors as ``several``."""
    (found,) = several(orm, (uuid,))
    return found


def several(orm: OrmSession, uuids: Sequence[str]) -> list[Session]:
    """Sessions as ``whole`` has them, in the order of ``uuids``: at most ``AT_ONCE``.

    InputError ``records.no-session``; ValueError where a trial has no place in the plan, or a session no patient, which
    no version writes.
    """
    rows = {row.uuid: row for row in orm.execute(select(_SESSIONS).where(_SESSIONS.c.uuid.in_(uuids)))}
    for uuid in uuids:
        if uuid not in rows:
            raise InputError("records.no-session", uuid=uuid)
    whose = {row.patient_uuid for row in rows.values()}
    patients = {
        row.uuid: mapping.patient_of(row) for row in orm.execute(select(_PATIENTS).where(_PATIENTS.c.uuid.in_(whose)))
    }
    if whose - patients.keys():
        raise ValueError("a session has no patient")
    planned, trials, events = (
        _by_session(orm, select(table).where(table.c.session_uuid.in_(uuids)).order_by(in_order))
        for table, in_order in (
            (_PLANNED, _PLANNED.c.trial_index),
            (_TRIALS, _TRIALS.c.number),
            (_EVENTS, _EVENTS.c.number),
        )
    )
    corrections = _by_session(
        orm,
        select(_CORRECTIONS, _TRIALS.c.session_uuid)
        .join(_TRIALS, _TRIALS.c.trial_uuid == _CORRECTIONS.c.trial_uuid)
        .where(_TRIALS.c.session_uuid.in_(uuids))
        .order_by(_CORRECTIONS.c.number),
    )
    return [
        _put_together(rows[uuid], patients, planned[uuid], trials[uuid], events[uuid], corrections[uuid])
        for uuid in uuids
    ]


Rows = list[Row[Any]]


def _by_session(orm: OrmSession, wanted: Select[Any]) -> Mapping[str, Rows]:
    found: dict[str, Rows] = defaultdict(list)
    for row in orm.execute(wanted).all():
        found[row.session_uuid].append(row)
    return found


def _put_together(
    row: Row[Any], patients: Mapping[str, Patient], planned: Rows, trials: Rows, events: Rows, corrections: Rows
) -> Session:
    plan = tuple(map(mapping.planned_of, planned))
    places = {one.trial_index: one for one in plan}
    return Session(
        setup=mapping.setup_of(row),
        patient=patients[row.patient_uuid],
        state=SessionState(row.state),
        started_utc=row.created_utc,
        ended_utc=row.ended_utc,
        plan=plan,
        trials=tuple(mapping.trial_of(trial, _place_of(trial, places)) for trial in trials),
        events=tuple(map(mapping.event_of, events)),
        corrections=tuple(map(mapping.correction_of, corrections)),
    )


def _place_of(trial: Row[Any], places: Mapping[int, PlannedTrial]) -> PlannedTrial:
    if trial.trial_index not in places:
        raise ValueError(f"trial {trial.trial_index} has no place in the plan of its session")
    return places[trial.trial_index]


def uuids_of_controls(orm: OrmSession, protocol_sha256: str | None) -> Sequence[str]:
    """The completed sessions of controls, oldest first; with a hash those of its protocol alone."""
    controls = select(PatientRow.uuid).where(PatientRow.is_control)
    wanted = (
        select(SessionRow.uuid)
        .where(SessionRow.patient_uuid.in_(controls), SessionRow.state == SessionState.COMPLETED.value)
        .order_by(SessionRow.created_utc, SessionRow.uuid)
    )  # by who they are: joined, every session that there is would be gone through for its state
    if protocol_sha256 is not None:
        wanted = wanted.where(SessionRow.protocol_sha256 == protocol_sha256)
    return orm.scalars(wanted).all()


def last_asked(orm: OrmSession, patient_uuid: str) -> SessionSetup | None:
    """The set-up of a patient's newest session before which something was asked; None where there is none."""
    wanted = (
        select(SessionRow)
        .where(SessionRow.patient_uuid == patient_uuid, SessionRow.circumstances_json.is_not(None))
        .order_by(SessionRow.created_utc.desc(), SessionRow.uuid)
        .limit(1)
    )
    row = orm.scalars(wanted).first()
    return None if row is None else mapping.setup_of(row)


def summaries(orm: OrmSession, *conditions: ColumnElement[bool]) -> list[SessionSummary]:
    """One line for each session that meets all conditions on ``SessionRow``, newest first."""
    planned = (
        select(func.count())
        .where(PlannedTrialRow.session_uuid == SessionRow.uuid)
        .correlate(SessionRow)
        .scalar_subquery()
    )
    committed = (
        select(func.count()).where(TrialRow.session_uuid == SessionRow.uuid).correlate(SessionRow).scalar_subquery()
    )
    told = (
        *(SessionRow.uuid, SessionRow.patient_uuid, SessionRow.protocol_id, SessionRow.protocol_version),
        *(SessionRow.layout, SessionRow.state, SessionRow.created_utc, SessionRow.visit_json),
    )  # not the whole row: what a session was made of is long
    wanted = (
        select(*told, PatientRow.code, planned.label("planned"), committed.label("committed"))
        .join(PatientRow, PatientRow.uuid == SessionRow.patient_uuid)
        .where(*conditions)
        .order_by(SessionRow.created_utc.desc(), SessionRow.uuid)
    )
    return [
        SessionSummary(
            uuid=row.uuid,
            patient_uuid=row.patient_uuid,
            patient_code=row.code,
            protocol_id=row.protocol_id,
            protocol_version=row.protocol_version,
            layout=row.layout,
            state=SessionState(row.state),
            started_utc=row.created_utc,
            planned=row.committed if row.state == SessionState.COMPLETED.value else row.planned,
            committed=row.committed,
            visit_json=row.visit_json,
        )
        for row in orm.execute(wanted)
    ]


def versions_used(orm: OrmSession) -> dict[str, int]:
    """The newest version of each protocol that a session was made with, by the protocol's id."""
    version = func.max(SessionRow.protocol_version).label("version")
    newest = select(SessionRow.protocol_id, version).group_by(SessionRow.protocol_id)
    return {row.protocol_id: row.version for row in orm.execute(newest)}
