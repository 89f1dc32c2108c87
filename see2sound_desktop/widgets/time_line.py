"""The time line of a film: when each source is there, where the cuts are, and the play head."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.scene import Scene
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import scrolled
from see2sound_desktop.widgets.time_axis import TimeAxis
from see2sound_desktop.widgets.time_rows import ROW_PX, TimeRows

MOST_ROWS = 6
_FEW_ROWS = 4
_EDGE_PX = 4


class TimeLine(QWidget):
    """A row for each source, of which six or, in a low window, four are seen at a time, over the axis.

    The rows say in a picture what the list of sources says in words; the keyboard goes to the axis.
    """

    sought = Signal(float)
    """Seconds: the user puts the head there."""
    chosen = Signal(object)
    """Id of the source whose row was clicked."""
    play_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows_seen = MOST_ROWS
        self._at_s = 0.0
        self.rows = TimeRows()
        self.axis = TimeAxis()
        self._area = scrolled(self.rows)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        column.setSpacing(0)
        column.addWidget(self._area)
        column.addWidget(self.axis)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.axis)
        self.axis.installEventFilter(self)
        self.axis.sought.connect(self.sought)
        self.axis.play_pressed.connect(self.play_pressed)
        self.rows.sought.connect(self.sought)
        self.rows.chosen.connect(self.chosen)
        theme().changed.connect(self.update)

    def show_scene(self, scene: Scene, selected_id: str | None, solo: frozenset[str], length_s: float) -> None:
        """Show the sources of a scene over the length of its film."""
        self.axis.show_length(length_s)
        self.rows.show_scene(scene, selected_id, solo, length_s)
        self._share_height()
        if self.rows.selected_row is not None:
            self._bring(self.rows.selected_row)

    def fit(self, *, low: bool) -> None:
        """Take less room in a low window."""
        self._rows_seen = _FEW_ROWS if low else MOST_ROWS
        self._share_height()

    def _share_height(self) -> None:
        self._area.setFixedHeight(min(self.rows.height(), ROW_PX * self._rows_seen))

    def show_moment(self, at_s: float) -> None:
        """Put the head at a time. Where then no row is in view whose source is there, such a row is brought there."""
        goes, self._at_s = at_s != self._at_s, at_s
        self.axis.show_moment(at_s)
        self.rows.show_moment(at_s)
        rows = self.rows.rows_now
        first = -self.rows.y() // ROW_PX
        if goes and rows and not any(first <= row < first + self._rows_seen for row in rows):
            self._bring(rows[-1])
            self._bring(rows[0])

    def _bring(self, row: int) -> None:
        self._area.ensureVisible(0, round((row + 0.5) * ROW_PX), 0, ROW_PX // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows share the scale of the axis, whether a scroll bar stands beside them or not."""
        super().resizeEvent(event)
        self.rows.set_line(self.width() - 2.0 * _EDGE_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focus ring goes around the whole."""
        if watched is self.axis and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, its edge and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.axis.hasFocus()
        width = 3.0 if focused else 1.0
        painter.setPen(QPen(theme().colour("focus" if focused else "border"), width))
        painter.setBrush(theme().colour("surface"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 10.0, 10.0)
        painter.end()
