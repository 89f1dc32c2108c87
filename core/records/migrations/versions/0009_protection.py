"""Who patients are, apart from their data and under keys of their own; the audit trail; what a site decided.

Every database before this was plain; the first account encrypts it.
"""

import sqlalchemy as sa
from alembic import op

from core.records.engine.dialect import WHOLE
from core.records.migrations.guarding import keep

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the tables and the column."""
    _people()
    _trail()
    op.add_column("patient", sa.Column("erased_utc", sa.String))


def _people() -> None:
    op.create_table(
        "patient_key",
        sa.Column("patient_uuid", sa.String, sa.ForeignKey("patient.uuid"), primary_key=True),
        sa.Column("is_open", sa.Boolean, nullable=False),
        sa.Column("key", sa.String, nullable=False),
    )
    op.create_table(
        "patient_salt",
        sa.Column("patient_uuid", sa.String, sa.ForeignKey("patient.uuid"), primary_key=True),
        sa.Column("salt", sa.String, nullable=False),
    )
    op.create_table(
        "identity",
        sa.Column("patient_uuid", sa.String, sa.ForeignKey("patient.uuid"), primary_key=True),
        sa.Column("sealed", sa.String, nullable=False),
    )
    op.create_table(
        "purge",
        sa.Column("patient_uuid", sa.String, primary_key=True),
        sa.Column("utc", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
    )
    op.create_table(
        "legal_hold",
        sa.Column("patient_uuid", sa.String, sa.ForeignKey("patient.uuid"), primary_key=True),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("utc", sa.String, nullable=False),
    )
    op.create_table(
        "site_fact",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )


def _trail() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", WHOLE, primary_key=True),
        sa.Column("utc", sa.String, nullable=False),
        sa.Column("user", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("object", sa.String, nullable=False, index=True),
        sa.Column("before_hash", sa.String),
        sa.Column("after_hash", sa.String),
        sa.Column("hash", sa.String, nullable=False),
    )
    op.create_table(
        "audit_state",
        sa.Column("id", WHOLE, primary_key=True),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("verified_seq", WHOLE, nullable=False),
        sa.Column("verified_hash", sa.String, nullable=False),
    )
    keep("audit", "purge")
