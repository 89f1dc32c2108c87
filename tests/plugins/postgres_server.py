"""A PostgreSQL server of the tests' own, where one can be started: over a socket in memory, gone afterwards."""

import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from core.records.engine.server import Server

ROLE = "see2sound"
_NOBODY = 65534
_PATIENCE_S = 20


@dataclass(frozen=True)
class Postgres:
    """A running server."""

    socket: Path
    owner: Any
    """A connection of who owns everything."""
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def new_database(self, template: str = "template0", **options: str) -> Server:
        """A database of its own: empty, or a copy of another that nobody has open."""
        name = f"d{next(self._numbers)}"
        said = "".join(f" {key} = {value}" for key, value in options.items())
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}{said}")
        return self.database(name)

    def database(self, name: str, role: str = ROLE, **parameters: str) -> Server:
        """One of its databases."""
        more = "".join(f"&{key}={value}" for key, value in parameters.items())
        return Server.of(f"postgresql://{role}@/{name}?host={self.socket}{more}")

    def hang_up(self, server: Server) -> None:
        """End every connection to a database, as a server that is restarted does."""
        self.run(
            f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{server.url.database}'"
        )

    def run(self, statement: str) -> list[Any]:
        """Run a statement that is about no one database, as the owner; the rows it gives."""
        cursor = self.owner.execute(statement)
        return cursor.fetchall() if cursor.description else []


def why_not() -> str | None:
    """Why no server can be started here; None where one can."""
    if sys.platform == "win32":
        return "a server is started for tests on POSIX systems alone"
    if find_spec("psycopg") is None:
        return "psycopg is not installed (the extra clinic)"
    missing = [name for name in ("initdb", "postgres") if _program(name) is None]
    return f"PostgreSQL is not installed here: no {', '.join(missing)}" if missing else None


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A server, started when the first test asks for it."""
    with running() as server:
        yield server


@contextmanager
def running(*options: str, files: Mapping[str, bytes] | None = None, port: int = 5432) -> Iterator[Postgres]:
    """A server of its own.

    Parameters
    ----------
    options
        Settings, as ``name=value``.
    files
        What is to lie beside its data, readable for it alone, by name.
    port
        As the options say it: the socket is named after it.
    """
    if (reason := why_not()) is not None:
        pytest.skip(reason)
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="see2sound-", dir=memory if memory.is_dir() else None))
    process = None
    try:
        process = _started(folder, ("listen_addresses=", f"port={port}", *options), files or {}, port)
        with _connected(folder, port) as owner:
            yield Postgres(folder, owner)
    finally:
        if process is not None:
            process.send_signal(2)  # SIGINT: end now, whoever is connected
            process.wait(_PATIENCE_S)
        shutil.rmtree(folder, ignore_errors=True)


def _started(folder: Path, options: Sequence[str], files: Mapping[str, bytes], port: int) -> "subprocess.Popen[bytes]":
    as_root = os.geteuid() == 0
    who: dict[str, Any] = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []} if as_root else {}
    if as_root:  # which PostgreSQL refuses to be
        os.chown(folder, _NOBODY, _NOBODY)
    data = folder / "data"
    made = subprocess.run(
        [_program("initdb"), "-D", data, "-A", "trust", "-U", ROLE, "--encoding=UTF8", "--no-locale", "--no-sync"],
        cwd=folder, capture_output=True, text=True, check=False, **who,
    )  # fmt: skip
    if made.returncode:
        pytest.fail(f"initdb failed: {made.stderr}")
    for name, content in files.items():
        (data / name).write_bytes(content)
        (data / name).chmod(0o600)
        if as_root:
            os.chown(data / name, _NOBODY, _NOBODY)
    said = [part for option in ("autovacuum=off", *options) for part in ("-c", option)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [_program("postgres"), "-D", data, "-k", folder, *said],
            cwd=folder, stdout=log, stderr=log, **who,
        )  # fmt: skip
    until = time.monotonic() + _PATIENCE_S
    while not _answers(folder, port):
        if process.poll() is not None or time.monotonic() > until:
            pytest.fail(f"PostgreSQL did not start: {(folder / 'log').read_text()}")
        time.sleep(0.02)
    return process


def _answers(folder: Path, port: int) -> bool:
    import psycopg

    try:
        _connected(folder, port).close()
    except psycopg.OperationalError:
        return False
    return True


def _connected(folder: Path, port: int) -> Any:
    import psycopg

    return psycopg.connect(host=str(folder), port=port, user=ROLE, dbname="postgres", autocommit=True)


def _program(name: str) -> str | None:
    """A program of PostgreSQL: on the path, or where Debian keeps it."""
    newest = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(newest[-1]) if newest else None)
