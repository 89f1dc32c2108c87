"""The keys of all patients, put under the identity key when a database is encrypted."""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from core.records.engine import WRITES, make_engine
from core.records.people.tables import PatientKeyRow
from core.records.people.vault import wrapped
from core.records.protection.access import Access
from core.records.protection.sealing import from_text
from core.records.troubles import spoken


def wrap_keys(database: Path, access: Access) -> None:
    """Seal every patient's key that is open; what they seal stays as it is."""
    engine = make_engine(database, key=access.data_key, aside=True).execution_options(**{WRITES: True})
    try:
        with spoken(database), OrmSession(engine) as orm, orm.begin():
            for row in orm.scalars(select(PatientKeyRow).where(PatientKeyRow.is_open)):
                row.key, row.is_open = wrapped(from_text(row.key), access, row.patient_uuid), False
    finally:
        engine.dispose()
