"""Design of the gains by which two loudspeakers together bring to the ears what a source between them would.

In each band a pair may share a source in any proportion and, below 2 kHz, at any phase. Each share is judged by what it
makes of the interaural phase (below 1.5 kHz) and level at the ears of a head in the middle, against what the source
itself would; the same head is taken in three sizes, so that the answer is no one's own. A search along azimuth
(dynamic programming) keeps the gains from jumping between neighbouring directions, and each band is drawn towards its
neighbours and towards amplitude panning, which keeps the filters short and holds when the head moves.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.acoustics.arrays import ComplexArray, FloatArray, IndexArray
from core.acoustics.hrtf import load_hrtf
from core.acoustics.hrtf_set import HrtfSet
from core.geometry import Direction

HEAD = "kemar"
HEAD_SIZES = (0.93, 1.0, 1.07)
KNOTS_HZ = np.array(
    [
        *(100, 250, 400, 560, 750, 1000, 1210, 1460, 1750, 2090, 2480, 2950),
        *(3500, 4140, 4880, 5760, 6790, 8000, 9410, 11_060, 13_000),
    ],
    dtype=np.float64,
)
"""From 1 kHz a band and a half of hearing (ERB) apart: the level differences of sources at the side change as fast."""
STEP_DEG = 5.0

_RATE_HZ = 48_000
_BINS_HZ = np.geomspace(120.0, 13_000.0, 240)
_HEARD_TO_HZ = 15_000.0
_PHASE_BELOW_HZ = 1500.0
_FREE_PHASE_BELOW_HZ = 2000.0
_PHASE_SPREAD_RAD = 0.35
_LEVEL_SPREAD_DB = 3.0
_WORST_LEVEL = 8.0
_TO_PANNING = 0.01
_TO_NEIGHBOUR_AZIMUTH = 0.005
_TO_NEIGHBOUR_BAND = 0.1
_PASSES = 3
_FORBIDDEN = 1e6


@dataclass(frozen=True, eq=False)
class PairGains:
    """Gains of a pair of loudspeakers for sources between them.

    Attributes
    ----------
    azimuths_deg : (a,) from the first loudspeaker to the second, both included.
    gains : (a, 2, knots) complex, squares of each pair summing to 1; at either end one loudspeaker has all.
    """

    azimuths_deg: FloatArray
    gains: ComplexArray

    def at(self, azimuth_deg: float) -> ComplexArray:
        """Gains (2, knots) between the designed azimuths: linear, brought back to energy 1."""
        last = len(self.azimuths_deg) - 2
        below = min(max(int(np.searchsorted(self.azimuths_deg, azimuth_deg, side="right")) - 1, 0), last)
        share = (azimuth_deg - self.azimuths_deg[below]) / (self.azimuths_deg[below + 1] - self.azimuths_deg[below])
        mixed = (1.0 - share) * self.gains[below] + share * self.gains[below + 1]
        between: ComplexArray = mixed / np.sqrt((np.abs(mixed) ** 2).sum(axis=0))
        return between


@dataclass(frozen=True, eq=False)
class _Shares:
    """Candidate shares: gains of both loudspeakers, and the square of the distance between any two candidates."""

    first: FloatArray
    second: ComplexArray
    points: FloatArray
    apart: FloatArray

    @classmethod
    def all(cls) -> "_Shares":
        angle, phase = np.meshgrid(np.arange(4.5, 88.0, 4.5), np.arange(-165.0, 181.0, 15.0), indexing="ij")
        first = np.concatenate([[1.0, 0.0], np.cos(np.radians(angle)).ravel()])
        second = np.concatenate([[0.0, 1.0], (np.sin(np.radians(angle)) * np.exp(1j * np.radians(phase))).ravel()])
        points = _on_the_sphere(first, second)
        return cls(first, second, points, _squared_distances(points, points))


@lru_cache(maxsize=4)
def design_pair(first_deg: float, second_deg: float) -> PairGains:
    """Gains for sources from the loudspeaker at ``first_deg`` to that at ``second_deg``, clockwise from it."""
    steps = round((second_deg - first_deg) / STEP_DEG)
    azimuths = np.linspace(first_deg, second_deg, steps + 1)
    shares = _Shares.all()
    costs = _misfits(load_hrtf(HEAD, _RATE_HZ), azimuths, shares)
    panning = _panning(azimuths)
    costs += _TO_PANNING * _squared_distances(panning, shares.points)[None]
    real = np.abs(shares.second.imag) < 1e-9
    costs[KNOTS_HZ > _FREE_PHASE_BELOW_HZ] += np.where(real & (shares.second.real >= 0.0), 0.0, _FORBIDDEN)
    costs[:, 0] = np.where(np.arange(len(real)) == 0, 0.0, _FORBIDDEN)
    costs[:, -1] = np.where(np.arange(len(real)) == 1, 0.0, _FORBIDDEN)
    chosen = _smoothest(costs, shares, len(azimuths))
    gains = np.stack([shares.first[chosen] + 0j, shares.second[chosen]])
    gains = gains * np.exp(-1j * np.angle(gains.sum(axis=0)))
    return PairGains(azimuths, np.ascontiguousarray(gains.transpose(2, 0, 1)))


def _misfits(hrtf: HrtfSet, azimuths_deg: FloatArray, shares: _Shares) -> FloatArray:
    """Cost (knots, azimuths, shares) of the cues at the ears, mean over the sizes of the head."""
    log_hz = np.log(_BINS_HZ)
    bands = np.array([np.interp(log_hz, np.log(KNOTS_HZ), one) for one in np.eye(len(KNOTS_HZ))])
    bands /= bands.sum(axis=1, keepdims=True)
    timed = bands * (_BINS_HZ < _PHASE_BELOW_HZ)
    costs: FloatArray = np.zeros((len(KNOTS_HZ), len(azimuths_deg), len(shares.first)))
    for size in HEAD_SIZES:
        ears = _ears(hrtf, azimuths_deg, size)
        wanted = ears[:, 0] * np.conj(ears[:, 1])
        wanted /= np.abs(wanted)
        wanted_db = _level_db(np.abs(ears) ** 2 @ bands.T)
        pair = ears[0][:, :, None] * shares.first + ears[-1][:, :, None] * shares.second
        cross = pair[0] * np.conj(pair[1])
        cross /= np.abs(cross) + 1e-9
        level_db = 10.0 * np.log10((bands @ np.abs(pair[0]) ** 2) / (bands @ np.abs(pair[1]) ** 2))
        for band in range(len(KNOTS_HZ)):
            off_db = level_db[band][None, :] - wanted_db[:, band][:, None]
            costs[band] += np.minimum(off_db**2 / (2.0 * _LEVEL_SPREAD_DB**2), _WORST_LEVEL)
            weight = timed[band]
            agreement = ((np.conj(wanted) * weight) @ cross).real
            costs[band] += (weight.sum() - agreement) / _PHASE_SPREAD_RAD**2
    return costs / len(HEAD_SIZES)


def _ears(hrtf: HrtfSet, azimuths_deg: FloatArray, size: float) -> ComplexArray:
    """Spectra at the ears (azimuths, 2, bins) of a head ``size`` times as large: the same at lower frequencies."""
    spectra = hrtf.spectra(np.array([Direction(float(azimuth)).unit_vector() for azimuth in azimuths_deg]))
    step_hz = hrtf.frequencies_hz[1]
    places = np.round(np.minimum(_BINS_HZ * size, _HEARD_TO_HZ) / step_hz).astype(np.intp)
    ears: ComplexArray = spectra[:, :, places]
    return ears


def _level_db(powers: FloatArray) -> FloatArray:
    """Interaural level difference (azimuths, bands) from powers (azimuths, 2, bands)."""
    level: FloatArray = 10.0 * np.log10(powers[:, 0] / powers[:, 1])
    return level


def _panning(azimuths_deg: FloatArray) -> FloatArray:
    """Amplitude panning (tangent law) between the ends, as points on the sphere of shares."""
    ahead = np.radians(azimuths_deg - azimuths_deg[0])
    left = np.radians(azimuths_deg[-1] - azimuths_deg)
    first, second = np.sin(left), np.sin(ahead)
    norm = np.hypot(first, second)
    return _on_the_sphere(first / norm, second / norm)


def _on_the_sphere(first: FloatArray, second: ComplexArray | FloatArray) -> FloatArray:
    """Points (n, 3) of two gains of energy 1: what is left of them without their common phase (Stokes parameters)."""
    both = first * second
    return np.stack([first**2 - np.abs(second) ** 2, 2.0 * np.real(both), 2.0 * np.imag(both)], axis=1)


def _squared_distances(points: FloatArray, others: FloatArray) -> FloatArray:
    distances: FloatArray = np.maximum(2.0 - 2.0 * points @ others.T, 0.0)  # both lie on the unit sphere
    return distances


def _smoothest(costs: FloatArray, shares: _Shares, count: int) -> IndexArray:
    """The share (knots, azimuths) of each band: least cost along azimuth, drawn to its neighbouring bands."""
    steps = _TO_NEIGHBOUR_AZIMUTH * (count - 1) * shares.apart
    chosen: list[IndexArray] = []
    for turn in range(_PASSES):
        for band in range(len(costs)):
            cost = costs[band].copy()
            if turn:
                for neighbour in (band - 1, band + 1):
                    if 0 <= neighbour < len(costs):
                        cost += _TO_NEIGHBOUR_BAND * shares.apart[chosen[neighbour]]
            path = _cheapest_path(cost, steps)
            if turn:
                chosen[band] = path
            else:
                chosen.append(path)
    return np.stack(chosen)


def _cheapest_path(cost: FloatArray, steps: FloatArray) -> IndexArray:
    """Viterbi: one candidate per row of ``cost`` (rows, candidates), with the price ``steps`` of each change."""
    total, back = cost[0].copy(), []
    for row in cost[1:]:
        reached = total[:, None] + steps
        best = reached.argmin(axis=0)
        back.append(best)
        total = reached[best, np.arange(len(best))] + row
    path = [int(total.argmin())]
    for best in reversed(back):
        path.append(int(best[path[-1]]))
    return np.array(path[::-1], dtype=np.intp)
