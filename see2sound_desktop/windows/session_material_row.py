"""What a test is made of, on the set-up page: the folder of recorded words, the scenes, and what is missing of them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_material import MaterialKind, MaterialView
from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import button, row, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.windows.gallery_dialog import GalleryDialog

_MOST_SAID = 3
"""So many refused files are named on the page; the others are counted."""


class MaterialRow(QWidget):
    """Hidden where a test brings all it needs."""

    scene_wanted = Signal(str)
    """To open a scene in the editor: there its sources are approved."""

    def __init__(self, presenter: SessionSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.ask_folder: Callable[[Path | None], Path | None] = self._ask_folder
        self.heading = text("", "strong")
        self.there = text("", "body", wrap=True)
        self.pictures = text(
            self.tr("A picture that is named as its word is shown with it, where every word has one."),
            "caption",
            wrap=True,
        )
        self.choose_folder = button(self.tr("Choose the &folder …"), pressed=self._choose_folder)
        self.choose_scenes = button(self.tr("Choose the sce&nes …"), pressed=self._choose_scenes)
        self.open_scene = button(self.tr("Open the scene"), icon="scenes", pressed=self._open_scene)
        self.look_again = button(self.tr("Look a&gain"), kind="quiet", pressed=presenter.material.look_again)
        self.problem, self.left_out = IconLine(), IconLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_s"))
        for part in (self.heading, self.there, self.pictures, self.problem, self.left_out):
            column.addWidget(part)
        column.addLayout(row(self.choose_folder, self.choose_scenes, self.open_scene, self.look_again, None, spacing=8))
        presenter.material.changed.connect(self.show_view)
        self.show_view(presenter.material.view)

    def show_view(self, view: MaterialView) -> None:
        """Show what there is."""
        words, scenes, one = (
            view.kind is kind for kind in (MaterialKind.WORDS, MaterialKind.SCENES, MaterialKind.SCENE)
        )
        self.setVisible(words or scenes or (one and view.problem is not None))
        self.heading.setText(self.tr("Recorded words") if words else self.tr("Scenes"))
        self.heading.setVisible(words or scenes)
        self.there.setText(self._there(view))
        self.pictures.setVisible(words and view.words > 0)
        self.there.setVisible(words or scenes)
        self.choose_folder.setVisible(words)
        self.choose_scenes.setVisible(scenes)
        self.open_scene.setVisible(one)
        self.look_again.setVisible(words)
        self.problem.say("" if view.problem is None else str(view.problem), warns=True)
        self.left_out.say(self._left_out(view))

    def _there(self, view: MaterialView) -> str:
        if view.is_looked_at and not view.words and not view.candidates:
            return self.tr("Looking …")
        if view.kind is MaterialKind.WORDS and not view.words:
            return self.tr("None yet in {folder}").format(folder=view.folder)
        if view.kind is MaterialKind.WORDS:
            said = self.tr("{count} words can be used, in {folder}")
            return said.format(count=view.words, folder=view.folder)
        said = self.tr("{used} of {count} approved scenes are used.")
        return said.format(used=len(view.used), count=len(view.usable))

    def _left_out(self, view: MaterialView) -> str:
        """What cannot be used, and why."""
        said = [str(error) for error in view.refused[:_MOST_SAID]]
        more = len(view.refused) - len(said)
        if more > 0:
            said.append(self.tr("And {count} more files cannot be used.").format(count=more))
        waiting = [one for one in view.candidates if one.why_not is not None]
        if waiting:
            words = self.tr("Not used: {scenes}. “Choose the scenes” says why.")
            said.append(words.format(scenes=", ".join(one.title for one in waiting)))
        return "\n".join(said)

    def _choose_folder(self) -> None:
        chosen = self.ask_folder(self._presenter.material.view.folder)
        if chosen is not None:
            self._presenter.choose(words_folder=chosen)

    def _ask_folder(self, now: Path | None) -> Path | None:
        there = now if now is not None and now.is_dir() else Path.home()
        return files.folder(self, self.tr("The folder of recorded words"), there)

    def _choose_scenes(self) -> None:
        dialog = GalleryDialog(self._presenter.material.view, self.window())
        dialog.scene_wanted.connect(self.scene_wanted)
        if dialog.exec():
            self._presenter.choose(gallery_paths=dialog.chosen)
        dialog.deleteLater()

    def _open_scene(self) -> None:
        scene = self._presenter.material.view.scene
        if scene is not None:
            self.scene_wanted.emit(str(scene))
