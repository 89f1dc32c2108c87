"""The tables of who patients are, and of what is decided about their data."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from core.records.tables import Base


class PatientKeyRow(Base):
    """The key of a patient's identity. Destroyed, nothing opens what it sealed, in no copy of that row either."""

    __tablename__ = "patient_key"

    patient_uuid: Mapped[str] = mapped_column(ForeignKey("patient.uuid"), primary_key=True)
    is_open: Mapped[bool]
    """Whether the key stands as it is: there are no accounts yet, and the whole database is plain."""
    key: Mapped[str]
    """Base64, or sealed under the identity key of the accounts."""


class PatientSaltRow(Base):
    """What makes the hashes of a patient's row in the audit trail tell nothing once it is destroyed."""

    __tablename__ = "patient_salt"

    patient_uuid: Mapped[str] = mapped_column(ForeignKey("patient.uuid"), primary_key=True)
    salt: Mapped[str]


class IdentityRow(Base):
    """Who a patient is, sealed under the patient's key."""

    __tablename__ = "identity"

    patient_uuid: Mapped[str] = mapped_column(ForeignKey("patient.uuid"), primary_key=True)
    sealed: Mapped[str]


class PurgeRow(Base):
    """A patient whose identity was erased. Restored backups are gone through with this list."""

    __tablename__ = "purge"

    patient_uuid: Mapped[str] = mapped_column(primary_key=True)
    utc: Mapped[datetime]
    who: Mapped[str]


class LegalHoldRow(Base):
    """A patient whose data must not be erased for now, and why."""

    __tablename__ = "legal_hold"

    patient_uuid: Mapped[str] = mapped_column(ForeignKey("patient.uuid"), primary_key=True)
    reason: Mapped[str]
    who: Mapped[str]
    utc: Mapped[datetime]


class SiteFactRow(Base):
    """Something that is so for the whole database: whether it is a demonstration, how long data is kept."""

    __tablename__ = "site_fact"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
