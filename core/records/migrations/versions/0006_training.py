"""Training: sessions, trials, stretches that were heard, chimes and events, apart from the tables of tests."""

import sqlalchemy as sa
from alembic import op

from core.records.engine.dialect import WHOLE
from core.records.migrations.guarding import fix, keep

revision = "0006"
down_revision = "0005"

_SETUP = (
    ("uuid", sa.String, False),
    ("patient_uuid", sa.String, False),
    ("exercise_id", sa.String, False),
    ("exercise_version", WHOLE, False),
    ("exercise_sha256", sa.String, False),
    ("exercise_json", sa.String, False),
    ("seed", WHOLE, False),
    ("lesion_side", sa.String, False),
    ("material_json", sa.String, False),
    ("begins_json", sa.String, False),
    ("layout", sa.String, False),
    ("hrtf_id", sa.String, False),
    ("renderer", sa.String, False),
    ("level_dba", sa.Double, True),
    ("calibration_id", sa.String, True),
    ("device_name", sa.String, False),
    ("response_mode", sa.String, False),
    ("channel_check", sa.String, False),
    ("therapist", sa.String, False),
    ("app_version", sa.String, False),
    ("created_utc", sa.String, False),
    ("sound_json", sa.String, True),
)
_TRIAL = (
    ("trial_uuid", sa.String, False),
    ("session_uuid", sa.String, False),
    ("trial_index", WHOLE, False),
    ("block", WHOLE, False),
    ("side", sa.String, False),
    ("level", WHOLE, False),
    ("cue", WHOLE, False),
    ("eased", sa.Boolean, False),
    ("seed", WHOLE, False),
    ("stimulus_id", sa.String, False),
    ("target_azimuth_deg", sa.Double, False),
    ("separation_deg", sa.Double, False),
    ("duration_s", sa.Double, False),
    ("distractors", WHOLE, False),
    ("level_dba", sa.Double, True),
    ("onset_utc", sa.String, True),
    ("response_mode", sa.String, False),
    ("entered_by", sa.String, False),
    ("response_azimuth_deg", sa.Double, True),
    ("heard", sa.String, False),
    ("rt_ms", sa.Double, True),
    ("replays", WHOLE, False),
    ("interrupted", sa.Boolean, False),
    ("committed_utc", sa.String, False),
)
_STRETCH = (
    ("session_uuid", sa.String, False),
    ("block", WHOLE, False),
    ("began_utc", sa.String, False),
    ("position_s", sa.Double, False),
    ("planned_s", sa.Double, False),
    ("heard_s", sa.Double, False),
    ("wall_s", sa.Double, False),
    ("level_dba", sa.Double, True),
    ("ended", sa.String, False),
)
_CHECK = (
    ("session_uuid", sa.String, False),
    ("block", WHOLE, False),
    ("asked_utc", sa.String, False),
    ("heard_s", sa.Double, False),
    ("tapped", sa.Boolean, False),
    ("rt_ms", sa.Double, True),
)
_EVENT = (
    ("session_uuid", sa.String, False),
    ("utc", sa.String, False),
    ("kind", sa.String, False),
    ("detail", sa.String, False),
    ("trial_index", WHOLE, True),
)
_OF_A_SESSION = {
    "training_trial": _TRIAL,
    "heard_stretch": _STRETCH,
    "attention_check": _CHECK,
    "training_event": _EVENT,
}


def upgrade() -> None:
    """Create the tables, and the triggers that keep what was written."""
    op.create_table(
        "training_session",
        *(sa.Column(name, kind, nullable=optional) for name, kind, optional in _SETUP),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("ended_utc", sa.String),
        sa.PrimaryKeyConstraint("uuid"),
        sa.ForeignKeyConstraint(["patient_uuid"], ["patient.uuid"]),
    )
    op.create_index("ix_training_session_patient_uuid", "training_session", ["patient_uuid"])
    for table, columns in _OF_A_SESSION.items():
        once = () if table != "training_trial" else (sa.UniqueConstraint("session_uuid", "trial_index"),)
        unique = () if table != "training_trial" else (sa.UniqueConstraint("trial_uuid"),)
        op.create_table(
            table,
            sa.Column("number", WHOLE, primary_key=True),
            *(sa.Column(name, kind, nullable=optional) for name, kind, optional in columns),
            sa.ForeignKeyConstraint(["session_uuid"], ["training_session.uuid"]),
            *once,
            *unique,
        )
        if table != "training_trial":
            op.create_index(f"ix_{table}_session_uuid", table, ["session_uuid"])
        keep(table)
    fix("training_session", (name for name, _, _ in _SETUP))
