"""How the parts of the scenes page share its room: library, picture over top view, and the lists on the right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import rule, scrolled
from see2sound_desktop.widgets.picture_view import PictureView
from see2sound_desktop.widgets.top_view import TopView

_LIBRARY_PX = 204
_SIDE_PX = (324, 400)
_SIDE_SHARE = 0.25


class SceneColumns(QHBoxLayout):
    """Three columns. The picture gets as much room as it can fill, the top view the rest."""

    def __init__(
        self,
        *,
        library: QWidget,
        picture: PictureView,
        transport: QWidget,
        top: TopView,
        sources: QWidget,
        inspector: QWidget,
        room: QWidget,
    ) -> None:
        super().__init__()
        self._picture, self._top = picture, top
        space = theme().size("space_s")
        library.setFixedWidth(_LIBRARY_PX)
        middle = QVBoxLayout()
        middle.setSpacing(space)
        middle.addWidget(picture, 6)
        middle.addWidget(transport)
        middle.addWidget(top, 4)
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

    def fit(self, page_px: int) -> None:
        """Share the width of the page, its margins included."""
        side_px = min(max(round(page_px * _SIDE_SHARE), _SIDE_PX[0]), _SIDE_PX[1])
        self._side.setFixedWidth(side_px)
        width_px = page_px - _LIBRARY_PX - side_px - 4 * theme().size("space_m")
        self._picture.setMaximumHeight(max(180, round(width_px / self._picture.ratio)))

    def let_edit(self, on: bool) -> None:
        """Whether the scene can be changed: not while another one is being opened."""
        for edits in (self._side, self._picture, self._top):
            edits.setEnabled(on)
