"""Real clicks, touches and keys: sent to the window at a pixel, so that Qt itself finds what lies there."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.options import RehearsalError


def click(widget: QWidget, at: QPointF | QPoint | None = None) -> None:
    """Click the middle of a widget, or a point in it, once the event loop is reached again: where it lies by then.

    Raises
    ------
    RehearsalError
        A person could not click there: it is hidden, disabled, or something lies over it.
    """
    _later_at(
        widget,
        at,
        lambda window, place: QTest.mouseClick(
            window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        ),
    )


def touch(widget: QWidget, at: QPointF | QPoint | None = None) -> None:
    """Touch it with a finger, and lift the finger again; else as ``click``."""
    _later_at(widget, at, _touched)


def _touched(window: QWindow, place: QPoint) -> None:
    for state in ("press", "release"):
        events = QTest.touchEvent(window, _touch_screen())
        getattr(events, state)(0, place, window)
        events.commit()


@cache
def _touch_screen() -> QPointingDevice:
    return QTest.createTouchDevice()


def _later_at(widget: QWidget, at: QPointF | QPoint | None, act: Callable[[QWindow, QPoint], object]) -> None:
    _bring_into_view(widget)
    _place_of_click(widget, at)

    def acted() -> None:
        if not widget.isVisible() or not widget.isEnabled():
            return  # what it was for went by meanwhile: a person's hand would have been too late as well
        _bring_into_view(widget)
        act(*_place_of_click(widget, at))

    later(acted)


def click_once_there(widget: QWidget) -> Script:
    """Click what was just shown: it may not lie where it will before the event loop is reached again."""
    yield Wait(lambda: can_be_clicked(widget), f"{widget.accessibleName()} to lie where it is shown")
    click(widget)


def can_be_clicked(widget: QWidget) -> bool:
    """Whether a person could click the middle of a widget now: where it was just shown, it may not lie there yet.

    A person scrolls to what lies below.
    """
    _bring_into_view(widget)
    try:
        _place_of_click(widget, None)
    except RehearsalError:
        return False
    return True


def _place_of_click(widget: QWidget, at: QPointF | QPoint | None) -> tuple[QWindow, QPoint]:
    if not widget.isVisible() or not widget.isEnabled():
        raise RehearsalError(f"{_name(widget)} cannot be clicked: it is hidden or disabled")
    point = widget.rect().center() if at is None else QPointF(at).toPoint()
    top = widget.window()
    place = widget.mapTo(top, point)
    found = top.childAt(place) or top
    if found is not widget and not widget.isAncestorOf(found):
        raise RehearsalError(f"{_name(widget)} cannot be clicked: {_name(found)} lies over it")
    handle = top.windowHandle()
    if handle is None:
        raise RehearsalError(f"the window of {_name(widget)} is not open")
    return handle, place


def press(widget: QWidget, key: Qt.Key) -> None:
    """Press a key in a widget, once the event loop is reached again."""
    later(lambda: QTest.keyClick(widget, key))


def write(widget: QWidget, text: str) -> None:
    """Type text into a widget now."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(widget, text)


def pick(box: QComboBox, data: str) -> None:
    """Choose the row with that data by the arrow keys, now."""
    wanted = box.findData(data)
    if wanted < 0:
        raise RehearsalError(f"{_name(box)} does not offer {data}")
    box.setFocus(Qt.FocusReason.TabFocusReason)
    while box.currentIndex() != wanted:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down if wanted > before else Qt.Key.Key_Up)
        if box.currentIndex() == before:
            raise RehearsalError(f"{_name(box)} does not follow the arrow keys")


def later(action: Callable[[], object]) -> None:
    """Do it from the event loop: a click that opens a dialog would not come back."""
    QTimer.singleShot(0, action)


def _bring_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.objectName() or type(widget).__name__
