"""When a training session stands still and the therapist decides: nothing ends or goes on by itself."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import takewhile

from core.records.model import Heard, SessionEvent
from core.records.training_model import TrainingSession, TrainingTrial
from core.training.exercises import StopRules
from core.training.find_plan import correct

FATIGUE_EVENT, OVERRIDE_EVENT, SIMULATED_EVENT = "fatigue", "override", "simulated"


class Standstill(StrEnum):
    """Why it stands still; the last four are rules at which training should end for today."""

    THERAPIST = "therapist"
    BREAK = "break"
    DEVICE_LOST = "device-lost"
    BUTTON = "button"
    """The patient pressed Stop."""
    FATIGUE = "fatigue"
    ACCURACY = "accuracy"
    """A block was much less accurate than the one before."""
    OMISSIONS = "omissions"

    @property
    def ends(self) -> bool:
        """Whether it is a rule to end; going on is then kept as the therapist's decision."""
        return self in {Standstill.BUTTON, Standstill.FATIGUE, Standstill.ACCURACY, Standstill.OMISSIONS}


def stops_finding(session: TrainingSession, block_trials: int, rules: StopRules) -> Standstill | None:
    """The rule that ends T2 after the trials that are committed, unless the therapist went on since; else None."""
    since = _gone_on_at(session.events)
    if _too_tired(session.events, rules):
        return Standstill.FATIGUE
    trials = session.trials
    omitted = [one.heard is not Heard.YES for one in trials if one.trial_index >= since]
    if _last_in_a_row(omitted) >= rules.omissions_in_a_row:
        return Standstill.OMISSIONS
    ended = len(trials) % block_trials == 0 and len(trials) > since
    if ended and accuracy_drop(trials, block_trials) > rules.accuracy_drop:
        return Standstill.ACCURACY
    return None


def stops_listening(session: TrainingSession, rules: StopRules) -> Standstill | None:
    """The rule that ends T1 after the chimes that were given, unless the therapist went on since; else None."""
    if _too_tired(session.events, rules):
        return Standstill.FATIGUE
    missed = [not check.tapped for check in session.checks[_gone_on_at(session.events) :]]
    return Standstill.OMISSIONS if _last_in_a_row(missed) >= rules.omissions_in_a_row else None


def accuracy_drop(trials: Sequence[TrainingTrial], block_trials: int) -> float:
    """Percentage points by which the last whole block was less accurate than the one before; 0 before the second."""
    whole = len(trials) // block_trials
    if whole < 2:
        return 0.0
    blocks = [trials[index * block_trials : (index + 1) * block_trials] for index in (whole - 2, whole - 1)]
    before, after = (100.0 * sum(correct(trial) for trial in block) / block_trials for block in blocks)
    return before - after


def _too_tired(events: Sequence[SessionEvent], rules: StopRules) -> bool:
    """Whether the last rating of fatigue is at the limit; one that the therapist went on after counts no more."""
    told = [event for event in events if event.kind in {FATIGUE_EVENT, OVERRIDE_EVENT}]
    return bool(told) and told[-1].kind == FATIGUE_EVENT and int(told[-1].detail) >= rules.fatigue


def _gone_on_at(events: Sequence[SessionEvent]) -> int:
    """How many trials or chimes there were when the therapist last went on against a rule; 0 where that never was."""
    overrides = [event.trial_index for event in events if event.kind == OVERRIDE_EVENT]
    return (overrides[-1] or 0) if overrides else 0


def _last_in_a_row(flags: Sequence[bool]) -> int:
    return sum(1 for _ in takewhile(bool, reversed(flags)))
