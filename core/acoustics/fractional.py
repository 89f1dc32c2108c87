"""Sound between its samples: kernels that delay by a fraction of a sample, and reading at places that move."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.acoustics.arrays import FloatArray
from core.audio import Samples

KERNEL = 32
LATENCY_SAMPLES = KERNEL // 2
"""How late a kernel is before its fraction; what loudspeakers play begins here, with kernels or without."""
_ROWS = 1024
_BLOCK = 4096


def delay_kernels(fractions: FloatArray) -> FloatArray:
    """Windowed-sinc kernels (m, 32): delay by ``LATENCY_SAMPLES`` plus a fraction of a sample (Laakso et al. 1996)."""
    return _windowed_sinc(np.arange(KERNEL) - LATENCY_SAMPLES - fractions[:, None])


def centred_kernels(fractions: FloatArray) -> npt.NDArray[np.float32]:
    """Kernels (m, 32) as long before as after their middle; they begin, and delay, a sample less than the others.

    They are read from a table, for millions of them; from the exact ones they differ by 100 dB less than they are.
    """
    table, steps = _kernel_table()
    rows = fractions * _ROWS
    row = np.minimum(rows.astype(np.intp), _ROWS - 1)
    kernels = steps[row]
    kernels *= (rows - row).astype(np.float32)[:, None]
    kernels += table[row]
    return kernels


def read_at(samples: Samples, places: FloatArray) -> Samples:
    """The sound of samples (n,) at places (m,) in samples from the first, between them too; silence beyond the ends."""
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(samples, KERNEL)[::-1], KERNEL)
    last = len(windows) - 1
    read = np.empty(len(places), dtype=np.float32)
    for first in range(0, len(places), _BLOCK):
        at = places[first : first + _BLOCK]
        whole = np.ceil(at)
        begin = np.clip(last - LATENCY_SAMPLES - whole, 0, last).astype(np.intp)
        read[first : first + _BLOCK] = np.einsum("ij,ij->i", windows[begin], centred_kernels(whole - at))
    return read


@lru_cache(maxsize=1)
def _kernel_table() -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Kernels (rows, 32) by the fraction that they delay, and the step from each to the next."""
    fractions = np.arange(_ROWS + 1)[:, None] / _ROWS
    table = _windowed_sinc(np.arange(KERNEL) - (LATENCY_SAMPLES - 1) - fractions)
    return table[:-1].astype(np.float32), np.diff(table, axis=0).astype(np.float32)


def _windowed_sinc(offsets: FloatArray) -> FloatArray:
    kernels: FloatArray = np.sinc(offsets) * np.cos(np.pi * offsets / (KERNEL + 2)) ** 2
    return kernels
