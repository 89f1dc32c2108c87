"""The system's volume while an output is calibrated: read, kept, and watched until the calibration is stored."""

import pytest

from core.audio import Layout
from core.calibration import CalibrationKind, SystemVolume
from core.playback.devices import SILENT
from core.playback.door import PlaybackState
from see2sound_desktop.presenters.calibration_draft import Stage
from see2sound_desktop.presenters.session_check import CheckState

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


def test_noise_is_not_played_into_an_output_that_is_still_muted(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL, AT_40)
    bench.fill_output()
    bench.volume = MUTED
    for _ in range(2):  # the second time the volume is the one that was seen before
        bench.click(bench.wizard.levels.play_buttons["FL"])
        bench.wait(lambda: not bench.view.busy and bench.view.trouble != "")
        assert "is muted" in bench.view.trouble
        assert not bench.view.noise_on
    assert all(player.clips == [] and player.closed for player in bench.players)


@pytest.mark.parametrize(
    ("kind", "stage"), [(CalibrationKind.COUPLER, Stage.LEVELS), (CalibrationKind.SENSITIVITY, Stage.FIGURES)]
)
def test_a_volume_that_is_moved_after_measuring_leads_back_to_where_it_is_measured(bench_of, kind, stage) -> None:
    """The voltage of a data sheet holds for one volume as a meter's reading does."""
    bench = bench_of(Layout.BINAURAL, AT_40)
    bench.presenter.change(kind=kind)
    bench.presenter.change(sensitivity="100", impedance="32", output_v="1", meter="m")
    for name in ("FL", "FR"):
        bench.presenter.type_reading(name, "70")
    bench.presenter.go_on()
    bench.presenter.go_on()
    bench.begin_check()
    bench.volume = bench.players[-1].moved_to = AT_35
    bench.wait(lambda: bench.view.trouble != "")
    assert "moved to 35.0 %" in bench.view.trouble
    assert bench.view.stage is stage
    assert not bench.view.draft.is_measured
    assert bench.view.draft.sensitivity == "100"


def test_a_volume_that_was_moved_before_the_output_opened_undoes_the_voltage(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL, AT_40)
    bench.presenter.change(kind=CalibrationKind.SENSITIVITY)
    bench.presenter.change(sensitivity="100", impedance="32", output_v="1", meter="m")
    bench.presenter.go_on()
    bench.presenter.go_on()
    bench.volume = AT_35
    bench.click(bench.wizard.places.check)
    bench.wait(lambda: bench.view.trouble != "")
    assert bench.view.stage is Stage.FIGURES
    assert bench.view.draft.output_v == ""
