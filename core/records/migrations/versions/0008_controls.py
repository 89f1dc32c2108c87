"""Controls: a flag of a patient's record. Everybody known before is none."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the column."""
    op.add_column("patient", sa.Column("is_control", sa.Boolean, nullable=False, server_default=sa.false()))
