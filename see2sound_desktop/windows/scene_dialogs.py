"""What the scene editor asks in dialogs: which file, where to save, and what to do with unsaved changes."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.scene import SUFFIX
from see2sound_desktop.presenters.scene_editor import Unsaved
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.waiting import MessageBox
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
        box = MessageBox(self._parent)
        box.setIcon(MessageBox.Icon.Warning)
        box.setWindowTitle(translate("SceneDialogs", "Unsaved changes"))
        box.setText(translate("SceneDialogs", "Save the changes to “{title}”?").format(title=title))
        box.setInformativeText(translate("SceneDialogs", "Changes that are not saved are lost."))
        standard = MessageBox.StandardButton
        box.setStandardButtons(standard.Save | standard.Discard | standard.Cancel)
        box.setDefaultButton(standard.Save)
        answers = {standard.Save: Unsaved.SAVE, standard.Discard: Unsaved.DISCARD}
        return answers.get(standard(box.exec()), Unsaved.CANCEL)

    def where_to_save(self, proposed: Path) -> Path | None:
        """Where to save a scene."""
        with suppress(OSError):  # the dialog then starts elsewhere, and saving says what is in the way
            proposed.parent.mkdir(parents=True, exist_ok=True)
        kinds = translate("SceneDialogs", "Scenes (*{suffix})").format(suffix=SUFFIX)
        return files.to_save(self._parent, translate("SceneDialogs", "Save the scene"), proposed, kinds)

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
        return files.to_open(self._parent, translate("SceneDialogs", "Open"), folder, kinds)

    def which_sound(self, folder: Path) -> Path | None:
        """Which sound file a source is to sound like."""
        kinds = ";;".join(
            (
                translate("SceneDialogs", "Sound files ({patterns})").format(patterns=SOUNDS),
                translate("SceneDialogs", "All files (*)"),
            )
        )
        return files.to_open(self._parent, translate("SceneDialogs", "Choose a sound file"), folder, kinds)
