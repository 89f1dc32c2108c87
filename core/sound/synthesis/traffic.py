"""The street, the rails and the harbour."""

import numpy as np

from core.sound.synthesis.blocks import (
    band,
    decay,
    event_noise,
    faded,
    frames_of,
    modes,
    outline,
    peaks,
    pulse_wave,
    resonator,
    sine,
    swept,
    times,
)
from core.sound.synthesis.stage import Model, Signal, Stage, unit_rms
from core.sound.synthesis.water import bubbles


def car(stage: Stage) -> Signal:
    """A car at town speed: the firing of four cylinders with its harmonics, tyres on asphalt, air."""
    revs_hz = 31.0 * stage.rng.uniform(0.94, 1.06) * (1.0 + stage.wander(0.5, -0.06, 0.06))
    turns = stage.phase(revs_hz)
    firing = pulse_wave(2.0 * turns, stage.rate_hz, 75.0, -3.0) * (1.0 + 0.25 * sine(turns))
    engine = stage.filtered(
        firing, peaks((110, 1.2, 1.0), (420, 1.0, 0.7), (1500, 1.2, 0.25), (3200, 1.5, 0.12), floor=0.02)
    )
    tyres = stage.noise(times(band(150.0, 9000.0, slope_db_per_octave=-3.0), peaks((950, 1.3, 2.0), floor=0.6)))
    return unit_rms(engine) + 0.8 * tyres * stage.wander(9.0, 0.85, 1.15)


def train(stage: Stage) -> Signal:
    """A train over rail joints: pairs of clacks of the bogies' wheels, rolling rumble, the rails' singing."""
    made = stage.silence()
    for start_s in stage.evenly(0.95, jitter=0.01):
        for delay_s, strength in ((0.0, 1.0), (0.11, 0.85), (0.34, 0.55), (0.45, 0.5)):
            if start_s + delay_s < stage.duration_s:
                stage.mix(made, _clack(stage), float(start_s) + delay_s, strength * stage.rng.uniform(0.85, 1.1))
    rolling = stage.noise(
        times(band(60.0, 6000.0, slope_db_per_octave=-4.0), peaks((160, 0.8, 1.5), (800, 1.2, 1.2), floor=0.6))
    )
    singing = stage.noise(peaks((2300, 0.15, 1.0), (3700, 0.12, 0.7), (5600, 0.3, 0.35), floor=0.08)) * stage.wander(
        1.5, 0.3, 1.0
    )
    return unit_rms(made) + 0.6 * rolling + 0.22 * singing


def _clack(stage: Stage) -> Signal:
    frames = frames_of(0.12, stage.rate_hz)
    thump = event_noise(stage.rng, frames, stage.rate_hz, band(70.0, 500.0)) * decay(frames, stage.rate_hz, 0.12, 0.002)
    steel = [
        (hz * stage.rng.uniform(0.97, 1.03), 0.09, a)
        for hz, a in ((780, 0.7), (1450, 0.8), (2350, 0.6), (3800, 0.5), (5900, 0.4))
    ]
    ring = modes(stage.rng, stage.rate_hz, steel, attack_s=0.0008)
    thump[: len(ring)] += 0.8 * ring[: len(thump)]
    return thump


def bicycle_bell(stage: Stage) -> Signal:
    """Ring-ring: a toothed wheel flings the clapper against a small steel dome, a dozen blows each way of the thumb."""
    made = stage.silence()
    root_hz = 1950.0 * stage.rng.uniform(0.94, 1.06)
    ratios = (
        (1.0, 1.3, 1.0),
        (1.006, 1.2, 0.6),
        (2.1, 0.8, 0.8),
        (3.45, 0.5, 0.5),
        (0.52, 0.3, 0.25),
        (0.27, 0.12, 0.12),
    )
    dome = [(root_hz * ratio, t60_s, amplitude) for ratio, t60_s, amplitude in ratios]
    blow = modes(stage.rng, stage.rate_hz, dome, attack_s=0.0006)
    for start_s in stage.evenly(2.4):
        for push_s in (0.0, 0.42):
            for number in range(8):
                at_s = float(start_s) + push_s + 0.034 * number + 0.002 * stage.rng.uniform()
                if at_s < stage.duration_s:
                    stage.mix(made, blow, at_s, stage.rng.uniform(0.6, 1.0))
    return made


def _reed(stage: Stage, pitch_hz: float, colour_hz: float) -> Signal:
    """A driven membrane over the whole stage, its harmonics raised about the mouth of its trumpet."""
    wave = pulse_wave(
        stage.phase(pitch_hz * (1.0 + stage.wander(6.0, -0.002, 0.002))), stage.rate_hz, 1.05 * pitch_hz, -3.0
    )
    return stage.filtered(
        wave, times(resonator(colour_hz, 1.1 * colour_hz), peaks((2.2 * colour_hz, 1.0, 0.8), floor=1.0))
    )


def horn(stage: Stage) -> Signal:
    """A car's horn: two membranes a third apart, blown twice, then a pause."""
    gate = stage.silence()
    for start_s in stage.evenly(2.2):
        for delay_s, length_s in ((0.0, 0.28), (0.42, 0.6)):
            if start_s + delay_s < stage.duration_s:
                stage.mix(
                    gate,
                    faded(np.ones(frames_of(length_s, stage.rate_hz)), stage.rate_hz, 0.012, 0.03),
                    float(start_s) + delay_s,
                )
    tuned = stage.rng.uniform(0.97, 1.03)
    return np.minimum(gate, 1.0) * (_reed(stage, 415.0 * tuned, 2300.0) + _reed(stage, 500.0 * tuned, 2500.0))


def siren(stage: Stage) -> Signal:
    """A fire engine's two tones a fourth apart, from compressed-air horns rich in harmonics."""
    low_hz = 435.0 * stage.rng.uniform(0.98, 1.02)
    starts = stage.evenly(1.5)
    interval_s = float(starts[1] - starts[0]) if len(starts) > 1 else stage.duration_s
    high = stage.silence()
    frames = frames_of(0.5 * interval_s, stage.rate_hz)
    for start_s in starts:
        stage.mix(high, faded(np.ones(frames), stage.rate_hz, 0.02, 0.02), float(start_s) + 0.5 * interval_s)
    high = np.minimum(high, 1.0)
    return np.sqrt(1.0 - high) * _reed(stage, low_hz, 1800.0) + np.sqrt(high) * _reed(stage, 1.333 * low_hz, 1900.0)


def tram(stage: Stage) -> Signal:
    """A tram: its gong struck twice, the motors' rising whine, wheels rolling and grinding."""
    gong_hz = 640.0 * stage.rng.uniform(0.96, 1.04)
    gong = [
        (gong_hz * r, t60, a)
        for r, t60, a in (
            (1.0, 1.6, 1.0),
            (1.51, 1.2, 0.6),
            (2.44, 0.9, 0.8),
            (3.9, 0.6, 0.5),
            (5.6, 0.4, 0.4),
            (8.1, 0.25, 0.3),
        )
    ]
    blow = modes(stage.rng, stage.rate_hz, gong)
    bell = stage.silence()
    for start_s in stage.evenly(3.0):
        for delay_s in (0.0, 0.36):
            if start_s + delay_s < stage.duration_s:
                stage.mix(bell, blow, float(start_s) + delay_s)
    whine_hz = 480.0 * (1.0 + stage.wander(0.3, -0.25, 0.25))
    whine = stage.filtered(pulse_wave(stage.phase(whine_hz), stage.rate_hz, 640.0, -7.0), band(250.0, 6000.0))
    rolling = stage.noise(
        times(band(80.0, 7000.0, slope_db_per_octave=-3.0), peaks((500, 1.2, 1.2), (2600, 0.5, 0.9), floor=0.5))
    )
    return 1.3 * unit_rms(bell) + 0.22 * whine + 0.55 * rolling * stage.wander(7.0, 0.7, 1.3)


def boat(stage: Stage) -> Signal:
    """A fishing boat: the slow thuds of a one-cylinder diesel through its funnel, and water along the hull."""
    made = stage.silence()
    for start_s in stage.evenly(0.17, jitter=0.03):
        frames = frames_of(0.16, stage.rate_hz)
        puff = event_noise(stage.rng, frames, stage.rate_hz, band(250.0, 6000.0, slope_db_per_octave=-4.0))
        puff *= decay(frames, stage.rate_hz, 0.1, 0.003)
        fall_hz = outline(frames, (0, 150), (0.3, 95), (1, 75))
        thud = sine(swept(fall_hz, stage.rate_hz)) * decay(frames, stage.rate_hz, 0.18, 0.004)
        knock = modes(
            stage.rng, stage.rate_hz, [(620.0, 0.07, 0.35), (1430.0, 0.05, 0.3), (2900.0, 0.04, 0.2)], attack_s=0.001
        )
        puff[: len(knock)] += knock[: len(puff)]
        stage.mix(made, 0.8 * thud + 0.6 * puff, float(start_s), stage.rng.uniform(0.8, 1.1))
    wash = stage.noise(band(500.0, 10000.0, slope_db_per_octave=-2.5)) * stage.wander(1.2, 0.35, 1.0)
    return unit_rms(made) + 0.28 * wash + 0.3 * unit_rms(bubbles(stage, 0.6, 6.0, 120.0, rise=0.1))


def ship_horn(stage: Stage) -> Signal:
    """A ferry's horn: a deep reed with a long column of harmonics, two seconds on, and its echo over the water."""
    gate = stage.silence()
    for start_s in stage.evenly(4.5):
        stage.mix(gate, faded(np.ones(frames_of(2.0, stage.rate_hz)), stage.rate_hz, 0.12, 0.25), float(start_s))
    blown = np.minimum(gate, 1.0) * (
        _reed(stage, 155.0 * stage.rng.uniform(0.97, 1.03), 700.0) + 0.25 * stage.noise(band(300.0, 7000.0))
    )
    echo = stage.silence()
    stage.mix(echo, stage.filtered(blown, band(100.0, 1800.0)), 0.55 if stage.duration_s > 0.55 else 0.0)
    return blown + 0.25 * echo


SOUNDS = (
    Model("car", "traffic", loops=True, make=car),
    Model("train", "traffic", loops=True, make=train),
    Model("tram", "traffic", loops=True, make=tram),
    Model("bicycle-bell", "traffic", loops=True, make=bicycle_bell),
    Model("horn", "traffic", loops=True, make=horn),
    Model("siren", "traffic", loops=True, make=siren),
    Model("boat", "traffic", loops=True, make=boat),
    Model("ship-horn", "traffic", loops=True, make=ship_horn),
)
