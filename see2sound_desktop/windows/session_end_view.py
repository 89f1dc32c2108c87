"""The end of a session: a sentence, the way to the results, and in a battery the next test."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.battery_visit import VisitView
from see2sound_desktop.presenters.protocol_words import name_words
from see2sound_desktop.presenters.session_views import SessionEnd
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import button, row, text
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.ending import Ending
from see2sound_desktop.windows.session_fatigue import FatigueRow


class EndView(Ending):
    """What was answered, in a sentence and without a verdict."""

    results_wanted = Signal()
    new_wanted = Signal()
    next_wanted = Signal(object)
    """The next test of a battery; how tired the patient is, 0 to 10, or None where that was not asked."""
    repeat_wanted = Signal()
    """The same test once more, answered in another way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rest = text(self.tr("The patient may rest now. The next test begins when you say so."), wrap=True)
        self.rest.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.fatigue = FatigueRow()
        self.fatigue.rated.connect(self._rated)
        self._fatigue: int | None = None
        self.next = button(self.tr("Next test"), kind="primary", icon="play", pressed=self._go_on)
        self.next.setProperty("large", "true")
        self.next.hide()
        self.results = button(
            self.tr("Open &results"), kind="primary", icon="results", pressed=self.results_wanted.emit
        )
        self.new = button(self.tr("&New session"), pressed=self.new_wanted.emit)
        self.repeat = button(
            self.tr("Re&peat in another way of answering"), icon="repeat", pressed=self.repeat_wanted.emit
        )
        self.repeat.setToolTip(
            self.tr("Tells a shift of what is heard from a shift of how it is answered. Best done right away.")
        )
        self.repeat.setAccessibleDescription(self.repeat.toolTip())
        self.ways.addWidget(self.rest)
        self.ways.addLayout(row(None, self.fatigue, None))
        self.ways.addLayout(row(None, self.next, None))
        self.offer(self.results, self.new)
        self.ways.addLayout(row(None, self.repeat, None))

    @property
    def may_repeat(self) -> bool:
        """Whether the same test is offered once more."""
        return not self.repeat.isHidden()

    def _rated(self, level: int) -> None:
        """Kept for the next test, and seen to be."""
        self._fatigue = level
        self.fatigue.show_kept(level)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self.next_wanted.emit(self._fatigue)

    def show_end(self, end: SessionEnd, following: VisitView | None = None, *, may_repeat: bool = False) -> None:
        """Say how it ended; offer the next test where it was one of a battery, and to give it again in another way."""
        whole, early = self.tr("The session is complete"), self.tr("The session was ended early")
        self.say(whole if end.completed else early, words.end_words(end), is_whole=end.completed)
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
