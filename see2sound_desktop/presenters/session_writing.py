"""What a running session writes. What the disk does not take is said, and an answer is kept until it does."""

from collections.abc import Callable

from core.assessment.run import SessionRun
from core.assessment.run_state import PauseReason as RunPause
from core.assessment.run_state import RunState
from core.errors import See2SoundError
from core.records.model import Trial
from see2sound_desktop.presenters.session_moment import Moment
from see2sound_desktop.presenters.session_views import PauseReason


class SessionWriting:
    """Writes through the trial state machine. Why something could not be written becomes the moment's sentence.

    Parameters
    ----------
    run, moment
        The trial state machine, and where its session stands.
    troubled
        Whom to tell the sentence.
    """

    def __init__(self, run: SessionRun, moment: Moment, troubled: Callable[[str], object]) -> None:
        self._run, self._moment, self._troubled = run, moment, troubled
        self._unwritten: Callable[[], Trial] | None = None

    @property
    def unwritten(self) -> Callable[[], Trial] | None:
        """The trial that the disk did not take; None when it took the last one."""
        return self._unwritten

    def trial(self, commit: Callable[[], Trial]) -> Trial | None:
        """Put a trial on disk; None where that fails, and then it is kept as ``unwritten``."""
        try:
            trial = commit()
        except See2SoundError as error:
            self._unwritten, self._moment.sentence = commit, str(error)
            return None
        self._unwritten = None
        return trial

    def kept(self, write: Callable[[], object]) -> bool:
        """Whether something could be written; else the sentence goes to the therapist and the session stays."""
        try:
            write()
        except See2SoundError as error:
            self._moment.sentence = str(error)
            self._troubled(str(error))
            return False
        return True

    def pause_began(self, reason: PauseReason) -> bool:
        """Put a pause on record, where one can begin; False where that fails."""
        may_pause = self._run.state in {RunState.READY, RunState.PLAYING, RunState.ANSWERING}
        return not may_pause or self.kept(lambda: self._run.pause(RunPause(reason.value)))

    def pause_ended(self) -> bool:
        """Put its end on record, after its beginning where that failed; False where this fails."""
        return self.kept(self._end_pause)

    def _end_pause(self) -> None:
        reason = self._moment.pause_reason
        if self._run.state in {RunState.PLAYING, RunState.ANSWERING} and reason is not None:
            self._run.pause(RunPause(reason.value))
        if self._run.state is RunState.PAUSED:
            self._run.resume()
