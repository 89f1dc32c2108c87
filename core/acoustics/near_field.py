"""Sources within arm's reach: what a rigid sphere does to the sound at each ear as its source comes nearer.

A set of head responses is measured at one distance. The pressure on a rigid sphere (Duda and Martens 1998, J. Acoust.
Soc. Am. 104, 3048-3058) at the source's distance, divided by that at the set's, is the filter that brings a measured
response nearer. Beyond ``FAR_M`` the sphere no longer tells distances apart.
"""

from functools import lru_cache

import numpy as np

from core.acoustics.arrays import ComplexArray, FloatArray, IndexArray
from core.acoustics.levels import NEAREST_M

FAR_M = 1.4
SPEED_OF_SOUND_M_S = 343.0
_LOWEST_SIZE = 1e-3
"""Smallest size of the sphere in wavelengths (2 pi a / lambda) that is computed; below it the field stands still."""
_DISTANCES, _ANGLES = 33, 91
_ORDERS_BEYOND = 30


def sphere_pressure(
    distances_m: FloatArray, cosines: FloatArray, radius_m: float, frequencies_hz: FloatArray
) -> ComplexArray:
    """Pressure on a rigid sphere relative to the free field at its centre, for point sources.

    Parameters
    ----------
    distances_m : (m,) from the centre of the sphere, above ``radius_m``.
    cosines : (m, points) cosine of the angle between the source and each point on the sphere.
    frequencies_hz : (bins,); 0 Hz gives the static limit.

    Returns
    -------
    ComplexArray
        (m, points, bins), phases such that a delay is exp(-j omega t).
    """
    size = np.maximum(2.0 * np.pi * frequencies_hz * radius_m / SPEED_OF_SOUND_M_S, _LOWEST_SIZE)[None, :]
    different, which = np.unique(np.asarray(distances_m, dtype=np.float64), return_inverse=True)
    ratio = (different / radius_m)[:, None]
    orders = int(np.ceil(1.1 * size.max())) + _ORDERS_BEYOND
    # spherical Hankel functions by the ratio of each to the last, which neither overflows nor cancels
    near, far = 1.0 / size - 1j, 1.0 / (size * ratio) - 1j
    decay = np.exp(1j * size * (ratio - 1.0)) / ratio  # h0(size ratio) / h0(size)
    terms = [decay / -near]
    for order in range(1, orders):
        decay = decay * far / near
        terms.append((2 * order + 1) * decay / (1.0 / near - (order + 1) / size))
        near, far = (2 * order + 1) / size - 1.0 / near, (2 * order + 1) / (size * ratio) - 1.0 / far
    series = np.array(terms) * -(ratio / size * np.exp(-1j * size * ratio))
    angular = _legendre(orders, np.asarray(cosines, dtype=np.float64))
    pressure: ComplexArray = np.empty((*angular.shape[1:], size.shape[1]), dtype=np.complex128)
    for number in range(len(different)):
        here = which == number
        pressure[here] = np.tensordot(angular[:, here], series[:, number], axes=(0, 0))
    return np.conj(pressure)


def nearness(
    distances_m: FloatArray, vectors: FloatArray, radius_m: float, frequencies_hz: FloatArray, reference_m: float
) -> ComplexArray:
    """Filters (m, 2 ears, bins) that bring a head response measured at ``reference_m`` to ``distances_m``.

    ``vectors`` (m, 3) are unit vectors from the middle of the head, whose ears lie at +-90 degrees. 1/r is not in the
    filters. Nearer than ``NEAREST_M`` counts as there. Read from a table, linearly in angle and in log distance.
    """
    table = _table(radius_m, tuple(frequencies_hz.tolist()), min(reference_m, FAR_M))
    nearest = _nearest_m(radius_m)
    held = np.log(np.clip(np.asarray(distances_m, dtype=np.float64), nearest, FAR_M) / nearest)
    angles = np.degrees(np.arccos(np.clip(np.stack([vectors[:, 1], -vectors[:, 1]], axis=1), -1.0, 1.0)))
    row, row_share = _between(held / np.log(FAR_M / nearest) * (_DISTANCES - 1), _DISTANCES)
    column, column_share = _between(angles / 180.0 * (_ANGLES - 1), _ANGLES)
    row, row_share = row[:, None], row_share[:, None, None]
    column_share = column_share[:, :, None]
    near = table[row, column] * (1.0 - column_share) + table[row, column + 1] * column_share
    far = table[row + 1, column] * (1.0 - column_share) + table[row + 1, column + 1] * column_share
    filters: ComplexArray = near * (1.0 - row_share) + far * row_share
    return filters


@lru_cache(maxsize=4)
def _table(radius_m: float, frequencies_hz: tuple[float, ...], reference_m: float) -> ComplexArray:
    """Filters (distances, angles, bins): distances from the nearest to ``FAR_M``, angles from 0 to 180 degrees."""
    nearest, frequencies = _nearest_m(radius_m), np.array(frequencies_hz)
    distances = nearest * (FAR_M / nearest) ** np.linspace(0.0, 1.0, _DISTANCES)
    cosines = np.cos(np.radians(np.linspace(0.0, 180.0, _ANGLES)))[None, :]
    measured = sphere_pressure(np.array([max(reference_m, nearest)]), cosines, radius_m, frequencies)
    near = sphere_pressure(distances, np.repeat(cosines, _DISTANCES, axis=0), radius_m, frequencies)
    return near / measured


def _nearest_m(radius_m: float) -> float:
    return max(NEAREST_M, 1.5 * radius_m)


def _between(position: FloatArray, count: int) -> tuple[IndexArray, FloatArray]:
    below = np.clip(position.astype(np.intp), 0, count - 2)
    return below, position - below


def _legendre(orders: int, cosines: FloatArray) -> FloatArray:
    """Legendre polynomials (orders, ...) of the cosines."""
    polynomials = [np.ones_like(cosines), np.asarray(cosines, dtype=np.float64)]
    for order in range(2, orders):
        polynomials.append(((2 * order - 1) * cosines * polynomials[-1] - (order - 1) * polynomials[-2]) / order)
    return np.array(polynomials[:orders])
