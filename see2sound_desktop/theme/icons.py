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
    """Give a button or an action an icon that follows the theme in colour and size. Call again for another icon.

    ``size_px`` is that beside text of the usual size. Give a button its words before: then the icon gets some air
    towards them.
    """
    follower = target.findChild(_IconFollower, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if follower is None:
        follower = _IconFollower(target)
    follower.take(name, role, size_px)


class _IconFollower(QObject):
    """Lives in a button or an action and keeps its icon in the colours of the theme, and as large as its text asks."""

    def __init__(self, target: QAbstractButton | QAction) -> None:
        super().__init__(target)
        self._target = target
        self._name, self._role = "", "text"
        self._size_px: int | None = None
        theme().changed.connect(self._tint)

    def take(self, name: str, role: str, size_px: int | None) -> None:
        """Show another icon; None leaves its size."""
        self._name, self._role = name, role
        self._size_px = size_px or self._size_px
        self._tint()

    @Slot()
    def _tint(self) -> None:
        before_words = isinstance(self._target, QAbstractButton) and bool(self._target.text())
        self._target.setIcon(_icon(self._name, self._role, gap=before_words))
        if self._size_px is not None and isinstance(self._target, QAbstractButton):
            high_px = theme().half_grown(self._size_px)
            self._target.setIconSize(QSize(round(high_px * (1 + _GAP_SHARE)) if before_words else high_px, high_px))


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
