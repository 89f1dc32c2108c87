"""What can be measured of a window as it stands: names and roles, the way of the Tab key, what is cut off."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from window_room import cut_off

_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client}


@dataclass(frozen=True)
class Facts:
    """One window as it stood."""

    stand: str
    """Which window, and how it stood."""
    classes: frozenset[type]
    """Of everything that was shown."""
    unnamed: tuple[str, ...]
    """What the keyboard can go to, and has no name or no role."""
    order: tuple[str, ...]
    """What the Tab key goes through, from where the keyboard stands: role and name."""
    cut: tuple[str, ...]
    """What has less room than it needs."""


def facts_of(stand: str, window: QWidget) -> Facts:
    """Measure a window that is shown."""
    shown = [window, *(widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window))]
    return Facts(
        stand,
        frozenset(type(widget) for widget in shown),
        tuple(said_of(widget) for widget in focusable(window) if not is_named(widget)),
        tuple(f"{role_of(widget)}: {name_of(widget)}" for widget in tab_round(window)),
        cut_of(window),
    )


def cut_of(window: QWidget) -> tuple[str, ...]:
    """What has less room than it needs in a window that is shown, and why."""
    return tuple(f"{said_of(widget)}: {why}" for widget, why in cut_off(window))


# --- names and roles ------------------------------------------------------------------------------------------------


def focusable(window: QWidget) -> list[QWidget]:
    """What the keyboard or a click can go to, itself."""
    shown = [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisibleTo(window)]
    takes = [widget for widget in shown if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return [widget for widget in takes if widget.focusProxy() is None]


def is_named(widget: QWidget) -> bool:
    """Whether assistive technology can say what it is."""
    met = QAccessible.queryAccessibleInterface(widget)
    return (
        met.role() not in _NO_ROLE
        and bool(name_of(widget))
        and (not isinstance(widget, QComboBox) or is_labelled(widget))
    )


def name_of(widget: QWidget) -> str:
    """Its name for assistive technology. Qt gives what is chosen in a box as its name where the system has labels."""
    met = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() if isinstance(widget, QComboBox) else met.text(QAccessible.Text.Name).strip()


def is_labelled(box: QComboBox) -> bool:
    """Whether a label beside a box says what is chosen in it: on Linux its own name is not asked for.

    Qt looks for it in the same way; asked through PySide for its relations, it was seen to end the process.
    """
    beside = box.parentWidget().findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(label.buddy() is box and label.text() for label in beside)


def role_of(widget: QWidget) -> str:
    """Its role for assistive technology."""
    return str(QAccessible.queryAccessibleInterface(widget).role().name)


def said_of(widget: QWidget) -> str:
    """Which widget it is, for the report of a test."""
    named = name_of(widget) or widget.objectName()
    parent = widget.parentWidget()
    return f"{type(widget).__name__} “{named}” ({role_of(widget)}) in {type(parent).__name__}"


# --- the way of the Tab key -----------------------------------------------------------------------------------------


def tab_round(window: QWidget) -> list[QWidget]:
    """Once round by Qt's own chain of focus."""
    start = window.focusWidget() or window
    found, current = [], start
    while True:
        if takes_tab(current, window):
            found.append(current)
        current = current.nextInFocusChain()
        if current is start:
            return found


def takes_tab(widget: QWidget, window: QWidget) -> bool:
    """Whether the Tab key stops there."""
    if not widget.isVisibleTo(window):  # most are not, and this is soon asked
        return False
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return False
    return widget.isEnabled() and widget.window() is window
