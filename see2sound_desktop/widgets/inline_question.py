"""A question asked within the page: it never covers what runs, and Escape takes it away."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, text
from see2sound_desktop.widgets.reflow import FlowRow

_GAP = 10
_LARGE_PERCENT = 150


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
        self._row = QVBoxLayout()
        self._row.setSpacing(_GAP)
        column.addLayout(self._row)
        self.line = QLineEdit()
        self.line.returnPressed.connect(self._accept_line)
        self.accept = button("", kind="primary", pressed=self._accept_line)
        self.cancel = button(self.tr("Cancel"), kind="quiet", pressed=self.dismiss)
        self.quick: list[QPushButton] = []
        self._rows: list[FlowRow] = []
        self._stands_in_for: QWidget | None = None
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
        for row in self._rows:
            row.let_go()
        for kept in (self.line, self.accept, self.cancel):
            kept.setParent(self)
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
        parts: list[QWidget]
        if self._narrow:
            self._rows = [FlowRow(*self.quick, spacing=_GAP), FlowRow(self.accept, self.cancel, spacing=_GAP)]
            parts = [self._rows[0], self.line, self._rows[1]]
        else:
            ends = (self.line, self.accept, self.cancel) if with_line else (self.accept, self.cancel)
            aside = Qt.AlignmentFlag.AlignLeft if with_line else Qt.AlignmentFlag.AlignRight
            self._rows = [FlowRow(*self.quick, *ends, spacing=_GAP, align=aside, wide=self.line)]
            parts = [*self._rows]
        for part in parts:
            self._row.addWidget(part)
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

    def stand_in_for(self, controls: QWidget) -> None:
        """Of large type there is no room for both: it takes the place of ``controls`` as long as it is shown."""
        self._stands_in_for = controls

    def _give_place(self) -> None:
        if self._stands_in_for is not None:
            self._stands_in_for.setVisible(self.isHidden() or theme().grown(100) < _LARGE_PERCENT)

    def showEvent(self, event: QShowEvent) -> None:
        """It is asked."""
        super().showEvent(event)
        self._give_place()

    def hideEvent(self, event: QHideEvent) -> None:
        """It was answered or taken away, or the page is another one."""
        super().hideEvent(event)
        self._give_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the question away, Enter presses the button that has the keyboard; other keys stay within it."""
        focused = self.window().focusWidget()
        presses = focused in {*self.quick, self.accept, self.cancel} and not event.isAutoRepeat()
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and presses and isinstance(focused, QPushButton):
            focused.click()
        event.accept()
