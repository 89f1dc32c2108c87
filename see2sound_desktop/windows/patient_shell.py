"""What every window of the patient is: full screen, in the theme's patient colours, and the therapist's way back."""

import time
from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QPalette, QScreen, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from core.records.model import LesionSide
from see2sound_desktop.theme import Dress, theme
from see2sound_desktop.widgets.pad_colours import Coloured, PadColours
from see2sound_desktop.widgets.patient_button import HoldCorner
from see2sound_desktop.widgets.patient_layout import column_for, stop_is_on_the_right
from see2sound_desktop.windows.patient_input import PatientInput

_LARGEST_SCALE = 1.8


class PatientShell(Coloured, QMainWindow):
    """Full screen, on the screen that the therapist does not look at when there is one.

    What is essential lies in ``column``, on the side of the lesion; a guarded corner, F12 and Ctrl+Shift+T call the
    therapist; ``input`` takes switches and the resting pointer. The window system may not close it.
    A ``QMainWindow`` for its role alone: assistive technology takes a plain ``QWidget`` for no window.
    """

    stop_pressed = Signal()
    therapist_called = Signal()

    def __init__(self, parent: QWidget | None = None, *, now_ns: Callable[[], int] = time.monotonic_ns) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("PatientWindow")
        self._dress = Dress(self)
        self._now_ns = now_ns
        self._may_close = False
        self.column = QWidget(self)
        self.column.setObjectName("PatientColumn")
        self.way_back = HoldCorner(self)
        self.way_back.held.connect(self.therapist_called)
        self.input = PatientInput(self, now_ns)
        for keys in ("F12", "Ctrl+Shift+T"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self.therapist_called)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme().changed.connect(self._follow_theme)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus)

    @property
    def view(self) -> object:
        """What is shown: another object as soon as anything on it is another."""
        raise NotImplementedError

    @property
    def scale(self) -> float:
        """Type and buttons grow with the window, from the least sizes at 1280 x 800 px."""
        return min(_LARGEST_SCALE, max(1.0, min(self.width() / 1280.0, self.height() / 800.0)))

    def place_column(self, lesion_side: LesionSide) -> None:
        """Keep the column on its side, and the corner on the other."""
        column = column_for(lesion_side, self.width())
        self.column.setGeometry(QRect(column.left_px, 0, column.width_px, self.height()))
        on_left = stop_is_on_the_right(lesion_side)
        self.way_back.move(0 if on_left else self.width() - self.way_back.width(), 0)
        self.way_back.raise_()

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

    def come_to_front(self) -> None:
        """Show it full screen, over whatever lies there."""
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

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
        self._dress.add(
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
