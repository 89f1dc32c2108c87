"""Training: sessions, trials, stretches that were heard, chimes and events, apart from the tables of tests."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_SETUP = (
    ("uuid", sa.String, False),
    ("patient_uuid", sa.String, False),
    ("exercise_id", sa.String, False),
    ("exercise_version", sa.Integer, False),
    ("exercise_sha256", sa.String, False),
    ("exercise_json", sa.String, False),
    ("seed", sa.Integer, False),
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
    ("trial_index", sa.Integer, False),
    ("block", sa.Integer, False),
    ("side", sa.String, False),
    ("level", sa.Integer, False),
    ("cue", sa.Integer, False),
    ("eased", sa.Boolean, False),
    ("seed", sa.Integer, False),
    ("stimulus_id", sa.String, False),
    ("target_azimuth_deg", sa.Double, False),
    ("separation_deg", sa.Double, False),
    ("duration_s", sa.Double, False),
    ("distractors", sa.Integer, False),
    ("level_dba", sa.Double, True),
    ("onset_utc", sa.String, True),
    ("response_mode", sa.String, False),
    ("entered_by", sa.String, False),
    ("response_azimuth_deg", sa.Double, True),
    ("heard", sa.String, False),
    ("rt_ms", sa.Double, True),
    ("replays", sa.Integer, False),
    ("interrupted", sa.Boolean, False),
    ("committed_utc", sa.String, False),
)
_STRETCH = (
    ("session_uuid", sa.String, False),
    ("block", sa.Integer, False),
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
    ("block", sa.Integer, False),
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
    ("trial_index", sa.Integer, True),
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
            sa.Column("number", sa.Integer, primary_key=True),
            *(sa.Column(name, kind, nullable=optional) for name, kind, optional in columns),
            sa.ForeignKeyConstraint(["session_uuid"], ["training_session.uuid"]),
            *once,
            *unique,
        )
        if table != "training_trial":
            op.create_index(f"ix_{table}_session_uuid", table, ["session_uuid"])
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    fixed = ", ".join(name for name, _, _ in _SETUP)
    op.execute(
        f"CREATE TRIGGER training_session_keeps_its_setup BEFORE UPDATE OF {fixed} ON training_session "
        "BEGIN SELECT RAISE(ABORT, 'the set-up of a session is fixed'); END"
    )
