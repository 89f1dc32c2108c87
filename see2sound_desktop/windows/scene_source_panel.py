"""The list of sources, which is the text twin of picture and top view, and what can be done with a source."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from core.scene import Scene, SoundSource
from see2sound_desktop.presenters.scene_approval import SceneApproval
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_moment import is_there
from see2sound_desktop.presenters.scene_words import position_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, icon_button, row, text
from see2sound_desktop.widgets.two_line_list import Line, TwoLineList


class SceneSourcePanel(QWidget):
    """Add, choose, delete, rename, mute and solo."""

    add_pressed = Signal()
    play_pressed = Signal()
    rename_pressed = Signal()

    def __init__(self, editor: SceneEditor, approval: SceneApproval, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._approval = editor, approval
        self.list = TwoLineList(self.tr("Sources"))
        self.list.chosen.connect(editor.select)
        self.add_button = button(self.tr("&Add"), icon="add", pressed=self.add_pressed.emit)
        self.delete_button = icon_button("delete", self.tr("Delete the source (Del)"), pressed=self.delete)
        self.rename_button = icon_button("edit", self.tr("Rename the source (F2)"), pressed=self.rename_pressed.emit)
        self.mute_button = self._toggle("mute", self.tr("Mute the source (M)"), self._mute)
        self.solo_button = self._toggle("solo", self.tr("Listen to this source alone (S)"), self._solo)
        self._keys()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_s"))
        tools = (self.rename_button, self.mute_button, self.solo_button, self.delete_button)
        column.addLayout(row(text(self.tr("Sources"), "heading"), None, self.add_button))
        column.addWidget(self.list, 1)
        column.addLayout(row(*tools, None, spacing=4))
        editor.scene_changed.connect(self.refresh)
        editor.selection_changed.connect(self.refresh)
        editor.listening_changed.connect(self.refresh)
        self.refresh()

    def _toggle(self, icon: str, words: str, pressed: object) -> QToolButton:
        made = icon_button(icon, words)
        made.setCheckable(True)
        made.clicked.connect(pressed)
        return made

    def _keys(self) -> None:
        for keys, act in (
            ((Qt.Key.Key_Delete, Qt.Key.Key_Backspace), self.delete),
            ((Qt.Key.Key_F2,), self.rename_pressed.emit),
            ((Qt.Key.Key_M,), self.mute_button.click),
            ((Qt.Key.Key_S,), self.solo_button.click),
            ((Qt.Key.Key_Space,), self.play_pressed.emit),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self.list)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(act)

    def refresh(self) -> None:
        """Show the document's sources."""
        scene, selected = self._editor.scene, self._editor.selected
        self.list.fill(
            [
                Line(source.id, f"{number}   {source.label}", self._second(scene, source))
                for number, source in enumerate(scene.sources, start=1)
            ],
            selected.id if selected is not None else None,
        )
        for tool in (self.rename_button, self.mute_button, self.solo_button, self.delete_button):
            tool.setEnabled(selected is not None)
        self.mute_button.setChecked(selected is not None and not selected.enabled)
        self.solo_button.setChecked(selected is not None and selected.id in self._editor.solo)

    def _second(self, _scene: Scene, source: SoundSource) -> str:
        parts = [position_words(source.at(self._editor.shown_s))]
        if not is_there(source, self._editor.shown_s):
            parts.append(self.tr("not there now"))
        elif source.trajectory is not None:
            parts.append(self.tr("moves"))
        if source.id in self._editor.solo:
            parts.append(self.tr("heard alone"))
        elif not source.enabled:
            parts.append(self.tr("muted"))
        if self._approval.holds(source):
            parts.append(self.tr("approved"))
        return " · ".join(reversed(parts)) if len(parts) > 1 else parts[0]

    def delete(self) -> None:
        """Delete the selected source."""
        if self._editor.selected_id is not None:
            self._editor.delete(self._editor.selected_id)

    def _mute(self, on: bool) -> None:
        if self._editor.selected_id is not None:
            self._editor.set_enabled(self._editor.selected_id, on=not on)

    def _solo(self, on: bool) -> None:
        if self._editor.selected_id is not None:
            self._editor.set_solo(self._editor.selected_id, on=on)
