"""Showing how a test goes: one example sound, then its answer on the pad. Nothing moves, nothing is counted. No Qt."""

from collections.abc import Callable

from core.assessment.run import SessionRun
from core.assessment.tasks import right_choice
from core.audio import AudioClip
from core.errors import See2SoundError
from core.playback.door import PlaybackState
from core.records.model import PlannedTrial
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_moment import Moment
from see2sound_desktop.presenters.session_output import SessionOutput
from see2sound_desktop.presenters.session_projection import task_of
from see2sound_desktop.presenters.session_views import PauseReason, Stage
from see2sound_desktop.presenters.session_writing import SessionWriting

SHOWN_S = 4.0
"""How long the answer stays on the pad."""


class SessionDemo:
    """One example after another, those of practice in turn: before the session begins, and where practice went wrong.

    It moves ``moment.example``; that it was shown is kept as an event.
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
        moved: Callable[[], object],
        troubled: Callable[[str], object],
    ) -> None:
        self._run, self._sound_of, self._output = run, sound_of, output
        self._moment, self._writing, self._clock = moment, writing, clock
        self._moved, self._troubled = moved, troubled
        self._examples = [trial for trial in run.plan if trial.is_practice and _has_answer(trial, run)]
        self._shown = 0

    @property
    def may_begin(self) -> bool:
        """Whether there is an example, and nothing else goes on."""
        now = self._moment
        unclear = now.stage is Stage.PAUSED and now.pause_reason is PauseReason.NOT_UNDERSTOOD
        return bool(self._examples) and now.example is None and (now.stage is Stage.WELCOME or unclear)

    def begin(self) -> bool:
        """Play the next example; False where it cannot be, or could not be written."""
        if not self.may_begin or not self._writing.kept(self._run.demonstrate):
            return False
        example = self._examples[self._shown % len(self._examples)]
        try:
            self._output.play(self._sound_of(example))
        except See2SoundError as error:
            self._troubled(str(error))
            return False
        self._shown += 1
        self._moment.example, self._moment.example_until_ns = example, None
        self._moved()
        return True

    def advance(self) -> None:
        """After the sound its answer, and after that all is as before."""
        now, status = self._moment, self._output.status()
        if now.example is None:
            return
        if status is None or status.gone or status.state is PlaybackState.LOST:
            self.end()
            return
        at_ns = self._clock.monotonic_ns()
        if now.example_until_ns is None and status.state is PlaybackState.FINISHED:
            now.example_until_ns = at_ns + round(SHOWN_S * 1e9)
            self._moved()
        elif now.example_until_ns is not None and at_ns >= now.example_until_ns:
            self.end()

    def end(self) -> None:
        """Silence, and all is as before; nothing where no example is shown."""
        if self._moment.example is None:
            return
        self._output.silence()
        self._moment.example = self._moment.example_until_ns = None
        self._moved()


def _has_answer(trial: PlannedTrial, run: SessionRun) -> bool:
    """Whether there is something to show on the pad: of ratings there is not."""
    task = task_of(run)
    return not trial.is_catch and (task is None or right_choice(trial, task) is not None)
