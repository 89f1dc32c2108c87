"""The way of a session through its plan: what is committed, which trial comes next, and what since the last rest."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.assessment.run_state import RunState
from core.records.model import Heard, PlannedTrial, Trial


@dataclass(frozen=True, slots=True)
class RunProgress:
    """Trial ``number`` of ``total`` in its part of the session: practice, or test."""

    number: int
    total: int
    is_practice: bool
    committed: int
    """Committed trials of the whole session."""
    planned: int
    """Trials of the whole session."""


class Course:
    """The plan and the committed trials. It moves only by ``take`` and ``rest``, after what they mean is on disk."""

    def __init__(self, plan: tuple[PlannedTrial, ...], committed: Iterable[Trial]) -> None:
        self.plan = plan
        self._trials = list(committed)
        self._omissions_in_a_row = 0
        self._tested_since_rest = 0

    @property
    def trials(self) -> tuple[Trial, ...]:
        """Committed trials, in order."""
        return tuple(self._trials)

    @property
    def current(self) -> PlannedTrial | None:
        """The first trial that is not committed; None after the last."""
        return self.plan[len(self._trials)] if len(self._trials) < len(self.plan) else None

    @property
    def last(self) -> Trial | None:
        """The trial committed last."""
        return self._trials[-1] if self._trials else None

    @property
    def progress(self) -> RunProgress:
        """Trial n of N, counted apart for practice and test; after the last trial it stays at that."""
        shown = self.current or self.plan[-1]
        part = [planned.trial_index for planned in self.plan if planned.is_practice == shown.is_practice]
        number = part.index(shown.trial_index) + 1
        return RunProgress(number, len(part), shown.is_practice, len(self._trials), len(self.plan))

    @property
    def leaves_practice(self) -> bool:
        """Whether the last committed trial was practice and the next one is the first of the test."""
        last, current = self.last, self.current
        return last is not None and last.planned.is_practice and current is not None and not current.is_practice

    def silence_s(self, between_s: tuple[float, float], seed: int) -> float:
        """Silence before the current trial, in seconds, within ``between_s``: the same each time it is asked for."""
        return float(np.random.default_rng((seed, len(self._trials))).uniform(*between_s))

    def is_rest_due(self, every_trials: int | None) -> bool:
        """Whether as many trials of the test as a rest comes after were given since the last one, and more come."""
        return self.current is not None and every_trials is not None and self._tested_since_rest >= every_trials

    def state_after(self, trial: Trial, omissions_limit: int | None) -> RunState:
        """DONE after the last trial, PAUSED where as many targets in a row went unanswered as the limit, else READY."""
        if trial.planned.trial_index + 1 == len(self.plan):
            return RunState.DONE
        omissions = self._omissions_after(trial)
        return RunState.PAUSED if omissions != 0 and omissions == omissions_limit else RunState.READY

    def _omissions_after(self, trial: Trial) -> int:
        """How many targets in a row went unanswered once ``trial`` is taken; catch and skipped trials do not count."""
        if trial.heard is None or trial.planned.is_catch:
            return self._omissions_in_a_row
        return 0 if trial.heard is Heard.YES else self._omissions_in_a_row + 1

    def take(self, trial: Trial) -> None:
        """``trial``, the current one, is committed."""
        self._omissions_in_a_row = self._omissions_after(trial)
        self._tested_since_rest += not trial.planned.is_practice
        self._trials.append(trial)

    def rest(self) -> None:
        """The patient rested: both counts begin anew."""
        self._omissions_in_a_row = 0
        self._tested_since_rest = 0

    def decline_rest(self) -> None:
        """The rest that was due is not taken: the next one is due as many trials later."""
        self._tested_since_rest = 0
