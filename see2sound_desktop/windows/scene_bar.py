"""The line above the scene: new, save, undo and redo, its title, and whether it is saved."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, icon_button, text
from see2sound_desktop.widgets.reflow import FlowRow

_TITLE_PX = 260


class SceneBar(QWidget):
    """Shows where the document of ``editor`` stands. What needs a dialog or another page is a signal."""

    new_pressed = Signal()
    save_pressed = Signal()
    session_pressed = Signal()

    def __init__(self, editor: SceneEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.new_button = icon_button("add", self.tr("New scene (Ctrl+N)"), pressed=self.new_pressed.emit)
        self.save_button = icon_button("save", self.tr("Save (Ctrl+S)"), pressed=self.save_pressed.emit)
        self.undo_button = icon_button("undo", self.tr("Undo (Ctrl+Z)"), pressed=editor.undo)
        self.redo_button = icon_button("redo", self.tr("Redo (Ctrl+Y)"), pressed=editor.redo)
        self.title_line = QLineEdit()
        self.title_line.setAccessibleName(self.tr("Title of the scene"))
        self.title_line.setMaxLength(80)
        self.title_line.setFixedWidth(_TITLE_PX)
        self.title_line.editingFinished.connect(self._title_edited)
        self.state = text("", "caption")
        self.session_button = button(self.tr("Use in session"), icon="session", pressed=self.session_pressed.emit)
        tools = (self.new_button, self.save_button, self.undo_button, self.redo_button)
        parts = (*tools, self.title_line, self.state, self.session_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowRow(*parts, spacing=theme().size("space_s"), apart=self.session_button))
        editor.state_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the document says of itself. A title that is being typed stays."""
        editor = self._editor
        if not self.title_line.hasFocus() or not self.title_line.isModified():
            self.title_line.setText(editor.title)
        self.state.setText(self.tr("Not saved") if editor.dirty else "")
        self.state.setVisible(editor.dirty)
        self.undo_button.setEnabled(editor.undo_title is not None and not editor.opening)
        self.redo_button.setEnabled(editor.redo_title is not None and not editor.opening)
        if editor.undo_title is not None:
            self.undo_button.setToolTip(self.tr("Undo: {step} (Ctrl+Z)").format(step=editor.undo_title))
        if editor.redo_title is not None:
            self.redo_button.setToolTip(self.tr("Redo: {step} (Ctrl+Y)").format(step=editor.redo_title))
        self.save_button.setEnabled(editor.dirty)
        self.session_button.setEnabled(bool(editor.scene.sources) and not editor.opening)

    @Slot()
    def _title_edited(self) -> None:
        if self.title_line.text().strip() != self._editor.title:
            self._editor.set_title(self.title_line.text())
