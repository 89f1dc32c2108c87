"""Line icons of our own, tinted with a colour of the theme."""

from functools import lru_cache

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from core import files, paths
from see2sound_desktop.theme.current import theme

_DRAWN_IN = "#000000"
_SIZES_PX = (18, 24, 36, 48, 64)
_GAP_SHARE = 0.34
"""Air to the right of an icon that stands before words, as a part of its size: Qt leaves too little."""


def icon(name: str, role: str = "text") -> QIcon:
    """An icon in the colour ``role`` of the theme in use. InputError for a name that does not exist."""
    return _icon(name, role, gap=False)


def _icon(name: str, role: str, *, gap: bool) -> QIcon:
    tinted = QIcon()
    for size_px in _SIZES_PX:
        tinted.addPixmap(_drawn(name, theme().colour(role).name(), size_px, gap))
        tinted.addPixmap(_drawn(name, theme().colour("text_disabled").name(), size_px, gap), QIcon.Mode.Disabled)
    return tinted


def pixmap(name: str, role: str = "text", size_px: int = 24, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of ``size_px``, sharp on a screen with that device pixel ratio."""
    drawn = QPixmap(_drawn(name, theme().colour(role).name(), round(size_px * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon_names() -> tuple[str, ...]:
    """The icons there are."""
    return tuple(sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg")))


def set_icon(target: QAbstractButton | QAction, name: str, role: str = "text", size_px: int | None = None) -> None:
    """Give a button or an action an icon that is tinted anew when the theme changes. Call again for another icon.

    Give a button its words before: then the icon gets some air towards them.
    """
    follower = target.findChild(_IconFollower, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if follower is None:
        follower = _IconFollower(target)
    follower.take(name, role)
    if size_px is not None and isinstance(target, QAbstractButton):
        target.setIconSize(QSize(round(size_px * (1 + _GAP_SHARE)) if target.text() else size_px, size_px))


class _IconFollower(QObject):
    """Lives in a button or an action and keeps its icon in the colours of the theme."""

    def __init__(self, target: QAbstractButton | QAction) -> None:
        super().__init__(target)
        self._target = target
        self._name, self._role = "", "text"
        theme().changed.connect(self._tint)

    def take(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self._tint()

    @Slot()
    def _tint(self) -> None:
        before_words = isinstance(self._target, QAbstractButton) and bool(self._target.text())
        self._target.setIcon(_icon(self._name, self._role, gap=before_words))


@lru_cache
def _source(name: str) -> str:
    return files.read_text(paths.resources() / "icons" / f"{name}.svg")


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size_px: int, gap: bool = False) -> QPixmap:
    renderer = QSvgRenderer(_source(name).replace(_DRAWN_IN, colour).encode())
    drawn = QPixmap(round(size_px * (1 + _GAP_SHARE)) if gap else size_px, size_px)
    drawn.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return drawn
