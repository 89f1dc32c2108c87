"""An icon and a sentence beside it, gone when there is nothing to say. The icon tells how it is meant."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import ThemedPicture, flowing, text

_ICON_PX = 24


class IconLine(QWidget):
    """Say something in passing: information, or a warning."""

    def __init__(self, parent: QWidget | None = None, *, flows: bool = False) -> None:
        """``flows``: in a column that scrolls."""
        super().__init__(parent)
        self._icon = ThemedPicture("info", "info", _ICON_PX)
        self._words = flowing("", "caption") if flows else text("", "caption", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(1)
        self.hide()

    def text(self) -> str:
        """What is said now."""
        return self._words.text()

    def say(self, words: str, *, warns: bool = False) -> None:
        """Show words, or hide where there are none."""
        self.say_as("warning" if warns else "info", words)

    def say_as(self, meant: str, words: str) -> None:
        """Show words with the icon ``success``, ``info``, ``warning`` or ``error``, or hide where there are none."""
        self._words.setText(words)
        beside = theme().half_grown(_ICON_PX) - QFontMetrics(theme().font("caption")).height()
        self._words.setContentsMargins(0, max(0, beside // 2), 0, 0)  # the first line is level with the icon
        self._icon.show_icon(meant, meant)
        self.setVisible(bool(words))
