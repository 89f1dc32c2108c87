"""Where the therapist enters which words the patient said: the words of the trial and others, and nobody says which."""

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, row, text
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.walking import pressed_by_digit
from see2sound_desktop.widgets.word_pad import PointedWords

_WIDTH_PX = 300


class EntryWords(Grouping):
    """Each word that was said is marked, by a click or its digit; Enter keeps them. "No word" is an answer too."""

    begun = Signal(object)
    """The first mark, ``time.monotonic_ns``."""
    answered = Signal(object)
    """``PointedWords``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Words that the patient said"))
        self._first_ns: int | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._words = QVBoxLayout()
        self._words.setSpacing(10)
        self.none = button(self.tr("N&o word"), pressed=self._none)
        self.keep = button(self.tr("&Keep the marked words"), kind="primary", pressed=self._keep)
        rows = QVBoxLayout(self)
        rows.setSpacing(theme().size("space_m"))
        rows.addStretch(1)
        rows.addLayout(self._words)
        rows.addLayout(row(None, self.none, self.keep, None))
        how = text(self.tr("Mark what was said, in any order. Some words were not played."), "caption", wrap=True)
        how.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows.addWidget(how)
        rows.addStretch(1)

    def configure(self, words: tuple[str, ...]) -> None:
        """Offer the words of another trial."""
        self._first_ns = None
        while self._words.count():
            self._words.takeAt(0)
        for old in self._buttons.values():
            old.hide()
            old.deleteLater()
        self._buttons = {word: self._made(number, word) for number, word in enumerate(words, start=1)}
        for made in self._buttons.values():
            self._words.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        self._show_marks()

    def _made(self, number: int, word: str) -> QPushButton:
        made = button(f"{word}  {number}", pressed=self._marked)
        made.setCheckable(True)
        made.setAccessibleName(word)
        made.setAccessibleDescription(self.tr("Key: %s") % number)
        made.setMinimumWidth(_WIDTH_PX)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the page
        return made

    def button(self, word: str) -> QPushButton:
        """The button of a word. KeyError when it is not offered."""
        return self._buttons[word]

    @property
    def words(self) -> tuple[str, ...]:
        """What is offered, from the top."""
        return tuple(self._buttons)

    @property
    def marked(self) -> frozenset[str]:
        """The words that are marked."""
        return frozenset(word for word, made in self._buttons.items() if made.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit marks, Enter keeps; 0 is no word."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._keep()
        elif event.key() == Qt.Key.Key_0 and not event.isAutoRepeat():
            self._none()
        elif not pressed_by_digit(event, tuple(self._buttons.values())):
            super().keyPressEvent(event)

    def _marked(self) -> None:
        if self._first_ns is None:
            self._first_ns = time.monotonic_ns()
            self.begun.emit(self._first_ns)
        self._show_marks()

    def _show_marks(self) -> None:
        self.keep.setEnabled(bool(self.marked))

    def _keep(self) -> None:
        if self.marked and self._first_ns is not None:
            self.answered.emit(PointedWords(self.marked, self._first_ns))

    def _none(self) -> None:
        self.answered.emit(PointedWords(frozenset(), time.monotonic_ns()))
