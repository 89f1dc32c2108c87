"""Sessions that were never played: planned by the real planner, answered by a function."""

import importlib.util
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import core
from core.assessment import protocol as protocols
from core.assessment.plan import plan_session
from core.records.model import (
    Heard,
    LesionSide,
    Patient,
    PlannedTrial,
    Session,
    SessionEvent,
    SessionSetup,
    SessionState,
    Trial,
)
from core.records.store import Store

BEGAN = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
Answering = Callable[[PlannedTrial], dict]


def trial(planned: PlannedTrial, **answer) -> Trial:
    values = {
        "trial_uuid": f"trial-{planned.trial_index}",
        "session_uuid": "session",
        "planned": planned,
        "onset_utc": BEGAN + timedelta(seconds=8 * planned.trial_index),
        "onset_monotonic_ns": 8_000_000_000 * planned.trial_index,
        "device_latency_ms": 20.0,
        "response_mode": "arc",
        "entered_by": "patient",
        "response_azimuth_deg": None,
        "response_distance_m": None,
        "response_choice": None,
        "heard": Heard.NO if planned.is_catch else Heard.YES,
        "rt_ms": 900.0,
        "rt_valid": not planned.is_catch,
        "replays": 0,
        "prompts": 0,
        "valid": True,
        "invalid_reason": None,
        "interrupted": False,
        "committed_utc": BEGAN + timedelta(seconds=8 * planned.trial_index + 3),
    }
    return Trial(**{**values, **answer})


@pytest.fixture
def make_session() -> Callable[..., Session]:
    def make(answering: Answering, protocol_id: str = "direction", **changes) -> Session:
        locked = protocols.find(protocol_id)
        plan = plan_session(locked.protocol, seed=1)
        setup = {
            "uuid": "session",
            "patient_uuid": "patient",
            "protocol_id": protocol_id,
            "protocol_version": 1,
            "protocol_sha256": locked.sha256,
            "protocol_json": locked.text,
            "seed": 1,
            "layout": "binaural",
            "hrtf_id": "kemar",
            "renderer": "hrtf-images",
            "level_dba": None,
            "calibration_id": None,
            "device_name": "Ward headphones",
            "response_mode": "arc",
            "channel_check": "confirmed",
            "scene_json": None,
            "therapist": "A. Meyer",
            "app_version": core.__version__,
            "created_utc": BEGAN,
            "circumstances_json": None,
        }
        setup.update({key: changes.pop(key) for key in list(changes) if key in setup})
        lesion = changes.pop("lesion_side", LesionSide.RIGHT)
        values = {
            "setup": SessionSetup(**setup),
            "patient": Patient("patient", "P-001", 1957, lesion, "", BEGAN),
            "state": SessionState.COMPLETED,
            "started_utc": BEGAN,
            "ended_utc": BEGAN + timedelta(minutes=6),
            "plan": plan,
            "trials": tuple(trial(planned, **({} if planned.is_catch else answering(planned))) for planned in plan),
            "events": (),
            "corrections": (),
        }
        return Session(**{**values, **changes})

    return make


@pytest.fixture(scope="session")
def hold(tmp_path_factory) -> Callable[..., Session]:
    """Hold a session of a protocol by the real engine: what an adaptive test needs, for its plan has no levels."""
    spec = importlib.util.spec_from_file_location("benches", Path(__file__).parents[1] / "assessment" / "conftest.py")
    benches = importlib.util.module_from_spec(spec)
    sys.modules["benches"] = benches  # its dataclasses look for their module
    spec.loader.exec_module(benches)

    def held(protocol_id: str, respond: Callable, **changes: object) -> Session:
        path = tmp_path_factory.mktemp("held") / "see2sound.db"
        with Store.open(path) as store:
            bench = benches.Bench(store, benches.HandClock(), path)
            return bench.finish(bench.start(protocol_id, **changes), respond)

    return held


@pytest.fixture
def note() -> SessionEvent:
    return SessionEvent(BEGAN + timedelta(minutes=2, seconds=5), "note", "patient yawned", 7)
