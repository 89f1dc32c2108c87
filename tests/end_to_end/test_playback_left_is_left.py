"""A source on the left of the scene is on the left at the sink: through renderer, player and sound server."""

import numpy as np
import pytest

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout
from core.geometry import Position

pytestmark = pytest.mark.end_to_end
RATE_HZ = 48_000


def heard_at_the_sink(server, sink, layout, azimuth_deg):
    noise = np.random.default_rng(7).uniform(-0.2, 0.2, RATE_HZ // 2)
    source = PlacedClip(AudioClip.mono(noise, RATE_HZ), Position(azimuth_deg))
    audio = render(RenderJob((source,), None, 0.5), RenderOptions(layout)).audio
    with (
        server.recording(sink) as recording,
        server.player(layout.value, device=f"pulse:{sink}", block=audio.samples) as player,
    ):
        player.tell("open")
        player.tell("play")
        assert player.tell("wait finished")["underflows"] == 0
    return recording.heard()


def energy_db(samples):
    return 10.0 * np.log10(np.sum(np.square(samples, dtype=np.float64)) + 1e-20)


def lead_s(first, second):
    """By how much ``first`` comes before ``second``, from the peak of their cross-correlation."""
    size = 2 * len(first)
    spectrum = np.fft.rfft(second, size) * np.conj(np.fft.rfft(first, size))
    lag = int(np.argmax(np.fft.irfft(spectrum, size)))
    return (lag if lag < size // 2 else lag - size) / RATE_HZ


@pytest.mark.parametrize(("azimuth_deg", "near", "far"), [(-60.0, "FL", "FR"), (60.0, "FR", "FL")])
def test_a_source_at_the_side_is_louder_and_earlier_in_that_ear_at_the_sink(audio_server, azimuth_deg, near, far):
    heard = heard_at_the_sink(audio_server, "ear2", Layout.BINAURAL, azimuth_deg)

    assert energy_db(heard[near]) - energy_db(heard[far]) > 5.0
    assert 0.0003 < lead_s(heard[near], heard[far]) < 0.0008


@pytest.mark.parametrize("sink", ["ear51", "ear51wave"])
def test_a_source_on_the_left_comes_from_the_left_speakers_alone(audio_server, sink):
    heard = heard_at_the_sink(audio_server, sink, Layout.SURROUND_51, -70.0)

    left = {name: energy_db(heard[name]) for name in ("FL", "BL")}
    for name in ("FC", "FR", "BR"):
        assert min(left.values()) - energy_db(heard[name]) > 40.0, name
