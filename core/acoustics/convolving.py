"""Sources through their impulse responses to one set of channels."""

from collections.abc import Iterator

import numpy as np

from core.acoustics.arrays import FloatArray, IndexArray
from core.audio import Samples


def convolve_all(pairs: Iterator[tuple[Samples, FloatArray]], channels: int, frames: int) -> Samples:
    """Sum over sources of dry (n,) through responses (channels, taps): (frames, channels), cut or padded to length."""
    from scipy.signal import oaconvolve

    mixed = np.zeros((channels, frames), dtype=np.float32)
    for dry, responses in pairs:
        sounding = dry != 0.0
        if not np.any(sounding):
            continue
        first, last = int(np.argmax(sounding)), len(dry) - int(np.argmax(sounding[::-1]))
        wet = oaconvolve(dry[None, first:last], responses.astype(np.float32), axes=-1)  # nothing of what is away
        add_part(mixed[:, first:], wet)
    return np.ascontiguousarray(mixed.T)


def add_part(target: FloatArray, part: FloatArray) -> None:
    """Add a part (channels, frames) to the beginning of ``target`` (channels, frames), cut at its end."""
    length = min(target.shape[1], part.shape[1])
    target[:, :length] += part[:, :length]


def add_at(target: FloatArray, starts: IndexArray, pieces: FloatArray) -> None:
    """Add pieces (m, channels, taps) into ``target`` (channels, frames) at ``starts`` (m,), cut at its end."""
    frames = target.shape[1]
    for start, piece in zip(starts.tolist(), pieces, strict=True):
        length = min(piece.shape[1], frames - start)
        if length > 0:
            target[:, start : start + length] += piece[:, :length]
