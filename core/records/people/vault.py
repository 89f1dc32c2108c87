"""The keys of the patients, and what is sealed under them: who they are."""

import json
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.records.people.model import Identity
from core.records.people.tables import IdentityRow, PatientKeyRow
from core.records.protection.access import Access, Right, allows, require
from core.records.protection.sealing import WrongKeyError, as_text, from_text, new_key, seal, unseal
from core.records.protection.tables import KEYS, AccountDocumentRow


class Vault:
    """What of persons somebody may open. It goes with each ORM session, under ``info["vault"]``."""

    def __init__(self, access: Access | None) -> None:
        self._access = access

    @classmethod
    def of(cls, orm: OrmSession) -> "Vault":
        """The vault of an ORM session."""
        vault = orm.info["vault"]
        assert isinstance(vault, cls)
        return vault

    @property
    def is_open(self) -> bool:
        """Whether names can be read: by everybody without accounts, by nobody who signed in as a researcher."""
        return allows(self._access, Right.IDENTITY)

    def identity(self, orm: OrmSession, patient_uuid: str) -> Identity:
        """Who a patient is; nothing where it may not be read."""
        return self.identities(orm, patient_uuid).get(patient_uuid, Identity())

    def identities(self, orm: OrmSession, *patient_uuids: str) -> dict[str, Identity]:
        """Who these patients are, or all of whom something is known; nothing where it may not be read."""
        if not self.is_open:
            return {}
        who, keys = IdentityRow.__table__.c, PatientKeyRow.__table__.c
        wanted: Select[Any] = select(who.patient_uuid, who.sealed, keys.is_open, keys.key).join_from(
            IdentityRow.__table__, PatientKeyRow.__table__, keys.patient_uuid == who.patient_uuid
        )
        if patient_uuids:
            wanted = wanted.where(who.patient_uuid.in_(patient_uuids))
        return {row.patient_uuid: self._read(row, row) for row in orm.execute(wanted)}

    def keep(self, orm: OrmSession, patient_uuid: str, identity: Identity) -> None:
        """Seal who a patient is, in place of what was.

        InputError ``accounts.not-allowed``; ``accounts.sign-in`` where another station began accounts meanwhile.
        """
        require(self._access, Right.IDENTITY)
        if self._access is None and orm.get(AccountDocumentRow, KEYS) is not None:
            raise InputError("accounts.sign-in")
        row, key_row = orm.get(IdentityRow, patient_uuid), orm.get(PatientKeyRow, patient_uuid)
        is_same = row is not None and key_row is not None and self._read(row, key_row) == identity
        if key_row is None:
            key_row = self._new_key(patient_uuid)
            orm.add(key_row)
        elif key_row.is_open and self._access is not None:  # on a server, past the program: no name goes under it
            fresh = self._new_key(patient_uuid)
            key_row.key, key_row.is_open, is_same = fresh.key, fresh.is_open, False
        if row is None:
            orm.add(IdentityRow(patient_uuid=patient_uuid, sealed=self._sealed(identity, key_row)))
        elif not is_same:
            row.sealed = self._sealed(identity, key_row)

    def _read(self, row: IdentityRow | Row[Any], key_row: PatientKeyRow | Row[Any]) -> Identity:
        return read(row.sealed, self.key_of(key_row), row.patient_uuid)

    def _sealed(self, identity: Identity, key_row: PatientKeyRow) -> str:
        return sealed(identity, self.key_of(key_row), key_row.patient_uuid)

    def _new_key(self, patient_uuid: str) -> PatientKeyRow:
        key = new_key()
        if self._access is None or self._access.identity_key is None:
            return PatientKeyRow(patient_uuid=patient_uuid, is_open=True, key=as_text(key))
        return PatientKeyRow(patient_uuid=patient_uuid, is_open=False, key=wrapped(key, self._access, patient_uuid))

    def key_of(self, row: PatientKeyRow | Row[Any]) -> bytes:
        """A patient's key. InputError ``accounts.identity-sealed-otherwise``, ``accounts.sign-in``."""
        if row.is_open:
            return from_text(row.key)
        if self._access is None or self._access.identity_key is None:
            raise InputError("accounts.sign-in")
        try:
            return unseal(self._access.identity_key, row.key, _key_purpose(row.patient_uuid))
        except WrongKeyError as error:
            raise InputError("accounts.identity-sealed-otherwise") from error


def wrapped(key: bytes, access: Access, patient_uuid: str) -> str:
    """A patient's key, sealed under the identity key of the accounts."""
    if access.identity_key is None:
        raise ValueError("a researcher has no key of identities")
    return seal(access.identity_key, key, _key_purpose(patient_uuid))


def sealed(identity: Identity, key: bytes, patient_uuid: str) -> str:
    """Who a patient is, sealed under the patient's key."""
    return seal(key, json.dumps(identity.as_texts(), ensure_ascii=False).encode(), _identity_purpose(patient_uuid))


def read(text: str, key: bytes, patient_uuid: str) -> Identity:
    """What was sealed. InputError ``accounts.identity-sealed-otherwise``."""
    try:
        return Identity.of_texts(json.loads(unseal(key, text, _identity_purpose(patient_uuid))))
    except WrongKeyError as error:
        raise InputError("accounts.identity-sealed-otherwise") from error


def _key_purpose(patient_uuid: str) -> str:
    return f"see2sound patient key {patient_uuid}"


def _identity_purpose(patient_uuid: str) -> str:
    return f"see2sound identity {patient_uuid}"
