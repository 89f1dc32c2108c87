"""The scene editor without widgets: one document, its file, what is selected, and every edit as an undoable step.

What belongs to the document is what the file keeps. Muting a source is in the document (``enabled``); listening to some
sources alone (solo) is not: it is how the therapist listens at the moment, never saved and no step of the history.

In memory every path of a scene (picture, sound files) is absolute; the file writes them relative to itself.
"""

import logging
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from core import scene_library
from core.errors import See2SoundError
from core.files import write_error
from core.geometry import Position
from core.paths import DataFolder
from core.progress import Progress
from core.scene import SUFFIX, Clip, Room, Scene, SoundSource
from core.scene_library import Draft
from see2sound_desktop.jobs import Job, Jobs
from see2sound_desktop.presenters import scene_edits
from see2sound_desktop.presenters.scene_history import SceneHistory

_DRAFT_AFTER_MS = 1500
_log = logging.getLogger(__name__)


class Unsaved(Enum):
    """What to do with changes that are not saved."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


Analyse = Callable[[Path, float, Progress], Scene]


def analyse_media(path: Path, at_s: float, progress: Progress) -> Scene:
    """Make a scene of a picture, or of the frame of a film at ``at_s``, with the pipeline's own choices."""
    from core import pipeline

    return pipeline.analyse(path, pipeline.AnalyseOptions(at_s=at_s), progress)


class SceneEditor(QObject):
    """The document and what can be done with it. All edits return at once; only opening a picture is a job."""

    scene_changed = Signal()
    """The document says something else now."""
    opened = Signal()
    """Another document is in the editor; ``scene_changed`` follows."""
    selection_changed = Signal()
    listening_changed = Signal()
    """Which sources are heard alone."""
    state_changed = Signal()
    """Title, file, dirty flag, undo and redo, or whether a picture is being opened."""
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
        analyse: Analyse = analyse_media,
        parent: QObject | None = None,
    ) -> None:
        """``ask_unsaved`` gets the title of the document; ``ask_where`` a proposed path and answers where to save."""
        super().__init__(parent)
        self._jobs, self._data = jobs, data
        self._ask_unsaved, self._ask_where, self._analyse = ask_unsaved, ask_where, analyse
        self._history = SceneHistory(Scene(), saved=True)
        self._path: Path | None = None
        self._origin: Path | None = None
        self._selected: str | None = None
        self._solo: frozenset[str] = frozenset()
        self._opening: Job[Scene] | None = None
        self._opening_path: Path | None = None
        self._drafting: Job[None] | None = None
        self._drafting_path: Path | None = None
        self._discarded: Scene | None = None
        self._draft = self._new_draft()
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_AFTER_MS)
        self._draft_timer.timeout.connect(self.write_draft)

    # ---- what there is

    @property
    def scene(self) -> Scene:
        """The document, with absolute paths."""
        return self._history.scene

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
    def dirty(self) -> bool:
        """Whether there are changes that are not saved."""
        return self._history.dirty

    @property
    def opening(self) -> bool:
        """Whether a picture is being made into a scene. Meanwhile nothing can be edited."""
        return self._opening is not None

    @property
    def undo_title(self) -> str | None:
        """What undo would take back."""
        return self._history.undo_title

    @property
    def redo_title(self) -> str | None:
        """What redo would bring back."""
        return self._history.redo_title

    @property
    def selected_id(self) -> str | None:
        """The id of the selected source."""
        return self._selected

    @property
    def selected(self) -> SoundSource | None:
        """The selected source."""
        return self.scene.source(self._selected) if self._selected is not None else None

    @property
    def solo(self) -> frozenset[str]:
        """Ids of the sources that are listened to alone; empty when all are heard."""
        return self._solo

    def heard_scene(self) -> Scene:
        """The scene as it is listened to: with solo, only those sources sound, even muted ones."""
        if not self._solo:
            return self.scene
        sources = tuple(source.model_copy(update={"enabled": source.id in self._solo}) for source in self.scene.sources)
        return self.scene.model_copy(update={"sources": sources})

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
        self._look_at(path, 0.0, self._media_analysed)
        return True

    def look_again(self, at_s: float) -> None:
        """Find the sources of another frame of the film: one step, which undo takes back."""
        media = self.scene.media
        if media is not None and not self.opening:
            self._look_at(Path(media.path), at_s, self._frame_analysed)

    def _look_at(self, path: Path, at_s: float, done: Callable[[Scene], None]) -> None:
        self._opening_path = path
        self._opening = self._jobs.start(
            self.tr("Finding sources in {name}").format(name=path.name),
            lambda progress: self._analyse(path, at_s, progress),
            done=done,
            failed=self._media_failed,
            progressed=self.progressed.emit,
            ended=self._opening_ended,
        )
        self.state_changed.emit()

    def cancel_opening(self) -> None:
        """Stop making a scene of a picture; the document stays as it was."""
        if self._opening is not None:
            self._opening.cancel()

    def _media_analysed(self, found: Scene) -> None:
        path = self._opening_path
        if self._superseded() or path is None:
            return
        self._opening = None
        scene = scene_library.absolute(found, path.parent)
        self._take(scene, path=None, origin=path, saved=False)
        self.found.emit()

    def _frame_analysed(self, found: Scene) -> None:
        path = self._opening_path
        if self._superseded() or path is None:
            return
        self._opening = None
        scene = scene_library.absolute(found, path.parent).model_copy(update={"title": self.scene.title})
        if self._edit(self.tr("Another frame"), scene):
            self.select(scene.sources[0].id if scene.sources else None)
            self.found.emit()

    def _media_failed(self, error: Exception) -> None:
        if self._superseded():
            return
        if isinstance(error, See2SoundError):
            self.said.emit(str(error))
            return
        _log.error("opening %s failed", self._opening_path, exc_info=error)
        name = self._opening_path.name if self._opening_path is not None else ""
        self.said.emit(
            self.tr("{name} could not be opened: {reason}. Nothing was changed.").format(name=name, reason=error)
        )

    def _opening_ended(self) -> None:
        if not self._superseded():
            self._opening = None
            self.state_changed.emit()

    def _superseded(self) -> bool:
        """Whether the job that reports is an earlier one, and the one the user waits for still runs."""
        return self._opening is not None and self._opening.running

    def leave(self) -> bool:
        """Whether the document may be replaced or closed. Unsaved changes are saved or discarded as the user says."""
        if self._opening is not None:
            self._opening.cancel()
        if not self.dirty:
            self._forget_draft()
            return True
        choice = self._ask_unsaved(self.title)
        if choice is Unsaved.CANCEL:
            return False
        if choice is Unsaved.SAVE:
            return self.save()
        self._discarded = self.scene
        self._forget_draft()
        return True

    def close(self) -> None:
        """The app ends. Changes that were neither saved nor discarded are kept as a draft, at once."""
        self._draft_timer.stop()
        self.cancel_opening()
        if not self.dirty or self.scene is self._discarded:
            return
        try:
            scene_library.write_draft(self.scene, self._draft, self._path)
        except See2SoundError:
            _log.exception("the draft of the scene could not be kept")

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
        self._history.mark_saved()
        self._forget_draft()
        self.state_changed.emit()
        self.saved.emit(path)
        return True

    def _take(self, scene: Scene, *, path: Path | None, origin: Path | None, saved: bool) -> None:
        self._draft = self._new_draft()
        self._history = SceneHistory(scene, saved=saved)
        self._path, self._origin = path, origin
        self._solo = frozenset()
        self._selected = scene.sources[0].id if scene.sources else None
        self.opened.emit()
        self._announce()
        self.listening_changed.emit()
        self.selection_changed.emit()

    # ---- drafts: what survives a crash

    def recoverable(self) -> tuple[Draft, ...]:
        """Drafts that an earlier run left behind."""
        return tuple(draft for draft in scene_library.drafts(self._data) if draft.path != self._draft)

    def recover(self, draft: Draft) -> bool:
        """Open a draft with its changes unsaved. False when the user kept the present document."""
        if not self.leave():
            return False
        original = draft.original
        is_own = original is not None and original.name.endswith(".json") and not scene_library.is_built_in(original)
        own_path = original if is_own else None
        self._take(draft.scene, path=own_path, origin=original, saved=False)
        self._draft = draft.path
        return True

    def dismiss(self, draft: Draft) -> None:
        """Delete a draft that the user does not want."""
        self._delete(draft.path)

    def write_draft(self) -> None:
        """Keep the unsaved document in the library's ``autosave`` folder, in a job."""
        if self._drafting is not None:
            self._draft_timer.start()
            return
        if not self.dirty:
            self._forget_draft()
            return
        scene, path, original = self.scene, self._draft, self._path
        self._drafting_path = path
        self._drafting = self._jobs.start(
            self.tr("Keeping a draft"),
            lambda _progress: scene_library.write_draft(scene, path, original),
            failed=self._draft_failed,
            ended=self._draft_ended,
        )

    def _draft_failed(self, error: Exception) -> None:
        self.said.emit(self.tr("No draft could be kept, so save soon. {reason}").format(reason=error))

    def _draft_ended(self) -> None:
        self._drafting = None
        if self._drafting_path is not None and self._drafting_path != self._draft:
            self._delete(self._drafting_path)  # of a document that was saved or discarded meanwhile
        if not self.dirty:
            self._forget_draft()

    def _forget_draft(self) -> None:
        self._draft_timer.stop()
        if self._drafting is None:
            self._delete(self._draft)

    def _delete(self, draft: Path) -> None:
        try:
            draft.unlink(missing_ok=True)
        except NotADirectoryError:  # a file lies where the library should be, so there is no draft either
            return
        except OSError as error:
            self.said.emit(str(write_error(draft, error)))

    def _new_draft(self) -> Path:
        return scene_library.drafts_folder(self._data) / f"{uuid4().hex}{SUFFIX}"

    # ---- selection and listening

    def select(self, source_id: str | None) -> None:
        """Select a source, or none."""
        if source_id is not None and source_id not in self._ids():
            source_id = None
        if source_id != self._selected:
            self._history.seal()
            self._selected = source_id
            self.selection_changed.emit()

    def set_solo(self, source_id: str, *, on: bool) -> None:
        """Listen to that source alone (together with others that are soloed), or no longer."""
        self._solo = self._solo | {source_id} if on else self._solo - {source_id}
        self.listening_changed.emit()

    # ---- edits

    def undo(self) -> None:
        """Take the last edit back."""
        if not self.opening and self._history.undo():
            self._announce()

    def redo(self) -> None:
        """Bring the last undone edit back."""
        if not self.opening and self._history.redo():
            self._announce()

    def end_drag(self) -> None:
        """The mouse was let go or the slider left: the next edit is a step of its own."""
        self._history.seal()

    def add(self, label: str, clip: Clip, position: Position) -> str | None:
        """Add a source and select it; its id, or None while a picture is being opened."""
        changed, new_id = scene_edits.with_new_source(self.scene, label, clip, position)
        if not self._edit(self.tr("Add {label}").format(label=label), changed):
            return None
        self.select(new_id)
        return new_id

    def delete(self, source_id: str) -> None:
        """Delete a source; its neighbour in the list is selected."""
        ids = self._ids()
        at = ids.index(source_id)
        label = self.scene.source(source_id).label
        neighbours = [*ids[at + 1 :], *reversed(ids[:at])]
        if self._selected == source_id:
            self._selected = neighbours[0] if neighbours else None
        self._edit(self.tr("Delete {label}").format(label=label), scene_edits.without_source(self.scene, source_id))
        self.selection_changed.emit()

    def rename(self, source_id: str, label: str) -> None:
        """Give a source another label. An empty one is refused: the label is how results name the source."""
        if label.strip():
            self._edit(self.tr("Rename"), scene_edits.renamed(self.scene, source_id, label.strip()))

    def set_title(self, title: str) -> None:
        """Give the scene another title."""
        self._edit(self.tr("Rename the scene"), scene_edits.titled(self.scene, title.strip()))

    def set_enabled(self, source_id: str, *, on: bool) -> None:
        """Let a source sound, or mute it."""
        self._edit(self.tr("Unmute") if on else self.tr("Mute"), scene_edits.enabled(self.scene, source_id, on=on))

    def set_clip(self, source_id: str, clip: Clip) -> None:
        """Choose what a source sounds like; its gain stays."""
        kept = clip.model_copy(update={"gain_db": self.scene.source(source_id).clip.gain_db})
        self._edit(self.tr("Choose a sound"), scene_edits.with_clip(self.scene, source_id, kept))

    def set_gain(self, source_id: str, gain_db: float) -> None:
        """Make a source louder or softer. Follow-on changes are one step until ``end_drag``."""
        changed = scene_edits.with_gain(self.scene, source_id, gain_db)
        self._edit(self.tr("Gain"), changed, f"gain:{source_id}")

    def move(self, source_id: str, to: Position) -> None:
        """Move a source. Follow-on moves of the same source are one step until ``end_drag``."""
        label = self.scene.source(source_id).label
        changed = scene_edits.moved(self.scene, source_id, to)
        self._edit(self.tr("Move {label}").format(label=label), changed, f"move:{source_id}")

    def drag_in_picture(self, source_id: str, x_px: float, y_px: float) -> None:
        """Move a source to where a point of the picture is seen: azimuth and elevation; its distance stays."""
        camera = self.scene.pinhole
        if camera is not None:
            distance_m = self.scene.source(source_id).at().distance_m
            self.move(source_id, scene_edits.at_pixel(camera, x_px, y_px, distance_m))

    def drag_on_top(self, source_id: str, azimuth_deg: float, distance_m: float) -> None:
        """Move a source in the top view: azimuth and distance; its elevation stays."""
        elevation_deg = self.scene.source(source_id).at().elevation_deg
        self.move(source_id, Position(azimuth_deg, elevation_deg, distance_m))

    def nudge(self, *, right_deg: float = 0.0, up_deg: float = 0.0, farther: float = 0.0) -> None:
        """Move the selected source by a step of the keyboard."""
        source = self.selected
        if source is not None:
            to = scene_edits.nudged(source.at(), right_deg=right_deg, up_deg=up_deg, farther=farther)
            self.move(source.id, to)

    def set_room(self, room: Room | None) -> None:
        """Choose the room; None is the open air."""
        self._edit(self.tr("Room"), scene_edits.with_room(self.scene, room), "room")

    def set_field_of_view(self, hfov_deg: float) -> None:
        """Change the camera's field of view; sources that were found in the picture stay on their pixels."""
        self._edit(self.tr("Field of view"), scene_edits.with_field_of_view(self.scene, hfov_deg), "hfov")

    def _edit(self, title: str, changed: Scene, merge_key: str | None = None) -> bool:
        if self.opening or not self._history.push(title, changed, merge_key):
            return False
        self._announce()
        return True

    def _announce(self) -> None:
        ids = self._ids()
        if self._selected is not None and self._selected not in ids:
            self._selected = None
            self.selection_changed.emit()
        if not self._solo <= set(ids):
            self._solo = self._solo & set(ids)
            self.listening_changed.emit()
        if self.dirty:
            self._draft_timer.start()
        self.scene_changed.emit()
        self.state_changed.emit()

    def _ids(self) -> list[str]:
        return [source.id for source in self.scene.sources]
