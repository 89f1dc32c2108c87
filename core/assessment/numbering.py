"""The number by which a trial is called: counted apart for practice and test, as the live view counts while it runs."""

from dataclasses import dataclass

from core.records.model import Session


@dataclass(frozen=True, slots=True)
class TrialNumber:
    """The ``number``-th trial of practice, or of the test, from 1."""

    number: int
    is_practice: bool


def number_of(session: Session, trial_index: int) -> TrialNumber:
    """The number of the trial at a place of the plan, whether it was committed or stopped at.

    Places that an adaptive test passed over do not count.
    """
    places = {place.trial_index: place for place in session.plan}
    is_practice = trial_index in places and places[trial_index].is_practice
    before = (trial.planned for trial in session.trials if trial.planned.trial_index < trial_index)
    return TrialNumber(1 + sum(place.is_practice == is_practice for place in before), is_practice)
