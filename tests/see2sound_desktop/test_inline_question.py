"""A question within the page: no button of it is cut, and Enter presses the one that has the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.inline_question import InlineQuestion

QUICK = ("Versehentlich geantwortet", "Lärm im Raum")


class Asked:
    """A question in a page of some width, and what came of it."""

    def __init__(self, qtbot: QtBot, width_px: int, *, with_line: bool = True, narrow: bool = False) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        column = QVBoxLayout(self.page)
        self.question = InlineQuestion(narrow=narrow)
        column.addWidget(self.question)
        column.addStretch(1)
        self.page.resize(width_px, 500)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.answers: list[str] = []
        self.dismissed = 0
        self.with_line = with_line
        self.ask()

    def ask(self) -> None:
        self.question.ask(
            "Warum ist dieser Durchgang ungültig?",
            "Als ungültig markieren",
            self.answers.append,
            quick=QUICK if self.with_line else (),
            with_line=self.with_line,
            dismissed=self._dismissed,
        )

    def _dismissed(self) -> None:
        self.dismissed += 1

    @property
    def parts(self) -> list[QWidget]:
        asked = self.question
        return [*asked.quick, *([asked.line] if self.with_line else []), asked.accept, asked.cancel]


@pytest.fixture
def large(qtbot: QtBot):
    theme().apply("light", text_scale_percent=200)
    yield
    theme().apply("light")


@pytest.mark.parametrize("narrow", [False, True], ids=["in a page", "in a narrow place"])
@pytest.mark.parametrize("width_px", [1280, 900, 560])
def test_of_large_type_no_way_out_of_a_question_is_cut(qtbot, large, width_px, narrow):
    asked = Asked(qtbot, width_px, narrow=narrow)
    for _ in range(2):  # a second question is laid out as the first
        qtbot.wait(50)
        asked.question.dismiss()
        asked.ask()
    qtbot.wait(50)
    for part in asked.parts:
        right = part.mapTo(asked.page, part.rect().bottomRight())
        assert part.isVisible()
        assert part.width() >= part.sizeHint().width(), part
        assert right.x() <= asked.page.width()
        assert right.y() <= asked.page.height()


def test_where_there_is_room_it_is_one_row_and_the_line_takes_what_is_left(qtbot):
    asked = Asked(qtbot, 1280)
    qtbot.wait(50)
    assert len({part.mapTo(asked.page, part.rect().center()).y() for part in asked.parts}) == 1
    assert asked.question.line.width() > 2 * asked.question.line.sizeHint().width()
    end = asked.question.cancel
    assert asked.page.width() - end.mapTo(asked.page, end.rect().topRight()).x() < 60


def test_without_a_line_the_ways_out_lie_at_the_right(qtbot):
    asked = Asked(qtbot, 1280, with_line=False)
    qtbot.wait(50)
    end = asked.question.cancel
    assert asked.page.width() - end.mapTo(asked.page, end.rect().topRight()).x() < 60
    assert not asked.question.line.isVisible()


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_keyboard(qtbot, enter):
    asked = Asked(qtbot, 900, with_line=False)
    assert asked.page.focusWidget() is asked.question.cancel
    QTest.keyClick(asked.question.cancel, enter)
    assert (asked.dismissed, asked.answers, asked.question.is_open) == (1, [], False)
    asked.ask()
    asked.question.accept.setFocus()
    QTest.keyClick(asked.question.accept, enter)
    assert (asked.dismissed, len(asked.answers), asked.question.is_open) == (1, 1, False)


def test_enter_in_the_line_answers_once(qtbot):
    asked = Asked(qtbot, 900)
    QTest.keyClicks(asked.question.line, "asleep")
    QTest.keyClick(asked.question.line, Qt.Key.Key_Return)
    assert (asked.answers, asked.dismissed) == (["asleep"], 0)
    asked.ask()
    asked.question.quick[1].setFocus()
    QTest.keyClick(asked.question.quick[1], Qt.Key.Key_Return)
    assert asked.answers == ["asleep", QUICK[1]]
