"""An open database file: who opened it, one process at a time, and transactions that leave entries in the trail."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.files import write_error
from core.records.audit.trail import Trail
from core.records.audit.verifying import Findings
from core.records.audit.watching import Watch
from core.records.engine import WRITES, make_engine
from core.records.journal import Action
from core.records.keeping import swapping
from core.records.lock import DatabaseLock
from core.records.people.vault import Vault
from core.records.protection import interrupted, keyfile
from core.records.protection.access import Access
from core.records.troubles import refuse_stump, spoken, understood
from core.records.upgrade import ensure_current


class Database:
    """What ``Store`` works on; made by ``Database.open``."""

    def __init__(self, engine: Engine, path: Path, lock: DatabaseLock | None, access: Access | None) -> None:
        self.engine = engine
        self.path = path
        self.access = access
        self._lock = lock
        self._is_closed = False
        self.found_at_start: Findings | None = None
        """What the trail said of what was written since it was last verified; None when only reading."""

    @classmethod
    def open(cls, path: Path, *, read_only: bool, access: Access | None) -> "Database":
        """Open a database, creating or upgrading it where needed. Raises as ``Store.open``."""
        lock = None if read_only else _locked(path)
        try:
            if lock is not None:
                swapping.settle(path)
                interrupted.settle(path)
            engine = _engine(path, access, read_only=read_only)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        database = cls(engine, path, lock, access)
        try:
            database._begin()
        except BaseException:
            database._end()
            raise
        return database

    @property
    def trail(self) -> Trail:
        """Who did what to which record."""
        return Trail(self.path, self._user, self.reading, None if self._lock is None else self.writing)

    @contextmanager
    def reading(self) -> Iterator[OrmSession]:
        """An ORM session that reads."""
        with understood(self.path), spoken(self.path), self._session(self.engine) as orm:
            yield orm

    @contextmanager
    def writing(self) -> Iterator[OrmSession]:
        """An ORM session in a transaction, which is on disk with its entries in the trail when the block ends well."""
        engine = self.engine.execution_options(**{WRITES: True})
        with spoken(self.path), self._session(engine) as orm, orm.begin():
            watch = Watch(orm)
            yield orm
            watch.write(self._user)

    def close(self) -> None:
        """Close it and let another process in. Closing twice does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            self.trail.take_journal()
            if self.access is not None:
                self.trail.note(Action.SIGNED_OUT)
        finally:
            self._end()

    def _begin(self) -> None:
        if self._lock is not None:
            self.found_at_start = self.trail.verify_new()
            self.trail.take_journal()
        if self.access is not None:
            self.trail.note(Action.SIGNED_IN)

    def _end(self) -> None:
        self.engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _session(self, engine: Engine) -> OrmSession:
        return OrmSession(engine, info={"vault": Vault(self.access)})

    @property
    def _user(self) -> str:
        return "" if self.access is None else self.access.account


def _locked(path: Path) -> DatabaseLock:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(path.parent, error) from error
    return DatabaseLock(path)


def _engine(path: Path, access: Access | None, *, read_only: bool) -> Engine:
    """An engine on a database that is up to date and that the keys fit."""
    if read_only and not path.is_file():
        raise InputError("records.absent", path=path)
    if access is None and keyfile.has_accounts(path):
        raise InputError("accounts.sign-in")
    key = None if access is None else access.data_key
    engine = make_engine(path, key=key, read_only=read_only)
    try:
        with spoken(path):
            refuse_stump(path)
            ensure_current(engine, path, key=key, may_upgrade=not read_only)
    except InputError as error:
        engine.dispose()
        if access is not None and error.code == "records.not-a-database":
            raise InputError("accounts.other-keys", path=path) from error
        raise
    except BaseException:
        engine.dispose()
        raise
    return engine
