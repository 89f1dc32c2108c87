"""A list of items with two lines each shows every word, in as many rows as its width asks for."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.two_line_list import Line, TwoLineList

NAME, LENGTH = "Clock face, 21 sounds", "21 sounds and 2 silent trials, about 5 min"


def height_of(qtbot, line: Line, width: int) -> int:
    made = TwoLineList("Tests")
    qtbot.addWidget(made)
    made.fill([line], None)
    made.resize(width, 400)
    made.show()
    QCoreApplication.processEvents()
    return made.visualItemRect(made.item(0)).height()


@pytest.mark.parametrize(
    ("line", "rows_of_name", "rows_of_length"),
    [
        (Line("a", NAME, "5 min"), 2, 1),
        (Line("a", "Clock", LENGTH), 1, 2),
        (Line("a", "x" * 40, "5 min"), 3, 1),
    ],
)
def test_an_item_has_a_row_more_for_each_that_its_words_take(qtbot, line, rows_of_name, rows_of_length):
    strong, caption = QFontMetrics(theme().font("strong")), QFontMetrics(theme().font("caption"))
    usual = height_of(qtbot, Line("a", "Clock", "5 min"), 180)
    more = (rows_of_name - 1) * strong.lineSpacing() + (rows_of_length - 1) * caption.lineSpacing()
    assert height_of(qtbot, line, 180) == pytest.approx(usual + more, abs=4)
    assert height_of(qtbot, line, 900) == usual


def test_of_another_width_the_items_lie_below_one_another_anew(qtbot):
    made = TwoLineList("Tests")
    qtbot.addWidget(made)
    made.fill([Line("a", NAME, LENGTH), Line("b", "Midline", "5 min")], "a")
    made.resize(900, 400)
    made.show()
    QCoreApplication.processEvents()
    one = made.visualItemRect(made.item(1)).top()
    made.resize(180, 400)
    QCoreApplication.processEvents()
    first, second = (made.visualItemRect(made.item(row)) for row in (0, 1))
    assert second.top() > one
    assert second.top() == first.bottom() + 1
