"""A patient's ears and a session's sound on disk, and a database of the second revision brought up to date."""

import shutil
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.ears import Chosen, ChosenHow, Ears, Head
from core.errors import InputError
from core.records.store import Store

OLD = Path(__file__).parents[2] / "data" / "records-0002.db"
WHEN = datetime(2026, 11, 26, 14, 5, tzinfo=UTC)
FITTED = Ears(Head(57.0, 15.2, 19.5, 22.0), "ab" * 32, "P0001", Chosen(ChosenHow.BY_EAR, WHEN))


@pytest.mark.parametrize(
    "ears", [Ears(), FITTED, Ears(Head(width_cm=14.0)), Ears(chosen=Chosen(ChosenHow.BY_EAR, WHEN)), Ears(hrtf="kemar")]
)
def test_ears_come_back_as_they_were_stored(ward, ears: Ears) -> None:
    added = ward.store.add_patient("P-002", ears=ears)
    assert added.ears == ears
    assert ward.store.patient("P-002") == added
    changed = ward.store.update_patient(replace(ward.patient, ears=ears))
    assert ward.store.patient("P-001") == changed
    assert changed.ears == ears
    assert ward.store.update_patient(replace(changed, ears=Ears())) == ward.store.patient("P-001") == ward.patient


@pytest.mark.parametrize("head", [Head(0.57), Head(width_cm=57), Head(float("nan")), Head(57, depth_cm=3)])
def test_a_head_that_nobody_has_is_refused_and_nothing_is_stored(ward, head: Head) -> None:
    with pytest.raises(InputError) as caught:
        ward.store.update_patient(replace(ward.patient, ears=Ears(head)))
    assert caught.value.code == "ears.head-size"
    with pytest.raises(InputError):
        ward.store.add_patient("P-002", ears=Ears(head))
    assert ward.store.patients() == [ward.patient]


def test_what_a_session_was_rendered_with_is_kept_and_fixed(ward) -> None:
    ward.store.create_session(ward.setup(ward.patient, "session-2", sound_json='{"head": 57}'), ward.plan)
    ward.store.update_patient(replace(ward.patient, ears=FITTED))
    assert ward.store.session("session-2").setup.sound_json == '{"head": 57}'
    with sqlite3.connect(ward.path) as connection:
        for column in ("sound_json", "seed"):
            with pytest.raises(sqlite3.IntegrityError, match="set-up"):
                connection.execute(f"UPDATE session SET {column} = 4")
    connection.close()


def test_a_database_of_the_second_revision_is_upgraded_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copy(OLD, path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0002",)
    connection.close()
    with Store.open(path) as store:
        assert [(patient.code, patient.ears) for patient in store.patients()] == [("P-001", Ears()), ("P-002", Ears())]
        session = store.session("session-3")
        assert (session.setup.hrtf_id, session.setup.level_dba, session.setup.sound_json) == (
            "kemar:0a6d4c1f2b3e", 65.0, None,
        )  # fmt: skip
        assert [trial.rt_ms for trial in session.trials] == [812.25]
        assert [one.uuid for one in store.calibrations()] == ["c-1"]
        store.update_patient(replace(store.patient("P-002"), ears=FITTED))
        assert store.patient("P-002").ears == FITTED
    with sqlite3.connect(path) as connection:
        for statement in ("UPDATE session SET sound_json = '{}'", "UPDATE session SET hrtf_id = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="set-up"):
                connection.execute(statement)
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute("DELETE FROM trial")
    connection.close()
