"""What may be read of a running session: everything that its windows show. Nothing here changes anything."""

from collections.abc import Callable

from core.assessment.clock import Clock
from core.assessment.course import Course, RunProgress
from core.assessment.fading import accuracy_fell
from core.assessment.presentation import Presentation
from core.assessment.protocol import Protocol
from core.assessment.run_state import PauseReason, RunState, StopSuggestion
from core.assessment.understanding import PracticeOutcome, practice_outcome
from core.records.model import PlannedTrial, SessionSetup, Trial


class RunReading:
    """The readable side of ``SessionRun``, which fills and moves what lies behind it."""

    _setup: SessionSetup
    _protocol: Protocol
    _clock: Clock
    _course: Course
    _state: RunState
    _pause_reason: PauseReason | None
    _presentation: Presentation
    _fatigue: int | None
    _hashed: Callable[[PlannedTrial], PlannedTrial]

    @property
    def setup(self) -> SessionSetup:
        """What was fixed before the first trial."""
        return self._setup

    @property
    def protocol(self) -> Protocol:
        """The protocol as it was stored with the session."""
        return self._protocol

    @property
    def plan(self) -> tuple[PlannedTrial, ...]:
        """All trials, in order; of an adaptive test all places."""
        return self._course.plan

    @property
    def left(self) -> tuple[PlannedTrial, ...]:
        """What is still to come, at most."""
        return self._course.left

    @property
    def state(self) -> RunState:
        """Where the session stands."""
        return self._state

    @property
    def pause_reason(self) -> PauseReason | None:
        """Why it is paused; None when it is not."""
        return self._pause_reason

    @property
    def is_interrupted(self) -> bool:
        """Whether a pause interrupted the current trial: it is presented anew after ``resume``, or left out before."""
        begun = self._presentation.interrupted and self._pause_reason is not PauseReason.NOT_UNDERSTOOD
        return self._state is RunState.PAUSED and begun

    @property
    def current(self) -> PlannedTrial | None:
        """The trial that is running or comes next, as it is played; None after the last."""
        current = self._course.current
        return None if current is None else self._hashed(current)

    @property
    def last(self) -> Trial | None:
        """The trial committed last."""
        return self._course.last

    @property
    def trials(self) -> tuple[Trial, ...]:
        """Committed trials, in order."""
        return self._course.trials

    @property
    def progress(self) -> RunProgress:
        """Trial n of N, counted apart for practice and test; catch trials count, so that nobody can tell them."""
        return self._course.progress

    @property
    def practice(self) -> PracticeOutcome:
        """How practice went so far, against its mark."""
        return practice_outcome(self._course.trials, self._protocol)

    @property
    def starts_test(self) -> bool:
        """Whether practice is over and the first trial of the test comes next."""
        return self._state is RunState.READY and self._course.leaves_practice

    @property
    def break_due(self) -> bool:
        """Whether a rest should be offered now. A pause counts as one; ``begin`` declines it."""
        is_ready = self._state is RunState.READY
        return is_ready and self._course.is_rest_due(self._protocol.breaks, self._clock.monotonic_ns())

    @property
    def stop_suggested(self) -> StopSuggestion | None:
        """Why the therapist might end the session now; None where nothing speaks for it. Nothing ends by itself."""
        limit = self._protocol.stop_rules.fatigue
        if limit is not None and self._fatigue is not None and self._fatigue >= limit:
            return StopSuggestion.FATIGUE
        return StopSuggestion.ACCURACY if accuracy_fell(self._course.trials, self._protocol) else None

    @property
    def pause_before_s(self) -> float:
        """Silence before the current trial, in seconds: drawn once for each trial of the session."""
        return self._course.silence_s(self._protocol.timing.pause_s, self._setup.seed)

    @property
    def deadline_monotonic_ns(self) -> int | None:
        """When ``timeout`` is to be called; None while the sound plays and where the protocol waits for ever."""
        return self._presentation.deadline_ns(self._protocol.timing.timeout_s)
