import pytest

from core import wording
from core.calibration import SystemVolume
from core.errors import InputError, MachineError
from core.playback import devices
from core.playback.devices import outputs_of
from core.playback.order import PULSE_BY_ALSA
from core.playback.portaudio import PORTAUDIO
from core.playback.pulse_listing import Sink


def entry(name, api=0, outputs=2, rate=48_000.0):
    return {"name": name, "hostapi": api, "max_output_channels": outputs, "default_samplerate": rate}


def api(name, default=-1):
    return {"name": name, "default_output_device": default}


SINKS = (
    Sink(0, "usb", "USB headphones", ("front-left", "front-right"), 48_000, False),
    Sink(1, "hall", "Hall 5.1", ("front-left",) * 6, 48_000, True),
)


def test_only_outputs_are_listed_the_default_first():
    entries = [entry("mic", outputs=0), entry("HDMI", outputs=8), entry("Speakers"), entry("Headset")]

    found = outputs_of(entries, [api("Core Audio", default=3)])

    assert [(item.device.name, item.index) for item in found] == [("Headset", 3), ("HDMI", 1), ("Speakers", 2)]
    assert [item.device.is_default for item in found] == [True, False, False]


def test_the_server_s_sinks_stand_in_place_of_its_catch_all_devices():
    entries = [entry("HDA Intel: ALC257 (hw:0,0)"), entry("pulse", outputs=32), entry("default", outputs=32)]

    found = outputs_of(entries, [api("ALSA", default=2)], SINKS)

    assert [item.device.id for item in found] == ["pulse:hall", "pulse:usb", "ALSA: HDA Intel: ALC257 (hw:0,0)"]
    assert [item.device.channels for item in found] == [6, 2, 2]
    assert found[0].index == 1
    assert found[0].device.is_default
    assert found[0].device.host_api == PULSE_BY_ALSA
    assert devices.sink_name(found[0].device) == "hall"
    assert devices.sink_name(found[2].device) is None


def test_sinks_that_are_described_alike_can_be_told_apart_by_their_names():
    twins = (*SINKS, Sink(2, "usb.2", "USB headphones", ("front-left", "front-right"), 48_000, False))

    found = outputs_of([entry("pulse", outputs=32)], [api("ALSA")], twins)

    assert [item.device.name for item in found] == ["Hall 5.1", "USB headphones (usb)", "USB headphones (usb.2)"]
    assert [item.device.id for item in found] == ["pulse:hall", "pulse:usb", "pulse:usb.2"]


def test_a_sink_brings_its_volume_its_map_and_what_works_on_sounds():
    volume = SystemVolume((40.0,))
    sink = Sink(0, "fx", "Effects", ("front-left", "front-right"), 44_100, False, volume, "module-ladspa-sink")

    (found,) = outputs_of([entry("pulse", outputs=32)], [api("ALSA")], (sink,))

    assert (found.device.volume, found.device.default_rate_hz) == (volume, 44_100)
    assert (found.device.channel_map, found.device.processing) == (sink.channel_map, "module-ladspa-sink")


def test_the_choice_of_exclusive_use_marks_the_outputs_that_can_be_had_alone_and_sets_their_calibrations_apart():
    apis, entries = [api("Windows WASAPI", default=0), api("ASIO")], [entry("Amp"), entry("RME", 1)]

    shared, exclusive = (
        {item.device.name: item.device for item in outputs_of(entries, apis, exclusive=on)} for on in (False, True)
    )

    assert [device.exclusive for device in shared.values()] == [False, False]
    assert (exclusive["Amp"].exclusive, exclusive["RME"].exclusive) == (True, False)
    assert exclusive["Amp"].id == shared["Amp"].id
    assert exclusive["Amp"].calibrated_as != shared["Amp"].calibrated_as == shared["Amp"].id


def test_windows_devices_are_listed_once_with_the_default_of_wasapi():
    apis = [api("MME", default=0), api("Windows DirectSound", default=1), api("Windows WASAPI", default=3), api("ASIO")]
    entries = [
        entry("Headphones (Realtek High Defini", 0),
        entry("Headphones (Realtek High Definition Audio)", 1),
        entry("Speakers (USB Audio)", 2),
        entry("Headphones (Realtek High Definition Audio)", 2),
        entry("RME Fireface", 3, outputs=18),
    ]

    found = outputs_of(entries, apis)

    assert [item.index for item in found] == [3, 4, 2]
    assert found[0].device.is_default


def test_devices_of_one_name_get_ids_that_differ():
    found = outputs_of([entry("USB Audio"), entry("USB Audio")], [api("ALSA")])

    assert [item.device.id for item in found] == ["ALSA: USB Audio", "ALSA: USB Audio #2"]


def test_a_driver_that_names_surround_wrongly_is_good_for_stereo_only():
    found = outputs_of([entry("Hall", outputs=6)], [api("PulseAudio", default=0)])

    assert found[0].device.channels == 2


@pytest.fixture
def three_devices(monkeypatch):
    found = outputs_of([entry("Speakers"), entry("USB Headset"), entry("USB Box")], [api("ALSA", default=0)])
    monkeypatch.setattr(devices, "_enumerate", lambda: found)


@pytest.mark.parametrize("asked", ["USB Headset", "usb headset", "ALSA: USB Headset", " headset "])
def test_a_device_is_found_by_name_id_or_a_part_that_fits_one_alone(three_devices, asked):
    assert devices.find_device(asked).id == "ALSA: USB Headset"


def test_the_silent_clock_is_found_like_a_device(three_devices):
    assert devices.find_device("silent") is devices.SILENT
    assert devices.SILENT not in devices.list_devices()


@pytest.mark.parametrize("asked", ["Radio", "USB", ""])
def test_an_unknown_or_ambiguous_name_is_answered_with_the_list(three_devices, asked):
    with pytest.raises(InputError) as caught:
        devices.find_device(asked)

    assert caught.value.code == "playback.device-unknown"
    assert "Speakers, USB Box, USB Headset, Silent clock (no sound)" in str(caught.value)


def test_without_portaudio_there_is_no_device_and_the_reason_is_known(monkeypatch):
    def refuse():
        raise MachineError("playback.no-portaudio", reason="PortAudio library not found")

    monkeypatch.setattr(PORTAUDIO, "load", refuse)

    assert devices.list_devices() == ()
    assert devices.audio_trouble() == "playback.no-portaudio"
    assert "libportaudio2" in wording.say(devices.audio_trouble())
    with pytest.raises(MachineError, match="libportaudio2"):
        devices.default_device()


def test_without_any_output_the_reason_is_known(monkeypatch):
    monkeypatch.setattr(devices, "_enumerate", list)

    assert devices.audio_trouble() == "playback.no-device"
    assert "Connect headphones" in wording.say(devices.audio_trouble())
    with pytest.raises(MachineError, match="Connect headphones"):
        devices.default_device()
