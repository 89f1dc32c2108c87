"""The axis of a time line: the seconds, and the play head as a handle with the time on it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from see2sound_desktop.presenters.scene_moment import clock_words, moment_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.time_geometry import TimeScale
from see2sound_desktop.widgets.time_rows import scale_for

_HEIGHT_PX = 30
_APART_PX = 72.0
_PER_SECOND = 10


class TimeAxis(QSlider):
    """A slider in tenths of a second.

    Keys: Left and Right a tenth of a second, Page Up and Page Down a second, Home and End; Space plays.
    """

    sought = Signal(float)
    """Seconds: the user puts the head there."""
    play_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._length_s = self._at_s = 0.0
        self.setSingleStep(1)
        self.setPageStep(_PER_SECOND)
        self.setFixedHeight(_HEIGHT_PX)
        self.setAccessibleName(self.tr("Time of the film"))
        self.actionTriggered.connect(self._stepped)

    @property
    def scale(self) -> TimeScale:
        """Where times lie."""
        return scale_for(self.width(), self._length_s)

    def show_length(self, length_s: float) -> None:
        """Show a film of that length."""
        self._length_s = length_s
        self.setRange(0, int(length_s * _PER_SECOND + 1e-6))
        self.update()

    def show_moment(self, at_s: float) -> None:
        """Put the head at a time."""
        self._at_s = at_s
        self.setValue(round(at_s * _PER_SECOND))
        self.setAccessibleDescription(moment_words(at_s, self._length_s))
        self.update()

    def _stepped(self, _action: int) -> None:
        at_end = self.sliderPosition() == self.maximum()
        self.sought.emit(self._length_s if at_end else self.sliderPosition() / _PER_SECOND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the head, or play."""
        if event.key() == Qt.Key.Key_Space:
            self.play_pressed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the head where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.sought.emit(self.scale.time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the head along."""
        if self.isSliderDown():
            self.sought.emit(self.scale.time_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let it go."""
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not for us."""
        event.ignore()

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ticks, their times, and the head."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.scale
        painter.setPen(QPen(theme().colour("control_border"), 1.0))
        for t_s in scale.small_ticks(_APART_PX):
            painter.drawLine(QLineF(scale.x_of(t_s), 0.0, scale.x_of(t_s), 4.0))
        self._paint_times(painter, scale)
        self._paint_head(painter)
        painter.end()

    def _paint_times(self, painter: QPainter, scale: TimeScale) -> None:
        font = theme().font("caption")
        font.setPixelSize(12)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        exact = scale.step_s(_APART_PX) < 1.0
        head = self.head_box
        for t_s in scale.ticks(_APART_PX):
            x, words = scale.x_of(t_s), clock_words(t_s, exact=exact)
            painter.setPen(QPen(theme().colour("control_border"), 1.0))
            painter.drawLine(QLineF(x, 0.0, x, 8.0))
            width = metrics.horizontalAdvance(words) + 1.0
            box = QRectF(x - width / 2, 9.0, width, metrics.height())
            if not box.intersects(head):
                painter.setPen(theme().colour("text_muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)

    @property
    def head_box(self) -> QRectF:
        """Where the handle lies: under its time, or as near as fits."""
        metrics = QFontMetricsF(_head_font())
        widest = max(metrics.horizontalAdvance(words) for words in (clock_words(self._at_s), clock_words(10.0)))
        width, x = widest + 14.0, self.scale.x_of(self._at_s)
        left = min(max(x - width / 2, 1.0), self.width() - width - 1.0)
        return QRectF(left, 6.0, width, self.height() - 8.0)

    def _paint_head(self, painter: QPainter) -> None:
        x, box = self.scale.x_of(self._at_s), self.head_box
        tip = QPainterPath(QPointF(x, 0.0))
        tip.lineTo(x + 6.0, 8.0)
        tip.lineTo(x - 6.0, 8.0)
        tip.closeSubpath()
        handle = QPainterPath()
        handle.addRoundedRect(box, 6.0, 6.0)
        painter.fillPath(handle.united(tip), theme().colour("accent"))
        painter.setFont(_head_font())
        painter.setPen(theme().colour("accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, clock_words(self._at_s))


def _head_font() -> QFont:
    font = theme().font("strong")
    font.setPixelSize(13)
    return font
