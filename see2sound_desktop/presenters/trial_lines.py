"""The trials of a session as lines of words: what the plots show, for reading."""

from PySide6.QtCore import QCoreApplication

from core.assessment import protocol
from core.assessment.scoring import counts_as_valid
from core.records.model import Heard, Session, Trial
from core.reports import phrases


def _tr(words: str) -> str:
    return QCoreApplication.translate("trial_lines", words)


def trial_columns() -> tuple[str, ...]:
    """Headings of the table of trials."""
    return (
        _tr("Trial"),
        _tr("Sound"),
        _tr("Answer"),
        _tr("Heard"),
        _tr("Reaction"),
        _tr("By"),
        _tr("Remarks"),
    )


def trial_lines(session: Session) -> tuple[tuple[str, ...], ...]:
    """One line a committed trial, in order of presentation; practice first."""
    valid = counts_as_valid(session)
    asks = protocol.loads(session.setup.protocol_json).protocol.answer.asks
    return tuple(_line(trial, asks, counts=valid[trial.trial_uuid]) for trial in session.trials)


def _line(trial: Trial, asks: tuple[str, ...], *, counts: bool) -> tuple[str, ...]:
    planned = trial.planned
    number = str(planned.trial_index + 1)
    azimuth_deg = planned.target_azimuth_deg if "azimuth" in asks else None
    distance_m = planned.target_distance_m if "distance" in asks else None
    reaction = phrases.seconds(trial.rt_ms) if trial.rt_ms is not None and trial.rt_valid else phrases.NOTHING
    return (
        _tr("{number} (practice)").format(number=number) if planned.is_practice else number,
        _tr("silence") if planned.is_catch else _where(azimuth_deg, distance_m, None),
        _where(trial.response_azimuth_deg, trial.response_distance_m, trial.response_choice),
        _heard(trial.heard),
        reaction,
        trial.entered_by,
        _remarks(trial, counts=counts),
    )


def _where(azimuth_deg: float | None, distance_m: float | None, choice: str | None) -> str:
    parts = []
    if azimuth_deg is not None:
        parts.append(phrases.place(azimuth_deg))
    if distance_m is not None:
        parts.append(_tr("{distance} m").format(distance=f"{distance_m:g}"))
    if choice is not None:
        parts.append({"near": _tr("near"), "middle": _tr("middle"), "far": _tr("far")}.get(choice, choice))
    return ", ".join(parts) or phrases.NOTHING


def _heard(heard: Heard | None) -> str:
    if heard is None:
        return phrases.NOTHING
    return {Heard.YES: _tr("yes"), Heard.NO: _tr("no"), Heard.TIMEOUT: _tr("no answer in time")}[heard]


def _remarks(trial: Trial, *, counts: bool) -> str:
    remarks = []
    if not counts:
        remarks.append(_tr("not counted: {reason}").format(reason=trial.invalid_reason or _tr("corrected later")))
    if trial.interrupted:
        remarks.append(_tr("interrupted and presented again"))
    if trial.replays:
        remarks.append(_tr("played {times} times").format(times=trial.replays + 1))
    return "; ".join(remarks)
