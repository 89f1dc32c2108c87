"""Sources within arm's reach: what a rigid sphere does to the sound at each ear as its source comes nearer.

A set of head responses is measured at one distance. The pressure on a rigid sphere (Duda and Martens 1998, J. Acoust.
Soc. Am. 104, 3048-3058) at the source's distance, divided by that at the set's, is the filter that brings a measured
response nearer. Beyond ``FAR_M`` the sphere no longer tells distances apart.
"""

import numpy as np

from core.acoustics.arrays import ComplexArray, FloatArray
from core.acoustics.levels import NEAREST_M

FAR_M = 1.4
SPEED_OF_SOUND_M_S = 343.0
_LOWEST_SIZE = 1e-3
"""Smallest size of the sphere in wavelengths (2 pi a / lambda) that is computed; below it the field stands still."""
_DISTANCE_STEP = 0.005
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
    ratio = (np.asarray(distances_m, dtype=np.float64) / radius_m)[:, None]
    orders = int(np.ceil(1.1 * size.max())) + _ORDERS_BEYOND
    # spherical Hankel functions by the ratio of each to the last, which neither overflows nor cancels
    near, far = 1.0 / size - 1j, 1.0 / (size * ratio) - 1j
    decay = np.exp(1j * size * (ratio - 1.0)) / ratio  # h0(size ratio) / h0(size)
    terms = [decay / -near]
    for order in range(1, orders):
        decay = decay * far / near
        terms.append((2 * order + 1) * decay / (1.0 / near - (order + 1) / size))
        near, far = (2 * order + 1) / size - 1.0 / near, (2 * order + 1) / (size * ratio) - 1.0 / far
    summed = np.einsum("omb,omp->mpb", np.array(terms), _legendre(orders, cosines))
    pressure: ComplexArray = -(ratio / size * np.exp(-1j * size * ratio))[:, None, :] * summed
    return np.conj(pressure)


def nearness(
    distances_m: FloatArray, vectors: FloatArray, radius_m: float, frequencies_hz: FloatArray, reference_m: float
) -> ComplexArray:
    """Filters (m, 2 ears, bins) that bring a head response measured at ``reference_m`` to ``distances_m``.

    ``vectors`` (m, 3) are unit vectors from the middle of the head, whose ears lie at +-90 degrees. 1/r is not in the
    filters. Distances count in steps of half a per cent and not below ``NEAREST_M``.
    """
    held = np.clip(np.asarray(distances_m, dtype=np.float64), max(NEAREST_M, 1.5 * radius_m), FAR_M)
    steps = np.round(np.log(held / FAR_M) / _DISTANCE_STEP).astype(np.intp)
    reference = float(np.clip(reference_m, max(NEAREST_M, 1.5 * radius_m), FAR_M))
    cosines = np.stack([vectors[:, 1], -vectors[:, 1]], axis=1)
    filters: ComplexArray = np.ones((len(held), 2, len(frequencies_hz)), dtype=np.complex128)
    wanted = steps != round(np.log(reference / FAR_M) / _DISTANCE_STEP)
    if np.any(wanted):
        measured = sphere_pressure(np.full(len(held), reference)[wanted], cosines[wanted], radius_m, frequencies_hz)
        stepped = FAR_M * np.exp(steps[wanted] * _DISTANCE_STEP)
        filters[wanted] = sphere_pressure(stepped, cosines[wanted], radius_m, frequencies_hz) / measured
    return filters


def _legendre(orders: int, cosines: FloatArray) -> FloatArray:
    """Legendre polynomials (orders, ...) of the cosines."""
    polynomials = [np.ones_like(cosines), np.asarray(cosines, dtype=np.float64)]
    for order in range(2, orders):
        polynomials.append(((2 * order - 1) * cosines * polynomials[-1] - (order - 1) * polynomials[-2]) / order)
    return np.array(polynomials[:orders])
