"""The picture with its sources: regions as outlines, each source as a marker where it is seen, depth as colours."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.scene import SoundSource
from see2sound_desktop.presenters.scene_depth import DepthPicture
from see2sound_desktop.presenters.scene_edits import in_front
from see2sound_desktop.presenters.scene_outlines import Outline, outline_of
from see2sound_desktop.presenters.scene_pictures import scaled_to
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.depth_legend import DepthLegend
from see2sound_desktop.widgets.picture_toggle import PictureToggle
from see2sound_desktop.widgets.region_layer import DrawnRegion, RegionLayer
from see2sound_desktop.widgets.scene_canvas import SceneCanvas, marker_px

_EDGE_PX = 8.0
_INSET_PX = 8
_LEGEND_PX = 400
_LEGEND_SHARE = 0.25
"""Of the height of the picture, at most, unless there is only a sentence."""
_DEPTH_OPACITY = 0.62


class PictureView(SceneCanvas):
    """Dragging a marker moves its source in azimuth and elevation. A source outside the picture waits at its edge."""

    dragged = Signal(str, float, float)
    """Id of a source, and the pixel of the picture it is dragged to."""
    depth_wanted = Signal(bool)
    """Whether the user wants to see how far everything is taken to be."""
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Picture with sources"), parent)
        self._image: QImage | None = None
        self._scaled: QImage | None = None
        self._regions = RegionLayer()
        self._message = ""
        self.shown_depth: DepthPicture | None = None
        self.outlines_button = PictureToggle(self.tr("Outlines"), self.tr("Show the outlines of the sources"), self)
        self.outlines_button.setChecked(True)
        self.outlines_button.toggled.connect(self.update)
        self.depth_button = PictureToggle(self.tr("Depth"), self.tr("Show how far everything is taken to be"), self)
        self.depth_button.toggled.connect(self.depth_wanted)
        self.legend = DepthLegend(self)
        self.legend.hide()
        for toggle in self._toggles:
            toggle.hide()
        self.setMinimumSize(320, 180)

    def show_picture(self, image: QImage | None, message: str = "", *, scaled: QImage | None = None) -> None:
        """Show another picture, ``scaled`` if that is made for the size it has by now; without one, say why."""
        self._image, self._scaled, self._message = image, scaled, message
        for toggle in self._toggles:
            toggle.setVisible(image is not None)
        self._place_parts()
        self.update()

    def show_depth(self, depth: DepthPicture | None, sentence: str = "") -> None:
        """Lay the colours of ``depth`` over the picture; without them, ``sentence`` says why, if anything."""
        self.shown_depth = depth
        if depth is not None:
            self.legend.show_depth(depth)
        else:
            self.legend.show_sentence(sentence)
        self.legend.setVisible(depth is not None or bool(sentence))
        self._place_parts()
        self.update()

    @property
    def image(self) -> QImage | None:
        """The picture that is shown."""
        return self._image

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture to see."""
        return self._image is not None

    def sizeHint(self) -> QSize:
        """Sixteen to nine."""
        return QSize(640, 360)

    @property
    def ratio(self) -> float:
        """Width of the picture by its height."""
        camera = self.scene.pinhole
        return camera.width_px / camera.height_px if camera is not None else 16 / 9

    @property
    def area(self) -> QRectF:
        """Where the picture lies in the widget: as large as fits, in the middle."""
        width = min(float(self.width()), self.height() * self.ratio)
        height = width / self.ratio
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    @property
    def _toggles(self) -> tuple[PictureToggle, PictureToggle]:
        return self.outlines_button, self.depth_button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in the upper right corner, and the legend in the lower left one."""
        super().resizeEvent(event)
        self._place_parts()
        self.resized.emit()

    def _place_parts(self) -> None:
        area = self.area.toRect()
        right = area.right() - _INSET_PX
        for toggle in reversed(self._toggles):
            toggle.adjustSize()
            toggle.move(right - toggle.width(), area.top() + _INSET_PX)
            right -= toggle.width() + 4
        self.legend.fit(min(_LEGEND_PX, area.width() - 2 * _INSET_PX), _LEGEND_SHARE * area.height())
        self.legend.move(area.left() + _INSET_PX, area.bottom() - _INSET_PX - self.legend.height())

    # ---- where things are

    def to_widget(self, x_px: float, y_px: float) -> QPointF:
        """A pixel of the picture in the widget."""
        camera, area = self.scene.pinhole, self.area
        if camera is None:
            return area.center()
        return QPointF(
            area.x() + x_px * area.width() / camera.width_px, area.y() + y_px * area.height() / camera.height_px
        )

    def to_picture(self, point: QPointF) -> tuple[float, float]:
        """A point of the widget as a pixel of the picture, kept within it."""
        camera, area = self.scene.pinhole, self.area
        if camera is None or area.width() <= 0 or area.height() <= 0:
            return (0.0, 0.0)
        x = (point.x() - area.x()) / area.width()
        y = (point.y() - area.y()) / area.height()
        return (min(max(x, 0.0), 1.0) * camera.width_px, min(max(y, 0.0), 1.0) * camera.height_px)

    def marker_of(self, source: SoundSource) -> QPointF:
        """On its pixel; at the left or right edge where it is outside the picture."""
        return self._placed(source)[0]

    def _placed(self, source: SoundSource) -> tuple[QPointF, int]:
        """Marker, and on which side of the picture it is outside: -1 left, +1 right, 0 within."""
        camera, area, position = self.scene.pinhole, self.area, self.place_of(source)
        if camera is None:
            return area.center(), 0
        pixel = camera.pixel_of(position.direction) if in_front(position.azimuth_deg) else None
        point = self.to_widget(*pixel) if pixel is not None else None
        outside = 0
        if pixel is None or not 0 <= pixel[0] <= camera.width_px:
            outside = 1 if position.azimuth_deg > 0 else -1
        if point is None:
            point = QPointF(area.center().x() + outside * area.width(), area.center().y())
        edge = marker_px() + _EDGE_PX
        kept = QPointF(
            min(max(point.x(), area.left() + edge), area.right() - edge) if outside else point.x(),
            min(max(point.y(), area.top() + marker_px()), area.bottom() - marker_px()),
        )
        return kept, outside

    def source_at(self, point: QPointF) -> SoundSource | None:
        """By its marker, else by the smallest region under the point."""
        by_marker = super().source_at(point)
        if by_marker is not None:
            return by_marker
        within = [
            (box.width() * box.height(), source)
            for source in self.seen
            if (outline := self._outline(source)) is not None and (box := self._box(outline)).contains(point)
        ]
        return min(within, key=lambda entry: entry[0])[1] if within else None

    def drag_to(self, source_id: str, point: QPointF) -> None:
        """Say which pixel a source is dragged to."""
        if self.scene.pinhole is not None:
            self.dragged.emit(source_id, *self.to_picture(point))

    def _outline(self, source: SoundSource) -> Outline | None:
        camera = self.scene.pinhole
        return outline_of(source, camera, self.at_s) if camera is not None else None

    def _box(self, outline: Outline) -> QRectF:
        left, top, right, bottom = outline.box_px
        return QRectF(self.to_widget(left, top), self.to_widget(right, bottom))

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint picture, regions, midline and markers."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.clip_to_frame(painter)
        painter.fillRect(self.rect(), theme().colour("surface_sunken"))
        if self._image is not None:
            painter.drawImage(self.area, self._fitted(self._image))
            if self.shown_depth is not None:
                painter.setOpacity(_DEPTH_OPACITY)
                painter.drawImage(self.area, self.shown_depth.image)
                painter.setOpacity(1.0)
        if self.scene.pinhole is not None:
            self._paint_regions(painter)
            self.paint_markers(painter)
            self._paint_outside(painter)
        if self._message:
            painter.setPen(theme().colour("text_muted"))
            painter.setFont(theme().font("body"))
            room = QRectF(self.rect()).adjusted(24, 24, -24, -24)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)
        painter.setClipping(False)
        self.paint_frame(painter)
        painter.end()

    @property
    def picture_size(self) -> QSize:
        """How large the picture is shown, in pixels of the screen."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self.area.width() * ratio), round(self.area.height() * ratio))

    def _fitted(self, image: QImage) -> QImage:
        """The picture at the size it is shown in, kept until that changes."""
        size = self.picture_size
        if self._scaled is None or self._scaled.size() != size:
            self._scaled = scaled_to(image, size)
        return self._scaled

    def _paint_regions(self, painter: QPainter) -> None:
        if not self.outlines_button.isChecked():
            return
        regions = [
            DrawnRegion(outline, source.id == self.selected_id)
            for source in sorted(self.seen, key=lambda each: each.id == self.selected_id)
            if (outline := self._outline(source)) is not None
        ]
        self._regions.paint(painter, regions, self.area, self.to_widget)

    def _paint_outside(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme().colour("on_picture"), 1.5))
        painter.setBrush(theme().colour("picture_outline"))
        for source in self.seen:
            at, outside = self._placed(source)
            if outside:
                tip = at + QPointF(outside * (marker_px() + _EDGE_PX), 0.0)
                base = at + QPointF(outside * (marker_px() + 1.0), 0.0)
                painter.drawPolygon(QPolygonF([tip, base + QPointF(0, -6), base + QPointF(0, 6)]))
