"""New databases of the tests: what all migrations together come to, copied in a tenth of the time.

Some thousand tests begin with an empty database in a file. The first one of a process is migrated as in the product;
each later one is a copy of it with a key of its own for its trail. What is encrypted is not copied: the statements that
the migrations came to are written. Older databases are migrated, and so is whatever is on a server.
"""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from core.records import upgrade
from core.records.migrations import HEAD

migrated = upgrade.run_migrations
"""As the product does it."""
brought = upgrade.migrate
"""As the product does it, the beginning of the trail included."""
_statements: list[str] = []
_made: list[bytes] = []


def contents(connection: Connection) -> list[str]:
    """The statements that make a database like this one: tables with their rows, then what stands on tables."""
    master = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    made = connection.exec_driver_sql(f"{master} ORDER BY type <> 'table', rowid").all()
    statements = [sql for kind, _name, sql in made if kind == "table"]
    for table in (name for kind, name, _sql in made if kind == "table"):
        columns = [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]
        quoted = ", ".join(f'quote("{column}")' for column in columns)
        rows = connection.exec_driver_sql(f'SELECT {quoted} FROM "{table}"')
        statements += [f'INSERT INTO "{table}" VALUES ({", ".join(row)})' for row in rows]
    return statements + [sql for kind, _name, sql in made if kind != "table"]


def written(connection: Connection, revision: str) -> None:
    """In place of ``run_migrations``."""
    is_new_file = connection.dialect.name == "sqlite" and upgrade.revision_of(connection) is None
    if not is_new_file or revision != HEAD:
        migrated(connection, revision)
    elif not _statements:
        migrated(connection, revision)
        _statements.extend(contents(connection))
    else:
        for statement in _statements:
            connection.exec_driver_sql(statement)


def copied(path: Path, key: bytes | None, revision: str = HEAD) -> None:
    """In place of ``migrate``."""
    if key is not None or revision != HEAD:
        brought(path, key, revision)
        return
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        is_new = connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None
        if not is_new or not _made:
            brought(path, key, revision)
            if is_new:
                whole = connection.serialize()
                _made.append(whole[:18] + b"\1\1" + whole[20:])  # in memory there is no write-ahead log
            return
        with closing(sqlite3.connect(":memory:")) as made:
            made.deserialize(_made[0])
            made.backup(connection)
        connection.execute("UPDATE audit_state SET key = ?", (secrets.token_hex(32),))


@pytest.fixture(autouse=True, scope="session")
def quick_new_databases() -> Iterator[None]:
    """Every new database in a file, from now on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(upgrade, "run_migrations", written)
        patch.setattr(upgrade, "migrate", copied)
        yield
