"""The validity box in words: the verdict's reasons, the checks that were made, and what was asked before."""

from collections.abc import Callable
from dataclasses import dataclass

from core.assessment.evidence import evidence_of
from core.assessment.interpretation import Reason, interpret
from core.assessment.scoring import SessionScores
from core.playback.door import device_words
from core.records.model import Session, SessionSetup
from core.reports import circumstances_part, phrases, sound_part
from core.reports.figures import LabelledValue
from core.wording import number, say


@dataclass(frozen=True, slots=True)
class Validity:
    """The verdict (``valid``, ``caution``, ``not-interpretable``), its reasons in words, and the checks."""

    verdict: str
    reasons: tuple[str, ...]
    checks: tuple[LabelledValue, ...]


def judge(session: Session, scores: SessionScores) -> Validity:
    """A session's interpretation in words."""
    evidence = evidence_of(session, scores)
    found = interpret(evidence)
    checks = (*_checks(session, scores), *circumstances_part.lines(evidence))
    return Validity(found.verdict.value, tuple(_words(reason, session) for reason in found.reasons), checks)


def _words(reason: Reason, session: Session) -> str:
    values = {name: _spoken(name, value) for name, value in reason.values.items()}
    return say(f"report.reason-{reason.code}", layout=say(f"report.layout-{session.setup.layout}"), **values)


def _spoken(name: str, value: object) -> object:
    write = _WRITERS.get(name)
    return value if write is None else write(value)


_WRITERS: dict[str, Callable[..., str]] = {
    "reach_deg": lambda value: f"{value:.0f}",
    "azimuths_deg": phrases.places,
    "db": lambda value: f"{value:.0f}",
    "fields": lambda names: ", ".join(say(f"circumstances.name-{name.replace('_', '-')}") for name in names),
    "ear": lambda value: say(f"circumstances.side-{value}"),
    "arm": lambda value: say(f"circumstances.side-{value}"),
    "side": lambda value: say(f"circumstances.side-{value}"),
}
"""How values become words; the others are numbers that stand as they are."""


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
        LabelledValue(say("report.check-renderer"), sound_part.renderer_words(setup)),
        LabelledValue(say("report.check-device"), device_words(setup.device_name)),
        LabelledValue(say("report.check-answers"), ", ".join(map(_who, sorted(answered))) or phrases.NOTHING),
        LabelledValue(say("report.check-mode"), _how_answered(session)),
        LabelledValue(say("report.check-practice"), phrases.count(scores.practice_answered)),
        LabelledValue(say("report.check-catches"), quiet if catches.n else phrases.NOTHING),
        LabelledValue(say("report.check-interruptions"), str(sum(trial.interrupted for trial in session.trials))),
        LabelledValue(say("report.check-state"), say(f"report.state-{session.state.value}")),
    )


def _who(entered_by: str) -> str:
    kind, _, listener = entered_by.partition(":")
    return say(f"report.who-{kind}", listener=listener)


def _how_answered(session: Session) -> str:
    """On what, and by what where it was not by hand (the event ``answered-by``: ``one-switch 2.0``)."""
    on = say(f"report.mode-{session.setup.response_mode}")
    by = next((event.detail for event in session.events if event.kind == "answered-by"), "")
    kind, _, each_s = by.partition(" ")
    seconds = number(float(each_s), ".1f") if each_s else ""
    return f"{on}, {say(f'report.by-{kind}', seconds=seconds)}" if kind else on
