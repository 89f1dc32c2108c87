"""The tables of the database, as SQLAlchemy sees them. Objects of these classes never leave ``core.records``."""

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Dialect, Double, ForeignKey, ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from core.records.engine.dialect import WHOLE


def utc_text(moment: datetime) -> str:
    """A moment as the columns hold it. ValueError for a time without a zone."""
    if moment.tzinfo is None:
        raise ValueError("times in the records carry their zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _moment(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(str(value))


class UtcText(TypeDecorator[datetime]):
    """A moment as ISO 8601 text in UTC with microseconds, so that text order is order of time."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """To the text of the column. ValueError for a time without a zone."""
        del dialect
        return None if value is None else utc_text(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], datetime | None]:
        """What makes a moment of the text of the column. ValueError where it is none."""
        del dialect, coltype
        return _moment


class Base(DeclarativeBase):
    """Base of every table."""

    type_annotation_map = {datetime: UtcText, float: Double, int: WHOLE}  # noqa: RUF012 - SQLAlchemy reads this name from the class


class PatientRow(Base):
    """A patient, known by a code that is unique whatever its capitals."""

    __tablename__ = "patient"

    uuid: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str]
    code_key: Mapped[str] = mapped_column(unique=True)
    birth_year: Mapped[int | None]
    lesion_side: Mapped[str]
    notes: Mapped[str]
    created_utc: Mapped[datetime]
    head_circumference_cm: Mapped[float | None]
    head_width_cm: Mapped[float | None]
    head_depth_cm: Mapped[float | None]
    head_height_cm: Mapped[float | None]
    hrtf: Mapped[str | None]
    hrtf_name: Mapped[str]
    hrtf_chosen_how: Mapped[str | None]
    hrtf_chosen_utc: Mapped[datetime | None]
    erased_utc: Mapped[datetime | None]
    is_control: Mapped[bool]


class SessionRow(Base):
    """A session: its set-up, fixed before trial 1, and where it stands."""

    __tablename__ = "session"

    uuid: Mapped[str] = mapped_column(primary_key=True)
    patient_uuid: Mapped[str] = mapped_column(ForeignKey("patient.uuid"), index=True)
    protocol_id: Mapped[str]
    protocol_version: Mapped[int]
    protocol_sha256: Mapped[str]
    protocol_json: Mapped[str]
    seed: Mapped[int]
    layout: Mapped[str]
    hrtf_id: Mapped[str]
    renderer: Mapped[str]
    level_dba: Mapped[float | None]
    calibration_id: Mapped[str | None]
    device_name: Mapped[str]
    response_mode: Mapped[str]
    channel_check: Mapped[str]
    scene_json: Mapped[str | None]
    therapist: Mapped[str]
    app_version: Mapped[str]
    created_utc: Mapped[datetime] = mapped_column(index=True)
    sound_json: Mapped[str | None]
    circumstances_json: Mapped[str | None]
    visit_json: Mapped[str | None]
    state: Mapped[str] = mapped_column(index=True)
    ended_utc: Mapped[datetime | None]


class SoundColumns:
    """What a trial plays, as planned and, since an adaptive plan leaves it open, again as played."""

    is_catch: Mapped[bool]
    seed: Mapped[int]
    stimulus_id: Mapped[str]
    stimulus_sha256: Mapped[str]
    rove_db: Mapped[float]
    target_azimuth_deg: Mapped[float | None]
    target_elevation_deg: Mapped[float | None]
    target_distance_m: Mapped[float | None]
    n_sources: Mapped[int]
    condition: Mapped[str]
    track: Mapped[str]
    level: Mapped[float | None]


class PlannedTrialRow(SoundColumns, Base):
    """One trial of a session's plan, stored before its first trial."""

    __tablename__ = "planned_trial"

    session_uuid: Mapped[str] = mapped_column(ForeignKey("session.uuid"), primary_key=True)
    trial_index: Mapped[int] = mapped_column(primary_key=True)
    block: Mapped[str]
    is_practice: Mapped[bool]


class TrialRow(SoundColumns, Base):
    """A committed trial, as it was played. Written once: triggers refuse every later change."""

    __tablename__ = "trial"
    __table_args__ = (
        UniqueConstraint("session_uuid", "trial_index"),
        ForeignKeyConstraint(
            ["session_uuid", "trial_index"], ["planned_trial.session_uuid", "planned_trial.trial_index"]
        ),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    trial_uuid: Mapped[str] = mapped_column(unique=True)
    session_uuid: Mapped[str]
    trial_index: Mapped[int]
    onset_utc: Mapped[datetime | None]
    onset_monotonic_ns: Mapped[int | None]
    device_latency_ms: Mapped[float | None]
    response_mode: Mapped[str]
    entered_by: Mapped[str]
    response_azimuth_deg: Mapped[float | None]
    response_distance_m: Mapped[float | None]
    response_choice: Mapped[str | None]
    heard: Mapped[str | None]
    rt_ms: Mapped[float | None]
    rt_valid: Mapped[bool]
    replays: Mapped[int]
    prompts: Mapped[int]
    valid: Mapped[bool]
    invalid_reason: Mapped[str | None]
    interrupted: Mapped[bool]
    committed_utc: Mapped[datetime]


class EventRow(Base):
    """Something that happened in a session beside its answers."""

    __tablename__ = "event"

    number: Mapped[int] = mapped_column(primary_key=True)
    session_uuid: Mapped[str] = mapped_column(ForeignKey("session.uuid"), index=True)
    utc: Mapped[datetime]
    kind: Mapped[str]
    detail: Mapped[str]
    trial_index: Mapped[int | None]


class CorrectionRow(Base):
    """A later judgement about a trial's validity."""

    __tablename__ = "correction"

    number: Mapped[int] = mapped_column(primary_key=True)
    trial_uuid: Mapped[str] = mapped_column(ForeignKey("trial.trial_uuid"), index=True)
    valid: Mapped[bool]
    reason: Mapped[str]
    who: Mapped[str]
    utc: Mapped[datetime]


class CalibrationRow(Base):
    """A calibration of an output. Written once: triggers refuse every later change."""

    __tablename__ = "calibration"

    uuid: Mapped[str] = mapped_column(primary_key=True)
    device_id: Mapped[str]
    device_name: Mapped[str]
    layout: Mapped[str]
    kind: Mapped[str]
    os_volume: Mapped[str]
    meter: Mapped[str]
    person: Mapped[str]
    created_utc: Mapped[datetime]
    details: Mapped[str]


class CalibrationChannelRow(Base):
    """One channel of a calibration."""

    __tablename__ = "calibration_channel"

    calibration_uuid: Mapped[str] = mapped_column(ForeignKey("calibration.uuid"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    reference_dba: Mapped[float]
    trim_db: Mapped[float]
    distance_m: Mapped[float | None]
