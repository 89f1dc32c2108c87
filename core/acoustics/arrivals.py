"""One sound arriving at the head from a direction and a distance: head response, near field, air."""

from functools import lru_cache

import numpy as np

from core.acoustics.air import absorption_db_per_m
from core.acoustics.arrays import ComplexArray, FloatArray
from core.acoustics.bands import erb_hz
from core.acoustics.door import Air
from core.acoustics.ear_spectra import minimum_phase
from core.acoustics.hrtf_set import HrtfSet
from core.acoustics.near_field import FAR_M, nearness

_LEVEL_BAND_HZ = (100.0, 16_000.0)


def arrivals(
    hrtf: HrtfSet,
    vectors: FloatArray,
    distances_m: FloatArray,
    *,
    extra_delay_s: FloatArray | None = None,
    air: Air | None = None,
) -> FloatArray:
    """Responses (m, 2, taps) of sounds from unit vectors (m, 3) at distances (m,), 1/r not included.

    Nearer than 1.4 m a rigid sphere raises the ear towards the source and shades the other. The level of both ears
    together, averaged over auditory bands, stays that of the far response, so that distance has one law (1/r) from
    every direction; the sphere alone would add up to 1 dB a doubling at the side and lose as much ahead.
    """
    filters = near_filters(hrtf, vectors, distances_m)
    if air is not None:
        through = air_filter(air, hrtf.rate_hz, hrtf.taps) * distances_m[:, None, None]
        filters = through if filters is None else filters + through
    return hrtf.responses(vectors, extra_delay_s, filters)


def near_filters(hrtf: HrtfSet, vectors: FloatArray, distances_m: FloatArray) -> ComplexArray | None:
    """Logarithms of filters (m, 2, bins) for the distances (m,); None where all are as far as the set was measured."""
    near = np.minimum(distances_m, FAR_M) != min(hrtf.distance_m, FAR_M)
    if not np.any(near):
        return None
    filters = np.zeros((len(vectors), 2, len(hrtf.frequencies_hz)), dtype=np.complex128)
    ratios = nearness(distances_m[near], vectors[near], hrtf.head_radius_m, hrtf.frequencies_hz, hrtf.distance_m)
    weights = _level_weights(hrtf.frequencies_hz)
    far = np.abs(hrtf.spectra(vectors[near])) ** 2
    change = np.einsum("b,meb,meb->m", weights, far, np.abs(ratios) ** 2) / np.einsum("b,meb->m", weights, far)
    filters[near] = np.log(ratios / np.sqrt(change)[:, None, None])
    return filters


@lru_cache(maxsize=8)
def air_filter(air: Air, rate_hz: int, taps: int) -> ComplexArray:
    """Logarithm (bins,) of the minimum-phase filter of one metre of air."""
    dense = 4 * taps
    level = -absorption_db_per_m(air, np.fft.rfftfreq(dense, 1.0 / rate_hz)) * np.log(10.0) / 20.0
    return minimum_phase(level)[:: dense // taps]


def _level_weights(frequencies_hz: FloatArray) -> FloatArray:
    """Weights (bins,) that count every auditory band alike."""
    inside = (frequencies_hz >= _LEVEL_BAND_HZ[0]) & (frequencies_hz <= _LEVEL_BAND_HZ[1])
    weights: FloatArray = inside / erb_hz(frequencies_hz)
    return weights
