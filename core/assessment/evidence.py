"""What a stored session gives its interpretation to go by."""

from core.acoustics.registry import methods_for
from core.assessment import protocol as protocols
from core.assessment.carriage import Carriage, azimuths_planned, carriage
from core.assessment.circumstances import circumstances_of
from core.assessment.interpretation import Evidence
from core.assessment.measures import Scope
from core.assessment.scoring import SessionScores
from core.assessment.setups import lost_its_level
from core.assessment.understanding import practice_outcome
from core.audio import Layout
from core.playback.devices import SILENT
from core.records.model import Session


def evidence_of(session: Session, scores: SessionScores) -> Evidence:
    """Gather it. InputError ``circumstances.unreadable`` for a form that a newer version wrote."""
    setup, events = session.setup, session.events
    kinds = {event.kind for event in events}
    carried = _carriage(session)
    whys = {event.detail for event in events if event.kind == "level-uncalibrated"}
    return Evidence(
        circumstances=circumstances_of(setup),
        layout=Layout(setup.layout),
        lesion_side=session.patient.lesion_side,
        channel_check=setup.channel_check,
        is_silent=setup.device_name == SILENT.name,
        scored=scores.omissions[Scope.ALL].n,
        practice_failed=_practice_failed(session),
        carried_to_deg=carried.reach_deg,
        not_carried_deg=carried.lost_deg,
        is_calibrated=setup.calibration_id is not None,
        uncalibrated_why=next((why for why in ("expired", "other-device", "other-volume") if why in whys), ""),
        level_lost=lost_its_level(session),
        done=scores.committed,
        planned=scores.planned,
        false_alarms=scores.false_alarms.count,
        silent_trials=scores.false_alarms.n,
        invalid=scores.invalid,
        interrupted=sum(trial.interrupted for trial in session.trials),
        target_shown="target-shown" in kinds,
        prompts=sum(trial.prompts for trial in session.trials),
        fatigue_later=max((int(event.detail) for event in events if event.kind == "fatigue"), default=None),
        patient_points=setup.response_mode != "therapist",
    )


def _practice_failed(session: Session) -> bool:
    """Whether practice missed its mark: by what was stored then, and by its answers once the test has begun."""
    if any(event.kind in {"task-not-understood", "override"} for event in session.events):
        return True
    setup = session.setup
    protocol = protocols.loads(setup.protocol_json, origin=setup.protocol_id).protocol
    has_begun = any(not trial.planned.is_practice for trial in session.trials)
    return has_begun and not practice_outcome(session.trials, protocol).passed


def _carriage(session: Session) -> Carriage:
    """Which directions the layout could carry, of those that were asked for."""
    layout, method = Layout(session.setup.layout), session.setup.renderer.partition(";")[0]
    known = method if method in methods_for(layout) else None
    return carriage(azimuths_planned((*session.plan, *(trial.planned for trial in session.trials))), layout, known)
