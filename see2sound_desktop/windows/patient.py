"""The patient's window: one short sentence, one thing to do, a large Stop. It shows what a ``PatientView`` says."""

import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.assessment.tasks import MATCH, WORDS
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.widgets.choice_pad import PointedChoice
from see2sound_desktop.widgets.distance_rings import PointedDistance
from see2sound_desktop.widgets.patient_button import MIN_TARGET_PX
from see2sound_desktop.widgets.patient_layout import stop_is_on_the_right
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.widgets.scale_pad import PointedPoints
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.word_pad import PointedWords
from see2sound_desktop.windows import patient_screens
from see2sound_desktop.windows.asking_window import AskingWindow
from see2sound_desktop.windows.patient_pads import ANSWERING, PatientPads

_UNDER_SENTENCE_PX = 12
_ACTION_PX = 280
_WITHOUT_STOP = {PatientScreen.RESTING, PatientScreen.END, PatientScreen.BETWEEN_TESTS}


class PatientWindow(AskingWindow):
    """The patient's window in a test: the next ``show_view`` says what follows a press."""

    pointed_direction = Signal(object)
    pointed_distance = Signal(object)
    pointed_choice = Signal(object)
    pointed_words = Signal(object)
    pointed_points = Signal(object)
    words_begun = Signal(object)
    """A first word is marked; what is answered comes later."""

    def __init__(self, parent: QWidget | None = None, *, now_ns: Callable[[], int] = time.monotonic_ns) -> None:
        super().__init__(parent, now_ns=now_ns)
        self._view = PatientView()
        self._build()
        self._follow_theme()
        self.show_view(self._view)

    def _build(self) -> None:
        self._make_sentence()
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pads = PatientPads(self.column)
        self.pads.pointed.connect(self._take)
        self.pads.words.begun.connect(self.words_begun)
        self.pads.words.changed.connect(self._words_marked)
        self.pads.words.takes = lambda: self._filter.accepts(self._now_ns())

        self._make_buttons()
        middle = QVBoxLayout()
        middle.setSpacing(_UNDER_SENTENCE_PX)
        middle.addWidget(self.sentence)
        middle.addWidget(self.pads, 1)
        self._rows.addLayout(middle, 1)
        self._rows.addLayout(self._buttons)
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
        self._name_action(patient_screens.button_words(view))
        self.action.setEnabled(not self._marks_words)
        self.action.setMinimumWidth(MIN_TARGET_PX if self._marks_words else _ACTION_PX)
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
        self._in_a_row(right=right)

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

    def _act(self) -> None:
        if self._marks_words:
            self.pads.words.finish()
        elif self._filter.accepts(self._now_ns()):
            self.began.emit()

    def _place(self) -> None:
        self._scale_words()
        self.pads.set_scale(self.scale)
        self.place_column(self._view.lesion_side)
        self._rows.activate()
        self.pads.settle()
