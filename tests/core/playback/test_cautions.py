import dataclasses

import pytest

from core.audio import Layout
from core.calibration import SystemVolume
from core.playback.cautions import cautions
from core.playback.devices import SILENT
from core.playback.door import OutputDevice
from core.playback.order import PULSE_BY_ALSA

STEREO_MAP = ("front-left", "front-right")
SURROUND_MAP = (*STEREO_MAP, "rear-left", "rear-right", "front-center", "lfe")
CABLE = OutputDevice("pulse:amp", "USB amplifier", PULSE_BY_ALSA, 2, 48_000, True, SystemVolume((40.0,)), STEREO_MAP)


def only(device, layout=None) -> str:
    (said,) = cautions(device, layout)
    assert device.name in said
    return said


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "Bluetooth headphones"},
        {"id": "pulse:bluez_output.AA_BB_CC", "name": "WH-1000"},
        {"name": "Ona's AirPods Pro"},
        {"name": "Headset (Hands-Free AG Audio)"},
        {"name": "Galaxy Buds"},
    ],
)
def test_a_bluetooth_output_is_warned_about_by_its_name(changes) -> None:
    assert "Bluetooth" in only(dataclasses.replace(CABLE, **changes))


def test_another_rate_is_said_with_both_figures_and_who_resamples() -> None:
    said = only(dataclasses.replace(CABLE, default_rate_hz=44_100))
    assert "44100 Hz" in said
    assert "48000 Hz" in said
    assert "See2Sound resamples" in said


def test_a_rate_that_the_driver_only_proposes_is_not_said() -> None:
    card = dataclasses.replace(CABLE, host_api="ALSA", default_rate_hz=44_100)
    assert cautions(card) == ()


def test_a_muted_output_is_said_first() -> None:
    muted = dataclasses.replace(CABLE, volume=SystemVolume((40.0,), muted=True), name="Bluetooth amp")
    assert "muted" in cautions(muted)[0]


@pytest.mark.parametrize("volume", [SystemVolume((120.0,)), SystemVolume((40.0,), (110.0,))])
def test_a_volume_above_full_scale_is_warned_about(volume) -> None:
    assert f"stands at {volume}" in only(dataclasses.replace(CABLE, volume=volume))


def test_a_filter_of_the_sound_server_is_warned_about_by_its_name() -> None:
    assert "module-ladspa-sink" in only(dataclasses.replace(CABLE, processing="module-ladspa-sink"))


def test_a_channel_that_the_server_mixes_into_others_is_named() -> None:
    mapped = ("front-left", "front-right", "side-left", "side-right", "front-center", "aux0")
    hall = dataclasses.replace(CABLE, channels=6, channel_map=mapped)
    assert "the subwoofer, behind left, behind right" in only(hall, Layout.SURROUND_51)
    assert cautions(hall, Layout.STEREO) == ()


@pytest.mark.parametrize("layout", [None, Layout.BINAURAL, Layout.SURROUND_51])
def test_a_full_surround_output_needs_no_word(layout) -> None:
    assert cautions(dataclasses.replace(CABLE, channels=6, channel_map=SURROUND_MAP), layout) == ()


@pytest.mark.parametrize(
    ("host_api", "where"), [("Windows WASAPI", "Spatial sound and Audio enhancements"), ("Core Audio", "Spatial Audio")]
)
def test_where_the_system_s_effects_cannot_be_read_it_is_said_where_to_turn_them_off(host_api, where) -> None:
    device = dataclasses.replace(CABLE, host_api=host_api, channel_map=())
    assert where in only(device)
    assert cautions(dataclasses.replace(device, exclusive=True)) == ()


def test_a_volume_that_cannot_be_read_is_the_therapist_s_to_watch() -> None:
    assert "cannot be read" in only(dataclasses.replace(CABLE, volume=None))


@pytest.mark.parametrize("device", [CABLE, SILENT, dataclasses.replace(CABLE, name="Budapest hall")])
def test_an_output_by_cable_at_our_rate_needs_no_word(device) -> None:
    assert cautions(device, Layout.BINAURAL) == ()
