"""The last step of setting up, of a test and of training: what will happen or is missing, and the way to begin."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from core.progress import ProgressReport
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, text


class StartBar(QFrame):
    """A sentence and the button that begins; while the sounds are prepared, how far that is and a way out of it."""

    def __init__(
        self, step: str, *, prepare: Callable[[], None], cancel: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        line = QHBoxLayout(self)
        space = theme().size("space_l")
        line.setContentsMargins(space, 14, space, 14)
        line.setSpacing(theme().size("space_m"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(text(step, "heading"))
        self.summary = text("", "muted", wrap=True)
        self.summary.setMinimumHeight(2 * self.summary.fontMetrics().lineSpacing() + 4)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.summary)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setAccessibleName(self.tr("Preparing the sounds"))
        said.addWidget(self.progress)
        line.addLayout(said, 1)
        self.cancel = button(self.tr("Cancel"), kind="quiet", pressed=cancel)
        line.addWidget(self.cancel)
        self.start = button(self.tr("&Start"), kind="primary", icon="play", pressed=prepare)
        self.start.setProperty("large", "true")
        self.start.setMinimumWidth(190)
        line.addWidget(self.start)

    def show_state(self, preparing: ProgressReport | None, said: str, *, may_start: bool) -> None:
        """Show what is to be said now, how far preparing is, and whether it may begin."""
        self.progress.setVisible(preparing is not None)
        self.cancel.setVisible(preparing is not None)
        self.start.setEnabled(may_start and preparing is None)
        if preparing is not None:
            self.progress.setValue(round(preparing.fraction * 1000))
        self.summary.setText(said)
