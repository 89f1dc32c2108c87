"""The trials of a session as lines of words: what the plots show, for reading."""

from core.assessment import protocol, ratings
from core.assessment.blinding import is_blind
from core.assessment.judging import judgements
from core.assessment.material.word_pairs import words_of
from core.assessment.numbering import number_of
from core.assessment.scoring import counts_as_valid
from core.assessment.tasks import RATINGS, SIDE, WORDS
from core.records.model import Heard, PlannedTrial, Session, Trial
from core.reports import phrases
from see2sound_desktop.presenters.scene_words import distance_words
from see2sound_desktop.wording import translate


def trial_columns() -> tuple[str, ...]:
    """Headings of the table of trials."""
    return (
        translate("trial_lines", "Trial"),
        translate("trial_lines", "Sound"),
        translate("trial_lines", "Answer"),
        translate("trial_lines", "Heard"),
        translate("trial_lines", "Reaction"),
        translate("trial_lines", "By"),
        translate("trial_lines", "Remarks"),
    )


def trial_lines(session: Session, trials: tuple[Trial, ...] | None = None) -> tuple[tuple[str, ...], ...]:
    """One line a committed trial, in order of presentation; practice first. Of some ``trials`` alone where given."""
    valid = counts_as_valid(session)
    asks = _asks(session)
    hides = is_blind(session)
    shown = session.trials if trials is None else trials
    return tuple(
        _line(session, trial, asks, _remarks(trial, session, counts=valid[trial.trial_uuid]), hides=hides)
        for trial in shown
    )


def _line(session: Session, trial: Trial, asks: tuple[str, ...], remarks: str, *, hides: bool) -> tuple[str, ...]:
    planned = trial.planned
    number = str(number_of(session, planned.trial_index).number)
    reaction = phrases.seconds(trial.rt_ms) if trial.rt_ms is not None and trial.rt_valid else phrases.NOTHING
    return (
        translate("trial_lines", "{number} (practice)").format(number=number) if planned.is_practice else number,
        phrases.NOTHING if hides else _sound_of(planned, asks),
        _answered(trial, asks),
        heard_words(trial.heard),
        reaction,
        _entered_by(trial.entered_by),
        remarks,
    )


def played_words(session: Session, trial: Trial) -> str:
    """What was played in a trial; a dash where nobody may be told yet."""
    return phrases.NOTHING if is_blind(session) else _sound_of(trial.planned, _asks(session))


def answer_words(session: Session, trial: Trial) -> str:
    """What was answered in a trial."""
    return _answered(trial, _asks(session))


def _asks(session: Session) -> tuple[str, ...]:
    return protocol.loads(session.setup.protocol_json).protocol.answer.asks


def _sound_of(planned: PlannedTrial, asks: tuple[str, ...]) -> str:
    azimuth_deg = planned.target_azimuth_deg if {"azimuth", SIDE} & set(asks) else None
    distance_m = planned.target_distance_m if "distance" in asks else None
    return _played(planned, asks, azimuth_deg, distance_m)


def _played(planned: PlannedTrial, asks: tuple[str, ...], azimuth_deg: float | None, distance_m: float | None) -> str:
    if planned.is_catch:
        return translate("trial_lines", "silence")
    said = _sound(planned, azimuth_deg, distance_m)
    if WORDS not in asks:
        return said
    left, right = words_of(planned)
    return translate("trial_lines", "{how}: {left} (left), {right} (right)").format(how=said, left=left, right=right)


def _answered(trial: Trial, asks: tuple[str, ...]) -> str:
    """The answer in words; of scales the points of each, in their order."""
    choice = trial.response_choice
    if RATINGS in asks and choice is not None:
        return ", ".join(str(points) for points in ratings.read(choice).values())
    if WORDS in asks and choice is not None:
        return {
            "left": translate("trial_lines", "the left word"),
            "right": translate("trial_lines", "the right word"),
            "both": translate("trial_lines", "both words"),
            "none": translate("trial_lines", "no word"),
        }[choice]
    return _where(trial.response_azimuth_deg, trial.response_distance_m, choice)


def _sound(planned: PlannedTrial, azimuth_deg: float | None, distance_m: float | None) -> str:
    if not planned.condition:
        return _where(azimuth_deg, distance_m, None)
    words = phrases.choice(planned.condition)
    if planned.level is None:
        return words
    return translate("trial_lines", "{movement}, through {arc}").format(
        movement=words, arc=phrases.degrees(planned.level)
    )


def _where(azimuth_deg: float | None, distance_m: float | None, choice: str | None) -> str:
    parts = []
    if azimuth_deg is not None:
        parts.append(phrases.place(azimuth_deg))
    if distance_m is not None:
        parts.append(distance_words(distance_m))
    if choice is not None:
        parts.append(phrases.choice(choice))
    return ", ".join(parts) or phrases.NOTHING


def _entered_by(who: str) -> str:
    """Who gave the answer; a simulated listener goes by its name."""
    return {
        "patient": translate("trial_lines", "patient"),
        "therapist": translate("trial_lines", "therapist"),
    }.get(who, who)


def heard_words(heard: Heard | None) -> str:
    """Whether a sound was heard; a dash of a trial that was skipped."""
    if heard is None:
        return phrases.NOTHING
    return {
        Heard.YES: translate("trial_lines", "yes"),
        Heard.NO: translate("trial_lines", "no"),
        Heard.TIMEOUT: translate("trial_lines", "no answer in time"),
    }[heard]


def _remarks(trial: Trial, session: Session, *, counts: bool) -> str:
    remarks = []
    judged = judgements(session, trial.trial_uuid)
    if not counts:
        reason = judged[-1].reason if judged else trial.invalid_reason or phrases.NOTHING
        remarks.append(translate("trial_lines", "not counted: {reason}").format(reason=reason))
    if judged:
        remarks.append(
            translate("trial_lines", "counted again after a correction")
            if counts
            else translate("trial_lines", "corrected later")
        )
    if trial.interrupted:
        remarks.append(translate("trial_lines", "interrupted and presented again"))
    if trial.replays:
        remarks.append(translate("trial_lines", "played {times} times").format(times=trial.replays + 1))
    return "; ".join(remarks)
