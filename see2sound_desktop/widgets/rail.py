"""The rail on the left of the therapist window: the pages by icon, word and Ctrl+number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import ThemedPicture, text


@dataclass(frozen=True)
class RailEntry:
    """One page on the rail. ``key`` is what ``NavigationRail.chosen`` carries."""

    key: str
    words: str
    icon: str


class NavigationRail(QFrame):
    """Buttons of which one is chosen; at its foot, what is being worked on."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[RailEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        theme().changed.connect(self._fit)
        self._fit()
        self._icons = {entry.key: entry.icon for entry in entries}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 16)
        column.setSpacing(6)
        column.addLayout(self._brand())
        column.addSpacing(theme().size("space_l"))
        for number, entry in enumerate(entries, start=1):
            column.addWidget(self._button(number, entry))
        column.addStretch(1)
        self._busy = text("", "caption", wrap=True)
        column.addWidget(self._busy)
        self._busy.hide()

    @Slot()
    def _fit(self) -> None:
        self.setFixedWidth(theme().scaled("rail_width"))

    def _brand(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(10, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(ThemedPicture("session", "rail_brand", 30))
        name = text("See2Sound")
        name.setProperty("role", "brand")
        line.addWidget(name)
        line.addStretch(1)
        return line

    def _button(self, number: int, entry: RailEntry) -> QPushButton:
        made = QPushButton()
        made.setCheckable(True)
        made.setAutoExclusive(True)
        self._name(made, number, entry)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        set_icon(made, entry.icon, "rail_text", theme().size("icon_m"))
        made.clicked.connect(lambda _checked=False, key=entry.key: self.chosen.emit(key))
        self._group.addButton(made)
        self._buttons[entry.key] = made
        return made

    def _name(self, button: QPushButton, number: int, entry: RailEntry) -> None:
        button.setText(entry.words)
        button.setToolTip(self.tr("{page} (Ctrl+{number})").format(page=entry.words, number=number))
        button.setAccessibleName(entry.words)

    def rename(self, entries: Sequence[RailEntry]) -> None:
        """The same pages in other words."""
        for number, entry in enumerate(entries, start=1):
            self._name(self._buttons[entry.key], number, entry)

    def button(self, key: str) -> QPushButton:
        """The button of a page."""
        return self._buttons[key]

    def choose(self, key: str) -> None:
        """Mark a page as the one that is shown."""
        self._buttons[key].setChecked(True)
        for other, made in self._buttons.items():
            set_icon(made, self._icons[other], "rail_selected_text" if other == key else "rail_text")

    def show_busy(self, titles: tuple[str, ...]) -> None:
        """Say at the foot of the rail what is being worked on."""
        self._busy.setText("\n".join(f"{title} …" for title in titles))
        self._busy.setVisible(bool(titles))
