"""What the scenes page says above itself: what was found, what was saved, and what could not be done."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from core.media.flashes import flashes_from_s
from see2sound_desktop.presenters.context import AppContext, NoticeKind
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_words import flashing_words, found_words
from see2sound_desktop.windows.scene_library_panel import SceneLibraryPanel


class SceneNotices(QObject):
    """Hears ``editor``; the library shows which scene is open after each."""

    def __init__(self, context: AppContext, editor: SceneEditor, library: SceneLibraryPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._editor, self._library = context, editor, library
        editor.found.connect(self._found)
        editor.saved.connect(self._saved)
        editor.said.connect(self.say)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Something that must be known."""
        self._library.show_current(self._editor.origin)
        self._context.notice(sentence, NoticeKind.WARNING)

    @Slot()
    def _found(self) -> None:
        """Say what was found and what is only assumed."""
        scene = self._editor.scene
        flashing = flashing_words(flashes_from_s(scene.provenance))
        if flashing:
            self.say(flashing)
            return
        if not scene.sources:
            self.say(self.tr("Nothing stands out in this picture. Add sources by hand."))
            return
        self._context.notice(found_words(scene))

    @Slot()
    def approved(self) -> None:
        """The whole scene is approved."""
        self._context.notice(self.tr("Every source is approved. Save the scene, and tests may use it."))

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._library.refresh()
        self._library.show_current(path)
        self._context.notice(self.tr("Saved as {name}.").format(name=path.name), NoticeKind.SUCCESS)
