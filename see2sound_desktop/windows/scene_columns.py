"""How the parts of the scenes page share its room: library, picture over two tabs, and the lists on the right."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import rule, scrolled
from see2sound_desktop.widgets.picture_view import PictureView
from see2sound_desktop.widgets.time_line import TimeLine
from see2sound_desktop.widgets.top_view import TopView

_LIBRARY_PX = 204
_LEAST_MIDDLE_PX = 430
_SIDE_PX = (324, 400)
_SIDE_SHARE = 0.25
_LEAST_PICTURE_PX = 180
_LOW_PX = 840
_PICTURE_SHARE = 0.28
"""Of the height, beside what is to be read."""


class SceneColumns(QHBoxLayout):
    """Three columns. The picture gets as much room as it can fill, what is below it the rest."""

    def __init__(
        self,
        *,
        library: QWidget,
        picture: PictureView,
        time_line: TimeLine,
        transport: QWidget,
        top: TopView,
        making: QWidget,
        sources: QWidget,
        inspector: QWidget,
        approval: QWidget,
        room: QWidget,
    ) -> None:
        super().__init__()
        self._picture, self._time_line, self._top = picture, time_line, top
        space = theme().size("space_s")
        self._library = library
        middle = QVBoxLayout()
        middle.setSpacing(space)
        middle.addWidget(picture, 6)
        middle.addWidget(time_line)
        middle.addWidget(transport)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Below the picture"))
        self.tabs.addTab(top, self.tr("From a&bove"))
        self._reading = self.tabs.addTab(making, self.tr("How it was &made"))
        self._approving = self.tabs.addTab(approval, self.tr("For t&ests"))
        middle.addWidget(self.tabs, 4)
        content = QWidget()
        side = QVBoxLayout(content)
        side.setContentsMargins(0, 0, space, 0)
        side.setSpacing(space)
        side.addWidget(inspector)
        side.addWidget(rule())
        side.addWidget(room)
        side.addStretch(1)
        self._side = QWidget()
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(space)
        right.addWidget(sources, 2)
        right.addWidget(scrolled(content), 3)
        self.setSpacing(theme().size("space_m"))
        self.addWidget(library)
        self.addLayout(middle, 1)
        self.addWidget(self._side)

    def fit(self, page: QSize) -> None:
        """Share the room of the page, its margins included. To read how it was made the picture makes room.

        Of large type the columns need more width than a small window has: the page scrolls sideways then.
        """
        library_px, least_px = theme().grown(_LIBRARY_PX), theme().grown(_LEAST_MIDDLE_PX)
        side_px = max(min(round(page.width() * _SIDE_SHARE), _SIDE_PX[1]), theme().grown(_SIDE_PX[0]))
        self._library.setFixedWidth(library_px)
        self._side.setFixedWidth(side_px)
        width_px = max(page.width() - library_px - side_px - 4 * theme().size("space_m"), least_px)
        self.tabs.setMinimumWidth(least_px)
        most_px = width_px / self._picture.ratio
        if self.tabs.currentIndex() == self._reading:
            most_px = min(most_px, _PICTURE_SHARE * page.height())
        self._time_line.fit(low=page.height() < _LOW_PX)
        self._picture.setMaximumHeight(max(_LEAST_PICTURE_PX, round(most_px)))

    def show_approving(self) -> None:
        """Show where sources are approved for tests."""
        self.tabs.setCurrentIndex(self._approving)

    def let_edit(self, on: bool) -> None:
        """Whether the scene can be changed: not while another one is being opened."""
        for edits in (self._side, self._picture, self._top):
            edits.setEnabled(on)
