"""Whether the patient's instructions are spoken: by what the site recorded, or by this computer's voice. No widgets."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from core.assessment.instructions import Recordings, list_recordings
from core.assessment.system_voice import SystemVoice, write_missing
from core.progress import Progress
from core.wording import patient_language
from see2sound_desktop.presenters.context import AppContext


class InstructionsPresenter(QObject):
    """Looks at the recordings on a worker."""

    changed = Signal(object)
    """``Recordings``"""

    def __init__(
        self, context: AppContext, find_voice: Callable[[], SystemVoice | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._find_voice = find_voice
        self._found: Recordings | None = None
        self._speaks = False

    @property
    def found(self) -> Recordings | None:
        """What there is; None before it was looked for."""
        return self._found

    @property
    def can_be_spoken(self) -> bool:
        """Whether this computer has a voice for what nothing is recorded for, and is not at it already."""
        is_wanted = self._found is not None and bool(self._found.missing) and not self._found.refused
        return is_wanted and not self._speaks and self._find_voice() is not None

    def have_spoken(self, sentences: Mapping[str, str]) -> None:
        """Have this computer's voice speak what nothing is recorded for: sentences by their codes."""
        voice, folder = self._find_voice(), self._context.data.instructions / patient_language()
        if voice is None or self._speaks:
            return

        def work(_progress: Progress) -> Recordings:
            write_missing(voice, folder, sentences)
            return list_recordings(folder)

        self._speaks = True
        self._context.jobs.start(
            self.tr("Having the instructions spoken"), work, done=self._spoken, failed=self._not_spoken
        )
        if self._found is not None:
            self.changed.emit(self._found)

    def _spoken(self, found: Recordings) -> None:
        self._speaks = False
        self._seen(found)

    def _not_spoken(self, error: Exception) -> None:
        self._speaks = False
        self.look()
        self._context.notice_error(error)

    def look(self) -> None:
        """See what there is now."""
        folder = self._context.data.instructions / patient_language()

        def work(_progress: Progress) -> Recordings:
            return list_recordings(folder)

        self._context.jobs.start(self.tr("Looking for recorded instructions"), work, done=self._seen)

    def _seen(self, found: Recordings) -> None:
        self._found = found
        self.changed.emit(found)
