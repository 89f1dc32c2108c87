"""Sounds that are no thing: noises and tones for measuring hearing."""

import numpy as np

from core.sound.synthesis.blocks import band, ramped, sine
from core.sound.synthesis.stage import Model, Signal, Stage

RAMP_S = 0.010
"""Cosine ramps at both ends, long enough that no click tells the direction instead of the sound."""


def noise_burst(stage: Stage) -> Signal:
    """Gaussian noise from 0.2 to 8 kHz throughout: all three cues of direction (ITD, ILD, pinna) are in it."""
    return ramped(_burst_noise(stage), stage.rate_hz, RAMP_S)


def noise_train(stage: Stage) -> Signal:
    """Bursts of the same noise, 150 ms long with 100 ms of silence after each."""
    gate = stage.silence()
    for start_s in stage.evenly(0.25):
        stage.mix(gate, ramped(np.ones(round(0.15 * stage.rate_hz)), stage.rate_hz, RAMP_S), float(start_s))
    return np.minimum(gate, 1.0) * _burst_noise(stage)


def _burst_noise(stage: Stage) -> Signal:
    return stage.noise(band(200.0, min(8000.0, 0.9 * stage.nyquist_hz), order=12))


def pink_noise(stage: Stage) -> Signal:
    """Noise of equal power in every octave from 40 Hz to 16 kHz."""
    return stage.noise(band(40.0, 16000.0, order=4, slope_db_per_octave=-3.0103))


def tone(stage: Stage) -> Signal:
    """A pure tone of 1 kHz; the seed sets its phase."""
    return sine(stage.phase(1000.0) + stage.rng.uniform())


def warble(stage: Stage) -> Signal:
    """A tone of 1 kHz that swings by ±5 % five times a second, as in sound-field audiometry."""
    swing = sine(stage.phase(5.0) + stage.rng.uniform())
    return sine(stage.phase(1000.0 * (1.0 + 0.05 * swing)))


def chirp(stage: Stage) -> Signal:
    """Sweeps from 300 Hz to 8 kHz in 400 ms, even in log frequency, every half second; the seed sets the phase."""
    made = stage.silence()
    frames = round(0.4 * stage.rate_hz)
    top_hz = min(8000.0, 0.9 * stage.nyquist_hz)
    frequency_hz = 300.0 * (top_hz / 300.0) ** np.linspace(0.0, 1.0, frames)
    sweep = sine(np.cumsum(frequency_hz) / stage.rate_hz + stage.rng.uniform())
    for start_s in stage.evenly(0.5):
        stage.mix(made, ramped(sweep, stage.rate_hz, RAMP_S), float(start_s))
    return made


SOUNDS = (
    Model("noise-burst", "test", loops=False, make=noise_burst),
    Model("noise-train", "test", loops=True, make=noise_train),
    Model("pink-noise", "test", loops=True, make=pink_noise),
    Model("tone", "test", loops=True, make=tone),
    Model("warble", "test", loops=True, make=warble),
    Model("chirp", "test", loops=True, make=chirp),
)
