"""A few pictures side by side, small, with their titles for assistive technology."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

_HEIGHT = 108


class PictureRow(QWidget):
    """Shows pictures as high as each other; hidden where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.hide()

    def show_pictures(self, pictures: Sequence[tuple[str, QImage]]) -> None:
        """Show these: titles and images."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for title, image in pictures:
            label = QLabel()
            ratio = label.devicePixelRatioF()
            scaled = image.scaledToHeight(round(_HEIGHT * ratio), Qt.TransformationMode.SmoothTransformation)
            scaled.setDevicePixelRatio(ratio)
            label.setPixmap(QPixmap.fromImage(scaled))
            label.setAccessibleName(title)
            label.setToolTip(title)
            self._row.addWidget(label)
            label.show()
        self.setVisible(bool(pictures))
