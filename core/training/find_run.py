"""T2 as it runs: trial after trial, each stored with its answer before the next; feedback, and the second try."""

from dataclasses import dataclass, replace
from functools import cached_property
from uuid import uuid4

from core.assessment.clock import Clock, utc_at
from core.assessment.run_state import RunState
from core.records.model import Heard, SessionState
from core.records.store import Store
from core.records.training_model import TrainingSession, TrainingTrial
from core.training.adapting import Adapted, replay
from core.training.begins import levels_of
from core.training.exercises import find_of
from core.training.find_plan import PlannedFind, drawn, found, is_right, sides
from core.training.material import loads_things
from core.training.sides import Bearings, Side
from core.training.standstill import Standstill, stops_finding
from core.training.training_run import TrainingRun


@dataclass(frozen=True, slots=True)
class Feedback:
    """What follows an answer. There is no sound for an error."""

    correct: bool
    """A short neutral tone, and the thing glows."""
    replay_lit: bool
    """The sound is repeated with the thing lit."""
    try_again: bool
    """After that the patient may answer once more; then it goes on, whatever is answered."""


@dataclass(frozen=True, slots=True)
class _Presented:
    onset_ns: int | None = None
    replays: int = 0
    interrupted: bool = False
    level_dba: float | None = None


class FindRun(TrainingRun):
    """Finding a sound.

    ``begin`` gives the trial; ``sound_started``, ``sound_ended``; then ``answer`` or ``omit``, which store it.
    """

    def __init__(self, store: Store, session: TrainingSession, clock: Clock) -> None:
        super().__init__(store, session, clock)
        self._exercise = find_of(session.setup)
        self._levels = levels_of(session.setup)
        self._things = loads_things(session.setup.material_json)
        self._presented = _Presented()
        self._second_of: TrainingTrial | None = None

    @cached_property
    def _sides(self) -> tuple[Side, ...]:
        return sides(self._exercise, self.setup.seed)

    @property
    def adapted(self) -> Adapted:
        """Where both sides stand, by the committed trials."""
        return replay(self._levels, map(found, self._session.trials), self._exercise.rule)

    @property
    def current(self) -> PlannedFind:
        """The trial that comes, or is being answered. ValueError once all are done."""
        index = self._given
        if index >= len(self._sides):
            raise ValueError("no trial is left")
        return drawn(
            index,
            self._sides[index],
            self.adapted,
            self._exercise,
            Bearings(self.setup.lesion_side),
            self.setup.seed,
            self._things,
        )

    def begin(self, level_dba: float | None = None) -> PlannedFind:
        """The sound of the current trial is about to be played, at this level where it is known."""
        self._need(RunState.READY)
        self._second_of = None
        self._presented = replace(self._presented, onset_ns=None, level_dba=level_dba)
        self._state = RunState.PLAYING
        return self.current

    def sound_started(self, onset_monotonic_ns: int) -> None:
        """The first sample left the output then."""
        self._need(RunState.PLAYING)
        self._presented = replace(self._presented, onset_ns=onset_monotonic_ns)

    def sound_ended(self) -> None:
        """The sound has ended; the answer is waited for, without a limit."""
        self._need(RunState.PLAYING)
        self._state = RunState.ANSWERING

    def repeat(self) -> None:
        """The sound is about to be repeated before the answer."""
        self._need(RunState.ANSWERING)
        self._presented = replace(self._presented, replays=self._presented.replays + 1)
        self._state = RunState.PLAYING

    def answer(self, azimuth_deg: float, *, answered_ns: int | None = None, entered_by: str = "patient") -> Feedback:
        """Store an answer (degrees, + right); what follows it."""
        return self._commit(azimuth_deg, Heard.YES, answered_ns, entered_by)

    def omit(self, *, entered_by: str = "therapist") -> Feedback:
        """Store that nothing was heard, or that no answer came."""
        return self._commit(None, Heard.NO, None, entered_by)

    def answer_again(self, azimuth_deg: float) -> bool:
        """Keep the second try, which no rule looks at: whether it was right."""
        trial = self._second_of
        self._need(RunState.READY, RunState.PAUSED)
        if trial is None:
            return False
        self._second_of = None
        self._tell("second-try", f"{azimuth_deg:.1f}", trial.trial_index)
        return is_right(azimuth_deg, trial.target_azimuth_deg, trial.separation_deg)

    @property
    def _given(self) -> int:
        return len(self._session.trials)

    def _rule(self) -> Standstill | None:
        return stops_finding(self._session, self._exercise.block_trials, self._exercise.stop_rules)

    def _look_round(self) -> None:
        if self._given >= len(self._sides):
            self._close(RunState.DONE, SessionState.COMPLETED)
            return
        if self._obey_rules():
            return
        whole = self._given > 0 and self._given % self._exercise.block_trials == 0
        last = self._session.events[-1] if self._session.events else None
        gone_on = last is not None and last.kind == "resume" and last.trial_index == self._given
        if whole and not gone_on:
            self._stand_still(Standstill.BREAK)

    def _break_off(self, played_s: float, ended: str) -> None:
        del played_s, ended
        if self._state in {RunState.PLAYING, RunState.ANSWERING}:
            self._presented = replace(self._presented, interrupted=True)

    def _commit(self, azimuth_deg: float | None, heard: Heard, answered_ns: int | None, entered_by: str) -> Feedback:
        self._need(RunState.ANSWERING)
        planned, presented = self.current, self._presented
        onset_ns = presented.onset_ns
        at_ns = self._clock.monotonic_ns() if answered_ns is None else answered_ns
        rt_known = onset_ns is not None and heard is Heard.YES
        trial = TrainingTrial(
            trial_uuid=str(uuid4()),
            session_uuid=self.setup.uuid,
            trial_index=planned.trial_index,
            block=planned.block,
            side=planned.side.value,
            level=planned.level,
            cue=planned.difficulty.cue,
            eased=planned.eased,
            seed=planned.seed,
            stimulus_id=self._things[planned.thing].id,
            target_azimuth_deg=planned.azimuth_deg,
            separation_deg=planned.difficulty.separation_deg,
            duration_s=planned.difficulty.duration_s,
            distractors=len(planned.others),
            level_dba=presented.level_dba,
            onset_utc=None if onset_ns is None else utc_at(onset_ns, self._clock),
            response_mode=self.setup.response_mode,
            entered_by=entered_by,
            response_azimuth_deg=azimuth_deg,
            heard=heard,
            rt_ms=(at_ns - (onset_ns or 0)) / 1e6 if rt_known else None,
            replays=presented.replays,
            interrupted=presented.interrupted,
            committed_utc=self._clock.utc_now(),
        )
        self._records.commit_trial(trial)
        self._session = replace(self._session, trials=(*self._session.trials, trial))
        self._presented, self._state = _Presented(), RunState.READY
        right = is_right(azimuth_deg, trial.target_azimuth_deg, trial.separation_deg)
        again = not right and planned.difficulty.asks_again
        self._second_of = trial if again else None
        self._look_round()
        return Feedback(right, replay_lit=not right, try_again=again)
