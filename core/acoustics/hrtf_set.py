"""Head-related transfer functions ready for rendering, from any direction.

A response is kept as the complex logarithm of its minimum-phase spectrum plus a pure delay per ear. Minimum phase is a
linear function of log magnitude, so interpolating the complex logarithm interpolates the log magnitude and keeps the
phase minimum. What that takes from an auditory band is given back: between measured directions each ear has the mean,
in dB, of their levels in every band.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from core.acoustics.arrays import ComplexArray, FloatArray
from core.acoustics.ear_bands import EarBands
from core.acoustics.ear_spectra import diffuse_coherence, low_frequency_itd_s
from core.acoustics.sphere import SphereMesh

GUARD_SAMPLES = 16
"""Silence before the earliest arrival in every response: room for the ringing of a fractional delay."""

_AT_A_TIME = 32
"""Spectra of so few directions stay in the processor's cache, and their products are too small for BLAS to spread over
threads, which on a busy machine took ten times as long."""


@dataclass(frozen=True, eq=False)
class HrtfSet:
    """A set at one sampling rate.

    Attributes
    ----------
    log_spectra : (n, 2, bins) complex logarithm of the minimum-phase spectra, ears left and right.
    delays_s : (n, 2) seconds, the earliest of the whole set at 0.
    bands : auditory bands at the frequencies of the spectra.
    band_levels : (n, 2, bands) levels of the spectra in them.
    coherence : (bins,) interaural coherence in a diffuse field, real, -1 to 1.
    distance_m : where the loudspeaker of the measurement stood.
    head_radius_m : radius of the sphere whose time differences (Woodworth) are nearest to the set's.
    details : what else the set's file says of itself.
    """

    name: str
    citation: str
    sha256: str
    rate_hz: int
    mesh: SphereMesh
    log_spectra: ComplexArray
    delays_s: FloatArray
    bands: EarBands
    band_levels: FloatArray
    coherence: FloatArray
    taps: int
    distance_m: float
    head_radius_m: float
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def frequencies_hz(self) -> FloatArray:
        """Frequency of each bin of the spectra."""
        return np.fft.rfftfreq(self.taps, 1.0 / self.rate_hz)

    def spectra(
        self, vectors: FloatArray, extra_delay_s: FloatArray | None = None, log_filters: ComplexArray | None = None
    ) -> ComplexArray:
        """Spectra (m, 2, bins) for unit vectors (m, 3), delays of the ears and ``extra_delay_s`` (m,) included.

        ``log_filters`` (m, 2 or 1, bins) are complex logarithms of filters on the way to the ears.
        """
        weights = self.mesh.weights(vectors)
        spectra, levels = _mean(weights, self.log_spectra), _mean(weights, self.band_levels)
        delays = weights @ self.delays_s + GUARD_SAMPLES / self.rate_hz
        if extra_delay_s is not None:
            delays += extra_delay_s[:, None]
        turning, taper = -2j * np.pi * self.frequencies_hz, _taper(self.taps)
        for first in range(0, len(spectra), _AT_A_TIME):
            some = slice(first, first + _AT_A_TIME)
            logs, later_s = self.bands.brought_to(levels[some], spectra[some])
            logs += (delays[some] - later_s)[:, :, None] * turning
            if log_filters is not None:
                logs += log_filters[some]
            spectra[some] = np.exp(logs) * taper
        return spectra

    def responses(
        self, vectors: FloatArray, extra_delay_s: FloatArray | None = None, log_filters: ComplexArray | None = None
    ) -> FloatArray:
        """Impulse responses (m, 2, taps) for unit vectors (m, 3); a delay of 0 begins after ``GUARD_SAMPLES``."""
        responses = np.fft.irfft(self.spectra(vectors, extra_delay_s, log_filters), n=self.taps, axis=-1)
        # the last samples hold what rings before the first one, wrapped round by the transform
        responses[..., -2 * GUARD_SAMPLES :] *= np.linspace(1.0, 0.0, 2 * GUARD_SAMPLES)
        return responses

    def low_frequency_itds_s(self, vectors: FloatArray) -> FloatArray:
        """Interaural time difference (m,) below 1 kHz, seconds, + when the right ear leads."""
        return low_frequency_itd_s(self.spectra(vectors), self.frequencies_hz)


@lru_cache(maxsize=4)
def fitted(hrtf: HrtfSet, radius_m: float) -> HrtfSet:
    """The set with the time differences of a head of that radius: all of them in proportion, at every frequency."""
    scale = radius_m / hrtf.head_radius_m
    vectors = hrtf.mesh.vertices
    more = (scale - 1.0) * hrtf.low_frequency_itds_s(vectors)
    to_left = 0.5 - 0.5 * vectors[:, 1]
    delays = hrtf.delays_s + more[:, None] * np.stack([to_left, to_left - 1.0], axis=1)
    delays -= delays.min()
    bins_hz = hrtf.frequencies_hz
    coherence = diffuse_coherence(hrtf.log_spectra, delays, bins_hz, hrtf.mesh.solid_angles())
    return replace(hrtf, delays_s=delays, coherence=coherence, head_radius_m=radius_m)


def _mean(weights: Any, at_vertices: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Mean (m, 2, k) of what the vertices have (n, 2, k), by sparse weights (m, n)."""
    mean: npt.NDArray[Any] = weights @ at_vertices.reshape(len(at_vertices), -1)
    return mean.reshape(-1, *at_vertices.shape[1:])


@lru_cache(maxsize=4)
def _taper(taps: int) -> FloatArray:
    """Fade out the last fifth below half the rate, so that fractional delays ring briefly."""
    share = np.linspace(0.0, 1.0, taps // 2 + 1)
    taper: FloatArray = 0.5 + 0.5 * np.cos(np.pi * np.clip((share - 0.8) / 0.2, 0.0, 1.0))
    return taper
