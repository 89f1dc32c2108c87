"""A dialog that is as large as its words, and scrolls where its screen has no room for them."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import scrolled
from see2sound_desktop.widgets.dialog import Dialog


class ScrollingDialog(Dialog):
    """Fill ``column``. ``width_px`` is the width at the usual size of text; the height follows from it."""

    def __init__(self, width_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width_px = width_px
        self._content = QWidget()
        self.column = QVBoxLayout(self._content)
        space = theme().size("space_l")
        self.column.setContentsMargins(space, space, space, space)
        self.column.setSpacing(theme().size("space_m"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(self._content))

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as the words."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Take the room that the words need, as far as the screen has it."""
        room = self.screen().availableGeometry().size()
        width = min(max(theme().grown(self._width_px), self._content.minimumSizeHint().width()), room.width())
        height = max(self._content.heightForWidth(width), self._content.sizeHint().height())
        self.resize(width, min(height, room.height()))
