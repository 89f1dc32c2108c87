"""What binds a session to others of its visit: one text, fixed with the rest of its set-up."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

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
    "sound_json",
    "circumstances_json",
    "visit_json",
)


def upgrade() -> None:
    """Add the column; the set-up of a session, with the new one, stays fixed."""
    op.add_column("session", sa.Column("visit_json", sa.String))
    op.execute("DROP TRIGGER session_keeps_its_setup")
    op.execute(
        f"CREATE TRIGGER session_keeps_its_setup BEFORE UPDATE OF {', '.join(_SESSION_SETUP)} ON session "
        "BEGIN SELECT RAISE(ABORT, 'the set-up of a session is fixed'); END"
    )
