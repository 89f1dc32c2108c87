"""Painted widgets, and widgets that hold answers, as assistive technology meets them: a group with a name."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent
from PySide6.QtWidgets import QGroupBox


class Grouping(QGroupBox):
    """A widget that paints itself or holds others, without a frame or a title of its own.

    A plain ``QWidget`` has no role for assistive technology, so that its name is passed over; Qt's group box has one.
    The style sheet takes its frame away.
    """

    def say(self, words: str) -> None:
        """Say what it shows now; aloud where the keyboard is on it, so that a marker is heard as it moves."""
        self.setAccessibleDescription(words)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """The keyboard stays here: a group box would hand it to the first of what it holds."""
        self.update()
