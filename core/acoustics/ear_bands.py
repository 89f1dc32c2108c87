"""The level of head responses in auditory bands, and the filters that bring it where it should be."""

from dataclasses import dataclass

import numpy as np

from core.acoustics.arrays import ComplexArray, FloatArray
from core.acoustics.bands import erb_centres_hz, gammatone_power
from core.acoustics.ear_spectra import low_frequency_delay_s, minimum_phase

_RANGE_HZ = (300.0, 14_000.0)
_PASSES = 3
_STEP = 1.5
"""How much of what a band lacks is added in a pass. A band raised alone rises by two thirds of what its filter says,
which is narrower than the band; raised with all others, by as much as it says. At 1.5 few passes do for either."""


@dataclass(frozen=True, eq=False)
class EarBands:
    """Auditory bands, one ERB apart, at the frequencies of some spectra. Levels are natural logarithms of amplitude.

    Attributes
    ----------
    filters : (bins, bands) power responses.
    raising : (bands, bins) log magnitudes of filters: each raises the centre of its band by 1, those of its neighbours
        by nothing, and runs straight along frequency between.
    phases : (bands, bins) minimum phases of these filters.
    low_delays_s : (bands,) by how much these phases delay what is below 1 kHz.
    """

    filters: FloatArray
    raising: FloatArray
    phases: FloatArray
    low_delays_s: FloatArray

    @classmethod
    def at(cls, frequencies_hz: FloatArray, highest_hz: float) -> "EarBands":
        """Bands from 300 Hz to 14 kHz, or as far as ``highest_hz``, for bins at ``frequencies_hz`` (from 0, even)."""
        centres = erb_centres_hz(_RANGE_HZ[0], min(_RANGE_HZ[1], highest_hz))
        beyond = [*centres.tolist(), 1.3 * float(centres[-1])]
        raising = np.array([np.interp(frequencies_hz, beyond, [*one, 0.0]) for one in np.eye(len(centres))])
        phases = minimum_phase(raising).imag
        return cls(
            filters=np.ascontiguousarray(gammatone_power(frequencies_hz, centres).T),
            raising=raising,
            phases=phases,
            low_delays_s=low_frequency_delay_s(phases, frequencies_hz),
        )

    def every(self, step: int) -> "EarBands":
        """The same bands for every ``step``-th bin."""
        return EarBands(
            filters=np.ascontiguousarray(self.filters[::step]),
            raising=np.ascontiguousarray(self.raising[:, ::step]),
            phases=np.ascontiguousarray(self.phases[:, ::step]),
            low_delays_s=self.low_delays_s,
        )

    def levels(self, log_magnitudes: FloatArray) -> FloatArray:
        """Levels (..., bands) of log magnitudes (..., bins)."""
        levels: FloatArray = 0.5 * np.log(np.exp(2.0 * log_magnitudes) @ self.filters)
        return levels

    def half_differences(self, powers: FloatArray) -> FloatArray:
        """Half the level (n, bands) of the left ear over the right, of powers (n, 2, bins)."""
        levels = 0.25 * np.log(np.maximum(powers @ self.filters, 1e-20))
        half: FloatArray = levels[:, 0] - levels[:, 1]
        return half

    def brought_to(self, wanted: FloatArray, log_spectra: ComplexArray) -> tuple[ComplexArray, FloatArray]:
        """Change spectra so that they have the levels ``wanted``, within half a decibel.

        Parameters
        ----------
        wanted : (m, 2, bands), some decibels from what the spectra have.
        log_spectra : (m, 2, bins) complex logarithms of minimum-phase spectra.

        Returns
        -------
        tuple
            The complex logarithms (m, 2, bins) of what they become, and the seconds (m, 2) by which the change delays
            what is below 1 kHz.
        """
        # two dimensions, one piece: matrix products of anything else take many times as long
        magnitudes = np.ascontiguousarray(log_spectra.real).reshape(-1, log_spectra.shape[-1])
        levels = wanted.reshape(-1, wanted.shape[-1])
        changes = np.zeros_like(levels)
        for _ in range(_PASSES):
            step = _STEP * (levels - self.levels(magnitudes))
            magnitudes += step @ self.raising
            changes += step
        brought: ComplexArray = np.empty_like(log_spectra)
        brought.real = magnitudes.reshape(brought.shape)
        brought.imag = log_spectra.imag + (changes @ self.phases).reshape(brought.shape)
        return brought, (changes @ self.low_delays_s).reshape(brought.shape[:-1])
