"""The places of a painted pad as buttons that assistive technology reads and presses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


@dataclass(frozen=True)
class Place:
    """A place of a pad: what it is called, where it lies now, and how it is chosen."""

    name: str
    outline: Callable[[], QPainterPath]
    press: Callable[[], object]


class PlaceButton(QAbstractButton):
    """Lies over its place. It paints nothing, and neither a pointer nor the keyboard finds it: both have the pad."""

    def __init__(self, place: Place, pad: QWidget) -> None:
        super().__init__(pad)
        self._place = place
        self.setAccessibleName(place.name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _checked=False: place.press())

    def lay(self) -> None:
        """Lie where the place is now."""
        self.setGeometry(self._place.outline().boundingRect().toAlignedRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing: the pad paints its places."""


class AnswerPlaces:
    """Keeps a button for each place of a pad."""

    def __init__(self, pad: QWidget) -> None:
        self._pad = pad
        self._buttons: list[PlaceButton] = []

    @property
    def buttons(self) -> tuple[PlaceButton, ...]:
        """In the order of the places."""
        return tuple(self._buttons)

    def offer(self, places: Iterable[Place]) -> None:
        """Offer these places instead of those before."""
        for old in self._buttons:
            old.setParent(None)
            old.deleteLater()
        self._buttons = [PlaceButton(place, self._pad) for place in places]
        self.lay()
        for made in self._buttons:
            made.show()

    def lay(self) -> None:
        """The pad has another size."""
        for made in self._buttons:
            made.lay()
