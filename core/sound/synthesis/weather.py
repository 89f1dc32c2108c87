"""Weather: rain, wind, thunder."""

import numpy as np

from core.sound.synthesis.blocks import band, decay, event_noise, faded, frames_of, peaks
from core.sound.synthesis.stage import Model, Signal, Stage, unit_rms
from core.sound.synthesis.water import bubbles


def rain(stage: Stage) -> Signal:
    """Rain on leaves and paving: the hiss of far drops, single near drops by their impact, and their small bubbles."""
    far = stage.noise(band(700.0, 14000.0, slope_db_per_octave=-1.0)) * stage.wander(1.5, 0.85, 1.15)
    trains = []
    for low_hz in np.geomspace(700.0, 5000.0, 10):
        frames = frames_of(stage.rng.uniform(0.004, 0.012), stage.rate_hz)
        pat = event_noise(stage.rng, frames, stage.rate_hz, band(low_hz, 2.5 * low_hz))
        pat *= decay(frames, stage.rate_hz, 0.8 * frames / stage.rate_hz, 0.0003)
        at = stage.at_random(45.0)
        # Near drops are few and loud: strengths fall with the square of the distance of drops spread evenly.
        trains.append((at, 0.06 * stage.rng.uniform(0.12, 1.0, len(at)) ** -1.2, pat))
    near = unit_rms(stage.shower(trains))
    return far + 0.8 * near + 0.35 * unit_rms(bubbles(stage, 0.25, 1.2, 250.0, rise=0.05))


def wind(stage: Stage) -> Signal:
    """Wind about a house: gusts of low noise, a whistle at edges whose pitch follows the gust, rustling leaves."""
    gust = stage.wander(0.5, 0.15, 1.0) * stage.wander(2.5, 0.75, 1.25)
    body = stage.noise(band(60.0, 700.0, slope_db_per_octave=-3.0))
    low, middle, high = (stage.noise(peaks((centre, 0.35, 1.0))) for centre in (420.0, 620.0, 900.0))
    height = np.clip(gust, 0.0, 1.0)
    whistle = np.maximum(1.0 - 2.2 * height, 0.0) * low + (1.0 - np.abs(2.0 * height - 1.0)) * middle + height**2 * high
    leaves = stage.noise(band(1500.0, 9000.0, slope_db_per_octave=-2.0)) * stage.wander(12.0, 0.5, 1.5)
    return gust * body + 0.55 * gust * whistle + 0.22 * gust**2 * leaves


def thunder(stage: Stage) -> Signal:
    """One lightning near by: the crack of the close channel, then rumble from its farther parts, ever darker."""
    made = stage.silence()
    crack_frames = frames_of(0.5, stage.rate_hz)
    crack = event_noise(stage.rng, crack_frames, stage.rate_hz, band(120.0, 9000.0, order=1, slope_db_per_octave=-3.0))
    tear = 0.5 + 0.5 * np.abs(event_noise(stage.rng, crack_frames, stage.rate_hz, band(5.0, 45.0)))
    stage.mix(made, 0.9 * crack * tear * decay(crack_frames, stage.rate_hz, 0.55, 0.003), 0.0)
    for strike in range(14):
        delay_s = 0.02 + 0.3 * strike * stage.rng.uniform(0.5, 1.3)
        if delay_s >= 0.8 * stage.duration_s:
            continue
        frames = frames_of(stage.rng.uniform(0.7, 1.8), stage.rate_hz)
        # Air takes the high frequencies away with distance, and the later a part is heard the farther it was.
        edge_hz = 2600.0 / (1.0 + 2.2 * delay_s)
        roll = event_noise(stage.rng, frames, stage.rate_hz, band(45.0, edge_hz, order=1, slope_db_per_octave=-2.5))
        strength = stage.rng.uniform(0.4, 1.0) / (1.0 + 0.7 * delay_s)
        stage.mix(made, strength * roll * decay(frames, stage.rate_hz, 0.9 * frames / stage.rate_hz, 0.05), delay_s)
    return faded(made, stage.rate_hz, 0.0, min(1.0, 0.4 * stage.duration_s))


SOUNDS = (
    Model("rain", "weather", loops=True, make=rain),
    Model("wind", "weather", loops=True, make=wind),
    Model("thunder", "weather", loops=False, make=thunder),
)
