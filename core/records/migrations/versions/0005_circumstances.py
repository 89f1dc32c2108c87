"""What was asked before a session: one text, fixed with the rest of its set-up."""

import sqlalchemy as sa
from alembic import op

from core.records.migrations.guarding import fix, unfix

revision = "0005"
down_revision = "0004"

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
)


def upgrade() -> None:
    """Add the column; the set-up of a session, with the new one, stays fixed."""
    op.add_column("session", sa.Column("circumstances_json", sa.String))
    unfix("session")
    fix("session", _SESSION_SETUP)
