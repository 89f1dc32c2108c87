import os

import pytest

from core.calibration import SystemVolume
from core.playback.pulse import sink_chosen
from core.playback.pulse_listing import Stream, sinks_of, streams_of

SINKS = """Sink #3
\tState: RUNNING
\tName: alsa_output.usb
\tDescription: USB Audio: Headphones
\tDriver: module-alsa-card.c
\tSample Specification: s16le 2ch 44100Hz
\tChannel Map: front-left,front-right
\tMute: no
\tVolume: front-left: 26214 /  40% / -23.88 dB,   front-right: 36044 /  55% / -15.58 dB
\t        balance 0.27
\tBase Volume: 65536 / 100% / 0.00 dB
\tProperties:
\t\tdevice.description = "USB Audio"

Sink #7
\tState: IDLE
\tName: hall
\tDescription: Hall
\tSample Specification: float32le 6ch 48000Hz
\tChannel Map: front-left,front-right,rear-left,rear-right,front-center,lfe
\tMute: yes
\tVolume: front-left: 49152 /  75% / -7.50 dB,   front-right: 49152 /  75% / -7.50 dB
"""

STREAMS = """Sink Input #12
\tDriver: protocol-native.c
\tSink: 3
\tMute: yes
\tVolume: front-left: 52429 /  80% / -5.81 dB,   front-right: 52429 /  80% / -5.81 dB
\tProperties:
\t\tapplication.process.id = "41"

Sink Input #13
\tDriver: protocol-native.c
\tSink: 7
\tProperties:
\t\tapplication.process.id = "4"
"""


def test_sinks_are_read_with_their_channels_and_the_default_marked():
    usb, hall = sinks_of(SINKS, "hall")

    assert (usb.number, usb.name, usb.description, usb.rate_hz) == (
        3,
        "alsa_output.usb",
        "USB Audio: Headphones",
        44_100,
    )
    assert usb.channel_map == ("front-left", "front-right")
    assert len(hall.channel_map) == 6
    assert (usb.is_default, hall.is_default) == (False, True)


def test_no_sink_is_made_of_what_is_no_listing():
    assert sinks_of("", "hall") == ()
    assert sinks_of("Connection failure: Connection refused", "hall") == ()


def test_the_streams_of_a_process_are_its_own_and_no_other_s():
    assert streams_of(STREAMS, 4) == {13: Stream(7)}
    assert {number: stream.sink for number, stream in streams_of(STREAMS, 41).items()} == {12: 3}
    assert streams_of(STREAMS, 1) == {}
    assert {number: stream.sink for number, stream in streams_of(STREAMS).items()} == {12: 3, 13: 7}


def test_the_volume_is_read_to_a_tenth_of_a_percent_channel_by_channel_where_they_differ():
    usb, hall = sinks_of(SINKS, "hall")

    assert usb.volume == SystemVolume((40.0, 55.0))
    assert hall.volume == SystemVolume((75.0,), muted=True)


def test_a_server_that_tells_no_volume_is_believed_to_have_none():
    (sink,) = sinks_of(SINKS.split("Sink #7", maxsplit=1)[0].replace("Mute", "Quiet"), "")

    assert sink.volume is None


def test_a_stream_has_the_volume_of_its_sink_and_its_own_and_is_muted_by_either():
    usb, hall = sinks_of(SINKS, "hall")
    stream = streams_of(STREAMS)[12]

    assert stream.on(usb) == SystemVolume((40.0, 55.0), (80.0,), muted=True)
    assert Stream(7, SystemVolume((100.0,))).on(hall) == SystemVolume((75.0,), (100.0,), muted=True)
    assert Stream(7).on(hall) is None


@pytest.mark.parametrize(
    ("changes", "processing"),
    [
        ({}, ""),
        ({"module-alsa-card.c": "module-ladspa-sink.c", "Properties:": "Properties:\n\t\tdevice.class = \"filter\""},
         "module-ladspa-sink"),
        ({"module-alsa-card.c": "PipeWire", "alsa_output.usb": "effect_input.surround",
          "Properties:": "Properties:\n\t\tnode.link-group = \"filter-chain-812-3\""}, "effect_input.surround"),
        ({"module-alsa-card.c": "PipeWire", "alsa_output.usb": "easyeffects_sink"}, "easyeffects_sink"),
        ({"Properties:": "Properties:\n\t\tdevice.class = \"sound\""}, ""),
    ],
    ids=["a card", "a LADSPA sink", "a filter chain of PipeWire", "EasyEffects", "a card that says so"],
)  # fmt: skip
def test_what_works_on_sounds_on_their_way_is_told_from_a_card(changes, processing):
    listing = SINKS
    for old, new in changes.items():
        listing = listing.replace(old, new, 1)

    assert sinks_of(listing, "")[0].processing == processing


def test_the_choice_of_a_sink_ends_with_its_block(monkeypatch):
    monkeypatch.setenv("PULSE_SINK", "before")
    with sink_chosen("hall"):
        assert os.environ["PULSE_SINK"] == "hall"
    assert os.environ["PULSE_SINK"] == "before"

    monkeypatch.delenv("PULSE_SINK")
    with sink_chosen("hall"):
        pass
    assert "PULSE_SINK" not in os.environ
