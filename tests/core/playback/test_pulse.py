import os

from core.playback.pulse import sink_chosen, sinks_of, streams_of

SINKS = """Sink #3
\tState: RUNNING
\tName: alsa_output.usb
\tDescription: USB Audio: Headphones
\tDriver: module-alsa-card.c
\tSample Specification: s16le 2ch 44100Hz
\tChannel Map: front-left,front-right
\tProperties:
\t\tdevice.description = "USB Audio"

Sink #7
\tState: IDLE
\tName: hall
\tDescription: Hall
\tSample Specification: float32le 6ch 48000Hz
\tChannel Map: front-left,front-right,rear-left,rear-right,front-center,lfe
"""

STREAMS = """Sink Input #12
\tDriver: protocol-native.c
\tSink: 3
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
    assert streams_of(STREAMS, 4) == {13: 7}
    assert streams_of(STREAMS, 41) == {12: 3}
    assert streams_of(STREAMS, 1) == {}
    assert streams_of(STREAMS) == {12: 3, 13: 7}


def test_the_choice_of_a_sink_ends_with_its_block(monkeypatch):
    monkeypatch.setenv("PULSE_SINK", "before")
    with sink_chosen("hall"):
        assert os.environ["PULSE_SINK"] == "hall"
    assert os.environ["PULSE_SINK"] == "before"

    monkeypatch.delenv("PULSE_SINK")
    with sink_chosen("hall"):
        pass
    assert "PULSE_SINK" not in os.environ
