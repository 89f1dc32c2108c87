"""The schema and the records are the same on both engines: every migration, every value, every hash."""

import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Boolean, MetaData, Table, create_engine, inspect, text
from sqlalchemy.dialects import postgresql

from core.records.engine.server import make_server_engine
from core.records.migrations import REVISIONS
from core.records.model import Correction
from core.records.store import Store
from core.records.tables import Base
from core.records.upgrade import bring_to

DATA = Path(__file__).parents[3] / "data"
OLD = sorted(DATA.glob("records-*.db"))


@contextmanager
def engine_of(server):
    engine = make_server_engine(server)
    yield engine
    engine.dispose()


def copy_rows(path: Path, server, opened_raw) -> None:
    """Copy every row of a file into the same tables on a server, past the triggers."""
    source = create_engine(f"sqlite:///{path}")
    with source.connect() as here, opened_raw(server) as there:
        there.execute(text("SET LOCAL session_replication_role = replica"))
        names = sorted(set(inspect(source).get_table_names()) - {"alembic_version"})
        assert set(names) == set(inspect(there).get_table_names()) - {"alembic_version"}
        for name in names:
            table = Table(name, MetaData(), autoload_with=there)
            there.execute(table.delete())
            rows = [dict(row) for row in here.execute(text(f'SELECT * FROM "{name}"')).mappings()]
            truths = [column.name for column in table.columns if isinstance(column.type, Boolean)]
            for row in rows:
                row.update({column: bool(row[column]) for column in truths if row[column] is not None})
            if rows:
                there.execute(table.insert(), rows)
            if "number" in table.columns and rows and "calibration_uuid" not in table.columns:
                there.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'number'), {len(rows) + 50})"))
    source.dispose()


def test_the_migrations_make_the_tables_that_the_code_reads(served):
    with engine_of(served) as engine:
        found = inspect(engine)
        assert set(found.get_table_names()) == set(Base.metadata.tables) | {"alembic_version", "audit", "audit_state"}
        for name, table in Base.metadata.tables.items():
            columns = {one["name"]: (one["type"].compile(postgresql.dialect()), one["nullable"])
                       for one in found.get_columns(name)}  # fmt: skip
            wanted = {one.name: (one.type.compile(postgresql.dialect()), one.nullable) for one in table.columns}
            assert columns == wanted, name
            assert found.get_pk_constraint(name)["constrained_columns"] == [one.name for one in table.primary_key]
            keys = {tuple(key["constrained_columns"]) for key in found.get_foreign_keys(name)}
            assert keys == {tuple(key.column_keys) for key in table.foreign_key_constraints}, name


@pytest.mark.parametrize("old", [OLD[0], OLD[-1]], ids=lambda path: path.stem)
def test_every_older_schema_is_upgraded_on_a_server_as_in_a_file(tmp_path, postgres, opened_raw, old):
    path, server, revision = tmp_path / "old.db", postgres.new_database(), old.stem.removeprefix("records-")
    shutil.copy(old, path)
    with engine_of(server) as engine:
        bring_to(engine, server, revision)
        copy_rows(path, server, opened_raw)
    with Store.open(path) as here, Store.open(server) as there:
        assert there.rows() == here.rows()
        assert there.patients() == here.patients()
        assert [there.session(one.uuid) for one in there.sessions()] == [
            here.session(one.uuid) for one in here.sessions()
        ]
        assert there.calibrations() == here.calibrations()
        assert there.trail.verify().holds
    assert revision in REVISIONS


def test_records_that_are_copied_from_a_file_to_a_server_have_the_same_hashes(ward, served, opened_raw):
    ward.store.commit_trial(ward.trial(0))
    ward.store.correct_trial(Correction("session-1-trial-0", False, "coughed", "T. Ona", ward.patient.created_utc))
    head = ward.store.trail.head()
    ward.store.close()
    copy_rows(ward.path, served, opened_raw)
    with Store.open(served) as there:
        findings = there.trail.verify()
        assert (findings.holds, there.trail.head()) == (True, head)
        assert there.session("session-1").trials == (ward.trial(0),)
        there.commit_trial(ward.trial(1))
        assert there.trail.verify().holds
