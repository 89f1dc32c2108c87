"""What headphone sound is fitted to: a patient's head and HRTF set; and what a session's sounds came from."""

import sqlalchemy as sa
from alembic import op

from core.records.migrations.guarding import fix, unfix

revision = "0003"
down_revision = "0002"

_MEASURES = ("circumference", "width", "depth", "height")
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
)


def upgrade() -> None:
    """Add the columns; the set-up of a session, with the new one, stays fixed."""
    for measure in _MEASURES:
        op.add_column("patient", sa.Column(f"head_{measure}_cm", sa.Double))
    op.add_column("patient", sa.Column("hrtf", sa.String))
    op.add_column("patient", sa.Column("hrtf_name", sa.String, nullable=False, server_default=""))
    op.add_column("patient", sa.Column("hrtf_chosen_how", sa.String))
    op.add_column("patient", sa.Column("hrtf_chosen_utc", sa.String))
    op.add_column("session", sa.Column("sound_json", sa.String))
    unfix("session")
    fix("session", _SESSION_SETUP)
