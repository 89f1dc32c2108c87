"""The rows of a time line: for each source its number, and a bar while it is there."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.scene import Scene, SoundSource
from see2sound_desktop.presenters.scene_moment import cuts_of, is_there
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.time_geometry import TimeScale, spread

ROW_PX = 17
_NUMBER_PX = 34.0
"""Room for the number of a row."""
_END_PX = 22.0
"""Room after the end, in which the scroll bar of the rows stands."""
_BAR_PX = 7.0
_CUTS_APART_PX = 3.0
_MANY_CUTS_PX = 30.0
"""Cuts that lie as close as this are drawn faintly."""


def scale_for(line_px: float, length_s: float) -> TimeScale:
    """Where times lie on a line of that width, number and scroll bar included: for rows and axis the same."""
    return TimeScale(_NUMBER_PX, max(1.0, line_px - _NUMBER_PX - _END_PX), length_s)


class TimeRows(QWidget):
    """A click on the number of a row chooses the source; one beside it also puts the head there, and drags it."""

    sought = Signal(float)
    """Seconds: the user puts the head there."""
    chosen = Signal(object)
    """Id of the source whose row was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._selected_id: str | None = None
        self._solo: frozenset[str] = frozenset()
        self._length_s = self._at_s = self._line_px = 0.0
        self._dragging = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @property
    def scale(self) -> TimeScale:
        """Where times lie."""
        return scale_for(self._line_px, self._length_s)

    @property
    def selected_row(self) -> int | None:
        """The row of the selected source, from 0."""
        ids = [source.id for source in self._scene.sources]
        return ids.index(self._selected_id) if self._selected_id in ids else None

    @property
    def rows_now(self) -> list[int]:
        """The rows, from 0, of the sources that are there at the moment."""
        return [row for row, source in enumerate(self._scene.sources) if is_there(source, self._at_s)]

    def set_line(self, line_px: float) -> None:
        """How wide the line is, with the scroll bar or without."""
        self._line_px = line_px
        self.update()

    def show_scene(self, scene: Scene, selected_id: str | None, solo: frozenset[str], length_s: float) -> None:
        """Show a row for each source over the length of the film."""
        self._scene, self._selected_id, self._solo, self._length_s = scene, selected_id, solo, length_s
        self.setFixedHeight(ROW_PX * len(scene.sources))
        self.update()

    def show_moment(self, at_s: float) -> None:
        """Put the head at a time."""
        self._at_s = at_s
        self.update()

    def bars_of(self, source: SoundSource) -> tuple[QRectF, ...]:
        """Where the bars of a source lie, one for each time that it is there."""
        row = [each.id for each in self._scene.sources].index(source.id)
        return self._bars(row, source)

    def _bars(self, row: int, source: SoundSource) -> tuple[QRectF, ...]:
        scale, top = self.scale, row * ROW_PX + (ROW_PX - _BAR_PX) / 2
        spans = source.presence or ((0.0, self._length_s),)
        return tuple(
            QRectF(scale.x_of(start_s), top, max(2.0, scale.x_of(end_s) - scale.x_of(start_s)), _BAR_PX)
            for start_s, end_s in spans
        )

    # ---- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the source of the row; beside its number, put the head there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row = int(event.position().y() // ROW_PX)
        if 0 <= row < len(self._scene.sources):
            self.chosen.emit(self._scene.sources[row].id)
        if event.position().x() >= _NUMBER_PX:
            self._dragging = True
            self.sought.emit(self.scale.time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the head along."""
        if self._dragging:
            self.sought.emit(self.scale.time_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let it go."""
        self._dragging = False

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen, the cuts and the head."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = event.rect()
        for row, source in enumerate(self._scene.sources):
            if seen.top() - ROW_PX <= row * ROW_PX <= seen.bottom():
                self._paint_row(painter, row, source)
        self._paint_cuts(painter)
        painter.setPen(QPen(theme().colour("accent"), 2.0))
        x = self.scale.x_of(self._at_s)
        painter.drawLine(QLineF(x, 0.0, x, self.height()))
        painter.end()

    def _paint_cuts(self, painter: QPainter) -> None:
        scale = self.scale
        cuts = spread(tuple(scale.x_of(cut_s) for cut_s in cuts_of(self._scene)), _CUTS_APART_PX)
        if len(cuts) * _MANY_CUTS_PX > scale.width_px:
            painter.setPen(QPen(theme().colour("border"), 1.0))
        else:
            painter.setPen(QPen(theme().colour("control_border"), 1.0, Qt.PenStyle.DashLine))
        for x in cuts:
            painter.drawLine(QLineF(x, 0.0, x, self.height()))

    def _paint_row(self, painter: QPainter, row: int, source: SoundSource) -> None:
        selected = source.id == self._selected_id
        heard = source.id in self._solo if self._solo else source.enabled
        if selected:
            painter.fillRect(QRectF(0.0, row * ROW_PX, self._line_px, ROW_PX), theme().colour("surface_sunken"))
        groove = QRectF(self.scale.left_px, (row + 0.5) * ROW_PX, self.scale.width_px, 0.0)
        painter.setPen(QPen(theme().colour("border"), 1.0))
        painter.drawLine(groove.topLeft(), groove.topRight())
        painter.setPen(Qt.PenStyle.NoPen)
        colour = "target" if selected else "control_border" if heard else "border"
        painter.setBrush(theme().colour(colour))
        for bar in self._bars(row, source):
            painter.drawRoundedRect(bar, 3.0, 3.0)
        self._paint_number(painter, row, selected=selected, heard=heard)

    def _paint_number(self, painter: QPainter, row: int, *, selected: bool, heard: bool) -> None:
        """The marker of the source, small."""
        light, dark = theme().colour("on_picture"), theme().colour("picture_outline")
        at = QPointF(_NUMBER_PX / 2, (row + 0.5) * ROW_PX)
        fill = theme().colour("target") if selected else dark
        painter.setPen(QPen(light, 1.0))
        painter.setBrush(fill if heard else theme().colour("text_disabled"))
        wide = 3.0 * (len(str(row + 1)) - 1)
        disc = QRectF(at.x() - 8.0 - wide, at.y() - 8.0, 16.0 + 2.0 * wide, 16.0)
        painter.drawRoundedRect(disc, 8.0, 8.0)
        font = theme().font("strong")
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(dark if selected and theme().tokens.dark else light)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(row + 1))
