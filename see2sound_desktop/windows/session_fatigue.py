"""How tired the patient is, asked at rests and pauses: a slider from 0 to 10, kept with the time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from core.assessment.run import MOST_FATIGUE
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, row, text
from see2sound_desktop.widgets.reflow import FlowRow


class FatigueRow(QWidget):
    """Nothing is kept before "Keep" is pressed: 0 is a rating too."""

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = text("0", "strong")
        self._level.setMinimumWidth(28)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, MOST_FATIGUE)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(self.tr("How tired is the patient, 0 to 10?"))
        self.slider.setAccessibleDescription(self.tr("0 is not at all, 10 is extremely."))
        self.slider.setMinimumWidth(180)
        self.slider.valueChanged.connect(self._moved)
        self.keep = button(self.tr("&Keep"), pressed=lambda: self.rated.emit(self.slider.value()))
        label = text(self.tr("How tired, 0 to 10?"), "strong")
        rating = QWidget()
        line = row(self.slider, self._level, self.keep)
        line.setContentsMargins(0, 0, 0, 0)
        rating.setLayout(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(FlowRow(label, rating, spacing=theme().size("space_m")))

    def begin(self) -> None:
        """Nothing is rated yet."""
        self.slider.setValue(0)
        self.keep.setText(self.tr("&Keep"))

    def show_kept(self, level: int) -> None:
        """Say that a rating was kept."""
        self.keep.setText(self.tr("Kept: {level}").format(level=level))

    def _moved(self, level: int) -> None:
        self._level.setText(str(level))
