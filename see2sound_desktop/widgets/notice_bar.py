"""One calm sentence above the page, with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from see2sound_desktop.presenters.context import Notice, NoticeKind
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import ThemedPicture, button, icon_button, text


class NoticeBar(QFrame):
    """Shows a ``Notice`` until it is dismissed or replaced. An icon and a word tell its kind, not colour alone."""

    acted = Signal(object)
    """The ``PageRequest`` of the notice whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._notice: Notice | None = None
        self._picture = ThemedPicture("info", "info", 26)
        self._kind = text("", "strong")
        self._sentence = text("", wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = button("", pressed=self._act)
        self._dismiss = icon_button("close", "", pressed=self.dismiss)
        self.speak_anew()
        line = QHBoxLayout(self)  # the style sheet's margin keeps it off the header
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(theme().size("space_s") + 4)
        line.addWidget(self._picture)
        line.addWidget(self._kind)
        line.addWidget(self._sentence, 1)
        line.addWidget(self._action)
        line.addWidget(self._dismiss)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is being said; empty when nothing is."""
        return self._notice.sentence if self._notice is not None else ""

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice, or nothing."""
        self._notice = notice
        if notice is None:
            self.hide()
            return
        self._picture.show_icon(notice.kind.value, notice.kind.value)
        self._kind.setText(self._word(notice.kind))
        self._kind.setVisible(bool(self._kind.text()))
        self._sentence.setText(notice.sentence)
        self._action.setText(notice.action_text)
        if notice.action_text:
            self._action.setAccessibleName(notice.action_text)
        self._action.setVisible(bool(notice.action_text) and notice.request is not None)
        self.setProperty("kind", notice.kind.value)
        for widget in (self, self._kind, self._sentence):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.setAccessibleName(f"{self._kind.text()} {notice.sentence}".strip())
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def speak_anew(self) -> None:
        """The language is another. What was said in the former one is taken away."""
        self._action.setAccessibleName(self.tr("Do what the message offers"))
        self._dismiss.setAccessibleName(self.tr("Dismiss this message"))
        self._dismiss.setToolTip(self._dismiss.accessibleName())
        self.show_notice(None)

    def dismiss(self) -> None:
        """Take the notice away."""
        self.show_notice(None)

    def _act(self) -> None:
        request = self._notice.request if self._notice is not None else None
        self.dismiss()
        if request is not None:
            self.acted.emit(request)

    def _word(self, kind: NoticeKind) -> str:
        return {
            NoticeKind.INFO: "",
            NoticeKind.SUCCESS: self.tr("Done."),
            NoticeKind.WARNING: self.tr("Please note."),
            NoticeKind.ERROR: self.tr("That did not work."),
        }[kind]
