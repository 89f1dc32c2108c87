"""The calibration wizard on a table, with hands, and a room whose loudspeakers are not equally loud."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.audio import AudioClip, Layout, rms_dbfs
from core.calibration import SystemVolume
from core.errors import MachineError, See2SoundError
from core.playback import calibration as maths
from core.playback.devices import SILENT
from core.playback.door import OutputDevice, PlaybackState, PlaybackStatus
from core.playback.silent import SilentPlayer
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.presenters.calibration_draft import Stage
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.windows.calibration_wizard import CalibrationWizard

_STEADY = slice(5 * 48_000, 15 * 48_000)


class HeardPlayer(SilentPlayer):
    """A silent player that keeps what it was given, and can be pulled out."""

    def __init__(self, layout: Layout) -> None:
        super().__init__(layout)
        self.clips: list[AudioClip] = []
        self.lost = self.closed = False
        self.volume: SystemVolume | None = None
        self.moved_to: SystemVolume | None = None

    @property
    def device(self) -> OutputDevice:
        return replace(SILENT, volume=self.volume)

    def play(self, clip: AudioClip) -> None:
        if self.lost:
            raise MachineError("playback.device-lost", device="amp")
        self.clips.append(clip)
        super().play(clip)

    def status(self) -> PlaybackStatus:
        status = replace(super().status(), volume_moved_to=self.moved_to)
        return replace(status, state=PlaybackState.LOST) if self.lost else status

    def close(self) -> None:
        self.closed = True
        super().close()


class Bench:
    """A wizard on the table, with hands, and a room whose loudspeakers are not equally loud."""

    def __init__(
        self, application: Application, qtbot: QtBot, layout: Layout, volume: SystemVolume | None = None
    ) -> None:
        self.application, self.qtbot, self.volume = application, qtbot, volume
        self.players: list[HeardPlayer] = []
        self.refuses: See2SoundError | None = None
        silent = replace(SILENT, volume=volume)
        application.context.change_settings(therapist_name="T. Ona")
        self.presenter = CalibrationPresenter(
            application.context, devices=(silent,), device_id=SILENT.id, layout=layout, open_device=self._open
        )
        self.wizard = CalibrationWizard(self.presenter, application.window)
        self.wizard.resize(1000, 700)
        self.wizard.show()
        self.loudness_dba = {name: 100.0 + number * 1.3 for number, name in enumerate(layout.channels)}

    def _open(self, _device_id: str | None, layout: Layout) -> HeardPlayer:
        if self.refuses is not None:
            raise self.refuses
        self.players.append(HeardPlayer(layout))
        self.players[-1].volume = self.volume
        return self.players[-1]

    @property
    def view(self) -> CalibrationView:
        return self.presenter.view

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def write(self, line: QLineEdit, words: str) -> None:
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, words)

    def choose(self, box: QComboBox, value: str) -> None:
        """By the arrow keys, as a person does."""
        box.setFocus()
        wanted = box.findData(value)
        assert wanted >= 0
        while box.currentIndex() != wanted:
            QTest.keyClick(box, Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up)

    def tab_round(self) -> list[QWidget]:
        """What the Tab key comes by, once round."""
        seen: list[QWidget] = []
        while (stop := self.wizard.focusWidget()) not in seen:
            seen.append(stop)
            QTest.keyClick(stop, Qt.Key.Key_Tab)
        return seen

    def fill_output(self) -> None:
        if self.volume is None:
            self.write(self.wizard.output.os_volume, "40 %")
        self.write(self.wizard.output.meter, "NTi XL2")
        self.click(self.wizard.next_button)

    def begin_check(self) -> None:
        assert self.view.stage is Stage.PLACES
        self.click(self.wizard.places.check)
        self.wait(lambda: self.view.check.state is CheckState.ASKING)

    def play(self, channel: str) -> None:
        """Play the noise of a channel, and wait until it sounds."""
        self.click(self.wizard.levels.play_buttons[channel])
        self.wait(lambda: bool(self.players) and self.players[-1].status().state is PlaybackState.PLAYING)

    def confirm_places(self) -> None:
        self.begin_check()
        while self.view.check.state is CheckState.ASKING:
            self.click(self.wizard.places.buttons[self.view.check_playing])
        assert self.view.check.state is CheckState.CONFIRMED
        self.click(self.wizard.next_button)

    def measure(self) -> None:
        """Play each channel and type what a meter would read."""
        for name in self.view.draft.measured:
            self.play(name)
            assert self.wizard.stop_button.isVisible()
            clip = self.players[-1].clips[-1]
            digital_dbfs = rms_dbfs(clip.channel(name)[_STEADY])
            silent = [other for other in clip.layout.channels if other != name]
            assert all(not clip.channel(other).any() for other in silent)
            offset_db = maths.noise_a_level_dbfs() - maths.NOISE_DBFS
            self.click(self.wizard.stop_button)
            assert self.players[-1].status().state is PlaybackState.STOPPED
            reading = f"{self.loudness_dba[name] + digital_dbfs + offset_db:.1f}".replace(".", ",")
            self.write(self.wizard.levels.readings[name], reading)

    def close(self) -> None:
        self.wizard.reject()
        if self.wizard.question.is_open:
            self.wizard.question.accept.click()
        self.wizard.deleteLater()
