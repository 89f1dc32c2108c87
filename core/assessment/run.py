"""The trial state machine: one session from its first trial to its last, refusing the wrong order.

READY ── begin ──▶ PLAYING ── sound_ended ──▶ ANSWERING ── answer, timeout ──▶ (on disk) ──▶ READY … DONE
``pause`` leads from any of these to PAUSED, ``resume`` back to READY; a running trial is presented anew. ``stop`` ends
the session. An answer is on disk before anything else moves: where the disk fails, the error comes out, the state
stays and the same answer may be given again. No Qt, no threads, no waiting: windows call it and read ``state``.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Self

from core.assessment import protocol as protocols
from core.assessment.answers import Answer, accepted
from core.assessment.clock import Clock, SystemClock, utc_at
from core.assessment.course import Course
from core.assessment.presentation import Presentation
from core.assessment.run_reading import RunReading
from core.assessment.run_state import PauseReason, RunState, WrongOrderError
from core.assessment.session_log import SessionLog
from core.errors import InputError
from core.records.model import Heard, PlannedTrial, Session, SessionSetup, SessionState, Trial
from core.records.store import Store

MOST_FATIGUE = 10


def _as_it_is(planned: PlannedTrial) -> PlannedTrial:
    return planned


def _is_overridden(session: Session) -> bool:
    return any(event.kind == "override" for event in session.events)


class SessionRun(RunReading):
    """A running session: what moves it. What may be read of it is ``RunReading``'s.

    >>> run = SessionRun.start(store, setup, stimuli.plan)          # doctest: +SKIP
    >>> run.begin(); player.play(stimuli.sound_of(run.current))    # doctest: +SKIP
    >>> run.sound_started(status.onset_monotonic_ns, latency_ms=status.latency_ms)    # doctest: +SKIP
    >>> run.sound_ended(); run.answer(Answer(azimuth_deg=-30))    # doctest: +SKIP
    """

    def __init__(
        self,
        store: Store,
        setup: SessionSetup,
        plan: tuple[PlannedTrial, ...],
        committed: Iterable[Trial],
        clock: Clock,
        hashed: Callable[[PlannedTrial], PlannedTrial],
    ) -> None:
        self._setup = setup
        self._log = SessionLog(store, setup, clock)
        self._protocol = protocols.loads(setup.protocol_json, origin=setup.protocol_id).protocol
        self._clock = clock
        self._course = Course(plan, committed, self._protocol)
        self._hashed = hashed
        self._state = RunState.READY
        self._pause_reason: PauseReason | None = None
        self._presentation = Presentation()
        self._fatigue: int | None = None
        self._written: Trial | None = None
        """The current trial once it is on disk, until what follows from it is too."""

    @classmethod
    def start(
        cls,
        store: Store,
        setup: SessionSetup,
        plan: tuple[PlannedTrial, ...],
        clock: Clock | None = None,
        hashed: Callable[[PlannedTrial], PlannedTrial] = _as_it_is,
    ) -> Self:
        """Store a new session with its whole plan, and be ready for its first trial.

        Parameters
        ----------
        hashed
            ``Stimuli.hashed``: gives a trial, as it is played, the hash of its sound.
        """
        if not plan:
            raise ValueError("a session needs at least one trial")
        store.create_session(setup, plan)
        return cls(store, setup, plan, (), clock or SystemClock(), hashed)

    @classmethod
    def reopen(
        cls,
        store: Store,
        uuid: str,
        plan: tuple[PlannedTrial, ...] | None = None,
        clock: Clock | None = None,
        hashed: Callable[[PlannedTrial], PlannedTrial] = _as_it_is,
    ) -> Self:
        """Go on with an open session at its first uncommitted trial.

        That trial may have been heard before the interruption: it counts as interrupted, without a valid reaction time.
        Where practice missed its mark and nobody has decided to go on, the session pauses for that again.

        Parameters
        ----------
        plan : tuple of PlannedTrial, optional
            The session's plan with the hashes of the sounds as they were rendered anew; None is the plan as stored.
        hashed : as in ``start``.

        Raises
        ------
        InputError
            ``assessment.session-closed`` when the session was completed or stopped, ``records.no-session``.
        """
        session = store.session(uuid)
        if session.state is not SessionState.OPEN:
            raise InputError("assessment.session-closed", uuid=uuid, state=session.state.value)
        run = cls(store, session.setup, plan or session.plan, session.trials, clock or SystemClock(), hashed)
        run._fatigue = next((int(event.detail) for event in session.events[::-1] if event.kind == "fatigue"), None)
        run._record("resume", "reopened")
        run._presentation.interrupted = True
        if run.current is None:  # ended between its last trial and being marked as completed
            run._log.closed(SessionState.COMPLETED)
            run._state = RunState.DONE
        elif run._course.leaves_practice and not (run.practice.passed or _is_overridden(session)):
            run._state, run._pause_reason = RunState.PAUSED, PauseReason.NOT_UNDERSTOOD
        return run

    # --- a trial ------------------------------------------------------------------------------------------------------

    def begin(self) -> PlannedTrial:
        """Start the current trial: its sound is to be played now."""
        self._expect("begin", RunState.READY)
        if self.current is None:
            raise WrongOrderError("there is no trial left")
        if self.break_due:
            self._course.decline_rest()
        self._course.begin(self._clock.monotonic_ns())
        self._state = RunState.PLAYING
        return self.current

    def sound_started(
        self, onset_monotonic_ns: int, onset_utc: datetime | None = None, latency_ms: float | None = None
    ) -> None:
        """The first sample left the device at ``onset_monotonic_ns``; ``onset_utc`` is derived from it where absent."""
        self._expect("sound_started", RunState.PLAYING)
        if self._presentation.onset_monotonic_ns is not None:
            raise WrongOrderError("the sound of this trial has already started")
        self._presentation.start(onset_monotonic_ns, onset_utc or utc_at(onset_monotonic_ns, self._clock), latency_ms)

    def sound_ended(self) -> None:
        """The last sample left the device: the answer is awaited."""
        self._expect("sound_ended", RunState.PLAYING)
        if self._presentation.onset_monotonic_ns is None:
            raise WrongOrderError("a sound ends after it started")
        self._presentation.ended_monotonic_ns = self._clock.monotonic_ns()
        self._state = RunState.ANSWERING

    def answer(self, answer: Answer) -> Trial:
        """Commit an answer, given while the sound plays or after it. AnswerError as in ``answers.accepted``."""
        self._expect("answer", RunState.PLAYING, RunState.ANSWERING)
        if self._presentation.onset_monotonic_ns is None:
            raise WrongOrderError("an answer comes after the sound started")
        mode = answer.response_mode or self._setup.response_mode
        taken = accepted(replace(answer, response_mode=mode), self._protocol)
        return self._commit(taken, Heard.YES if taken.heard else Heard.NO)

    def timeout(self) -> Trial:
        """Commit that no answer came in time."""
        self._expect("timeout", RunState.ANSWERING)
        return self._commit(Answer(heard=False), Heard.TIMEOUT)

    def skip(self, reason: str) -> Trial:
        """Leave the current trial out, at any moment before its answer: committed as invalid, without an answer.

        Where a pause interrupted it, the session stays paused.
        """
        if not self.is_interrupted:
            self._expect("skip", RunState.READY, RunState.PLAYING, RunState.ANSWERING)
        if self._written is None:
            self._record("skip", reason)
        skipped = f"skipped: {reason}" if reason else "skipped"
        return self._commit(Answer(heard=False, entered_by="therapist"), None, skipped)

    def repeat(self) -> None:
        """The sound is to be played once more."""
        self._expect("repeat", RunState.PLAYING, RunState.ANSWERING)
        self._record("repeat")
        self._presentation.replays += 1
        self._presentation.forget_sound()
        self._state = RunState.PLAYING

    def prompt(self, text: str = "") -> None:
        """The therapist prompted the patient."""
        self._expect("prompt", RunState.PLAYING, RunState.ANSWERING)
        self._record("prompt", text)
        self._presentation.prompts += 1

    def mark_invalid(self, reason: str) -> int:
        """Judge a trial as invalid, and say which: its index.

        The running trial goes on, and is committed with its answer as invalid; so is a trial that a pause interrupted.
        Between trials it is the last committed one that is meant: it gets a correction and stays as it was stored.
        """
        current = self.current
        is_running = self._state in {RunState.PLAYING, RunState.ANSWERING}
        if current is not None and (is_running or (self._state is RunState.PAUSED and self._presentation.interrupted)):
            self._record("invalid", reason)
            self._presentation.invalid_reasons.append(reason)
            return current.trial_index
        if self.last is None:
            raise WrongOrderError("there is no trial yet that could be invalid")
        self._log.judged_invalid(self.last, reason)
        return self.last.planned.trial_index

    # --- the session --------------------------------------------------------------------------------------------------

    def pause(self, reason: PauseReason = PauseReason.THERAPIST) -> None:
        """Pause. A running trial is interrupted: it is presented anew after ``resume``; no reaction time counts."""
        self._expect("pause", RunState.READY, RunState.PLAYING, RunState.ANSWERING)
        self._record(reason.event_kind, reason.value)
        if self._state is not RunState.READY:
            self._presentation.interrupt()
        self._state, self._pause_reason = RunState.PAUSED, reason

    def void(self, reason: str) -> None:
        """What was played is void, for the output did not play it whole: the trial is presented anew at once.

        No reaction time counts for it any more. The session does not pause; ``begin`` follows.
        """
        self._expect("void", RunState.PLAYING, RunState.ANSWERING)
        self._record("void", reason)
        self._presentation.interrupt()
        self._state = RunState.READY

    def resume(self) -> None:
        """Go on after a pause. After practice that missed its mark this overrides it, and that is kept."""
        self._expect("resume", RunState.PAUSED)
        if self._pause_reason is PauseReason.NOT_UNDERSTOOD:
            self._record("override", PauseReason.NOT_UNDERSTOOD.value)
        else:
            self._record("resume")
        self._state, self._pause_reason = RunState.READY, None
        self._course.rest()

    def stop(self, reason: str) -> None:
        """End the session before its last trial; what is committed stays, what is running is dropped."""
        self._expect("stop", RunState.READY, RunState.PLAYING, RunState.ANSWERING, RunState.PAUSED)
        self._record("stop", reason)
        self._log.closed(SessionState.STOPPED)
        self._state, self._pause_reason = RunState.STOPPED, None

    def note(self, text: str) -> None:
        """Keep a note of the therapist's, at any time."""
        self._record("note", text)

    def demonstrate(self) -> None:
        """An example is shown to the patient: its sound and its answer, none of which counts."""
        self._record("demonstration")

    def note_fatigue(self, level: int) -> None:
        """Keep how tired the patient is, from 0 to 10, at any time. ``stop_suggested`` reckons with the latest."""
        if not 0 <= level <= MOST_FATIGUE:
            raise ValueError(f"fatigue is rated from 0 to {MOST_FATIGUE}")
        self._record("fatigue", str(level))
        self._fatigue = level

    def lose_level(self, detail: str) -> None:
        """The session goes on at a level that is not known any more: over another output, or at another volume."""
        self._record("level-unknown", detail)

    def show_target(self, *, on: bool) -> None:
        """Keep that the therapist shows or hides the target: whoever sees it may cue the patient."""
        self._record("target-shown" if on else "target-hidden")

    # --- inside -------------------------------------------------------------------------------------------------------

    def _expect(self, call: str, *states: RunState) -> None:
        if self._state not in states:
            raise WrongOrderError(f"{call} cannot happen when the session is {self._state}")

    def _record(self, kind: str, detail: str = "") -> None:
        self._log.event(kind, detail, None if self.current is None else self.current.trial_index)

    def _commit(self, answer: Answer, heard: Heard | None, skipped: str | None = None) -> Trial:
        """Write the trial and what follows from it, then take it over. Where a write failed, a second call goes on."""
        if self._written is None:
            if self.current is None:
                raise WrongOrderError("there is no trial left")
            trial = self._presentation.trial(self.current, self._setup, answer, heard, self._clock, skipped)
            self._log.trial(trial)
            self._written = trial
        trial = self._written
        follows, reason = self._course.after(trial)
        if follows is RunState.DONE:
            self._log.closed(SessionState.COMPLETED)
        elif reason is not None:
            self._log.event(reason.event_kind, reason.value, trial.planned.trial_index + 1)
        if self._state is RunState.PAUSED and follows is RunState.READY:
            follows, reason = RunState.PAUSED, self._pause_reason
        self._course.take(trial)
        self._pause_reason = reason
        self._written, self._presentation, self._state = None, Presentation(), follows
        return trial
