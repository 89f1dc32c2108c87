"""The wizard walked through on loudspeakers and headphones, by clicks and keys; nothing half-saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.audio import Layout
from core.calibration import CalibrationKind
from core.playback import calibration as maths
from core.playback.devices import SILENT
from core.playback.door import PlaybackState
from see2sound_desktop.presenters.calibration_draft import Stage
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.windows.calibration_wizard import CalibrationWizard


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
    assert "what was measured with" in bench.wizard.trouble.text()
    bench.write(bench.wizard.output.meter, "NTi XL2")
    bench.click(bench.wizard.next_button)
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
