"""Words to point at, one above the other, as many as were heard: each is marked by a tap, and "Done" answers."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_views import ShownPicture
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.marked_button import TICK_SHARE, MarkedButton
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX
from see2sound_desktop.widgets.stations import Station, of_button
from see2sound_desktop.widgets.walking import UP_AND_DOWN, pressed_by_digit, walked

_WIDTH_PX = 460
_PICTURE_SHARE = 0.8
_INDENT_SHARE = 0.22


@dataclass(frozen=True, slots=True)
class PointedWords:
    """The words that were marked, and when the first one was touched (``time.monotonic_ns``)."""

    words: frozenset[str]
    pressed_ns: int


class WordButton(MarkedButton):
    """A word, with its picture where it has one. A tap marks it, another one takes the mark away."""

    def __init__(self, word: str, image: QImage | None, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._image = image
        self.setCheckable(True)
        self.takes: Callable[[], bool] = lambda: True
        """Whether a touch counts now: a trembling hand marks once."""

    def nextCheckState(self) -> None:
        """A touch marks it or takes the mark away, where it counts."""
        if self.takes():
            super().nextCheckState()

    def mark(self, on: bool) -> None:
        """Mark it as what was played: in practice."""
        self.setChecked(on)

    @property
    def is_marked(self) -> bool:
        """Whether it is chosen."""
        return self.isChecked()

    def paint_content(self, painter: QPainter, _ink: QColor, _fill: QColor) -> None:
        """The picture on the left, the word in what is left."""
        indent = self.height() * _INDENT_SHARE
        if self._image is not None:
            side = self.height() * _PICTURE_SHARE
            room = QRectF(indent, (self.height() - side) / 2, side, side)
            painter.drawImage(_within(room, self._image), self._image)
            indent = room.right() + self.height() * 0.16
        words = QRectF(self.rect()).adjusted(indent, 0, -self.height() * TICK_SHARE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def least_width_px(self) -> int:
        """What picture, word and tick need."""
        pictured = 0.0 if self._image is None else _PICTURE_SHARE + 0.16
        return round(self.height() * (_INDENT_SHARE + pictured + TICK_SHARE)) + self.words_width_px()


def _within(room: QRectF, image: QImage) -> QRectF:
    """Where an image lies in a room, whole and in its shape."""
    share = min(room.width() / image.width(), room.height() / image.height())
    placed = QRectF(0, 0, image.width() * share, image.height() * share)
    placed.moveCenter(room.center())
    return placed


class WordPad(Coloured, Grouping):
    """One tap marks a word; or up and down and Enter; or the digit of its place from the top. ``finish`` answers."""

    begun = Signal(object)
    """The first mark, ``time.monotonic_ns``."""
    changed = Signal()
    """Another word is marked, or one is not any more."""
    answered = Signal(object)
    """``PointedWords``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Which words did you hear?"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(MIN_GAP_PX)
        self._buttons: dict[str, WordButton] = {}
        self._pictures: tuple[ShownPicture, ...] = ()
        self._first_ns: int | None = None
        self._scale = 1.0
        self.takes: Callable[[], bool] = lambda: True
        """Whether a touch counts now, of the words that are offered after it is set."""

    def configure(self, words: tuple[str, ...], pictures: tuple[ShownPicture, ...]) -> None:
        """Offer these words, from the top, with their pictures where there are any."""
        if (tuple(self._buttons), self._pictures) == (words, pictures):
            return
        while self._rows.count():
            self._rows.takeAt(0)
        for old in self._buttons.values():
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._pictures, self._buttons = pictures, {}
        self._rows.addStretch(1)
        for place, word in enumerate(words):
            made = self._buttons[word] = self._made(word, pictures[place].image if pictures else None)
            self._rows.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
            made.show()  # the layout would do so with the next event, and leave it out until then
        self._rows.addStretch(1)
        self.set_scale(self._scale)

    def _made(self, word: str, image: QImage | None) -> WordButton:
        button = WordButton(word, image, self)
        button.use_colours(self.colours)
        button.takes = self.takes
        button.clicked.connect(self._marked)
        return button

    def _marked(self) -> None:
        if self._first_ns is None and self.marked:
            self._first_ns = time.monotonic_ns()
            self.begun.emit(self._first_ns)
        self.changed.emit()

    def clear(self) -> None:
        """Take all marks away."""
        self.show_words(())
        self._first_ns = None

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show which they were: for the feedback of practice, never in a test."""
        for word, button in self._buttons.items():
            button.mark(word in words)

    @property
    def marked(self) -> frozenset[str]:
        """The words that are marked."""
        return frozenset(word for word, button in self._buttons.items() if button.is_marked)

    def finish(self) -> None:
        """The patient is done: what is marked is the answer. Without a mark nothing was answered yet."""
        if self.marked and self._first_ns is not None:
            self.answered.emit(PointedWords(self.marked, self._first_ns))

    def set_scale(self, scale: float) -> None:
        """Grow with the window: 1 is the least size. All words are as wide as the widest needs."""
        self._scale = scale
        for button in self._buttons.values():
            button.set_scale(scale)
        widths = [button.least_width_px() for button in self._buttons.values()]
        for button in self._buttons.values():
            button.setFixedWidth(max(round(_WIDTH_PX * scale), *widths))

    def button(self, word: str) -> WordButton:
        """The button of a word. KeyError when it is not offered."""
        return self._buttons[word]

    @property
    def buttons(self) -> tuple[WordButton, ...]:
        """From the top."""
        return tuple(self._buttons.values())

    def stations(self) -> tuple[Station, ...]:
        """The words from the top, for switches and resting pointers."""
        return tuple(of_button(button) for button in self.buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk along the words; a digit marks at once."""
        if not walked(event, self.buttons, UP_AND_DOWN) and not pressed_by_digit(event, self.buttons):
            super().keyPressEvent(event)
