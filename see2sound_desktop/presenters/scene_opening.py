"""Making a scene of a picture or film in a job, while the document waits."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core import scene_library
from core.errors import See2SoundError
from core.progress import Progress
from core.scene import Scene
from see2sound_desktop.jobs import Job, Jobs

_log = logging.getLogger(__name__)

Analyse = Callable[[Path, float | None, Progress], Scene]
"""Makes a scene of a picture; of a film that is followed, or of the frame of it at a time."""
Found = Callable[[Scene, Path], None]


def builtin_analysis(sources: Callable[[], int] = lambda: 5) -> Analyse:
    """The built-ins alone, which need no model and wait for nothing; ``sources`` says how many are looked for."""

    def analyse(path: Path, at_s: float | None, progress: Progress) -> Scene:
        from core import pipeline

        read_ahead()
        return pipeline.analyse(path, pipeline.AnalyseOptions(sources=sources(), at_s=at_s), progress)

    return analyse


def read_ahead() -> None:
    """Load what models need who go on from a scene, in the job that makes it: the window would stand still for it."""
    from core.models import catalogue
    from core.pipeline import again, merging  # noqa: F401 - that they are there is all that is wanted

    catalogue.entries()


class SceneOpening(QObject):
    """One file at a time: a later one takes the place of an earlier one that still runs."""

    changed = Signal()
    """Whether a file is being looked at."""
    progressed = Signal(object)
    """A ``ProgressReport``."""
    said = Signal(str)
    """Why a file could not be opened or nothing was found in it, and what to do."""

    def __init__(self, jobs: Jobs, analyse: Analyse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._analyse = jobs, analyse
        self._job: Job[tuple[int, Scene]] | None = None
        self._number = 0
        self._path: Path | None = None
        self._found: Found | None = None

    @property
    def running(self) -> bool:
        """Whether a file is being looked at."""
        return self._job is not None

    @property
    def path(self) -> Path | None:
        """The file that is or was looked at last."""
        return self._path

    def start(self, path: Path, at_s: float | None, found: Found) -> None:
        """Look at a picture, follow a film, or look at the frame of it at ``at_s``.

        ``found`` gets the scene (absolute paths) and the file.
        """
        self._path, self._found = path, found
        self._number = number = self._number + 1
        self._job = self._jobs.start(
            self.tr("Finding sources in {name}").format(name=path.name),
            lambda progress: (number, self._analyse(path, at_s, progress)),
            done=self._analysed,
            failed=self._failed,
            progressed=self.progressed.emit,
            ended=self._ended,
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Stop; nothing is found."""
        if self._job is not None:
            self._job.cancel()

    def _analysed(self, looked: tuple[int, Scene]) -> None:
        number, scene = looked
        if number != self._number or self._path is None or self._found is None:
            return
        self._job = None
        self._found(scene_library.absolute(scene, self._path.parent), self._path)
        if "note" in scene.provenance:
            self.said.emit(str(scene.provenance["note"]))

    def _failed(self, error: Exception) -> None:
        if self._superseded():
            return
        if isinstance(error, See2SoundError):
            self.said.emit(str(error))
            return
        _log.error("opening %s failed", self._path, exc_info=error)
        words = self.tr("{name} could not be opened: {reason}. Nothing was changed.")
        self.said.emit(words.format(name=self._path.name if self._path is not None else "", reason=error))

    def _ended(self) -> None:
        if not self._superseded():
            self._job = None
            self.changed.emit()

    def _superseded(self) -> bool:
        """Whether the job that reports is an earlier one, and the one the user waits for still runs."""
        return self._job is not None and self._job.running
