"""A test's positions around the head from above: what is tested, what is practised, how far answers reach."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from see2sound_desktop.presenters.protocol_positions import PositionsShown, Spot
from see2sound_desktop.presenters.protocol_words import positions_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.arc_geometry import ArcGeometry
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.response_arc import band_path, band_piece

_MARGIN_PX = 12.0
_BAND_SHARE = 0.13
_NEAREST_SHARE, _FARTHEST_SHARE = 0.34, 0.76
"""Of the radius: between head and band, by the logarithm of the distance."""


class ProtocolPicture(QWidget):
    """Discs are the sounds of the test, triangles those of practice: told apart by shape, not by colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = PositionsShown()
        self.setMinimumSize(220, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Positions seen from above"))
        theme().changed.connect(self.update)

    def show_positions(self, shown: PositionsShown) -> None:
        """Draw these; the same is said in words to assistive technology."""
        self._shown = shown
        self.setAccessibleDescription(positions_words(shown))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the marks."""
        return QSize(340, 280)

    def place_of(self, spot: Spot) -> QPointF:
        """Where a position is drawn: ahead is up, left is left."""
        arc, (azimuth_deg, distance_m) = self._arc(), spot
        radius, angle = arc.outer_px * self._share(distance_m), math.radians(azimuth_deg)
        return QPointF(arc.centre_x_px + radius * math.sin(angle), arc.centre_y_px - radius * math.cos(angle))

    def _arc(self) -> ArcGeometry:
        reach = self._shown.arc_deg or 90.0
        behind = [abs(azimuth) for azimuth, _distance in (*self._shown.targets, *self._shown.practice)]
        wide = min(180.0, max([reach, *behind]))
        room = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        fitted = ArcGeometry.fitted(room.width(), room.height(), wide, _BAND_SHARE)
        centre = fitted.centre_x_px + _MARGIN_PX, fitted.centre_y_px + _MARGIN_PX
        return ArcGeometry(*centre, fitted.inner_px, fitted.outer_px, reach)

    def _share(self, distance_m: float) -> float:
        distances = [distance for _azimuth, distance in (*self._shown.targets, *self._shown.practice)]
        nearest, farthest = min(distances, default=1.0), max(distances, default=1.0)
        if nearest == farthest:
            return _FARTHEST_SHARE
        there = math.log(distance_m / nearest) / math.log(farthest / nearest)
        return _NEAREST_SHARE + there * (_FARTHEST_SHARE - _NEAREST_SHARE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint band, head and marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        arc, colour, shown = self._arc(), theme().colour, self._shown
        if shown.arc_deg is not None:
            painter.setPen(QPen(colour("control_border"), 1.5))
            painter.setBrush(colour("surface_sunken"))
            painter.drawPath(band_path(arc))
        if shown.span is not None:
            self._paint_span(painter, arc, shown.span)
        centre = QPointF(arc.centre_x_px, arc.centre_y_px)
        paint_head(painter, centre, arc.outer_px * 0.13, colour("text"), colour("surface"))
        size = min(max(5.0, arc.outer_px * 0.04), 8.0)
        for spot in shown.practice:  # below the discs, and large enough to be seen around one
            self._paint_triangle(painter, self.place_of(spot), size * 4.4, colour("text"), colour("surface"))
        for spot in shown.targets:
            painter.setPen(QPen(colour("surface"), 1.5))
            painter.setBrush(colour("accent"))
            painter.drawEllipse(self.place_of(spot), size, size)
        painter.end()

    def _paint_span(self, painter: QPainter, arc: ArcGeometry, span: tuple[float, float]) -> None:
        """Where an adaptive test places its sounds: a band nearer to the head; of moving ones, the widest arc."""
        lowest, highest = (-span[1] / 2, span[1] / 2) if self._shown.moves else span
        inner, outer = arc.outer_px * 0.68, arc.outer_px * 0.80
        band = ArcGeometry(arc.centre_x_px, arc.centre_y_px, inner, outer, highest)
        painter.setPen(QPen(theme().colour("accent"), 2.0))
        painter.setBrush(theme().colour("accent_soft"))
        painter.drawPath(band_piece(band, lowest, highest))

    def _paint_triangle(self, painter: QPainter, at: QPointF, size: float, line: QColor, fill: QColor) -> None:
        painter.setPen(QPen(line, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(fill)
        half = size / 2
        corners = [QPointF(0, -half * 1.15), QPointF(half, half * 0.6), QPointF(-half, half * 0.6)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
