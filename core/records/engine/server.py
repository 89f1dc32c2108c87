"""A database on a PostgreSQL server, named by a URL: safe on its way, durable, one writer at a time."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from core.errors import InputError
from core.records.engine.sqlite_file import WRITES

_BACKENDS = ("postgres", "postgresql", "postgresql+psycopg")
_LOCAL = ("localhost", "127.0.0.1", "::1")
_SECRETS = ("password", "sslpassword")
_OLDEST_VERSION = 120000
_APPLICATION = "See2Sound"

WRITING_LOCK = 0x53325357
"""Of the advisory lock that a writing transaction holds, in each database its own."""

_CONNECT = {
    "application_name": _APPLICATION,
    "client_encoding": "utf8",
    "connect_timeout": 10,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20000,
}

_DURABLE = "CASE WHEN {now} = 'off' THEN 'on' ELSE {now} END".format(now="current_setting('synchronous_commit')")
_PREPARE = {
    "synchronous_commit": _DURABLE,
    "default_transaction_isolation": "'read committed'",
    "lock_timeout": "'5s'",
    "tcp_keepalives_idle": "'15'",
    "tcp_keepalives_interval": "'5'",
    "tcp_keepalives_count": "'3'",
}
"""A commit is on the server's disk when it returns; a clinic that asks for more, such as a second server, gets it. A
station whose line is cut is given up by the server after half a minute."""

_BEGIN_WRITING = (
    f"SELECT set_config('idle_in_transaction_session_timeout', '15s', true), pg_advisory_xact_lock({WRITING_LOCK})"
)
"""One writer at a time, so that the trail is one chain; a station that vanishes in between holds nobody up for long."""

_BEGIN_READING = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
"""Everything as it was at one moment, as SQLite reads."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where a database lies that is no file. Its text, for people and logs, holds no password."""

    url: URL = field(repr=False)

    @classmethod
    def of(cls, address: str) -> "Server":
        """The database of a URL such as ``postgresql://ona@db.clinic/see2sound``.

        Over a network the server must prove who it is (``sslmode=verify-full``), unless the URL asks for less.

        Raises
        ------
        InputError
            ``records.server-url``. What was written is not repeated: it may hold a password.
        """
        try:
            url = make_url(address.strip())
        except (ArgumentError, ValueError) as error:
            raise InputError("records.server-url") from error
        if url.drivername not in _BACKENDS or not url.database or any(name in url.query for name in _SECRETS):
            raise InputError("records.server-url")
        url = url.set(drivername="postgresql+psycopg")
        if _is_remote(url) and "sslmode" not in url.query:
            url = url.update_query_dict({"sslmode": "verify-full"})
        return cls(url)

    @property
    def has_password(self) -> bool:
        """Whether the URL itself holds the password."""
        return self.url.password is not None

    def __str__(self) -> str:
        host = _host(self.url) if _is_remote(self.url) else self.url.host
        return URL.create(
            "postgresql", self.url.username, None, host, self.url.port, self.url.database
        ).render_as_string()


def make_server_engine(server: Server, *, read_only: bool = False, holds: bool = False, keeps: bool = True) -> Engine:
    """An engine on the database of a server. Nothing is connected yet.

    Parameters
    ----------
    read_only : bool
        Refuse every change.
    holds : bool
        For a connection that holds advisory locks, and is in no transaction for it.
    keeps : bool
        Keep a connection for the next use. Where a use is rare, it is closed after each.

    Raises
    ------
    InputError
        ``records.server-driver`` where the driver is not installed; on connecting ``records.server-plain`` for an
        unencrypted connection over a network.
    """
    try:
        if holds:
            engine = create_engine(server.url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=_CONNECT)
        elif keeps:
            engine = create_engine(server.url, pool_pre_ping=True, connect_args=_CONNECT)
        else:
            engine = create_engine(server.url, poolclass=NullPool, connect_args=_CONNECT)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise InputError("records.server-driver") from error

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        refuse_plain(connection, server)
        with connection.cursor() as cursor:
            cursor.execute("SELECT " + ", ".join(f"set_config('{name}', {to}, false)" for name, to in _PREPARE.items()))
        connection.commit()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if holds:
            return
        writes = connection.get_execution_options().get(WRITES, False) and not read_only
        connection.exec_driver_sql(_BEGIN_WRITING if writes else _BEGIN_READING)

    return engine


def refuse_plain(connection: Any, server: Server) -> None:
    """Raise InputError ``records.server-plain`` where what goes over a network could be read there."""
    host = connection.info.host
    if not (host.startswith("/") or host in _LOCAL or connection.pgconn.ssl_in_use):
        connection.close()
        raise InputError("records.server-plain", path=server)


def signed_in_as(connection: Connection, server: Server) -> str:
    """The role that signed in to the server, which the trail names; the server may be used.

    InputError ``records.server-unsuited`` for one that would lose commits or letters, or is too old.
    """
    settings = ("fsync", "full_page_writes", "server_encoding", "server_version_num", "server_version")
    query = text(
        f"SELECT session_user AS who, {', '.join(f'current_setting({name!r}) AS {name}' for name in settings)}"
    )
    found = connection.execute(query).one()
    unsuited = [f"{name} = off" for name in ("fsync", "full_page_writes") if getattr(found, name) == "off"]
    if found.server_encoding != "UTF8":
        unsuited.append(f"server_encoding = {found.server_encoding}")
    if int(found.server_version_num) < _OLDEST_VERSION:
        unsuited.append(f"server_version = {found.server_version}")
    if unsuited:
        raise InputError("records.server-unsuited", path=server, found=", ".join(unsuited))
    return str(found.who)


def _host(url: URL) -> str | None:
    """The host that a URL names, in its own place or among its parameters; None for this machine's own."""
    named = url.host or url.query.get("host")
    return ",".join(named) if isinstance(named, tuple) else named


def _is_remote(url: URL) -> bool:
    host = _host(url)
    return host is not None and not host.startswith("/") and host not in _LOCAL
