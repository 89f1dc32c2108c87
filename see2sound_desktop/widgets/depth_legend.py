"""What the colours of a depth picture mean, in metres, and what they take for granted."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from see2sound_desktop.presenters.scene_depth import NEAR_TO_FAR, DepthPicture
from see2sound_desktop.presenters.scene_words import distance_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import flowing, row, text

_SHORT_PX = 260


class ColourScale(QWidget):
    """The colours from near to far."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(12)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A slim bar."""
        return QSize(160, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        colours = QLinearGradient(0.0, 0.0, float(self.width()), 0.0)
        for number, colour in enumerate(NEAR_TO_FAR):
            colours.setColorAt(number / (len(NEAR_TO_FAR) - 1), QColor(colour))
        painter.fillRect(self.rect(), colours)
        painter.setPen(QPen(theme().colour("control_border"), 1.0))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class DepthLegend(QFrame):
    """Nearest and farthest distance beside the colours; or a sentence why there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("legend", "true")
        self.setAccessibleName(self.tr("Depth"))
        self._assumption = ""
        self.nearest, self.farthest = text("", "caption"), text("", "caption")
        self.sentence = flowing("", "caption")
        self.scale = QWidget()
        line = row(self.nearest, ColourScale(), self.farthest, spacing=theme().size("space_s"))
        line.setContentsMargins(0, 0, 0, 0)
        self.scale.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 4)
        column.setSpacing(0)
        column.addWidget(self.scale)
        column.addWidget(self.sentence)

    def show_depth(self, depth: DepthPicture) -> None:
        """Show what the colours of ``depth`` mean."""
        self._assumption = ""
        if depth.assumption:
            self._assumption = self.tr("Assumed: {assumption}.").format(assumption=depth.assumption)
        self.nearest.setText(distance_words(depth.nearest_m))
        self.farthest.setText(distance_words(depth.farthest_m))
        span = self.tr("{near} to {far}.").format(near=self.nearest.text(), far=self.farthest.text())
        self._say(self._assumption, f"{span} {self._assumption}".strip(), with_scale=True)

    def show_sentence(self, words: str) -> None:
        """Say why there are no colours, or that they are on their way."""
        self._assumption = ""
        self._say(words, words, with_scale=False)

    def fit(self, width_px: int, most_height_px: float) -> None:
        """Be so wide. Where the assumption takes too much height it is only said that there is one, in less width; the
        rest is said when the pointer rests here."""
        if self._assumption:
            self.sentence.setText(self._assumption)
            if self._height(width_px) > most_height_px:
                self.sentence.setText(self.tr("Assumed, not measured."))
                width_px = min(width_px, _SHORT_PX)
        self.resize(width_px, self._height(width_px))

    def _height(self, width_px: int) -> int:
        return self.heightForWidth(width_px) if self.hasHeightForWidth() else self.sizeHint().height()

    def _say(self, words: str, spoken: str, *, with_scale: bool) -> None:
        self.scale.setVisible(with_scale)
        self.sentence.setText(words)
        self.sentence.setVisible(bool(words))
        self.setToolTip(self._assumption)
        self.setAccessibleDescription(spoken)
