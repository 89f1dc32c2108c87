"""What reaches the loudspeakers' end of the sound server, against what was handed to the player."""

import numpy as np
import pytest

from core.audio import Layout

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
