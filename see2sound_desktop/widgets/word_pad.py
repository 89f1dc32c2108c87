"""Words to point at, one above the other, as many as were heard: each is marked by a tap, and "Done" answers."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.session_views import ShownPicture
from see2sound_desktop.widgets.button_column import ButtonColumn, WideButton
from see2sound_desktop.widgets.marked_button import TICK_SHARE

_PICTURE_SHARE = 0.8
_INDENT_SHARE = 0.22


@dataclass(frozen=True, slots=True)
class PointedWords:
    """The words that were marked, and when the first one was touched (``time.monotonic_ns``)."""

    words: frozenset[str]
    pressed_ns: int


class WordButton(WideButton):
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


class WordPad(ButtonColumn[WordButton]):
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
        self._pictures: tuple[ShownPicture, ...] = ()
        self._first_ns: int | None = None
        self.takes: Callable[[], bool] = lambda: True
        """Whether a touch counts now, of the words that are offered after it is set."""

    def configure(self, words: tuple[str, ...], pictures: tuple[ShownPicture, ...]) -> None:
        """Offer these words, from the top, with their pictures where there are any."""
        if (self.offered, self._pictures) == (words, pictures):
            return
        self._pictures = pictures
        images = dict(zip(words, (picture.image for picture in pictures), strict=bool(pictures)))
        self.offer(words, lambda word: self._made(word, images.get(word)))

    def _made(self, word: str, image: QImage | None) -> WordButton:
        button = WordButton(word, image, self)
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
