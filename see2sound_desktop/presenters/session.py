"""A running session between two windows, a player and the trial state machine. No widgets.

It is driven by ``advance``, which a timer calls every few milliseconds while the session runs and tests call by hand.
The patient's answers and the therapist's wishes come in as method calls; what the windows show goes out as
``PatientView`` and ``LiveView``. Every answer is on disk (``SessionRun``) before anything else moves.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from core.assessment.answers import Answer
from core.assessment.run import PauseReason as RunPause
from core.assessment.run import RunState, SessionRun
from core.audio import AudioClip
from core.errors import See2SoundError
from core.playback.door import PlaybackState, PlaybackStatus, Player
from core.records.model import LesionSide, PlannedTrial, Trial
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_projection import live_view, patient_view, session_end
from see2sound_desktop.presenters.session_views import LiveView, PatientView, PauseReason, SessionEnd, Stage, Step

POLL_MS = 12
FEEDBACK_S = 2.2
LISTEN_LEAD_S = 0.9
"""``Listen.`` is shown this long before a sound: the patient is ready, and never surprised."""

MOST_VOIDS = 3
"""How often a sound that the output did not play whole is repeated before the session pauses."""

_ANSWERING = {Step.WHERE, Step.HOW_FAR}


class SessionPresenter(QObject):
    """One session from the patient's first "Start" to its end.

    Parameters
    ----------
    run
        The trial state machine, new or reopened.
    audio
        The finished sound of every trial of the plan, by ``trial_index``.
    player, open_again
        The open output, which the session closes at its end; and how to open it again once it was lost.
    labels
        What a stimulus is called ("kettle"), by ``stimulus_id``, for protocols that ask for a thing in a scene.
    entered_by
        Who answers on the patient's window: ``patient``, or ``simulated:<listener>`` in a rehearsal.
    """

    live_changed = Signal(object)
    patient_changed = Signal(object)
    trial_committed = Signal(object)
    troubled = Signal(object)
    """A sentence: what went wrong and what to do."""
    finished = Signal(object)
    """``SessionEnd``, once."""

    def __init__(
        self,
        run: SessionRun,
        audio: Mapping[int, AudioClip],
        player: Player,
        open_again: Callable[[], Player],
        *,
        lesion_side: LesionSide,
        clock: SessionClock | None = None,
        labels: Mapping[str, str] | None = None,
        entered_by: str = "patient",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._run, self._audio, self._open_again = run, audio, open_again
        self._lesion_side, self._clock = lesion_side, clock or SessionClock()
        self._labels, self._entered_by = labels or {}, entered_by
        self._player: Player | None = player
        self._stage, self._step = Stage.WELCOME, Step.NONE
        self._pause_reason: PauseReason | None = None
        self._sentence = ""
        self._due_ns: int | None = None
        self._direction: tuple[float, int] | None = None
        self._retry: Callable[[], Trial] | None = None
        self._targets_shown = False
        self._sound_noted = False
        self._replays = 0
        self._voids = 0
        self._marked_invalid = False
        self._began_ns: int | None = None
        self._ended_ns: int | None = None
        self._live, self._patient = LiveView(), PatientView()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.advance)
        self._show()

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def run(self) -> SessionRun:
        """The trial state machine."""
        return self._run

    @property
    def clock(self) -> SessionClock:
        """The session's clock."""
        return self._clock

    @property
    def live(self) -> LiveView:
        """What the therapist sees."""
        return self._live

    @property
    def patient(self) -> PatientView:
        """What the patient sees."""
        return self._patient

    @property
    def elapsed_s(self) -> float:
        """Seconds since the patient began, until the end."""
        if self._began_ns is None:
            return 0.0
        until_ns = self._clock.monotonic_ns() if self._ended_ns is None else self._ended_ns
        return (until_ns - self._began_ns) / 1e9

    @property
    def answer_mode(self) -> str:
        """``arc``, ``clock`` or ``therapist``."""
        return self._run.setup.response_mode

    def sound_of(self, planned: PlannedTrial) -> AudioClip:
        """The finished sound of a trial."""
        return self._audio[planned.trial_index]

    # --- the session --------------------------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """The patient, or the therapist for the patient, starts: also after a break and after practice."""
        if self._stage is Stage.WELCOME:
            self._began_ns = self._clock.monotonic_ns()
            self._stage = Stage.RUNNING
            self._timer.start()
            self._next()
        elif self._stage is Stage.RUNNING and self._step is Step.BREAK:
            if self._kept(self._run.resume):
                self._wait()
        elif self._stage is Stage.RUNNING and self._step is Step.BEGIN_TEST:
            self._wait()

    @Slot()
    def advance(self) -> None:
        """Do what is due: start a sound, see that it ended, note that no answer came, go on."""
        if self._stage is not Stage.RUNNING or self._player is None:
            return
        status = self._player.status()
        if status.state is PlaybackState.LOST:
            self._lose_device()
            return
        now_ns = self._clock.monotonic_ns()
        if self._step is Step.LISTEN:
            self._follow_sound(status)
        elif self._step in _ANSWERING:
            deadline_ns = self._run.deadline_monotonic_ns
            if deadline_ns is not None and self._direction is None and now_ns >= deadline_ns:
                self._commit(self._run.timeout)
        elif self._due_ns is not None and now_ns >= self._due_ns:
            self._due_ns = None
            if self._step is Step.FEEDBACK:
                self._next()
            else:
                self._play()
        elif self._step is Step.BETWEEN:
            self._show()

    def _follow_sound(self, status: PlaybackStatus) -> None:
        if status.underflows > 0:
            self._void_sound()
            return
        if status.onset_monotonic_ns is not None and not self._sound_noted:
            self._run.sound_started(status.onset_monotonic_ns, latency_ms=status.latency_ms)
            self._sound_noted = True
        if status.state is PlaybackState.FINISHED and self._sound_noted:
            self._run.sound_ended()
            self._ask()

    def _void_sound(self) -> None:
        """The device ran dry: what was heard is not what was rendered, so it comes again; several in a row pause."""
        self._silence()
        self._voids += 1
        if self._voids <= MOST_VOIDS and self._kept(lambda: self._run.void("output-underflow")):
            self._direction = None
            self._wait()
        else:
            self._voids = 0
            self._pause(PauseReason.UNDERFLOW)

    # --- the patient --------------------------------------------------------------------------------------------------

    def answer_direction(
        self, azimuth_deg: float, pressed_ns: int | None = None, *, by_therapist: bool = False
    ) -> None:
        """A direction was pointed at. ``pressed_ns`` is ``time.monotonic_ns`` of the touch."""
        if self._stage is not Stage.RUNNING or self._step is not Step.WHERE:
            return
        at_ns = self._clock.monotonic_ns() if pressed_ns is None else self._clock.at(pressed_ns)
        if "distance" in self._run.protocol.answer.asks:
            self._direction = (azimuth_deg, at_ns)
            self._set_step(Step.HOW_FAR)
            return
        self._answer(Answer(azimuth_deg=azimuth_deg, answered_monotonic_ns=at_ns), by_therapist=by_therapist)

    def answer_distance(
        self,
        distance_m: float | None,
        choice: str | None = None,
        pressed_ns: int | None = None,
        *,
        by_therapist: bool = False,
    ) -> None:
        """A distance was pointed at: metres, or ``near``, ``middle``, ``far``."""
        if self._stage is not Stage.RUNNING or self._step is not Step.HOW_FAR:
            return
        at_ns = self._clock.monotonic_ns() if pressed_ns is None else self._clock.at(pressed_ns)
        azimuth_deg = None
        if self._direction is not None:
            azimuth_deg, at_ns = self._direction
        answer = Answer(azimuth_deg, distance_m, choice, answered_monotonic_ns=at_ns)
        self._answer(answer, by_therapist=by_therapist)

    def answer_nothing(self, *, by_therapist: bool = False) -> None:
        """Nothing was heard."""
        if self._stage is Stage.RUNNING and self._step in _ANSWERING and self._direction is None:
            self._answer(Answer(heard=False), by_therapist=by_therapist)

    @Slot()
    def patient_stops(self) -> None:
        """The patient pressed Stop: silence at once, and the therapist decides."""
        if self._stage in {Stage.RUNNING, Stage.WELCOME}:
            self._pause(PauseReason.PATIENT_STOP)

    # --- the therapist ------------------------------------------------------------------------------------------------

    @Slot()
    def pause(self) -> None:
        """Pause: silence within 200 ms; a trial that was running is presented anew."""
        if self._stage is Stage.RUNNING:
            self._pause(PauseReason.THERAPIST)

    @Slot()
    def resume(self) -> None:
        """Go on after a pause: with the device opened anew where it was lost, and what could not be written written."""
        if self._stage is not Stage.PAUSED:
            return
        if self._retry is not None:
            self._stage = Stage.RUNNING
            self._commit(self._retry)
            return
        if self._pause_reason is PauseReason.DEVICE_LOST and not self._reopen_player():
            return
        if not self._kept(self._pause_written_late) or not self._kept(self._resume_run):
            self._show()
            return
        self._pause_reason, self._sentence = None, ""
        if self._began_ns is None:
            self._stage = Stage.WELCOME
            self._set_step(Step.NONE)
            return
        self._stage = Stage.RUNNING
        self._wait()

    def repeat(self) -> bool:
        """Play the sound of the current trial again; False when there is none to repeat now."""
        is_open = self._step in {Step.LISTEN, *_ANSWERING} and self._direction is None
        if self._stage is not Stage.RUNNING or not is_open or not self._kept(self._run.repeat):
            return False
        self._replays += 1
        self._sound()
        return True

    def skip(self, reason: str) -> bool:
        """Leave the current trial out; False when that cannot be done now."""
        if self._stage is not Stage.RUNNING or self._step in {Step.FEEDBACK, Step.BREAK, Step.BEGIN_TEST}:
            return False
        self._silence()
        self._commit(lambda: self._run.skip(reason))
        return True

    def mark_invalid(self, reason: str) -> int | None:
        """Judge the running, else the last trial as invalid; its index, or None when there is none yet."""
        is_running = self._step in {Step.LISTEN, Step.WHERE, Step.HOW_FAR}
        if self._stage is Stage.FINISHED or (not is_running and self._run.last is None):
            return None
        try:
            index = self._run.mark_invalid(reason)
        except See2SoundError as error:
            self.troubled.emit(str(error))
            return None
        self._marked_invalid = is_running
        self._show()
        return index

    def note(self, text: str) -> bool:
        """Keep a note."""
        return self._kept(lambda: self._run.note(text))

    def show_targets(self, on: bool) -> None:
        """Show or hide target and answer on the therapist's page; that it was shown is kept."""
        if on == self._targets_shown or self._stage is Stage.FINISHED:
            return
        if self._kept(lambda: self._run.show_target(on=on)):
            self._targets_shown = on
        self._show()

    def stop(self, reason: str = "therapist") -> None:
        """End the session here; what is committed stays."""
        if self._stage is Stage.FINISHED:
            return
        self._silence()
        if self._run.state in {RunState.DONE, RunState.STOPPED} or self._kept(lambda: self._run.stop(reason)):
            self._finish()

    def abandon(self) -> None:
        """Leave the session open, to be resumed later: the window closes under it."""
        self._timer.stop()
        self._close_player()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _next(self) -> None:
        """After a trial or at the start: the end, a rest, the first trial of the test, or the next trial."""
        if self._run.state is RunState.DONE:
            self._finish()
        elif self._run.state is RunState.PAUSED:
            self._stage, self._pause_reason = Stage.PAUSED, PauseReason.OMISSIONS
            self._set_step(Step.NONE)
        elif self._run.break_due:
            if self._kept(lambda: self._run.pause(RunPause.BREAK)):
                self._set_step(Step.BREAK)
            else:
                self._stage, self._pause_reason = Stage.PAUSED, PauseReason.TROUBLE
                self._set_step(Step.NONE)
        elif self._run.starts_test:
            self._set_step(Step.BEGIN_TEST)
        else:
            self._wait()

    def _wait(self) -> None:
        pause_s = self._run.pause_before_s
        self._due_ns = self._clock.monotonic_ns() + round(pause_s * 1e9)
        self._set_step(Step.BETWEEN)

    def _play(self) -> None:
        self._run.begin()
        self._replays, self._marked_invalid = 0, False
        self._sound()

    def _sound(self) -> None:
        planned = self._run.current
        if planned is None or self._player is None:
            raise RuntimeError("there is no sound to play")
        self._direction, self._sound_noted = None, False
        try:
            self._player.play(self._audio[planned.trial_index])
        except See2SoundError as error:
            self._lose_device(str(error))
            return
        self._set_step(Step.LISTEN)

    def _ask(self) -> None:
        self._set_step(Step.WHERE if "azimuth" in self._run.protocol.answer.asks else Step.HOW_FAR)

    def _answer(self, answer: Answer, *, by_therapist: bool) -> None:
        entered_by = "therapist" if by_therapist or self.answer_mode == "therapist" else self._entered_by
        if self._entered_by != "patient":
            entered_by = self._entered_by
        self._commit(lambda: self._run.answer(replace(answer, entered_by=entered_by)))

    def _commit(self, commit: Callable[[], Trial]) -> None:
        """Put a trial on disk; where that fails the session pauses, and going on writes the same answer again."""
        try:
            trial = commit()
        except See2SoundError as error:
            self._retry = commit
            self._stage, self._pause_reason, self._sentence = Stage.PAUSED, PauseReason.TROUBLE, str(error)
            self._show()
            self.troubled.emit(str(error))
            return
        self._retry, self._direction, self._pause_reason, self._sentence = None, None, None, ""
        self._marked_invalid, self._voids = False, 0
        self.trial_committed.emit(trial)
        if self._has_feedback(trial):
            self._due_ns = self._clock.monotonic_ns() + round(FEEDBACK_S * 1e9)
            self._set_step(Step.FEEDBACK)
        else:
            self._next()

    def _has_feedback(self, trial: Trial) -> bool:
        return (
            trial.planned.is_practice
            and not trial.planned.is_catch
            and trial.valid
            and self._run.state is RunState.READY
        )

    def _pause(self, reason: PauseReason, sentence: str = "") -> None:
        self._silence()
        self._direction, self._due_ns = None, None
        may_pause = self._run.state in {RunState.READY, RunState.PLAYING, RunState.ANSWERING}
        if may_pause and not self._kept(lambda: self._run.pause(RunPause(reason.value))):
            sentence = sentence or self._sentence
        self._stage, self._pause_reason, self._sentence = Stage.PAUSED, reason, sentence
        self._set_step(Step.NONE)

    def _pause_written_late(self) -> None:
        """A pause that could not be written when it began is written before the session goes on."""
        if self._run.state in {RunState.PLAYING, RunState.ANSWERING} and self._pause_reason is not None:
            self._run.pause(RunPause(self._pause_reason.value))

    def _resume_run(self) -> None:
        if self._run.state is RunState.PAUSED:
            self._run.resume()

    def _lose_device(self, sentence: str = "") -> None:
        self._pause(PauseReason.DEVICE_LOST, sentence)
        self._close_player()

    def _reopen_player(self) -> bool:
        self._close_player()
        try:
            self._player = self._open_again()
        except See2SoundError as error:
            self._sentence = str(error)
            self._show()
            return False
        return True

    def _silence(self) -> None:
        if self._player is not None:
            self._player.stop()

    def _close_player(self) -> None:
        if self._player is not None:
            self._player.close()
            self._player = None

    def _kept(self, write: Callable[[], object]) -> bool:
        """Whether something could be written; else the sentence goes to the therapist and the session stays."""
        try:
            write()
        except See2SoundError as error:
            self._sentence = str(error)
            self.troubled.emit(str(error))
            return False
        return True

    def _finish(self) -> None:
        self._timer.stop()
        self._ended_ns = self._clock.monotonic_ns()
        self._stage, self._pause_reason, self._due_ns = Stage.FINISHED, None, None
        self._close_player()
        self._set_step(Step.NONE)
        end: SessionEnd = session_end(self._run)
        self.finished.emit(end)

    def _set_step(self, step: Step) -> None:
        self._step = step
        self._show()

    def _asked_for(self) -> str:
        """What the current trial asks for; a silent one asks for what the trial before it did."""
        planned: PlannedTrial | None = self._run.current
        if planned is not None and planned.is_catch and planned.trial_index > 0:
            planned = self._run.plan[planned.trial_index - 1]
        return "" if planned is None else self._labels.get(planned.stimulus_id, "")

    def _show(self) -> None:
        soon = self._due_ns is not None and self._due_ns - self._clock.monotonic_ns() <= LISTEN_LEAD_S * 1e9
        patient = patient_view(
            self._run,
            self._stage,
            self._step,
            soon=soon,
            lesion_side=self._lesion_side,
            what=self._asked_for(),
            direction_given=self._direction is not None,
        )
        live = live_view(
            self._run,
            self._stage,
            self._step,
            pause_reason=self._pause_reason,
            sentence=self._sentence,
            targets_shown=self._targets_shown,
            replays=self._replays,
            marked_invalid=self._marked_invalid,
            what=self._asked_for(),
            pending_azimuth_deg=None if self._direction is None else self._direction[0],
        )
        if patient != self._patient:
            self._patient = patient
            self.patient_changed.emit(patient)
        if live != self._live:
            self._live = live
            self.live_changed.emit(live)
