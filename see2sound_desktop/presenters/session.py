"""A running session between its two windows and what it does next. No widgets.

The patient's answers and the therapist's wishes come in as method calls, and here stands what either may do when; what
the windows show goes out as ``PatientView`` and ``LiveView``. ``SessionFlow`` takes the steps: a timer calls
``advance`` every few milliseconds while the session runs, and tests call it by hand.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment.run import SessionRun
from core.audio import AudioClip
from core.errors import See2SoundError
from core.playback.door import Player
from core.records.model import LesionSide, PlannedTrial
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.session_answering import SessionAnswering
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_demo import SessionDemo
from see2sound_desktop.presenters.session_flow import FlowEvents, SessionFlow
from see2sound_desktop.presenters.session_moment import Moment
from see2sound_desktop.presenters.session_output import SessionOutput
from see2sound_desktop.presenters.session_projection import asked_for, live_view, patient_view, session_end
from see2sound_desktop.presenters.session_shown import Shown
from see2sound_desktop.presenters.session_views import IN_TRIAL, LiveView, PatientView, PauseReason, Stage, Step
from see2sound_desktop.presenters.session_voice import SessionVoice, instruction_of
from see2sound_desktop.presenters.session_writing import SessionWriting


class SessionPresenter(SessionAnswering):
    """One session from the patient's first "Start" to its end.

    Parameters
    ----------
    run
        The trial state machine, new or reopened.
    sound_of
        The finished sound of a trial as it is played.
    player, open_again
        The open output, which the session closes at its end; and how to open it again once it was lost.
    labels
        What a stimulus is called ("kettle"), by ``stimulus_id``, for protocols that ask for a thing in a scene.
    shown
        What trials show beside their sound: words to point at, pictures to choose from.
    entered_by
        Who answers on the patient's window: ``patient``, or ``simulated:<listener>`` in a rehearsal.
    answer_input
        By what the patient answers; None is by hand. Where the therapist enters the answers it does not matter.
    spoken
        Instructions that can be heard, by their codes (``core.assessment.instructions``), as the output plays them.
    """

    trial_committed = Signal(object)

    def __init__(
        self,
        run: SessionRun,
        sound_of: Callable[[PlannedTrial], AudioClip],
        player: Player,
        open_again: Callable[[], Player],
        *,
        lesion_side: LesionSide,
        clock: SessionClock | None = None,
        labels: Mapping[str, str] | None = None,
        shown: Shown | None = None,
        entered_by: str = "patient",
        answer_input: AnswerInput | None = None,
        spoken: Mapping[str, AudioClip] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(clock or SessionClock(), LiveView(), PatientView(), entered_by, parent)
        self._run, self._sound_of = run, sound_of
        self._output = SessionOutput(player, open_again)
        self._lesion_side, self._labels, self._shown = lesion_side, labels or {}, shown or Shown()
        self._input = AnswerInput()
        if answer_input is not None and self.answer_mode != "therapist":
            self._input = answer_input
        self._now = Moment()
        self._writing = SessionWriting(run, self._now, self.troubled.emit)
        self._flow = SessionFlow(
            run,
            sound_of,
            self._output,
            moment=self._now,
            writing=self._writing,
            clock=self._clock,
            events=FlowEvents(self._show, self.trial_committed.emit, self.troubled.emit, self._over),
            further_s=self._input.further_s(run.protocol, self.answer_mode),
        )
        self._voice = SessionVoice(self._output, spoken or {}, self.troubled.emit, instruction_of)
        self._demo = SessionDemo(
            run,
            sound_of,
            self._output,
            moment=self._now,
            writing=self._writing,
            clock=self._clock,
            moved=self._show,
            troubled=self.troubled.emit,
        )
        self._targets_shown = False
        self._show()

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def run(self) -> SessionRun:
        """The trial state machine."""
        return self._run

    @property
    def elapsed_s(self) -> float:
        """Seconds since the patient began, until the end."""
        return self._now.elapsed_s(self._clock.monotonic_ns())

    def sound_of(self, planned: PlannedTrial) -> AudioClip:
        """The finished sound of a trial."""
        return self._sound_of(planned)

    def _show(self) -> None:
        now, what = self._now, asked_for(self._run, self._labels)
        soon = now.is_soon(self._clock.monotonic_ns())
        patient = patient_view(
            self._run,
            now,
            soon=soon,
            lesion_side=self._lesion_side,
            what=what,
            answer_input=self._input,
            shown=self._shown,
        )
        live = live_view(self._run, now, targets_shown=self._targets_shown, what=what, shown=self._shown)
        can_say = self._voice.can_say(patient)
        patient = replace(patient, may_hear_again=can_say)
        live = replace(live, may_say_again=can_say, may_show_how=self._demo.may_begin)
        self._tell(live, patient)

    # --- the session --------------------------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """The patient, or the therapist for the patient, starts: also after a break and after practice."""
        self._demo.end()
        if self._now.stage is Stage.WELCOME:
            self._timer.start()
            self._flow.start()
        elif self._now.runs_at(Step.BREAK):
            self._flow.end_rest()
        elif self._now.runs_at(Step.BEGIN_TEST):
            self._flow.await_trial()

    @Slot()
    def advance(self) -> None:
        """Do what is due."""
        if self._now.example is not None:
            self._demo.advance()
        else:
            self._flow.advance()

    def _over(self) -> None:
        self._timer.stop()
        self.finished.emit(session_end(self._run))

    # --- the patient --------------------------------------------------------------------------------------------------

    @Slot()
    def patient_stops(self) -> None:
        """The patient pressed Stop: silence at once, and the therapist decides."""
        self._demo.end()
        self._voice.hush()
        if self._now.stage in {Stage.RUNNING, Stage.WELCOME}:
            self._flow.pause(PauseReason.PATIENT_STOP)

    # --- the therapist ------------------------------------------------------------------------------------------------

    @Slot()
    def show_how(self) -> None:
        """Show an example: its sound, then its answer on the pad. As often as wanted; nothing of it counts."""
        self._voice.hush()
        if self._demo.begin():
            self._timer.start()

    @Slot()
    def pause(self) -> None:
        """Pause: silence within 200 ms; a trial that was running is presented anew."""
        if self._now.stage is Stage.RUNNING:
            self._flow.pause(PauseReason.THERAPIST)

    @Slot()
    def resume(self) -> None:
        """Go on after a pause: with the device opened anew where it was lost, and what could not be written written."""
        self._demo.end()
        if self._now.stage is Stage.PAUSED:
            self._flow.resume()

    @Slot()
    def resume_at_this_volume(self) -> None:
        """Go on though the system's volume was moved: the therapist's decision, which the report will say."""
        if self._now.stage is Stage.PAUSED and self._now.may_take_volume:
            self._flow.resume(take_volume=True)

    def repeat(self) -> bool:
        """Play the sound of the current trial again; False when there is none to repeat now."""
        may_repeat = self._now.runs_at(*IN_TRIAL) and not self._now.is_answering
        return may_repeat and self._flow.play_again()

    def prompt(self) -> bool:
        """The patient was prompted for this trial; False when there is none to prompt for now."""
        if not self._now.runs_at(*IN_TRIAL) or not self._writing.kept(self._run.prompt):
            return False
        self._now.prompts += 1
        self._show()
        return True

    def skip(self, reason: str) -> bool:
        """Leave the current trial out; False when that cannot be done now. A session that is paused stays paused."""
        if not self._live.may_skip:
            return False
        self._flow.skip(reason)
        return True

    def mark_invalid(self, reason: str) -> int | None:
        """Judge the running, else the last trial as invalid; its index, or None when there is none yet."""
        is_running = self._now.step in IN_TRIAL
        if self._now.stage is Stage.FINISHED or (not is_running and self._run.last is None):
            return None
        try:
            index = self._run.mark_invalid(reason)
        except See2SoundError as error:
            self.troubled.emit(str(error))
            return None
        self._now.marked_invalid = is_running
        self._show()
        return index

    def note(self, text: str) -> bool:
        """Keep a note."""
        return self._writing.kept(lambda: self._run.note(text))

    def note_fatigue(self, level: int) -> bool:
        """Keep how tired the patient is, from 0 to 10; then ``live.stop_suggested`` may say to end."""
        kept = self._now.stage is not Stage.FINISHED and self._writing.kept(lambda: self._run.note_fatigue(level))
        self._show()
        return kept

    def show_targets(self, on: bool) -> None:
        """Show or hide target and answer on the therapist's page; that it was shown is kept.

        Where nobody may know what plays, there is nothing to show.
        """
        if on == self._targets_shown or self._now.stage is Stage.FINISHED or self._live.is_blind:
            return
        if self._writing.kept(lambda: self._run.show_target(on=on)):
            self._targets_shown = on
        self._show()

    def stop(self, reason: str = "therapist") -> None:
        """End the session here; what is committed stays."""
        self._demo.end()
        if self._now.stage is not Stage.FINISHED:
            self._flow.stop(reason)

    def abandon(self) -> None:
        """Leave the session open, to be resumed later: the window closes under it."""
        self._timer.stop()
        self._output.close()
