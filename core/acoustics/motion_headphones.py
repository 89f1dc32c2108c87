"""Moving sources over headphones: the direct sound by interpolated head responses, reflections by measured ones."""

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from core.acoustics.arrays import FloatArray, IndexArray
from core.acoustics.arrivals import air_filter, arrivals
from core.acoustics.changing import Responses, assembled, through_changing
from core.acoustics.convolving import add_part
from core.acoustics.door import Air
from core.acoustics.hrtf_set import HrtfSet
from core.acoustics.levels import distance_gain
from core.acoustics.motion import Followed, MovingSound
from core.acoustics.rooms import vectors_towards, without_build_up
from core.audio import Samples


def moving_direct(hrtf: HrtfSet, sound: MovingSound, *, air: Air | None = None) -> FloatArray:
    """Ears (2, frames) of the direct sound of what moves."""
    vectors = np.array([position.direction.unit_vector() for position in sound.positions])
    distances = sound.distances_m

    def responses(numbers: IndexArray) -> FloatArray:
        heard: FloatArray = arrivals(hrtf, vectors[numbers], distances[numbers], air=air)
        return heard * distance_gain(distances[numbers])[:, None, None]

    return through_changing(sound.dry, sound.hop, (2, hrtf.taps), responses)


def moving_reflections(
    hrtf: HrtfSet, dry: Samples, followed: Followed, until_s: float, *, air: Air | None = None
) -> FloatArray:
    """Ears (2, frames) of the reflections that follow a dry signal (n,), as far as they arrive before ``until_s``.

    Each comes from the measured direction nearest to its own, as late as its image is farther than the source.
    """
    rate_hz = hrtf.rate_hz
    ears: FloatArray = np.zeros((2, len(dry) + round(until_s * rate_hz) + hrtf.taps - 1))
    for images in followed.groups:
        later_s, gains = images.arriving(until_s)
        through_air = dry if air is None else _through_air(hrtf, dry, air, images.lengths_m, gains**2)
        delays = np.maximum(np.round(later_s * rate_hz), 0.0).astype(np.intp)
        latest = int(delays[gains > 0.0].max(initial=0)) + hrtf.taps
        responses = _measured_responses(hrtf, vectors_towards(images.offsets_m), delays, gains, latest)
        add_part(ears, through_changing(through_air, images.hop, (2, latest), responses))
    return without_build_up(ears, rate_hz)


def _measured_responses(
    hrtf: HrtfSet, vectors: FloatArray, delays: IndexArray, gains: FloatArray, length: int
) -> Responses:
    """Responses (steps, 2, length) of reflections (steps, images) from the nearest measured directions."""
    tree, table = _measured_table(hrtf)
    nearest = tree.query(vectors)[1]

    def responses(numbers: IndexArray) -> FloatArray:
        steps = np.minimum(numbers, len(gains) - 1)
        rows, images = np.nonzero(gains[steps])
        at = steps[rows]
        pieces = table[nearest[at, images]] * gains[at, images, None, None].astype(np.float32)
        return assembled(rows, delays[at, images], pieces, (len(numbers), length))

    return responses


@lru_cache(maxsize=4)
def _measured_table(hrtf: HrtfSet) -> tuple[Any, npt.NDArray[np.float32]]:
    """Tree over the set's directions, and their responses (n, 2, half the taps), in which nearly all of them lies."""
    from scipy.spatial import cKDTree

    half, fade = hrtf.taps // 2, hrtf.taps // 16
    table = hrtf.responses(hrtf.mesh.vertices)[:, :, :half]
    table[..., -fade:] *= np.linspace(1.0, 0.0, fade)
    return cKDTree(hrtf.mesh.vertices), table.astype(np.float32)


def _through_air(hrtf: HrtfSet, dry: Samples, air: Air, lengths_m: FloatArray, energies: FloatArray) -> Samples:
    """The dry signal through the air of the mean path of a group of reflections."""
    from scipy.signal import oaconvolve

    mean_m = float(np.sum(lengths_m * energies) / max(float(energies.sum()), 1e-12))
    response = np.fft.irfft(np.exp(air_filter(air, hrtf.rate_hz, hrtf.taps) * mean_m), n=hrtf.taps)
    filtered: Samples = oaconvolve(dry, response.astype(np.float32))[: len(dry)]
    return filtered
