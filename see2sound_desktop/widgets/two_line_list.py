"""A list whose items have a strong line and a quieter one below it."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
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
        self.setUniformItemSizes(True)
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
    """Paints the background as the style sheet says, and the two lines over it."""

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
        first, second = theme().font("strong"), theme().font("caption")
        heights = QFontMetrics(first).height(), QFontMetrics(second).height()
        room = option.rect.adjusted(16, 0, -14, 0)
        top = room.top() + (room.height() - sum(heights) - 2) // 2
        lines = (
            (str(index.data(Qt.ItemDataRole.DisplayRole)), first, "on_selection" if selected else "text", heights[0]),
            (str(index.data(_SECOND_LINE)), second, "on_selection" if selected else "text_muted", heights[1]),
        )
        painter.save()
        for words, font, role, height in lines:
            painter.setFont(font)
            painter.setPen(theme().colour(role))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room.left(), top, room.width(), height), Qt.AlignmentFlag.AlignVCenter, shown)
            top += height + 2
        if selected:  # a bar, so that the choice shows without colour
            painter.fillRect(
                option.rect.left() + 4,
                option.rect.top() + 12,
                4,
                option.rect.height() - 24,
                theme().colour("accent_mark"),
            )
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for both lines and some air."""
        return QSize(200, _item_height())


def _item_height() -> int:
    return QFontMetrics(theme().font("strong")).height() + QFontMetrics(theme().font("caption")).height() + 26
