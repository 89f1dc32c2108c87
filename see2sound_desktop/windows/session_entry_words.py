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
from see2sound_desktop.windows.session_entry_buttons import EntryButtons


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
        self._words = EntryButtons()
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
        self._words.offer({word: word for word in words}, lambda _word: self._marked())
        for made in self._words.buttons:
            made.setCheckable(True)
        self._show_marks()

    def button(self, word: str) -> QPushButton:
        """The button of a word. KeyError when it is not offered."""
        return self._words.button(word)

    @property
    def words(self) -> tuple[str, ...]:
        """What is offered, from the top."""
        return self._words.codes

    @property
    def marked(self) -> frozenset[str]:
        """The words that are marked."""
        return frozenset(word for word in self.words if self.button(word).isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit marks, Enter keeps; 0 is no word."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._keep()
        elif event.key() == Qt.Key.Key_0 and not event.isAutoRepeat():
            self._none()
        elif not pressed_by_digit(event, self._words.buttons):
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
