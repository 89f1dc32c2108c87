"""The first schema: patients, sessions with their plans, committed trials, events and corrections.

Triggers keep what was committed as it was: a correction is a new row.
"""

import sqlalchemy as sa
from alembic import op

from core.records.engine.dialect import WHOLE
from core.records.migrations.guarding import fix, keep

revision = "0001"
down_revision = None

_APPEND_ONLY = ("planned_trial", "trial", "event", "correction")
_SESSION_SETUP = (
    "uuid",
    "patient_uuid",
    "protocol_id",
    "protocol_version",
    "protocol_sha256",
    "protocol_json",
    "seed",
    "layout",
    "hrtf_id",
    "renderer",
    "level_dba",
    "calibration_id",
    "device_name",
    "response_mode",
    "channel_check",
    "scene_json",
    "therapist",
    "app_version",
    "created_utc",
)


def upgrade() -> None:
    """Create every table and its triggers."""
    _people_and_sessions()
    _trials()
    _afterwards()
    _triggers()


def _people_and_sessions() -> None:
    op.create_table(
        "patient",
        sa.Column("uuid", sa.String, primary_key=True),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("code_key", sa.String, nullable=False, unique=True),
        sa.Column("birth_year", WHOLE),
        sa.Column("lesion_side", sa.String, nullable=False),
        sa.Column("notes", sa.String, nullable=False),
        sa.Column("created_utc", sa.String, nullable=False),
    )
    op.create_table(
        "session",
        sa.Column("uuid", sa.String, primary_key=True),
        sa.Column("patient_uuid", sa.String, sa.ForeignKey("patient.uuid"), nullable=False, index=True),
        sa.Column("protocol_id", sa.String, nullable=False),
        sa.Column("protocol_version", WHOLE, nullable=False),
        sa.Column("protocol_sha256", sa.String, nullable=False),
        sa.Column("protocol_json", sa.String, nullable=False),
        sa.Column("seed", WHOLE, nullable=False),
        sa.Column("layout", sa.String, nullable=False),
        sa.Column("hrtf_id", sa.String, nullable=False),
        sa.Column("renderer", sa.String, nullable=False),
        sa.Column("level_dba", sa.Double),
        sa.Column("calibration_id", sa.String),
        sa.Column("device_name", sa.String, nullable=False),
        sa.Column("response_mode", sa.String, nullable=False),
        sa.Column("channel_check", sa.String, nullable=False),
        sa.Column("scene_json", sa.String),
        sa.Column("therapist", sa.String, nullable=False),
        sa.Column("app_version", sa.String, nullable=False),
        sa.Column("created_utc", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("ended_utc", sa.String),
    )


def _trials() -> None:
    op.create_table(
        "planned_trial",
        sa.Column("session_uuid", sa.String, sa.ForeignKey("session.uuid"), primary_key=True),
        sa.Column("trial_index", WHOLE, primary_key=True, autoincrement=False),
        sa.Column("block", sa.String, nullable=False),
        sa.Column("is_practice", sa.Boolean, nullable=False),
        sa.Column("is_catch", sa.Boolean, nullable=False),
        sa.Column("seed", WHOLE, nullable=False),
        sa.Column("stimulus_id", sa.String, nullable=False),
        sa.Column("stimulus_sha256", sa.String, nullable=False),
        sa.Column("rove_db", sa.Double, nullable=False),
        sa.Column("target_azimuth_deg", sa.Double),
        sa.Column("target_elevation_deg", sa.Double),
        sa.Column("target_distance_m", sa.Double),
        sa.Column("n_sources", WHOLE, nullable=False),
    )
    op.create_table(
        "trial",
        sa.Column("number", WHOLE, primary_key=True),
        sa.Column("trial_uuid", sa.String, nullable=False, unique=True),
        sa.Column("session_uuid", sa.String, nullable=False),
        sa.Column("trial_index", WHOLE, nullable=False),
        sa.Column("stimulus_sha256", sa.String, nullable=False),
        sa.Column("onset_utc", sa.String),
        sa.Column("onset_monotonic_ns", WHOLE),
        sa.Column("device_latency_ms", sa.Double),
        sa.Column("response_mode", sa.String, nullable=False),
        sa.Column("entered_by", sa.String, nullable=False),
        sa.Column("response_azimuth_deg", sa.Double),
        sa.Column("response_distance_m", sa.Double),
        sa.Column("response_choice", sa.String),
        sa.Column("heard", sa.String),
        sa.Column("rt_ms", sa.Double),
        sa.Column("rt_valid", sa.Boolean, nullable=False),
        sa.Column("replays", WHOLE, nullable=False),
        sa.Column("prompts", WHOLE, nullable=False),
        sa.Column("valid", sa.Boolean, nullable=False),
        sa.Column("invalid_reason", sa.String),
        sa.Column("interrupted", sa.Boolean, nullable=False),
        sa.Column("committed_utc", sa.String, nullable=False),
        sa.UniqueConstraint("session_uuid", "trial_index"),
        sa.ForeignKeyConstraint(
            ["session_uuid", "trial_index"], ["planned_trial.session_uuid", "planned_trial.trial_index"]
        ),
    )


def _afterwards() -> None:
    op.create_table(
        "event",
        sa.Column("number", WHOLE, primary_key=True),
        sa.Column("session_uuid", sa.String, sa.ForeignKey("session.uuid"), nullable=False, index=True),
        sa.Column("utc", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("detail", sa.String, nullable=False),
        sa.Column("trial_index", WHOLE),
    )
    op.create_table(
        "correction",
        sa.Column("number", WHOLE, primary_key=True),
        sa.Column("trial_uuid", sa.String, sa.ForeignKey("trial.trial_uuid"), nullable=False, index=True),
        sa.Column("valid", sa.Boolean, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("utc", sa.String, nullable=False),
    )


def _triggers() -> None:
    keep(*_APPEND_ONLY)
    fix("session", _SESSION_SETUP)
