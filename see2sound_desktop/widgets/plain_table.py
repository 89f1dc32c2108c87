"""A table to read, not to edit."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from see2sound_desktop.theme import theme

_ROW_PX = 40
_ASIDE_PX = 24
"""What a cell keeps free at its sides, together."""


class PlainTable(QTableWidget):
    """Rows of words under a heading, of as many lines as they need; the last column takes the room that is left."""

    def __init__(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> None:
        super().__init__(0, len(columns))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(columns))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().half_grown(_ROW_PX))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._is_whole = False
        self.fill(rows)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows instead."""
        self.setRowCount(len(rows))
        for number, cells in enumerate(rows):
            for column, words in enumerate(cells):
                self.setItem(number, column, QTableWidgetItem(words))
        self._fit_rows()

    def show_whole(self) -> None:
        """Be as high as the rows: the page scrolls, not the table."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_whole = True
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only in its window it knows how high its type is."""
        super().showEvent(event)
        self._fit_rows()
        if self._is_whole:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self._fit_rows()
        if self._is_whole:
            self._fit()

    def _fit_rows(self) -> None:
        """As many lines as the words of a row need: what a style sheet pads, Qt measures in one line."""
        if not self.isVisible():
            return
        lowest, metrics = self.verticalHeader().defaultSectionSize(), self.fontMetrics()
        for row in range(self.rowCount()):
            lines = 1
            for column in filter(self._gives_way, range(self.columnCount())):
                item = self.item(row, column)
                words = "" if item is None else item.text()
                place = QRect(0, 0, max(self.columnWidth(column) - _ASIDE_PX, 1), 1)
                height = metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, words).height()
                lines = max(lines, round(height / metrics.lineSpacing()))
            self.setRowHeight(row, lowest + (lines - 1) * metrics.lineSpacing())

    def _gives_way(self, column: int) -> bool:
        """Whether a column is as wide as there is room for; the others are as wide as their words."""
        header = self.horizontalHeader()
        is_last = column == self.columnCount() - 1 and header.stretchLastSection()
        return is_last or header.sectionResizeMode(column) is not QHeaderView.ResizeMode.ResizeToContents

    def _fit(self) -> None:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 4)
