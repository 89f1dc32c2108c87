"""The end of a training session: what it came to in sentences, without a verdict, and the way to its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.records.model import SessionState
from core.records.training_model import TrainingSession
from see2sound_desktop.presenters.training_words import end_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, button, scrolled, text
from see2sound_desktop.widgets.reflow import FlowRow


class TrainingEndWidget(QWidget):
    """What was heard, or found, in a few sentences."""

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
            self.tr("See the &training"), kind="primary", icon="results", pressed=self.results_wanted.emit
        )
        self.new = button(self.tr("&New training"), pressed=self.new_wanted.emit)
        for made in (self.results, self.new):
            made.setProperty("large", "true")
        card = Card()
        card.setMinimumWidth(560)
        card.setMaximumWidth(640)
        card.body.setContentsMargins(48, 40, 48, 40)
        card.body.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(self.heading)
        card.body.addWidget(self.sentence)
        card.body.addSpacing(theme().size("space_m"))
        spacing, centre = theme().size("space_s") + 4, Qt.AlignmentFlag.AlignHCenter
        card.body.addWidget(FlowRow(self.results, self.new, spacing=spacing, align=centre))
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

    def show_end(self, session: TrainingSession) -> None:
        """Say how it ended."""
        is_whole = session.state is SessionState.COMPLETED
        self._icon.show_icon("success" if is_whole else "stop", "success" if is_whole else "accent")
        self.heading.setText(
            self.tr("Training is complete for today") if is_whole else self.tr("Training was ended for today")
        )
        nothing = self.tr("Nothing was heard or answered.")
        self.sentence.setText("\n".join(end_words(session)) or nothing)
        self.results.setFocus(Qt.FocusReason.OtherFocusReason)
