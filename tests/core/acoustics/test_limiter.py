"""The limiter: a ceiling for every signal, silence about those that keep below it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.acoustics.limiter import CEILING_DBTP, envelope_of_true_peaks, limit, true_peak_dbtp

RATE_HZ = 48_000


def noise(channels: int, level_db: float, seed: int, frames: int = 4800) -> np.ndarray:
    samples = np.random.default_rng(seed).standard_normal((frames, channels)) * 10 ** (level_db / 20)
    return samples.astype(np.float32)


def audible(samples: np.ndarray) -> np.ndarray:
    """Nothing above 20 kHz: there a meter at four times the rate is not exact, nor required to be."""
    from scipy.signal import firwin, oaconvolve

    return oaconvolve(samples, firwin(255, 20_000, fs=RATE_HZ)[:, None], axes=0).astype(np.float32)


def independent_true_peak_db(samples: np.ndarray) -> float:
    """Peak at four times the rate by another way: zeros added to the spectrum."""
    from scipy.signal import resample

    padded = np.pad(samples, ((2048, 2048), (0, 0)))
    return 20 * np.log10(np.abs(resample(padded, 4 * len(padded))).max())


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 6), st.floats(-40, 30), st.integers(0, 1000))
def test_no_signal_exceeds_the_ceiling(channels, level_db, seed):
    limited = limit(audible(noise(channels, level_db, seed)), RATE_HZ)
    assert true_peak_dbtp(limited.samples) <= CEILING_DBTP
    assert independent_true_peak_db(limited.samples) <= CEILING_DBTP + 0.1


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([1024, 2048, 3072, 4096]), st.integers(1, 40), st.sampled_from([0, 0.5, 1]), st.integers(0, 999))
def test_leaving_out_what_is_quiet_misses_no_peak_wherever_a_sound_begins_and_ends(near, length, before, seed):
    samples, above = noise(2, -60, seed, 5000), 0.9
    start = near - round(before * length)
    samples[start : start + length] *= 5000
    whole, sparing = envelope_of_true_peaks(samples), envelope_of_true_peaks(samples, above)
    assert np.array_equal(np.maximum(whole, above), np.maximum(sparing, above))


@settings(max_examples=30, deadline=None)
@given(st.floats(-60, -15), st.integers(0, 1000))
def test_what_stays_below_the_ceiling_passes_bit_for_bit(level_db, seed):
    samples = noise(2, level_db, seed)
    limited = limit(samples, RATE_HZ)
    assert np.array_equal(limited.samples, samples)
    assert limited.reduction_db == 0.0


@settings(max_examples=30, deadline=None)
@given(st.floats(-10, 20), st.integers(0, 1000))
def test_all_channels_get_the_same_gain(level_db, seed):
    samples = noise(2, level_db, seed) * np.array([1.0, 0.1], dtype=np.float32)
    limited = limit(samples, RATE_HZ)
    gains = limited.samples.astype(np.float64) / samples
    assert np.allclose(gains[:, 0], gains[:, 1], rtol=1e-4)
    assert gains.max() <= 1.0 + 1e-6


def test_a_peak_far_away_leaves_the_rest_alone():
    samples = noise(2, -30, 1, frames=48_000)
    samples[24_000] = 4.0
    limited = limit(samples, RATE_HZ)
    assert np.array_equal(limited.samples[:20_000], samples[:20_000])
    assert np.array_equal(limited.samples[28_000:], samples[28_000:])
    assert limited.reduction_db == pytest.approx(13.0, abs=0.5)


def test_peaks_between_the_samples_count():
    """A sine at a quarter of the rate, sampled beside its crests, is 3 dB higher than its samples."""
    at = np.arange(4800)
    samples = (1.2 * np.sin(np.pi / 2 * at + np.pi / 4)).astype(np.float32)[:, None]
    assert np.abs(samples).max() < 0.85
    assert limit(samples, RATE_HZ).reduction_db > 2.0


def test_nothing_and_silence_are_left_alone():
    for frames in (0, 1, 100):
        assert limit(np.zeros((frames, 2), dtype=np.float32), RATE_HZ).reduction_db == 0.0


def test_the_gain_moves_smoothly():
    samples = np.full((48_000, 1), 0.3, dtype=np.float32)
    samples[24_000:24_100] = 3.0
    gains = (limit(samples, RATE_HZ).samples / samples)[:, 0]
    assert np.abs(np.diff(gains)).max() < 0.005
