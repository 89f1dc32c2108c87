"""New databases of the tests: made by the statements that all migrations together came to, in a seventh of the time.

Some thousand tests begin with an empty database in a file. The first one of a process is migrated as in the product;
what it then holds is written into each later one. Older databases are migrated, and so is whatever is on a server.
"""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from core.records import upgrade
from core.records.migrations import HEAD

migrated = upgrade.run_migrations
"""As the product does it."""
_statements: list[str] = []


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


@pytest.fixture(autouse=True, scope="session")
def quick_new_databases() -> Iterator[None]:
    """Every new database in a file, from now on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(upgrade, "run_migrations", written)
        yield
