"""The steps of a set-up page, one under the other in the middle of the page, which scrolls where it is low."""

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme

CARDS_BESIDE_PX, _WIDEST_PX = 800, 1180
"""At the usual size of text: from where two cards lie beside each other, and how wide they become at most."""


class _Steps(QWidget):
    """Asks for the height that its words need in the width there is, not in the least width: else the page scrolls."""

    def minimumSizeHint(self) -> QSize:
        least, above = super().minimumSizeHint(), self.parentWidget()
        return QSize(least.width(), self.heightForWidth(max(least.width(), above.width() if above else 0)))


class _Together(QWidget):
    """No wider than can be read with ease."""

    def __init__(self) -> None:
        super().__init__()
        theme().changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.setMaximumWidth(theme().half_grown(_WIDEST_PX))


class _AsHighAsItsSteps(QScrollArea):
    """No higher than its steps: what follows stands right below them; where there is less room they scroll."""

    def __init__(self, steps: _Steps) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        steps.setProperty("ground", "clear")
        self.setWidget(steps)
        self._steps = steps

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._steps.minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """How high that is changes with the width and with what the steps say."""
        handled = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.updateGeometry()
        return handled


def lay_steps(page: QWidget, *steps: QWidget) -> None:
    """Fill the page with these, from the top. The last one, the way to begin, stays in sight below the others."""
    space, side = theme().size("space_m"), theme().size("space_l") + 8
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(_AsHighAsItsSteps(_in_the_middle(steps[:-1], QMargins(side, space, side, 0))))
    whole.addWidget(_in_the_middle(steps[-1:], QMargins(side, space - 4, side, space)))
    whole.addStretch(1)


def _in_the_middle(steps: tuple[QWidget, ...], margins: QMargins) -> _Steps:
    together = _Together()
    column = QVBoxLayout(together)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().size("space_m") - 4)
    for step in steps:
        column.addWidget(step)
    column.addStretch(1)
    inner = _Steps()
    centred = QHBoxLayout(inner)
    centred.setContentsMargins(margins)
    centred.addStretch(1)
    centred.addWidget(together, 10_000)
    centred.addStretch(1)
    return inner
