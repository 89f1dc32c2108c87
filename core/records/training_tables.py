"""The tables of training, as SQLAlchemy sees them."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.records.tables import Base


class TrainingSessionRow(Base):
    """A training session: its set-up, fixed before it begins, and where it stands."""

    __tablename__ = "training_session"

    uuid: Mapped[str] = mapped_column(primary_key=True)
    patient_uuid: Mapped[str] = mapped_column(ForeignKey("patient.uuid"), index=True)
    exercise_id: Mapped[str]
    exercise_version: Mapped[int]
    exercise_sha256: Mapped[str]
    exercise_json: Mapped[str]
    seed: Mapped[int]
    lesion_side: Mapped[str]
    material_json: Mapped[str]
    begins_json: Mapped[str]
    layout: Mapped[str]
    hrtf_id: Mapped[str]
    renderer: Mapped[str]
    level_dba: Mapped[float | None]
    calibration_id: Mapped[str | None]
    device_name: Mapped[str]
    response_mode: Mapped[str]
    channel_check: Mapped[str]
    therapist: Mapped[str]
    app_version: Mapped[str]
    created_utc: Mapped[datetime]
    sound_json: Mapped[str | None]
    state: Mapped[str]
    ended_utc: Mapped[datetime | None]


class TrainingTrialRow(Base):
    """A committed trial of training. Written once: triggers refuse every later change."""

    __tablename__ = "training_trial"
    __table_args__ = (UniqueConstraint("session_uuid", "trial_index"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    trial_uuid: Mapped[str] = mapped_column(unique=True)
    session_uuid: Mapped[str] = mapped_column(ForeignKey("training_session.uuid"))
    trial_index: Mapped[int]
    block: Mapped[int]
    side: Mapped[str]
    level: Mapped[int]
    cue: Mapped[int]
    eased: Mapped[bool]
    seed: Mapped[int]
    stimulus_id: Mapped[str]
    target_azimuth_deg: Mapped[float]
    separation_deg: Mapped[float]
    duration_s: Mapped[float]
    distractors: Mapped[int]
    level_dba: Mapped[float | None]
    onset_utc: Mapped[datetime | None]
    response_mode: Mapped[str]
    entered_by: Mapped[str]
    response_azimuth_deg: Mapped[float | None]
    heard: Mapped[str]
    rt_ms: Mapped[float | None]
    replays: Mapped[int]
    interrupted: Mapped[bool]
    committed_utc: Mapped[datetime]


class HeardStretchRow(Base):
    """A stretch of listening. Written once."""

    __tablename__ = "heard_stretch"

    number: Mapped[int] = mapped_column(primary_key=True)
    session_uuid: Mapped[str] = mapped_column(ForeignKey("training_session.uuid"), index=True)
    block: Mapped[int]
    began_utc: Mapped[datetime]
    position_s: Mapped[float]
    planned_s: Mapped[float]
    heard_s: Mapped[float]
    wall_s: Mapped[float]
    level_dba: Mapped[float | None]
    ended: Mapped[str]


class AttentionCheckRow(Base):
    """A chime, and whether it was answered. Written once."""

    __tablename__ = "attention_check"

    number: Mapped[int] = mapped_column(primary_key=True)
    session_uuid: Mapped[str] = mapped_column(ForeignKey("training_session.uuid"), index=True)
    block: Mapped[int]
    asked_utc: Mapped[datetime]
    heard_s: Mapped[float]
    tapped: Mapped[bool]
    rt_ms: Mapped[float | None]


class TrainingEventRow(Base):
    """Something that happened in a training session. Written once."""

    __tablename__ = "training_event"

    number: Mapped[int] = mapped_column(primary_key=True)
    session_uuid: Mapped[str] = mapped_column(ForeignKey("training_session.uuid"), index=True)
    utc: Mapped[datetime]
    kind: Mapped[str]
    detail: Mapped[str]
    trial_index: Mapped[int | None]
