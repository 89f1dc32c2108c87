"""The table of what is entered by hand about a patient's course, as SQLAlchemy sees it."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from core.records.tables import Base


class EntryRow(Base):
    """Something that somebody entered. Written once: triggers refuse every later change."""

    __tablename__ = "entry"

    uuid: Mapped[str] = mapped_column(primary_key=True)
    patient_uuid: Mapped[str] = mapped_column(ForeignKey("patient.uuid"), index=True)
    kind: Mapped[str]
    day: Mapped[str]
    content_json: Mapped[str]
    remark: Mapped[str]
    who: Mapped[str]
    entered_utc: Mapped[datetime]
    replaces: Mapped[str | None]
    """The uuid of an entry of the same patient and kind; no reference, for rows that travel come in any order."""
    withdrawn: Mapped[bool]
