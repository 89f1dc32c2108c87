"""An open database: who opened it, who leads a session in it, and transactions that leave entries in the trail."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError, MachineError
from core.files import write_error
from core.records.audit.trail import Trail
from core.records.audit.verifying import Findings
from core.records.audit.watching import Watch
from core.records.engine import WRITES, make_engine
from core.records.engine.leading import Leading, ServerLeading
from core.records.engine.server import Server, make_server_engine, signed_in_as
from core.records.journal import Action
from core.records.keeping import swapping
from core.records.lock import DatabaseLock
from core.records.people.vault import Vault
from core.records.place import Place
from core.records.protection import interrupted, keyfile, server_keys
from core.records.protection.access import Access
from core.records.troubles import refuse_stump, spoken, understood
from core.records.upgrade import ensure_current


class Database:
    """What ``Store`` works on; made by ``Database.open``."""

    def __init__(
        self, engine: Engine, place: Place, access: Access | None, *, lock: DatabaseLock | None, reads_only: bool
    ) -> None:
        self.engine = engine
        self.place = place
        self.access = access
        self._lock = lock
        self._reads_only = reads_only
        self._leading = ServerLeading(place) if isinstance(place, Server) else Leading()
        self._user = "" if access is None else access.account
        self._is_closed = False
        self.found_at_start: Findings | None = None
        """What the trail said of what was written since it was last verified; None when only reading."""

    @classmethod
    def open(cls, place: Place, *, read_only: bool, access: Access | None) -> "Database":
        """Open a database, creating or upgrading it where needed. Raises as ``Store.open``."""
        if isinstance(place, Server):
            engine = make_server_engine(place, read_only=read_only)
            return cls(engine, place, access, lock=None, reads_only=read_only)._begun()
        lock = None if read_only else _locked(place)
        try:
            if lock is not None:
                swapping.settle(place)
                interrupted.settle(place)
            engine = _engine(place, access, read_only=read_only)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return cls(engine, place, access, lock=lock, reads_only=read_only)._begun()

    @property
    def trail(self) -> Trail:
        """Who did what to which record."""
        writing = None if self._reads_only else self.writing
        if isinstance(self.place, Server):
            return Trail(None, self._user, self.reading, writing, self._noting)
        return Trail(self.place, self._user, self.reading, writing)

    @contextmanager
    def reading(self) -> Iterator[OrmSession]:
        """An ORM session that reads."""
        with understood(self.place), spoken(self.place), self._session(self.engine) as orm:
            yield orm

    @contextmanager
    def writing(self) -> Iterator[OrmSession]:
        """An ORM session in a transaction, which is on disk with its entries in the trail when the block ends well."""
        engine = self.engine.execution_options(**{WRITES: True})
        with spoken(self.place), self._session(engine) as orm, orm.begin():
            watch = Watch(orm)
            yield orm
            watch.write(self._user)

    @contextmanager
    def in_session(self, session_uuid: str, *, leads: bool = False, ends: bool = False) -> Iterator[OrmSession]:
        """``writing`` into a session, which no other station may lead then. MachineError ``records.led-elsewhere``.

        Parameters
        ----------
        leads : bool
            Lead it from now on.
        ends : bool
            Lead it no longer, once this is written.
        """
        if leads:
            with spoken(self.place):
                self._leading.take(session_uuid)
        with self.writing() as orm:
            if not leads:
                self._leading.check(orm.connection(), session_uuid)
            yield orm
        if ends:
            self._leading.give_back(session_uuid)

    def close(self) -> None:
        """Close the database and let another process in. Closing twice does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            self.trail.take_journal()
            if self.access is not None:
                with suppress(MachineError) if isinstance(self.place, Server) else nullcontext():
                    self.trail.note(Action.SIGNED_OUT)  # a server that is away hears of it no more
        finally:
            self._end()

    @contextmanager
    def _noting(self) -> Iterator[OrmSession]:
        """``writing`` of a note, on a server where a station only reads: it needs a connection of its own for that."""
        if not isinstance(self.place, Server):
            raise TypeError("in a file the journal keeps notes")
        engine = make_server_engine(self.place) if self._reads_only else self.engine
        try:
            with spoken(self.place), self._session(engine.execution_options(**{WRITES: True})) as orm, orm.begin():
                yield orm
        finally:
            if self._reads_only:
                engine.dispose()

    def _begun(self) -> Self:
        """The database, up to date and its trail looked at; closed where that fails."""
        try:
            if isinstance(self.place, Server):
                with spoken(self.place):
                    with self._session(self.engine) as orm:
                        role = signed_in_as(orm.connection(), self.place)
                        server_keys.admit(orm, self.place, self.access)
                    self._user = self._user or role
                    ensure_current(self.engine, self.place, may_upgrade=not self._reads_only)
            if not self._reads_only:
                self.found_at_start = self.trail.verify_new()
                self.trail.take_journal()
            if self.access is not None:
                self.trail.note(Action.SIGNED_IN)
        except BaseException:
            self._end()
            raise
        return self

    def _end(self) -> None:
        self._leading.close()
        self.engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _session(self, engine: Engine) -> OrmSession:
        return OrmSession(engine, info={"vault": Vault(self.access)})


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
