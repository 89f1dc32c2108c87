"""The accounts of a database on a server, which has no file of keys beside it; in a file the table stays empty."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "account_document",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("content", sa.String, nullable=False),
    )
