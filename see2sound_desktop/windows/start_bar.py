"""The last step of setting up, of a test and of training: what will happen or is missing, and the way to begin."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from core.progress import ProgressReport
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, text
from see2sound_desktop.wording import labelled

_LARGE_PERCENT = 140
"""Of the usual size of text."""


class StartBar(QFrame):
    """A sentence and the button that begins; while the sounds are prepared, how far that is and a way out of it."""

    def __init__(
        self, step: str, *, prepare: Callable[[], None], cancel: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._line = line = QHBoxLayout(self)
        line.setSpacing(theme().size("space_m"))
        said = QVBoxLayout()
        said.setSpacing(2)
        self._step, self._said = step, ""
        self._heading = text(step, "heading")
        said.addWidget(self._heading)
        self.summary = text("", wrap=True)
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
        theme().changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """With large type its heading begins the sentence: it stays in sight, and leaves room to the steps above it."""
        is_large = theme().grown(100) >= _LARGE_PERCENT
        across, up = theme().size("space_l"), 6 if is_large else 14
        self._line.setContentsMargins(across, up, across, up)
        self.summary.setProperty("role", "caption" if is_large else "muted")
        self.summary.style().unpolish(self.summary)
        self.summary.style().polish(self.summary)
        self.summary.setMinimumHeight(2 * self.summary.fontMetrics().lineSpacing() + 4)
        self._heading.setHidden(is_large)
        self._show_words()

    def _show_words(self) -> None:
        begun = labelled(self._step, self._said) if self._said else self._step
        self.summary.setText(begun if self._heading.isHidden() else self._said)

    def show_state(self, preparing: ProgressReport | None, said: str, *, may_start: bool) -> None:
        """Show what is to be said now, how far preparing is, and whether it may begin."""
        self.progress.setVisible(preparing is not None)
        self.cancel.setVisible(preparing is not None)
        self.start.setEnabled(may_start and preparing is None)
        if preparing is not None:
            self.progress.setValue(round(preparing.fraction * 1000))
        self._said = said
        self._show_words()
