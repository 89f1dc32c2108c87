"""The late part of a room: noise with the energy over time, and in every octave, of the images it stands for."""

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.rooms import RoomResponse

_OCTAVES_HZ = 62.5 * 2.0 ** np.arange(0, 9)
_LOWEST_HZ = 20.0
_END_FADE = 0.1


def noise(channels: int, frames: int, seed: tuple[int, ...]) -> FloatArray:
    """Independent white noise (channels, frames), unit variance; the same for the same seed."""
    return np.random.default_rng(seed).standard_normal((channels, frames))


def correlate_ears(independent: FloatArray, coherence: FloatArray) -> FloatArray:
    """Two ears (2, frames) with the interaural ``coherence`` (bins up to half the rate), from independent noises."""
    frames = independent.shape[1]
    spectra = np.fft.rfft(independent, axis=-1)
    at = np.interp(np.linspace(0, 1, spectra.shape[1]), np.linspace(0, 1, len(coherence)), coherence)
    common, opposed = np.sqrt((1.0 + at) / 2.0) * spectra[0], np.sqrt((1.0 - at) / 2.0) * spectra[1]
    return np.fft.irfft(np.stack([common + opposed, common - opposed]), n=frames, axis=-1)


def tail_frames(response: RoomResponse, rate_hz: int) -> int:
    """Frames of the tail of a room's response."""
    return round(len(response.tail_energy) * response.bin_s * rate_hz)


def shape(carrier: FloatArray, response: RoomResponse, rate_hz: int) -> FloatArray:
    """Give noise (channels, frames) the decay of the room and bring each octave to the energy of the images.

    Each channel ends up with the whole energy of the tail: an ear hears all of a diffuse field.
    """
    channels, frames = carrier.shape
    energy = response.tail_energy
    middles = (np.arange(len(energy)) + 0.5) * response.bin_s * rate_hz
    smooth = np.interp(np.arange(frames), middles, np.sqrt(energy / (response.bin_s * rate_hz)))
    fade = max(round(_END_FADE * frames), 1)
    smooth[-fade:] *= np.cos(0.5 * np.pi * np.arange(fade) / fade) ** 2
    shaped = carrier * smooth
    total = float(energy.sum())
    spectra = np.fft.rfft(shaped, axis=-1)
    frequencies = np.fft.rfftfreq(frames, 1.0 / rate_hz)
    power = np.abs(spectra) ** 2
    expected = total * frames * 0.5  # Parseval, one side of the spectrum, spread evenly over it
    corrections = []
    centres = _OCTAVES_HZ[_OCTAVES_HZ * np.sqrt(2.0) <= rate_hz / 2.0]
    for centre in centres:
        band = (frequencies >= centre / np.sqrt(2.0)) & (frequencies < centre * np.sqrt(2.0))
        share = np.count_nonzero(band) / max(len(frequencies), 1)
        held = power[:, band].sum(axis=1)
        corrections.append(np.where(held > 0.0, np.sqrt(expected * share / np.maximum(held, 1e-30)), 1.0))
    gains = np.array(corrections)
    position = np.log2(np.maximum(frequencies, _LOWEST_HZ))
    for channel in range(channels):
        spectra[channel] *= np.interp(position, np.log2(centres), gains[:, channel])
    spectra[:, frequencies < _LOWEST_HZ] = 0.0
    return np.fft.irfft(spectra, n=frames, axis=-1)
