"""What was asked before a session is stored and fixed with it; a database of the fourth revision loses nothing."""

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from core.records.store import Store

OLD = Path(__file__).parents[2] / "data" / "records-0004.db"


def test_what_was_asked_is_fixed_once_the_session_began(ward):
    ward.store.create_session(ward.setup(ward.patient, "session-2", circumstances_json='{"fatigue": 3}'), ward.plan)
    assert ward.store.session("session-2").setup.circumstances_json == '{"fatigue": 3}'
    assert ward.store.session("session-1").setup.circumstances_json is None
    with sqlite3.connect(ward.path) as connection, pytest.raises(sqlite3.IntegrityError, match="set-up"):
        connection.execute("UPDATE session SET circumstances_json = NULL WHERE uuid = 'session-2'")
    connection.close()


def test_the_last_session_before_which_something_was_asked_is_found(ward):
    other = ward.store.add_patient("P-002")
    assert ward.store.last_asked(ward.patient.uuid) is None
    began = ward.setup(ward.patient).created_utc
    for days, patient, asked in ((1, ward.patient, "a"), (3, ward.patient, "b"), (2, ward.patient, "c")):
        made = ward.setup(patient, f"day-{days}", created_utc=began + timedelta(days=days), circumstances_json=asked)
        ward.store.create_session(made, ward.plan)
    later = began + timedelta(days=9)
    ward.store.create_session(ward.setup(ward.patient, "unasked", created_utc=later), ward.plan)
    ward.store.create_session(ward.setup(other, "other", created_utc=later, circumstances_json="d"), ward.plan)
    found = ward.store.last_asked(ward.patient.uuid)
    assert (found.uuid, found.circumstances_json) == ("day-3", "b")


def test_a_database_of_the_fourth_revision_is_upgraded_and_loses_nothing(tmp_path):
    path = tmp_path / "old.db"
    shutil.copy(OLD, path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0004",)
        before = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in ("session", "trial")}
    connection.close()
    with Store.open(path) as store:
        session = store.session("session-1")
        assert session.setup.circumstances_json is None
        assert session.setup.sound_json == '{"head": 57}'
        assert [trial.planned.level for trial in session.trials] == [None, -20.0, 0.0]
        assert [(event.kind, event.detail) for event in session.events] == [("fatigue", "4")]
        assert [one.trial_uuid for one in session.corrections] == ["session-1-trial-1"]
    with sqlite3.connect(path) as connection:
        after = connection.execute("SELECT * FROM session").fetchall()
        columns = len(before["session"][0])
        assert [row[:columns] for row in after] == before["session"], "new columns come last"
        assert connection.execute("SELECT * FROM trial").fetchall() == before["trial"]
        for column in ("circumstances_json", "sound_json", "channel_check"):
            with pytest.raises(sqlite3.IntegrityError, match="set-up"):
                connection.execute(f"UPDATE session SET {column} = 'x'")
    connection.close()
