"""Nothing that was typed about a patient, or in the sessions, is left of one who was erased; what was measured is."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from core.records.model import Correction, Heard, LesionSide, SessionEvent
from core.records.people.erasure import STOPS
from core.records.store import Store
from core.records.training_model import TrainingSetup
from core.training.standstill import Standstill

pytestmark = pytest.mark.on_both_engines

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
NAME = "Featherstonehaugh"
SCENE = {"title": "Kitchen", "media": {"path": f"/home/anna/{NAME}/kitchen.png"}, "approved": {"who": NAME}}
EVENTS = [
    ("note", f"{NAME} is tired", ""),
    ("prompt", f"point, {NAME}", ""),
    ("skip", f"{NAME} coughed", ""),
    ("invalid", f"{NAME}'s son spoke", ""),
    ("stop", f"{NAME} wants to go home", ""),
    ("stop", "therapist", "therapist"),
    ("fatigue", "4", "4"),
    ("pause", "break", "break"),
    ("override", "not-understood", "not-understood"),
]
"""Kind, and what stands there before and after."""


def trainings(patient):
    return TrainingSetup(
        uuid=f"training of {patient.uuid}",
        patient_uuid=patient.uuid,
        exercise_id="t1-listen",
        exercise_version=1,
        exercise_sha256="abc",
        exercise_json="{}",
        seed=3,
        lesion_side=LesionSide.RIGHT,
        material_json=json.dumps({"files": [f"/home/anna/{NAME}/book.mp3"]}),
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
        created_utc=NOW,
    )


def fill(ward, patient):
    """A session and a training session of a patient, with the name wherever something is typed."""
    uuid, store = f"session of {patient.uuid}", ward.store
    store.create_session(ward.setup(patient, uuid, scene_json=json.dumps(SCENE)), ward.plan)
    reasons = (None, f"{NAME} coughed", f"noise; skipped: {NAME} slept", "skipped")
    for index, reason in enumerate(reasons):
        heard = None if reason is not None and "skipped" in reason else Heard.YES
        store.commit_trial(ward.trial(index, uuid, valid=reason is None, invalid_reason=reason, heard=heard))
    training = trainings(patient)
    store.training.create(training)
    for kind, detail, _ in EVENTS:
        store.add_event(uuid, SessionEvent(NOW, kind, detail, None))
        store.training.add_event(training.uuid, SessionEvent(NOW, kind, detail, None))
    store.correct_trial(Correction(f"{uuid}-trial-0", False, f"the daughter of {NAME} spoke", "T. Ona", NOW))
    return store.session(uuid), store.training.session(training.uuid)


def test_what_was_typed_is_gone_from_every_table_and_from_the_file(ward):
    session, training = fill(ward, ward.patient)
    ward.store.people.erase(ward.patient.uuid)
    told, trained = ward.store.session(session.setup.uuid), ward.store.training.session(training.setup.uuid)
    assert [event.detail for event in told.events] == [after for _, _, after in EVENTS]
    assert [event.detail for event in trained.events] == [after for _, _, after in EVENTS]
    assert [trial.invalid_reason for trial in told.trials] == [None, None, "skipped", "skipped"]
    assert [trial.valid for trial in told.trials] == [True, False, False, False]
    assert [(one.valid, one.reason, one.who) for one in told.corrections] == [(False, "", "T. Ona")]
    assert json.loads(told.setup.scene_json) == {
        "title": "Kitchen",
        "media": {"path": "kitchen.png"},
        "approved": {"who": "–"},
    }
    assert json.loads(trained.setup.material_json) == {"files": ["book.mp3"]}
    assert [trial.response_azimuth_deg for trial in told.trials] == [-25.0] * 4
    with ward.store._reading() as orm:
        connection = orm.connection()
        for table in ward.store.rows():
            assert NAME not in str(connection.exec_driver_sql(f'SELECT * FROM "{table}"').all()), table
    ward.store.close()
    if isinstance(ward.place, Path):
        for path in ward.path.parent.iterdir():
            assert NAME.encode() not in path.read_bytes(), path.name  # what was overwritten is gone from the pages
    with Store.open(ward.place) as store:
        assert store.trail.verify().holds


def test_what_was_typed_of_others_stays_and_rows_are_fixed_again(ward):
    other = ward.store.add_patient("P-002")
    kept = fill(ward, other)
    session, training = fill(ward, ward.patient)
    ward.store.people.erase(ward.patient.uuid)
    assert (ward.store.session(kept[0].setup.uuid), ward.store.training.session(kept[1].setup.uuid)) == kept
    ward.store.close()
    for statement in (
        "UPDATE trial SET invalid_reason = 'x'",
        "UPDATE correction SET reason = 'x'",
        "UPDATE event SET detail = 'x'",
        "UPDATE training_event SET detail = 'x'",
        "UPDATE session SET scene_json = 'x'",
        "UPDATE training_session SET material_json = 'x'",
    ):
        with pytest.raises(IntegrityError):
            ward.past_the_store(statement)
    assert session.setup.uuid != training.setup.uuid


def test_why_training_stood_still_is_no_typed_reason():
    assert {reason.value for reason in Standstill} == STOPS
