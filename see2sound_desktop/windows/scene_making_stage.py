"""One stage of how a scene was made: what was said and by whom, who is asked next, and a button to ask them now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.models.door import Task
from see2sound_desktop.presenters.scene_making_offers import Offer
from see2sound_desktop.presenters.scene_making_said import Said
from see2sound_desktop.presenters.scene_making_words import task_heading
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, flowing, text
from see2sound_desktop.widgets.choice import Choice


class SceneMakingStage(QWidget):
    """Shows what it is told. ``can_repeat``: whether the stage is made anew on its own. More goes into ``body``."""

    chosen = Signal(object)
    """The id of who is asked from now on, or None."""
    again_pressed = Signal()

    def __init__(self, task: Task, *, can_repeat: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.task = task
        heading = task_heading(task)
        self.heading = flowing(heading, "strong")
        self.said = flowing("")
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choice = Choice()
        self.choice.setAccessibleName(self.tr("{stage}: who is asked").format(stage=heading))
        self.choice.activated.connect(self._activated)
        self.again_button = button(self.tr("Again"), icon="repeat", pressed=self.again_pressed.emit)
        self.again_button.setAccessibleName(self.tr("{stage}: again").format(stage=heading))
        self.again_button.setVisible(can_repeat)
        ask = text(self.tr("Ask"), "muted")
        ask.setBuddy(self.choice)
        line = QHBoxLayout()
        line.setSpacing(theme().size("space_s"))
        line.addWidget(ask)
        line.addWidget(self.choice, 1)
        line.addWidget(self.again_button)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.said)
        self.body.addLayout(line)

    def show_said(self, said: Said) -> None:
        """Show what the scene says of the stage."""
        self.said.setText(said.short)
        self.said.setToolTip(said.full if said.full != said.short else "")
        self.said.setVisible(bool(said.sentences))
        self.choice.setAccessibleDescription(said.short)

    def show_offers(self, offers: tuple[Offer, ...], chosen: str | None) -> None:
        """Show who can be asked and who is; a model that is not installed can be read, not chosen."""
        box = self.choice
        shown = [(box.itemText(index), box.itemData(index)) for index in range(box.count())]
        if shown != [(offer.words, offer.id) for offer in offers]:
            box.clear()
            for offer in offers:
                box.addItem(offer.words, offer.id)
        rows = box.model()
        if isinstance(rows, QStandardItemModel):
            for index, offer in enumerate(offers):
                rows.item(index).setEnabled(offer.ready)
        box.setCurrentIndex(next(index for index, offer in enumerate(offers) if offer.id == chosen))

    def show_again(self, words: str, tip: str, *, enabled: bool) -> None:
        """What the button of a stage that can be repeated says, and whether it can be pressed."""
        self.again_button.setText(words)
        self.again_button.setToolTip(tip)
        self.again_button.setAccessibleDescription(tip)
        self.again_button.setEnabled(enabled)

    def _activated(self, index: int) -> None:
        self.chosen.emit(self.choice.itemData(index))
