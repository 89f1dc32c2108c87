"""The end of a session: a sentence, the way to the results, and in a battery the next test."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from see2sound_desktop.presenters.battery_visit import VisitView
from see2sound_desktop.presenters.protocol_words import name_words
from see2sound_desktop.presenters.session_views import SessionEnd
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, button, row, scrolled, text
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.session_fatigue import FatigueRow


class EndView(QWidget):
    """What was answered, in a sentence and without a verdict."""

    results_wanted = Signal()
    new_wanted = Signal()
    next_wanted = Signal(object)
    """The next test of a battery; how tired the patient is, 0 to 10, or None where that was not asked."""
    repeat_wanted = Signal()
    """The same test once more, answered in another way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._icon = ThemedPicture("success", "success", 64)
        self.heading = text("", "title", wrap=True)
        self.sentence = text("", "body", wrap=True)
        for label in (self.heading, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.results = button(
            self.tr("Open &results"), kind="primary", icon="results", pressed=self.results_wanted.emit
        )
        self.results.setProperty("large", "true")
        self.new = button(self.tr("&New session"), pressed=self.new_wanted.emit)
        self.new.setProperty("large", "true")
        self.next = button(self.tr("Next test"), kind="primary", icon="play", pressed=self._go_on)
        self.next.hide()
        self.rest = text(self.tr("The patient may rest now. The next test begins when you say so."), wrap=True)
        self.rest.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.fatigue = FatigueRow()
        self.fatigue.rated.connect(self._rated)
        self.repeat = button(
            self.tr("Re&peat in another way of answering"), icon="repeat", pressed=self.repeat_wanted.emit
        )
        self.repeat.setToolTip(
            self.tr("Tells a shift of what is heard from a shift of how it is answered. Best done right away.")
        )
        self.repeat.setAccessibleDescription(self.repeat.toolTip())
        self._fatigue: int | None = None
        self.next.setProperty("large", "true")
        card = Card()
        card.setMinimumWidth(560)
        card.setMaximumWidth(640)
        card.body.setContentsMargins(48, 40, 48, 40)
        card.body.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(self.heading)
        card.body.addWidget(self.sentence)
        card.body.addSpacing(theme().size("space_m"))
        card.body.addWidget(self.rest)
        card.body.addLayout(row(None, self.fatigue, None))
        card.body.addLayout(row(None, self.next, None))
        spacing, centre = theme().size("space_s") + 4, Qt.AlignmentFlag.AlignHCenter
        card.body.addWidget(FlowRow(self.results, self.new, spacing=spacing, align=centre))
        card.body.addLayout(row(None, self.repeat, None))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))

    def _rated(self, level: int) -> None:
        """Kept for the next test, and seen to be."""
        self._fatigue = level
        self.fatigue.show_kept(level)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self.next_wanted.emit(self._fatigue)

    def show_end(self, end: SessionEnd, following: VisitView | None = None, *, may_repeat: bool = False) -> None:
        """Say how it ended; offer the next test where it was one of a battery, and to give it again in another way."""
        if end.completed:
            self._icon.show_icon("success", "success")
            self.heading.setText(self.tr("The session is complete"))
        else:
            self._icon.show_icon("stop", "accent")
            self.heading.setText(self.tr("The session was ended early"))
        self.sentence.setText(words.end_words(end))
        self._offer(following)
        self._fatigue = None
        self.fatigue.begin()
        for part in (self.rest, self.fatigue):
            part.setVisible(following is not None)
        self.repeat.setVisible(may_repeat)
        (self.results if following is None else self.next).setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, following: VisitView | None) -> None:
        self.next.setVisible(following is not None)
        self.results.setProperty("kind", "primary" if following is None else "plain")
        self.results.style().unpolish(self.results)
        self.results.style().polish(self.results)
        set_icon(self.results, "results", "accent_text" if following is None else "text", theme().size("icon_s"))
        if following is not None:
            said = self.tr("Ne&xt: {test} ({number} of {total})").format(
                test=name_words(following.test), number=following.number, total=following.total
            )
            self.next.setText(said)
            self.next.setAccessibleName(said.replace("&", ""))
