"""What both exercises have in common: a state that refuses the wrong order, standing still, and the records."""

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Self

from core.assessment.clock import Clock
from core.assessment.run_state import RunState, WrongOrderError
from core.errors import InputError
from core.records.model import SessionEvent, SessionState
from core.records.store import Store
from core.records.training_model import TrainingSession, TrainingSetup
from core.training.standstill import FATIGUE_EVENT, OVERRIDE_EVENT, Standstill

MOST_FATIGUE = 10
LEVEL_LOST_EVENT = "level-unknown"
_CLOSED = {RunState.DONE, RunState.STOPPED}


class TrainingRun(ABC):
    """A training session that runs. Made by ``start`` or ``resume`` of an exercise."""

    def __init__(self, store: Store, session: TrainingSession, clock: Clock) -> None:
        self._records, self._clock, self._session = store.training, clock, session
        self._state = RunState.READY
        self._standstill: Standstill | None = None

    @classmethod
    def start(cls, store: Store, setup: TrainingSetup, clock: Clock) -> Self:
        """Store the set-up and begin. Sides and dose are checked before (``sides.bearings``, ``dosing.check``)."""
        store.training.create(setup)
        return cls(store, store.training.session(setup.uuid), clock)

    @classmethod
    def resume(cls, store: Store, uuid: str, clock: Clock) -> Self:
        """Go on after a crash with the very sound that would have come; it stands still first.

        InputError ``records.no-session``, ``training.closed``.
        """
        session = store.training.session(uuid)
        if session.state is not SessionState.OPEN:
            raise InputError("training.closed", state=session.state.value)
        run = cls(store, session, clock)
        run._tell("resumed", "", run._given)
        run._stand_still(run._rule() or Standstill.THERAPIST)
        return run

    @property
    def session(self) -> TrainingSession:
        """The session as it is stored by now."""
        return self._session

    @property
    def setup(self) -> TrainingSetup:
        """What was fixed before it began."""
        return self._session.setup

    @property
    def state(self) -> RunState:
        """Where it stands."""
        return self._state

    @property
    def standstill(self) -> Standstill | None:
        """Why it is paused; None where it is not."""
        return self._standstill if self._state is RunState.PAUSED else None

    # --- standing still -----------------------------------------------------------------------------------------------

    def pause(self, reason: Standstill = Standstill.THERAPIST, *, played_s: float = 0.0) -> None:
        """Stand still: the therapist's pause, the patient's button, an output that was lost. Twice does nothing.

        Parameters
        ----------
        played_s : what sounded of the sound that is broken off, by the output's count.
        """
        if self._state in _CLOSED:
            raise WrongOrderError("the session is over")
        if self._state is not RunState.PAUSED:
            self._break_off(played_s, "lost" if reason is Standstill.DEVICE_LOST else "pause")
            self._stand_still(reason)
        elif reason.ends:
            self._stand_still(reason)

    def go_on(self) -> None:
        """Go on after a standstill; against a rule to end, as the therapist's decision, which is kept."""
        reason = self._standstill
        if self._state is not RunState.PAUSED or reason is None:
            raise WrongOrderError("only a session that stands still goes on")
        if reason.ends:
            self._tell(OVERRIDE_EVENT, reason.value, self._given)
        self._tell("resume", reason.value, self._given)
        self._state, self._standstill = RunState.READY, None
        self._look_round()

    def rate_fatigue(self, fatigue: int) -> None:
        """Keep a rating from 0 to 10; from the rule's on the session stands still. InputError ``training.fatigue``."""
        if not 0 <= fatigue <= MOST_FATIGUE:
            raise InputError("training.fatigue", most=MOST_FATIGUE)
        self._tell(FATIGUE_EVENT, str(fatigue), self._given)
        if self._state in {RunState.READY, RunState.PAUSED}:
            self._obey_rules()

    def note(self, text: str) -> None:
        """Keep a note of the therapist."""
        self._tell("note", text, self._given)

    def lose_level(self, where: str) -> None:
        """Keep that it goes on though its level is not known any more; what sounds from now on tells none."""
        self._tell(LEVEL_LOST_EVENT, where, self._given)

    def stop(self, why: str = "", *, played_s: float = 0.0) -> None:
        """End the session before it is complete. What was trained stays."""
        if self._state in _CLOSED:
            raise WrongOrderError("the session is over")
        self._break_off(played_s, "stop")
        self._tell("stop", why or ("" if self._standstill is None else self._standstill.value), self._given)
        self._close(RunState.STOPPED, SessionState.STOPPED)

    # --- for the exercises --------------------------------------------------------------------------------------------

    @property
    @abstractmethod
    def _given(self) -> int:
        """How many trials or chimes are committed."""

    @abstractmethod
    def _break_off(self, played_s: float, ended: str) -> None:
        """A sound that runs is broken off, if one does."""

    @abstractmethod
    def _rule(self) -> Standstill | None:
        """The rule to end that holds now."""

    @abstractmethod
    def _look_round(self) -> None:
        """Between two sounds: stand still where a rule says so or a block is over, close where all is done."""

    def _obey_rules(self) -> bool:
        rule = self._rule()
        if rule is not None and self._standstill is not rule:
            self._stand_still(rule)
        return rule is not None

    def _stand_still(self, reason: Standstill) -> None:
        self._tell("pause", reason.value, self._given)
        self._state, self._standstill = RunState.PAUSED, reason

    def _need(self, *states: RunState) -> None:
        if self._state not in states:
            raise WrongOrderError(f"not while the session is {self._state}")

    def _tell(self, kind: str, detail: str, number: int | None) -> None:
        event = SessionEvent(self._clock.utc_now(), kind, detail, number)
        self._records.add_event(self.setup.uuid, event)
        self._session = replace(self._session, events=(*self._session.events, event))

    def _close(self, state: RunState, stored: SessionState) -> None:
        ended = self._clock.utc_now()
        self._records.finish(self.setup.uuid, stored, ended)
        self._session = replace(self._session, state=stored, ended_utc=ended)
        self._state, self._standstill = state, None
