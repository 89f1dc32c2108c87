"""A store with a patient and a session of five planned trials."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.records.model import Heard, Patient, PlannedTrial, SessionSetup, Trial
from core.records.store import Store

BEGAN = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)


def planned_trial(index: int) -> PlannedTrial:
    return PlannedTrial(index, "test-1", False, False, 7, "noise-burst", f"hash-{index}", 0.5, -30.0, 0.0, 1.0, 1)


def session_setup(patient: Patient, uuid: str = "session-1", **changes: object) -> SessionSetup:
    values: dict[str, object] = {
        "uuid": uuid,
        "patient_uuid": patient.uuid,
        "protocol_id": "direction",
        "protocol_version": 1,
        "protocol_sha256": "abc",
        "protocol_json": "{}",
        "seed": 3,
        "layout": "binaural",
        "hrtf_id": "kemar",
        "renderer": "hrtf-images",
        "level_dba": None,
        "calibration_id": None,
        "device_name": "silent",
        "response_mode": "arc",
        "channel_check": "confirmed",
        "scene_json": None,
        "therapist": "T. Ona",
        "app_version": "0.1.0",
        "created_utc": BEGAN,
    }
    return SessionSetup(**values | changes)  # type: ignore[arg-type]


def committed_trial(index: int, session_uuid: str = "session-1", **changes: object) -> Trial:
    values: dict[str, object] = {
        "trial_uuid": f"{session_uuid}-trial-{index}",
        "session_uuid": session_uuid,
        "planned": planned_trial(index),
        "onset_utc": BEGAN + timedelta(seconds=index),
        "onset_monotonic_ns": 10**15 + index,
        "device_latency_ms": 12.5,
        "response_mode": "arc",
        "entered_by": "patient",
        "response_azimuth_deg": -25.0,
        "response_distance_m": None,
        "response_choice": None,
        "heard": Heard.YES,
        "rt_ms": 812.25,
        "rt_valid": True,
        "replays": 0,
        "prompts": 1,
        "valid": True,
        "invalid_reason": None,
        "interrupted": False,
        "committed_utc": BEGAN + timedelta(seconds=index + 2),
    }
    return Trial(**values | changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Ward:
    """An open store, its patient, and the makers of more."""

    store: Store
    patient: Patient
    path: Path

    setup = staticmethod(session_setup)
    trial = staticmethod(committed_trial)
    plan = tuple(planned_trial(index) for index in range(5))


@pytest.fixture
def ward(tmp_path: Path) -> Iterator[Ward]:
    path = tmp_path / "ward" / "see2sound.db"
    with Store.open(path) as store:
        patient = store.add_patient("P-001", birth_year=1950)
        store.create_session(session_setup(patient), Ward.plan)
        yield Ward(store, patient, path)


def plan_of(count: int) -> tuple[PlannedTrial, ...]:
    return tuple(planned_trial(index) for index in range(count))


@pytest.fixture
def ward_of() -> type["Makers"]:
    return Makers


class Makers:
    """Makers of records, without a store."""

    setup = staticmethod(session_setup)
    plan_of = staticmethod(plan_of)
