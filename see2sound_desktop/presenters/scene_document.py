"""A scene as a document without a file: what is selected and heard, and every edit as an undoable step.

What belongs to the document is what the file keeps. Muting a source is in the document (``enabled``); listening to some
sources alone (solo) is not: it is how the therapist listens at the moment, never saved and no step of the history.
"""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from core import scene_library
from core.geometry import Position
from core.scene import Clip, Room, Scene, SoundSource
from see2sound_desktop.presenters import scene_edits
from see2sound_desktop.presenters.scene_history import SceneHistory


class SceneDocument(QObject):
    """The document and its edits, which all return at once."""

    scene_changed = Signal()
    """The document says something else now."""
    opened = Signal()
    """Another document took its place; ``scene_changed`` follows."""
    selection_changed = Signal()
    listening_changed = Signal()
    """Which sources are heard alone."""
    state_changed = Signal()
    """Title, file, dirty flag, undo and redo, or whether edits are refused."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = SceneHistory(Scene(), saved=True)
        self._selected: str | None = None
        self._solo: frozenset[str] = frozenset()
        self.shown_s = 0.0
        """Which time of a film is looked at: what moves is moved as it stands then. No part of the document."""

    # ---- what there is

    @property
    def scene(self) -> Scene:
        """The document, with absolute paths."""
        return self._history.scene

    @property
    def dirty(self) -> bool:
        """Whether there are changes that are not saved."""
        return self._history.dirty

    @property
    def locked(self) -> bool:
        """Whether edits are refused for now; a document by itself never refuses them."""
        return False

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

    # ---- selection and listening

    def select(self, source_id: str | None) -> None:
        """Select a source, or none."""
        if source_id is not None and source_id not in self._ids():
            source_id = None
        if source_id != self._selected:
            self._history.seal()
            self._selected = source_id
            self.selection_changed.emit()

    def select_next(self, by: int) -> None:
        """Select the source that is ``by`` places on in the list, around its end; the first where none is selected."""
        ids = self._ids()
        if ids:
            at = ids.index(self._selected) + by if self._selected in ids else 0
            self.select(ids[at % len(ids)])

    def set_solo(self, source_id: str, *, on: bool) -> None:
        """Listen to that source alone (together with others that are soloed), or no longer."""
        self._solo = self._solo | {source_id} if on else self._solo - {source_id}
        self.listening_changed.emit()

    # ---- edits

    def undo(self) -> None:
        """Take the last edit back."""
        if not self.locked and self._history.undo():
            self._announce()

    def redo(self) -> None:
        """Bring the last undone edit back."""
        if not self.locked and self._history.redo():
            self._announce()

    def end_drag(self) -> None:
        """The mouse was let go or the slider left: the next edit is a step of its own."""
        self._history.seal()

    def add(self, label: str, clip: Clip, position: Position) -> str | None:
        """Add a source and select it; its id, or None while the document is locked."""
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

    def say_of(self, source_id: str, words: str) -> None:
        """Say in words what a source sounds like, for who makes its sound next; empty: nothing is said of it."""
        label = self.scene.source(source_id).label
        title = self.tr("Say what {label} sounds like").format(label=label)
        self._edit(title, scene_edits.with_words(self.scene, source_id, words))

    def set_gain(self, source_id: str, gain_db: float) -> None:
        """Make a source louder or softer. Follow-on changes are one step until ``end_drag``."""
        changed = scene_edits.with_gain(self.scene, source_id, gain_db)
        self._edit(self.tr("Gain"), changed, f"gain:{source_id}")

    def move(self, source_id: str, to: Position) -> None:
        """Move a source. Follow-on moves of the same source are one step until ``end_drag``."""
        if source_id not in self._ids():
            return  # what an analysis took away while it was dragged
        label = self.scene.source(source_id).label
        changed = scene_edits.moved(self.scene, source_id, to, self.shown_s)
        self._edit(self.tr("Move {label}").format(label=label), changed, f"move:{source_id}")

    def drag_in_picture(self, source_id: str, x_px: float, y_px: float) -> None:
        """Move a source to where a point of the picture is seen: azimuth and elevation; its distance stays."""
        camera = self.scene.pinhole
        if camera is not None and source_id in self._ids():
            distance_m = self.scene.source(source_id).at(self.shown_s).distance_m
            self.move(source_id, scene_edits.at_pixel(camera, x_px, y_px, distance_m))

    def drag_on_top(self, source_id: str, azimuth_deg: float, distance_m: float) -> None:
        """Move a source in the top view: azimuth and distance; its elevation stays."""
        if source_id not in self._ids():
            return
        elevation_deg = self.scene.source(source_id).at(self.shown_s).elevation_deg
        self.move(source_id, Position(azimuth_deg, elevation_deg, distance_m))

    def nudge(self, *, right_deg: float = 0.0, up_deg: float = 0.0, farther: float = 0.0) -> None:
        """Move the selected source by a step of the keyboard."""
        source = self.selected
        if source is not None:
            to = scene_edits.nudged(source.at(self.shown_s), right_deg=right_deg, up_deg=up_deg, farther=farther)
            self.move(source.id, to)

    def set_room(self, room: Room | None) -> None:
        """Choose the room; None is the open air."""
        self._edit(self.tr("Room"), scene_edits.with_room(self.scene, room), "room")

    def set_field_of_view(self, hfov_deg: float) -> None:
        """Change the camera's field of view; sources that were found in the picture stay on their pixels."""
        self._edit(self.tr("Field of view"), scene_edits.with_field_of_view(self.scene, hfov_deg), "hfov")

    def approve(self, source_id: str, who: str, when_utc: datetime) -> None:
        """Approve a source for tests as it is now, under a therapist's name. Errors as ``core.scene.approved``."""
        label = self.scene.source(source_id).label
        changed = scene_library.approve(self.scene, source_id, who, when_utc)
        self._edit(self.tr("Approve {label}").format(label=label), changed)

    def take_in(self, title: str, changed: Scene) -> bool:
        """Make what an analysis came to a step of its own, also while edits are refused. False when it says the same.

        A source that is dragged meanwhile may be gone.
        """
        self._history.seal()
        if not self._history.push(title, changed):
            return False
        self._announce()
        return True

    # ---- for who owns the file of the document

    def _replace(self, scene: Scene, *, saved: bool) -> None:
        """Put another document in place of this one, with a history of its own; ``saved`` when a file says the same."""
        self._history = SceneHistory(scene, saved=saved)
        self._solo = frozenset()
        self._selected = scene.sources[0].id if scene.sources else None
        self.opened.emit()
        self._announce()
        self.listening_changed.emit()
        self.selection_changed.emit()

    def _go_on_from(self, before: "SceneDocument") -> None:
        """Take over another one's document with its history, and how it was looked at."""
        self._history, self._selected, self._solo = before._history, before._selected, before._solo
        self.shown_s = before.shown_s
        self.opened.emit()
        self._announce()
        self.listening_changed.emit()
        self.selection_changed.emit()

    def _mark_saved(self) -> None:
        """A file says what the document says now."""
        self._history.mark_saved()
        self.state_changed.emit()

    def _edit(self, title: str, changed: Scene, merge_key: str | None = None) -> bool:
        """Make ``changed`` the document, as a step called ``title``. False when it is refused or says the same.

        Steps with the same ``merge_key`` that follow one another are one.
        """
        if self.locked or not self._history.push(title, changed, merge_key):
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
        self.scene_changed.emit()
        self.state_changed.emit()

    def _ids(self) -> list[str]:
        return [source.id for source in self.scene.sources]
