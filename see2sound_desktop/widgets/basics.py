"""The small parts that pages are made of: words in their roles, cards, buttons, labelled fields, empty states."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from see2sound_desktop.theme import pixmap, set_icon, theme

TextRole = Literal["display", "title", "heading", "strong", "body", "muted", "caption", "number", "error"]
ButtonKind = Literal["plain", "primary", "quiet", "danger"]


def text(words: str, role: TextRole = "body", *, wrap: bool = False) -> QLabel:
    """Words in a role of the type scale."""
    label = QLabel(words)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if wrap:
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def flowing(words: str, role: TextRole = "body") -> QLabel:
    """Wrapped words in a column that scrolls: as high as their width asks, with no height kept in reserve.

    ``text`` keeps the height of a narrow label, so that no window is too low for it; in a long column that adds up.
    """
    label = text(words, role, wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label


def button(
    words: str, *, kind: ButtonKind = "plain", icon: str | None = None, pressed: Callable[[], None] | None = None
) -> QPushButton:
    """A button with words; ``&`` marks its Alt key. One primary button a page."""
    made = QPushButton(words)
    made.setAccessibleName(words.replace("&", ""))
    if kind != "plain":
        made.setProperty("kind", kind)
    if icon is not None:
        roles = {"primary": "accent_text", "danger": "danger"}
        set_icon(made, icon, roles.get(kind, "text"), theme().size("icon_s"))
    if pressed is not None:
        made.clicked.connect(lambda _checked=False: pressed())
    return made


def icon_button(name: str, words: str, *, pressed: Callable[[], None] | None = None) -> QToolButton:
    """A button with an icon only; ``words`` is its tool tip and its name for assistive technology."""
    made = QToolButton()
    made.setProperty("kind", "quiet")
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(made, name, size_px=theme().size("icon_m"))
    if pressed is not None:
        made.clicked.connect(lambda _checked=False: pressed())
    return made


class Card(QFrame):
    """A surface with room around its content, and a heading when one is given. Fill ``body``."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.body = QVBoxLayout(self)
        space = theme().size("space_l")
        self.body.setContentsMargins(space, space - 4, space, space)
        self.body.setSpacing(theme().size("space_m"))
        if heading:
            self.body.addWidget(flowing(heading, "heading"))


def rule() -> QFrame:
    """A thin line between two parts."""
    line = QFrame()
    line.setProperty("rule", "true")
    return line


def field(label: str, editor: QWidget, help_text: str = "") -> QVBoxLayout:
    """A labelled field: the words above it are its buddy (Alt key) and its name for assistive technology."""
    column = QVBoxLayout()
    column.setSpacing(6)
    words = QLabel(label)
    words.setProperty("role", "strong")
    words.setWordWrap(True)
    words.setBuddy(editor)
    if not editor.accessibleName():
        editor.setAccessibleName(label.replace("&", ""))
    column.addWidget(words)
    column.addWidget(editor)
    if help_text:
        editor.setAccessibleDescription(help_text)
        column.addWidget(text(help_text, "caption", wrap=True))
    return column


def number_box() -> QSpinBox:
    """Asks for a whole number."""
    made = QSpinBox()
    made.lineEdit().setTextMargins(10, 0, 0, 0)  # Qt forgets the style sheet's padding on the left of a spin box
    return made


def unseen_label(words: str, editor: QWidget, beside: QWidget) -> None:
    """Name a field that has no room for a label: on Linux assistive technology asks the label, not the field.

    ``beside`` is what the field lies on.
    """
    label = QLabel(words, beside)
    label.setBuddy(editor)
    label.hide()
    editor.setAccessibleName(words)


def row(*items: QWidget | QLayout | None, spacing: int | None = None) -> QHBoxLayout:
    """Things side by side; ``None`` is a stretch."""
    line = QHBoxLayout()
    line.setSpacing(theme().size("space_s") + 4 if spacing is None else spacing)
    for item in items:
        if item is None:
            line.addStretch(1)
        elif isinstance(item, QLayout):
            line.addLayout(item)
        elif isinstance(item, QToolButton):  # a line is as high as the lowest that is not aligned
            line.addWidget(item, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            line.addWidget(item)
    return line


def scrolled(content: QWidget) -> QScrollArea:
    """``content`` in a scroll area without a frame, for windows lower than it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("ground", "clear")
    area.setWidget(content)
    return area


class ThemedPicture(QLabel):
    """An icon shown large, tinted and sized anew when the theme changes. It says nothing to assistive technology."""

    def __init__(self, name: str, role: str = "accent", size_px: int = 48) -> None:
        super().__init__()
        self._name, self._role, self._size_px = name, role, size_px
        theme().changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self._draw()

    @Slot()
    def _draw(self) -> None:
        size_px = theme().half_grown(self._size_px)
        self.setFixedSize(size_px, size_px)
        self.setPixmap(pixmap(self._name, self._role, size_px, self.devicePixelRatioF()))


class EmptyState(QWidget):
    """What a page says when there is nothing to show: a picture, a sentence, and what to do about it."""

    def __init__(self, icon: str, heading: str, sentence: str, action: QPushButton | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme().size("space_s"))
        column.addStretch(2)
        column.addWidget(ThemedPicture(icon, "accent", 56), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme().size("space_s"))
        self.heading = text(heading, "heading", wrap=True)
        self.sentence = text(sentence, "muted", wrap=True)
        for label in (self.heading, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(460)
            label.setMinimumWidth(240)
        centred = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.sentence)
        centred.addStretch(1)
        centred.addLayout(words, 4)
        centred.addStretch(1)
        column.addLayout(centred)
        if action is not None:
            column.addSpacing(theme().size("space_s"))
            column.addWidget(action, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


def filled(box: QComboBox, rows: list[tuple[str, str]], chosen: str) -> None:
    """Fill a box with (words, value) rows and choose one, touching it only where something changed."""
    shown = [(box.itemText(index), box.itemData(index)) for index in range(box.count())]
    if shown != rows:
        box.clear()
        for said, value in rows:
            box.addItem(said, value)
    index = box.findData(chosen)
    if index >= 0 and index != box.currentIndex():
        box.setCurrentIndex(index)
