"""The published code's own spatialisation, from the formulae of its description: the baseline of the evaluation.

A pixel is a metre: the room is as wide and as high as the picture and half as deep as it is wide, with rigid walls and
one reflection; the listener is in the middle of the near wall; six microphones at fixed offsets each record by
themselves at 16 kHz, are cut to the middle of their recording and amplified. What is written to the front right stands
behind the near wall, outside every room, and is silent.
"""

import numpy as np

from core.acoustics.arrays import FloatArray
from core.audio import AudioClip, Layout
from core.geometry import Position

RATE_HZ = 16_000
PICTURE_PX = (1024, 768)
_KEPT_SAMPLES = 163_872
_GAIN = 15.0
_REFLECTIONS = 1
_LEAST_DEPTH_M = 1e-6
_OFFSETS_M = {
    "FL": (0.0, 0.0, 100.0),
    "FR": (0.0, 0.0, -100.0),
    "FC": (10.0, 0.0, 0.0),
    "LFE": (0.0, -100.0, 0.0),
    "BL": (-100.0, 0.0, 0.0),
    "BR": (0.0, 100.0, 0.0),
}
"""Microphones relative to the listener: x to the right, y down the picture, z away from the near wall."""


def published_rendering(samples: FloatArray, position: Position) -> AudioClip:
    """5.1 at 16 kHz of mono samples at 16 kHz, for a source at a position seen from the listener.

    The samples should last 10.24 s, as the cut expects; a shorter sound comes out as its last fraction.
    """
    width, height = PICTURE_PX
    size_m = (float(width), float(height), 0.5 * width)
    listener = (width / 2.0, height / 2.0, 0.0)
    ahead, left, up = position.to_cartesian()
    source = (listener[0] - left, listener[1] - up, max(ahead, _LEAST_DEPTH_M))
    channels = {name: np.zeros(_KEPT_SAMPLES, dtype=np.float32) for name in Layout.SURROUND_51.channels}
    for name, offset in _OFFSETS_M.items():
        microphone = tuple(at + off for at, off in zip(listener, offset, strict=True))
        if all(0.0 <= at <= size for at, size in zip(microphone, size_m, strict=True)):
            channels[name] = _recorded(samples, source, microphone, size_m)
    whole = np.stack([channels[name] for name in Layout.SURROUND_51.channels], axis=1)
    return AudioClip(whole, RATE_HZ, Layout.SURROUND_51)


def _recorded(
    samples: FloatArray, source: tuple[float, ...], microphone: tuple[float, ...], size_m: tuple[float, float, float]
) -> FloatArray:
    import pyroomacoustics as pra
    from scipy.signal import oaconvolve

    room = pra.ShoeBox(list(size_m), fs=RATE_HZ, max_order=_REFLECTIONS)
    room.add_source(list(source))
    room.add_microphone(list(microphone))
    room.compute_rir()
    wet = oaconvolve(samples, room.rir[0][0])
    cut = int((len(wet) - _KEPT_SAMPLES) / 2)
    middle = (wet[cut : len(wet) - cut] * _GAIN)[:_KEPT_SAMPLES]
    recorded = np.zeros(_KEPT_SAMPLES, dtype=np.float32)
    recorded[: len(middle)] = middle
    return recorded
