"""The end of a training session: what it came to in sentences, without a verdict, and the way to its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.records.model import SessionState
from core.records.training_model import TrainingSession
from see2sound_desktop.presenters.training_words import end_words
from see2sound_desktop.widgets.basics import button
from see2sound_desktop.windows.ending import Ending


class TrainingEndWidget(Ending):
    """What was heard, or found, in a few sentences."""

    results_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = button(
            self.tr("See the &training"), kind="primary", icon="results", pressed=self.results_wanted.emit
        )
        self.new = button(self.tr("&New training"), pressed=self.new_wanted.emit)
        self.offer(self.results, self.new)

    def show_end(self, session: TrainingSession) -> None:
        """Say how it ended."""
        is_whole = session.state is SessionState.COMPLETED
        self.say(
            self.tr("Training is complete for today") if is_whole else self.tr("Training was ended for today"),
            "\n".join(end_words(session)) or self.tr("Nothing was heard or answered."),
            is_whole=is_whole,
        )
        self.results.setFocus(Qt.FocusReason.OtherFocusReason)
