"""The late part of a room: noise with the energy over time, and in every octave, of the images it stands for."""

import numpy as np

from core.acoustics.air import absorption_db_per_m
from core.acoustics.arrays import FloatArray
from core.acoustics.door import Air
from core.acoustics.rooms import SPEED_OF_SOUND_M_S, RoomResponse

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


def shape(carrier: FloatArray, response: RoomResponse, rate_hz: int, air: Air | None = None) -> FloatArray:
    """Give noise (channels, frames) the decay of the room and bring each octave to the energy of the images.

    Each channel ends up with the whole energy of the tail: an ear hears all of a diffuse field. In ``air`` each octave
    decays by its own absorption on top of the walls'.
    """
    frames = carrier.shape[1]
    frequencies = np.fft.rfftfreq(frames, 1.0 / rate_hz)
    centres = _OCTAVES_HZ[_OCTAVES_HZ * np.sqrt(2.0) <= rate_hz / 2.0]
    position = np.log2(np.maximum(frequencies, _LOWEST_HZ))
    fade = max(round(_END_FADE * frames), 1)
    energy, middles_s = response.tail_energy, (np.arange(len(response.tail_energy)) + 0.5) * response.bin_s
    lengths_m = response.direct_m + (response.tail_start_s + middles_s) * SPEED_OF_SOUND_M_S
    losses_db = np.zeros(len(centres)) if air is None else absorption_db_per_m(air, centres)
    energies = energy * 10.0 ** (-losses_db[:, None] * lengths_m / 10.0)

    def decaying(noise_: FloatArray, octave: int) -> FloatArray:
        smooth = np.interp(
            np.arange(frames), middles_s * rate_hz, np.sqrt(energies[octave] / (response.bin_s * rate_hz))
        )
        smooth[-fade:] *= np.cos(0.5 * np.pi * np.arange(fade) / fade) ** 2
        decayed: FloatArray = noise_ * smooth
        return decayed

    if air is None:
        shaped = decaying(carrier, 0)
    else:
        whole, shaped = np.fft.rfft(carrier, axis=-1), np.zeros_like(carrier)
        for octave, share in enumerate(np.eye(len(centres))):
            part = np.fft.irfft(whole * np.interp(position, np.log2(centres), share), n=frames, axis=-1)
            shaped += decaying(part, octave)
    spectra = np.fft.rfft(shaped, axis=-1)
    power = np.abs(spectra) ** 2
    expected = energies.sum(axis=1) * frames * 0.5  # Parseval, one side of the spectrum, spread evenly over it
    corrections = []
    for octave, centre in enumerate(centres):
        band = (frequencies >= centre / np.sqrt(2.0)) & (frequencies < centre * np.sqrt(2.0))
        width = np.count_nonzero(band) / max(len(frequencies), 1)
        held = power[:, band].sum(axis=1)
        corrections.append(np.where(held > 0.0, np.sqrt(expected[octave] * width / np.maximum(held, 1e-30)), 1.0))
    gains = np.array(corrections)
    for channel in range(len(carrier)):
        spectra[channel] *= np.interp(position, np.log2(centres), gains[:, channel])
    spectra[:, frequencies < _LOWEST_HZ] = 0.0
    return np.fft.irfft(spectra, n=frames, axis=-1)
