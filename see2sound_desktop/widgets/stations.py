"""What may be chosen on a screen, one thing after the other: for switches, and for a pointer that rests."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QAbstractButton, QWidget

_RADIUS_PX = 18.0


@dataclass(frozen=True)
class Station:
    """One thing to choose: a place on ``widget``."""

    name: str
    """In words, for assistive technology."""
    widget: QWidget
    place: Callable[[], QPainterPath]
    """Its outline now, in the widget's pixels: where it lies may change while it is offered."""
    press: Callable[[], object]
    """Choose it."""
    inside: tuple["Station", ...] = ()
    """Of a group: what is offered next, in place of ``press``."""

    @property
    def outline(self) -> QPainterPath:
        """Its outline now, in the pixels of the window."""
        return self.place().translated(QPointF(self.widget.mapTo(self.widget.window(), QPoint(0, 0))))


def of_button(button: QAbstractButton) -> Station:
    """A button."""

    def place() -> QPainterPath:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(button.rect()), _RADIUS_PX, _RADIUS_PX)
        return outline

    return Station(button.accessibleName(), button, place, button.click)


def at(stations: Iterable[Station], point: QPointF) -> Station | None:
    """The station at a point of the window; None where there is none."""
    return next((station for station in stations if station.outline.contains(point)), None)


def circle(centre: QPointF, radius_px: float) -> QPainterPath:
    """The outline of a place on a pad where any point can be chosen."""
    path = QPainterPath()
    path.addEllipse(centre, radius_px, radius_px)
    return path
