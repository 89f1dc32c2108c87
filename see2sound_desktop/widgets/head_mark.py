"""A mark at the head of the window: on one line where there is room, else its words go on in further ones."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

_AROUND_PX = 28
"""What padding and frame take beside the words."""


class HeadMark(QLabel):
    """``QLabel`` asks for several short lines where words may wrap; this asks for one long one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "caption")
        self.setProperty("mark", "true")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        """As wide as all of the words."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + _AROUND_PX
        return QSize(width, self.heightForWidth(width))
