"""A session that was held, for windows that show results: every sound answered a little too far to the right."""

from datetime import UTC, datetime, timedelta

from core.assessment import protocol as protocols
from core.assessment.plan import plan_session
from core.records.model import Heard, Patient, PlannedTrial, SessionSetup, SessionState, Trial
from core.records.store import Store

_BEGAN = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
_SHIFT_DEG = 8.0


def hold(store: Store, patient: Patient, protocol_id: str = "direction") -> str:
    """Store one that is complete; its uuid."""
    locked = protocols.find(protocol_id)
    setup = SessionSetup(
        uuid=f"held-{protocol_id}",
        patient_uuid=patient.uuid,
        protocol_id=protocol_id,
        protocol_version=locked.protocol.version,
        protocol_sha256=locked.sha256,
        protocol_json=locked.text,
        seed=1,
        layout="binaural",
        hrtf_id="kemar",
        renderer="hrtf-images",
        level_dba=None,
        calibration_id=None,
        device_name="Ward headphones",
        response_mode="arc",
        channel_check="confirmed",
        scene_json=None,
        therapist="A. Meyer",
        app_version="0",
        created_utc=_BEGAN,
    )
    plan = plan_session(locked.protocol, seed=1)
    store.create_session(setup, plan)
    for planned in plan:
        store.commit_trial(_answered(setup.uuid, planned))
    store.finish_session(setup.uuid, SessionState.COMPLETED, _BEGAN + timedelta(minutes=6))
    return setup.uuid


def _answered(session_uuid: str, planned: PlannedTrial) -> Trial:
    began = _BEGAN + timedelta(seconds=8 * planned.trial_index)
    target_deg = planned.target_azimuth_deg
    return Trial(
        trial_uuid=f"{session_uuid}-{planned.trial_index}",
        session_uuid=session_uuid,
        planned=planned,
        onset_utc=began,
        onset_monotonic_ns=8_000_000_000 * planned.trial_index,
        device_latency_ms=20.0,
        response_mode="arc",
        entered_by="patient",
        response_azimuth_deg=None if target_deg is None else target_deg + _SHIFT_DEG,
        response_distance_m=None,
        response_choice=None,
        heard=Heard.NO if planned.is_catch else Heard.YES,
        rt_ms=900.0,
        rt_valid=not planned.is_catch,
        replays=0,
        prompts=0,
        valid=True,
        invalid_reason=None,
        interrupted=False,
        committed_utc=began + timedelta(seconds=3),
    )
