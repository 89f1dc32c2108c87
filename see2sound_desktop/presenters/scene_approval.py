"""Approving a scene for tests, source by source: the right thing, in the right place. No widgets.

What was approved holds as long as the source is what it was (``core.scene.approval``); whoever changes its name, its
sound or its place, here or anywhere, takes the approval away.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core import scene_library
from core.errors import See2SoundError
from core.media.flashes import flashes_from_s
from core.scene import SoundSource, is_approved
from see2sound_desktop.presenters.scene_editor import SceneEditor

_MOST_KEPT = 200


class ApprovalState(StrEnum):
    """How the selected source stands."""

    NOTHING = "nothing"
    """There is no source, or none is selected."""
    PRODUCT = "product"
    """The scene comes with the product, as it is: those who made it approved it."""
    WAITING = "waiting"
    CHANGED = "changed"
    """It was approved, and is another now."""
    APPROVED = "approved"


@dataclass(frozen=True)
class ApprovalView:
    """What is shown."""

    state: ApprovalState = ApprovalState.NOTHING
    source: SoundSource | None = None
    approved: int = 0
    sounding: int = 0
    """How many sources have to be approved: those that are not muted."""
    thing_is_right: bool = False
    place_is_right: bool = False
    flashes_from_s: float | None = None
    """When the film first flashes too often to be watched by a patient; None where it does not, or nobody looked.

    Tests show still pictures, so it may be approved all the same.
    """

    @property
    def may_approve(self) -> bool:
        """Whether both were looked at."""
        return self.thing_is_right and self.place_is_right

    @property
    def all_approved(self) -> bool:
        """Whether a test may use the scene."""
        return self.sounding > 0 and self.approved == self.sounding


class SceneApproval(QObject):
    """Follows the document and what is selected in it.

    Parameters
    ----------
    who
        The name of the therapist, as it stands in the settings.
    """

    changed = Signal(object)
    """``ApprovalView``"""
    completed = Signal()
    """The last source was approved."""

    def __init__(
        self,
        editor: SceneEditor,
        who: Callable[[], str],
        parent: QObject | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._editor, self._who, self._now = editor, who, now
        self._view = ApprovalView()
        self._known: dict[tuple[str, tuple[int, int] | None], bool] = {}
        editor.scene_changed.connect(self.refresh)
        editor.selection_changed.connect(self.refresh)
        editor.state_changed.connect(self.refresh)
        self.refresh()

    @property
    def view(self) -> ApprovalView:
        """What is shown."""
        return self._view

    @Slot()
    def refresh(self) -> None:
        """See how the document stands."""
        scene, source = self._editor.scene, self._editor.selected
        sounding = [one for one in scene.sources if one.enabled]
        same = source is not None and source == self._view.source
        self._set(
            ApprovalView(
                state=self._state_of(source),
                source=source,
                approved=len(sounding) if self._is_product else sum(self.holds(one) for one in sounding),
                sounding=len(sounding),
                thing_is_right=same and self._view.thing_is_right,
                place_is_right=same and self._view.place_is_right,
                flashes_from_s=flashes_from_s(scene.provenance),
            )
        )

    @property
    def _is_product(self) -> bool:
        origin = self._editor.origin
        return origin is not None and scene_library.is_built_in(origin) and not self._editor.dirty

    def _state_of(self, source: SoundSource | None) -> ApprovalState:
        if source is None:
            return ApprovalState.NOTHING
        if self._is_product:
            return ApprovalState.PRODUCT
        if self.holds(source):
            return ApprovalState.APPROVED
        return ApprovalState.WAITING if source.approved is None else ApprovalState.CHANGED

    def holds(self, source: SoundSource) -> bool:
        """Whether a source is approved as it is. A sound file that did not change is not read again."""
        if source.approved is None:
            return False
        key = source.model_dump_json(), _stamp(source.clip.path)
        if key not in self._known:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[key] = is_approved(source)
        return self._known[key]

    def say_thing(self, *, right: bool) -> None:
        """It is what it is called, and sounds like it; or that is not said any more."""
        self._say(thing_is_right=right, place_is_right=self._view.place_is_right)

    def say_place(self, *, right: bool) -> None:
        """It is where the picture shows it; or that is not said any more."""
        self._say(thing_is_right=self._view.thing_is_right, place_is_right=right)

    def _say(self, *, thing_is_right: bool, place_is_right: bool) -> None:
        self._set(replace(self._view, thing_is_right=thing_is_right, place_is_right=place_is_right))

    def approve(self) -> None:
        """Approve the selected source: a step of the document; then the next one that waits is selected."""
        source = self._view.source
        if source is None or not self._view.may_approve:
            return
        try:
            self._editor.approve(source.id, self._who(), self._now())
        except See2SoundError as error:
            self._editor.said.emit(str(error))
            return
        if self._view.all_approved:
            self.completed.emit()
            return
        waiting = next((one for one in self._editor.scene.sources if one.enabled and not self.holds(one)), None)
        if waiting is not None:
            self._editor.select(waiting.id)

    def _set(self, view: ApprovalView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _stamp(path: str | None) -> tuple[int, int] | None:
    """By what a sound file is known as the one that was read: its size and when it was written."""
    if path is None:
        return None
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
