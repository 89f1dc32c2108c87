"""One question of a form: its words, and its answers side by side, of which one is always chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QLabel, QPushButton, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import text
from see2sound_desktop.widgets.reflow import FlowRow

_GAP_PX = 6


class AnswerRow(QWidget):
    """Tab reaches the chosen answer, the arrow keys choose another. The last answer is "not asked".

    Answers of large type go on in a further line.
    """

    chosen = Signal(object)
    """The value of the answer that was chosen; None is "not asked"."""

    def __init__(
        self, question: str, answers: Sequence[tuple[object, str]], not_asked: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._question = question
        self._values = [value for value, _ in answers] + [None]
        self._group = QButtonGroup(self)
        self.words: QLabel = text(question, "strong", wrap=True)
        self.buttons: list[QPushButton] = []
        for number, words in enumerate([words for _, words in answers] + [not_asked]):
            made = QPushButton(words, self)
            made.setCheckable(True)
            made.setProperty("kind", "answer" if number < len(answers) else "unasked")
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            made.setAccessibleName(f"{question}: {words}")
            self._group.addButton(made, number)
            self.buttons.append(made)
        self._group.buttonToggled.connect(_stop_where_chosen)
        self.buttons[-1].setChecked(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.words)
        self._whole.addWidget(FlowRow(*self.buttons, spacing=_GAP_PX), 1)
        self.set_stacked(on=False)

    @property
    def side_by_side_px(self) -> int:
        """The width that the question and its answers need beside each other."""
        answers = sum(made.sizeHint().width() for made in self.buttons) + (len(self.buttons) - 1) * _GAP_PX
        return max(self.words.sizeHint().width(), self.words.minimumWidth()) + theme().size("space_m") + answers

    def set_stacked(self, *, on: bool) -> None:
        """The question above its answers, where there is no room beside them."""
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.TopToBottom if on else directions.LeftToRight)
        self._whole.setSpacing(theme().size("space_xs" if on else "space_m"))

    def button(self, value: object) -> QPushButton:
        """The button of an answer; None is "not asked"."""
        return self.buttons[self._values.index(value)]

    def show_answer(self, value: object, last: object, as_last_time: str) -> None:
        """Show what is chosen; the answer of ``last`` time is marked while nothing is, and says so in words, too."""
        self.button(value).setChecked(True)
        for made, own in zip(self.buttons, self._values, strict=True):
            marks = value is None and own is not None and own == last
            if made.property("last") == marks:
                continue
            made.setProperty("last", marks)
            made.setAccessibleDescription(as_last_time if marks else "")
            made.style().unpolish(made)
            made.style().polish(made)


def _stop_where_chosen(answer: QAbstractButton, on: bool) -> None:
    """One stop of the Tab key a question. Qt sees to it only after a click."""
    answer.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
