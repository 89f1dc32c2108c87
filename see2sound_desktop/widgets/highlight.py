"""What is highlighted for a switch, or fills under a pointer that rests: a thick line around it. It never flashes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from see2sound_desktop.widgets.pad_colours import Coloured

_LINE_PX = 10
_EDGE_PX = 18
_FILL_PX = 12


class Highlight(Coloured, QWidget):
    """Lies over a window and takes no touch. The line lies outside what it highlights, on its ground."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outline: QPainterPath | None = None
        self._share: float | None = None
        self.hide()

    @property
    def outline(self) -> QPainterPath | None:
        """What is highlighted, in the window's pixels."""
        return self._outline

    def show_outline(self, outline: QPainterPath | None, share: float | None = None) -> None:
        """Highlight something; ``share`` of the time for which a pointer has to rest is over."""
        self._outline, self._share = outline, share
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.setVisible(outline is not None)
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, and a bar that grows while a pointer rests."""
        if self._outline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, join = self.colours, Qt.PenJoinStyle.RoundJoin
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((colours.ground, 2 * _EDGE_PX), (colours.focus, 2 * _LINE_PX)):
            outside = QPainterPath()
            outside.addRect(QRectF(self.rect()))
            painter.setClipPath(outside.subtracted(self._outline))
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, join))
            painter.drawPath(self._outline)
        painter.setClipping(False)
        if self._share is not None:
            place = self._outline.boundingRect()
            bar = QRectF(place.left(), place.bottom() + _LINE_PX, place.width() * self._share, _FILL_PX)
            painter.fillRect(bar, colours.text)
        painter.end()
