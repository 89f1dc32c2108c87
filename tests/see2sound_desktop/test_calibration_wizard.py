"""The wizard walked through on loudspeakers and headphones, by clicks and keys; nothing half-saved."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.audio import AudioClip, Layout, rms_dbfs
from core.calibration import CalibrationKind, SystemVolume
from core.errors import MachineError
from core.playback import calibration as maths
from core.playback.devices import SILENT
from core.playback.door import OutputDevice, PlaybackState, PlaybackStatus
from core.playback.silent import SilentPlayer
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.calibration import CalibrationPresenter
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
        silent = replace(SILENT, volume=volume)
        application.context.change_settings(therapist_name="T. Ona")
        self.presenter = CalibrationPresenter(
            application.context, devices=(silent,), device_id=SILENT.id, layout=layout, open_device=self._open
        )
        self.wizard = CalibrationWizard(self.presenter)
        self.wizard.resize(1000, 700)
        self.wizard.show()
        self.loudness_dba = {name: 100.0 + number * 1.3 for number, name in enumerate(layout.channels)}

    def _open(self, _device_id: str | None, layout: Layout) -> HeardPlayer:
        self.players.append(HeardPlayer(layout))
        self.players[-1].volume = self.volume
        return self.players[-1]

    @property
    def view(self):
        return self.presenter.view

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=20_000)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def write(self, line: QLineEdit, words: str) -> None:
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, words)

    def fill_output(self) -> None:
        if self.volume is None:
            self.write(self.wizard.output.os_volume, "40 %")
        self.write(self.wizard.output.meter, "NTi XL2")
        self.click(self.wizard.next_button)

    def confirm_places(self) -> None:
        assert self.view.stage is Stage.PLACES
        self.click(self.wizard.places.check)
        self.wait(lambda: self.view.check.state is CheckState.ASKING)
        while self.view.check.state is CheckState.ASKING:
            self.click(self.wizard.places.buttons[self.view.check_playing])
        assert self.view.check.state is CheckState.CONFIRMED
        self.click(self.wizard.next_button)

    def measure(self) -> None:
        """Play each channel and type what a meter would read."""
        for name in self.view.draft.measured:
            self.click(self.wizard.levels.play_buttons[name])
            self.wait(lambda: bool(self.players) and self.players[-1].status().state is PlaybackState.PLAYING)
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
        self.wizard.deleteLater()


@pytest.fixture
def bench_of(application: Application, qtbot: QtBot) -> Iterator[Callable[[Layout], Bench]]:
    made: list[Bench] = []

    def make(layout: Layout, volume: SystemVolume | None = None) -> Bench:
        made.append(Bench(application, qtbot, layout, volume))
        return made[-1]

    yield make
    for bench in made:
        bench.close()


@pytest.mark.parametrize("layout", [Layout.STEREO, Layout.SURROUND_51])
def test_loudspeakers_are_placed_measured_twice_and_stored_equal(bench_of, layout: Layout) -> None:
    bench = bench_of(layout)
    bench.fill_output()
    bench.confirm_places()
    assert bench.view.stage is Stage.LEVELS
    bench.measure()
    bench.write(bench.wizard.levels.distances["FL"], "1.8")
    bench.click(bench.wizard.next_button)
    assert bench.view.stage is Stage.LEVELS
    assert "once more" in bench.wizard.levels.sentence.text()
    assert bench.wizard.levels.readings["FL"].text() == ""
    bench.measure()
    bench.click(bench.wizard.next_button)
    assert bench.view.stage is Stage.SUMMARY
    assert bench.application.store.calibrations() == []
    bench.click(bench.wizard.save_button)
    (stored,) = bench.application.store.calibrations()
    assert (stored.layout, stored.kind, stored.person) == (layout, CalibrationKind.METER, "T. Ona")
    assert (stored.os_volume, stored.meter, stored.device_id) == ("40 %", "NTi XL2", SILENT.id)
    levels = {level.channel: level for level in stored.channels}
    for name in maths.measured_channels(layout):
        assert levels[name].reference_dba == pytest.approx(bench.loudness_dba[name], abs=0.1)
        assert levels[name].reference_dba + levels[name].trim_db == pytest.approx(100.0, abs=0.5)
    assert levels["FL"].distance_m == 1.8
    assert bench.wizard.result() == CalibrationWizard.DialogCode.Accepted
    assert all(player.closed for player in bench.players)


def test_headphones_by_their_sensitivity_are_swap_tested_and_stored(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL)
    bench.presenter.change(kind=CalibrationKind.SENSITIVITY)
    bench.fill_output()
    assert bench.view.stage is Stage.FIGURES
    bench.write(bench.wizard.figures.sensitivity, "100")
    bench.write(bench.wizard.figures.impedance, "32")
    bench.write(bench.wizard.figures.output_v, "1,0")
    bench.click(bench.wizard.next_button)
    bench.confirm_places()
    bench.click(bench.wizard.save_button)
    (stored,) = bench.application.store.calibrations()
    assert [level.reference_dba for level in stored.channels] == pytest.approx([117.96] * 2, abs=0.01)
    assert "32 ohm" in stored.details


def test_headphones_by_a_coupler_are_read_ear_by_ear(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL)
    bench.loudness_dba = {"FL": 101.0, "FR": 101.2}
    bench.fill_output()
    bench.measure()
    bench.click(bench.wizard.next_button)
    bench.confirm_places()
    bench.click(bench.wizard.save_button)
    (stored,) = bench.application.store.calibrations()
    assert [level.reference_dba for level in stored.channels] == pytest.approx([101.0, 101.2], abs=0.1)


def test_what_is_missing_or_impossible_is_said_beside_the_field_and_goes_no_further(bench_of) -> None:
    bench = bench_of(Layout.STEREO)
    bench.click(bench.wizard.next_button)
    assert bench.view.stage is Stage.OUTPUT
    assert "system's volume" in bench.wizard.trouble.text()
    assert bench.wizard.output.os_volume.property("invalid") == "true"
    bench.fill_output()
    bench.click(bench.wizard.next_button)
    assert bench.view.stage is Stage.PLACES
    assert bench.wizard.trouble.isVisible()
    bench.confirm_places()
    for typed, said in (("loud", "number"), ("12", "between"), ("", "number")):
        bench.write(bench.wizard.levels.readings["FL"], typed or " ")
        bench.click(bench.wizard.next_button)
        assert said in bench.wizard.trouble.text()
        assert bench.wizard.levels.readings["FL"].property("invalid") == "true"
    bench.write(bench.wizard.levels.readings["FL"], "80")
    bench.write(bench.wizard.levels.readings["FR"], "60")
    bench.click(bench.wizard.next_button)
    assert "differ by 20 dB" in bench.wizard.trouble.text()
    assert bench.view.stage is Stage.LEVELS


def test_swapped_loudspeakers_stop_the_calibration(bench_of) -> None:
    bench = bench_of(Layout.STEREO)
    bench.fill_output()
    bench.click(bench.wizard.places.check)
    bench.wait(lambda: bench.view.check.state is CheckState.ASKING)
    while bench.view.check.state is CheckState.ASKING:
        wrong = {"FL": "FR", "FR": "FL"}[bench.view.check_playing]
        bench.click(bench.wizard.places.buttons[wrong])
    assert "swapped" in bench.wizard.places.sentence.text()
    bench.click(bench.wizard.next_button)
    assert bench.view.stage is Stage.PLACES


def test_escape_stops_the_noise_first_and_then_leaves_nothing_behind(bench_of) -> None:
    bench = bench_of(Layout.STEREO)
    bench.fill_output()
    bench.confirm_places()
    bench.click(bench.wizard.levels.play_buttons["FL"])
    bench.wait(lambda: bench.players[-1].status().state is PlaybackState.PLAYING)
    QTest.keyClick(bench.wizard, Qt.Key.Key_Escape)
    assert bench.wizard.isVisible()
    assert bench.players[-1].status().state is PlaybackState.STOPPED
    QTest.keyClick(bench.wizard, Qt.Key.Key_Escape)
    assert not bench.wizard.isVisible()
    assert all(player.closed for player in bench.players)
    assert bench.application.store.calibrations() == []


def test_a_device_that_goes_away_is_said_and_can_be_gone_on_with(bench_of) -> None:
    bench = bench_of(Layout.STEREO)
    bench.fill_output()
    bench.confirm_places()
    bench.click(bench.wizard.levels.play_buttons["FL"])
    bench.wait(lambda: bench.players[-1].status().state is PlaybackState.PLAYING)
    bench.players[-1].lost = True
    bench.wait(bench.wizard.trouble.isVisible)
    assert "gone" in bench.wizard.trouble.text()
    assert not bench.wizard.stop_button.isVisible()
    count = len(bench.players)
    bench.click(bench.wizard.levels.play_buttons["FL"])
    bench.wait(lambda: len(bench.players) == count + 1)
    assert not bench.wizard.trouble.isVisible()


def test_another_layout_forgets_what_was_measured(bench_of) -> None:
    bench = bench_of(Layout.STEREO)
    bench.presenter.type_reading("FL", "70")
    bench.presenter.change(layout=Layout.SURROUND_51)
    assert dict(bench.view.draft.readings) == {}
    bench.presenter.change(layout=Layout.BINAURAL)
    assert bench.view.draft.kind is CalibrationKind.COUPLER


# --- the system's volume ----------------------------------------------------------------------------------------------

AT_40, AT_35, MUTED = SystemVolume((40.0,)), SystemVolume((35.0,)), SystemVolume((40.0,), muted=True)


def test_a_volume_that_the_system_tells_is_filled_in_and_cannot_be_typed(bench_of) -> None:
    bench = bench_of(Layout.STEREO, AT_40)
    line = bench.wizard.output.os_volume
    assert (line.text(), line.isReadOnly()) == ("40.0 %", True)
    bench.write(line, "99 %")
    bench.fill_output()
    bench.confirm_places()
    bench.measure()
    bench.click(bench.wizard.next_button)
    bench.measure()
    bench.click(bench.wizard.next_button)
    bench.click(bench.wizard.save_button)
    (stored,) = bench.application.store.calibrations()
    assert stored.os_volume == "40.0 %"
    assert stored.volume == AT_40


def test_the_volume_at_which_the_output_opens_is_the_one_that_is_stored(bench_of) -> None:
    """The list of outputs may be old, and does not know what the mixer gives this program."""
    bench = bench_of(Layout.BINAURAL, AT_40)
    bench.fill_output()
    bench.volume = SystemVolume((40.0,), (80.0,))
    bench.click(bench.wizard.levels.play_buttons["FL"])
    bench.wait(lambda: bench.view.draft.os_volume == "40.0 % × 80.0 %")
    assert bench.view.trouble == ""


def test_a_muted_output_is_not_calibrated(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL, MUTED)
    bench.fill_output()
    assert bench.view.stage is Stage.OUTPUT
    assert bench.view.trouble_field == "os_volume"
    assert "is muted" in bench.wizard.trouble.text()


def test_a_volume_that_is_moved_while_noise_plays_stops_it_and_what_was_read_holds_no_more(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL, AT_40)
    bench.fill_output()
    bench.measure()
    bench.click(bench.wizard.levels.play_buttons["FL"])
    bench.wait(lambda: bench.players[-1].status().state is PlaybackState.PLAYING)
    bench.volume = bench.players[-1].moved_to = AT_35
    bench.wait(lambda: bench.view.trouble != "")
    assert "moved to 35.0 %" in bench.view.trouble
    assert bench.players[-1].closed
    assert not bench.view.noise_on
    assert (dict(bench.view.draft.readings), bench.view.draft.os_volume) == ({}, "35.0 %")


def test_a_volume_that_is_moved_before_saving_leads_back_to_the_levels_and_stores_nothing(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL, AT_40)
    bench.fill_output()
    for _ in range(2):
        bench.measure()
        bench.click(bench.wizard.next_button)
        if bench.view.stage is Stage.PLACES:
            break
    bench.confirm_places()
    assert bench.view.stage is Stage.SUMMARY
    bench.volume = bench.players[-1].moved_to = AT_35
    bench.click(bench.wizard.save_button)
    assert bench.view.stage is Stage.LEVELS
    assert bench.view.result is None
    assert bench.application.store.calibrations() == []


def test_another_output_brings_its_own_volume(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL, AT_40)
    bench.presenter.change(device=SILENT)
    assert bench.view.draft.os_volume == ""
    assert not bench.wizard.output.os_volume.isReadOnly()


def test_an_output_that_opens_at_another_volume_than_was_measured_plays_nothing_and_is_measured_anew(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL, AT_40)
    bench.fill_output()
    bench.presenter.type_reading("FL", "70")
    bench.volume = AT_35
    bench.presenter.begin_check()
    bench.wait(lambda: bench.view.trouble != "")
    assert "moved to 35.0 %" in bench.view.trouble
    assert bench.view.check.state is CheckState.NOT_DONE
    assert (bench.players[-1].clips, bench.players[-1].closed) == ([], True)


def test_an_output_that_opens_after_another_layout_was_chosen_is_let_go(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL)
    bench.fill_output()
    bench.presenter.play_noise("FL")
    bench.presenter.change(layout=Layout.STEREO)
    bench.wait(lambda: bool(bench.players) and bench.players[-1].closed)
    assert bench.players[-1].clips == []
