"""What the windows before the therapist's window look like: the product's name, one step, one sentence of trouble."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.paths import resources
from see2sound_desktop.theme import Dress, theme
from see2sound_desktop.widgets.basics import Card, scrolled, text
from see2sound_desktop.widgets.dialog import Dialog

_SIZE = QSize(760, 740)
_MARK_PX = 44


class EntranceDialog(Dialog):
    """Steps on a card in the middle, one at a time. Accepted once somebody came in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Dress(self)
        self.setWindowTitle("See2Sound")
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        room = self.screen().availableGeometry().size()
        self.resize(QSize(theme().half_grown(_SIZE.width()), theme().half_grown(_SIZE.height())).boundedTo(room))
        self.heading = text("", "title", wrap=True)
        self._steps = QVBoxLayout()
        self._shown: QWidget | None = None
        self.trouble = text("", "error", wrap=True)
        self.trouble.setAccessibleName(self.tr("What is wrong"))
        card = Card()
        card.body.addWidget(self.heading)
        card.body.addLayout(self._steps)
        card.body.addWidget(self.trouble)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.addStretch(1)
        across.addWidget(card, 8)
        across.addStretch(1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addLayout(_mark())
        column.addWidget(middle)
        column.addStretch(2)
        whole = QWidget()
        whole.setLayout(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(whole))

    @property
    def may_leave(self) -> bool:
        """Whether the window may be closed now: not while something is being made, or shown this once."""
        return True

    def reject(self) -> None:
        """Escape, or the window's cross."""
        if self.may_leave:
            super().reject()

    def add_step(self, step: QWidget) -> None:
        """Another step, not shown yet."""
        step.hide()
        self._steps.addWidget(step)

    def show_step(self, step: QWidget) -> None:
        """Show a step in place of the one before; the card is as high as it."""
        if self._shown is not None:
            self._shown.hide()
        self._shown = step
        step.show()

    def tell(self, sentence: str) -> None:
        """Say what is wrong, or that nothing is."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))


class EntranceStep(QWidget):
    """A step: parts below one another."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().size("space_m"))


def _mark() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme().size("space_m"))
    picture = QLabel()
    picture.setPixmap(QIcon(str(resources() / "icons" / "app" / "see2sound.svg")).pixmap(QSize(_MARK_PX, _MARK_PX)))
    name = text("See2Sound", "display")
    line.addStretch(1)
    line.addWidget(picture)
    line.addWidget(name)
    line.addStretch(1)
    return line
