"""The picture of a scene, read in a job and shown when it is there."""

from PySide6.QtCore import QObject, Signal

from core.errors import See2SoundError
from core.progress import Progress
from core.scene import Media
from see2sound_desktop.jobs import Job, Jobs
from see2sound_desktop.presenters.scene_pictures import ScenePicture, picture_of
from see2sound_desktop.widgets.picture_view import PictureView


class ScenePictureLoader(QObject):
    """Keeps ``view`` at the picture of the scene. A picture that cannot be read is said in its place."""

    said = Signal(str)
    """The picture is shown, but something about it must be known."""

    def __init__(self, jobs: Jobs, view: PictureView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._view = jobs, view
        self._job: Job[ScenePicture] | None = None
        self._shown: Media | None = None

    def show(self, media: Media | None) -> None:
        """Show the picture of ``media``; None is a scene without a picture."""
        if media is not None and media == self._shown:
            return
        self._shown = media
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if media is None:
            message = self.tr("Choose a scene on the left, open a picture or film, or drop one here.")
            self._view.show_picture(None, message)
            return
        self._view.show_picture(None)

        def work(progress: Progress) -> ScenePicture:
            return picture_of(media, progress)

        self._job = self._jobs.start(self.tr("Reading the picture"), work, done=self._read, failed=self._failed)

    def _read(self, picture: ScenePicture) -> None:
        if self._job is None or self._job.running:
            return
        self._view.show_picture(picture.image)
        if picture.changed:
            self.said.emit(self.tr("The picture is not the one this scene was made from. Check where the sources are."))

    def _failed(self, error: Exception) -> None:
        if self._job is None or self._job.running:
            return
        if not isinstance(error, See2SoundError):
            raise error
        self._view.show_picture(None, str(error))
