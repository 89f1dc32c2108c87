"""Undo and redo of a document whose states are immutable: each step keeps the document before and after it."""

from dataclasses import dataclass

from core.scene import Scene

_MOST_STEPS = 500


@dataclass(frozen=True)
class Step:
    """One edit. Steps that carry the same ``merge_key`` and follow one another are one step (a drag is one undo)."""

    title: str
    before: Scene
    after: Scene
    merge_key: str | None


class SceneHistory:
    """The steps that led to the present document, those that were undone, and which state is on disk."""

    def __init__(self, scene: Scene, *, saved: bool) -> None:
        self._scene = scene
        self._saved: Scene | None = scene if saved else None
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def scene(self) -> Scene:
        """The document as it stands."""
        return self._scene

    @property
    def dirty(self) -> bool:
        """Whether the document differs from its file; undoing back to the saved state makes it clean."""
        return self._scene != self._saved

    @property
    def undo_title(self) -> str | None:
        """What the next undo takes back; None when there is nothing to undo."""
        return self._done[-1].title if self._done else None

    @property
    def redo_title(self) -> str | None:
        """What the next redo brings back; None when there is nothing to redo."""
        return self._undone[-1].title if self._undone else None

    def push(self, title: str, after: Scene, merge_key: str | None = None) -> bool:
        """Make ``after`` the document. False (and no step) when it says the same as before."""
        if after == self._scene:
            return False
        before = self._scene
        if merge_key is not None and self._done and self._done[-1].merge_key == merge_key:
            before = self._done.pop().before
        self._scene = after
        self._undone.clear()
        if before != after:
            self._done.append(Step(title, before, after, merge_key))
            del self._done[:-_MOST_STEPS]
        return True

    def seal(self) -> None:
        """End the step under way: the next edit is a step of its own, even with the same merge key."""
        if self._done and self._done[-1].merge_key is not None:
            last = self._done[-1]
            self._done[-1] = Step(last.title, last.before, last.after, None)

    def undo(self) -> bool:
        """Take the last step back. False when there is none."""
        if not self._done:
            return False
        step = self._done.pop()
        self._undone.append(step)
        self._scene = step.before
        self.seal()
        return True

    def redo(self) -> bool:
        """Bring the last undone step back. False when there is none."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self._scene = step.after
        return True

    def mark_saved(self) -> None:
        """The file holds the document as it stands now."""
        self._saved = self._scene
        self.seal()
