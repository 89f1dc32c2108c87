"""Rows that go on in a further one, and parts that come to lie below one another, as the width asks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import scrolled
from see2sound_desktop.widgets.reflow import FlowRow, OneOf, SideBySide, list_and_detail
from see2sound_desktop.windows.start_bar import StartBar


def settle() -> None:
    for _ in range(5):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Sized(QWidget):
    """What asks for a size of its own, whatever the style sheet."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.wide = width
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.wide, 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def row_in(qtbot: QtBot, width: int, row: QWidget) -> QWidget:
    """In a column as wide as that."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    column.addStretch(1)
    page.resize(width, 400)
    page.show()
    settle()
    return page


def tops(buttons: list[Sized]) -> list[int]:
    return [button.y() for button in buttons if button.isVisible()]


@pytest.mark.parametrize(("width", "rows"), [(340, [0, 0, 0]), (339, [0, 0, 40]), (150, [0, 40, 80])])
def test_a_row_goes_on_in_further_ones_and_no_button_is_narrower_than_it_asks(
    qtbot: QtBot, width: int, rows: list[int]
) -> None:
    buttons = [Sized(100), Sized(120), Sized(100)]
    page = row_in(qtbot, width, FlowRow(*buttons, spacing=10))
    assert tops(buttons) == rows
    assert all(button.width() == button.wide for button in buttons)
    assert all(page.rect().contains(button.geometry()) for button in buttons)


@pytest.mark.parametrize(("width", "rows"), [(510, [0, 0, 0, 0]), (509, [0, 0, 40, 40]), (249, [0, 40, 80, 120])])
def test_an_even_row_has_equal_widths_and_as_many_in_every_row(qtbot: QtBot, width: int, rows: list[int]) -> None:
    buttons = [Sized(100), Sized(120), Sized(100), Sized(80)]
    page = row_in(qtbot, width, FlowRow(*buttons, spacing=10, even=True))
    assert tops(buttons) == rows
    assert max(button.geometry().right() for button in buttons) == page.width() - 1
    assert max(button.width() for button in buttons) - min(button.width() for button in buttons) <= 1


def test_a_row_follows_the_width_and_what_is_shown_of_it(qtbot: QtBot) -> None:
    buttons = [Sized(100), Sized(100), Sized(100)]
    page = row_in(qtbot, 320, FlowRow(*buttons, spacing=10))
    for width, hidden, rows in [(210, None, [0, 0, 40]), (210, 0, [0, 0]), (100, 0, [0, 40]), (320, None, [0, 0, 0])]:
        for number, button in enumerate(buttons):
            button.setVisible(number != hidden)
        page.resize(width, 400)
        settle()
        assert tops(buttons) == rows


def test_words_that_grow_begin_a_row_of_their_own(qtbot: QtBot) -> None:
    buttons = [Sized(100), Sized(100)]
    page = row_in(qtbot, 210, FlowRow(*buttons, spacing=10))
    assert tops(buttons) == [0, 0]
    buttons[1].wide = 180
    buttons[1].updateGeometry()
    settle()
    assert tops(buttons) == [0, 40]
    assert page.isVisible()


@pytest.mark.parametrize(
    ("align", "left"),
    [(Qt.AlignmentFlag.AlignLeft, 0), (Qt.AlignmentFlag.AlignHCenter, 100), (Qt.AlignmentFlag.AlignRight, 200)],
)
def test_a_row_lies_on_the_side_that_it_is_given(qtbot: QtBot, align: Qt.AlignmentFlag, left: int) -> None:
    button = Sized(100)
    page = row_in(qtbot, 300, FlowRow(button, spacing=10, align=align))
    assert button.mapTo(page, button.rect().topLeft()).x() == left


def test_parts_share_the_width_until_one_would_be_too_narrow(qtbot: QtBot) -> None:
    one, other = Sized(100), Sized(200)
    parts = SideBySide((one, 3), (other, 2), spacing=20)
    page = row_in(qtbot, 620, parts)
    assert (one.width(), other.width()) == (360, 240)
    assert not parts.is_stacked
    for width, stacked in [(320, False), (319, True), (400, False)]:
        page.resize(width, 400)
        settle()
        assert parts.is_stacked is stacked
        assert other.width() >= other.wide
    other.hide()
    page.resize(120, 400)
    settle()
    assert not parts.is_stacked, "alone it needs nobody's room"


def test_in_a_column_that_scrolls_wrapped_words_get_the_height_that_they_need(qtbot: QtBot) -> None:
    words = QLabel("word " * 60)
    words.setWordWrap(True)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(scrolled(SideBySide((words, 1), (Sized(200), 1), spacing=10)))
    page.resize(300, 200)
    page.show()
    settle()
    assert words.height() >= words.heightForWidth(words.width())


def test_one_of_a_row_lies_at_its_far_end(qtbot: QtBot) -> None:
    buttons = [Sized(100), Sized(100), Sized(100)]
    page = row_in(qtbot, 400, FlowRow(*buttons, spacing=10, apart=buttons[2]))
    assert [button.x() for button in buttons] == [0, 110, 300]
    page.resize(250, 400)
    settle()
    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (110, 0), (150, 40)]


@pytest.fixture
def of_twice_the_size(qapp: object) -> Iterator[None]:
    theme().apply("light", 200)
    yield
    theme().apply("light")


def test_parts_that_scroll_come_below_one_another_earlier_where_text_is_larger(
    qtbot: QtBot, of_twice_the_size: None
) -> None:
    parts = SideBySide((Sized(100), 1), (Sized(100), 1), spacing=0, from_px=300)
    page = row_in(qtbot, 599, parts)
    assert parts.is_stacked
    page.resize(600, 400)
    settle()
    assert not parts.is_stacked


class Tall(Sized):
    """What would like to be high, and can be low."""

    def __init__(self) -> None:
        super().__init__(100)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(100, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 30)


def test_beside_its_list_a_detail_is_as_high_as_the_page_and_below_it_as_high_as_it_asks(qtbot: QtBot) -> None:
    choice, detail, words, tall = Sized(100), QWidget(), QLabel("word " * 9), Tall()
    words.setWordWrap(True)
    column = QVBoxLayout(detail)
    column.addWidget(words)
    column.addWidget(tall)
    area = list_and_detail(choice, detail, spacing=10)
    qtbot.addWidget(area)
    area.resize(900, 300)
    area.show()
    settle()
    assert area.widget().height() == area.viewport().height(), "what is in it scrolls by itself"
    area.resize(400, 300)
    settle()
    assert detail.y() > choice.y()
    assert tall.height() >= 600, "the page scrolls"
    assert area.widget().width() == area.viewport().width(), "nothing is beyond the right edge"


def test_of_several_that_are_shown_in_turn_only_the_shown_one_asks_for_room(qtbot: QtBot) -> None:
    low, high = Sized(100), Sized(400)
    high.setMinimumHeight(500)
    parts = OneOf(low, high)
    page = row_in(qtbot, 300, parts)
    assert (parts.minimumSizeHint().height(), low.isVisible(), high.isVisible()) == (30, True, False)
    parts.show_only(high)
    settle()
    assert (parts.minimumSizeHint().height(), low.isVisible(), high.isVisible()) == (500, False, True)
    assert page.isVisible()


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_way_to_begin_says_its_step_and_its_sentence_and_leaves_the_page_to_the_steps(
    qtbot: QtBot, scale: int
) -> None:
    theme().apply("light", scale)
    bar = StartBar("4   Start", prepare=lambda: None, cancel=lambda: None)
    words = "3 sounds for practice, then 21 sounds and 2 silent trials. About 5 minutes. The sound check is missing."
    bar.show_state(None, words, may_start=True)
    page = row_in(qtbot, 880, bar)
    said = " ".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())
    assert said.startswith("4   Start")
    assert said.endswith(words)
    assert bar.height() < 800 / 5
