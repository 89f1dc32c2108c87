"""The pictures of a stored trial: of the scene that it was held in, of those to choose from, of its words."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal

from core.assessment.played_again import material_of, protocol_of
from core.errors import See2SoundError
from core.progress import Progress
from core.records.model import Session, Trial
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.scene_pictures import read_image
from see2sound_desktop.presenters.session_shown import Shown, shown_by
from see2sound_desktop.presenters.session_views import ShownPicture

_LARGEST = QSize(640, 360)


class _OfSession:
    """What a session shows: one picture for all trials, or those of each."""

    def __init__(self, session_uuid: str, scene: ShownPicture | None, shown: Shown) -> None:
        self.session_uuid, self._scene, self._shown = session_uuid, scene, shown

    def of(self, trial: Trial) -> tuple[ShownPicture, ...]:
        """The pictures of a trial."""
        return self._shown.pictures_of(trial.planned) if self._scene is None else (self._scene,)


class TrialPictures(QObject):
    """Reads the pictures of one session at a time, in a job."""

    ready = Signal()
    """What was wanted is there, or cannot be read."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted = ""
        self._found: _OfSession | None = None
        self._trouble = ""

    @property
    def trouble(self) -> str:
        """Why the pictures of the session cannot be shown; empty where they can."""
        return self._trouble

    def want(self, session: Session) -> None:
        """Read the pictures of a session, if it has any."""
        if session.setup.uuid == self._wanted:
            return
        self._wanted, self._found, self._trouble = session.setup.uuid, None, ""
        if session.setup.scene_json is not None:
            self._context.jobs.start(
                "", lambda progress: _read(session, progress), done=self._take, failed=self._failed
            )

    def of(self, session: Session, trial: Trial) -> tuple[ShownPicture, ...]:
        """The pictures of a trial, as far as they are there."""
        found = self._found
        return found.of(trial) if found is not None and found.session_uuid == session.setup.uuid else ()

    def _take(self, found: _OfSession) -> None:
        if found.session_uuid == self._wanted:
            self._found = found
            self.ready.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, See2SoundError):
            raise error
        self._trouble = str(error)
        self.ready.emit()


def _read(session: Session, progress: Progress) -> _OfSession:
    scene, material = material_of(session.setup)
    uuid, picture = session.setup.uuid, None
    if scene is not None and scene.media is not None:
        image, _ = read_image(Path(scene.media.path), scene.media.frame_s or 0.0, _LARGEST, progress)
        picture = ShownPicture(scene.title, image)
    return _OfSession(uuid, picture, shown_by(protocol_of(session.setup), session.plan, material, progress))
