"""How wide the columns of a table are: as wide as their words where there is room, else as narrow as it takes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics

from see2sound_desktop.theme import theme

ASIDE_PX = 24
"""What a cell, and a heading, keeps free at its sides, together."""
_BREAKS = re.compile("[ \n\u200b]+")
_LONG, _PIECE = re.compile(r"\S{30,}"), re.compile(r".{10}")
"""Checksums, ids and paths: no word of a language is that long."""


@dataclass(frozen=True)
class ColumnNeed:
    """Pixels: what shows every word of a column whole, each on a line of its own; and each cell on one line."""

    least: int
    asked: int


NOTHING = ColumnNeed(0, 0)
"""What a column needs that is not shown."""


def needs(heading: str, cells: Sequence[str]) -> ColumnNeed:
    """What a column needs in the size of text of the settings."""
    of_heads, of_cells = heading_metrics(), QFontMetrics(theme().font("body"))
    lines = [(of_heads, line) for line in heading.split("\n")]
    lines += [(of_cells, line) for words in cells for line in breaking(words).split("\n")]
    asked = max(metrics.horizontalAdvance(line) for metrics, line in lines)
    least = max(metrics.horizontalAdvance(word) for metrics, line in lines for word in _BREAKS.split(line))
    return ColumnNeed(least + ASIDE_PX, asked + ASIDE_PX)


def breaking(words: str) -> str:
    """The same words, of which those that are no words can go on in a further line: at spaces without width."""
    return _LONG.sub(lambda found: _PIECE.sub("\\g<0>\u200b", found[0]), words)


def heading_metrics() -> QFontMetrics:
    """Of the type in which the style sheet sets headings of columns."""
    bold = theme().font("caption")
    bold.setBold(True)
    return QFontMetrics(bold)


def fit(columns: Sequence[ColumnNeed], room_px: int) -> bool:
    """Whether nothing has to scroll sideways, with words that go on in further lines."""
    return sum(column.least for column in columns) <= room_px


def ways_to_share(columns: Sequence[ColumnNeed], room_px: int, first: int) -> list[list[int]]:
    """How wide each may be, none below its least: one of them gives way, the ``first`` rather than others, or several.

    What has room, or no room at all, is as wide as it asks.
    """
    asked = [column.asked for column in columns]
    if sum(asked) <= room_px or not fit(columns, room_px):
        return [asked]
    lacks = sum(asked) - room_px
    alone = [
        [px - lacks * (column == giving_way) for column, px in enumerate(asked)]
        for giving_way in sorted(range(len(columns)), key=lambda column: column != first)
        if asked[giving_way] - lacks >= columns[giving_way].least
    ]
    return [*alone, _widest_first(columns, room_px)]


def _widest_first(columns: Sequence[ColumnNeed], room_px: int) -> list[int]:
    asked = [column.asked for column in columns]
    most, too_many = 0, max(asked)
    while too_many - most > 1:
        tried = (most + too_many) // 2
        taken = sum(_within(column, tried) for column in columns)
        most, too_many = (tried, too_many) if taken <= room_px else (most, tried)
    return [_within(column, most) for column in columns]


def _within(column: ColumnNeed, most_px: int) -> int:
    return max(column.least, min(column.asked, most_px))
