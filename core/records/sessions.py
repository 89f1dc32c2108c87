"""Sessions read from the database: one whole, and one line of each. ``Store`` is the door to them."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.records import mapping
from core.records.model import PlannedTrial, Session, SessionSetup, SessionState, SessionSummary
from core.records.tables import CorrectionRow, EventRow, PatientRow, PlannedTrialRow, SessionRow, TrialRow


def whole(orm: OrmSession, uuid: str) -> Session:
    """A session with its patient, plan, trials, events and corrections. InputError ``records.no-session``.

    ValueError where a trial has no place in the plan, which no version writes.
    """
    row = orm.get(SessionRow, uuid)
    if row is None:
        raise InputError("records.no-session", uuid=uuid)
    patient = mapping.patient_of(orm.get_one(PatientRow, row.patient_uuid))
    planned_rows = orm.scalars(
        select(PlannedTrialRow).where(PlannedTrialRow.session_uuid == uuid).order_by(PlannedTrialRow.trial_index)
    )
    plan = tuple(mapping.planned_of(planned) for planned in planned_rows)
    places = {planned.trial_index: planned for planned in plan}
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
        trials=tuple(mapping.trial_of(trial, _place_of(trial, places)) for trial in trials),
        events=tuple(mapping.event_of(event) for event in events),
        corrections=tuple(mapping.correction_of(correction) for correction in corrections),
    )


def _place_of(trial: TrialRow, places: Mapping[int, PlannedTrial]) -> PlannedTrial:
    if trial.trial_index not in places:
        raise ValueError(f"trial {trial.trial_index} has no place in the plan of its session")
    return places[trial.trial_index]


def of_controls(orm: OrmSession, protocol_sha256: str | None) -> list[Session]:
    """The completed sessions of controls, oldest first; with a hash those of its protocol alone."""
    wanted = (
        select(SessionRow.uuid)
        .join(PatientRow, PatientRow.uuid == SessionRow.patient_uuid)
        .where(PatientRow.is_control, SessionRow.state == SessionState.COMPLETED.value)
        .order_by(SessionRow.created_utc, SessionRow.uuid)
    )
    if protocol_sha256 is not None:
        wanted = wanted.where(SessionRow.protocol_sha256 == protocol_sha256)
    return [whole(orm, uuid) for uuid in orm.scalars(wanted).all()]


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
