"""The end of what was held, in the middle of the page: how it ended, in sentences, and the ways on from there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, scrolled, text
from see2sound_desktop.widgets.reflow import FlowRow

_NARROWEST_PX, _WIDEST_PX = 560, 640
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Ending(QWidget):
    """A card with a picture, a heading and a sentence; what comes under them is for ``ways``, a column, to take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._icon = ThemedPicture("success", "success", 64)
        self.heading = text("", "title", wrap=True)
        self.sentence = text("", "body", wrap=True)
        for label in (self.heading, self.sentence):
            label.setAlignment(_CENTRE)
        card = Card()
        card.setMinimumWidth(_NARROWEST_PX)
        card.setMaximumWidth(_WIDEST_PX)
        card.body.setContentsMargins(48, 40, 48, 40)
        card.body.addWidget(self._icon, 0, _CENTRE)
        card.body.addWidget(self.heading)
        card.body.addWidget(self.sentence)
        card.body.addSpacing(theme().size("space_m"))
        self.ways = card.body
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))

    def offer(self, *made: QPushButton) -> None:
        """Add large buttons beside one another, under each other where they do not fit."""
        for one in made:
            one.setProperty("large", "true")
        self.ways.addWidget(FlowRow(*made, spacing=theme().size("space_s") + 4, align=_CENTRE))

    def say(self, heading: str, sentence: str, *, is_whole: bool) -> None:
        """Say how it ended: as it was meant to, or before that."""
        self._icon.show_icon("success" if is_whole else "stop", "success" if is_whole else "accent")
        self.heading.setText(heading)
        self.sentence.setText(sentence)
