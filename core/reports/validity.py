"""How far a session's numbers can be trusted: the checks that were made, and what was not known. No diagnosis."""

from dataclasses import dataclass

from core.acoustics.registry import methods_for
from core.assessment.carriage import azimuths_planned, carriage
from core.assessment.measures import Scope
from core.assessment.scoring import SessionScores
from core.audio import Layout
from core.playback.devices import SILENT
from core.records.model import LesionSide, Session, SessionSetup
from core.reports import phrases, sound_part
from core.reports.figures import LabelledValue
from core.wording import say

VALID, CAUTION, NOT_INTERPRETABLE = "valid", "caution", "not-interpretable"


@dataclass(frozen=True, slots=True)
class Validity:
    """The verdict (``valid``, ``caution``, ``not-interpretable``), its reasons in words, and the checks."""

    verdict: str
    reasons: tuple[str, ...]
    checks: tuple[LabelledValue, ...]


def judge(session: Session, scores: SessionScores) -> Validity:
    """Judge a session by what is stored about it (clinical validity box; reasons first, worst first)."""
    fatal, caution = _fatal(session, scores), _cautions(session, scores)
    verdict = NOT_INTERPRETABLE if fatal else CAUTION if caution else VALID
    return Validity(verdict, (*fatal, *caution), _checks(session, scores))


def _fatal(session: Session, scores: SessionScores) -> tuple[str, ...]:
    found = []
    if session.setup.channel_check == "failed":
        found.append(say("report.reason-channels-failed"))
    if session.setup.device_name == SILENT.name:
        found.append(say("report.reason-silent"))
    if scores.omissions[Scope.ALL].n == 0:
        found.append(say("report.reason-no-trials"))
    return tuple(found)


def _cautions(session: Session, scores: SessionScores) -> tuple[str, ...]:
    setup, events = session.setup, [event.kind for event in session.events]
    done, planned = scores.committed, scores.planned
    alarms = scores.false_alarms
    interrupted = sum(trial.interrupted for trial in session.trials)
    prompted = sum(trial.prompts for trial in session.trials)
    conditions = (
        (setup.channel_check not in {"confirmed", "failed"}, say("report.reason-channels-unconfirmed")),
        (bool(not_carried := _not_carried(session)), not_carried),
        (setup.calibration_id is None, say(_why_uncalibrated(session))),
        ("level-unknown" in events, say("report.reason-level-unknown")),
        ("override" in events, say("report.reason-practice")),
        (done < planned, say("report.reason-incomplete", done=done, planned=planned)),
        (session.patient.lesion_side is LesionSide.UNKNOWN, say("report.reason-lesion-unknown")),
        (alarms.count > 0, say("report.reason-false-alarms", count=alarms.count, n=alarms.n)),
        (scores.invalid > 0, say("report.reason-invalid", count=scores.invalid)),
        (interrupted > 0, say("report.reason-interrupted", count=interrupted)),
        ("target-shown" in events, say("report.reason-target-shown")),
        (prompted > 0, say("report.reason-prompts", count=prompted)),
        (not scores.is_simulated, say("report.reason-hearing-unrecorded")),
    )
    return tuple(sentence for holds, sentence in conditions if holds)


def _not_carried(session: Session) -> str:
    """Which directions the loudspeakers could not carry, in words; empty when they could carry all."""
    layout, method = Layout(session.setup.layout), session.setup.renderer.partition(";")[0]
    known = method if method in methods_for(layout) else None
    found = carriage(azimuths_planned((*session.plan, *(trial.planned for trial in session.trials))), layout, known)
    if not found.lost_deg:
        return ""
    return say(
        "report.reason-not-carried",
        layout=say(f"report.layout-{session.setup.layout}"),
        reach=f"{found.reach_deg:.0f}",
        places=phrases.places(found.lost_deg),
    )


def _why_uncalibrated(session: Session) -> str:
    why = {event.detail for event in session.events if event.kind == "level-uncalibrated"}
    known = [
        f"report.reason-uncalibrated-{detail}"
        for detail in ("expired", "other-device", "other-volume")
        if detail in why
    ]
    return known[0] if known else "report.reason-uncalibrated"


def _channels(setup: SessionSetup) -> str:
    if setup.channel_check == "confirmed" and setup.therapist:
        return say("report.channels-confirmed-by", who=setup.therapist)
    return say(f"report.channels-{setup.channel_check.replace(' ', '-')}")


def _checks(session: Session, scores: SessionScores) -> tuple[LabelledValue, ...]:
    setup = session.setup
    level = say("report.level-uncalibrated")
    if setup.calibration_id is not None and setup.level_dba is not None:
        level = say("report.level", level=f"{setup.level_dba:.0f}")
    answered = {trial.entered_by for trial in session.trials}
    catches = scores.false_alarms
    quiet = say("report.count", count=catches.n - catches.count, n=catches.n)
    return (
        LabelledValue(say("report.check-channels"), _channels(setup)),
        LabelledValue(say("report.check-level"), level),
        LabelledValue(say("report.check-hrtf"), sound_part.ears_words(setup)),
        LabelledValue(say("report.check-renderer"), setup.renderer),
        LabelledValue(say("report.check-device"), setup.device_name),
        LabelledValue(say("report.check-answers"), ", ".join(sorted(answered)) or phrases.NOTHING),
        LabelledValue(say("report.check-mode"), setup.response_mode),
        LabelledValue(say("report.check-practice"), phrases.count(scores.practice_answered)),
        LabelledValue(say("report.check-catches"), quiet if catches.n else phrases.NOTHING),
        LabelledValue(say("report.check-interruptions"), str(sum(trial.interrupted for trial in session.trials))),
        LabelledValue(say("report.check-state"), say(f"report.state-{session.state.value}")),
    )
