"""Who is in the room, at the head of the window: on one line where there is room, else the side below the code."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_LETTERS = Qt.TextFlag.TextShowMnemonic


class PatientChip(QPushButton):
    """A button with a patient's code and side. Of large type the code gives way, and never the side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line = self._code = self._side = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit)

    def say(self, line: str, code: str = "", side: str = "") -> None:
        """Show ``line``; of it ``side`` is always whole, below ``code``, where there is no room for one line."""
        self._line, self._code, self._side = line, code, side or line
        self.setText(line)
        self._soon.start(0)  # once the layout has given it its room

    def sizeHint(self) -> QSize:
        """As wide as one line."""
        return QSize(self._around_px + self._long(self._line), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the side."""
        return QSize(self._around_px + self._long(self._side), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """The letters may be larger, or smaller."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._soon.start(0)

    @Slot()
    def _fit(self) -> None:
        room_px = self.width() - self._around_px
        words = self._line
        if self._code and self._long(self._line) > room_px:
            shortened = self.fontMetrics().elidedText(self._code, Qt.TextElideMode.ElideMiddle, room_px)
            words = f"{shortened}\n{self._side}"
        if words != self.text():
            self.setText(words)

    @property
    def _around_px(self) -> int:
        """What icon, padding and frame take beside the words."""
        return super().sizeHint().width() - self.fontMetrics().size(_LETTERS, self.text()).width()

    def _long(self, words: str) -> int:
        return self.fontMetrics().size(_LETTERS, words).width()
