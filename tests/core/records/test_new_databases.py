"""The tests' own short way to a new database ends where the product's does."""

from pathlib import Path

import new_databases
from sqlalchemy import Connection

from core.records.engine import WRITES, make_engine
from core.records.migrations import HEAD


def made(path: Path, run: object) -> list[str]:
    engine = make_engine(path)
    try:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            run(connection, HEAD)
            return new_databases.contents(connection)
    finally:
        engine.dispose()


def test_a_database_of_the_tests_is_what_the_migrations_make(tmp_path: Path) -> None:
    for _ in range(2):  # the second one is certainly written, not migrated
        made(tmp_path / f"{_}.db", new_databases.written)
    written = made(tmp_path / "written.db", new_databases.written)
    assert written == made(tmp_path / "migrated.db", new_databases.migrated)
    assert any("CREATE TRIGGER" in statement for statement in written)


def test_the_short_way_runs_no_migration(tmp_path: Path, monkeypatch) -> None:
    made(tmp_path / "first.db", new_databases.written)
    called: list[Connection] = []
    monkeypatch.setattr(new_databases, "migrated", lambda connection, _revision: called.append(connection))
    made(tmp_path / "second.db", new_databases.written)
    assert not called


def held(path: Path) -> tuple[list[str], str]:
    """What a database holds but for the key of its trail, and that."""
    engine = make_engine(path)
    try:
        with engine.connect() as connection:
            key = str(connection.exec_driver_sql("SELECT key FROM audit_state").scalar())
            return [statement.replace(key, "") for statement in new_databases.contents(connection)], key
    finally:
        engine.dispose()


def test_a_copied_database_is_one_that_was_migrated_with_a_key_of_its_own(tmp_path: Path, monkeypatch) -> None:
    new_databases.brought(tmp_path / "brought.db", None)
    new_databases.copied(tmp_path / "first.db", None)
    monkeypatch.setattr(new_databases, "brought", None)
    for name in ("one", "other"):
        new_databases.copied(tmp_path / f"{name}.db", None)
    (brought, key), *copies = (held(tmp_path / f"{name}.db") for name in ("brought", "one", "other"))
    assert [content for content, _ in copies] == [brought, brought]
    assert len({key, *(own for _, own in copies)}) == 3
    assert all(len(bytes.fromhex(own)) == len(bytes.fromhex(key)) for _, own in copies)
