"""A table to read shows all of its words, in as many lines as its width asks for, and scrolls no way but down."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QWidget

from see2sound_desktop.theme import Dress, theme
from see2sound_desktop.widgets.column_widths import ColumnNeed, fit, heading_metrics, needs, ways_to_share
from see2sound_desktop.widgets.plain_table import Fold, PlainTable

LONG = "12 mm right of the middle, 12 % of half a line, of lines that are 200 mm long, seen on the ward in the morning"
HEADINGS = ("Trial", "Sound", "Answer", "Heard", "Reaction", "By", "Remarks")
TRIALS = (
    ("1 (practice)", "straight ahead", "98° right", "yes", "0.90 s", "patient", ""),
    ("2", "spatial: coat (left), lamp (right)", "–", "no answer in time", "–", "therapist", "not counted: noise; " * 3),
)


@pytest.fixture
def of_twice_the_size(qapp: QApplication) -> Iterator[None]:
    theme().apply("light", 200)
    yield
    theme().apply("light")


def shown(qtbot, table: PlainTable, width: int) -> QWidget:
    """In a window that is dressed."""
    window = QWidget()
    qtbot.addWidget(window)
    Dress(window)
    table.setParent(window)
    window.resize(2000, 600)
    table.resize(width, 500)
    window.show()
    return window


def test_a_row_is_as_high_as_its_words_at_the_width_that_it_has(qtbot):
    table = PlainTable("Tests", ["Day", "Result"], [["2026-03-02", LONG], ["2026-03-09", "none"]])
    qtbot.addWidget(table)
    table.resize(420, 300)
    table.show()
    line = table.fontMetrics().height()
    assert table.rowHeight(0) >= 3 * line
    one = table.rowHeight(1)
    assert one < 3 * line
    table.resize(2000, 300)
    assert table.rowHeight(0) == one
    table.fill([["2026-03-09", "none"], ["2026-03-02", LONG * 3]])
    assert table.rowHeight(0) == one
    assert table.rowHeight(1) > one


def test_shown_whole_it_is_as_high_as_all_its_lines(qtbot):
    table = PlainTable("Tests", ["Day", "Result"], [["2026-03-02", LONG]])
    qtbot.addWidget(table)
    table.show_whole()
    table.setFixedWidth(420)
    table.show()
    assert table.height() >= table.rowHeight(0) + table.horizontalHeader().height()
    assert table.rowHeight(0) >= 3 * table.fontMetrics().height()


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 600)), min_size=1, max_size=7),
    st.integers(0, 2000),
)
def test_columns_share_the_room_and_none_is_narrower_than_its_longest_word(pixels, room):
    columns = [ColumnNeed(least, least + more) for least, more in pixels]
    wished = sum(column.asked for column in columns)
    for widths in ways_to_share(columns, room, first=0):
        assert all(column.least <= width <= column.asked for column, width in zip(columns, widths, strict=True))
        if fit(columns, room):
            assert sum(widths) <= room
            assert sum(widths) >= min(wished, room - len(columns)), "no room is left while one gives way"


def test_one_long_cell_does_not_make_every_row_higher(qtbot):
    rows = [["31 Oct 2026, 09:30", "Direction"]] * 5 + [["31 Oct 2026, 09:30", "Clock face, 21 sounds"]]
    table = PlainTable("Sessions", ["Date", "Test"], rows, wide=1)
    window = shown(qtbot, table, 290)
    heights = [table.rowHeight(row) for row in range(6)]
    assert heights[:5] == [table.verticalHeader().defaultSectionSize()] * 5
    assert heights[5] > heights[0]
    assert window.isVisible()


def test_words_that_are_bound_by_a_space_stay_on_one_line(qapp):
    assert needs("", ["0.90\u00a0s"]).least == needs("", ["0.90\u00a0s"]).asked
    assert needs("", ["straight ahead"]).least < needs("", ["straight ahead"]).asked


def test_a_checksum_goes_on_in_a_further_line_and_is_copied_as_it_is(qtbot):
    digest = "0123456789abcdef" * 4
    table = PlainTable("Files", ["File", "SHA-256"], [["model.safetensors", digest]])
    window = shown(qtbot, table, 400)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.rowHeight(0) >= 2 * table.fontMetrics().lineSpacing()
    assert table.item(0, 1).text() == digest
    assert window.isVisible()


def test_the_room_that_is_left_is_that_of_one_column(qtbot):
    table = PlainTable("Sessions", ["Date", "Test", "State"], [["2026-03-02", "Direction", "Completed"]], wide=1)
    window = shown(qtbot, table, 900)
    before = table.columnWidth(0), table.columnWidth(1), table.columnWidth(2)
    table.resize(1000, 500)
    assert (table.columnWidth(0), table.columnWidth(1), table.columnWidth(2)) == (before[0], before[1] + 100, before[2])
    assert window.isVisible()


def test_where_there_is_no_room_columns_go_on_below_another_and_come_back(qtbot, of_twice_the_size):
    table = PlainTable("Trials", HEADINGS, TRIALS, fold=Fold(into=2, columns=(3, 4, 5, 6)))
    window = shown(qtbot, table, 860)
    table.selectRow(1)
    assert table.horizontalScrollBar().maximum() == 0
    assert [table.isColumnHidden(column) for column in range(7)] == [False] * 3 + [True] * 4
    assert table.item(0, 2).text() == "98° right\nyes · 0.90 s · patient"
    assert table.horizontalHeaderItem(2).text() == "Answer\nHeard · Reaction · By · Remarks"
    assert table.rowHeight(0) >= 2 * table.fontMetrics().lineSpacing()
    table.resize(1900, 500)
    assert not any(table.isColumnHidden(column) for column in range(7))
    assert tuple(table.item(1, column).text() for column in range(7)) == TRIALS[1]
    assert table.horizontalHeaderItem(2).text() == "Answer"
    assert table.currentRow() == 1, "what was chosen stays chosen"
    assert window.isVisible()


def test_a_heading_has_as_many_lines_as_it_needs(qtbot):
    table = PlainTable("Measures", ["Mean of all answers to sounds on the left", "n"], [["3°", "12"]])
    window = shown(qtbot, table, 160)
    line = heading_metrics().lineSpacing()
    high = table.horizontalHeader().height()
    table.resize(900, 500)
    assert high >= table.horizontalHeader().height() + 2 * line
    assert window.isVisible()
