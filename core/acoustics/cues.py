"""Interaural cues in auditory bands, and how well they fit each direction of an HRTF set."""

from dataclasses import dataclass

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.arrivals import near_filters
from core.acoustics.bands import erb_centres_hz, gammatone_power
from core.acoustics.hrtf_set import HrtfSet
from core.geometry import Direction

_LOWEST_HZ, _HIGHEST_HZ = 200.0, 14_000.0
_PHASE_BELOW_HZ = 1500.0
"""Hearing follows the fine structure of a sound below about this frequency (Hughes 1940; Brughera et al. 2013)."""
_PHASE_SPREAD_RAD = 0.35
_LEVEL_SPREAD_DB = 3.0
_AUDIBLE_DB = 30.0
_DISTANCES_M = (1.4, 1.0, 0.6)
_TINY = 1e-20


@dataclass(frozen=True, eq=False)
class CueTemplates:
    """What each candidate direction does to the ears: cross-spectrum and share of the left ear, per bin.

    Both are relative to the power in the two ears together: the spectrum of the source drops out of a comparison.
    """

    azimuths_deg: FloatArray
    cross: FloatArray
    left_share: FloatArray
    bands: FloatArray
    centres_hz: FloatArray

    @classmethod
    def of(cls, hrtf: HrtfSet, azimuths_deg: FloatArray) -> "CueTemplates":
        """Templates of horizontal directions (degrees clockwise), each from afar and from within arm's reach.

        The level difference of a near source is larger than any from afar, yet people hear its azimuth as well
        (Brungart and Rabinowitz 1999); the best of the distances counts.
        """
        azimuths_deg = np.tile(azimuths_deg, len(_DISTANCES_M))
        distances_m = np.repeat(_DISTANCES_M, len(azimuths_deg) // len(_DISTANCES_M))
        vectors = np.array([Direction(float(azimuth)).unit_vector() for azimuth in azimuths_deg])
        spectra = hrtf.spectra(vectors, None, near_filters(hrtf, vectors, distances_m))
        power = np.abs(spectra) ** 2
        both = power.sum(axis=1) + _TINY
        centres = erb_centres_hz(_LOWEST_HZ, min(_HIGHEST_HZ, 0.4 * hrtf.rate_hz))
        return cls(
            azimuths_deg=azimuths_deg,
            cross=spectra[:, 0] * np.conj(spectra[:, 1]) / both,
            left_share=power[:, 0] / both,
            bands=gammatone_power(hrtf.frequencies_hz, centres),
            centres_hz=centres,
        )

    def misfit(self, left: FloatArray, right: FloatArray) -> FloatArray:
        """How badly (candidates,) a stretch of sound at the two ears, as long as the templates, fits each direction.

        Interaural phase in each band below 1.5 kHz and interaural level in every band, each relative to its spread.
        """
        spectra = np.fft.rfft(np.stack([left, right]), axis=-1)
        power = np.abs(spectra) ** 2
        both = power.sum(axis=0)
        in_bands = self.bands @ both + _TINY
        weights = np.clip(1.0 + 10.0 * np.log10(in_bands / in_bands.max()) / _AUDIBLE_DB, 0.0, 1.0)

        expected_cross = (self.cross * both) @ self.bands.T
        heard_cross = self.bands @ (spectra[0] * np.conj(spectra[1]))
        coherence = np.abs(heard_cross) / np.sqrt((self.bands @ power[0]) * (self.bands @ power[1]) + _TINY)
        phase = np.angle(heard_cross[None, :] * np.conj(expected_cross))
        fine = weights * coherence * (self.centres_hz < _PHASE_BELOW_HZ)
        by_time = (1.0 - np.cos(phase)) @ fine / _PHASE_SPREAD_RAD**2

        expected_left = (self.left_share * both) @ self.bands.T / in_bands
        heard_left = (self.bands @ power[0]) / in_bands
        off_db = _ratio_db(expected_left) - _ratio_db(heard_left)[None, :]
        by_level = (off_db**2) @ weights / (2.0 * _LEVEL_SPREAD_DB**2)
        misfit: FloatArray = by_time + by_level
        return misfit


def _ratio_db(left_share: FloatArray) -> FloatArray:
    """Interaural level difference in dB from the share of the left ear, within 60 dB."""
    share = np.clip(left_share, 1e-6, 1.0 - 1e-6)
    level: FloatArray = 10.0 * np.log10(share / (1.0 - share))
    return level
