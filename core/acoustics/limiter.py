"""The last stage of a rendering: a peak limiter that looks ahead, linked over all channels.

What stays below the ceiling passes bit for bit. All channels get the same gain, so that level differences between them,
which carry direction, survive.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.acoustics.arrays import FloatArray
from core.audio import Samples, from_db, to_db

CEILING_DBTP = -1.0
"""True peak that no rendering exceeds (measured at four times the rate, ITU-R BS.1770-5 annex 2)."""

_OVERSAMPLING = 4
_TAPS_PER_PHASE = 24
_MARGIN_DB = 0.01
_LOOK_AHEAD_S = 0.010
_PASSES = 8
_BLOCK = 1024
"""More than the interpolator reaches: what is loud in one block raises the next at the most."""


@dataclass(frozen=True, eq=False)
class Limited:
    """Limited samples and the largest reduction that was needed, in dB (0 when nothing was touched)."""

    samples: Samples
    reduction_db: float


def limit(samples: Samples, rate_hz: int) -> Limited:
    """Bring the true peak of samples (frames, channels) to ``CEILING_DBTP`` or less; untouched when it already is."""
    ceiling = from_db(CEILING_DBTP)
    if float(np.max(np.abs(samples), initial=0.0)) * _largest_overshoot() <= ceiling:
        return Limited(samples, 0.0)
    target = from_db(CEILING_DBTP - _MARGIN_DB)
    if float(envelope_of_true_peaks(samples, target).max(initial=0.0)) <= ceiling:
        return Limited(samples, 0.0)
    reach = max(round(_LOOK_AHEAD_S * rate_hz), 1)
    gain = np.ones(len(samples))
    limited = samples
    for _ in range(_PASSES):
        peaks = envelope_of_true_peaks(limited, target)
        if float(peaks.max(initial=0.0)) <= ceiling:
            break
        gain *= _smooth(np.minimum(1.0, target / np.maximum(peaks, target)), reach)
        limited = (samples * gain[:, None]).astype(np.float32)
    worst = float(envelope_of_true_peaks(limited, target).max(initial=0.0))
    if worst > ceiling:
        gain *= target / worst
        limited = (samples * gain[:, None]).astype(np.float32)
    return Limited(limited, -to_db(float(gain.min())))


def true_peak_dbtp(samples: Samples) -> float:
    """True peak of samples (frames, channels) in dB relative to full scale, at four times the rate."""
    return to_db(float(envelope_of_true_peaks(samples).max(initial=0.0)))


def envelope_of_true_peaks(samples: Samples, above: float = 0.0) -> FloatArray:
    """Largest absolute value (frames,) over the channels, at and after each sample, at four times the rate.

    Values up to ``above`` may be too low: a passage that cannot rise beyond it between its samples is not looked at
    more closely.
    """
    sizes: FloatArray = np.abs(samples)
    peaks: FloatArray = sizes.max(axis=1, initial=0.0).astype(np.float64)
    for channel, size in zip(samples.T, sizes.T, strict=True):
        for start, stop in _loud_passages(size, above / _largest_overshoot()):
            np.maximum(peaks[start:stop], _between_samples(channel[start:stop]), out=peaks[start:stop])
    return peaks


def _loud_passages(size: FloatArray, threshold: float) -> Iterator[tuple[int, int]]:
    """From where to where a channel, by its absolute values, has samples above a threshold or beside these.

    In whole blocks, so that what lies beyond a passage is too quiet to raise anything in it.
    """
    starts = np.arange(0, len(size), _BLOCK)
    loud = np.maximum.reduceat(size, starts) > threshold if len(size) else np.zeros(0, dtype=np.bool_)
    near = loud.copy()  # what is loud also raises what lies between the samples of its neighbours
    near[:-1] |= loud[1:]
    near[1:] |= loud[:-1]
    edges = np.flatnonzero(np.diff(near, prepend=False, append=False))
    for first, beyond in edges.reshape(-1, 2).tolist():
        yield first * _BLOCK, min(beyond * _BLOCK, len(size))


def _between_samples(passage: Samples) -> FloatArray:
    """Largest absolute value at and after each sample of one channel, silent around, at four times the rate."""
    from scipy.signal import upfirdn

    delay = _TAPS_PER_PHASE * _OVERSAMPLING // 2
    dense = np.abs(upfirdn(_interpolator(), passage, up=_OVERSAMPLING)[delay:][: len(passage) * _OVERSAMPLING])
    dense = np.pad(dense, (0, len(passage) * _OVERSAMPLING - len(dense)))
    largest: FloatArray = dense.reshape(-1, _OVERSAMPLING).max(axis=1)
    return largest


def _interpolator() -> npt.NDArray[np.float32]:
    """Low-pass at half the original rate, exact to 0.01 dB up to 20 kHz; the original samples pass unchanged."""
    at = np.arange(_TAPS_PER_PHASE * _OVERSAMPLING + 1) / _OVERSAMPLING - _TAPS_PER_PHASE / 2
    kernel: npt.NDArray[np.float32] = (np.sinc(at) * np.kaiser(len(at), 6.0)).astype(np.float32)
    return kernel


def _largest_overshoot() -> float:
    """How far between the samples the interpolator can rise above the largest sample."""
    kernel = np.abs(_interpolator())
    return max(float(kernel[phase::_OVERSAMPLING].sum()) for phase in range(_OVERSAMPLING))


def _smooth(needed: FloatArray, reach: int) -> FloatArray:
    """A gain that nowhere exceeds ``needed``: its minimum over +-reach, then a mean over the same span."""
    from scipy.ndimage import minimum_filter1d
    from scipy.signal import oaconvolve

    span = 2 * reach + 1
    lowest = minimum_filter1d(needed, span, mode="nearest")
    window = np.hanning(span + 2)[1:-1]
    padded = np.pad(lowest, reach, mode="edge")
    smooth: FloatArray = oaconvolve(1.0 - padded, window / window.sum(), mode="valid")
    return np.asarray(np.clip(1.0 - smooth, 0.0, 1.0))
