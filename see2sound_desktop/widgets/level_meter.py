"""How loud each channel is while something plays: a bar for its RMS, a line for its peak, and the peak in words."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from see2sound_desktop.theme import theme

_LOWEST_DB = -60.0
_MID_DB = -18.0
_HIGH_DB = -6.0
_FALL_DB = 2.0


class LevelMeter(QWidget):
    """Bars from -60 to 0 dBFS. Green, amber and red also differ in place: low, middle and end of the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channels: tuple[str, ...] = ("L", "R")
        self._rms_db = [_LOWEST_DB] * 2
        self._peak_db = [_LOWEST_DB] * 2
        self.setAccessibleName(self.tr("Level"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(90)
        theme().changed.connect(self.update)
        self._describe()

    def set_channels(self, names: Sequence[str]) -> None:
        """Show these channels, silent."""
        self._channels = tuple(names)
        self._rms_db = [_LOWEST_DB] * len(self._channels)
        self._peak_db = list(self._rms_db)
        self._describe()
        self.update()

    def show_levels(self, levels_db: Sequence[Sequence[float]] | None) -> None:
        """RMS and peak in dBFS of each channel now; None falls silent. Bars fall slowly, so that the eye can follow."""
        if levels_db is None:
            self.set_channels(self._channels)
            return
        if len(levels_db) != len(self._channels):
            return
        for at, (rms, peak) in enumerate(levels_db):
            self._rms_db[at] = max(float(rms), self._rms_db[at] - _FALL_DB)
            self._peak_db[at] = max(float(peak), self._peak_db[at] - _FALL_DB)
        self._describe()
        self.update()

    @property
    def peak_db(self) -> float:
        """The loudest channel's peak; -inf when it is silent."""
        peak = max(self._peak_db, default=_LOWEST_DB)
        return peak if peak > _LOWEST_DB else -math.inf

    def _describe(self) -> None:
        words = (
            self.tr("silent") if math.isinf(self.peak_db) else self.tr("{level} dB").format(level=round(self.peak_db))
        )
        self.setAccessibleDescription(words)
        self.setToolTip(self.tr("Peak: {words}").format(words=words))

    def sizeHint(self) -> QSize:
        """A slim block of bars."""
        return QSize(150, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        painter = QPainter(self)
        count = len(self._channels)
        gap = 3.0 if count <= 2 else 1.0
        height = (self.height() - gap * (count - 1)) / count
        for at in range(count):
            groove = QRectF(0.0, at * (height + gap), self.width(), height)
            painter.fillRect(groove, theme().colour("surface_sunken"))
            self._paint_bar(painter, groove, self._rms_db[at])
            if self._peak_db[at] > _LOWEST_DB:
                x = _share(self._peak_db[at]) * groove.width()
                painter.fillRect(QRectF(max(x - 2.0, 0.0), groove.top(), 2.0, height), theme().colour("text"))
            painter.setPen(theme().colour("control_border"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(groove.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_bar(self, painter: QPainter, groove: QRectF, level_db: float) -> None:
        for start_db, end_db, role in (
            (_LOWEST_DB, _MID_DB, "meter_low"),
            (_MID_DB, _HIGH_DB, "meter_mid"),
            (_HIGH_DB, 0.0, "meter_high"),
        ):
            if level_db > start_db:
                left, right = _share(start_db) * groove.width(), _share(min(level_db, end_db)) * groove.width()
                painter.fillRect(QRectF(left, groove.top(), right - left, groove.height()), theme().colour(role))


def _share(level_db: float) -> float:
    return (min(max(level_db, _LOWEST_DB), 0.0) - _LOWEST_DB) / -_LOWEST_DB
