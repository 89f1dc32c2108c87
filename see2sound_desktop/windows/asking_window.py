"""A window on which the patient is asked: one sentence above, buttons below, and a large Stop in the column."""

import time
from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, PatientButton
from see2sound_desktop.widgets.patient_layout import RepeatFilter
from see2sound_desktop.windows.patient_shell import PatientShell

SENTENCE_POINT_SIZE = 32.0
_MARGIN_PX, _STOP_PX = 28, 168


class AskingWindow(PatientShell):
    """In a test and in training. It decides nothing: presses leave as signals. Nothing on it moves."""

    began = Signal()
    """Start, or go on after a rest."""
    heard_nothing = Signal()
    wanted_again = Signal()
    """The sentence is to be spoken once more."""

    def __init__(self, parent: QWidget | None, *, now_ns: Callable[[], int] = time.monotonic_ns) -> None:
        super().__init__(parent, now_ns=now_ns)
        self.setWindowTitle(self.tr("See2Sound – patient"))
        self._filter = RepeatFilter()
        self._shown = False

    def _make_sentence(self) -> None:
        self.sentence = QLabel(self.column)
        self.sentence.setObjectName("PatientSentence")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setMinimumHeight(76)

    def _make_buttons(self) -> None:
        """One that goes on, "I heard nothing", "Hear it again", and Stop, which keeps its place where it is hidden."""
        self.action = PatientButton(self.tr("Start"), self.column, kind="primary")
        self.nothing = PatientButton(self.tr("I heard nothing"), self.column)
        self.again = PatientButton(self.tr("Hear it again"), self.column)
        self.stop = PatientButton(self.tr("Stop"), self.column, kind="stop")
        self.stop.setAccessibleDescription(self.tr("Ends the sound at once. Your therapist comes."))
        policy = self.stop.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.stop.setSizePolicy(policy)
        self.action.clicked.connect(self._act)
        self.nothing.clicked.connect(self._say_nothing)
        self.again.clicked.connect(self._hear_again)
        self.stop.clicked.connect(self.stop_pressed)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(MIN_GAP_PX)
        self._rows = QVBoxLayout(self.column)
        self._rows.setContentsMargins(_MARGIN_PX, 16, _MARGIN_PX, _MARGIN_PX)
        self._rows.setSpacing(MIN_GAP_PX)

    @property
    @abstractmethod
    def _answering(self) -> bool:
        """Whether an answer counts on the screen that is shown."""

    @abstractmethod
    def _act(self) -> None:
        """The button that goes on was pressed."""

    @abstractmethod
    def _place(self) -> None:
        """Keep everything on its side, as large as the window allows."""

    def _name_action(self, name: str | None) -> None:
        """What the button that goes on is called; None hides it."""
        self.action.setVisible(name is not None)
        if name is not None:
            self.action.setText(name)
            self.action.setAccessibleName(name)

    def _in_a_row(self, *, right: bool) -> None:
        """The buttons beside one another, Stop at the end, on the right or on the left."""
        middle: list[QWidget] = [self.action, self.nothing, self.again]
        for widget in [*middle, self.stop] if right else [self.stop, *middle]:
            self._buttons.addWidget(widget, 0 if widget is self.stop else 1)
        if all(widget.isHidden() for widget in middle):
            self._buttons.insertStretch(0 if right else 1, 1)
        self._rows.activate()  # now, not with the next event: no button is ever seen or touched where it was

    def _scale_words(self) -> None:
        """Buttons and the sentence grow with the window."""
        for made in (self.action, self.nothing, self.again, self.stop):
            made.set_scale(self.scale)
        self.stop.setMinimumWidth(round(_STOP_PX * self.scale))
        size = f"{SENTENCE_POINT_SIZE * self.scale:.0f}pt"
        if size not in self.sentence.styleSheet():
            self.sentence.setStyleSheet(f"font-size: {size};")

    def _say_nothing(self) -> None:
        if self._answering and self._filter.accepts(self._now_ns()):
            self.heard_nothing.emit()

    def _hear_again(self) -> None:
        if self._filter.accepts(self._now_ns()):
            self.wanted_again.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything on its side."""
        super().resizeEvent(event)
        self._place()
        self.input.place()
