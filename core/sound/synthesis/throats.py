"""Voices of people and animals: a pulsing source with jitter and breath, through the resonances of a throat.

Source and filter are apart (Fant, 1960). The source is a band-limited pulse train; the throat is a cascade of
resonances (Klatt, 1980) continued up to 9 kHz, as the tract's own higher resonances are.
"""

import numpy as np

from core.sound.synthesis.blocks import band, event_filtered, event_noise, pulse_wave, resonator, swept, times
from core.sound.synthesis.stage import Response, Signal, Spectrum

VOWELS = {
    "a": (730.0, 1090.0, 2440.0),
    "e": (530.0, 1840.0, 2480.0),
    "i": (270.0, 2290.0, 3010.0),
    "o": (570.0, 840.0, 2410.0),
    "u": (300.0, 870.0, 2240.0),
}
"""First three formants of a man's vowels in Hz (Peterson and Barney, 1952)."""

_HIGHER_HZ = (3500.0, 4500.0, 5500.0, 6500.0, 7500.0, 8500.0)
_BANDWIDTHS_HZ = (80.0, 90.0, 130.0, 200.0, 250.0, 320.0, 400.0, 480.0, 560.0)


def tract(formants_hz: tuple[float, float, float], scale: float = 1.0, damping: float = 1.0) -> Response:
    """The resonances of a throat; ``scale`` above 1 for shorter throats (women 1.16, children 1.35)."""
    centres = (*formants_hz, *(hz for hz in _HIGHER_HZ if hz > formants_hz[2] + 400.0))
    resonances = (
        resonator(hz * scale, width * scale * damping) for hz, width in zip(centres, _BANDWIDTHS_HZ, strict=False)
    )
    return _sampled(times(*resonances, _still_higher(scale)))


def _sampled(response: Response) -> Response:
    """The response by interpolation every 5 Hz, which is finer than any resonance, where more points are asked for."""

    def interpolated(frequency_hz: Signal) -> Signal | Spectrum:
        points = int(frequency_hz[-1] / 5.0) + 2
        if len(frequency_hz) <= points:
            return response(frequency_hz)
        grid = np.arange(points, dtype=np.float64) * 5.0
        real, imaginary = (np.interp(frequency_hz, grid, part(response(grid))) for part in (np.real, np.imag))
        made: Spectrum = real + 1j * imaginary
        return made

    return interpolated


def _still_higher(scale: float) -> Response:
    """What the resonances above the last of the cascade add below them (Fant's higher pole correction, 1960).

    Series of the poles at 9.5, 10.5 … kHz; half of it in dB, since the walls' losses grow with frequency too.
    """

    def response(frequency_hz: Signal) -> Signal:
        khz = np.minimum(frequency_hz / (1000.0 * scale), 8.5)
        return np.exp(0.5 * (khz**2 / 9.0 + khz**4 / 2187.0 / 2.0))

    return response


def vowel(name: str, scale: float = 1.0) -> Response:
    """The tract of one of ``VOWELS``."""
    return tract(VOWELS[name], scale)


def throat(
    rng: np.random.Generator,
    rate_hz: int,
    pitch_hz: Signal,
    jitter: float = 0.012,
    breath: float = 0.08,
    rough: float = 0.0,
    slope_db_per_octave: float = -8.0,
) -> Signal:
    """The sound at a glottis or syrinx, RMS about 1, along a course of pitch.

    Parameters
    ----------
    pitch_hz
        Fundamental frequency at every sample.
    jitter
        Irregularity of the pitch, as a share of it (standard deviation).
    breath
        Noise that is let through with each pulse, relative to the pulses.
    rough
        0 … 1: amplitude changes from pulse to pulse, as in a bark or a bleat.
    """
    frames = len(pitch_hz)
    uneven = event_noise(rng, frames, rate_hz, band(6.0, 0.25 * float(np.mean(pitch_hz)), order=1))
    phase = swept(pitch_hz * (1.0 + jitter * np.clip(uneven, -2.5, 2.5)), rate_hz) + rng.uniform()
    highest_hz = 1.1 * float(np.max(pitch_hz))
    wave = pulse_wave(phase, rate_hz, highest_hz, slope_db_per_octave)
    if rough > 0.0:
        strengths = rng.uniform(1.0 - rough, 1.0 + rough, int(phase[-1]) + 3)
        wave = wave * np.interp(phase, np.arange(len(strengths)), strengths)
    opening = 0.55 - 0.45 * np.cos(2 * np.pi * phase)
    air = event_noise(rng, frames, rate_hz, band(500.0, 12000.0, slope_db_per_octave=3.0))
    return wave + breath * opening * air


def morphing(event: Signal, rate_hz: int, responses: list[tuple[float, Response]]) -> Signal:
    """An event through a throat that changes its shape: from each response to the next at its share of the length."""
    at = np.linspace(0.0, 1.0, len(event))
    places = [place for place, _ in responses]
    shaped: Signal = np.zeros(0)
    for number, (_, response) in enumerate(responses):
        weights = np.interp(at, places, np.eye(len(responses))[number])
        part = event_filtered(event * weights, rate_hz, response)
        shaped = part if number == 0 else shaped + part
    return shaped
