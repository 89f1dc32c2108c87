"""T2 as it runs between its two windows: a sound, an answer, what follows it. No widgets."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from core.assessment.run_state import RunState
from core.audio import AudioClip
from core.playback.door import PlaybackState, PlaybackStatus
from core.training.exercises import find_of
from core.training.find_plan import PlannedFind, places
from core.training.find_run import Feedback, FindRun
from core.training.find_sounds import FindSounds
from core.training.levelling import Levelled
from see2sound_desktop.presenters.session_output import SessionOutput
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_projection import find_live, find_patient
from see2sound_desktop.presenters.training_session import Surroundings, TrainingPresenter
from see2sound_desktop.presenters.training_supply import Supply
from see2sound_desktop.presenters.training_views import TrainingLive, TrainingPatientView, TrainingStep

_LEAD_S = 1.2
"""The things are shown, and ``Listen.`` is said, so long before a sound."""
_GLOW_S = 1.6
_SHOWN_S = 0.8
"""A thing stays lit so long after its sound was repeated."""


@dataclass(frozen=True)
class Presented:
    """The trial that is shown, which stays through its feedback."""

    planned: PlannedFind
    what: str
    places: tuple[float, ...]


class FindPresenter(TrainingPresenter):
    """Finding a sound.

    Parameters
    ----------
    sounds, tone
        What renders the trials, on a worker; and the finished tone after a right answer.
    words_of
        What a thing is called, by its number.
    """

    def __init__(
        self,
        run: FindRun,
        output: SessionOutput,
        held: Surroundings,
        *,
        sounds: FindSounds,
        tone: AudioClip,
        words_of: Callable[[int], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(run, output, held, parent)
        self._find, self._exercise = run, find_of(run.setup)
        self._tone, self._words_of = tone, words_of
        self._shown: Presented | None = None
        self._sound: Levelled | None = None
        self._feedback: Feedback | None = None
        self._due_ns: int | None = None
        self._lit = False
        self._replays = 0

        def make(planned: PlannedFind) -> Levelled:
            made = sounds.sound_of(planned)
            output.prepare(made.audio)
            return made

        self._supply: Supply[PlannedFind, Levelled] = Supply(held.jobs, make, self._not_made)
        self._look_ahead()
        self._show()

    @property
    def planned(self) -> PlannedFind:
        """The trial that is asked for."""
        return self._find.current

    # --- the answer ---------------------------------------------------------------------------------------------------

    def answer(self, azimuth_deg: float, pressed_ns: int | None = None, *, by_therapist: bool = False) -> None:
        """A thing was pointed at: where it stands (degrees, + right). ``pressed_ns`` is the machine's moment of it."""
        if self._stage is not Stage.RUNNING:
            return
        if self._step is TrainingStep.FIND:
            at_ns, by = self._touched_ns(pressed_ns), self._who(by_therapist=by_therapist)
            self._commit(lambda: self._find.answer(azimuth_deg, answered_ns=at_ns, entered_by=by))
        elif self._step is TrainingStep.AGAIN:
            self._answer_again(azimuth_deg)
        self._show()

    def answer_nothing(self, *, by_therapist: bool = False) -> None:
        """Nothing was heard, or no answer comes."""
        if self._stage is not Stage.RUNNING:
            return
        if self._step is TrainingStep.FIND:
            by = self._who(by_therapist=by_therapist)
            self._commit(lambda: self._find.omit(entered_by=by))
        elif self._step is TrainingStep.AGAIN:
            self._after()
        self._show()

    def repeat(self) -> bool:
        """Play the sound of the trial again before the answer; False when there is none to repeat now."""
        if self._stage is not Stage.RUNNING or self._step is not TrainingStep.FIND or self._sound is None:
            return False
        self._find.repeat()
        self._replays += 1
        self._step, self._lit = TrainingStep.HEAR, False
        self._play(self._sound.audio)
        self._show()
        return True

    def _commit(self, write: Callable[[], Feedback]) -> None:
        def written() -> None:
            self._feedback = write()

        if self.keep(written):
            self._respond()

    def _written(self) -> None:
        if self._feedback is None:
            self._after()
        else:
            self._stage = Stage.RUNNING
            self._respond()

    def _respond(self) -> None:
        """After an answer: the tone and the glow, or the sound again with the thing lit."""
        feedback, sound = self._feedback, self._sound
        if feedback is None or sound is None:
            raise RuntimeError("there is no answer to respond to")
        self._lit = True
        self._look_ahead()
        if feedback.correct:
            self._feedback, self._step = None, TrainingStep.FOUND
            self._in(_GLOW_S)
            self._play(self._tone)
        else:
            self._step = TrainingStep.SHOW
            self._in(sound.audio.duration_s + _SHOWN_S)
            self._play(sound.audio)

    def _answer_again(self, azimuth_deg: float) -> None:
        found: list[bool] = []
        if not self.keep(lambda: found.append(self._find.answer_again(azimuth_deg))):
            return
        if not found[0]:
            self._after()
            return
        self._step = TrainingStep.FOUND
        self._in(_GLOW_S)
        self._play(self._tone)

    # --- what comes next ----------------------------------------------------------------------------------------------

    def _look_ahead(self) -> None:
        if self._find.state in {RunState.DONE, RunState.STOPPED}:
            return
        self._supply.want(self._find.current)

    def _next(self) -> None:
        planned = self._find.current
        self._look_ahead()
        self._feedback, self._sound, self._lit, self._replays = None, None, False, 0
        there = places(planned.azimuth_deg, planned.difficulty.separation_deg)
        self._shown = Presented(planned, self._words_of(planned.thing), there)
        self._step = TrainingStep.READY
        self._in(_LEAD_S)

    def _move(self, status: PlaybackStatus) -> None:
        is_due = self._due_ns is not None and self._clock.monotonic_ns() >= self._due_ns
        if self._step is TrainingStep.READY and is_due:
            self._present()
        elif self._step is TrainingStep.HEAR:
            self._hear(status)
        elif self._step is TrainingStep.FOUND and is_due:
            self._after()
        elif self._step is TrainingStep.SHOW and is_due and status.state is not PlaybackState.PLAYING:
            self._shown_again()

    def _present(self) -> None:
        shown = self._shown
        self._sound = None if shown is None else self._supply.ready(shown.planned)
        if self._sound is None:
            return
        self._find.begin(self._level(self._sound.level_dba))
        self._step = TrainingStep.HEAR
        self._play(self._sound.audio)

    def _hear(self, status: PlaybackStatus) -> None:
        if self._shown is None:
            return
        has_ended = self._has_ended(status, self._find.sound_started)
        after_ms, onset_ns = self._shown.planned.difficulty.highlight_after_ms, status.onset_monotonic_ns
        if after_ms is not None and onset_ns is not None and self._output.sounds:
            self._lit = self._lit or self._clock.monotonic_ns() - onset_ns >= after_ms * 1e6
        if has_ended:
            self._find.sound_ended()
            self._step = TrainingStep.FIND
            self._lit = after_ms is not None  # a light that was to come after a shorter sound comes now

    def _shown_again(self) -> None:
        feedback, self._feedback = self._feedback, None
        asks = feedback is not None and feedback.try_again
        if asks and self._find.state in {RunState.READY, RunState.PAUSED}:
            self._step, self._due_ns = TrainingStep.AGAIN, None
        else:
            self._after()

    def _in(self, seconds: float) -> None:
        self._due_ns = self._clock.monotonic_ns() + round(seconds * 1e9)

    def _not_made(self, error: Exception) -> None:
        self._say_trouble(error, retry=self._supply.retry)

    def _let_go(self) -> None:
        self._supply.close()

    def _views(self) -> tuple[TrainingLive, TrainingPatientView]:
        lit_deg = self._shown.planned.azimuth_deg if self._shown is not None and self._lit else None
        shown = (self._shown.what, self._shown.places) if self._shown is not None else ("", ())
        level_dba = None if self._sound is None else self._level(self._sound.level_dba)
        live = find_live(
            self._find, self._exercise, self._stage, self._step, shown, level_dba=level_dba, replays=self._replays
        )
        patient = find_patient(self._find, self._stage, self._step, self._input, shown, lit_deg)
        return self._with_trouble(replace(live, lit_deg=lit_deg)), patient
