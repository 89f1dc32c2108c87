"""Moving sources over headphones: direct sound and reflections follow the trajectory, the tail stands.

The dry sound is cut into overlapping triangles that sum to 1; each goes through the responses of its own moment. The
responses thus fade from one to the next sample by sample: nothing steps, nothing clicks. Directions are new every 10 ms
for the direct sound (1 degree at 100 degrees a second) and the first reflections, every 50 ms for more of them. What
comes later is dense and stands as it was at the beginning, like the tail.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from core.acoustics.arrays import FloatArray, IndexArray
from core.acoustics.arrivals import air_filter, arrivals
from core.acoustics.door import Air
from core.acoustics.hrtf import HrtfSet
from core.acoustics.levels import distance_gain
from core.acoustics.rooms import (
    SPEED_OF_SOUND_M_S,
    lattice,
    point_inside,
    vectors_towards,
    wall_absorption,
    without_build_up,
)
from core.audio import Samples
from core.geometry import Position
from core.scene import Room

Trajectory = Callable[[float], Position]
Responses = Callable[[IndexArray], FloatArray]

DIRECT_STEP_S = 0.010
STRONG_STEP_S = 0.010
WEAK_STEP_S = 0.050
FOLLOWING = 120
"""So many reflections follow a source, the earliest at its beginning; the others stand."""
_STRONGEST = 18
_CHUNK = 64
_EMISSION_PASSES = 4
_EMISSION_STEP_S = 0.005
_KERNEL = 32


def moving_direct(hrtf: HrtfSet, dry: Samples, path: Trajectory, *, air: Air | None = None) -> FloatArray:
    """Ears (2, frames) of the direct sound of a dry signal (n,) that moves along ``path``."""
    hop = round(DIRECT_STEP_S * hrtf.rate_hz)

    def responses(numbers: IndexArray) -> FloatArray:
        places = [path(float(number) * hop / hrtf.rate_hz) for number in numbers]
        vectors = np.array([place.direction.unit_vector() for place in places])
        distances = np.array([place.distance_m for place in places])
        heard: FloatArray = arrivals(hrtf, vectors, distances, air=air) * distance_gain(distances)[:, None, None]
        return heard

    return _through(dry, hop, hrtf.taps, responses)


def moving_reflections(
    hrtf: HrtfSet, dry: Samples, path: Trajectory, room: Room, until_s: float, *, air: Air | None = None
) -> FloatArray:
    """Ears (2, frames) of the first ``FOLLOWING`` reflections, as far as they arrive before ``until_s``.

    Each comes from the measured direction nearest to its own, as late as its image is farther than the source.
    """
    rate_hz, length = hrtf.rate_hz, round(until_s * hrtf.rate_hz) + hrtf.taps
    listener = np.array(room.listener_m)
    start = np.array(point_inside(room, path(0.0)))
    times_s = np.arange(0.0, len(dry) / rate_hz + STRONG_STEP_S, STRONG_STEP_S)
    points = np.array([point_inside(room, path(float(time_s))) for time_s in times_s])
    farthest_m = float(np.linalg.norm(points - listener, axis=1).max())
    images = lattice(room, start, farthest_m + until_s * SPEED_OF_SOUND_M_S, FOLLOWING)
    amplitudes = np.sqrt(1.0 - wall_absorption(room.dimensions_m, room.rt60_s)) ** images.orders
    ears: FloatArray = np.zeros((2, len(dry) + length - 1))
    for group, step_s in ((slice(0, _STRONGEST), STRONG_STEP_S), (slice(_STRONGEST, None), WEAK_STEP_S)):
        at = points[:: round(step_s / STRONG_STEP_S)]
        offsets = images.offsets(at, room.listener_m)[:, group]
        if offsets.shape[1] == 0:
            continue
        lengths = np.linalg.norm(offsets, axis=2)
        later_s = (lengths - np.linalg.norm(at - listener, axis=1)[:, None]) / SPEED_OF_SOUND_M_S
        gains = amplitudes[group] * distance_gain(lengths) * (later_s < until_s)
        through_air = dry if air is None else _through_air(hrtf, dry, air, lengths, gains**2)
        delays = np.maximum(np.round(later_s * rate_hz), 0.0).astype(np.intp)
        latest = int(delays[gains > 0.0].max(initial=0)) + hrtf.taps
        responses = _assembler(hrtf, vectors_towards(offsets), delays, gains, latest)
        wet = _through(through_air, round(step_s * rate_hz), latest, responses)
        ears[:, : wet.shape[1]] += wet
    return without_build_up(ears, rate_hz)


def with_doppler(dry: Samples, path: Trajectory, rate_hz: int) -> tuple[Samples, Trajectory]:
    """The dry signal (n,) as it arrives from a moving source, and where the source was when it made what arrives.

    The travel time from the place of the beginning is left out, as it is for sources that stand.
    """
    first_m = path(0.0).distance_m
    arriving_s = np.arange(len(dry) + 1, step=max(round(_EMISSION_STEP_S * rate_hz), 1)) / rate_hz
    made_s = arriving_s.copy()
    for _ in range(_EMISSION_PASSES):
        distances = np.array([path(float(time_s)).distance_m for time_s in made_s])
        made_s = arriving_s - (distances - first_m) / SPEED_OF_SOUND_M_S
    position = np.interp(np.arange(len(dry)) / rate_hz, arriving_s, made_s) * rate_hz
    whole = np.floor(position).astype(np.intp)
    padded = np.pad(dry, _KERNEL)
    heard = np.zeros(len(dry))
    for tap in range(1 - _KERNEL // 2, _KERNEL // 2 + 1):
        offset = position - whole - tap
        weight = np.sinc(offset) * np.cos(np.pi * offset / (_KERNEL + 2)) ** 2
        heard += weight * padded[np.clip(whole + tap, -_KERNEL, len(dry) + _KERNEL - 1) + _KERNEL]
    return heard.astype(np.float32), lambda time_s: path(float(np.interp(time_s, arriving_s, made_s)))


def _assembler(hrtf: HrtfSet, vectors: FloatArray, delays: IndexArray, gains: FloatArray, length: int) -> Responses:
    """Responses (steps, 2, length) of reflections (steps, images) from the nearest measured directions."""
    tree, table = _measured_table(hrtf)
    nearest, taps = tree.query(vectors)[1], table.shape[2]

    def responses(numbers: IndexArray) -> FloatArray:
        steps = np.minimum(numbers, len(gains) - 1)
        rows, images = np.nonzero(gains[steps])
        at = steps[rows]
        pieces = table[nearest[at, images]] * gains[at, images, None, None].astype(np.float32)
        places = ((rows * length + delays[at, images])[:, None] + np.arange(taps)).ravel()
        ears = [np.bincount(places, pieces[:, ear].ravel(), minlength=len(numbers) * length) for ear in range(2)]
        whole: FloatArray = np.stack([ear.reshape(len(numbers), length) for ear in ears], axis=1)
        return whole

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


def _through(dry: Samples, hop: int, length: int, responses: Responses) -> FloatArray:
    """A dry signal through responses (steps, 2, length) that change every ``hop`` samples and fade between."""
    from scipy.fft import irfft, next_fast_len, rfft

    steps = -(-len(dry) // hop) + 1
    size = next_fast_len(2 * hop + length - 1, real=True)
    triangle = (1.0 - np.abs(np.arange(-hop, hop)) / hop).astype(np.float32)
    padded = np.pad(dry, (hop, 2 * hop))
    ears: FloatArray = np.zeros((2, steps * hop + size))
    for first in range(0, steps, _CHUNK):
        numbers = np.arange(first, min(first + _CHUNK, steps), dtype=np.intp)
        pieces = padded[numbers[:, None] * hop + np.arange(2 * hop)] * triangle
        sounding = np.any(pieces, axis=1)
        if not np.any(sounding):
            continue
        spectra = rfft(pieces[sounding], n=size)[:, None] * rfft(responses(numbers[sounding]), n=size)
        for number, wet in zip(numbers[sounding].tolist(), irfft(spectra, n=size), strict=True):
            ears[:, number * hop : number * hop + size] += wet
    return ears[:, hop : hop + len(dry) + length - 1]
