"""The patient's window: one short sentence, one thing to do, a large Stop. It shows what a ``PatientView`` says."""

import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QScreen,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.theme.current import theme
from see2sound_desktop.widgets.choice_pad import PointedChoice
from see2sound_desktop.widgets.distance_rings import PointedDistance
from see2sound_desktop.widgets.pad_colours import Coloured, PadColours
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, HoldCorner, PatientButton
from see2sound_desktop.widgets.patient_layout import RepeatFilter, column_for, stop_is_on_the_right
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.windows import patient_screens
from see2sound_desktop.windows.patient_input import PatientInput
from see2sound_desktop.windows.patient_pads import ANSWERING, PatientPads

SENTENCE_POINT_SIZE = 32.0
_MARGIN_PX = 28
_UNDER_SENTENCE_PX = 12
_LARGEST_SCALE = 1.8
_STOP_PX = 168
_WITHOUT_STOP = {PatientScreen.RESTING, PatientScreen.END}


class PatientWindow(Coloured, QWidget):
    """Full screen, on the screen that the therapist does not look at when there is one.

    It decides nothing: presses leave as signals, and the next ``show_view`` says what follows. Nothing on it moves.
    """

    began = Signal()
    """Start, or go on after a rest."""
    pointed_direction = Signal(object)
    pointed_distance = Signal(object)
    pointed_choice = Signal(object)
    heard_nothing = Signal()
    stop_pressed = Signal()
    therapist_called = Signal()

    def __init__(self, parent: QWidget | None = None, *, now_ns: Callable[[], int] = time.monotonic_ns) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("PatientWindow")
        self.setWindowTitle(self.tr("See2Sound – patient"))
        self._now_ns, self._filter = now_ns, RepeatFilter()
        self._view = PatientView()
        self._may_close = self._shown = False
        self._build()
        for keys in ("F12", "Ctrl+Shift+T"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self.therapist_called)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus)
        self.show_view(self._view)

    def _build(self) -> None:
        self.column = QWidget(self)
        self.column.setObjectName("PatientColumn")
        self.sentence = QLabel(self.column)
        self.sentence.setObjectName("PatientSentence")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setMinimumHeight(76)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pads = PatientPads(self.column)
        self.pads.pointed.connect(self._take)

        self.action = PatientButton(self.tr("Start"), self.column, kind="primary")
        self.nothing = PatientButton(self.tr("I heard nothing"), self.column)
        self.stop = PatientButton(self.tr("Stop"), self.column, kind="stop")
        self.stop.setAccessibleDescription(self.tr("Ends the sound at once. Your therapist comes."))
        for button in (self.action, self.nothing, self.stop):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(button is self.stop)
            button.setSizePolicy(policy)
        self.action.setMinimumWidth(280)
        self.action.clicked.connect(self._act)
        self.nothing.clicked.connect(self._say_nothing)
        self.stop.clicked.connect(self.stop_pressed)

        self._buttons = QHBoxLayout()
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
        self.corner = HoldCorner(self)
        self.corner.held.connect(self.therapist_called)
        self.input = PatientInput(self, self._now_ns)
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
        for one, other in pairwise([*self.pads.tab_order, self.action, self.nothing, self.stop]):
            QWidget.setTabOrder(one, other)
        self._show_buttons(view)
        self._order_buttons(right=stop_is_on_the_right(view.lesion_side))
        self._place()
        self._offer()
        self._focus()

    def _show_buttons(self, view: PatientView) -> None:
        name = patient_screens.button_words(view.screen)
        self.action.setVisible(name is not None)
        if name is not None:
            self.action.setText(name)
            self.action.setAccessibleName(name)
        self.nothing.setVisible(self._answering and view.may_say_nothing)
        self.stop.setVisible(view.screen not in _WITHOUT_STOP)

    def _order_buttons(self, *, right: bool) -> None:
        while self._buttons.count():
            self._buttons.takeAt(0)
        middle: list[QWidget] = [self.action, self.nothing]
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
        buttons = [button for button in (self.action, self.nothing) if not button.isHidden()]
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
        elif not self.action.isHidden():
            self.action.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._answering and (pad := self.pads.currentWidget()) is not None:
            pad.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, answer: PointedDirection | PointedDistance | PointedChoice) -> None:
        signals = {
            PatientScreen.WHERE: self.pointed_direction,
            PatientScreen.HOW_FAR: self.pointed_distance,
            PatientScreen.CHOOSE: self.pointed_choice,
        }
        signal = signals.get(self._view.screen)
        if signal is not None and self._filter.accepts(self._now_ns()):
            signal.emit(answer)

    def _say_nothing(self) -> None:
        if self._answering and self._filter.accepts(self._now_ns()):
            self.heard_nothing.emit()

    def _act(self) -> None:
        if self._filter.accepts(self._now_ns()):
            self.began.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column on its side."""
        super().resizeEvent(event)
        self._place()

    @property
    def _scale(self) -> float:
        """Type and buttons grow with the window, from the least sizes at 1280 x 800 px."""
        return min(_LARGEST_SCALE, max(1.0, min(self.width() / 1280.0, self.height() / 800.0)))

    def _place(self) -> None:
        for made in (self.action, self.nothing, self.stop):
            made.set_scale(self._scale)
        self.pads.set_scale(self._scale)
        self.stop.setMinimumWidth(round(_STOP_PX * self._scale))
        size = f"{SENTENCE_POINT_SIZE * self._scale:.0f}pt"
        if size not in self.sentence.styleSheet():
            self.sentence.setStyleSheet(f"font-size: {size};")
        column = column_for(self._view.lesion_side, self.width())
        self.column.setGeometry(QRect(column.left_px, 0, column.width_px, self.height()))
        self._rows.activate()
        self.pads.settle()
        on_left = stop_is_on_the_right(self._view.lesion_side)
        self.corner.move(0 if on_left else self.width() - self.corner.width(), 0)
        self.corner.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key alone does anything here, save a switch: not Escape, not Space."""
        self.input.key(event)
        event.accept()

    @Slot(QWidget, QWidget)
    def _keep_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Where a switch scans, the keyboard stays with the window."""
        if self.input.takes_keys and new is not None and self.isAncestorOf(new):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window system may not close it under a session: the therapist is called instead."""
        if self._may_close:
            super().closeEvent(event)
            return
        event.ignore()
        self.therapist_called.emit()

    def close_for_good(self) -> None:
        """Close it: the session is over or the app ends."""
        self._may_close = True
        self.close()

    @Slot()
    def _follow_theme(self) -> None:
        self.use_colours(PadColours.patient(theme().tokens))

    def use_colours(self, colours: PadColours) -> None:
        """Take the colours of a theme."""
        super().use_colours(colours)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colours.ground)
        palette.setColor(QPalette.ColorRole.WindowText, colours.text)
        self.setPalette(palette)
        self.setStyleSheet(
            f"QWidget#PatientWindow {{ background: {colours.ground.name()}; }}"
            f"QLabel#PatientSentence {{ color: {colours.text.name()}; font-weight: 700; }}"
            "QWidget#PatientColumn, QStackedWidget { background: transparent; }"
        )

    def open_beside(self, therapist: QWidget, wanted: str | None = None) -> bool:
        """Show full screen on the screen named ``wanted``, else on another one than the therapist's.

        False when there is only the therapist's: it covers that one.
        """
        other = other_screen(therapist.screen(), QGuiApplication.screens(), wanted)
        screen = other or therapist.screen()
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        if other is None:
            self.raise_()
            self.activateWindow()
        return other is not None


def other_screen(used: QScreen, screens: list[QScreen], wanted: str | None = None) -> QScreen | None:
    """The screen named ``wanted`` when it is not ``used``, else the first that is not; None when there is only one."""
    others = [screen for screen in screens if screen is not used and screen.name() != used.name()]
    named = [screen for screen in others if screen.name() == wanted]
    return next(iter(named or others), None)
