"""Whether the patient's instructions are spoken: what the site recorded for the patient's language. No widgets."""

from PySide6.QtCore import QObject, Signal

from core.assessment.instructions import Recordings, list_recordings
from core.progress import Progress
from core.wording import patient_language
from see2sound_desktop.presenters.context import AppContext


class InstructionsPresenter(QObject):
    """Looks at the recordings on a worker."""

    changed = Signal(object)
    """``Recordings``"""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: Recordings | None = None

    @property
    def found(self) -> Recordings | None:
        """What there is; None before it was looked for."""
        return self._found

    def look(self) -> None:
        """See what there is now."""
        folder = self._context.data.instructions / patient_language()

        def work(_progress: Progress) -> Recordings:
            return list_recordings(folder)

        self._context.jobs.start(self.tr("Looking for recorded instructions"), work, done=self._seen)

    def _seen(self, found: Recordings) -> None:
        self._found = found
        self.changed.emit(found)
