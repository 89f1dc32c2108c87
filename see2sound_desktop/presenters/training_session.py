"""A training session that runs, between its two windows: what both exercises have in common. No widgets.

Every answer and every stretch of listening is on disk (``core.training``) before anything else moves. A timer calls
``advance`` every few milliseconds while it runs, and tests call it by hand.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Slot

from core.assessment.run_state import RunState
from core.audio import AudioClip
from core.errors import See2SoundError
from core.playback.door import PlaybackStatus
from core.training.standstill import Standstill
from core.training.training_run import TrainingRun
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_output import SessionOutput
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.session_voice import SessionVoice
from see2sound_desktop.presenters.training_output import Hindrance, TrainingOutput
from see2sound_desktop.presenters.training_views import (
    TrainingEnd,
    TrainingLive,
    TrainingPatientView,
    TrainingStep,
    instruction_of,
)
from see2sound_desktop.presenters.two_windows import TwoWindows

_CLOSED = {RunState.DONE, RunState.STOPPED}


@dataclass(frozen=True)
class Surroundings:
    """What every training session is held with."""

    jobs: Jobs
    clock: SessionClock
    entered_by: str
    """Who answers on the patient's window: ``patient``, or ``simulated:<trainee>`` in a rehearsal."""
    answer_input: AnswerInput
    spoken: Mapping[str, AudioClip] = field(default_factory=dict)
    """Instructions that can be heard, by their codes, as the output plays them."""


class TrainingPresenter(TwoWindows[TrainingLive, TrainingPatientView]):
    """One training session from the patient's "Start" to its end, or from where it was interrupted.

    Parameters
    ----------
    run
        The state machine of the exercise, new or resumed.
    output
        Where it plays; closed at the end.
    """

    def __init__(
        self,
        run: TrainingRun,
        output: SessionOutput,
        held: Surroundings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(held.clock, TrainingLive(), TrainingPatientView(), held.entered_by, parent)
        self._run, self._output, self._input = run, TrainingOutput(output), held.answer_input
        self._stage = Stage.PAUSED if run.state is RunState.PAUSED else Stage.WELCOME
        self._step = TrainingStep.NONE
        self._sentence, self._may_take_volume = "", False
        self._unwritten: Callable[[], object] | None = None
        self._retry: Callable[[], object] | None = None
        self._gap_noted = False
        self._voice = SessionVoice(output, held.spoken, self.troubled.emit, instruction_of)

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def run(self) -> TrainingRun:
        """The state machine."""
        return self._run

    def _show(self) -> None:
        live, patient = self._views()
        patient = replace(patient, may_hear_again=self._voice.can_say(patient))
        self._tell(live, patient)

    def _with_trouble(self, live: TrainingLive) -> TrainingLive:
        return replace(live, sentence=self._sentence, may_take_volume=self._may_take_volume)

    # --- of each exercise ---------------------------------------------------------------------------------------------

    @abstractmethod
    def _views(self) -> tuple[TrainingLive, TrainingPatientView]:
        """What both windows show now."""

    @abstractmethod
    def _next(self) -> None:
        """The next sound, or the way to it: nothing sounds, and the run is ready."""

    @abstractmethod
    def _move(self, status: PlaybackStatus) -> None:
        """Do what is due while it runs."""

    @abstractmethod
    def _look_ahead(self) -> None:
        """Have what comes next rendered."""

    def _written(self) -> None:
        """What the disk did not take before is stored now."""
        self._after()

    # --- the session --------------------------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """The patient, or the therapist for the patient, starts or goes on after a rest."""
        self._voice.hush()
        if self._stage is Stage.WELCOME:
            self._stage = Stage.RUNNING
            self._timer.start()
            self._after()
        elif self._stage is Stage.PAUSED and self._run.standstill is Standstill.BREAK:
            self.resume()
        self._show()

    @Slot()
    def advance(self) -> None:
        """Do what is due."""
        if self._stage is not Stage.RUNNING:
            return
        hindrance, status = self._output.hindrance(), self._output.status()
        if hindrance is not None or status is None:
            self._hinder(hindrance or Hindrance())
            return
        self._move(status)
        self._show()

    def _after(self) -> None:
        """After something was stored: the end, a standstill, or what comes next."""
        if self._run.state in _CLOSED:
            self._finish()
        elif self._run.state is RunState.PAUSED:
            self._stage, self._step = Stage.PAUSED, TrainingStep.NONE
            self._look_ahead()
        else:
            self._stage = Stage.RUNNING
            self._next()

    def _play(self, clip: AudioClip) -> bool:
        """Play a sound; False where the device is gone, and then it stands still."""
        try:
            self._output.play(clip)
        except See2SoundError as error:
            self._hinder(Hindrance(str(error)))
            return False
        return True

    def _has_ended(self, status: PlaybackStatus, started: Callable[[int], object]) -> bool:
        """Tell when the sound began, once; whether it has ended."""
        has_ended = self._output.has_ended(status, started)
        if self._output.had_gaps and not self._gap_noted:
            self._gap_noted = True
            self.keep(lambda: self._run.note(self.tr("A sound had gaps: the computer could not play it in time.")))
        return has_ended

    def _hinder(self, hindrance: Hindrance) -> None:
        """The output cannot play on: it stands still."""
        self.pause(Standstill.DEVICE_LOST, hindrance.sentence)
        self._may_take_volume = hindrance.may_take_volume
        if not hindrance.may_take_volume:
            self._output.close()
        self._show()

    def _finish(self) -> None:
        self._stage, self._step = Stage.FINISHED, TrainingStep.NONE
        self._timer.stop()
        self._output.close()
        self._let_go()
        self._show()
        self.finished.emit(TrainingEnd(self._run.setup.uuid, completed=self._run.state is RunState.DONE))

    def _let_go(self) -> None:
        """It is over: nothing is rendered any more."""

    def keep(self, write: Callable[[], object]) -> bool:
        """Whether something could be written; else it stands still, and going on writes it again."""
        try:
            write()
        except See2SoundError as error:
            self._output.silence()
            self._unwritten, self._sentence, self._stage = write, str(error), Stage.PAUSED
            self._show()
            self.troubled.emit(str(error))
            return False
        return True

    def _say_trouble(self, error: Exception, *, retry: Callable[[], object]) -> None:
        """A sound could not be made: it stands still, and going on tries again. An error not foreseen is a bug."""
        if not isinstance(error, See2SoundError):
            raise error
        if self._stage is Stage.RUNNING:
            self.pause(Standstill.THERAPIST)
        self._retry, self._sentence = retry, str(error)
        self._show()
        self.troubled.emit(str(error))

    # --- the therapist ------------------------------------------------------------------------------------------------

    def pause(self, reason: Standstill = Standstill.THERAPIST, sentence: str = "") -> None:
        """Silence within 200 ms, and it stands still; what sounded until now is stored."""
        if self._stage is Stage.PAUSED and reason.ends:
            self.keep(lambda: self._run.pause(reason))
            self._show()
        if self._stage not in {Stage.WELCOME, Stage.RUNNING}:
            return
        played_s = self._played_s
        self._output.silence()
        if self._run.state in _CLOSED:
            self._finish()
            return
        if self.keep(lambda: self._run.pause(reason, played_s=played_s)):
            self._sentence = sentence
            self._after()
        self._show()

    @Slot()
    def resume(self, *, take_volume: bool = False) -> None:
        """Go on after a standstill, against a rule to end as the therapist's decision, which is kept.

        The output is opened anew where it was lost; what could not be written is written. Where the system's volume is
        not what it was, only with ``take_volume``: then the level is not known any more.
        """
        self._voice.hush()
        if self._stage is not Stage.PAUSED or not self._has_output(take_volume=take_volume):
            return
        self._sentence, self._may_take_volume = "", False
        if self._retry is not None:
            retry, self._retry = self._retry, None
            retry()
        self._timer.start()
        if self._unwritten is not None:
            unwritten, self._unwritten = self._unwritten, None
            if self.keep(unwritten):
                self._written()
            self._show()
            return
        if self._run.state is RunState.PAUSED and not self.keep(self._run.go_on):
            return
        self._after()
        self._show()

    def _has_output(self, *, take_volume: bool) -> bool:
        def lose_level(where: str) -> bool:
            return self.keep(lambda: self._run.lose_level(where))

        hindrance = self._output.make_ready(take_volume=take_volume, lose_level=lose_level)
        if hindrance is None:
            return True
        self._sentence, self._may_take_volume = hindrance.sentence, hindrance.may_take_volume
        self._show()
        return False

    def note(self, text: str) -> bool:
        """Keep a note."""
        return self._stage is not Stage.FINISHED and self.keep(lambda: self._run.note(text))

    def note_fatigue(self, level: int) -> bool:
        """Keep how tired the patient is, from 0 to 10; from the rule's number on it is a reason to end."""
        kept = self._stage is not Stage.FINISHED and self.keep(lambda: self._run.rate_fatigue(level))
        self._show()
        return kept

    def stop(self, why: str = "") -> None:
        """End the session here; what was trained stays."""
        if self._stage is Stage.FINISHED:
            return
        played_s = self._played_s
        self._output.silence()
        if self._run.state in _CLOSED or self.keep(lambda: self._run.stop(why, played_s=played_s)):
            self._finish()

    def abandon(self) -> None:
        """Leave it open, to be gone on with later: the window closes under it."""
        self._timer.stop()
        self._let_go()
        self._output.close()

    # --- the patient --------------------------------------------------------------------------------------------------

    @Slot()
    def patient_stops(self) -> None:
        """The patient pressed Stop: silence at once, and the therapist decides."""
        self._voice.hush()
        self.pause(Standstill.BUTTON)

    @property
    def _played_s(self) -> float:
        return self._output.played_s if self._run.state is RunState.PLAYING else 0.0

    def _level(self, level_dba: float | None) -> float | None:
        return level_dba if self._output.level_known else None

    def _who(self, *, by_therapist: bool) -> str:
        """Who entered an answer."""
        return self._entered(by_therapist=by_therapist or self._run.setup.response_mode == "therapist")
