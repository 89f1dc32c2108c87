"""The steps of a set-up page, one under the other in the middle of the page, which scrolls where it is low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import scrolled

_WIDEST_PX = 1180


def lay_steps(page: QWidget, *steps: QWidget) -> None:
    """Fill the page with these, from the top."""
    together = QWidget()
    together.setMaximumWidth(_WIDEST_PX)
    column = QVBoxLayout(together)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().size("space_m"))
    for step in steps:
        column.addWidget(step)
    column.addStretch(1)
    inner = QWidget()
    centred = QHBoxLayout(inner)
    space = theme().size("space_l")
    centred.setContentsMargins(space + 8, space, space + 8, space)
    centred.addStretch(1)
    centred.addWidget(together, 10_000)
    centred.addStretch(1)
    area = scrolled(inner)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(area)
