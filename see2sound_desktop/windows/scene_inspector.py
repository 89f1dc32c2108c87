"""What one can change about the selected source: its name, what it sounds like, how loud, and where it is, in words."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QLineEdit, QSlider, QVBoxLayout, QWidget

from core.geometry import Position
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_edits import FARTHEST_M, HIGHEST_GAIN_DB, LOWEST_GAIN_DB, NEAREST_M
from see2sound_desktop.presenters.scene_making import SceneMaking
from see2sound_desktop.presenters.scene_words import (
    azimuth_in,
    azimuth_words,
    distance_words,
    elevation_in,
    elevation_words,
    gain_words,
    number_in,
)
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import icon_button, row, text
from see2sound_desktop.widgets.sound_choice import SoundChoice
from see2sound_desktop.widgets.word_spin_box import WordSpinBox
from see2sound_desktop.windows.scene_source_words import SceneSourceWords


class GainSlider(QSlider):
    """A slider in whole dB that leaves the wheel to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(round(LOWEST_GAIN_DB), round(HIGHEST_GAIN_DB))
        self.setPageStep(6)
        self.setAccessibleName(self.tr("Gain"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not for us."""
        event.ignore()


class SceneInspector(QWidget):
    """The fields of the selected source; empty and disabled without one."""

    sound_file_wanted = Signal()
    sound_play_pressed = Signal()

    def __init__(self, editor: SceneEditor, making: SceneMaking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._showing = False
        self.in_words = SceneSourceWords(editor, making)
        self.label = QLineEdit()
        self.label.setMaxLength(80)
        self.label.editingFinished.connect(self._rename)
        self.sound = SoundChoice()
        self.sound.clip_chosen.connect(lambda clip: self._of_selected(editor.set_clip, clip))
        self.sound.file_wanted.connect(self.sound_file_wanted)
        self.play_button = icon_button("play", self.tr("Hear this sound"), pressed=self.sound_play_pressed.emit)
        self.gain = GainSlider()
        self.gain.valueChanged.connect(self._gain_changed)
        self.gain.sliderReleased.connect(editor.end_drag)
        self.gain_label = text("", "caption")
        self.azimuth = WordSpinBox(
            lowest=-180.0,
            highest=180.0,
            step=1.0,
            decimals=3,
            words=azimuth_words,
            number=azimuth_in,
            wrapping=True,
        )
        self.elevation = WordSpinBox(
            lowest=-90.0, highest=90.0, step=1.0, decimals=3, words=elevation_words, number=elevation_in
        )
        self.distance = WordSpinBox(
            lowest=NEAREST_M, highest=FARTHEST_M, step=0.1, decimals=3, words=distance_words, number=_metres
        )
        for box in (self.azimuth, self.elevation, self.distance):
            box.changed.connect(self._moved)
            box.done.connect(editor.end_drag)
        self._lay_out()
        editor.scene_changed.connect(self.refresh)
        editor.selection_changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        self._fields = QWidget()
        self._nothing = text(self.tr("Choose a source, or add one, to change it here."), "muted", wrap=True)
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().size("space_s"))
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 76)
        gain = QVBoxLayout()
        gain.setSpacing(0)
        gain.addWidget(self.gain)
        gain.addWidget(self.gain_label)
        lines: tuple[tuple[str, QWidget, QWidget | QLayout], ...] = (
            (self.tr("&Name"), self.label, self.label),
            (self.tr("So&und"), self.sound, row(self.sound, self.play_button, spacing=4)),
            (self.tr("In &words"), self.in_words.words, self.in_words),
            (self.tr("&Gain"), self.gain, gain),
            (self.tr("D&irection"), self.azimuth, self.azimuth),
            (self.tr("&Height"), self.elevation, self.elevation),
            (self.tr("Dis&tance"), self.distance, self.distance),
        )
        for number, (words, editor, item) in enumerate(lines):
            name = QLabel(words)
            name.setBuddy(editor)
            editor.setAccessibleName(words.replace("&", ""))
            grid.addWidget(name, number, 0)
            if isinstance(item, QLayout):
                grid.addLayout(item, number, 1)
            else:
                grid.addWidget(item, number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_s"))
        column.addWidget(self._fields)
        column.addWidget(self._nothing)

    def refresh(self) -> None:
        """Show the selected source."""
        source = self._editor.selected
        self._fields.setVisible(source is not None)
        self._nothing.setVisible(source is None)
        if source is None:
            return
        self._showing = True
        if self.label.text() != source.label:
            self.label.setText(source.label)
        self.sound.show_clip(source.clip)
        self.in_words.refresh()
        self.gain.setValue(round(source.clip.gain_db))
        self.gain_label.setText(gain_words(source.clip.gain_db))
        self.gain.setAccessibleDescription(gain_words(source.clip.gain_db))
        place = source.at(self._editor.shown_s)
        self.azimuth.show_value(place.azimuth_deg)
        self.elevation.show_value(place.elevation_deg)
        self.distance.setSingleStep(0.1 if place.distance_m < 3.0 else 0.5 if place.distance_m < 10.0 else 1.0)
        self.distance.show_value(place.distance_m)
        self._showing = False

    def show_playing(self, playing: bool) -> None:
        """Show whether this sound is heard: the button then stops it."""
        words = self.tr("Stop this sound") if playing else self.tr("Hear this sound")
        set_icon(self.play_button, "stop" if playing else "play")
        self.play_button.setToolTip(words)
        self.play_button.setAccessibleName(words)

    def edit_name(self) -> None:
        """Put the cursor into the name."""
        self.label.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.label.selectAll()

    def _of_selected(self, edit: Callable[..., None], *values: object) -> None:
        if self._editor.selected_id is not None:
            edit(self._editor.selected_id, *values)

    def _rename(self) -> None:
        source = self._editor.selected
        if source is None:
            return
        if self.label.text().strip():
            self._editor.rename(source.id, self.label.text())
        else:
            self.label.setText(source.label)

    def _gain_changed(self, gain_db: int) -> None:
        if not self._showing:
            self._of_selected(self._editor.set_gain, float(gain_db))

    def _moved(self, _value: float) -> None:
        to = Position(self.azimuth.value(), self.elevation.value(), self.distance.value())
        self._of_selected(self._editor.move, to)


def _metres(typed: str) -> float | None:
    return number_in(typed)
