"""Tables of results as one or several that fit the narrowest window, whatever the size of text: no word is cut off."""

from core.reports import phrases
from core.reports.figures import Table
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.column_widths import needs
from see2sound_desktop.widgets.reflow import LIST_AND_DETAIL_PX
from see2sound_desktop.wording import beginning

_MOST_COLUMNS, _ALL = 6, 4
_NARROWEST_PX, _AROUND_PX, _LIST_PX = 1280, 126, 292
"""Of the window; of it what surrounds a table beside the rail; and a list beside it."""

Fitting = list[tuple[tuple[str, ...], list[tuple[str, ...]]]]
"""Columns and rows of each."""


def beside_a_list(table: Table) -> Fitting:
    """A wide table is two: what was measured, then what to hold beside it."""
    heads = tuple(map(beginning, table.columns))
    rows = [(row.measure, *row.cells) for row in table.rows]
    most_px = _page_px() - _LIST_PX if _page_px() >= theme().grown(LIST_AND_DETAIL_PX) else _page_px()
    if len(heads) <= _MOST_COLUMNS:
        return _by_width(heads, rows, most_px)
    measured = [row[:_MOST_COLUMNS] for row in rows]
    beside = [(row[0], row[_ALL], *row[_MOST_COLUMNS:]) for row in rows]
    told = [row for row in beside if any(cell != phrases.NOTHING for cell in row[2:])]
    columns = (heads[0], heads[_ALL], *heads[_MOST_COLUMNS:])
    return [*_by_width(heads[:_MOST_COLUMNS], measured, most_px), *_by_width(columns, told, most_px)]


def on_a_page(table: Table) -> Fitting:
    """A table without a list beside it."""
    return _by_width(
        tuple(map(beginning, table.columns)), [(row.measure, *row.cells) for row in table.rows], _page_px()
    )


def _page_px() -> int:
    return _NARROWEST_PX - theme().scaled("rail_width") - _AROUND_PX


def _by_width(columns: tuple[str, ...], rows: list[tuple[str, ...]], most_px: int) -> Fitting:
    """As many columns as fit, and the others in further tables, each with what was measured."""
    widest_px = [needs(head, cells).asked for head, *cells in zip(columns, *rows, strict=True)]
    fits = next((count for count in range(len(widest_px), 1, -1) if sum(widest_px[:count]) <= most_px), 2)
    if fits >= len(columns):
        return [(columns, rows)]
    rest = [(row[0], *row[fits:]) for row in rows]
    return [(columns[:fits], [row[:fits] for row in rows]), *_by_width((columns[0], *columns[fits:]), rest, most_px)]
