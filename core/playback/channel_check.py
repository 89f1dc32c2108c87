"""Sounds for the channel check: gentle pulses of noise from one channel at a time."""

import numpy as np

from core.audio import DEFAULT_RATE_HZ, AudioClip, Layout, Samples, from_db

LEVEL_DBFS = -27.0
"""RMS of a pulse: as loud as a source at 1 m (``CLIP_LOUDNESS_LUFS``)."""
BAND_HZ = (300.0, 8000.0)
_LFE_BAND_HZ = (30.0, 120.0)
_PULSE_S, _GAP_S, _RAMP_S = 0.25, 0.15, 0.03


def channel_clips(layout: Layout, rate_hz: int = DEFAULT_RATE_HZ) -> tuple[tuple[str, AudioClip], ...]:
    """For each channel of a layout, in its order: the channel's name, and a clip that sounds from it alone.

    The first channel pulses once, the second twice and so on, so that two swapped cables are told apart by ear without
    looking at the screen. Noise from 300 Hz to 8 kHz, which is easy to localise; the LFE gets 30 to 120 Hz.
    """
    clips = []
    for index, name in enumerate(layout.channels):
        pulses = noise_pulses(index + 1, _LFE_BAND_HZ if name == "LFE" else BAND_HZ, rate_hz)
        samples = np.zeros((len(pulses), len(layout.channels)), dtype=np.float32)
        samples[:, index] = pulses
        clips.append((name, AudioClip(samples, rate_hz, layout)))
    return tuple(clips)


def noise_pulses(count: int, band_hz: tuple[float, float], rate_hz: int) -> Samples:
    """``count`` pulses of the same band of pink noise, one-dimensional."""
    frames, gap = round(_PULSE_S * rate_hz), round(_GAP_S * rate_hz)
    pulse = _pink_noise(frames, band_hz, rate_hz) * _envelope(frames, round(_RAMP_S * rate_hz))
    pulse *= from_db(LEVEL_DBFS) / np.sqrt(np.mean(np.square(pulse)))
    padded = np.concatenate([pulse, np.zeros(gap)])
    return np.tile(padded, count)[: len(padded) * count - gap].astype(np.float32)


def _pink_noise(
    frames: int, band_hz: tuple[float, float], rate_hz: int
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    spectrum = np.fft.rfft(np.random.default_rng(0).standard_normal(frames))
    frequencies_hz = np.fft.rfftfreq(frames, 1.0 / rate_hz)
    inside = (frequencies_hz >= band_hz[0]) & (frequencies_hz <= band_hz[1])
    weights = np.zeros_like(frequencies_hz)
    weights[inside] = 1.0 / np.sqrt(frequencies_hz[inside])
    return np.fft.irfft(spectrum * weights, frames)


def _envelope(frames: int, ramp: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Raised-cosine rise and fall of ``ramp`` frames, 0 at both ends."""
    rise = 0.5 * (1.0 - np.cos(np.pi * np.arange(ramp) / ramp))
    return np.concatenate([rise, np.ones(frames - 2 * ramp), rise[::-1]])
