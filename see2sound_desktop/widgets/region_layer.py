"""Outlines of sources over a picture. Those of many corners are painted once, and kept until they change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPolygonF

from see2sound_desktop.presenters.scene_outlines import Outline
from see2sound_desktop.theme import theme

_FILL_OPACITY = 0.28

ToWidget = Callable[[float, float], QPointF]
"""A pixel of the picture in the widget."""


@dataclass(frozen=True)
class DrawnRegion:
    """The outline of a source."""

    outline: Outline
    selected: bool


class RegionLayer:
    """Paints regions in the order that they are given. Boxes cost little, and in a film they move with every frame."""

    def __init__(self) -> None:
        self._shows: object = None
        self._image = QImage()

    def paint(self, painter: QPainter, regions: Sequence[DrawnRegion], area: QRectF, to_widget: ToWidget) -> None:
        """Paint regions of a picture that lies in ``area`` of the widget."""
        if not any(region.outline.polygons_px for region in regions):
            paint_regions(painter, regions, to_widget)
            return
        device = painter.device()
        ratio, size = device.devicePixelRatioF(), QSize(device.width(), device.height())
        shows = (tuple(regions), area, size, ratio, *(theme().colour(name).rgba() for name in _COLOURS))
        if shows != self._shows:
            self._shows, self._image = shows, _empty(size, ratio)
            on_image = QPainter(self._image)
            on_image.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_regions(on_image, regions, to_widget)
            on_image.end()
        painter.drawImage(0, 0, self._image)


_COLOURS = ("on_picture", "picture_outline", "target")


def _empty(size: QSize, ratio: float) -> QImage:
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image


def paint_regions(painter: QPainter, regions: Sequence[DrawnRegion], to_widget: ToWidget) -> None:
    """A light line on a dark one, to be seen on any ground; filled where more than a box is known."""
    light, dark, chosen = (theme().colour(name) for name in _COLOURS)
    for region in regions:
        outline, selected = region.outline, region.selected
        path = _path_of(outline, to_widget)
        if outline.polygons_px:
            painter.setOpacity(_FILL_OPACITY)
            painter.fillPath(path, chosen if selected else light)
        painter.setOpacity(1.0 if selected else 0.55)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(dark, 4.0 if selected else 2.0))
        painter.drawPath(path)
        style = Qt.PenStyle.SolidLine if selected or outline.polygons_px else Qt.PenStyle.DashLine
        painter.setPen(QPen(light, 2.0 if selected else 1.0, style))
        painter.drawPath(path)
    painter.setOpacity(1.0)


def _path_of(outline: Outline, to_widget: ToWidget) -> QPainterPath:
    path = QPainterPath()
    for corners in outline.polygons_px:
        path.addPolygon(QPolygonF([to_widget(x, y) for x, y in corners]))
        path.closeSubpath()
    if not outline.polygons_px:
        left, top, right, bottom = outline.box_px
        path.addRoundedRect(QRectF(to_widget(left, top), to_widget(right, bottom)), 8.0, 8.0)
    return path
