"""Renders what is to be heard in the editor: one thing at a time, and the last one is kept."""

from PySide6.QtCore import QObject, Signal

from core.progress import Progress, ProgressReport
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters import scene_sound
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.scene_sound import Rendered, Wanted

_KEPT_BYTES = 64 * 2**20
"""Nearly three minutes for headphones, nearly one of 5.1; what is larger is rendered again."""


class SceneRenderer(QObject):
    """Of what is wanted, the newest wish counts: what is under way goes on if it is just that, and else is stopped.

    The next rendering begins when the one before has ended, so that there are never two at a time.
    """

    rendered = Signal(object)
    """The ``Rendered`` of what is wanted; while ``want`` is called, where it was there."""
    failed = Signal(object)
    """The exception that what is wanted ended with. It is not wanted any more."""
    progressed = Signal(object)
    """A ``ProgressReport`` of what is wanted."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: Wanted | None = None
        self._making: Wanted | None = None
        self._job: Job[Rendered] | None = None
        self._last: Rendered | None = None
        self._made: Rendered | None = None
        self._error: Exception | None = None
        self._title = ""

    @property
    def wanted(self) -> Wanted | None:
        """What is still to be told of."""
        return self._wanted

    def want(self, wanted: Wanted, title: str = "") -> None:
        """Render this, in a job of that title. It is told of once."""
        self._wanted, self._title = wanted, title
        last = self._last
        if last is not None and last.wanted == wanted and not wanted.is_of_files:
            self._stop()
            self._tell(last)
        elif self._job is None:
            self._start(wanted)
        elif self._making != wanted:
            self._stop()

    def want_none(self) -> None:
        """Stop what is under way."""
        self._wanted = None
        self._stop()

    def _stop(self) -> None:
        self._making = None
        if self._job is not None:
            self._job.cancel()

    def _start(self, wanted: Wanted) -> None:
        data, last = self._context.data, self._last
        self._making = wanted

        def work(progress: Progress) -> Rendered:
            return scene_sound.render(wanted, data, last, progress)

        self._job = self._context.jobs.start(
            self._title, work, done=self._done, failed=self._caught, progressed=self._report, ended=self._ended
        )

    def _report(self, report: ProgressReport) -> None:
        if self._making is not None:
            self.progressed.emit(report)

    def _done(self, rendered: Rendered) -> None:
        self._made = rendered

    def _caught(self, error: Exception) -> None:
        self._error = error

    def _ended(self) -> None:
        making, made, error, wanted = self._making, self._made, self._error, self._wanted
        self._job = self._making = self._made = self._error = None
        if made is not None and made.audio.samples.nbytes <= _KEPT_BYTES:
            self._last = made
        if wanted is None:
            return
        if made is not None and made.wanted == wanted:
            self._tell(made)
        elif error is not None and making == wanted:
            self._wanted = None
            self.failed.emit(error)
        else:
            self._start(wanted)

    def _tell(self, rendered: Rendered) -> None:
        self._wanted = None
        self.rendered.emit(rendered)
