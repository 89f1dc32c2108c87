"""The picture of a scene, or the frame of its film at a time, read in a job and shown when it is there."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import See2SoundError
from core.progress import Progress
from core.scene import Media
from see2sound_desktop.jobs import Job, Jobs
from see2sound_desktop.presenters.scene_pictures import ScenePicture, frame_of, picture_of, scaled_to
from see2sound_desktop.widgets.picture_view import PictureView


class ScenePictureLoader(QObject):
    """Keeps ``view`` at the picture of the scene. A picture that cannot be read is said in its place.

    Of the frames that are wished for while one is read only the newest is read after it. The one before stays in view
    until then.
    """

    said = Signal(str)
    """The picture is shown, but something about it must be known."""

    def __init__(self, jobs: Jobs, view: PictureView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._view = jobs, view
        self._job: Job[ScenePicture] | None = None
        self._media: Media | None = None
        self._wanted_s: float | None = 0.0
        self._read_s: float | None = 0.0
        self._size = view.picture_size
        view.resized.connect(self._measure)

    @Slot()
    def _measure(self) -> None:
        self._size = self._view.picture_size

    def show(self, media: Media | None) -> None:
        """Show the picture of ``media``; None is a scene without a picture."""
        if media is not None and media == self._media:
            return
        self._media = media
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if media is None:
            message = self.tr("Choose a scene, open a picture or film, or drop one here.")
            self._view.show_picture(None, message)
            return
        self._view.show_picture(None)
        self._wanted_s = self._read_s = media.frame_s or 0.0

        def read(progress: Progress) -> ScenePicture:
            return picture_of(media, progress)

        self._start(read)

    def show_frame(self, at_s: float) -> None:
        """Show what the film shows at a time."""
        self._wanted_s = at_s
        if self._job is None:
            self._read_wanted()

    def leave(self) -> None:
        """Somebody else shows the frames from now on, until one is asked for here again."""
        self._wanted_s = self._read_s = None

    def _read_wanted(self) -> None:
        media, at_s = self._media, self._wanted_s
        if media is None or at_s is None or at_s == self._read_s:
            return
        self._read_s = at_s

        def read(progress: Progress) -> ScenePicture:
            return ScenePicture(frame_of(media, at_s, progress), changed=False)

        self._start(read)

    def _start(self, read: Callable[[Progress], ScenePicture]) -> None:
        self._measure()

        def work(progress: Progress) -> ScenePicture:
            picture = read(progress)
            return replace(picture, scaled=scaled_to(picture.image, self._size))  # the size by then

        self._job = self._jobs.start(
            self.tr("Reading the picture"), work, done=self._read, failed=self._failed, ended=self._ended
        )

    def _read(self, picture: ScenePicture) -> None:
        if self._superseded():
            return
        if self._wanted_s is not None or not self._view.has_picture:
            self._view.show_picture(picture.image, scaled=picture.scaled)
        if picture.changed:
            self.said.emit(self.tr("The picture is not the one this scene was made from. Check where the sources are."))

    def _failed(self, error: Exception) -> None:
        if self._superseded():
            return
        if not isinstance(error, See2SoundError):
            raise error
        self._view.show_picture(None, str(error))

    def _ended(self) -> None:
        if not self._superseded():
            self._job = None
            self._read_wanted()

    def _superseded(self) -> bool:
        """Whether the job that reports is an earlier one, and the one that is waited for still runs."""
        return self._job is None or self._job.running
