"""An icon and what it says are level, however high they may lie."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from see2sound_desktop.theme import Dress, theme
from see2sound_desktop.widgets.icon_line import IconLine


@pytest.fixture(params=[100, 200])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    theme().apply("light", request.param)
    yield request.param
    theme().apply("light")


@pytest.mark.parametrize("words", ["One line.", "Several lines of words that go on for a while. " * 3])
def test_the_first_line_is_level_with_the_icon_in_a_row_that_is_higher(scale: int, qtbot: QtBot, words: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Dress(window)
    said = IconLine()
    QHBoxLayout(window).addWidget(said)
    said.say(words, warns=True)
    window.resize(500, 300 * scale // 100)
    window.show()
    QCoreApplication.processEvents()
    icon, label = said._icon, said._words
    assert label.alignment() & Qt.AlignmentFlag.AlignTop
    line = QFontMetrics(theme().font("caption")).height()
    first = label.mapTo(said, label.contentsRect().topLeft()).y() + line / 2
    assert first == pytest.approx(icon.geometry().center().y(), abs=2)
    lowest = icon.geometry().bottom() if words == "One line." else label.geometry().bottom()
    assert icon.y() == pytest.approx(said.height() - 1 - lowest, abs=12), "together they are in the middle"
