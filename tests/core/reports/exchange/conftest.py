"""A clinic with two patients: tests on two days, one of them stopped, and both kinds of training. Nothing is played."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.assessment import protocol as protocols
from core.assessment import standard_tests
from core.assessment.plan import plan_session
from core.audio import Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.records.entry_model import Entry, EntryKind
from core.records.model import (
    Correction,
    Heard,
    LesionSide,
    Patient,
    PlannedTrial,
    SessionEvent,
    SessionSetup,
    SessionState,
    Trial,
)
from core.records.store import Store
from core.records.training_model import AttentionCheck, HeardStretch, TrainingSetup, TrainingTrial
from core.reports.exchange import chosen
from core.reports.exchange.archive.packing import write_archive
from core.reports.exchange.chosen import Chosen
from core.reports.exchange.disclosure import Disclosure
from core.training import exercises
from core.training.begins import TRACKS, dumps_levels, dumps_position
from core.training.material import Listened, dumps_listened, dumps_things, things
from core.training.planned import Plan
from core.training.planned import dumps as dumps_plan

BEGAN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
CALIBRATION = "c0ffee00-0000-4000-8000-000000000001"
SECRETS = ("Mrs Private", "T. Ona", "told of her brother", "A. Meyer", "M. Etre")
"""What names a person; nothing of it leaves by default."""


def setup_of(patient: Patient, uuid: str, protocol_id: str, began: datetime, **changes: object) -> SessionSetup:
    locked = protocols.find(protocol_id)
    setup = SessionSetup(
        uuid=uuid,
        patient_uuid=patient.uuid,
        protocol_id=protocol_id,
        protocol_version=locked.protocol.version,
        protocol_sha256=locked.sha256,
        protocol_json=locked.text,
        seed=4,
        layout="binaural",
        hrtf_id="kemar",
        renderer="hrtf-images",
        level_dba=65.0,
        calibration_id=CALIBRATION,
        device_name="Ward headphones",
        response_mode="arc",
        channel_check="confirmed",
        scene_json=None,
        therapist="T. Ona",
        app_version="0.1.0",
        created_utc=began,
    )
    return replace(setup, **changes)  # type: ignore[arg-type]


def trial_of(setup: SessionSetup, planned: PlannedTrial) -> Trial:
    """An answer right of the target: by 5 degrees on the left and ahead, by 9 on the right, so that sides differ."""
    at = setup.created_utc + timedelta(seconds=8 * planned.trial_index)
    target = planned.target_azimuth_deg
    return Trial(
        trial_uuid=f"{setup.uuid}-{planned.trial_index}",
        session_uuid=setup.uuid,
        planned=replace(planned, stimulus_sha256=f"{planned.trial_index:064x}"),
        onset_utc=at,
        onset_monotonic_ns=10**9 * planned.trial_index,
        device_latency_ms=12.5,
        response_mode="arc",
        entered_by="patient",
        response_azimuth_deg=None if target is None else target + (9.0 if target > 0 else 5.0),
        response_distance_m=None,
        response_choice=planned.condition or None,
        heard=Heard.NO if planned.is_catch else Heard.YES,
        rt_ms=900.25,
        rt_valid=not planned.is_catch,
        replays=0,
        prompts=0,
        valid=True,
        invalid_reason=None,
        interrupted=False,
        committed_utc=at + timedelta(seconds=3),
    )


def hold(store: Store, setup: SessionSetup, given: int | None = None, *, stopped: bool = False) -> None:
    """Hold a session as far as ``given`` trials; the whole where it is None. Few trials are scored fast."""
    plan = plan_session(protocols.find(setup.protocol_id).protocol, setup.seed)
    store.create_session(setup, plan)
    for planned in plan[:given]:
        store.commit_trial(trial_of(setup, planned))
    state = SessionState.STOPPED if stopped else SessionState.COMPLETED
    store.finish_session(setup.uuid, state, setup.created_utc + timedelta(minutes=6))


def train(store: Store, patient: Patient, began: datetime) -> None:
    """Both exercises, a little of each."""
    find = exercises.find()
    assert isinstance(find.exercise, exercises.Find)
    listened = dumps_listened(Listened(files=(Path("/music/book.mp3"),))), dumps_position(0.0)
    found = dumps_things(things(find.exercise)), dumps_levels(dict.fromkeys(TRACKS, 4))
    for uuid, locked, texts in (("listen-1", exercises.listen(), listened), ("find-1", find, found)):
        setup = TrainingSetup(
            uuid=uuid,
            patient_uuid=patient.uuid,
            exercise_id=locked.exercise.id,
            exercise_version=locked.exercise.version,
            exercise_sha256=locked.sha256,
            exercise_json=locked.text,
            seed=3,
            lesion_side=LesionSide.RIGHT,
            material_json=texts[0],
            begins_json=texts[1],
            layout="binaural",
            hrtf_id="kemar",
            renderer="hrtf-images",
            level_dba=65.0,
            calibration_id=CALIBRATION,
            device_name="Ward headphones",
            response_mode="arc",
            channel_check="confirmed",
            therapist="T. Ona",
            app_version="0.1.0",
            created_utc=began,
        )
        store.training.create(setup)
    store.training.commit_stretch(HeardStretch("listen-1", 0, began, 0.0, 12.0, 11.5, 11.6, 65.2, "whole"))
    store.training.commit_stretch(HeardStretch("listen-1", 0, began, 11.2, 12.0, 12.0, 12.0, 64.9, "stop"))
    store.training.commit_check(AttentionCheck("listen-1", 0, began, 23.5, True, 812.5))
    store.training.add_event("listen-1", SessionEvent(began, "note", "told of her brother", None))
    for index, side in enumerate(("contralesional", "ipsilesional", "contralesional", "centre")):
        azimuth_deg = {"contralesional": -35.0, "ipsilesional": 35.0, "centre": 5.0}[side]
        answered = None if index == 2 else azimuth_deg + 4.0
        store.training.commit_trial(
            TrainingTrial(
                trial_uuid=f"find-1-{index}",
                session_uuid="find-1",
                trial_index=index,
                block=0,
                side=side,
                level=4,
                cue=2,
                eased=False,
                seed=index,
                stimulus_id="bird",
                target_azimuth_deg=azimuth_deg,
                separation_deg=45.0,
                duration_s=1.5,
                distractors=1,
                level_dba=64.5,
                onset_utc=began,
                response_mode="arc",
                entered_by="patient",
                response_azimuth_deg=answered,
                heard=Heard.YES if answered is not None else Heard.TIMEOUT,
                rt_ms=900.5 if answered is not None else None,
                replays=1,
                interrupted=False,
                committed_utc=began,
            )
        )
    store.training.finish("find-1", SessionState.COMPLETED, began + timedelta(minutes=20))


def enter(store: Store, patient: Patient) -> None:
    """Two standard tests, one of them corrected, one that was taken back, and a plan."""
    stars = standard_tests.StandardResult(standard_tests.STAR_CANCELLATION, {"found-left": 15, "found-right": 26})
    wrong, right = (
        standard_tests.StandardResult(standard_tests.LINE_BISECTION, {"deviation-mm": deviation, "length-mm": 200})
        for deviation in (-12.5, 12.5)
    )
    for number, (content, changes) in enumerate(
        (
            (standard_tests.dumps(stars), {}),
            (standard_tests.dumps(wrong), {}),
            (standard_tests.dumps(right), {"replaces": "entry-1"}),
            (standard_tests.dumps(stars), {"day": date(2026, 2, 27)}),
            (standard_tests.dumps(stars), {"day": date(2026, 2, 27), "replaces": "entry-3", "withdrawn": True}),
            (dumps_plan(Plan(BEGAN.date(), 4, 3, 20, 2)), {"kind": EntryKind.PLAN}),
        )
    ):
        entry = Entry(
            f"entry-{number}", patient.uuid, EntryKind.STANDARD_TEST, BEGAN.date(), content, "told of her brother",
            "T. Ona", BEGAN + timedelta(minutes=number),
        )  # fmt: skip
        store.entries.add(replace(entry, **changes))


@pytest.fixture(scope="session")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database; nobody writes into it."""
    path = tmp_path_factory.mktemp("clinic") / "see2sound.db"
    with Store.open(path) as store:
        channels = (ChannelLevel("FL", 94.0, 0.0, None), ChannelLevel("FR", 94.5, -0.5, None))
        store.add_calibration(
            Calibration(
                uuid=CALIBRATION,
                device_id="ward",
                device_name="Ward headphones",
                layout=Layout.BINAURAL,
                kind=CalibrationKind.METER,
                os_volume="50 %",
                meter="class 1",
                person="M. Etre",
                created_utc=BEGAN - timedelta(days=1),
                channels=channels,
                details="",
            )
        )
        one = store.add_patient("P-001", birth_year=1950, lesion_side=LesionSide.RIGHT, notes="Mrs Private")
        two = store.add_patient("Ünal =2", lesion_side=LesionSide.LEFT)
        hold(store, setup_of(one, "session-0", "direction", BEGAN))
        hold(store, setup_of(one, "session-1", "direction", BEGAN + timedelta(hours=2)), 8)
        hold(store, setup_of(one, "session-2", "extinction", BEGAN + timedelta(days=7)))
        hold(
            store,
            setup_of(two, "session-3", "direction", BEGAN + timedelta(days=9), level_dba=None, calibration_id=None),
            6,
            stopped=True,
        )
        event = SessionEvent(BEGAN + timedelta(days=9, minutes=1), "note", "told of her brother", 3)
        store.add_event("session-3", event)
        store.add_event("session-3", replace(event, kind="stop", detail="tired"))
        store.correct_trial(Correction("session-3-5", False, "=cough()\tand\nmore", "A. Meyer", event.utc))
        train(store, one, BEGAN + timedelta(days=8))
        enter(store, one)
    return path


@pytest.fixture
def store(clinic: Path) -> Iterator[Store]:
    with Store.open(clinic, read_only=True) as opened:
        yield opened


@pytest.fixture
def all_of_it(store: Store) -> Chosen:
    return chosen.of_patients(store, store.patients(), Disclosure())


@pytest.fixture
def copy_of_clinic(clinic: Path, tmp_path: Path) -> Path:
    """A database to write into."""
    target = tmp_path / "copy" / "see2sound.db"
    target.parent.mkdir()
    shutil.copy(clinic, target)
    return target


@pytest.fixture(scope="session")
def archives(clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with archives: of everything, with names; of a test and of a training session, without."""
    folder = tmp_path_factory.mktemp("archives")
    with Store.open(clinic, read_only=True) as store:
        everything = chosen.of_patients(store, store.patients(), Disclosure(identity=True))
        write_archive(everything, folder / "everything.zip")
        for uuid in ("session-3", "listen-1"):
            write_archive(chosen.of_session(store, uuid, Disclosure()), folder / f"{uuid}.zip")
    return folder


@pytest.fixture
def archive(archives: Path) -> Path:
    """Of everything."""
    return archives / "everything.zip"


@pytest.fixture
def nameless(archives: Path) -> list[Path]:
    """Of two sessions, one a test and one a training, without what names a person."""
    return [archives / "session-3.zip", archives / "listen-1.zip"]


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database without anybody in it; made once, for the migrations take longer than most of these tests."""
    path = tmp_path_factory.mktemp("empty") / "see2sound.db"
    Store.open(path).close()
    return path.read_bytes()


@pytest.fixture
def other(tmp_path: Path, empty: bytes) -> Iterator[Store]:
    """The database of another machine."""
    path = tmp_path / "other" / "see2sound.db"
    path.parent.mkdir()
    path.write_bytes(empty)
    with Store.open(path) as opened:
        yield opened
