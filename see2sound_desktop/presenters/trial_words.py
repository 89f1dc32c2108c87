"""One trial in sentences: what was played, what was answered, how far apart both are, and who judged it later."""

from core.assessment import protocol as protocols
from core.assessment.blinding import is_blind
from core.assessment.judging import SOMEBODY, judgements
from core.assessment.numbering import number_of
from core.assessment.tasks import right_choice, task_in
from core.geometry import wrap_azimuth
from core.records.model import Correction, Session, Trial
from core.reports import phrases
from core.wording import number
from see2sound_desktop.presenters.trial_lines import answer_words, heard_words, played_words
from see2sound_desktop.wording import labelled, local_time, translate


def trial_title(session: Session, trial: Trial) -> str:
    """Which trial it is."""
    shown = number_of(session, trial.planned.trial_index).number
    if trial.planned.is_practice:
        return translate("trial_words", "Trial {number}, practice").format(number=shown)
    return translate("trial_words", "Trial {number}").format(number=shown)


def trial_sentences(session: Session, trial: Trial) -> tuple[str, ...]:
    """What happened in a trial, a line each."""
    said = [labelled(translate("trial_words", "Played"), played_words(session, trial)), _answer(session, trial)]
    error = "" if is_blind(session) else error_words(session, trial)
    if error:
        said.append(labelled(translate("trial_words", "Error"), error))
    if not trial.valid:
        reason = trial.invalid_reason or phrases.NOTHING
        said.append(translate("trial_words", "Marked as invalid in the session: {reason}").format(reason=reason))
    return (*said, *(_judged(one) for one in judgements(session, trial.trial_uuid)))


def _answer(session: Session, trial: Trial) -> str:
    answer = answer_words(session, trial)
    if answer == phrases.NOTHING:
        return labelled(translate("trial_words", "Heard"), heard_words(trial.heard))
    if trial.rt_ms is not None and trial.rt_valid:
        after = translate("trial_words", "{answer}, after {time}")
        answer = after.format(answer=answer, time=phrases.seconds(trial.rt_ms))
    return labelled(translate("trial_words", "Answered"), answer)


def error_words(session: Session, trial: Trial) -> str:
    """How far the answer was from the sound; empty where there is nothing to compare."""
    planned, said = trial.planned, []
    if planned.is_catch:
        return ""
    if trial.response_azimuth_deg is not None and planned.target_azimuth_deg is not None:
        said.append(phrases.shift(wrap_azimuth(trial.response_azimuth_deg - planned.target_azimuth_deg)))
    if trial.response_distance_m is not None and planned.target_distance_m:
        times = number(trial.response_distance_m / planned.target_distance_m, ".1f")
        said.append(translate("trial_words", "{times} times as far as the sound").format(times=times))
    return ", ".join(said) or _choice(session, trial)


def _choice(session: Session, trial: Trial) -> str:
    setup = session.setup
    task = task_in(protocols.loads(setup.protocol_json, origin=setup.protocol_id).protocol, trial.response_mode)
    right = None if task is None else right_choice(trial.planned, task)
    if right is None or trial.response_choice is None:
        return ""
    if trial.response_choice == right:
        return phrases.shift(0.0)
    return translate("trial_words", "right would have been: {answer}").format(answer=phrases.choice(right))


def _judged(correction: Correction) -> str:
    words = (
        translate("trial_words", "{when}: marked as valid again by {who}: {reason}")
        if correction.valid
        else translate("trial_words", "{when}: marked as invalid by {who}: {reason}")
    )
    return words.format(when=local_time(correction.utc), who=_who(correction), reason=correction.reason)


def _who(correction: Correction) -> str:
    """Who judged; a researcher is not told the name."""
    if correction.who == SOMEBODY:
        return translate("trial_words", "the therapist")
    return correction.who or translate("trial_words", "somebody")
