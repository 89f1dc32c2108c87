import dataclasses

import pytest

from core.playback.cautions import cautions
from core.playback.devices import SILENT
from core.playback.door import OutputDevice

CABLE = OutputDevice("ALSA: amp", "USB amplifier", "ALSA", 2, 48_000, is_default=True)


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
    device = dataclasses.replace(CABLE, **changes)
    (said,) = cautions(device)
    assert "Bluetooth" in said
    assert device.name in said


def test_another_rate_is_said_with_both_figures() -> None:
    (said,) = cautions(dataclasses.replace(CABLE, default_rate_hz=44_100))
    assert "44100 Hz" in said
    assert "48000 Hz" in said


@pytest.mark.parametrize("device", [CABLE, SILENT, dataclasses.replace(CABLE, name="Budapest hall")])
def test_an_output_by_cable_at_our_rate_needs_no_word(device) -> None:
    assert cautions(device) == ()
