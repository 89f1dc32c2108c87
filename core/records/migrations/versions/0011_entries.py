"""What is entered by hand about a patient's course; sessions are found by their day and state without reading all."""

import sqlalchemy as sa
from alembic import op

from core.records.migrations.guarding import keep

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the table, the trigger that keeps it, and the indexes."""
    op.create_table(
        "entry",
        sa.Column("uuid", sa.String, primary_key=True),
        sa.Column("patient_uuid", sa.String, sa.ForeignKey("patient.uuid"), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("day", sa.String, nullable=False),
        sa.Column("content_json", sa.String, nullable=False),
        sa.Column("remark", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("entered_utc", sa.String, nullable=False),
        sa.Column("replaces", sa.String),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
    )
    op.create_index("ix_entry_patient_uuid", "entry", ["patient_uuid"])
    keep("entry")
    op.create_index("ix_session_created_utc", "session", ["created_utc"])
    op.create_index("ix_session_state", "session", ["state"])
