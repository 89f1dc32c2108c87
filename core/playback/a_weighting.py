"""A-weighted levels (IEC 61672-1): the equivalent level of a sound, and its loudest second.

The weighting is applied in the frequency domain with the standard's own formula, so that it is exact up to half the
sampling rate; a digital filter made from the analogue one by the bilinear transform is 3 dB off at 16 kHz and 48 kHz.
"""

import numpy as np
import numpy.typing as npt

from core.audio import Samples

Floats = npt.NDArray[np.float64]

_F1_HZ, _F2_HZ, _F3_HZ, _F4_HZ = 20.598997, 107.65265, 737.86223, 12194.217
_A1000_DB = 2.0
"""-20 lg of the unnormalised weighting at 1 kHz, as the standard rounds it."""
_PAD_S = 0.25
"""Longer than the weighting rings (its lowest corner is at 20.6 Hz): the end of a sound does not wrap around."""


def a_weighting_db(frequency_hz: npt.ArrayLike) -> Floats:
    """The A-weighting in dB at frequencies in Hz; -inf at 0. IEC 61672-1:2013, formula (E.6) with annex E's corners."""
    squared = np.square(np.asarray(frequency_hz, dtype=np.float64))
    with np.errstate(divide="ignore"):
        level: Floats = 20.0 * np.log10(_a_gain(squared)) + _A1000_DB
    return level


def a_weighted(samples: Samples, rate_hz: int) -> Floats:
    """Samples (frames, channels) as the A-weighting leaves them; the shape stays and the phase is not turned."""
    from scipy.fft import irfft, next_fast_len, rfft

    frames = len(samples)
    length = next_fast_len(frames + round(_PAD_S * rate_hz), real=True)
    gain = _a_gain(np.square(np.fft.rfftfreq(length, 1.0 / rate_hz))) * 10.0 ** (_A1000_DB / 20.0)
    spectrum = rfft(np.asarray(samples, dtype=np.float64), length, axis=0) * gain[:, None]
    weighted: Floats = irfft(spectrum, length, axis=0)[:frames]
    return weighted


def a_level_dbfs(samples: Samples, rate_hz: int) -> Floats:
    """A-weighted RMS level of each channel (channels,) over the whole of samples (frames, channels), in dBFS(A)."""
    return power_db(np.mean(np.square(a_weighted(samples, rate_hz)), axis=0))


def loudest_second(power: Floats, rate_hz: int) -> float:
    """Largest mean of ``power`` (frames,) over any one second; what is shorter than a second is followed by silence."""
    if len(power) <= rate_hz:
        return float(power.sum()) / rate_hz
    total = np.concatenate([[0.0], np.cumsum(power)])
    return float(np.max(total[rate_hz:] - total[:-rate_hz])) / rate_hz


def power_db(power: npt.ArrayLike) -> Floats:
    """Level in dB of a mean square; -inf for 0."""
    with np.errstate(divide="ignore"):
        level: Floats = 10.0 * np.log10(np.asarray(power, dtype=np.float64))
    return level


def _a_gain(squared_hz: Floats) -> Floats:
    numerator = _F4_HZ**2 * np.square(squared_hz)
    denominator = (
        (squared_hz + _F1_HZ**2)
        * np.sqrt((squared_hz + _F2_HZ**2) * (squared_hz + _F3_HZ**2))
        * (squared_hz + _F4_HZ**2)
    )
    gain: Floats = numerator / denominator
    return gain
