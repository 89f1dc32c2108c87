"""What the selected source sounds like in words, and its sound made again of them."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from core.models.door import Task
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_edits import source_words
from see2sound_desktop.presenters.scene_making import SceneMaking
from see2sound_desktop.widgets.basics import icon_button

_LONGEST = 300


class SceneSourceWords(QWidget):
    """Words that go before whatever the picture says of the source, and the button that makes the sounds again."""

    def __init__(self, editor: SceneEditor, making: SceneMaking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._making = editor, making
        self._shown_id: str | None = None
        self.words = QLineEdit()
        self.words.setMaxLength(_LONGEST)
        self.words.setPlaceholderText(self.tr("such as: a dog"))
        self.words.editingFinished.connect(self._say)
        self.again_button = icon_button("repeat", self.tr("Make the sounds again"), pressed=self._again)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.words, 1)
        line.addWidget(self.again_button)
        self.setFocusProxy(self.words)
        making.changed.connect(self.refresh)
        editor.state_changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show the words of the selected source."""
        source = self._editor.selected
        if source is None:
            return
        said = source_words(self._editor.scene).get(source.id, "")
        if source.id != self._shown_id or not self.words.isModified():
            self._shown_id = source.id
            self.words.setText(said)
        is_found = source.is_found and source.region is not None
        tip = (
            self.tr("What this source sounds like, for who makes its sound. Then make the sounds again.")
            if is_found
            else self.tr("Only what was found in the picture has its sound made; choose the sound of this one above.")
        )
        self.words.setEnabled(is_found)
        self.words.setToolTip(tip)
        self.words.setAccessibleDescription(tip)
        can_make = self._making.can_make(Task.SOUND) and not self._making.waits_for_session(Task.SOUND)
        self.again_button.setEnabled(is_found and can_make)

    @Slot()
    def _say(self) -> None:
        """Of the source that the words were typed for, even where another is selected by now."""
        name, is_typed = self._shown_id, self.words.isModified()
        self.words.setModified(False)
        if is_typed and name in {source.id for source in self._editor.scene.sources}:
            self._editor.say_of(name, self.words.text())

    @Slot()
    def _again(self) -> None:
        self._say()
        self._making.again(Task.SOUND)
