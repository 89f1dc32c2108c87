"""The keys of all patients, put under an identity key: with the first account, and when its keys are renewed."""

from pathlib import Path

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session as OrmSession

from core.records.engine import WRITES, make_engine
from core.records.people.tables import IdentityRow, PatientKeyRow
from core.records.people.vault import Vault, sealed, wrapped
from core.records.protection.access import Access
from core.records.protection.sealing import new_key
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


def seal_anew(orm: OrmSession, access: Access) -> None:
    """Give every patient of a database without accounts a new key, sealed under the identity key of ``access``.

    Who they are is sealed under it anew: the keys that stood open until now, and may stand in logs and dumps of the
    server, open nothing that is there from now on.
    """
    before = Vault(None)
    known = before.identities(orm)
    for row in orm.scalars(select(PatientKeyRow)):
        key, uuid = new_key(), row.patient_uuid
        if uuid in known:
            orm.get_one(IdentityRow, uuid).sealed = sealed(known[uuid], key, uuid)
        row.key, row.is_open = wrapped(key, access, uuid), False
