"""A source that is there for a while is rendered for that while, and sounds as if all of it had been."""

import numpy as np
import pytest
from scipy.signal import butter, sosfilt

from core.acoustics.convolving import convolve_all
from core.acoustics.rooms import without_build_up

FRAMES, TAPS = 20_000, 3_000


def noise(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


@pytest.mark.parametrize("span", [(0, FRAMES), (0, 50), (7_000, 9_000), (FRAMES - 1, FRAMES), (12_345, 12_346)])
def test_what_is_silent_before_and_after_is_convolved_as_a_whole_would_be(span):
    responses = 0.05 * noise(0, 2, TAPS) * np.exp(-np.arange(TAPS) / 500)
    dry = np.zeros(FRAMES, dtype=np.float32)
    dry[slice(*span)] = 0.1 * noise(1, span[1] - span[0])
    for frames in (FRAMES, FRAMES + TAPS - 1, FRAMES + TAPS + 500):
        mixed = convolve_all(iter([(dry, responses), (dry, responses)]), 2, frames)
        for channel in range(2):
            whole = 2.0 * np.convolve(dry.astype(np.float64), responses[channel])
            expected = np.pad(whole, (0, 501))[:frames]
            assert mixed[:, channel] == pytest.approx(expected, abs=1e-6)


def test_a_silent_source_leaves_the_others_alone():
    dry = np.zeros(100, dtype=np.float32)
    dry[40] = 1.0
    one = [(dry, np.ones((1, 3)))]
    silent = [(np.zeros(100, dtype=np.float32), np.ones((1, 3)))]
    assert np.array_equal(convolve_all(iter(silent + one), 1, 102), convolve_all(iter(one), 1, 102))


@pytest.mark.parametrize("span", [(0, 96_000), (30_000, 30_001), (40_000, 50_000), (95_999, 96_000), (0, 0)])
def test_the_build_up_is_taken_from_what_sounds_as_it_would_be_from_the_whole(span):
    reflections = np.zeros((2, 96_000))
    reflections[:, slice(*span)] = noise(2, 2, span[1] - span[0])
    whole = sosfilt(butter(2, 45.0, "highpass", fs=48_000, output="sos"), reflections, axis=-1)
    assert np.abs(without_build_up(reflections, 48_000) - whole).max() < 1e-12
