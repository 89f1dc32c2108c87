"""A device that goes away, moves or was never there: said quickly and in words, and the process lives on."""

import time

import numpy as np
import pytest

pytestmark = pytest.mark.end_to_end

BLOCK = np.full((48_000 * 8, 2), 0.1, np.float32)


def pull_the_only_sink(server):
    server.unplug("ear2")


def kill_the_server(server):
    server.kill()


@pytest.mark.parametrize("damage", [pull_the_only_sink, kill_the_server])
def test_a_device_pulled_out_while_playing_is_lost_at_once_and_the_process_lives(fragile_server, damage):
    with fragile_server.player("binaural", device="pulse:ear2", block=BLOCK) as player:
        player.tell("open")
        player.tell("play")
        assert player.tell("wait playing")["state"] == "playing"
        before_ns = time.monotonic_ns()
        damage(fragile_server)
        done_ns = time.monotonic_ns()
        lost = player.tell("wait lost")

        assert lost["state"] == "lost"
        assert lost["now_ns"] - done_ns < 300e6, f"told after {(lost['now_ns'] - before_ns) / 1e6:.0f} ms"
        again = player.tell("play")
        assert again["code"] == "playback.device-lost"
        assert "ear2" in again["sentence"].lower() or "null" in again["sentence"].lower()
        assert player.tell("close") == {}
        assert player.process.poll() is None


def lost_by(server, sink, other, move):
    """Play to ``sink``, have the server move the stream to ``other``: (time in s until lost, what was heard there)."""
    with (
        server.player("binaural", device=f"pulse:{sink}", block=BLOCK) as player,
        server.recording(other) as recording,
    ):
        player.tell("open")
        player.tell("play")
        player.tell("wait playing")
        move()
        done_ns = time.monotonic_ns()
        lost = player.tell("wait lost")
        player.tell("sleep 0.3")
        assert lost["state"] == "lost"
        assert player.tell("play")["code"] == "playback.device-lost"
        assert player.tell("close") == {}
    return (lost["now_ns"] - done_ns) / 1e9, recording.heard()["FL"]


@pytest.mark.parametrize("fragile_server", [("ear2", "ward")], indirect=True)
def test_a_stream_that_jumps_to_another_output_on_unplugging_is_lost_and_falls_silent_there(fragile_server):
    """Else the patient's sound comes from the ward's loudspeakers and every status stays green."""
    after_s, heard = lost_by(fragile_server, "ear2", "ward", lambda: fragile_server.unplug("ear2"))

    assert after_s < 0.2
    assert len(heard) < 0.3 * 48_000


def test_a_stream_moved_by_hand_to_another_output_is_lost_and_falls_silent_there(audio_server):
    after_s, heard = lost_by(audio_server, "ear2", "ear51", lambda: audio_server.move("ear51"))

    assert after_s < 0.2
    assert len(heard) < 0.3 * 48_000


def test_without_any_device_the_sentence_says_what_to_do(fragile_server):
    fragile_server.kill()
    with fragile_server.player("binaural") as player:
        assert player.tell("devices") == {"devices": []}
        answer = player.tell("open")

    assert answer["error"] == "MachineError"
    assert answer["code"] == "playback.no-device"
    assert "Connect headphones" in answer["sentence"]


def test_a_device_that_comes_back_can_be_opened_again(fragile_server):
    with fragile_server.player("binaural", device="pulse:spare") as player:
        assert player.tell("open")["code"] == "playback.device-unknown"
        fragile_server.control("load-module", "module-null-sink", "sink_name=spare", "rate=48000", "channels=2")
        assert player.tell("open") == {"device": "pulse:spare"}


def test_a_machine_too_busy_to_feed_an_output_makes_a_gap_and_loses_nothing(audio_server):
    """The sound server's stream is another one after it ran dry; the trial is void and comes again."""
    with audio_server.player("binaural", device="pulse:ear2", block=BLOCK[:96_000]) as player:
        player.tell("open")
        player.tell("play")
        assert player.tell("wait playing")["onset_monotonic_ns"]
        player.tell("freeze 0.5")
        ended = player.tell("wait finished")
        assert (ended["state"], ended["gone"]) == ("finished", False)
        assert ended["underflows"] > 0
