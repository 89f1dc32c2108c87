"""What reaches the loudspeakers' end of the sound server, against what was handed to the player."""

import numpy as np
import pytest

from core.audio import AudioClip, Layout
from core.playback.channel_check import channel_clips
from core.playback.resampling import at_rate

pytestmark = pytest.mark.end_to_end
RATE_HZ = 48_000


def noise(channels, seconds=0.8, seed=0):
    block = np.random.default_rng(seed).uniform(-0.5, 0.5, (round(seconds * RATE_HZ), channels)).astype(np.float32)
    block[[0, -1]] = 0.25
    return block


def played(server, sink, layout, block):
    with (
        server.recording(sink) as recording,
        server.player(layout.value, device=f"pulse:{sink}", block=block) as player,
    ):
        assert player.tell("open") == {"device": f"pulse:{sink}"}
        player.tell("play")
        end = player.tell("wait finished")
    return recording, end


@pytest.mark.parametrize(
    ("sink", "layout"),
    [("ear2", Layout.BINAURAL), ("ear51", Layout.SURROUND_51), ("ear51wave", Layout.SURROUND_51)],
)
def test_what_is_captured_at_the_sink_is_the_block_sample_for_sample(audio_server, sink, layout):
    block = noise(len(layout.channels))

    recording, end = played(audio_server, sink, layout, block)

    heard = recording.heard()
    assert end["state"] == "finished"
    assert end["underflows"] == 0
    for index, name in enumerate(layout.channels):
        assert heard[name].shape == block[:, index].shape
        np.testing.assert_array_equal(heard[name], block[:, index], err_msg=f"channel {name}")


def test_a_sink_at_44_1_khz_gets_the_block_as_we_resample_it_sample_for_sample(audio_server):
    block = noise(2)
    expected = at_rate(AudioClip(block, RATE_HZ, Layout.BINAURAL), 44_100)

    recording, end = played(audio_server, "cd2", Layout.BINAURAL, block)

    heard = recording.heard()
    assert (end["state"], end["underflows"]) == ("finished", 0)
    assert end["played_s"] == pytest.approx(0.8, abs=0.02)
    for index, name in enumerate(("FL", "FR")):
        np.testing.assert_array_equal(heard[name], expected[:, index], err_msg=f"channel {name}")


@pytest.mark.parametrize("sink", ["ear51", "ear51wave"])
def test_each_channel_of_the_check_comes_out_of_the_speaker_it_names(audio_server, sink):
    """One channel after the other in one block; each is found at its speaker, alone and whole."""
    clips = [(name, clip.samples[-RATE_HZ // 4 :]) for name, clip in channel_clips(Layout.SURROUND_51)]
    block = np.concatenate([samples for _, samples in clips])

    recording, _ = played(audio_server, sink, Layout.SURROUND_51, block)

    heard = recording.heard()
    assert sorted(heard, key=lambda name: int(np.flatnonzero(heard[name])[0])) == [name for name, _ in clips]
    for index, (name, samples) in enumerate(clips):
        sounding = np.trim_zeros(heard[name])
        np.testing.assert_array_equal(sounding, np.trim_zeros(samples[:, index]), err_msg=name)


def test_the_onset_is_stamped_and_the_end_follows_after_the_duration(audio_server):
    block = noise(2, seconds=0.7)
    with audio_server.player("binaural", device="pulse:ear2", block=block) as player:
        player.tell("open")
        begun = player.tell("play")
        started = player.tell("wait playing")
        end = player.tell("wait finished")

    assert begun == {}
    assert started["state"] == "playing"
    assert started["onset_monotonic_ns"] == end["onset_monotonic_ns"]
    assert 10.0 < end["latency_ms"] < 200.0
    assert end["played_s"] == pytest.approx(0.7, abs=0.02)
    assert (end["now_ns"] - end["onset_monotonic_ns"]) / 1e9 == pytest.approx(0.7, abs=0.1)


def test_a_stop_fades_and_is_silent_at_the_sink_within_100_ms(audio_server):
    block = noise(2, seconds=3.0)
    with (
        audio_server.recording("ear2") as recording,
        audio_server.player("binaural", device="pulse:ear2", block=block) as player,
    ):
        player.tell("open")
        player.tell("play")
        onset_ns = player.tell("wait playing")["onset_monotonic_ns"]
        player.tell("sleep 0.4")
        stopped = player.tell("stop")
        player.tell("sleep 0.2")
        after = player.tell("wait stopped")

    left = recording.heard()["FL"]
    silent_s = len(left) / RATE_HZ - (stopped["now_ns"] - onset_ns) / 1e9
    assert stopped["state"] == after["state"] == "stopped"
    assert 0.0 < silent_s <= 0.1
    whole = len(left) - round(0.010 * RATE_HZ)
    np.testing.assert_array_equal(left[:whole], block[:whole, 0])
    last = np.abs(left[-48:])
    assert np.max(last) < 0.02, "the fade must reach silence, not break off"
    assert after["played_s"] == pytest.approx(len(left) / RATE_HZ, abs=0.02)


def test_the_sinks_are_listed_by_name_with_their_true_channels_and_the_default_first(audio_server):
    audio_server.control("set-default-sink", "ear51")
    try:
        with audio_server.player("5.1") as player:
            devices = player.tell("devices")["devices"]
            opened = player.tell("open")
    finally:
        audio_server.control("set-default-sink", "ear2")

    assert opened == {"device": "pulse:ear51"}
    assert devices[0]["id"] == "pulse:ear51"
    assert [device["is_default"] for device in devices].count(True) == 1
    channels = {device["id"]: device["channels"] for device in devices}
    assert channels["pulse:ear2"] == 2
    assert channels["pulse:ear51wave"] == 6


def test_surround_for_headphones_is_refused_in_a_sentence_that_names_device_and_channels(audio_server):
    with audio_server.player("5.1", device="pulse:ear2") as player:
        answer = player.tell("open")

    assert answer["error"] == "InputError"
    assert answer["code"] == "playback.too-few-channels"
    assert "has 2 channels" in answer["sentence"]
    assert "5.1 needs 6" in answer["sentence"]
