"""Who leads a session: one station at a time puts trials into it."""

import hashlib
import threading
from contextlib import suppress

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from core.errors import MachineError
from core.records.engine.server import Server, make_server_engine


class Leading:
    """In a file, whoever opened it for writing leads every session in it: the file's own lock sees to it."""

    def take(self, session_uuid: str) -> None:
        """Lead a session until it is given back, this is closed, or the connection breaks.

        MachineError ``records.led-elsewhere``.
        """

    def check(self, connection: Connection, session_uuid: str) -> None:
        """Refuse to write into a session that another station leads. MachineError ``records.led-elsewhere``."""

    def give_back(self, session_uuid: str) -> None:
        """Lead a session no longer."""

    def close(self) -> None:
        """Lead nothing any more."""


class ServerLeading(Leading):
    """On a server: an advisory lock for each session, held by a connection of its own for as long as that stands."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._connection: Connection | None = None
        self._led: set[str] = set()

    def take(self, session_uuid: str) -> None:
        """As ``Leading.take``. What was led over a connection that broke is led no longer, until it is taken again."""
        with self._lock:
            if self._stands() and session_uuid in self._led:
                return
            if not self._locked(session_uuid):
                raise MachineError("records.led-elsewhere", path=self._server)
            self._led.add(session_uuid)

    def check(self, connection: Connection, session_uuid: str) -> None:
        """As ``Leading.check``, within the transaction of ``connection``."""
        with self._lock:
            if session_uuid in self._led:
                return
        free = connection.execute(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": key_of(session_uuid)})
        if not free.scalar_one():
            raise MachineError("records.led-elsewhere", path=self._server)

    def give_back(self, session_uuid: str) -> None:
        """As ``Leading.give_back``."""
        with self._lock:
            if session_uuid not in self._led:
                return
            self._led.discard(session_uuid)
            if self._connection is not None:
                with suppress(DBAPIError):  # a connection that broke holds nothing
                    self._connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": key_of(session_uuid)})

    def close(self) -> None:
        """As ``Leading.close``."""
        with self._lock:
            if self._led and self._connection is not None:
                with suppress(DBAPIError):  # the server would do so itself, a moment after the connection ended
                    self._connection.execute(text("SELECT pg_advisory_unlock_all()"))
            self._led.clear()
            self._drop()
            if self._engine is not None:
                self._engine.dispose()

    def _locked(self, session_uuid: str) -> bool:
        wanted = text("SELECT pg_try_advisory_lock(:key)")
        return bool(self._held().execute(wanted, {"key": key_of(session_uuid)}).scalar_one())

    def _stands(self) -> bool:
        """Whether the connection, and with it what was led, is still there."""
        if self._connection is not None:
            with suppress(DBAPIError):
                self._connection.execute(text("SELECT 1"))
                return True
        self._led.clear()
        self._drop()
        return False

    def _held(self) -> Connection:
        if self._connection is None:
            self._engine = self._engine or make_server_engine(self._server, holds=True)
            self._connection = self._engine.connect()
        return self._connection

    def _drop(self) -> None:
        if self._connection is not None:
            with suppress(DBAPIError):
                self._connection.close()
            self._connection = None


def key_of(session_uuid: str) -> int:
    """The 64 bits of a session's advisory lock."""
    return int.from_bytes(hashlib.sha256(session_uuid.encode()).digest()[:8], "big", signed=True)
