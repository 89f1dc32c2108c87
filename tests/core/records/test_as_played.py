"""Trials are stored as they were played; a database of the third revision is brought up to date and loses nothing."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from core.records.store import Store

OLD = Path(__file__).parents[2] / "data" / "records-0003.db"


def test_a_place_of_a_track_comes_back_with_the_level_that_was_played(ward):
    place = replace(ward.trial(0).planned, target_azimuth_deg=None, stimulus_sha256="", track="from-left")
    ward.store.create_session(ward.setup(ward.patient, "session-2"), (place,))
    played = replace(place, target_azimuth_deg=-40.0, level=-40.0, stimulus_sha256="hash", seed=9, rove_db=-2.5)
    trial = ward.trial(0, "session-2", planned=replace(played, condition="left", n_sources=2, stimulus_id="other"))
    ward.store.commit_trial(trial)
    stored = ward.store.session("session-2")
    assert stored.plan == (place,), "the plan stays as it was"
    assert stored.trials == (trial,)


def test_a_database_of_the_third_revision_is_upgraded_and_loses_nothing(tmp_path):
    path = tmp_path / "old.db"
    shutil.copy(OLD, path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0003",)
        before = connection.execute("SELECT * FROM planned_trial ORDER BY trial_index").fetchall()
    connection.close()
    with Store.open(path) as store:
        session = store.session("session-1")
        assert store.patient("P-001").ears.head.circumference_cm == 57.0
        assert session.setup.sound_json == '{"head": 57}'
        assert [trial.planned for trial in session.trials] == list(session.plan[:4]), "played as planned"
        assert [trial.planned.target_azimuth_deg for trial in session.trials] == [60.0, -30.0, None, 30.0]
        assert [(trial.planned.seed, trial.planned.rove_db) for trial in session.trials][3] == (8, -1.25)
        assert [trial.planned.is_catch for trial in session.trials] == [False, False, True, False]
        assert {(trial.planned.condition, trial.planned.track, trial.planned.level) for trial in session.trials} == {
            ("", "", None)
        }
        assert [trial.rt_ms for trial in session.trials] == [812.25] * 4
        assert [(event.kind, event.detail) for event in session.events] == [("pause", "break")]
        assert [(one.trial_uuid, one.reason) for one in session.corrections] == [("session-1-trial-1", "cough")]
    with sqlite3.connect(path) as connection:
        after = connection.execute("SELECT * FROM planned_trial ORDER BY trial_index").fetchall()
        assert [row[: len(before[0])] for row in after] == before
        for statement in (
            "UPDATE trial SET rt_ms = 1",
            "UPDATE trial SET target_azimuth_deg = 30",
            "DELETE FROM trial",
            "UPDATE planned_trial SET track = 'x'",
            "DELETE FROM planned_trial",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(statement)
    connection.close()
