"""The table of the accounts of a database on a server."""

from sqlalchemy.orm import Mapped, mapped_column

from core.records.tables import Base

KEYS = "keys"
"""The name of the document of keys, which is there once there are accounts."""


class AccountDocumentRow(Base):
    """A document of the accounts, as a file beside a database has it. In a database in a file there is none."""

    __tablename__ = "account_document"

    name: Mapped[str] = mapped_column(primary_key=True)
    """``KEYS``, or one that ``server_keys`` names."""
    content: Mapped[str]
