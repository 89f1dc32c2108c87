"""What is stored of training: apart from tests, fixed, on disk when a call returns; older databases lose nothing."""

import shutil
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from core.errors import InputError
from core.records.model import Heard, LesionSide, SessionEvent, SessionState
from core.records.store import Store
from core.records.training import TrainingTrialAlreadyCommittedError
from core.records.training_model import AttentionCheck, HeardStretch, TrainingSetup, TrainingTrial

OLD = Path(__file__).parents[2] / "data" / "records-0005.db"

pytestmark = pytest.mark.on_both_engines


def training_setup(ward, uuid="training-1", **changes):
    setup = TrainingSetup(
        uuid=uuid,
        patient_uuid=ward.patient.uuid,
        exercise_id="t2-find-it",
        exercise_version=1,
        exercise_sha256="abc",
        exercise_json="{}",
        seed=3,
        lesion_side=LesionSide.RIGHT,
        material_json="{}",
        begins_json="{}",
        layout="binaural",
        hrtf_id="kemar",
        renderer="hrtf-images",
        level_dba=65.0,
        calibration_id="c-1",
        device_name="silent",
        response_mode="arc",
        channel_check="confirmed",
        therapist="T. Ona",
        app_version="0.1.0",
        created_utc=ward.setup(ward.patient).created_utc,
    )
    return replace(setup, **changes)


def training_trial(ward, index):
    began = ward.setup(ward.patient).created_utc
    return TrainingTrial(
        trial_uuid=f"t-{index}",
        session_uuid="training-1",
        trial_index=index,
        block=0,
        side="contralesional",
        level=4,
        cue=2,
        eased=True,
        seed=9,
        stimulus_id="bird",
        target_azimuth_deg=-35.0,
        separation_deg=45.0,
        duration_s=1.5,
        distractors=1,
        level_dba=64.5,
        onset_utc=began,
        response_mode="arc",
        entered_by="patient",
        response_azimuth_deg=-20.0,
        heard=Heard.YES,
        rt_ms=900.5,
        replays=1,
        interrupted=False,
        committed_utc=began,
    )


def stretch(ward, **changes):
    began = ward.setup(ward.patient).created_utc
    return replace(HeardStretch("training-1", 0, began, 0.0, 12.0, 11.5, 11.6, 65.2, "pause"), **changes)


def test_a_training_session_comes_back_as_it_was_stored_and_is_no_session(ward):
    training, setup = ward.store.training, training_setup(ward)
    training.create(setup)
    began = setup.created_utc
    check = AttentionCheck("training-1", 0, began, 200.0, True, 812.5)
    event = SessionEvent(began, "fatigue", "5", None)
    training.commit_trial(training_trial(ward, 0))
    training.commit_stretch(stretch(ward))
    training.commit_check(check)
    training.add_event("training-1", event)
    stored = training.session("training-1")
    assert (stored.setup, stored.patient, stored.state) == (setup, ward.patient, SessionState.OPEN)
    assert (stored.trials, stored.stretches) == ((training_trial(ward, 0),), (stretch(ward),))
    assert (stored.checks, stored.events) == ((check,), (event,))
    assert stored.sounds == ((64.5, 4.5), (65.2, 11.5)), "once more as feedback and as a replay"
    assert training.unfinished() == (stored,) == training.sessions(ward.patient.uuid)
    assert [line.uuid for line in ward.store.sessions()] == ["session-1"]
    assert [line.uuid for line in ward.store.unfinished_sessions()] == ["session-1"]
    with pytest.raises(InputError, match="training-1"):
        ward.store.session("training-1")
    training.finish("training-1", SessionState.STOPPED, began)
    training.finish("training-1", SessionState.COMPLETED, began + timedelta(days=1))
    stored = training.session("training-1")
    assert (stored.state, stored.ended_utc) == (SessionState.STOPPED, began), "what is closed stays closed"
    with pytest.raises(InputError, match="session-1"):
        training.session("session-1")


def test_nothing_that_was_committed_can_be_changed_or_committed_twice(ward):
    training = ward.store.training
    training.create(training_setup(ward))
    training.commit_trial(training_trial(ward, 0))
    training.commit_stretch(stretch(ward))
    training.commit_check(AttentionCheck("training-1", 0, training_setup(ward).created_utc, 1.0, False, None))
    training.add_event("training-1", SessionEvent(training_setup(ward).created_utc, "stop", "", None))
    with pytest.raises(TrainingTrialAlreadyCommittedError):
        training.commit_trial(replace(training_trial(ward, 0), trial_uuid="another"))
    training.commit_trial(training_trial(ward, 0))  # the same: its answer was lost on the way, and it is sent again
    assert len(training.session("training-1").trials) == 1
    for table in ("training_trial", "heard_stretch", "attention_check", "training_event"):
        for change in (f"DELETE FROM {table}", f"UPDATE {table} SET session_uuid = 'x'"):
            with pytest.raises(IntegrityError, match="append-only"):
                ward.past_the_store(change)
    with pytest.raises(IntegrityError, match="set-up"):
        ward.past_the_store("UPDATE training_session SET lesion_side = 'left'")


@pytest.mark.parametrize("heard_s", [11.7, -0.1])
def test_more_than_the_clock_went_on_cannot_be_heard(ward, heard_s):
    ward.store.training.create(training_setup(ward))
    with pytest.raises(ValueError, match="cannot be heard"):
        ward.store.training.commit_stretch(stretch(ward, heard_s=heard_s))
    assert ward.store.training.session("training-1").stretches == ()


@pytest.mark.parametrize("side", [LesionSide.BOTH, LesionSide.NONE, LesionSide.UNKNOWN])
def test_there_is_no_training_without_one_side_of_a_lesion(ward, side):
    with pytest.raises(ValueError, match="left or on the right"):
        ward.store.training.create(training_setup(ward, lesion_side=side))
    assert ward.store.training.sessions(ward.patient.uuid) == ()


def test_a_database_of_the_fifth_revision_is_upgraded_and_loses_nothing(tmp_path):
    path = tmp_path / "old.db"
    shutil.copy(OLD, path)
    tables = ("patient", "session", "planned_trial", "trial", "event", "correction")

    def everything():
        with sqlite3.connect(path) as connection:
            rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        connection.close()
        return rows, revision

    before, revision = everything()
    assert revision == "0005"
    with Store.open(path) as store:
        assert store.session("session-2").setup.circumstances_json == '{"fatigue": 3}'
        assert store.training.unfinished() == ()
    after, revision = everything()
    assert revision > "0005"
    for name, rows in before.items():
        assert [row[: len(old)] for row, old in zip(after[name], rows, strict=True)] == rows, "new columns come last"
