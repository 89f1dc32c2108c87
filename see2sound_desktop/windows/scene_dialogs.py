"""What the scene editor asks in dialogs: which file, where to save, and what to do with unsaved changes."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.scene import SUFFIX
from see2sound_desktop.presenters.scene_editor import Unsaved
from see2sound_desktop.wording import translate

PICTURES = "*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.gif *.heic *.heif *.avif"
FILMS = "*.mp4 *.mov *.mkv *.webm *.avi *.m4v"
SOUNDS = "*.wav *.flac *.mp3 *.ogg *.oga *.opus *.m4a *.aac *.aif *.aiff"


class SceneDialogs:
    """The dialogs of one window. Tests put their own in its place."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def unsaved(self, title: str) -> Unsaved:
        """What to do with changes that are not saved."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translate("SceneDialogs", "Unsaved changes"))
        box.setText(translate("SceneDialogs", "Save the changes to “{title}”?").format(title=title))
        box.setInformativeText(translate("SceneDialogs", "Changes that are not saved are lost."))
        standard = QMessageBox.StandardButton
        box.setStandardButtons(standard.Save | standard.Discard | standard.Cancel)
        box.setDefaultButton(standard.Save)
        answers = {standard.Save: Unsaved.SAVE, standard.Discard: Unsaved.DISCARD}
        return answers.get(standard(box.exec()), Unsaved.CANCEL)

    def where_to_save(self, proposed: Path) -> Path | None:
        """Where to save a scene."""
        with suppress(OSError):  # the dialog then starts elsewhere, and saving says what is in the way
            proposed.parent.mkdir(parents=True, exist_ok=True)
        kinds = translate("SceneDialogs", "Scenes (*{suffix})").format(suffix=SUFFIX)
        name, _kind = QFileDialog.getSaveFileName(
            self._parent, translate("SceneDialogs", "Save the scene"), str(proposed), kinds
        )
        return Path(name) if name else None

    def what_to_open(self, folder: Path) -> Path | None:
        """Which picture, film or scene to open."""
        kinds = ";;".join(
            (
                translate("SceneDialogs", "Pictures, films and scenes ({patterns})").format(
                    patterns=f"{PICTURES} {FILMS} *{SUFFIX}"
                ),
                translate("SceneDialogs", "All files (*)"),
            )
        )
        name, _kind = QFileDialog.getOpenFileName(self._parent, translate("SceneDialogs", "Open"), str(folder), kinds)
        return Path(name) if name else None

    def which_sound(self, folder: Path) -> Path | None:
        """Which sound file a source is to sound like."""
        kinds = ";;".join(
            (
                translate("SceneDialogs", "Sound files ({patterns})").format(patterns=SOUNDS),
                translate("SceneDialogs", "All files (*)"),
            )
        )
        name, _kind = QFileDialog.getOpenFileName(
            self._parent, translate("SceneDialogs", "Choose a sound file"), str(folder), kinds
        )
        return Path(name) if name else None
