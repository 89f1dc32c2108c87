"""A trial judged later on: whether it counts, who said so, when and why. The trial itself stays as it was stored."""

from datetime import UTC, datetime

from core.assessment.numbering import number_of
from core.assessment.scoring import counts_as_valid
from core.errors import InputError
from core.records.model import Correction, Session, Trial
from core.records.store import Store

SOMEBODY = "therapist"
"""Who judges where nobody signed in and no name is set."""


def may_be_judged(trial: Trial, *, counts: bool) -> bool:
    """Whether a trial can be judged so: one that was skipped has nothing that could count."""
    return not counts or trial.heard is not None


def judgements(session: Session, trial_uuid: str) -> tuple[Correction, ...]:
    """Every later judgement about a trial, the first one first; the last one counts."""
    return tuple(correction for correction in session.corrections if correction.trial_uuid == trial_uuid)


def judge(store: Store, session: Session, trial_uuid: str, *, counts: bool, reason: str, name: str = "") -> Correction:
    """Keep a judgement about a stored trial, on disk before this returns.

    Parameters
    ----------
    session
        As it was read last: its trials, and the judgements there are.
    counts
        Whether the trial counts from now on.
    reason
        Why, in the words of whoever judges.
    name
        Of whoever judges, where nobody signed in; who did goes by the account.

    Raises
    ------
    InputError
        ``assessment.judged-without-reason``; ``assessment.judged-skipped`` for a trial that was skipped and is to
        count; ``assessment.judged-already`` where it stands so already.
    """
    trial = next(trial for trial in session.trials if trial.trial_uuid == trial_uuid)
    number = number_of(session, trial.planned.trial_index).number
    if not reason.strip():
        raise InputError("assessment.judged-without-reason", trial=number)
    if not may_be_judged(trial, counts=counts):
        raise InputError("assessment.judged-skipped", trial=number)
    if counts_as_valid(session)[trial_uuid] is counts:
        raise InputError("assessment.judged-already", trial=number)
    who = store.access.account if store.access is not None else name.strip() or SOMEBODY
    correction = Correction(trial_uuid, counts, reason.strip(), who, datetime.now(UTC))
    store.correct_trial(correction)
    return correction
