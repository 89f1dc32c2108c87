"""The end of a session: a sentence, and the way to the results."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_views import SessionEnd
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, button, row, text
from see2sound_desktop.windows import session_words as words


class EndView(QWidget):
    """What was answered, in a sentence and without a verdict."""

    results_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._icon = ThemedPicture("success", "success", 64)
        self.heading = text("", "title", wrap=True)
        self.sentence = text("", "body", wrap=True)
        for label in (self.heading, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.results = button(
            self.tr("Open &results"), kind="primary", icon="results", pressed=self.results_wanted.emit
        )
        self.results.setProperty("large", "true")
        self.new = button(self.tr("&New session"), pressed=self.new_wanted.emit)
        self.new.setProperty("large", "true")
        card = Card()
        card.setMinimumWidth(560)
        card.setMaximumWidth(640)
        card.body.setContentsMargins(48, 40, 48, 40)
        card.body.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(self.heading)
        card.body.addWidget(self.sentence)
        card.body.addSpacing(theme().size("space_m"))
        card.body.addLayout(row(None, self.results, self.new, None))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)

    def show_end(self, end: SessionEnd) -> None:
        """Say how it ended."""
        if end.completed:
            self._icon.show_icon("success", "success")
            self.heading.setText(self.tr("The session is complete"))
        else:
            self._icon.show_icon("stop", "accent")
            self.heading.setText(self.tr("The session was ended early"))
        self.sentence.setText(words.end_words(end))
        self.results.setFocus(Qt.FocusReason.OtherFocusReason)
