"""The listener's head from above with range rings: each source at its azimuth and distance."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.geometry import wrap_azimuth
from core.scene import Scene, SoundSource
from core.wording import number
from see2sound_desktop.presenters.scene_edits import FARTHEST_M, NEAREST_M
from see2sound_desktop.presenters.scene_moment import Way, ways_of
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.head import paint_head
from see2sound_desktop.widgets.scene_canvas import WIDE_STEP_DEG, SceneCanvas, marker_px

RINGS_M = (0.5, 1.0, 2.0, 4.0, 8.0)
_FAINT_RINGS_M = (16.0, 32.0, 64.0)
_CLOSE_UP_M = 16.0
_CLOSE_UP_ENDS_M = 15.0
"""A source dragged to the edge of the close-up opens the whole range."""
_DISTANCE_PX = 12
_SIDE_WORDS_PX = 56.0
_FRONT_DEG = 100.0
_ARROW_PX = 11.0


class TopView(SceneCanvas):
    """Ahead is up, left is left. Dragging a marker moves its source in azimuth and distance."""

    labels = False  # markers stand close here; a label would hide its neighbours

    dragged = Signal(str, float, float)
    """Id of a source, azimuth in degrees (+ right) and distance in metres."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sources seen from above"), parent)
        self._front_only = True
        self._farthest_m = _CLOSE_UP_M
        self.ways: tuple[Way, ...] = ()
        self.setMinimumSize(240, 180)

    def sizeHint(self) -> QSize:
        """Room for the rings."""
        return QSize(480, 340)

    # ---- where things are

    def show_scene(self, scene: Scene, selected_id: str | None, solo: frozenset[str]) -> None:
        """Show these sources, and where the selected one goes."""
        super().show_scene(scene, selected_id, solo)
        selected = next((source for source in scene.sources if source.id == selected_id), None)
        self.ways = ways_of(selected) if selected is not None else ()

    def fit(self) -> None:
        """Show what is behind only where something comes to be, and no more distance than is needed."""
        places = [place for source in self.scene.sources for place in (source.trajectory or (source.at(),))]
        self._front_only = all(abs(wrap_azimuth(place.azimuth_deg)) <= _FRONT_DEG for place in places)
        near = all(place.distance_m <= _CLOSE_UP_ENDS_M for place in places)
        self._farthest_m = _CLOSE_UP_M if near else FARTHEST_M

    @property
    def _below_px(self) -> float:
        """Room for the head and the words below the centre when only the front is shown."""
        return max(44.0, self.height() * 0.16)

    @property
    def centre(self) -> QPointF:
        """The middle of the head."""
        if self._front_only:
            return QPointF(self.width() / 2, self._words_px + self.outer_px + (self.height() - self._needed_px) / 2)
        return QPointF(self.width() / 2, self.height() / 2)

    @property
    def _needed_px(self) -> float:
        return self._words_px + self.outer_px + self._below_px

    @property
    def _words_px(self) -> float:
        """Room above the rings for the word ahead."""
        return QFontMetricsF(theme().font("strong")).height() + 6.0

    @property
    def _side_words_px(self) -> float:
        """Room beside the rings for the words of the sides, which are longer in some languages."""
        metrics = QFontMetricsF(theme().font("strong"))
        widest = max(metrics.horizontalAdvance(words) for words in (self.tr("Left"), self.tr("Right")))
        return max(_SIDE_WORDS_PX, widest + 12.0)

    @property
    def outer_px(self) -> float:
        """Radius at the farthest distance."""
        across = self.width() / 2 - self._side_words_px
        if self._front_only:
            return max(60.0, min(across, self.height() - self._words_px - self._below_px))
        return max(60.0, min(across, self.height() / 2 - self._words_px))

    @property
    def head_px(self) -> float:
        """Radius of the head, at which the nearest distance lies."""
        return self.outer_px * (0.11 if self._front_only else 0.13)

    @property
    def _octaves(self) -> float:
        return math.log2(self._farthest_m / NEAREST_M)

    def radius_of(self, distance_m: float) -> float:
        """Radius of a distance: equal steps for each doubling."""
        kept = min(max(distance_m, NEAREST_M), self._farthest_m)
        return self.head_px + (self.outer_px - self.head_px) * math.log2(kept / NEAREST_M) / self._octaves

    def distance_at(self, radius_px: float) -> float:
        """Distance in metres of a radius, within what the editor allows."""
        share = (radius_px - self.head_px) / (self.outer_px - self.head_px)
        return float(NEAREST_M * 2.0 ** (self._octaves * min(max(share, 0.0), 1.0)))

    def point_of(self, azimuth_deg: float, distance_m: float) -> QPointF:
        """Where an azimuth and a distance lie in the widget."""
        angle, radius = math.radians(azimuth_deg), self.radius_of(distance_m)
        return self.centre + QPointF(radius * math.sin(angle), -radius * math.cos(angle))

    def marker_of(self, source: SoundSource) -> QPointF:
        """At its azimuth and distance."""
        position = self.place_of(source)
        return self.point_of(position.azimuth_deg, position.distance_m)

    def drag_to(self, source_id: str, point: QPointF) -> None:
        """Say which azimuth and distance a source is dragged to."""
        offset = point - self.centre
        radius = math.hypot(offset.x(), offset.y())
        if radius < 1.0:
            return
        azimuth_deg = math.degrees(math.atan2(offset.x(), -offset.y()))
        self.dragged.emit(source_id, round(azimuth_deg, 1), round(self.distance_at(radius), 2))

    def arrow(self, right: int, up: int, step_deg: float) -> tuple[float, float, float]:
        """Left and right turn; up is farther, down is nearer."""
        return (right * step_deg, 0.0, up * (3.0 if step_deg >= WIDE_STEP_DEG else 1.0))

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint rings, field of view, head and markers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.clip_to_frame(painter)
        painter.fillRect(self.rect(), theme().colour("surface"))
        self._paint_field_of_view(painter)
        self._paint_rings(painter)
        self._paint_sides(painter)
        paint_head(painter, self.centre, self.head_px * 0.62, theme().colour("text"), theme().colour("surface_sunken"))
        self._paint_ways(painter)
        self._paint_spokes(painter)
        self.paint_markers(painter)
        painter.setClipping(False)
        self.paint_frame(painter)
        painter.end()

    def _paint_field_of_view(self, painter: QPainter) -> None:
        if self.scene.media is None:
            return
        half = self.scene.camera.hfov_deg / 2
        outer = QRectF(self.centre.x() - self.outer_px, self.centre.y() - self.outer_px, 0.0, 0.0)
        outer.setSize(QSize(round(2 * self.outer_px), round(2 * self.outer_px)).toSizeF())
        path = QPainterPath(self.centre)
        path.arcTo(outer, 90.0 + half, -2 * half)
        path.closeSubpath()
        painter.fillPath(path, theme().colour("accent_soft"))
        painter.setPen(QPen(theme().colour("accent"), 1.0))
        for edge_deg in (-half, half):
            painter.drawLine(self.point_of(edge_deg, NEAREST_M), self.point_of(edge_deg, FARTHEST_M))

    def _paint_rings(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for distance_m in (*_FAINT_RINGS_M, *RINGS_M):
            if distance_m > self._farthest_m:
                continue
            strong = distance_m in RINGS_M
            style = Qt.PenStyle.SolidLine if strong else Qt.PenStyle.DotLine
            painter.setPen(QPen(theme().colour("control_border" if strong else "border"), 1.0, style))
            radius = self.radius_of(distance_m)
            painter.drawEllipse(self.centre, radius, radius)
        painter.setPen(QPen(theme().colour("border"), 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(self.point_of(0.0, NEAREST_M), self.point_of(0.0, FARTHEST_M))
        self._paint_distances(painter)

    def _paint_distances(self, painter: QPainter) -> None:
        """Distances where a scene from a picture has nothing: along the line behind, or to the side of the front."""
        font = theme().font("caption")
        font.setPixelSize(theme().half_grown(_DISTANCE_PX))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for distance_m in RINGS_M:
            last = distance_m == RINGS_M[-1]
            words = self.tr("{metres} m").format(metres=number(distance_m)) if last else number(distance_m)
            width = metrics.horizontalAdvance(words) + 6.0
            at = self.point_of(_FRONT_DEG - 8.0 if self._front_only else 180.0, distance_m)
            box = QRectF(at.x() - width / 2, at.y() - metrics.height() / 2, width, metrics.height())
            painter.fillRect(box, theme().colour("surface"))
            painter.setPen(theme().colour("text_muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_sides(self, painter: QPainter) -> None:
        painter.setFont(theme().font("strong"))
        painter.setPen(theme().colour("text"))
        metrics = QFontMetricsF(theme().font("strong"))
        half = metrics.height() / 2
        sides = [(self.tr("Ahead"), 0.0), (self.tr("Left"), -90.0), (self.tr("Right"), 90.0)]
        if not self._front_only:
            sides.append((self.tr("Behind"), 180.0))
        for words, azimuth_deg in sides:
            angle = math.radians(azimuth_deg)
            across = metrics.horizontalAdvance(words) / 2
            reach = self.outer_px + 6.0 + abs(math.sin(angle)) * across + abs(math.cos(angle)) * half * 0.9
            at = self.centre + QPointF(reach * math.sin(angle), -reach * math.cos(angle))
            box = QRectF(at.x() - across - 2, at.y() - half, 2 * across + 4, 2 * half)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_ways(self, painter: QPainter) -> None:
        """Where the selected source goes: a line for each time that it is there, with an arrow where it ends."""
        colour = theme().colour("target")
        for way in self.ways:
            points = [self.point_of(place.azimuth_deg, place.distance_m) for place in way]
            line = QPolygonF(points)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("surface"), 5.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(line)
            painter.setPen(QPen(colour, 2.0, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(line)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(points[0], 3.5, 3.5)
            arrow = _arrow(points)
            if arrow is not None:
                painter.drawPolygon(arrow)

    def _paint_spokes(self, painter: QPainter) -> None:
        """A line from the head to the selected source: its azimuth at a glance."""
        for source in self.scene.sources:
            if source.id == self.selected_id:
                position = self.place_of(source)
                painter.setPen(QPen(theme().colour("target"), 2.0))
                start = self.point_of(position.azimuth_deg, NEAREST_M)
                if self.radius_of(position.distance_m) > self.head_px + marker_px():
                    painter.drawLine(start, self.marker_of(source))


def _arrow(points: list[QPointF]) -> QPolygonF | None:
    """The head of an arrow at the end of a line; None where the line is no longer than that."""
    tip = points[-1]
    for start in reversed(points[:-1]):
        along = tip - start
        length = math.hypot(along.x(), along.y())
        if length >= _ARROW_PX:
            along /= length
            base, aside = tip - along * _ARROW_PX, QPointF(-along.y(), along.x()) * (_ARROW_PX / 2)
            return QPolygonF([tip, base + aside, base - aside])
    return None
