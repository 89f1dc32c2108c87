import numpy as np
import pytest
import soundfile

from core.acoustics.door import RenderOptions
from core.audio import Layout
from core.pipeline import render_scene
from core.pipeline.presence import FADE_S, clip_while_present, envelope
from core.scene import Clip, Placement, Scene, SoundSource

RATE_HZ = 48_000


def source(presence, **clip):
    sound = Clip(**{"kind": "synthesis", "name": "kettle", **clip})
    place = Placement(azimuth_deg=30.0, distance_m=1.0)
    return SoundSource(id="a", label="a", position=place, presence=presence, clip=sound)


def gain_at(gains, at_s):
    return float(gains[round(at_s * RATE_HZ)])


def test_a_source_is_heard_within_its_spans_and_nowhere_else():
    gains = envelope([(1.0, 2.0), (3.0, 3.8)], 5 * RATE_HZ, RATE_HZ)
    assert [gain_at(gains, at_s) for at_s in (0.5, 1.5, 2.5, 3.4, 4.5)] == [0.0, 1.0, 0.0, 1.0, 0.0]


def test_edges_fade_within_the_span_and_without_a_step():
    gains = envelope([(1.0, 2.0)], 3 * RATE_HZ, RATE_HZ)
    assert gain_at(gains, 1.0) == gain_at(gains, 2.0) == 0.0
    assert gain_at(gains, 1.0 + FADE_S / 2) == gain_at(gains, 2.0 - FADE_S / 2) == pytest.approx(0.5, abs=0.001)
    assert gain_at(gains, 1.0 + FADE_S) == gain_at(gains, 2.0 - FADE_S) == pytest.approx(1.0)
    assert np.abs(np.diff(gains)).max() < 2.0 / (FADE_S * RATE_HZ)


def test_what_is_there_from_the_start_to_the_end_does_not_fade():
    assert np.all(envelope([(0.0, 2.0)], 2 * RATE_HZ, RATE_HZ) == 1.0)
    assert envelope([(0.0, 1.0)], 2 * RATE_HZ, RATE_HZ)[0] == 1.0


def test_a_glimpse_is_heard_in_its_middle():
    gains = envelope([(1.0, 1.1)], 2 * RATE_HZ, RATE_HZ)
    assert gain_at(gains, 1.05) == pytest.approx(1.0)
    assert gain_at(gains, 1.11) == 0.0


def test_spans_that_touch_are_both_heard():
    gains = envelope([(0.0, 1.0), (1.0, 2.0)], 2 * RATE_HZ, RATE_HZ)
    assert gain_at(gains, 0.5) == gain_at(gains, 1.5) == 1.0


def test_a_sound_that_loops_goes_on_behind_the_silence(tmp_path):
    always = clip_while_present(source(None), tmp_path, 2.0, RATE_HZ).samples[:, 0]
    late = clip_while_present(source(((1.0, 2.0),)), tmp_path, 2.0, RATE_HZ).samples[:, 0]
    assert not late[:RATE_HZ].any()
    assert np.array_equal(late[round(1.2 * RATE_HZ) :], always[round(1.2 * RATE_HZ) :])


def test_a_sound_that_happens_once_happens_when_the_source_comes(tmp_path):
    samples = np.zeros(RATE_HZ // 2)
    samples[12_000:16_000] = 0.5 * np.sin(np.arange(4_000) * 0.2)
    soundfile.write(tmp_path / "bark.wav", samples, RATE_HZ)
    barks = source(((2.0, 3.0),), kind="file", name=None, path="bark.wav", loop=False)
    heard = np.flatnonzero(np.abs(clip_while_present(barks, tmp_path, 4.0, RATE_HZ).samples[:, 0]) > 1e-3)
    assert heard[0] / RATE_HZ == pytest.approx(2.25, abs=0.005)
    assert heard[-1] / RATE_HZ < 2.5


def test_a_rendering_is_silent_while_its_only_source_is_away(tmp_path):
    rendering = render_scene(Scene(sources=(source(((0.5, 1.0),)),)), tmp_path, RenderOptions(Layout.BINAURAL), 1.5)
    ears = np.abs(rendering.audio.samples).max(axis=1)
    assert ears[: round(0.49 * RATE_HZ)].max() < 1e-4
    assert ears[round(0.6 * RATE_HZ) : round(0.9 * RATE_HZ)].max() > 0.01
    assert ears[round(1.1 * RATE_HZ) :].max() < 1e-3
