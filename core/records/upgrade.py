"""Bring a database to the schema of this version, or say why not."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from core.errors import InputError
from core.records.audit import upgrading
from core.records.description import is_as_written
from core.records.engine import WRITES, dialect_of, make_engine
from core.records.engine.server import Server, make_server_engine
from core.records.migrations import HEAD, REVISIONS
from core.records.place import Place
from core.records.troubles import damaged, spoken

_MIGRATIONS = Path(__file__).parent / "migrations"


def ensure_current(engine: Engine, place: Place, *, key: bytes | None = None, may_upgrade: bool) -> None:
    """Check the revision of the database behind ``engine`` (at ``place``) and upgrade it where needed and allowed.

    Raises
    ------
    InputError
        ``records.newer`` for a revision this version does not know, ``records.foreign`` (``records.server-foreign``)
        for a database of another program, ``records.older`` for an older one that may not be upgraded here,
        ``records.absent`` for an empty one on a server then, ``records.damaged`` when rows refer to rows that are not
        there, and for a number of no version over the tables of this one.
    """
    with engine.connect() as connection:
        revision = revision_of(connection)
        is_foreign = revision is None and bool(inspect(connection).get_table_names())
        is_known = revision is None or revision in REVISIONS
        is_misnumbered = not is_known and not is_as_written(connection, revision)
    if is_foreign:
        raise InputError("records.server-foreign" if isinstance(place, Server) else "records.foreign", path=place)
    if revision == HEAD:
        return
    if is_misnumbered:
        raise damaged(place)
    if not is_known:
        raise InputError("records.newer", path=place, revision=revision, known=HEAD)
    if not may_upgrade:
        is_empty = revision is None and isinstance(place, Server)
        raise InputError("records.absent" if is_empty else "records.older", path=place)
    if isinstance(place, Server):
        bring_to(engine, place, HEAD)
    else:
        migrate(place, key)


def is_new(server: Server) -> bool:
    """Whether nothing was made in a database on a server yet. Errors as ``troubles.spoken``."""
    engine = make_server_engine(server, read_only=True)
    try:
        with spoken(server), engine.connect() as connection:
            return not inspect(connection).get_table_names()
    finally:
        engine.dispose()


def revision_of(connection: Connection) -> str | None:
    """The revision a database stands at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return None if row is None else str(row[0])


def migrate(path: Path, key: bytes | None, revision: str = HEAD) -> None:
    """Bring the database in a file to a later revision. InputError ``records.damaged`` as in ``ensure_current``."""
    engine = make_engine(path, key=key, foreign_keys=False)
    try:
        bring_to(engine, path, revision)
    finally:
        engine.dispose()


def bring_to(engine: Engine, place: Place, revision: str) -> None:
    """Bring a database to a later revision, in one transaction. On a server, another station may have done it."""
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        held = upgrading.holding(connection)
        run_migrations(connection, revision)
        upgrading.carry_over(connection, held)
        if dialect_of(connection).lost_references(connection):
            raise damaged(place)


def run_migrations(connection: Connection, revision: str) -> None:
    """Run every migration from where the database stands to a later revision."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
