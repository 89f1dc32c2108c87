"""The accounts of a database on a server: the documents that lie beside a file are rows of a table.

A change is one transaction of the one writer that there may be: of two stations that change the accounts at once, the
second sees what the first made of them. The entries in the audit trail are written in the same transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy import Engine, inspect, select
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.records.audit.chain import Chain
from core.records.audit.watching import Watch
from core.records.engine import WRITES
from core.records.engine.server import Server, make_server_engine
from core.records.journal import Action
from core.records.people.tables import PatientKeyRow
from core.records.people.wrapping import seal_anew
from core.records.protection.access import Access
from core.records.protection.delay import Attempts, Tried
from core.records.protection.keyfile import KeyFile
from core.records.protection.sealing import WrongKeyError, seal, unseal
from core.records.protection.tables import KEYS, AccountDocumentRow
from core.records.troubles import spoken

TRIES, PROOF = "tries", "proof"
"""The documents beside that of the keys: wrong passphrases, and what the data key of this database alone opens."""


class ServerKeys:
    """As ``KeyStore``. Each call has a connection of its own: nothing is held while somebody thinks of a passphrase."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._engine: Engine | None = None

    @property
    def exist(self) -> bool:
        """As ``KeyStore.exist``."""
        return self.read() is not None

    def read(self) -> KeyFile | None:
        """As ``KeyStore.read``. InputError ``accounts.server-damaged``."""
        with self._session() as orm:
            return keys_in(orm, self._server)

    @contextmanager
    def changing(self) -> Iterator["_Change"]:
        """As ``KeyStore.changing``. MachineError ``records.server-busy``."""
        with self._session(writes=True) as orm:
            yield _Change(orm, self._server)

    def tried(self, account: str) -> Tried:
        """As ``KeyStore.tried``."""
        with self._session() as orm:
            return _attempts(orm).of(account)

    def count(self, account: str, now: datetime) -> None:
        """As ``KeyStore.count``: of stations that try at once, each is counted."""
        with self._session(writes=True) as orm:
            _keep(orm, TRIES, _attempts(orm).counted(account, now).as_text())

    def clear(self, account: str) -> None:
        """As ``KeyStore.clear``."""
        with self._session(writes=True) as orm:
            _keep(orm, TRIES, _attempts(orm).cleared(account).as_text())

    def note(self, user: str, action: Action, about: str, utc: datetime) -> None:
        """As ``KeyStore.note``: at once."""
        with self._session(writes=True) as orm:
            Chain(orm.connection()).happened(user, action.value, about, utc)

    def begin(self, keys: KeyFile, access: Access, utc: datetime) -> None:
        """The first account of ``access``, and with it every name that is there sealed, in one transaction.

        InputError ``accounts.there-already``.
        """
        with self._session(writes=True) as orm:
            if _document(orm, KEYS) is not None:
                raise InputError("accounts.there-already")
            watch = Watch(orm)
            seal_anew(orm, access)
            watch.write(access.account)
            _keep(orm, PROOF, seal(access.data_key, b"", _proof_purpose(keys)))
            change = _Change(orm, self._server)
            change.write(keys)
            change.note(access.account, Action.NAMES_SEALED, "", utc)

    @contextmanager
    def _session(self, *, writes: bool = False) -> Iterator[OrmSession]:
        self._engine = self._engine or make_server_engine(self._server, keeps=False)
        engine = self._engine.execution_options(**{WRITES: writes})
        with spoken(self._server), OrmSession(engine) as orm, orm.begin():
            yield orm


class _Change:
    """As ``Change``, within a transaction."""

    def __init__(self, orm: OrmSession, server: Server) -> None:
        self._orm, self._server = orm, server

    def read(self) -> KeyFile | None:
        return keys_in(self._orm, self._server)

    def note(self, user: str, action: Action, about: str, utc: datetime) -> None:
        Chain(self._orm.connection()).happened(user, action.value, about, utc)

    def write(self, keys: KeyFile) -> None:
        _keep(self._orm, KEYS, keys.model_dump_json())


def keys_in(orm: OrmSession, server: Server) -> KeyFile | None:
    """The accounts of a database, over a session on it; None where there are none.

    InputError ``accounts.server-damaged`` also where names are sealed and nothing opens them any more.
    """
    content = _document(orm, KEYS)
    if content is None:
        if _names_are_sealed(orm):
            raise InputError("accounts.server-damaged", path=server)
        return None
    try:
        return KeyFile.model_validate_json(content)
    except ValidationError as error:
        raise InputError("accounts.server-damaged", path=server) from error


def admit(orm: OrmSession, server: Server, access: Access | None) -> None:
    """Let in who signed in to this database, and everybody where there are no accounts.

    InputError ``accounts.sign-in``, ``accounts.server-other-keys``, ``accounts.server-damaged``.
    """
    keys = keys_in(orm, server)
    if access is None:
        if keys is not None:
            raise InputError("accounts.sign-in")
        return
    proof = None if keys is None else _document(orm, PROOF)
    if keys is None or proof is None:
        raise InputError("accounts.server-other-keys", path=server)
    try:
        unseal(access.data_key, proof, _proof_purpose(keys))
    except WrongKeyError as error:
        raise InputError("accounts.server-other-keys", path=server) from error


def _document(orm: OrmSession, name: str) -> str | None:
    """A document; None where there is none, as in a database of before the accounts."""
    if not inspect(orm.connection()).has_table(AccountDocumentRow.__tablename__):
        return None
    row = orm.get(AccountDocumentRow, name)
    return None if row is None else row.content


def _keep(orm: OrmSession, name: str, content: str) -> None:
    row = orm.get(AccountDocumentRow, name)
    if row is None:
        orm.add(AccountDocumentRow(name=name, content=content))
    elif row.content != content:
        row.content = content
    orm.flush()


def _attempts(orm: OrmSession) -> Attempts:
    return Attempts.of_text(_document(orm, TRIES) or "{}")


def _names_are_sealed(orm: OrmSession) -> bool:
    if not inspect(orm.connection()).has_table(PatientKeyRow.__tablename__):
        return False
    return orm.scalars(select(PatientKeyRow).where(PatientKeyRow.is_open.is_(False)).limit(1)).first() is not None


def _proof_purpose(keys: KeyFile) -> str:
    return f"see2sound database {keys.database}"
