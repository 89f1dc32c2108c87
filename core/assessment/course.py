"""The way of a session through its plan: what is committed, which trial comes next, and what since the last rest.

The next trial follows from the plan and the committed trials alone, also where the answers decide its level: so a
session that was killed goes on with the very trial that would have come.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment import protocol as protocols
from core.assessment.adaptive.tracks import Tracks
from core.assessment.protocol import Breaks, Protocol
from core.assessment.run_state import PauseReason, RunState
from core.assessment.understanding import practice_outcome
from core.records.model import Heard, PlannedTrial, Session, Trial


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
    at_most: bool = False
    """Whether the part may end sooner than ``total``, for its answers decide when."""


def trials_left(plan: Sequence[PlannedTrial], trials: Sequence[Trial], tracks: Tracks) -> tuple[PlannedTrial, ...]:
    """The places of a plan that are still to come, at most: those of finished tracks are passed over."""
    begin = trials[-1].planned.trial_index + 1 if trials else 0
    unfinished = tracks.unfinished(trials)
    return tuple(place for place in plan[begin:] if not place.track or place.track in unfinished)


def expected_trials(session: Session) -> tuple[PlannedTrial, ...]:
    """The plan of a stored session; of an adaptive one what was given of it and, at most, what was still to come."""
    if not any(place.track for place in session.plan):
        return session.plan
    setup = session.setup
    tracks = Tracks.of(protocols.loads(setup.protocol_json, origin=setup.protocol_id).protocol)
    given = tuple(trial.planned for trial in session.trials)
    return given + trials_left(session.plan, session.trials, tracks)


class Course:
    """The plan and the committed trials. It moves only by ``take`` and ``rest``, after what they mean is on disk."""

    def __init__(self, plan: tuple[PlannedTrial, ...], committed: Iterable[Trial], protocol: Protocol) -> None:
        self.plan = plan
        self._protocol, self._tracks = protocol, Tracks.of(protocol)
        self._trials = list(committed)
        self._left = trials_left(plan, self._trials, self._tracks)
        self._current = self._first_of(self._left)
        self._omissions_in_a_row = 0
        self._tested_since_rest = 0
        self._rested_ns: int | None = None

    def _first_of(self, left: tuple[PlannedTrial, ...]) -> PlannedTrial | None:
        return self._tracks.as_played(left[0], self._trials) if left else None

    @property
    def trials(self) -> tuple[Trial, ...]:
        """Committed trials, in order."""
        return tuple(self._trials)

    @property
    def left(self) -> tuple[PlannedTrial, ...]:
        """The places that are still to come, at most."""
        return self._left

    @property
    def current(self) -> PlannedTrial | None:
        """The first trial that is not committed, as it is to be played; None after the last."""
        return self._current

    @property
    def last(self) -> Trial | None:
        """The trial committed last."""
        return self._trials[-1] if self._trials else None

    @property
    def progress(self) -> RunProgress:
        """Trial n of N, counted apart for practice and test; after the last trial it stays at that."""
        shown = self._current or self._trials[-1].planned
        done = sum(trial.planned.is_practice == shown.is_practice for trial in self._trials)
        left = [place for place in self._left if place.is_practice == shown.is_practice]
        return RunProgress(
            number=done + 1 if left else done,
            total=done + len(left),
            is_practice=shown.is_practice,
            committed=len(self._trials),
            planned=len(self._trials) + len(self._left),
            at_most=any(place.track for place in left),
        )

    @property
    def leaves_practice(self) -> bool:
        """Whether the last committed trial was practice and the next one is the first of the test."""
        last, current = self.last, self.current
        return last is not None and last.planned.is_practice and current is not None and not current.is_practice

    def silence_s(self, between_s: tuple[float, float], seed: int) -> float:
        """Silence before the current trial, in seconds, within ``between_s``: the same each time it is asked for."""
        return float(np.random.default_rng((seed, len(self._trials))).uniform(*between_s))

    def is_rest_due(self, breaks: Breaks, now_ns: int) -> bool:
        """Whether so many trials of the test, or so much time, passed since the last rest, and more trials come."""
        if self.current is None or self._tested_since_rest == 0:
            return False
        many = breaks.every_trials is not None and self._tested_since_rest >= breaks.every_trials
        rested_ns = now_ns if self._rested_ns is None else self._rested_ns
        return many or (breaks.every_s is not None and now_ns - rested_ns >= breaks.every_s * 1e9)

    def after(self, trial: Trial) -> tuple[RunState, PauseReason | None]:
        """Where the session stands once ``trial`` is taken, and why where it pauses.

        DONE after the last trial; PAUSED after practice that missed its mark, or where as many targets in a row went
        unanswered as the limit; else READY.
        """
        trials = [*self._trials, trial]
        left = trials_left(self.plan, trials, self._tracks)
        if not left:
            return RunState.DONE, None
        ends_practice = trial.planned.is_practice and not left[0].is_practice
        if ends_practice and not practice_outcome(trials, self._protocol).passed:
            return RunState.PAUSED, PauseReason.NOT_UNDERSTOOD
        omissions = self._omissions_after(trial)
        if omissions != 0 and omissions == self._protocol.stop_rules.omissions_in_a_row:
            return RunState.PAUSED, PauseReason.OMISSIONS
        return RunState.READY, None

    def _omissions_after(self, trial: Trial) -> int:
        """How many targets in a row went unanswered once ``trial`` is taken; catch and skipped trials do not count."""
        if trial.heard is None or trial.planned.is_catch:
            return self._omissions_in_a_row
        return 0 if trial.heard is Heard.YES else self._omissions_in_a_row + 1

    def begin(self, now_ns: int) -> None:
        """The current trial begins: of the first one of the test on, time counts towards the next rest."""
        if self._rested_ns is None and self._current is not None and not self._current.is_practice:
            self._rested_ns = now_ns

    def take(self, trial: Trial) -> None:
        """``trial``, the current one, is committed."""
        self._omissions_in_a_row = self._omissions_after(trial)
        self._tested_since_rest += not trial.planned.is_practice
        self._trials.append(trial)
        self._left = trials_left(self.plan, self._trials, self._tracks)
        self._current = self._first_of(self._left)

    def rest(self) -> None:
        """The patient rested: all counts begin anew."""
        self._omissions_in_a_row = 0
        self.decline_rest()

    def decline_rest(self) -> None:
        """The rest that was due is not taken: the next one is due as many trials, or as much time, later."""
        self._tested_since_rest, self._rested_ns = 0, None
