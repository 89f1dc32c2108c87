"""What the picture and the top view share: markers of sources, choosing and dragging them, keys, focus ring."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.geometry import Position
from core.scene import Scene, SoundSource
from see2sound_desktop.presenters.scene_moment import is_there
from see2sound_desktop.presenters.scene_words import position_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.wording import labelled

_MARKER_PX, _NUMBER_PX = 25, 14
_REACH_PX = 24.0
_DRAG_PX = 4.0
STEP_DEG = 1.0
WIDE_STEP_DEG = 5.0
_ABSENT = 0.5
"""How much is seen of a source that is not there at the moment."""


class SceneCanvas(Grouping):
    """A painted view of the sources at a moment. It owns nothing: it shows what it is given and says what the user did.

    What is not there at the moment is not seen either; only the selected source still is, faintly.

    Keys: arrows move the selected source (with Shift in wide steps), + and - change its distance, Page Up and Page Down
    choose the next one, Delete deletes it, Space plays.
    """

    labels = True
    """Whether the selected source has its label beside it."""

    chosen = Signal(object)
    """Id of the source that was clicked; None for the ground."""
    drag_ended = Signal()
    nudged = Signal(float, float, float)
    """Degrees to the right, degrees up, steps farther."""
    stepped = Signal(int)
    """Choose the next (+1) or the one before (-1)."""
    delete_pressed = Signal()
    play_pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene()
        self.selected_id: str | None = None
        self.solo: frozenset[str] = frozenset()
        self.at_s = 0.0
        self._pressed_at: QPointF | None = None
        self._grip = QPointF()
        self._dragging = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        theme().changed.connect(self.update)

    def show_scene(self, scene: Scene, selected_id: str | None, solo: frozenset[str]) -> None:
        """Show these sources, with one of them selected and some heard alone."""
        self.scene, self.selected_id, self.solo = scene, selected_id, solo
        if not self._dragging:  # the view stays as it is under the hand
            self.fit()
        self.describe()
        self.update()

    def show_moment(self, at_s: float) -> None:
        """Show where everything is at a time of the film; ``describe`` says it in words once the film stands."""
        self.at_s = at_s
        self.update()

    def describe(self) -> None:
        """Say in words what is seen."""
        self.setAccessibleDescription(self.words)

    @property
    def words(self) -> str:
        """What the view shows, in words."""
        if not self.scene.sources:
            return self.tr("No sources.")
        there = [source for source in self.scene.sources if is_there(source, self.at_s)]
        if not there:
            return self.tr("No source is there at this moment.")
        return "; ".join(labelled(source.label, position_words(self.place_of(source))) for source in there)

    def place_of(self, source: SoundSource) -> Position:
        """Where a source is at the moment that is shown."""
        return source.at(self.at_s)

    @property
    def seen(self) -> list[SoundSource]:
        """The sources that have a marker."""
        return [source for source in self.scene.sources if source.id == self.selected_id or is_there(source, self.at_s)]

    # ---- for the views to say

    def marker_of(self, source: SoundSource) -> QPointF:
        """Where the marker of a source is, in pixels of the widget."""
        raise NotImplementedError

    def drag_to(self, source_id: str, point: QPointF) -> None:
        """The user drags a source to a point of the widget."""
        raise NotImplementedError

    def fit(self) -> None:
        """Choose how much the view shows; not called while something is dragged."""

    def arrow(self, right: int, up: int, step_deg: float) -> tuple[float, float, float]:
        """What an arrow key means: degrees to the right, degrees up, steps farther."""
        return (right * step_deg, up * step_deg, 0.0)

    def source_at(self, point: QPointF) -> SoundSource | None:
        """The source whose marker is under a point, the selected one first; by its region where a view shows them."""
        near = [
            (distance, source.id != self.selected_id, source)
            for source in self.seen
            if (distance := _length(self.marker_of(source) - point)) <= _REACH_PX
        ]
        return min(near, key=lambda entry: (entry[1], entry[0]))[2] if near else None

    # ---- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, and be ready to drag it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        source = self.source_at(point)
        self.chosen.emit(source.id if source is not None else None)
        if source is not None:
            self._pressed_at = point
            marker = self.marker_of(source)
            near = _length(marker - point) <= _REACH_PX
            self._grip = marker - point if near else QPointF()  # a source taken by its region comes to the pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chosen source; show that one can be taken."""
        if self._pressed_at is None or self.selected_id is None:
            over = self.source_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        if not self._dragging and _length(event.position() - self._pressed_at) < _DRAG_PX:
            return
        self._dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.drag_to(self.selected_id, event.position() + self._grip)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of what was dragged."""
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.fit()
            self.update()
            self.drag_ended.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not for us: a turn of the wheel must not move a source."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """No menu."""
        event.accept()

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose, delete, play."""
        key = event.key()
        step = WIDE_STEP_DEG if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP_DEG
        arrows = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        farther = {Qt.Key.Key_Plus: 1.0, Qt.Key.Key_Equal: 1.0, Qt.Key.Key_Minus: -1.0, Qt.Key.Key_Underscore: -1.0}
        if key in arrows:
            self.nudged.emit(*self.arrow(*arrows[Qt.Key(key)], step))
        elif key in farther:
            self.nudged.emit(0.0, 0.0, farther[Qt.Key(key)])
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.stepped.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.delete_pressed.emit()
        elif key == Qt.Key.Key_Space:
            self.play_pressed.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Keys held down are one step; letting go ends it."""
        if not event.isAutoRepeat():
            self.drag_ended.emit()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        super().focusOutEvent(event)
        self.update()

    # ---- painting

    def paint_markers(self, painter: QPainter) -> None:
        """Paint all markers, the selected one last, with its label."""
        numbers = {source.id: number for number, source in enumerate(self.scene.sources, start=1)}
        for source in sorted(self.seen, key=lambda each: each.id == self.selected_id):
            painter.setOpacity(1.0 if is_there(source, self.at_s) else _ABSENT)
            self.paint_marker(painter, self.marker_of(source), numbers[source.id], source)
        painter.setOpacity(1.0)

    def heard(self, source: SoundSource) -> bool:
        """Whether a source is heard at the moment."""
        return source.id in self.solo if self.solo else source.enabled

    def paint_marker(self, painter: QPainter, at: QPointF, number: int, source: SoundSource) -> None:
        """A disc with the source's number in the list; struck through when it is not heard."""
        selected, heard = source.id == self.selected_id, self.heard(source)
        radius = marker_px() + (3.0 if selected else 0.0)
        light, dark = theme().colour("on_picture"), theme().colour("picture_outline")
        fill, ink = (theme().colour("target"), light) if selected else (dark, light)
        if selected and theme().tokens.dark:
            ink = dark
        painter.setPen(QPen(light, 2.5))
        painter.setBrush(fill if heard else theme().colour("text_disabled"))
        painter.drawEllipse(at, radius, radius)
        if selected:
            painter.setPen(QPen(dark, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius + 2.2, radius + 2.2)
        font = theme().font("strong")
        font.setPixelSize(theme().half_grown(_NUMBER_PX))
        painter.setFont(font)
        painter.setPen(ink)
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        if not heard:
            painter.setPen(QPen(light, 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(at + QPointF(-radius, radius) * 0.75, at + QPointF(radius, -radius) * 0.75)
        if selected and self.labels:
            self._paint_label(painter, at, radius, source.label)

    def _paint_label(self, painter: QPainter, at: QPointF, radius: float, label: str) -> None:
        font = theme().font("caption")
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(label, Qt.TextElideMode.ElideRight, 180.0)
        width, height = metrics.horizontalAdvance(words) + 16.0, metrics.height() + 6.0
        left = min(max(at.x() - width / 2, 4.0), self.width() - width - 4.0)
        below = at.y() + radius + 6.0
        top = below if below + height < self.height() - 4.0 else at.y() - radius - 6.0 - height
        box = QRectF(left, top, width, height)
        painter.setPen(QPen(theme().colour("on_picture"), 1.0))
        painter.setBrush(theme().colour("picture_outline"))
        painter.drawRoundedRect(box, 6.0, 6.0)
        painter.setFont(font)
        painter.setPen(theme().colour("on_picture"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def paint_frame(self, painter: QPainter) -> None:
        """The edge of the view, and the focus ring."""
        focused = self.hasFocus()
        width = 3.0 if focused else 1.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("focus" if focused else "border"), width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 10.0, 10.0)

    def clip_to_frame(self, painter: QPainter) -> None:
        """Keep what is painted within the rounded edge."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), 10.0, 10.0)
        painter.setClipPath(path)


def marker_px() -> float:
    """Radius of a source's disc."""
    return theme().half_grown(_MARKER_PX) / 2


def _length(vector: QPointF) -> float:
    return float((vector.x() ** 2 + vector.y() ** 2) ** 0.5)
