"""A list whose items have a strong line and a quieter one below it."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from see2sound_desktop.theme import theme

_SECOND_LINE = Qt.ItemDataRole.UserRole + 1
_KEY = Qt.ItemDataRole.UserRole + 2
_FEWEST_IN_SIGHT = 2.4
"""Items, the last one cut, so that it is seen that there are more."""
_LEAST_WIDTH_PX, _LEFT_PX, _RIGHT_PX, _BETWEEN_PX, _AIR_PX = 200, 16, 14, 2, 24
_WRAPPED, _ANYWHERE = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, "\u200b"
"""Where a single word is too long, it goes on in a further row, too: at a space without width."""


@dataclass(frozen=True)
class Line:
    """One item: what identifies it, and its two lines."""

    key: str
    first: str
    second: str


class TwoLineList(QListWidget):
    """Choose one of several. ``chosen`` carries the key of the item that the user chose."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_TwoLines(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._current_changed)
        self._filling = False
        self._lines: list[Line] = []

    def fill(self, lines: list[Line], current: str | None) -> None:
        """Show these items with one of them chosen, without saying ``chosen``."""
        self._filling = True
        if lines != self._lines:  # else the list would jump under the hand that chooses in it
            self._lines = list(lines)
            self.clear()
            for line in lines:
                self.addItem(_item(line))
        keys = self.keys
        self.setCurrentRow(keys.index(current) if current in keys else -1)
        self._filling = False

    def choose(self, key: str) -> None:
        """Choose one of the items, without saying ``chosen``."""
        self.fill(self._lines, key)

    @property
    def keys(self) -> list[str]:
        """Keys of the items in their order."""
        return [str(self.item(number).data(_KEY)) for number in range(self.count())]

    def minimumSizeHint(self) -> QSize:
        """Some of its items, whatever the size of text."""
        return QSize(super().minimumSizeHint().width(), round(_FEWEST_IN_SIGHT * _item_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _current_changed(self, current: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if current is not None and not self._filling:
            self.chosen.emit(str(current.data(_KEY)))


def _item(line: Line) -> QListWidgetItem:
    item = QListWidgetItem(line.first)
    item.setData(_SECOND_LINE, line.second)
    item.setData(_KEY, line.key)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.first}, {line.second}")
    item.setToolTip(line.first)
    return item


class _TwoLines(QStyledItemDelegate):
    """Paints the background as the style sheet says, and the two lines over it, in as many rows as the width asks."""

    def __init__(self, listing: TwoLineList) -> None:
        super().__init__(listing)
        self._list = listing

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one item."""
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, blank, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        room = option.rect.adjusted(_LEFT_PX, 0, -_RIGHT_PX, 0)
        lines = _laid_out(index, room.width())
        top = room.top() + (room.height() - _height(lines)) // 2
        painter.save()
        for line, role in zip(lines, ("text", "text_muted"), strict=True):
            painter.setFont(theme().font(line.style))
            painter.setPen(theme().colour("on_selection" if selected else role))
            painter.drawText(QRect(room.left(), top, room.width(), line.height_px), _WRAPPED, line.words)
            top += line.height_px + _BETWEEN_PX
        if selected:  # a bar, so that the choice shows without colour
            painter.fillRect(
                option.rect.left() + 4,
                option.rect.top() + 12,
                4,
                option.rect.height() - 24,
                theme().colour("accent_mark"),
            )
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for all of its words and some air."""
        width = self._list.viewport().width() - _LEFT_PX - _RIGHT_PX
        return QSize(_LEAST_WIDTH_PX, _height(_laid_out(index, width)) + _AIR_PX)


@dataclass(frozen=True)
class _LaidOut:
    """A line in as many rows as it takes."""

    words: str
    style: str
    height_px: int


def _laid_out(index: QModelIndex | QPersistentModelIndex, width_px: int) -> tuple[_LaidOut, _LaidOut]:
    """Both lines, at that width."""
    first, second = str(index.data(Qt.ItemDataRole.DisplayRole)), str(index.data(_SECOND_LINE))
    strong_px, caption_px = theme().text_px("strong"), theme().text_px("caption")
    return _in_rows(first, "strong", strong_px, width_px), _in_rows(second, "caption", caption_px, width_px)


@lru_cache(maxsize=4096)
def _in_rows(words: str, style: str, text_px: int, width_px: int) -> _LaidOut:
    """A line in the size that its style has now: lists are long, and much in them is said again and again."""
    metrics = _metrics(style, text_px)
    if metrics.horizontalAdvance(words) < width_px:
        return _LaidOut(words, style, metrics.height())
    breaking = " ".join(
        word if metrics.horizontalAdvance(word) < width_px else _ANYWHERE.join(word) for word in words.split(" ")
    )
    needed = metrics.boundingRect(QRect(0, 0, max(width_px, 1), 1), _WRAPPED, breaking)
    return _LaidOut(breaking, style, needed.height())


def _height(lines: tuple[_LaidOut, _LaidOut]) -> int:
    return sum(line.height_px for line in lines) + _BETWEEN_PX


@lru_cache(maxsize=8)
def _metrics(style: str, _text_px: int) -> QFontMetrics:
    return QFontMetrics(theme().font(style))


def _item_height() -> int:
    """Of an item whose lines take one row each."""
    heights = (_metrics(style, theme().text_px(style)).height() for style in ("strong", "caption"))
    return sum(heights) + _BETWEEN_PX + _AIR_PX
