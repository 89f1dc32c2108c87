"""The document of the scenes page and its files: new, open, save, and on to a session."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from see2sound_desktop.presenters.context import AppContext, StartSession
from see2sound_desktop.presenters.scene_editor import SceneEditor, Unsaved
from see2sound_desktop.presenters.scene_opening import builtin_analysis
from see2sound_desktop.windows.scene_dialogs import SceneDialogs


class SceneFiles(QObject):
    """Owns the ``editor``, and asks by the dialogs that are in place at that time."""

    settled = Signal()
    """A file was opened, or the user kept the one that is open."""
    leaving = Signal()
    """On the way to the session page."""

    def __init__(self, context: AppContext, dialogs: Callable[[], SceneDialogs], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._dialogs = context, dialogs
        self.editor = SceneEditor(
            context.jobs,
            context.data,
            ask_unsaved=self._ask_unsaved,
            ask_where=self._ask_where,
            analyse=builtin_analysis(lambda: context.settings.making.sources),
            parent=self,
        )

    def _ask_unsaved(self, title: str) -> Unsaved:
        return self._dialogs().unsaved(title)

    def _ask_where(self, proposed: Path) -> Path | None:
        return self._dialogs().where_to_save(proposed)

    def open(self, path: Path) -> None:
        """Open a scene, a picture or a film, unless the user wants to keep what is not saved."""
        self._context.clear_notice()
        self.editor.open(path)
        self.settled.emit()

    @Slot()
    def new(self) -> None:
        """Begin an empty scene."""
        self.editor.new()
        self.settled.emit()

    @Slot()
    def ask_and_open(self) -> None:
        """Ask for a file and open it."""
        folder = self.editor.origin.parent if self.editor.origin is not None else Path.home()
        path = self._dialogs().what_to_open(folder)
        if path is not None:
            self.open(path)

    @Slot()
    def save(self) -> None:
        """Save the document; one without changes and with a file stays as it is."""
        if self.editor.dirty or self.editor.path is None:
            self.editor.save()

    @Slot()
    def use_in_session(self) -> None:
        """Go to the session page with this scene; it is saved before."""
        if self.editor.dirty and not self.editor.save():
            return
        if self.editor.origin is not None:
            self.leaving.emit()
            self._context.request(StartSession(str(self.editor.origin)))
