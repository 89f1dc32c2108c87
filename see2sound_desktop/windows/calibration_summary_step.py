"""Last step of the calibration wizard: what will be stored."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from core.calibration import Calibration, CalibrationKind
from core.playback.calibration import TRIM_TOLERANCE_DB
from core.wording import number
from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import TextRole, rule, text
from see2sound_desktop.windows import calibration_words as words
from see2sound_desktop.windows.calibration_step import Step

_MOST_COLUMNS = 4


class SummaryStep(Step):
    """What will be stored: the output and how it was measured, and beneath it a row for each channel."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__(presenter)
        self.lines = QGridLayout()
        self.channels = QGridLayout()
        for grid in (self.lines, self.channels):
            grid.setHorizontalSpacing(theme().size("space_l"))
            grid.setVerticalSpacing(8)
        self.lines.setColumnStretch(1, 1)
        self._tolerance = text(
            self.tr("Channels are equal within {tolerance} dB.").format(tolerance=number(TRIM_TOLERANCE_DB)),
            "muted",
            wrap=True,
        )
        self.body.addLayout(self.lines)
        self.body.addWidget(rule())
        self.body.addLayout(self.channels)
        self.body.addWidget(self._tolerance)
        self.body.addStretch(1)

    def show_view(self, view: CalibrationView) -> None:
        """Show the calibration."""
        for grid in (self.lines, self.channels):
            _empty(grid)
        if view.result is not None:
            self._show(view.result)

    def _show(self, result: Calibration) -> None:
        for line, (label, value) in enumerate(words.summary(result)):
            self.lines.addWidget(text(label, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            self.lines.addWidget(text(value, "body", wrap=True), line, 1)
        for line, cells in enumerate(words.channel_table(result)):
            for column, cell in enumerate(cells):
                role: TextRole = "caption" if line == 0 else "muted" if column == 0 else "body"
                self.channels.addWidget(text(cell, role), line, column)
        self.channels.setColumnStretch(_MOST_COLUMNS, 1)
        self._tolerance.setVisible(result.kind is not CalibrationKind.SENSITIVITY)


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
