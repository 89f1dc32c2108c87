"""A line above the editor: what is under way, or what was kept from last time, with buttons for what can be done."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from see2sound_desktop.widgets.basics import button, text


class SceneBanner(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", "true")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 6, 8, 6)
        self.sentence = text("", "body", wrap=True)
        self._line.addWidget(self.sentence, 1)
        self.buttons: list[QPushButton] = []
        self.hide()

    def say(self, sentence: str, *actions: tuple[str, Callable[[], None]]) -> None:
        """Say a sentence with these buttons."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        if self.isVisible() and [made.text() for made in self.buttons] == [words for words, _act in actions]:
            return  # only the sentence changed; a button under the pointer stays
        for old in self.buttons:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [button(words, pressed=act) for words, act in actions]
        for made in self.buttons:
            self._line.addWidget(made)
        self.show()
