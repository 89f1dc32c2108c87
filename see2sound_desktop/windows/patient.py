"""The patient's window: one short sentence, one thing to do, a large Stop. It shows what a ``PatientView`` says."""

import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.assessment.tasks import MATCH, WORDS
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.widgets.choice_pad import PointedChoice
from see2sound_desktop.widgets.distance_rings import PointedDistance
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX, PatientButton
from see2sound_desktop.widgets.patient_layout import RepeatFilter, stop_is_on_the_right
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.widgets.scale_pad import PointedPoints
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.word_pad import PointedWords
from see2sound_desktop.windows import patient_screens
from see2sound_desktop.windows.patient_pads import ANSWERING, PatientPads
from see2sound_desktop.windows.patient_shell import PatientShell

SENTENCE_POINT_SIZE = 32.0
_MARGIN_PX = 28
_UNDER_SENTENCE_PX = 12
_STOP_PX, _ACTION_PX = 168, 280
_WITHOUT_STOP = {PatientScreen.RESTING, PatientScreen.END, PatientScreen.BETWEEN_TESTS}


class PatientWindow(PatientShell):
    """The patient's window in a test.

    It decides nothing: presses leave as signals, and the next ``show_view`` says what follows. Nothing on it moves.
    """

    began = Signal()
    """Start, or go on after a rest."""
    pointed_direction = Signal(object)
    pointed_distance = Signal(object)
    pointed_choice = Signal(object)
    pointed_words = Signal(object)
    pointed_points = Signal(object)
    words_begun = Signal(object)
    """A first word is marked; what is answered comes later."""
    heard_nothing = Signal()
    wanted_again = Signal()
    """The sentence is to be spoken once more."""

    def __init__(self, parent: QWidget | None = None, *, now_ns: Callable[[], int] = time.monotonic_ns) -> None:
        super().__init__(parent, now_ns=now_ns)
        self.setWindowTitle(self.tr("See2Sound – patient"))
        self._filter = RepeatFilter()
        self._view = PatientView()
        self._shown = False
        self._build()
        self._follow_theme()
        self.show_view(self._view)

    def _build(self) -> None:
        self.sentence = QLabel(self.column)
        self.sentence.setObjectName("PatientSentence")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setMinimumHeight(76)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pads = PatientPads(self.column)
        self.pads.pointed.connect(self._take)
        self.pads.words.begun.connect(self.words_begun)
        self.pads.words.changed.connect(self._words_marked)
        self.pads.words.takes = lambda: self._filter.accepts(self._now_ns())

        self.action = PatientButton(self.tr("Start"), self.column, kind="primary")
        self.nothing = PatientButton(self.tr("I heard nothing"), self.column)
        self.again = PatientButton(self.tr("Hear it again"), self.column)
        self.again.clicked.connect(self._hear_again)
        self.stop = PatientButton(self.tr("Stop"), self.column, kind="stop")
        self.stop.setAccessibleDescription(self.tr("Ends the sound at once. Your therapist comes."))
        for button in (self.action, self.nothing, self.again, self.stop):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(button is self.stop)
            button.setSizePolicy(policy)
        self.action.clicked.connect(self._act)
        self.nothing.clicked.connect(self._say_nothing)
        self.stop.clicked.connect(self.stop_pressed)

        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(MIN_GAP_PX)
        rows = self._rows = QVBoxLayout(self.column)
        rows.setContentsMargins(_MARGIN_PX, 16, _MARGIN_PX, _MARGIN_PX)
        rows.setSpacing(MIN_GAP_PX)
        middle = QVBoxLayout()
        middle.setSpacing(_UNDER_SENTENCE_PX)
        middle.addWidget(self.sentence)
        middle.addWidget(self.pads, 1)
        rows.addLayout(middle, 1)
        rows.addLayout(self._buttons)
        self._order_buttons(right=True)

    @property
    def view(self) -> PatientView:
        """What is shown."""
        return self._view

    def show_view(self, view: PatientView) -> None:
        """Show a screen. The same view again changes nothing, so that a marker stays where it is."""
        if view == self._view and self._shown:
            return
        self._shown = True
        changed_screen = view.screen is not self._view.screen
        self._view = view
        if changed_screen:
            self._filter.restart(self._now_ns())
        self.sentence.setText(patient_screens.sentence(view))
        self.pads.show_view(view)
        for one, other in pairwise([*self.pads.tab_order, self.action, self.nothing, self.again, self.stop]):
            QWidget.setTabOrder(one, other)
        self._show_buttons(view)
        self._order_buttons(right=stop_is_on_the_right(view.lesion_side))
        self._place()
        self._offer()
        self._focus()

    def _show_buttons(self, view: PatientView) -> None:
        name = patient_screens.button_words(view)
        self.action.setVisible(name is not None)
        self.action.setEnabled(not self._marks_words)
        self.action.setMinimumWidth(MIN_TARGET_PX if self._marks_words else _ACTION_PX)
        if name is not None:
            self.action.setText(name)
            self.action.setAccessibleName(name)
        nothing = patient_screens.nothing_words(view)
        self.nothing.setText(nothing)
        self.nothing.setAccessibleName(nothing)
        self.nothing.setVisible(self._answering and view.may_say_nothing)
        self.again.setVisible(view.may_hear_again)
        self.stop.setVisible(view.screen not in _WITHOUT_STOP)

    @property
    def _marks_words(self) -> bool:
        return self._view.screen is PatientScreen.CHOOSE and self._view.task == WORDS

    def _words_marked(self) -> None:
        """Once a word is marked, the patient can be done."""
        self.action.setEnabled(not self._marks_words or bool(self.pads.words.marked))

    def _stand_beside(self, *, right: bool) -> None:
        """Where pictures are chosen they need the whole height: the buttons stand beside them, Stop in its corner."""
        way, beside = (
            QBoxLayout.Direction,
            QBoxLayout.Direction.LeftToRight if right else QBoxLayout.Direction.RightToLeft,
        )
        self._rows.setDirection(beside)
        self._buttons.setDirection(way.TopToBottom)
        self._buttons.addStretch(1)
        self._buttons.addStrut(self.nothing.sizeHint().width())  # the pictures stay where they are once it is hidden
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._buttons.addWidget(self.nothing)
        self._buttons.addWidget(self.stop, 0, side)
        self._rows.activate()

    def _order_buttons(self, *, right: bool) -> None:
        while self._buttons.count():
            self._buttons.takeAt(0)
        if self._view.task == MATCH and self.pads.currentWidget() is self.pads.pictures:
            self._stand_beside(right=right)
            return
        self._rows.setDirection(QBoxLayout.Direction.TopToBottom)
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight)
        middle: list[QWidget] = [self.action, self.nothing, self.again]
        row = [*middle, self.stop] if right else [self.stop, *middle]
        for widget in row:
            if widget is self.stop:
                self._buttons.addWidget(widget)
            else:
                self._buttons.addWidget(widget, 1)
        if not any(not widget.isHidden() for widget in middle):
            self._buttons.insertStretch(0 if right else 1, 1)
        self._rows.activate()  # now, not with the next event: no button is ever seen or touched where it was

    @property
    def _answering(self) -> bool:
        return self._view.screen in ANSWERING

    def _offer(self) -> None:
        """What can be chosen without pointing: the answers, the buttons, and last Stop; nothing while a sound is due.

        Stop alone is never offered: whoever presses a switch too early would end the session.
        """
        buttons = [button for button in (self.action, self.nothing, self.again) if not button.isHidden()]
        stations: list[Station] = []
        if self._answering:
            stations += self.pads.stations()
        if self._answering or buttons:
            stations += [of_button(button) for button in (*buttons, self.stop)]
        self.input.offer(self._view.input, tuple(stations), self._pad_station_at)

    def _pad_station_at(self, point: QPointF) -> Station | None:
        return self.pads.free_station_at(point) if self._answering else None

    def _focus(self) -> None:
        if self.input.takes_keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.action.isHidden() and not self._answering:
            self.action.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._answering and (pad := self.pads.currentWidget()) is not None:
            pad.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, answer: object) -> None:
        signals = {
            PointedDirection: (PatientScreen.WHERE, self.pointed_direction),
            PointedDistance: (PatientScreen.HOW_FAR, self.pointed_distance),
            PointedChoice: (PatientScreen.CHOOSE, self.pointed_choice),
            PointedWords: (PatientScreen.CHOOSE, self.pointed_words),
            PointedPoints: (PatientScreen.CHOOSE, self.pointed_points),
        }
        screen, signal = signals[type(answer)]
        if screen is self._view.screen and self._filter.accepts(self._now_ns()):
            signal.emit(answer)

    def _say_nothing(self) -> None:
        if self._answering and self._filter.accepts(self._now_ns()):
            self.heard_nothing.emit()

    def _hear_again(self) -> None:
        if self._filter.accepts(self._now_ns()):
            self.wanted_again.emit()

    def _act(self) -> None:
        if self._marks_words:
            self.pads.words.finish()
        elif self._filter.accepts(self._now_ns()):
            self.began.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column on its side."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for made in (self.action, self.nothing, self.again, self.stop):
            made.set_scale(self.scale)
        self.pads.set_scale(self.scale)
        self.stop.setMinimumWidth(round(_STOP_PX * self.scale))
        size = f"{SENTENCE_POINT_SIZE * self.scale:.0f}pt"
        if size not in self.sentence.styleSheet():
            self.sentence.setStyleSheet(f"font-size: {size};")
        self.place_column(self._view.lesion_side)
        self._rows.activate()
        self.pads.settle()
