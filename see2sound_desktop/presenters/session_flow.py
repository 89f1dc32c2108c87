"""What a running session does next: sounds, questions, rests, and pauses when a device or a disk fails. No Qt.

It has no timer: what is due is read from the session's clock whenever ``advance`` is called. Every answer is on disk
(``SessionRun``) before anything else moves. Who may ask for what, and when, is the presenter's to say.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.assessment.run import SessionRun
from core.assessment.run_state import PauseReason as RunPause
from core.assessment.run_state import RunState
from core.assessment.tasks import RATINGS, choice_task
from core.audio import AudioClip
from core.calibration import SystemVolume
from core.errors import See2SoundError
from core.playback.door import PlaybackState, PlaybackStatus
from core.records.model import PlannedTrial, Trial
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_moment import Moment
from see2sound_desktop.presenters.session_output import SessionOutput, Sounding
from see2sound_desktop.presenters.session_projection import first_question
from see2sound_desktop.presenters.session_views import ASKING, IN_TRIAL, PauseReason, Stage, Step
from see2sound_desktop.presenters.session_writing import SessionWriting

FEEDBACK_S = 2.2
MOST_VOIDS = 3
"""How often a sound that the output did not play whole is repeated before the session pauses."""


@dataclass(frozen=True, slots=True)
class FlowEvents:
    """Whom the flow tells what."""

    moved: Callable[[], object]
    """The moment is another one: it is to be shown."""
    committed: Callable[[Trial], object]
    troubled: Callable[[str], object]
    """A sentence: what went wrong and what to do."""
    over: Callable[[], object]


class SessionFlow:
    """The steps of one session: it moves ``moment``, writes through ``writing``, and closes ``output`` at the end.

    For an answer it waits ``further_s`` seconds more than the protocol says, where the patient's input is slow.
    """

    def __init__(
        self,
        run: SessionRun,
        sound_of: Callable[[PlannedTrial], AudioClip],
        output: SessionOutput,
        *,
        moment: Moment,
        writing: SessionWriting,
        clock: SessionClock,
        events: FlowEvents,
        further_s: float = 0.0,
    ) -> None:
        self._run, self._sound_of, self._output = run, sound_of, output
        self._moment, self._writing = moment, writing
        self._clock, self._events = clock, events
        self._further_ns = round(further_s * 1e9)
        self._voids = 0
        self._left_out = False
        """Whether the trial that a pause interrupted was skipped meanwhile."""

    # --- from step to step --------------------------------------------------------------------------------------------

    def start(self) -> None:
        """The patient begins."""
        self._moment.began_ns = self._clock.monotonic_ns()
        self._moment.stage = Stage.RUNNING
        self._next()

    def end_rest(self) -> None:
        """The patient goes on after a break."""
        if self._writing.kept(self._run.resume):
            self.await_trial()

    def await_trial(self) -> None:
        """The silence before the next sound begins."""
        self._move_to(Step.BETWEEN, due_in_s=self._run.pause_before_s)

    def advance(self) -> None:
        """Do what is due: start a sound, see that it ended, note that no answer came, go on."""
        now = self._moment
        status = self._output.status() if now.stage is Stage.RUNNING else None
        if status is None:
            return
        in_trial = now.step in IN_TRIAL
        if status.state is PlaybackState.LOST or (status.gone and not in_trial):  # what was heard whole is answered
            self._lose_device()
            return
        volume = self._output.moved_to(status)
        if volume is not None:
            self._lose_volume(volume)
            return
        now_ns = self._clock.monotonic_ns()
        if now.step is Step.LISTEN:
            self._follow_sound(status)
        elif now.step in ASKING:
            deadline_ns = self._run.deadline_monotonic_ns
            if deadline_ns is not None and not now.is_answering and now_ns >= deadline_ns + self._further_ns:
                self.commit(self._run.timeout)
        elif now.due_ns is not None and now_ns >= now.due_ns:
            now.due_ns = None
            if now.step is Step.FEEDBACK:
                self._next()
            else:
                self._present()
        elif now.step is Step.BETWEEN:
            self._events.moved()

    def _next(self) -> None:
        """After a trial or at the start: the end, a rest, the first trial of the test, or the next trial."""
        if self._run.state is RunState.DONE:
            self._finish()
        elif self._run.state is RunState.PAUSED:
            reason = self._run.pause_reason
            self._stand_still(PauseReason.OMISSIONS if reason is None else PauseReason(reason.value))
        elif self._run.break_due:
            if self._writing.kept(lambda: self._run.pause(RunPause.BREAK)):
                self._move_to(Step.BREAK)
            else:
                self._stand_still(PauseReason.TROUBLE)
        elif self._run.starts_test:
            self._move_to(Step.BEGIN_TEST)
        else:
            self.await_trial()

    # --- a sound ------------------------------------------------------------------------------------------------------

    def _present(self) -> None:
        self._run.begin()
        self._moment.replays, self._moment.prompts, self._moment.marked_invalid = 0, 0, False
        self._play()

    def play_again(self) -> bool:
        """Play the sound of the current trial once more; False where that could not be written."""
        if not self._writing.kept(self._run.repeat):
            return False
        self._moment.replays += 1
        self._play()
        return True

    def _play(self) -> None:
        planned = self._run.current
        if planned is None:
            raise RuntimeError("there is no sound to play")
        self._moment.forget_answer()
        try:
            self._output.play(self._sound_of(planned))
        except See2SoundError as error:
            self._lose_device(str(error))
            return
        self._move_to(Step.LISTEN)

    def _follow_sound(self, status: PlaybackStatus) -> None:
        sounding = self._output.follow(status, self._run)
        if sounding is Sounding.HAS_GAPS:
            self._void_sound()
        elif sounding is Sounding.ENDED:
            self._move_to(first_question(self._run.protocol, self._run.setup.response_mode))

    def _void_sound(self) -> None:
        """What was heard is not what was rendered, so it comes again; several in a row pause."""
        self._output.silence()
        self._voids += 1
        if self._voids <= MOST_VOIDS and self._writing.kept(lambda: self._run.void("output-underflow")):
            self._moment.forget_answer()
            self.await_trial()
        else:
            self._voids = 0
            self.pause(PauseReason.UNDERFLOW)

    # --- an answer ----------------------------------------------------------------------------------------------------

    def ask_distance(self, azimuth_deg: float, at_ns: int) -> None:
        """The direction was pointed at; the distance is asked for as well."""
        self._moment.direction = (azimuth_deg, at_ns)
        self._move_to(Step.HOW_FAR)

    def skip(self, reason: str) -> None:
        """Leave the current trial out, also where a pause interrupted it: then why it stands still is as it was."""
        self._left_out = self._run.is_interrupted
        sentence = self._moment.sentence if self._left_out else ""
        self._output.silence()
        self.commit(lambda: self._run.skip(reason))
        if self._moment.stage is Stage.PAUSED and not self._moment.sentence:
            self._moment.sentence = sentence
            self._events.moved()

    def commit(self, commit: Callable[[], Trial]) -> None:
        """Put a trial on disk; where that fails the session pauses, and going on writes the same answer again."""
        now = self._moment
        trial = self._writing.trial(commit)
        if trial is None:
            now.stage, now.pause_reason = Stage.PAUSED, PauseReason.TROUBLE
            self._events.moved()
            self._events.troubled(now.sentence)
            return
        self._voids = 0
        now.forget_answer()
        now.pause_reason, now.sentence, now.marked_invalid = None, "", False
        self._events.committed(trial)
        if self._has_feedback(trial):
            self._move_to(Step.FEEDBACK, due_in_s=FEEDBACK_S)
        else:
            self._next()

    def _has_feedback(self, trial: Trial) -> bool:
        return (
            trial.planned.is_practice
            and not trial.planned.is_catch
            and trial.valid
            and choice_task(self._run.protocol) != RATINGS  # there is no right one, and nobody is told what it was
            and self._run.state is RunState.READY
        )

    # --- pauses and the end -------------------------------------------------------------------------------------------

    def pause(self, reason: PauseReason, sentence: str = "") -> None:
        """Silence, and a pause on record where one can begin; a trial that was running is presented anew."""
        now = self._moment
        self._output.silence()
        now.forget_answer()
        now.due_ns = None
        if not self._writing.pause_began(reason):
            sentence = sentence or now.sentence
        now.sentence = sentence
        self._stand_still(reason)

    def resume(self, *, take_volume: bool = False) -> None:
        """Go on after a pause: with the device opened anew where it was lost, and what could not be written written.

        Where the system's volume is not what it was, only with ``take_volume``: then the level is not known any more.
        """
        now = self._moment
        if self._writing.unwritten is not None:
            now.stage = Stage.RUNNING
            self.commit(self._writing.unwritten)
            return
        opens = now.pause_reason is PauseReason.VOLUME_MOVED or self._output.is_gone  # perhaps during another pause
        if opens and not (self._reopen() and self._has_its_volume(take_volume=take_volume)):
            return
        if not self._writing.pause_ended():
            self._events.moved()
            return
        now.pause_reason, now.sentence, now.may_take_volume = None, "", False
        if now.began_ns is None:
            now.stage = Stage.WELCOME
            self._move_to(Step.NONE)
            return
        now.stage = Stage.RUNNING
        if self._left_out:
            self._left_out = False
            self._next()
        else:
            self.await_trial()

    def _lose_device(self, sentence: str = "") -> None:
        self.pause(PauseReason.DEVICE_LOST, sentence)
        self._output.close()

    def _reopen(self) -> bool:
        try:
            self._output.reopen()
        except See2SoundError as error:
            self._moment.sentence = str(error)
            self._events.moved()
            return False
        return True

    def _lose_volume(self, volume: SystemVolume) -> None:
        """What sounded was not at its level: void, as with a lost device."""
        sentence = self._output.moved_words(volume)
        self._moment.may_take_volume = not volume.muted
        self.pause(PauseReason.VOLUME_MOVED, sentence)

    def _has_its_volume(self, *, take_volume: bool) -> bool:
        """Whether the output that was opened again is at the session's volume, or may go on at another one."""
        volume = self._output.moved_to()
        if volume is None:
            return True
        now = self._moment
        if take_volume and not volume.muted and self._writing.kept(lambda: self._run.lose_level(str(volume))):
            self._output.take_volume(volume)
            return True
        now.pause_reason, now.sentence = PauseReason.VOLUME_MOVED, self._output.moved_words(volume)
        now.may_take_volume = not volume.muted
        self._events.moved()
        return False

    def stop(self, reason: str) -> None:
        """End the session here; what is committed stays."""
        self._output.silence()
        if self._run.state in {RunState.DONE, RunState.STOPPED} or self._writing.kept(lambda: self._run.stop(reason)):
            self._finish()

    def _finish(self) -> None:
        """The session is over: let go of the output and say so."""
        now = self._moment
        now.ended_ns = self._clock.monotonic_ns()
        now.stage, now.pause_reason, now.due_ns = Stage.FINISHED, None, None
        self._output.close()
        self._move_to(Step.NONE)
        self._events.over()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _move_to(self, step: Step, *, due_in_s: float | None = None) -> None:
        if due_in_s is not None:
            self._moment.due_ns = self._clock.monotonic_ns() + round(due_in_s * 1e9)
        self._moment.step = step
        self._events.moved()

    def _stand_still(self, reason: PauseReason) -> None:
        self._moment.stage, self._moment.pause_reason = Stage.PAUSED, reason
        self._move_to(Step.NONE)
