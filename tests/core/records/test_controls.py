"""Controls: who is one is kept, and their completed sessions are found."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from core.records.model import SessionState
from core.records.store import Store

OLD = Path(__file__).parents[2] / "data" / "records-0006.db"


def test_who_is_a_control_is_kept_and_may_be_changed(ward):
    control = ward.store.add_patient("C-1", is_control=True)
    assert [patient.code for patient in ward.store.patients() if patient.is_control] == ["C-1"]
    ward.store.update_patient(replace(control, is_control=False))
    assert not ward.store.patient("C-1").is_control


def test_only_completed_sessions_of_controls_with_the_same_protocol_are_found(ward):
    for number, (is_control, state) in enumerate(
        ((True, SessionState.COMPLETED), (True, SessionState.STOPPED), (False, SessionState.COMPLETED)), start=2
    ):
        person = ward.store.add_patient(f"C-{number}", is_control=is_control)
        ward.store.create_session(ward.setup(person, f"session-{number}"), ward.plan)
        ward.store.finish_session(f"session-{number}", state, datetime.now(UTC))
    sha256 = ward.store.session("session-2").setup.protocol_sha256
    assert [session.setup.uuid for session in ward.store.control_sessions(sha256)] == ["session-2"]
    assert ward.store.control_sessions("0" * 64) == []
    assert len(ward.store.control_sessions()) == 1


def test_patients_of_an_older_database_are_no_controls(tmp_path):
    shutil.copy(OLD, tmp_path / "old.db")
    with Store.open(tmp_path / "old.db") as store:
        assert store.patients()
        assert not any(patient.is_control for patient in store.patients())
