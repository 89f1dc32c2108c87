"""Spectra of the two ears: minimum phase from magnitude, time difference, coherence."""

import numpy as np
import numpy.typing as npt

from core.acoustics.arrays import ComplexArray, FloatArray

_LOW_HZ = (250.0, 1000.0)


def minimum_phase(log_magnitudes: FloatArray) -> ComplexArray:
    """Complex logarithm of the minimum-phase spectra of log magnitudes (..., bins), by folding the cepstrum."""
    size = 2 * (log_magnitudes.shape[-1] - 1)
    cepstrum = np.fft.irfft(log_magnitudes, n=size, axis=-1)
    cepstrum[..., 1 : size // 2] *= 2.0
    cepstrum[..., size // 2 + 1 :] = 0.0
    return np.fft.rfft(cepstrum, axis=-1)


def diffuse_coherence(
    log_spectra: ComplexArray, delays: FloatArray, bins_hz: FloatArray, solid_angles: FloatArray
) -> FloatArray:
    """Real part of the interaural coherence when sound comes from all directions alike."""
    spectra = np.exp(log_spectra - 2j * np.pi * delays[:, :, None] * bins_hz)
    cross = np.einsum("n,nb->b", solid_angles, (spectra[:, 0] * np.conj(spectra[:, 1])).real)
    power = np.einsum("n,neb->eb", solid_angles, np.abs(spectra) ** 2)
    coherence: FloatArray = np.clip(cross / np.sqrt(power[0] * power[1]), -1.0, 1.0)
    return coherence


def low_frequency_itd_s(spectra: ComplexArray, frequencies_hz: FloatArray) -> FloatArray:
    """Slope of the interaural phase, 250 to 1000 Hz, seconds, + when the right ear leads; spectra (..., 2, bins)."""
    low = _low(frequencies_hz)
    phases = np.unwrap(np.angle(spectra[..., 0, low] * np.conj(spectra[..., 1, low])), axis=-1)
    return _delay_s(phases, frequencies_hz[low])


def low_frequency_delay_s(phases: FloatArray, frequencies_hz: FloatArray) -> FloatArray:
    """Delay by the slope of phases (..., bins) that are not wrapped, 250 to 1000 Hz, seconds."""
    low = _low(frequencies_hz)
    return _delay_s(phases[..., low], frequencies_hz[low])


def _low(frequencies_hz: FloatArray) -> npt.NDArray[np.bool_]:
    low: npt.NDArray[np.bool_] = (frequencies_hz >= _LOW_HZ[0]) & (frequencies_hz <= _LOW_HZ[1])
    return low


def _delay_s(phases: FloatArray, frequencies_hz: FloatArray) -> FloatArray:
    omega = 2.0 * np.pi * frequencies_hz
    delay: FloatArray = -(phases @ omega) / float(omega @ omega)
    return delay
