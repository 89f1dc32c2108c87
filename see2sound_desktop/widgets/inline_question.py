"""A question asked within the page: it never covers what runs, and Escape takes it away."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from see2sound_desktop.widgets.basics import button, text
from see2sound_desktop.widgets.reflow import FlowRow

_GAP = 10


class InlineQuestion(QFrame):
    """A sentence, quick answers as buttons, a line for other words when asked for, and a way out.

    In a ``narrow`` place the line lies below the quick answers, and what ends the question below the line.
    """

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        aside = 12 if narrow else 20
        column.setContentsMargins(aside, 14, aside, 14)
        column.setSpacing(_GAP)
        self.sentence = text("", "strong", wrap=True)
        column.addWidget(self.sentence)
        self._row = QVBoxLayout() if narrow else QHBoxLayout()
        self._row.setSpacing(_GAP)
        column.addLayout(self._row)
        self.line = QLineEdit()
        self.line.returnPressed.connect(self._accept_line)
        self.accept = button("", kind="primary", pressed=self._accept_line)
        self.cancel = button(self.tr("Cancel"), kind="quiet", pressed=self.dismiss)
        self.quick: list[QPushButton] = []
        self._rows: list[QWidget] = []
        self._answered: Callable[[str], None] | None = None
        self._dismissed: Callable[[], None] | None = None
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether something is being asked."""
        return self._answered is not None

    def ask(
        self,
        sentence: str,
        accept: str,
        answered: Callable[[str], None],
        *,
        quick: tuple[str, ...] = (),
        with_line: bool = True,
        dismissed: Callable[[], None] | None = None,
        danger: bool = False,
    ) -> None:
        """Ask; ``answered`` gets the quick answer or the words of the line. A second question replaces the first."""
        self._answered, self._dismissed = answered, dismissed
        self.sentence.setText(sentence)
        for end in (self.accept, self.cancel):
            end.setParent(self)
        for old in (*self.quick, *self._rows):
            old.hide()
            old.deleteLater()
        self.quick = [button(words, pressed=partial(self._take, words)) for words in quick]
        self.line.clear()
        self.line.setVisible(with_line)
        self.line.setAccessibleName(sentence)
        self.line.setPlaceholderText(self.tr("in other words") if quick else "")
        self.accept.setText(accept)
        self.accept.setAccessibleName(accept)
        self.accept.setProperty("kind", "danger" if danger else "primary")
        self.accept.style().unpolish(self.accept)
        self.accept.style().polish(self.accept)
        self._lay_out(with_line=with_line)
        self.show()
        (self.line if with_line else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, *, with_line: bool) -> None:
        while self._row.count():
            self._row.takeAt(0)
        if self._narrow:
            ways = FlowRow(*self.quick, spacing=_GAP), FlowRow(self.accept, self.cancel, spacing=_GAP)
            self._rows = list(ways)
            for part in (ways[0], self.line, ways[1]):
                self._row.addWidget(part)
        else:
            for made in self.quick:
                self._row.addWidget(made)
            self._row.addWidget(self.line, 1)
            if not with_line:
                self._row.addStretch(1)
            self._row.addWidget(self.accept)
            self._row.addWidget(self.cancel)
        for before, after in pairwise((self.line, *self.quick, self.accept, self.cancel)):
            self.setTabOrder(before, after)

    def dismiss(self) -> None:
        """Take the question away unanswered."""
        dismissed = self._dismissed
        self._close()
        if dismissed is not None:
            dismissed()

    def _accept_line(self) -> None:
        self._take(self.line.text().strip())

    def _take(self, words: str) -> None:
        answered = self._answered
        self._close()
        if answered is not None:
            answered(words)

    def _close(self) -> None:
        self._answered = self._dismissed = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the question away; other keys stay within it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()
