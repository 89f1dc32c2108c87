"""Drafts of a scene in the library's ``autosave`` folder: what survives a crash."""

import logging
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from core import scene_library
from core.errors import See2SoundError
from core.files import write_error
from core.paths import DataFolder
from core.scene import SUFFIX, Scene
from core.scene_library import Draft
from see2sound_desktop.jobs import Job, Jobs

_AFTER_MS = 1500
_log = logging.getLogger(__name__)

UnsavedScene = tuple[Scene, Path | None]
"""A document with changes that are not saved, and its file if it has one."""


class SceneDrafts(QObject):
    """The draft of the document that is open. ``unsaved`` answers with the document, or None when all is saved."""

    said = Signal(str)
    """A sentence for the user: what could not be kept or deleted, and why."""

    def __init__(
        self,
        jobs: Jobs,
        data: DataFolder,
        unsaved: Callable[[], UnsavedScene | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._data, self._unsaved = jobs, data, unsaved
        self._path = self._new_path()
        self._job: Job[None] | None = None
        self._job_path: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.write)

    def left_behind(self) -> tuple[Draft, ...]:
        """Drafts that an earlier run left."""
        return tuple(draft for draft in scene_library.drafts(self._data) if draft.path != self._path)

    def begin(self, path: Path | None = None) -> None:
        """Another document is open. It has the draft at ``path``, or none yet; the former draft stays where it is."""
        self._path = path or self._new_path()

    def take_over(self, before: "SceneDrafts") -> None:
        """Another one's document goes on here, and with it its draft."""
        self._path = before._path

    def document_changed(self) -> None:
        """Write a draft in a moment, unless all is saved by then."""
        if self._unsaved() is not None:
            self._timer.start()

    def write(self) -> None:
        """Keep the unsaved document, in a job."""
        if self._job is not None:
            self._timer.start()
            return
        unsaved = self._unsaved()
        if unsaved is None:
            self.forget()
            return
        (scene, original), path = unsaved, self._path
        self._job_path = path
        self._job = self._jobs.start(
            self.tr("Keeping a draft"),
            lambda _progress: scene_library.write_draft(scene, path, original),
            failed=self._failed,
            ended=self._ended,
        )

    def forget(self) -> None:
        """The document was saved or given up: its draft goes."""
        self._timer.stop()
        if self._job is None:
            self.delete(self._path)

    def keep_now(self) -> None:
        """The app ends: keep the unsaved document before this returns."""
        unsaved = self._unsaved()
        if unsaved is None:
            return
        scene, original = unsaved
        try:
            scene_library.write_draft(scene, self._path, original)
        except See2SoundError:
            _log.exception("the draft of the scene could not be kept")

    def stop(self) -> None:
        """Write no draft any more by itself."""
        self._timer.stop()

    def delete(self, draft: Path) -> None:
        """Delete a draft that nobody wants."""
        try:
            draft.unlink(missing_ok=True)
        except NotADirectoryError:  # a file lies where the library should be, so there is no draft either
            return
        except OSError as error:
            self.said.emit(str(write_error(draft, error)))

    def _failed(self, error: Exception) -> None:
        self.said.emit(self.tr("No draft could be kept, so save soon. {reason}").format(reason=error))

    def _ended(self) -> None:
        self._job = None
        if self._job_path is not None and self._job_path != self._path:
            self.delete(self._job_path)  # of a document that was saved or discarded meanwhile
        if self._unsaved() is None:
            self.forget()

    def _new_path(self) -> Path:
        return scene_library.drafts_folder(self._data) / f"{uuid4().hex}{SUFFIX}"
