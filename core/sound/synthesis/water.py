"""Water: bubbles that ring (Minnaert, 1933; van den Doel, 2005), turbulent noise, surf."""

import numpy as np

from core.sound.synthesis.blocks import band, bubble, decay, event_noise, faded, frames_of, peaks, times
from core.sound.synthesis.stage import Model, Signal, Stage, unit_rms


def bubbles(stage: Stage, smallest_mm: float, largest_mm: float, rate_per_s: float, rise: float) -> Signal:
    """Bubbles at random times; small ones are more frequent and weaker (both with the radius to the power 1.3)."""
    radii = np.geomspace(smallest_mm, largest_mm, 20)
    shares = radii**-1.3
    shares /= shares.sum()
    trains = []
    for radius_mm, share in zip(radii, shares, strict=True):
        count = max(1, stage.rng.poisson(rate_per_s * share * stage.duration_s))
        at = stage.rng.uniform(0.0, stage.duration_s, count)
        strengths = stage.rng.uniform(0.1, 1.0, count) ** 3 * (radius_mm / largest_mm) ** 1.3
        event = bubble(radius_mm * stage.rng.uniform(0.95, 1.05), stage.rate_hz, rise)
        trains.append((at, strengths, event))
    return stage.shower(trains)


def stream(stage: Stage) -> Signal:
    """A brook over stones: many bubbles that climb in pitch as they burst, over the hiss of turbulent water."""
    murmur = bubbles(stage, 0.4, 6.0, 420.0, rise=0.12)
    hiss = stage.noise(band(500.0, 9000.0, slope_db_per_octave=-2.0)) * stage.wander(3.0, 0.7, 1.3)
    return unit_rms(murmur) + 0.35 * hiss


def tap(stage: Stage) -> Signal:
    """A tap running into a basin: a dense jet of noise coloured by the basin, splashes and small bubbles."""
    jet = stage.noise(
        times(
            band(350.0, 12000.0, slope_db_per_octave=-1.0),
            peaks((620, 0.3, 1.5), (1500, 0.4, 1.2), (3600, 0.8, 1.5), floor=0.7),
        )
    )
    splashes = bubbles(stage, 0.3, 3.0, 900.0, rise=0.2)
    return jet * stage.wander(18.0, 0.75, 1.25) + 0.8 * unit_rms(splashes)


def drip(stage: Stage) -> Signal:
    """Drops into a bowl of water: the tick of the impact, then one bubble that rings and climbs in pitch."""
    made = stage.silence()
    for start_s in stage.evenly(0.8, jitter=0.12):
        tick = event_noise(stage.rng, frames_of(0.02, stage.rate_hz), stage.rate_hz, band(1500.0, 10000.0))
        tick *= decay(len(tick), stage.rate_hz, 0.012, 0.0004)
        plop = bubble(stage.rng.uniform(1.8, 3.2), stage.rate_hz, rise=0.16)
        rest = bubble(stage.rng.uniform(0.9, 1.3), stage.rate_hz, rise=0.1)
        stage.mix(made, 0.16 * tick, float(start_s))
        stage.mix(made, plop, float(start_s) + 0.012)
        stage.mix(made, 0.4 * rest, float(start_s) + 0.012 + stage.rng.uniform(0.05, 0.12))
    return made


def waves(stage: Stage) -> Signal:
    """Waves on a beach: each swells, breaks with a bright crash, and runs back hissing over the sand."""
    rumble = stage.noise(band(80.0, 900.0, slope_db_per_octave=-4.0))
    crash = stage.noise(band(300.0, 10000.0, slope_db_per_octave=-3.0))
    backwash = stage.noise(band(1800.0, 12000.0, slope_db_per_octave=-1.0)) * stage.wander(25.0, 0.6, 1.4)
    low, bright, hiss = stage.silence(), stage.silence(), stage.silence()
    for start_s in stage.evenly(5.5, jitter=0.12):
        length = min(stage.frames, frames_of(stage.rng.uniform(5.0, 7.0), stage.rate_hz))
        at = np.arange(length) / length
        strength = stage.rng.uniform(0.7, 1.2)
        stage.mix(
            low, faded(np.minimum(at / 0.18, np.exp(-(at - 0.18) / 0.16)), stage.rate_hz, 0.02, 0.5), start_s, strength
        )
        stage.mix(
            bright,
            faded(np.minimum((at / 0.24) ** 2, np.exp(-(at - 0.24) / 0.13)), stage.rate_hz, 0.02, 0.5),
            start_s,
            strength,
        )
        stage.mix(
            hiss,
            faded(np.minimum((at / 0.5) ** 2, np.exp(-(at - 0.5) / 0.22)), stage.rate_hz, 0.02, 0.5),
            start_s,
            strength,
        )
    return (0.12 + low) * rumble * 0.7 + (0.05 + bright) * crash + (0.04 + 0.35 * hiss) * backwash


SOUNDS = (
    Model("stream", "water", loops=True, make=stream),
    Model("tap", "water", loops=True, make=tap),
    Model("drip", "water", loops=True, make=drip),
    Model("waves", "water", loops=True, make=waves),
)
