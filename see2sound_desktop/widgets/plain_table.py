"""A table to read, not to edit."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableWidget, QTableWidgetItem

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.column_widths import (
    ASIDE_PX,
    NOTHING,
    ColumnNeed,
    breaking,
    fit,
    heading_metrics,
    needs,
    ways_to_share,
)

_ROW_PX, _AROUND_HEAD_PX, _ROUNDED_PX = 40, 17, 2
_DOT = " · "


@dataclass(frozen=True)
class Fold:
    """Columns that go on below the words of another one where there is little room for all."""

    into: int
    columns: tuple[int, ...]

    def folded(self, cells: Sequence[str]) -> tuple[str, ...]:
        """A row, or the headings, with what is folded below, and without words where it was."""
        below = _DOT.join(filter(None, (cells[column] for column in self.columns)))
        gone = ["" if column in self.columns else words for column, words in enumerate(cells)]
        gone[self.into] = f"{cells[self.into]}\n{below}"
        return tuple(gone)


@dataclass(frozen=True)
class _Lain:
    """How a table lies: pixels of its columns, lines of its rows."""

    widths: list[int]
    lines: list[int]
    is_folded: bool
    fits: bool
    """Nothing scrolls sideways."""
    gives_way: bool
    """Some words go on in a further line."""


class PlainTable(QTableWidget):
    """Rows of words under a heading, all of as many lines as they need in the width that there is.

    Parameters
    ----------
    wide
        The column that takes the room that is left; else the last.
    fold
        What becomes a further line of each row where there is no room for so many columns, or where that makes the
        whole table lower.
    """

    def __init__(
        self,
        name: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]] = (),
        *,
        wide: int | None = None,
        fold: Fold | None = None,
    ) -> None:
        super().__init__(0, len(columns))
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().half_grown(_ROW_PX))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(_Breaking(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        header.setDefaultAlignment(Qt.AlignmentFlag(wrapped))
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        self._headings = tuple(columns)
        self._rows: list[tuple[str, ...]] = []
        self._wide = len(columns) - 1 if wide is None else wide
        self._fold, self._is_folded, self._is_whole = fold, False, False
        self._measured: dict[tuple[bool, int], list[ColumnNeed]] = {}
        self.fill(rows)

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows instead."""
        self._rows = [tuple(row) for row in rows]
        self._measured.clear()
        self.setRowCount(len(rows))
        self._say()
        self._arrange()

    def show_whole(self) -> None:
        """Be as high as the rows: the page scrolls, not the table."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_whole = True
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Only in its window it knows how wide it is."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Columns, heads and rows as the width asks."""
        if not self.isVisible():
            return
        room = self.viewport().width()
        chosen = self._lain(room, folded=False)
        if self._fold is not None and (not chosen.fits or chosen.gives_way):
            below = self._lain(room, folded=True)
            chosen = below if not chosen.fits or sum(below.lines) < sum(chosen.lines) else chosen
        if chosen.is_folded is not self._is_folded:
            self._is_folded = chosen.is_folded
            self._say()
        for column, width in enumerate(chosen.widths):
            self.setColumnWidth(column, width)
        lowest, spacing = self.verticalHeader().defaultSectionSize(), QFontMetrics(theme().font("body")).lineSpacing()
        for row, lines in enumerate(chosen.lines):
            self.setRowHeight(row, lowest + (lines - 1) * spacing)
        self._fit_head()
        if self._is_whole:
            self._fit()

    def _lain(self, room: int, *, folded: bool) -> _Lain:
        """How it lies in one of its two forms: of the ways to share the room that which needs the fewest lines."""
        needed = self._needs(folded=folded)
        wide = self._fold.into if folded and self._fold is not None else self._wide
        rows = [self._said(cells, folded=folded) for cells in self._rows]
        ways = ways_to_share(needed, room, first=wide)
        lines = [self._lines_of(rows, needed, widths) for widths in ways]
        best = min(range(len(ways)), key=lambda way: sum(lines[way]))
        widths = ways[best]
        widths[wide] += max(0, room - sum(widths))
        gives_way = any(need.asked > width for need, width in zip(needed, widths, strict=True))
        return _Lain(widths, lines[best], folded, fits=fit(needed, room), gives_way=gives_way)

    def _lines_of(
        self, rows: Sequence[Sequence[str]], needed: Sequence[ColumnNeed], widths: Sequence[int]
    ) -> list[int]:
        """How many lines each row takes."""
        giving_way = [column for column, need in enumerate(needed) if need.asked > widths[column]]
        text_px, lines = theme().text_px("body"), []
        for said in rows:
            at_least = max(words.count("\n") + 1 for words in said)
            more = (_cell_lines(said[column], widths[column], text_px) for column in giving_way)
            lines.append(max([at_least, *more]))
        return lines

    def _said(self, words: Sequence[str], *, folded: bool) -> tuple[str, ...]:
        """A row, or the headings, as they are shown."""
        return self._fold.folded(words) if folded and self._fold is not None else tuple(words)

    def _say(self) -> None:
        """Show the words of the rows, with what is folded where it is."""
        self.setHorizontalHeaderLabels(self._said(self._headings, folded=self._is_folded))
        for row, cells in enumerate(self._rows):
            for column, words in enumerate(self._said(cells, folded=self._is_folded)):
                self.setItem(row, column, QTableWidgetItem(words))
        for column in () if self._fold is None else self._fold.columns:
            self.setColumnHidden(column, self._is_folded)

    def _needs(self, *, folded: bool) -> list[ColumnNeed]:
        """What each column needs; none of one that is hidden."""
        key = folded, theme().text_px("body")
        if key not in self._measured:
            rows = [self._said(cells, folded=folded) for cells in self._rows]
            gone = self._fold.columns if folded and self._fold is not None else ()
            self._measured[key] = [
                NOTHING if column in gone else needs(heading, [cells[column] for cells in rows])
                for column, heading in enumerate(self._said(self._headings, folded=folded))
            ]
        return self._measured[key]

    def _fit_head(self) -> None:
        """As many lines as its words need: Qt gives it one."""
        metrics, header = heading_metrics(), self.horizontalHeader()
        lines = max(
            _lines(metrics, heading, self.columnWidth(column))
            for column, heading in enumerate(self._said(self._headings, folded=self._is_folded))
        )
        header.setFixedHeight(lines * metrics.lineSpacing() + theme().half_grown(_AROUND_HEAD_PX))
        self.updateGeometries()

    def _fit(self) -> None:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        widths = sum(self.columnWidth(column) for column in range(self.columnCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if widths > self.viewport().width() else 0
        self.setFixedHeight(rows + self.horizontalHeader().height() + bar + 2 * self.frameWidth() + 4)


class _Breaking(QStyledItemDelegate):
    """Shows words that can go on in a further line; what is copied and read aloud is the words themselves."""

    def displayText(self, value: object, _locale: QLocale | QLocale.Language) -> str:
        """What is painted of a cell."""
        return breaking(str(value)).replace("\n", "\u2028")


@lru_cache(maxsize=4096)
def _cell_lines(words: str, width_px: int, _text_px: int) -> int:
    """Of a cell in that size of text: trials say much again and again, and each way to share a width is tried."""
    return _lines(QFontMetrics(theme().font("body")), words, width_px)


def _lines(metrics: QFontMetrics, words: str, width_px: int) -> int:
    """How many lines words take in a column."""
    place = QRect(0, 0, max(width_px - ASIDE_PX + _ROUNDED_PX, 1), 1)
    height = metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, breaking(words)).height()
    return max(1, round(height / metrics.lineSpacing()))
