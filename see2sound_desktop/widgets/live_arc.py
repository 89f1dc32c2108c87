"""The therapist's small arc: what was asked and what was answered, hidden unless the therapist asks for it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from see2sound_desktop.widgets.arc_geometry import ArcGeometry
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.pad_colours import Coloured
from see2sound_desktop.widgets.response_arc import band_path, direction_words

_MARGIN_PX = 14


class LiveArc(Coloured, QWidget):
    """Target as a ring, answer as a filled disc: told apart by shape, not by colour. ``words`` says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target_deg: float | None = None
        self._answer_deg: float | None = None
        self._hidden = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 150)
        self._describe()

    def show_trial(self, target_deg: float | None, answer_deg: float | None) -> None:
        """What to draw when it is not hidden; degrees, None for what there is not."""
        self._target_deg, self._answer_deg = target_deg, answer_deg
        self._describe()
        self.update()

    def set_hidden(self, hidden: bool) -> None:
        """Hide or show target and answer."""
        self._hidden = hidden
        self._describe()
        self.update()

    @property
    def words(self) -> str:
        """What the picture says, in words."""
        if self._hidden:
            return self.tr("Target and answer are hidden.")
        parts = [
            self.tr("Sound: %s") % self._said(self._target_deg),
            self.tr("Answer: %s") % self._said(self._answer_deg),
        ]
        return "   ".join(parts)

    def _said(self, azimuth_deg: float | None) -> str:
        return "–" if azimuth_deg is None else direction_words(azimuth_deg)

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Target and answer seen from above"))
        self.setAccessibleDescription(self.words)

    def sizeHint(self) -> QSize:
        """Small: it must not draw the eye."""
        return QSize(420, 320)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint band, head, target and answer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.colours
        area = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        fitted = ArcGeometry.fitted(area.width(), area.height(), 120.0, band_share=0.24)
        arc = ArcGeometry(
            fitted.centre_x_px + _MARGIN_PX, fitted.centre_y_px + _MARGIN_PX, fitted.inner_px, fitted.outer_px, 120.0
        )
        painter.setPen(QPen(colours.border, 1.5))
        painter.setBrush(colours.field)
        painter.drawPath(band_path(arc))
        centre = QPointF(arc.centre_x_px, arc.centre_y_px)
        paint_head(painter, centre, arc.inner_px * 0.26, colours.text, colours.surface)
        if self._hidden:
            self._paint_hidden(painter, arc)
            painter.end()
            return
        size = (arc.outer_px - arc.inner_px) * 0.36
        if self._answer_deg is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.mark)
            painter.drawEllipse(QPointF(*arc.point_at(self._answer_deg)), size * 0.72, size * 0.72)
        if self._target_deg is not None:
            painter.setPen(QPen(colours.text, 3.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(*arc.point_at(self._target_deg)), size, size)
        painter.end()

    def _paint_hidden(self, painter: QPainter, arc: ArcGeometry) -> None:
        font = QFont(self.font())
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(self.colours.muted)
        area = QRectF(arc.centre_x_px - 80, arc.centre_y_px + arc.inner_px * 0.42, 160, 40)
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.tr("hidden"))
