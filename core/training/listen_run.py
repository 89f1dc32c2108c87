"""T1 as it runs: ways of the sound and chimes in their order; what was heard is stored when each way ends."""

from dataclasses import dataclass, replace
from enum import StrEnum

from core.assessment.clock import Clock, utc_at
from core.assessment.run_state import RunState
from core.records.model import SessionState
from core.records.store import Store
from core.records.training_model import AttentionCheck, HeardStretch, TrainingSession
from core.training.begins import position_of
from core.training.exercises import listen_of
from core.training.listen_state import Listening, listening
from core.training.standstill import Standstill, stops_listening
from core.training.training_run import TrainingRun

_NS_PER_S = 1e9


class Due(StrEnum):
    """What sounds next."""

    WAY = "way"
    """The music, once from side to side."""
    CHIME = "chime"


@dataclass(frozen=True, slots=True)
class _Sounding:
    due: Due
    position_s: float
    level_dba: float | None
    onset_ns: int | None = None


class ListenRun(TrainingRun):
    """Listening with motion.

    ``begin`` says what sounds; then ``sound_started`` and ``sound_ended``. After a chime ``tap`` or ``no_tap`` follows.
    """

    def __init__(self, store: Store, session: TrainingSession, clock: Clock) -> None:
        super().__init__(store, session, clock)
        self._exercise = listen_of(session.setup)
        self._begins_s = position_of(session.setup)
        self._sounding: _Sounding | None = None

    @property
    def now(self) -> Listening:
        """Where it stands, by what is stored."""
        stored = self._session
        return listening(self._exercise, self._begins_s, stored.setup.seed, stored.stretches, stored.checks)

    @property
    def due(self) -> Due:
        """What sounds next."""
        return Due.CHIME if self.now.chime_due else Due.WAY

    def begin(self, level_dba: float | None = None) -> Due:
        """The next sound is about to be played. ``level_dba`` is that of the way, where it is known."""
        self._need(RunState.READY)
        self._sounding = _Sounding(self.due, self.now.position_s, level_dba)
        self._state = RunState.PLAYING
        return self._sounding.due

    def sound_started(self, onset_monotonic_ns: int) -> None:
        """The first sample left the output then."""
        self._need(RunState.PLAYING)
        if self._sounding is not None:
            self._sounding = replace(self._sounding, onset_ns=onset_monotonic_ns)

    def sound_ended(self, played_s: float) -> None:
        """The way has ended, and so much of it was played; after a chime the tap is waited for."""
        self._need(RunState.PLAYING)
        if self._sounding is not None and self._sounding.due is Due.CHIME:
            self._state = RunState.ANSWERING
            return
        self._commit_stretch(played_s, "whole")
        self._state = RunState.READY
        self._look_round()

    def tap(self, monotonic_ns: int) -> bool:
        """The patient tapped: whether in time."""
        self._need(RunState.PLAYING, RunState.ANSWERING)
        sounding = self._sounding
        if sounding is None or sounding.due is not Due.CHIME or sounding.onset_ns is None:
            return False
        after_s = (monotonic_ns - sounding.onset_ns) / _NS_PER_S
        in_time = 0.0 <= after_s <= self._exercise.check_limit_s
        self._commit_check(in_time, after_s * 1000.0 if in_time else None)
        return in_time

    def no_tap(self) -> None:
        """The limit has passed without a tap."""
        self._need(RunState.ANSWERING)
        self._commit_check(tapped=False, rt_ms=None)

    @property
    def _given(self) -> int:
        return len(self._session.checks)

    def _rule(self) -> Standstill | None:
        return stops_listening(self._session, self._exercise.stop_rules)

    def _look_round(self) -> None:
        now = self.now
        if now.block >= self._exercise.blocks:
            self._close(RunState.DONE, SessionState.COMPLETED)
        elif not self._obey_rules() and not now.chime_due and self._has_ended_a_block(now):
            self._stand_still(Standstill.BREAK)

    def _has_ended_a_block(self, now: Listening) -> bool:
        """Whether the last way was the last of its block, and nobody has gone on since."""
        stretches = self._session.stretches
        if not stretches or stretches[-1].block == now.block:
            return False
        last = stretches[-1].began_utc
        return not any(event.kind == "resume" and event.utc > last for event in self._session.events)

    def _break_off(self, played_s: float, ended: str) -> None:
        sounding = self._sounding
        if self._state in {RunState.PLAYING, RunState.ANSWERING} and sounding is not None:
            if sounding.due is Due.WAY:
                self._commit_stretch(played_s, ended)
            self._sounding = None

    def _commit_stretch(self, played_s: float, ended: str) -> None:
        sounding = self._sounding
        if sounding is None or sounding.onset_ns is None:
            return
        now_ns = self._clock.monotonic_ns()
        wall_s = max(now_ns - sounding.onset_ns, 0) / _NS_PER_S
        stretch = HeardStretch(
            session_uuid=self.setup.uuid,
            block=self.now.block,
            began_utc=utc_at(sounding.onset_ns, self._clock),
            position_s=sounding.position_s,
            planned_s=self._exercise.way_s,
            heard_s=max(min(played_s, self._exercise.way_s, wall_s), 0.0),
            wall_s=wall_s,
            level_dba=sounding.level_dba,
            ended=ended,
        )
        self._records.commit_stretch(stretch)
        self._sounding = None  # not before: what the disk does not take is reported again
        self._session = replace(self._session, stretches=(*self._session.stretches, stretch))

    def _commit_check(self, tapped: bool, rt_ms: float | None) -> None:
        now, sounding = self.now, self._sounding
        onset_ns = None if sounding is None else sounding.onset_ns
        asked = self._clock.utc_now() if onset_ns is None else utc_at(onset_ns, self._clock)
        last = self._session.stretches[-1].block
        check = AttentionCheck(self.setup.uuid, last, asked, now.heard_s, tapped, rt_ms)
        self._records.commit_check(check)
        self._session = replace(self._session, checks=(*self._session.checks, check))
        self._state, self._sounding = RunState.READY, None
        self._look_round()
