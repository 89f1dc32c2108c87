"""The line between picture and top view: play or stop, for how long, how loud it is, and on which output."""

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.audio import Layout
from core.playback.door import device_words
from core.progress import ProgressReport
from core.settings import Settings
from core.wording import number
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_preview import ScenePreview
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import button, row, text, unseen_label
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.level_meter import LevelMeter

_DURATIONS_S = (3.0, 5.0, 10.0, 20.0)
_CHANNEL_LETTERS = {"FL": "L", "FR": "R", "FC": "C", "BL": "Ls", "BR": "Rs"}
_OUTPUT_PX = 130


class SceneTransport(QWidget):
    """Shows what ``preview`` does; what is played is decided by who hears ``play_pressed``."""

    play_pressed = Signal()

    def __init__(self, editor: SceneEditor, preview: ScenePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._preview = editor, preview
        self.play_button = button(self.tr("&Play scene"), kind="primary", icon="play", pressed=self.play_pressed.emit)
        self.duration = Choice()
        self.duration.setMinimumContentsLength(5)
        for seconds in _DURATIONS_S:
            self.duration.addItem(self.tr("{seconds} s").format(seconds=number(seconds)), seconds)
        self.duration.setCurrentIndex(1)
        self.meter = LevelMeter()
        self.meter.setFixedHeight(30)
        self.output = text("", "caption")
        line = row(self.play_button, self.duration, self.meter, self.output, spacing=theme().size("space_s"))
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        unseen_label(self.tr("Length of the preview"), self.duration, self)
        preview.changed.connect(self._show_preview)
        preview.progressed.connect(self._show_progress)
        preview.levels_changed.connect(self.meter.show_levels)
        editor.state_changed.connect(self._show_editor)
        self._show_preview()
        self._show_editor()

    @property
    def duration_s(self) -> float:
        """How long a preview of the scene is to be; infinite: to the end of the film."""
        return float(self.duration.currentData())

    def show_film(self, *, on: bool) -> None:
        """Offer to play to the end where there is one."""
        at = self.duration.findData(math.inf)
        if on and at < 0:
            self.duration.addItem(self.tr("To the end"), math.inf)
        elif not on and at >= 0:
            self.duration.removeItem(at)

    @Slot(object)
    def show_settings(self, settings: Settings) -> None:
        """Show a meter for each channel of the layout in use."""
        channels = Layout(settings.layout).channels
        self.meter.set_channels([_CHANNEL_LETTERS.get(name, name) for name in channels])

    @Slot()
    def _show_preview(self) -> None:
        plays_scene = self._preview.what == "scene"
        self.play_button.setText(self.tr("Sto&p") if plays_scene else self.tr("&Play scene"))
        set_icon(self.play_button, "stop" if plays_scene else "play", "accent_text")
        self._say(self.tr("Rendering …") if self._preview.preparing else device_words(self._preview.device_name))

    @Slot(object)
    def _show_progress(self, report: ProgressReport) -> None:
        if self._preview.preparing and report.stage == "render":
            percent = round(100 * report.fraction)
            self._say(self.tr("Rendering … {percent} %").format(percent=percent))

    def _say(self, words: str) -> None:
        self.output.setText(self.output.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _OUTPUT_PX))
        self.output.setToolTip(words)

    @Slot()
    def _show_editor(self) -> None:
        self.play_button.setEnabled(bool(self._editor.scene.sources) and not self._editor.opening)
