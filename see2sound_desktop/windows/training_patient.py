"""The patient's window in training: calm music with one button, or the things around the head, one of which sounds.

The things span the whole window, also on the neglected side, for that is what is trained; everything else stays in the
column on the side of the lesion.
"""

import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.records.model import LesionSide
from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.training_views import TrainingPatientView, TrainingScreen
from see2sound_desktop.widgets.anchor_line import WIDTH_PX, AnchorLine
from see2sound_desktop.widgets.calm_picture import CalmPicture
from see2sound_desktop.widgets.pad_colours import PadColours
from see2sound_desktop.widgets.patient_layout import stop_is_on_the_right
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.things_field import ThingsField
from see2sound_desktop.windows import training_screens
from see2sound_desktop.windows.asking_window import AskingWindow

_ACTION_PX = 280
_ANSWERING = frozenset({TrainingScreen.FIND, TrainingScreen.AGAIN})
_WITHOUT_STOP = frozenset({TrainingScreen.RESTING, TrainingScreen.END})


class TrainingWindow(AskingWindow):
    """The next ``show_view`` says what follows a press. Nothing on it flashes."""

    tapped = Signal(object)
    """T1: the patient pressed, as at a bell; ``time.monotonic_ns`` of it."""
    pointed = Signal(object)
    """T2: ``PointedDirection``, the place of a thing."""

    def __init__(self, parent: QWidget | None = None, *, now_ns: Callable[[], int] = time.monotonic_ns) -> None:
        super().__init__(parent, now_ns=now_ns)
        self._view = TrainingPatientView()
        self._build()
        self._follow_theme()
        self.show_view(self._view)

    def _build(self) -> None:
        self.anchor = AnchorLine(self)
        self._make_sentence()
        self.picture = CalmPicture(self.column)
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.field = ThingsField(self)
        self.field.answered.connect(self._take)
        self._make_buttons()
        self.action.setMinimumWidth(_ACTION_PX)
        self._rows.addWidget(self.sentence)
        self._rows.addWidget(self.picture, 1)
        self._rows.addLayout(self._buttons)
        self._order_buttons(right=True)

    @property
    def view(self) -> TrainingPatientView:
        """What is shown."""
        return self._view

    def show_view(self, view: TrainingPatientView) -> None:
        """Show a screen. The same view again changes nothing."""
        if view == self._view and self._shown:
            return
        before, self._view = self._view, view
        changed_screen, self._shown = view.screen is not before.screen or not self._shown, True
        if changed_screen:
            self._filter.restart(self._now_ns())
        self.sentence.setText(training_screens.sentence(view))
        self.picture.show_picture(training_screens.picture(view))
        self.field.show_things(view.places, view.lit_deg)
        self.field.setVisible(bool(view.places))
        self.field.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not self._answering)
        self._show_buttons(view)
        self._order_buttons(right=stop_is_on_the_right(view.lesion_side))
        for one, other in pairwise([self.field, self.action, self.nothing, self.again, self.stop]):
            QWidget.setTabOrder(one, other)
        self._place()
        if changed_screen or view.offers_stop is not before.offers_stop or view.places != before.places:
            self._offer()
            self._focus()

    def _show_buttons(self, view: TrainingPatientView) -> None:
        self._name_action(training_screens.button_words(view))
        self.nothing.setVisible(view.screen is TrainingScreen.FIND)
        self.again.setVisible(view.may_hear_again)
        self.stop.setVisible(view.screen not in _WITHOUT_STOP)

    def _order_buttons(self, *, right: bool) -> None:
        while self._buttons.count():
            self._buttons.takeAt(0)
        self._in_a_row(right=right)

    @property
    def _answering(self) -> bool:
        return self._view.screen in _ANSWERING

    @property
    def _switch_taps(self) -> bool:
        """T1 by switch: any press is one at a bell, and nothing is highlighted while music plays."""
        return self._view.screen is TrainingScreen.LISTEN and not self._view.offers_stop

    def _offer(self) -> None:
        """What can be chosen without pointing: the things, the buttons, and last Stop; nothing while a sound is due."""
        kind = self._view.input.kind
        scans_nothing = self._switch_taps and kind is not InputKind.DWELL
        buttons = [made for made in (self.action, self.nothing, self.again) if not made.isHidden()]
        stations: list[Station] = []
        if self._answering:
            stations += self.field.stations(from_right=self._view.lesion_side is LesionSide.RIGHT)
        if (self._answering or buttons) and not scans_nothing:
            stations += [of_button(made) for made in (*buttons, self.stop)]
        self.input.offer(self._view.input, tuple(stations), lambda _point: None)

    def _focus(self) -> None:
        if self.input.takes_keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.action.isHidden():
            self.action.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._answering:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A switch, and while music plays any of them means the bell; no other key alone does anything here."""
        is_switch = event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.input.takes_keys and self._switch_taps and is_switch:
            event.accept()
            if not event.isAutoRepeat():
                self._act()
            return
        super().keyPressEvent(event)

    def _take(self, answer: PointedDirection) -> None:
        if self._answering and self._filter.accepts(self._now_ns()):
            self.pointed.emit(answer)

    def _act(self) -> None:
        if not self._filter.accepts(self._now_ns()):
            return
        if self._view.screen is TrainingScreen.LISTEN:
            self.tapped.emit(time.monotonic_ns())
        else:
            self.began.emit()

    def _place(self) -> None:
        self._scale_words()
        side = self._view.lesion_side
        self.anchor.place(side, self.width(), self.height())
        self.anchor.setVisible(self.anchor.isVisibleTo(self) and self._view.screen not in _WITHOUT_STOP)
        self.place_column(side)
        self._rows.activate()
        top, bottom = self.sentence.geometry().bottom() + 8, self.stop.geometry().top() - 8
        margin = WIDTH_PX + 12
        self.field.setGeometry(QRect(margin, top, self.width() - 2 * margin, max(bottom - top, 1)))
        self.field.raise_()
        self.anchor.raise_()
        self.way_back.raise_()
        self.input.highlight.raise_()

    def use_colours(self, colours: PadColours) -> None:
        """Take the colours of a theme."""
        super().use_colours(colours)
        self.field.update()
