"""The keys of all patients, put under an identity key: when a database is encrypted, and when its keys are renewed."""

from pathlib import Path

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session as OrmSession

from core.records.engine import WRITES, make_engine
from core.records.people.tables import PatientKeyRow
from core.records.people.vault import Vault, wrapped
from core.records.protection.access import Access
from core.records.troubles import spoken


def wrap_keys(database: Path, access: Access, before: Access | None = None) -> None:
    """Seal every patient's key under the identity key of ``access``; what the patients' keys seal stays as it is.

    Parameters
    ----------
    before : Access, optional
        Whose identity key seals them now; None where they are open, as in a plain database.
    """
    vault = Vault(before)
    engine = make_engine(database, key=access.data_key, aside=True).execution_options(**{WRITES: True})
    try:
        with spoken(database), OrmSession(engine) as orm, orm.begin():
            if not inspect(orm.connection()).has_table(PatientKeyRow.__tablename__):
                return  # of a version that had none
            for row in orm.scalars(select(PatientKeyRow)):
                row.key, row.is_open = wrapped(vault.key_of(row), access, row.patient_uuid), False
    finally:
        engine.dispose()
