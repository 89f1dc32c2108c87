"""Where the therapist enters the points that the patient gave on a scale: seven steps between its two words."""

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.assessment.ratings import FEWEST_POINTS, MOST_POINTS
from see2sound_desktop.widgets.basics import button, row, text
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.scale_pad import PointedPoints, scale_ends, scale_question
from see2sound_desktop.widgets.walking import pressed_by_digit

_WIDTH_PX = 56


class EntryPoints(Grouping):
    """One scale at a time, as the patient has it; a click or the digit enters."""

    answered = Signal(object)
    """``PointedPoints``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Points that the patient gave"))
        self.question = text("", "strong", wrap=True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._low, self._high = text("", "body"), text("", "body")
        steps = QHBoxLayout()
        steps.setSpacing(8)
        self._buttons = {points: self._made(points) for points in range(FEWEST_POINTS, MOST_POINTS + 1)}
        steps.addStretch(1)
        for made in self._buttons.values():
            steps.addWidget(made)
        steps.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addStretch(1)
        rows.addWidget(self.question)
        rows.addLayout(steps)
        rows.addLayout(row(None, self._low, text("–", "muted"), self._high, None))
        rows.addStretch(1)

    def configure(self, scale: str) -> None:
        """Ask for a scale."""
        low, high = scale_ends(scale)
        self.question.setText(scale_question(scale))
        self.setAccessibleName(scale_question(scale))
        self._low.setText(f"{FEWEST_POINTS}  {low}")
        self._high.setText(f"{MOST_POINTS}  {high}")
        for points, made in self._buttons.items():
            end = {FEWEST_POINTS: low, MOST_POINTS: high}.get(points, "")
            made.setAccessibleName(f"{points}: {end}" if end else str(points))

    def _made(self, points: int) -> QPushButton:
        made = button(str(points), pressed=lambda: self._answer(points))
        made.setMinimumWidth(_WIDTH_PX)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the page
        return made

    def button(self, points: int) -> QPushButton:
        """The button of so many points."""
        return self._buttons[points]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers."""
        if not pressed_by_digit(event, tuple(self._buttons.values())):
            super().keyPressEvent(event)

    def _answer(self, points: int) -> None:
        self.answered.emit(PointedPoints(points, time.monotonic_ns()))
