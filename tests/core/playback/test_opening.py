import dataclasses
import subprocess
import sys

import numpy as np
import pytest

from core.audio import AudioClip, Layout
from core.errors import InputError, MachineError
from core.playback import devices, opening
from core.playback.door import OutputDevice
from core.playback.opening import open_player
from core.playback.order import PULSE_BY_ALSA
from core.playback.portaudio import PORTAUDIO
from core.playback.silent import SilentPlayer

STEREO = OutputDevice("ALSA: Headset", "Headset", "ALSA", 2, 48_000, True)


class QuietStream:
    """A stream that runs and never asks for a sample."""

    active, latency, closed = True, 0.07, False

    def __init__(self, **options):
        self.options = options

    def start(self):
        pass

    def abort(self, ignore_errors=True):
        pass

    def close(self, ignore_errors=True):
        self.closed = True


class FakeSoundDevice:
    class PortAudioError(Exception):
        pass

    def __init__(self):
        self.opened = []

    def OutputStream(self, **options):
        self.opened.append(options)
        raise self.PortAudioError("Device unavailable", -9985)

    def _terminate(self):
        self.opened.append("terminate")

    def _initialize(self):
        self.opened.append("initialize")


@pytest.fixture
def fake(monkeypatch):
    module = FakeSoundDevice()
    monkeypatch.setattr(PORTAUDIO, "load", lambda: module)
    monkeypatch.setattr(devices, "_enumerate", lambda: [devices._Found(5, STEREO)])
    return module


@pytest.mark.parametrize("name", ["silent", "Silent clock (no sound)"])
def test_the_silent_clock_opens_for_every_layout_without_looking_for_cards(monkeypatch, name):
    monkeypatch.setattr(devices, "_enumerate", list)
    player = open_player(name, Layout.SURROUND_51, 44_100, silent_speed=10.0)

    assert isinstance(player, SilentPlayer)
    player.play(AudioClip(np.zeros((10, 6), np.float32), 44_100, Layout.SURROUND_51))


def test_surround_on_a_headset_is_refused_with_the_remedy(fake):
    with pytest.raises(InputError) as caught:
        open_player("Headset", Layout.SURROUND_51)

    assert caught.value.code == "playback.too-few-channels"
    assert str(caught.value).startswith("Headset has 2 channels, but 5.1 needs 6. Choose")
    assert "OutputStream" not in str(fake.opened)


def test_a_busy_device_is_the_machine_s_trouble_and_leaves_no_stream_counted(fake):
    with pytest.raises(MachineError, match="Headset could not be opened: Device unavailable"):
        open_player(None, Layout.BINAURAL)

    options = fake.opened[-1]
    assert (options["device"], options["channels"], options["dtype"]) == (5, 2, "float32")
    assert options["clip_off"]
    assert options["dither_off"]
    assert PORTAUDIO.rescan() is True


@pytest.fixture
def amp(fake, monkeypatch):
    """An amplifier of Windows at 44.1 kHz, to be had exclusively."""
    device = OutputDevice("Windows WASAPI: Amp", "Amp", "Windows WASAPI", 2, 44_100, False, exclusive=True)
    fake.WasapiSettings = lambda **options: options
    monkeypatch.setattr(devices, "_enumerate", lambda: [devices._Found(5, device)])
    return device


def test_exclusive_use_that_is_refused_is_said_with_the_remedy_after_both_rates_were_tried(fake, amp):
    with pytest.raises(MachineError, match="Amp could not be opened exclusively: Device unavailable") as caught:
        open_player("Amp", Layout.BINAURAL)

    assert caught.value.code == "playback.exclusive-refused"
    assert [options["samplerate"] for options in fake.opened] == [48_000, 44_100]
    assert all(options["extra_settings"]["exclusive"] for options in fake.opened)


def test_an_exclusive_output_that_takes_our_rate_gets_sounds_as_they_are(fake, amp):
    fake.OutputStream = QuietStream
    player = open_player("Amp", Layout.BINAURAL)

    assert player.rate_hz == 48_000
    player.close()


def test_a_shared_output_is_opened_at_the_rate_at_which_the_system_runs_it(fake, monkeypatch, amp):
    shared = dataclasses.replace(amp, exclusive=False)
    monkeypatch.setattr(devices, "_enumerate", lambda: [devices._Found(5, shared)])
    fake.OutputStream = QuietStream
    player = open_player("Amp", Layout.BINAURAL)

    assert player.rate_hz == 44_100
    player.close()


def test_only_a_player_on_the_default_output_is_lost_when_another_becomes_it(fake, monkeypatch):
    watched = []
    monkeypatch.setattr(opening, "watch_default", watched.append)
    fake.OutputStream = QuietStream
    for is_default in (True, False):
        device = dataclasses.replace(STEREO, is_default=is_default)
        monkeypatch.setattr(devices, "_enumerate", lambda device=device: [devices._Found(5, device)])
        open_player("Headset", Layout.BINAURAL).close()

    assert [player.device.is_default for player in watched] == [True]


def test_no_device_at_all_is_said_with_the_remedy(fake, monkeypatch):
    monkeypatch.setattr(devices, "_enumerate", list)

    with pytest.raises(MachineError, match="Connect headphones"):
        open_player(None, Layout.BINAURAL)
    assert fake.opened == ["terminate", "initialize"], "a second look comes before giving up"


def test_an_unknown_name_is_looked_for_once_more(fake):
    with pytest.raises(InputError, match='no sound output called "Radio"'):
        open_player("Radio", Layout.BINAURAL)
    assert fake.opened == ["terminate", "initialize"]


def test_devices_are_not_looked_up_anew_while_a_stream_is_open(fake):
    PORTAUDIO.stream_opened()
    try:
        assert PORTAUDIO.rescan() is False
    finally:
        PORTAUDIO.stream_closed()
    assert fake.opened == []


def test_a_stream_that_the_server_did_not_take_is_refused_and_closed(fake, monkeypatch):
    stream = QuietStream()
    sink = OutputDevice("pulse:usb", "USB headphones", PULSE_BY_ALSA, 2, 48_000, True)
    fake.OutputStream = lambda **options: stream
    monkeypatch.setattr(devices, "_enumerate", lambda: [devices._Found(5, sink)])
    monkeypatch.setattr(opening, "our_streams", frozenset)
    monkeypatch.setattr(opening, "_LISTED_WITHIN_S", 0.0)

    with pytest.raises(MachineError, match="USB headphones is gone"):
        open_player(None, Layout.BINAURAL)
    assert stream.closed
    assert PORTAUDIO.rescan() is True


def test_opening_modules_load_no_audio_library():
    code = "import sys; import core.playback.opening; assert 'sounddevice' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=opening.__file__.rsplit("/core/", 1)[0])
