"""A patient's button that can be marked, as chosen or as what it was: told by its line, and by a tick."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from see2sound_desktop.widgets.patient_button import PatientButton

TICK_SHARE = 0.5
"""Of a button's height: the room that a tick at its end needs."""
ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
_LINE_PX = 8


class MarkedButton(PatientButton):
    """Paints what a pad wants of it (``paint_content``), and the mark over that. Arrow keys are the pad's."""

    _marked = False

    def mark(self, on: bool) -> None:
        """Mark it, or take the mark away."""
        self._marked = on
        self.update()

    @property
    def is_marked(self) -> bool:
        """Whether it is marked."""
        return self._marked

    def paint_words(self, painter: QPainter) -> None:
        """The content in the colours of the moment, and the mark."""
        colours = self.colours
        ink, fill = (colours.ground, colours.text) if self.isDown() else (colours.text, colours.surface)
        painter.setPen(ink)
        self.paint_content(painter, ink, fill)
        if self.is_marked:
            self._paint_mark(painter)

    def paint_content(self, painter: QPainter, _ink: QColor, _fill: QColor) -> None:
        """Paint what it is for; pen and font are set."""
        super().paint_words(painter)

    def tick_end(self) -> QPointF:
        """Where the tick ends on the right."""
        return QPointF(self.width() - self.tick_px * 0.8, self.rect().center().y())

    @property
    def tick_px(self) -> float:
        """How wide the tick is."""
        return self.height() * TICK_SHARE * 0.55

    def _paint_mark(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.colours.mark, _LINE_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 15, 15)
        side = self.tick_px
        corners = [QPointF(-side, 0), QPointF(-side * 0.6, side * 0.4), QPointF(0, -side * 0.5)]
        painter.drawPolyline([self.tick_end() + corner for corner in corners])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the pad."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)
