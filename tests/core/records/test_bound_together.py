"""What binds a session to others is fixed with its set-up; a database of the sixth revision loses nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.records.store import Store

OLD = Path(__file__).parents[2] / "data" / "records-0006.db"


def test_what_binds_a_session_is_fixed_once_it_began_and_is_in_the_list_of_sessions(ward):
    ward.store.create_session(ward.setup(ward.patient, "session-2", visit_json='{"repeats": "session-1"}'), ward.plan)
    assert ward.store.session("session-2").setup.visit_json == '{"repeats": "session-1"}'
    bound = {summary.uuid: summary.visit_json for summary in ward.store.sessions(ward.patient.uuid)}
    assert bound == {"session-1": None, "session-2": '{"repeats": "session-1"}'}
    with closing(sqlite3.connect(ward.path)) as connection, pytest.raises(sqlite3.IntegrityError, match="set-up"):
        connection.execute("UPDATE session SET visit_json = NULL WHERE uuid = 'session-2'")


def test_a_database_of_the_sixth_revision_is_upgraded_and_loses_nothing(tmp_path):
    path = tmp_path / "old.db"
    shutil.copy(OLD, path)
    tables = ("patient", "session", "planned_trial", "trial", "event", "correction")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0006",)
        before = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    assert before["session"]
    with Store.open(path) as store:
        assert {store.session(summary.uuid).setup.visit_json for summary in store.sessions()} == {None}
    with closing(sqlite3.connect(path)) as connection:
        for name, rows in before.items():
            after = connection.execute(f"SELECT * FROM {name}").fetchall()
            assert [row[: len(rows[0]) if rows else 0] for row in after] == rows
        for column in ("visit_json", "circumstances_json", "seed"):
            with pytest.raises(sqlite3.IntegrityError, match="set-up"):
                connection.execute(f"UPDATE session SET {column} = 'x'")
