"""A table to read shows all of its words, in as many lines as its width asks for."""

from see2sound_desktop.widgets.plain_table import PlainTable

LONG = "12 mm right of the middle, 12 % of half a line, of lines that are 200 mm long, seen on the ward in the morning"


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
