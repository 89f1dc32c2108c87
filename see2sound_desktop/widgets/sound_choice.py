"""A box to choose what a source sounds like: the library by category, or a sound file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from core.scene import Clip
from see2sound_desktop.presenters.scene_words import clip_words
from see2sound_desktop.presenters.sound_names import category_words, sound_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.choice import Choice

_FILE = "file…"


class SoundChoice(Choice):
    """``clip_chosen`` carries a ``Clip`` of the library; ``file_wanted`` asks for a sound file."""

    clip_chosen = Signal(object)
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sound"))
        self.setMinimumContentsLength(7)
        self._clip: Clip | None = None
        self._fill()
        self.activated.connect(self._activated)

    def _fill(self) -> None:
        from core.sound import library

        model = QStandardItemModel(self)
        category = ""
        for entry in sorted(library.names(), key=lambda entry: entry.category == "test"):
            if entry.category != category:
                category = entry.category
                heading = QStandardItem(category_words(category))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(theme().font("strong"))
                model.appendRow(heading)
            item = QStandardItem(sound_words(entry.name))
            item.setData(entry.name, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        other = QStandardItem(self.tr("Sound file …"))
        other.setData(_FILE, Qt.ItemDataRole.UserRole)
        model.appendRow(other)
        self.setModel(model)

    def show_clip(self, clip: Clip) -> None:
        """Show what a source sounds like; a file by its name."""
        self._clip = clip
        extra = self.findData(_FILE) + 1
        while self.count() > extra:
            self.removeItem(extra)
        index = self.findData(clip.name) if clip.kind == "synthesis" else -1
        if index < 0:
            self.addItem(clip_words(clip), clip.path or clip.name)
            index = self.count() - 1
        self.setCurrentIndex(index)
        self.setToolTip(str(Path(clip.path)) if clip.path else clip_words(clip))

    @Slot(int)
    def _activated(self, index: int) -> None:
        name, shown = self.itemData(index), self._clip
        if name == _FILE:
            if shown is not None:
                self.show_clip(shown)  # until a file has been chosen
            self.file_wanted.emit()
        elif index < self.findData(_FILE) and (shown is None or name != shown.name):
            self.clip_chosen.emit(Clip(kind="synthesis", name=name, seed=shown.seed if shown is not None else 0))
