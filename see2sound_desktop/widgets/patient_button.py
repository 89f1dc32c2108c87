"""Buttons for a patient: at least 96 px, one tap, a clear border; and the therapist's guarded corner."""

from PySide6.QtCore import QElapsedTimer, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from see2sound_desktop.widgets.pad_colours import Coloured

MIN_TARGET_PX = 96
MIN_GAP_PX = 38
PATIENT_POINT_SIZE = 26.0
_PADDING_PX = 28
_RADIUS_PX = 18.0
_FOCUS_PX = 5


class PatientButton(Coloured, QAbstractButton):
    """A large button with a few words. ``kind`` is ``plain``, ``primary`` or ``stop``; ``round_shape`` draws a disc."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, kind: str = "plain", round_shape: bool = False
    ) -> None:
        super().__init__(parent)
        self._kind, self._round = kind, round_shape
        self._type_scale = self._scale = 1.0
        self.setText(text)
        self.setAccessibleName(text)
        self.setMinimumSize(MIN_TARGET_PX, MIN_TARGET_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_scale(self, scale: float, *, type_scale: float | None = None) -> None:
        """Grow with the window: 1 is the least size. The type grows as the button does, or by a scale of its own."""
        self._scale = max(1.0, scale)
        self._type_scale = self._scale if type_scale is None else max(1.0, type_scale)
        self.setFixedHeight(round(MIN_TARGET_PX * self._scale))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for its words."""
        if self._round:
            return QSize(MIN_TARGET_PX, MIN_TARGET_PX)
        width = self.words_width_px() + 2 * _PADDING_PX
        return QSize(max(MIN_TARGET_PX, width), round(MIN_TARGET_PX * self._scale))

    def words_width_px(self) -> int:
        """How wide the words are."""
        return QFontMetrics(self._large_font()).horizontalAdvance(self.text())

    def hitButton(self, position: QPoint) -> bool:
        """The whole rectangle counts, also the corners of a disc: a finger is not a needle."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; a key that is held down presses once."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shape, words and, with the keyboard's focus, a ring of 5 px."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.colours
        fill, ink, edge = {
            "primary": (colours.accent, colours.accent_text, colours.accent),
            "stop": (colours.stop, colours.stop_text, colours.stop),
        }.get(self._kind, (colours.surface, colours.text, colours.border))
        if not self.isEnabled():
            fill, ink, edge = colours.ground, colours.muted, colours.border
        elif self.isDown():
            fill, ink, edge = colours.text, colours.ground, colours.text
        painter.setPen(QPen(edge, 3))
        painter.setBrush(fill)
        self._shape(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        if self.hasFocus():
            painter.setPen(QPen(ink if self._kind != "plain" else colours.focus, _FOCUS_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._shape(painter, QRectF(self.rect()).adjusted(8, 8, -8, -8))
        painter.setPen(ink)
        painter.setFont(self._large_font())
        self.paint_words(painter)
        painter.end()

    def paint_words(self, painter: QPainter) -> None:
        """Paint what the button says; pen and font are set."""
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _large_font(self) -> QFont:
        """Not the widget's own font: a style sheet of the app would make it small again."""
        font = QFont(self.font())
        font.setPointSizeF(PATIENT_POINT_SIZE * self._type_scale)
        font.setBold(self._kind != "plain")
        return font

    def _shape(self, painter: QPainter, area: QRectF) -> None:
        if self._round:
            painter.drawEllipse(area)
        else:
            painter.drawRoundedRect(area, _RADIUS_PX, _RADIUS_PX)


class HoldCorner(Coloured, QWidget):
    """A quiet corner that acts only when it is held for two seconds: a patient's hand does not do that by chance."""

    held = Signal()
    HOLD_MS = 2000

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(72, 72)
        self.setAccessibleName(self.tr("Back to the therapist's window"))
        self.setAccessibleDescription(self.tr("Hold for two seconds, or press F12."))
        self.setToolTip(self.tr("Therapist: hold for two seconds, or press F12"))
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(50)
        self._tick.timeout.connect(self._advance)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to count."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._since.start()
            self._tick.start()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go too early: nothing happens."""
        self._stop()

    def _advance(self) -> None:
        if self._since.elapsed() >= self.HOLD_MS:
            self._stop()
            self.held.emit()
        self.update()

    def _stop(self) -> None:
        self._tick.stop()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Three quiet dots, and a ring that fills while it is held."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.colours.muted
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for offset in (-12, 0, 12):
            painter.drawEllipse(self.rect().center() + QPoint(offset, 0), 3, 3)
        if self._tick.isActive():
            share = min(1.0, self._since.elapsed() / self.HOLD_MS)
            painter.setPen(QPen(self.colours.text, 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(self.rect().adjusted(8, 8, -8, -8), 90 * 16, round(-360 * 16 * share))
        painter.end()
