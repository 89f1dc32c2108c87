"""What binds a session to others of its visit: one text, fixed with the rest of its set-up."""

import sqlalchemy as sa
from alembic import op

from core.records.migrations.guarding import fix, unfix

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
    unfix("session")
    fix("session", _SESSION_SETUP)
