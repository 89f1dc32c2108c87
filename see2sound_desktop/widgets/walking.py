"""Keys on a pad of buttons: two arrows walk along them, and Enter presses where one stands; a digit presses at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
LEFT_AND_RIGHT = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def walked(
    event: QKeyEvent, buttons: Sequence[QAbstractButton], arrows: tuple[Qt.Key, Qt.Key], *, begin: int = 0
) -> bool:
    """Walk back or on by ``arrows``; whether the key was one of them. The first one goes to the button ``begin``.

    Where one stands is the window's to say, not the keyboard's: in a window behind another one no button has its focus,
    and each key would begin anew.
    """
    key = Qt.Key(event.key())
    if key not in arrows or not buttons:
        return False
    focused = [index for index, button in enumerate(buttons) if button.window().focusWidget() is button]
    wanted = focused[0] + (1 if key is arrows[1] else -1) if focused else begin
    buttons[max(0, min(len(buttons) - 1, wanted))].setFocus(Qt.FocusReason.TabFocusReason)
    return True


def pressed_by_digit(event: QKeyEvent, buttons: Sequence[QAbstractButton]) -> bool:
    """Press the button of a place from 1; whether the key was one of these. A key that is held down presses once."""
    place = event.key() - Qt.Key.Key_1.value
    if not 0 <= place < len(buttons) or event.isAutoRepeat():
        return False
    buttons[place].click()
    return True
