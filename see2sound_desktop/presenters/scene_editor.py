"""The scene editor without widgets: the document and where it comes from and goes to.

In memory every path of a scene (picture, sound files) is absolute; the file writes them relative to itself.
"""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from core import scene_library
from core.errors import InputError, See2SoundError
from core.paths import DataFolder
from core.scene import SUFFIX, Scene
from core.scene_library import Draft
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters import scene_edits
from see2sound_desktop.presenters.scene_document import SceneDocument
from see2sound_desktop.presenters.scene_drafts import SceneDrafts, UnsavedScene
from see2sound_desktop.presenters.scene_opening import Analyse, SceneOpening, builtin_analysis


class Unsaved(Enum):
    """What to do with changes that are not saved."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class SceneEditor(SceneDocument):
    """The document with its file. All edits return at once; only opening a picture is a job, and edits wait for it."""

    progressed = Signal(object)
    """A ``ProgressReport`` of the picture that is being opened."""
    said = Signal(str)
    """A sentence for the user: what could not be done, why, and what to do."""
    found = Signal()
    """The document comes from a picture or film that was just looked at."""
    saved = Signal(object)
    """The ``Path`` that was written."""

    def __init__(
        self,
        jobs: Jobs,
        data: DataFolder,
        *,
        ask_unsaved: Callable[[str], Unsaved],
        ask_where: Callable[[Path], Path | None],
        analyse: Analyse | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``ask_unsaved`` gets the title of the document; ``ask_where`` a proposed path and answers where to save."""
        super().__init__(parent)
        self._data = data
        self._ask_unsaved, self._ask_where = ask_unsaved, ask_where
        self._path: Path | None = None
        self._origin: Path | None = None
        self._discarded: Scene | None = None
        self._opening = SceneOpening(jobs, analyse or builtin_analysis(), self)
        self._opening.changed.connect(self.state_changed)
        self._opening.progressed.connect(self.progressed)
        self._opening.said.connect(self.said)
        self._drafts = SceneDrafts(jobs, data, self._unsaved, self)
        self._drafts.said.connect(self.said)
        self.scene_changed.connect(self._drafts.document_changed)

    def _unsaved(self) -> UnsavedScene | None:
        return (self.scene, self._path) if self.dirty else None

    # ---- what there is

    @property
    def path(self) -> Path | None:
        """The file of the document; None for one that was never saved, and for the product's own scenes."""
        return self._path

    @property
    def origin(self) -> Path | None:
        """The file that was opened: a scene (also one of the product's own), a picture or a film."""
        return self._origin

    @property
    def title(self) -> str:
        """What the document is called."""
        if self.scene.title:
            return self.scene.title
        return self._path.name.removesuffix(SUFFIX) if self._path is not None else self.tr("New scene")

    @property
    def opening(self) -> bool:
        """Whether a picture or film is being made into a scene. Meanwhile nothing can be edited."""
        return self._opening.running

    @property
    def opening_name(self) -> str:
        """Of the file that is being made into a scene."""
        return self._opening.path.name if self._opening.path is not None else ""

    @property
    def locked(self) -> bool:
        """Whether edits are refused for now."""
        return self.opening

    # ---- document and file

    def new(self) -> bool:
        """Begin an empty scene. False when the user kept the present one."""
        if not self.leave():
            return False
        self._take(Scene(), path=None, origin=None, saved=True)
        return True

    def open(self, path: Path) -> bool:
        """Open a scene file at once, or start making a scene of a picture or film.

        What cannot be opened is said in a sentence, and the document stays as it was. False when the user kept the
        present document or the file cannot be opened.
        """
        if path.name.lower().endswith(".json"):
            try:
                read = scene_library.load(path)  # before anybody is asked to give up the present document
            except See2SoundError as error:
                self.said.emit(str(error))
                return False
            if not self.leave():
                return False
            own_path = None if scene_library.is_built_in(path) else path
            self._take(read, path=own_path, origin=path, saved=True)
            return True
        if not self.leave():
            return False
        self._opening.start(path, None, self._media_analysed)
        return True

    def look_again(self, at_s: float) -> None:
        """Find the sources of another frame of the film: one step. What a person changed or added stays."""
        media = self.scene.media
        if media is not None and not self.opening:
            self._opening.start(Path(media.path), at_s, self._frame_analysed)

    def open_moment(self) -> None:
        """In place of the film that is being followed take its first moment alone, which is done at once."""
        path = self._opening.path
        if self.opening and path is not None:
            self.cancel_opening()
            self._opening.start(path, 0.0, self._media_analysed)

    def cancel_opening(self) -> None:
        """Stop making a scene of a picture; the document stays as it was."""
        self._opening.cancel()

    def _media_analysed(self, scene: Scene, path: Path) -> None:
        self._take(scene, path=None, origin=path, saved=False)
        self.found.emit()

    def _frame_analysed(self, scene: Scene, path: Path) -> None:
        from core.pipeline.merging import merged
        from core.pipeline.stages import Stage

        now = self.scene
        if now.media is not None and scene.media is not None and now.media.sha256 != scene.media.sha256:
            self.said.emit(str(InputError("pipeline.media-changed", path=path)))
        elif self._edit(self.tr("Another frame"), scene_edits.with_words_of(now, merged(now, scene, Stage.SEE))):
            self.select(self.scene.sources[0].id if self.scene.sources else None)
            self.found.emit()

    def leave(self) -> bool:
        """Whether the document may be replaced or closed. Unsaved changes are saved or discarded as the user says."""
        self.cancel_opening()
        if not self.dirty:
            self._drafts.forget()
            return True
        choice = self._ask_unsaved(self.title)
        if choice is Unsaved.CANCEL:
            return False
        if choice is Unsaved.SAVE:
            return self.save()
        self._discarded = self.scene
        self._drafts.forget()
        return True

    def take_over(self, before: "SceneEditor") -> None:
        """Go on with the document of another editor, saved or not, which lets go of it."""
        before._drafts.stop()
        self._path, self._origin, self._discarded = before._path, before._origin, before._discarded
        self._drafts.take_over(before._drafts)
        self._go_on_from(before)

    def close(self) -> None:
        """The app ends. Changes that were neither saved nor discarded are kept as a draft, at once."""
        self._drafts.stop()
        self.cancel_opening()
        if self.scene is not self._discarded:
            self._drafts.keep_now()

    def save(self) -> bool:
        """Write the document to its file, or ask where. False when it was not written; why not is said."""
        return self.save_as() if self._path is None else self._write(self._path)

    def save_as(self) -> bool:
        """Ask where, and write the document there."""
        where = self._ask_where(self.proposed_path())
        if where is None:
            return False
        if not where.name.endswith(SUFFIX):
            where = where.with_name(where.name.removesuffix(".json").removesuffix(".scene") + SUFFIX)
        return self._write(where)

    def proposed_path(self) -> Path:
        """Where to save a document that has no file: in the library, under its title, over no other file."""
        if self._path is not None:
            return self._path
        stem = scene_edits.free_id(Scene(), self.title)
        for number in range(1, 1000):
            path = self._data.library / f"{stem}{'' if number == 1 else f'-{number}'}{SUFFIX}"
            if not path.exists():
                return path
        return self._data.library / f"{stem}-{uuid4().hex}{SUFFIX}"

    def _write(self, path: Path) -> bool:
        if scene_library.is_built_in(path):
            self.said.emit(self.tr("The scenes that come with See2Sound stay as they are. Save it under another name."))
            return False
        try:
            scene_library.save(self.scene, path)
        except See2SoundError as error:
            self.said.emit(str(error))
            return False
        self._path = self._origin = path
        self._drafts.forget()
        self._mark_saved()
        self.saved.emit(path)
        return True

    def _take(self, scene: Scene, *, path: Path | None, origin: Path | None, saved: bool) -> None:
        self._drafts.begin()
        self._path, self._origin = path, origin
        self._replace(scene, saved=saved)

    # ---- drafts: what survives a crash

    def recoverable(self) -> tuple[Draft, ...]:
        """Drafts that an earlier run left behind."""
        return self._drafts.left_behind()

    def recover(self, draft: Draft) -> bool:
        """Open a draft with its changes unsaved. False when the user kept the present document."""
        if not self.leave():
            return False
        original = draft.original
        is_own = original is not None and original.name.endswith(".json") and not scene_library.is_built_in(original)
        own_path = original if is_own else None
        self._take(draft.scene, path=own_path, origin=original, saved=False)
        self._drafts.begin(draft.path)
        return True

    def dismiss(self, draft: Draft) -> None:
        """Delete a draft that the user does not want."""
        self._drafts.delete(draft.path)

    def write_draft(self) -> None:
        """Keep the unsaved document in the library's ``autosave`` folder, in a job."""
        self._drafts.write()
