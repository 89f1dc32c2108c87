"""Calibrations of outputs, each with the level of its channels. What was found out once is never changed."""

import sqlalchemy as sa
from alembic import op

from core.records.engine.dialect import WHOLE
from core.records.migrations.guarding import keep

revision = "0002"
down_revision = "0001"

_APPEND_ONLY = ("calibration", "calibration_channel")


def upgrade() -> None:
    """Create the two tables and the triggers that keep them as they were written."""
    op.create_table(
        "calibration",
        sa.Column("uuid", sa.String, primary_key=True),
        sa.Column("device_id", sa.String, nullable=False),
        sa.Column("device_name", sa.String, nullable=False),
        sa.Column("layout", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("os_volume", sa.String, nullable=False),
        sa.Column("meter", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("created_utc", sa.String, nullable=False),
        sa.Column("details", sa.String, nullable=False),
    )
    op.create_table(
        "calibration_channel",
        sa.Column("calibration_uuid", sa.String, sa.ForeignKey("calibration.uuid"), primary_key=True),
        sa.Column("number", WHOLE, primary_key=True, autoincrement=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("reference_dba", sa.Double, nullable=False),
        sa.Column("trim_db", sa.Double, nullable=False),
        sa.Column("distance_m", sa.Double),
    )
    keep(*_APPEND_ONLY)
