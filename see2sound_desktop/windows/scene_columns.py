"""How the parts of the scenes page share its room: library, picture over two tabs, and the lists on the right."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QTabWidget, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import rule, scrolled
from see2sound_desktop.widgets.picture_view import PictureView
from see2sound_desktop.widgets.time_line import TimeLine
from see2sound_desktop.widgets.top_view import TopView
from see2sound_desktop.windows.scene_library_panel import SceneLibraryPanel

_LIBRARY_PX = 204
_LEAST_MIDDLE_PX = 430
_SIDE_PX = (324, 400)
_SIDE_SHARE = 0.25
_LEAST_PICTURE_PX = 180
_LEAST_TABS_PX = 230
_LOW_PX = 840
_PICTURE_SHARE = 0.28
"""Of the height, beside what is to be read."""
_MOST_IN_SIGHT = 0.66
"""Of the height, where the parts lie below one another: the line to play with is in sight beside the picture."""
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class SceneColumns(QBoxLayout):
    """Three columns. The picture gets as much room as it can fill, what is below it the rest.

    Of large type there may be room for two, or for one: the library is a row above then, and the lists lie below.
    """

    def __init__(
        self,
        *,
        library: SceneLibraryPanel,
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
        super().__init__(_ACROSS)
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
        self._content, self._fields = content, scrolled(content)
        self._side = QWidget()
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(space)
        right.addWidget(sources, 2)
        right.addWidget(self._fields, 3)
        self._middle_and_side = QBoxLayout(_ACROSS)
        self._middle_and_side.setSpacing(theme().size("space_m"))
        self._middle_and_side.addLayout(middle, 1)
        self._middle_and_side.addWidget(self._side)
        self.setSpacing(theme().size("space_m"))
        self.addWidget(library)
        self.addLayout(self._middle_and_side, 1)

    def fit(self, page: QSize) -> None:
        """Share the room of the page, its margins included. To read how it was made the picture makes room."""
        gap = theme().size("space_m")
        library_px, least_px = theme().grown(_LIBRARY_PX), theme().grown(_LEAST_MIDDLE_PX)
        side_px = max(min(round(page.width() * _SIDE_SHARE), _SIDE_PX[1]), theme().grown(_SIDE_PX[0]))
        inside_px = page.width() - 2 * gap
        in_columns = library_px + least_px + side_px + 2 * gap <= inside_px
        beside = in_columns or least_px + side_px + gap <= inside_px
        self.setDirection(_ACROSS if in_columns else _DOWN)
        self._middle_and_side.setDirection(_ACROSS if beside else _DOWN)
        self._library.lie(across=not in_columns, width_px=library_px)
        self._side.setMinimumWidth(side_px if beside else 0)
        self._side.setMaximumWidth(side_px if beside else inside_px)
        self._fields.setMinimumHeight(0 if beside else self._content.sizeHint().height())
        width_px = inside_px - (library_px + gap if in_columns else 0) - (side_px + gap if beside else 0)
        self.tabs.setMinimumSize(min(least_px, width_px), 0 if in_columns else theme().grown(_LEAST_TABS_PX))
        most_px = width_px / self._picture.ratio
        if not in_columns:
            most_px = min(most_px, _MOST_IN_SIGHT * page.height())
            self._picture.setMinimumHeight(round(most_px))
        else:
            self._picture.setMinimumHeight(_LEAST_PICTURE_PX)
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
