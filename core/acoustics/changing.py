"""A dry sound through responses that change with time, for any number of channels.

The sound is cut into overlapping triangles that sum to 1; each goes through the response of its own moment. The
responses thus fade from one to the next sample by sample: nothing steps, nothing clicks.
"""

from collections.abc import Callable

import numpy as np

from core.acoustics.arrays import FloatArray, IndexArray
from core.acoustics.fractional import KERNEL, centred_kernels
from core.audio import Samples

Responses = Callable[[IndexArray], FloatArray]
"""Responses (m, channels, length) at the steps of these numbers (m,)."""

_CHUNK = 16


def through_changing(dry: Samples, hop: int, shape: tuple[int, int], responses: Responses) -> FloatArray:
    """A dry signal (n,) through ``responses`` that are new every ``hop`` samples: (channels, n + length - 1).

    ``shape`` (channels, length) is that of each response; shorter ones will do.
    """
    from scipy.fft import irfft, next_fast_len, rfft

    channels, length = shape
    steps = steps_of(len(dry), hop)
    size = next_fast_len(2 * hop + length - 1, real=True)
    triangle = (1.0 - np.abs(np.arange(-hop, hop)) / hop).astype(np.float32)
    padded = np.pad(dry, (hop, 2 * hop))
    wet: FloatArray = np.zeros((channels, steps * hop + size))
    for first in range(0, steps, _CHUNK):
        numbers = np.arange(first, min(first + _CHUNK, steps), dtype=np.intp)
        pieces = padded[numbers[:, None] * hop + np.arange(2 * hop)] * triangle
        sounding = np.any(pieces, axis=1)
        if not np.any(sounding):
            continue
        changing = responses(numbers[sounding])
        heard = np.flatnonzero(np.any(changing, axis=(0, 2)))
        spectra = rfft(pieces[sounding], n=size)[:, None] * rfft(changing[:, heard], n=size)
        for number, piece in zip(numbers[sounding].tolist(), irfft(spectra, n=size), strict=True):
            wet[heard, number * hop : number * hop + size] += piece
    return wet[:, hop : hop + len(dry) + length - 1]


def steps_of(frames: int, hop: int) -> int:
    """Steps, ``hop`` samples apart from 0 on, between which all of so many frames lie."""
    return -(-frames // hop) + 1


def assembled(rows: IndexArray, delays: IndexArray, pieces: FloatArray, shape: tuple[int, int]) -> FloatArray:
    """Responses (steps, channels, length) of ``shape`` (steps, length): the sum of pieces (m, channels, taps).

    Each piece (m,) lies in its row, from its delay on.
    """
    steps, length = shape
    places = ((rows * length + delays)[:, None] + np.arange(pieces.shape[2])).ravel()
    channels = [np.bincount(places, channel.ravel(), minlength=steps * length) for channel in pieces.swapaxes(0, 1)]
    whole: FloatArray = np.stack([channel.reshape(steps, length) for channel in channels], axis=1)
    return whole


def delayed(delays: FloatArray, gains: FloatArray) -> tuple[tuple[int, int], Responses]:
    """Shape and responses of arrivals that come (steps, arrivals, channels) samples late, at gains of the same shape.

    Fractions of a sample count; as everywhere, kernels add ``LATENCY_SAMPLES``. Beyond the last step it is held.
    """
    length = int(delays[gains != 0.0].max(initial=0.0)) + 1 + KERNEL

    def responses(numbers: IndexArray) -> FloatArray:
        steps = np.minimum(numbers, len(gains) - 1)
        channels = []
        for channel in range(gains.shape[2]):
            heard, late = gains[steps, :, channel], delays[steps, :, channel]
            rows, arrivals = np.nonzero(heard)
            whole = np.floor(late[rows, arrivals])
            kernels = centred_kernels(late[rows, arrivals] - whole) * heard[rows, arrivals, None].astype(np.float32)
            channels.append(assembled(rows, whole.astype(np.intp) + 1, kernels[:, None], (len(numbers), length)))
        return np.concatenate(channels, axis=1).astype(np.float32)

    return (gains.shape[2], length), responses
