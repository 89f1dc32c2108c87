"""Auditory bands: their widths, their centres, their filters."""

import numpy as np

from core.acoustics.arrays import FloatArray


def erb_hz(frequency_hz: FloatArray) -> FloatArray:
    """Equivalent rectangular bandwidth at a frequency (Glasberg and Moore 1990)."""
    width: FloatArray = 24.7 * (4.37e-3 * frequency_hz + 1.0)
    return width


def erb_centres_hz(lowest_hz: float, highest_hz: float) -> FloatArray:
    """Centres of bands one ERB apart (Glasberg and Moore 1990)."""
    numbers = 21.4 * np.log10(4.37e-3 * np.array([lowest_hz, highest_hz]) + 1.0)
    steps = np.arange(numbers[0], numbers[1])
    centres: FloatArray = (10.0 ** (steps / 21.4) - 1.0) / 4.37e-3
    return centres


def gammatone_power(frequencies_hz: FloatArray, centres_hz: FloatArray) -> FloatArray:
    """Power response (bands, bins) of fourth-order gammatone filters (Patterson et al. 1992)."""
    detune = (frequencies_hz[None, :] - centres_hz[:, None]) / (1.019 * erb_hz(centres_hz)[:, None])
    power: FloatArray = (1.0 + detune**2) ** -4.0
    return power
