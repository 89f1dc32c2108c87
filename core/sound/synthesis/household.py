"""The house: kettle, clocks, bells of doors and telephones, steps and knocks, machines, fire and pan."""

import numpy as np

from core.sound.synthesis.blocks import (
    band,
    decay,
    event_filtered,
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


def kettle(stage: Stage) -> Signal:
    """A kettle on the boil: rumbling bubbles in the can, hissing steam, and the rough whistle of its spout."""
    boil = stage.filtered(
        bubbles(stage, 0.8, 9.0, 260.0, rise=0.05), peaks((420, 0.8, 2.0), (950, 0.6, 1.5), floor=0.6)
    )
    steam = stage.noise(band(1500.0, 12000.0)) * stage.wander(15.0, 0.7, 1.3)
    pitch_hz = 2350.0 * stage.rng.uniform(0.95, 1.06) * (1.0 + stage.wander(6.0, -0.006, 0.006))
    turns = stage.phase(pitch_hz)
    whistle = sine(turns) + 0.22 * sine(2.0 * turns) + 0.08 * sine(3.0 * turns)
    # The jet feeds the whistle unevenly, which roughens it.
    whistle *= stage.wander(40.0, 0.6, 1.2)
    breath = stage.noise(peaks((2350, 0.25, 1.0), (4700, 0.25, 0.4)))
    return 0.9 * unit_rms(boil) + 0.45 * steam + 0.8 * whistle + 0.35 * breath


def clock(stage: Stage) -> Signal:
    """A mantel clock: tick and tock half a second apart, each the escapement's clicks ringing in wood and case."""
    made = stage.silence()
    starts = stage.evenly(0.5)
    wood = [(hz * stage.rng.uniform(0.97, 1.03), 0.11, a) for hz, a in ((390, 0.5), (740, 0.6), (1230, 0.7))]
    metal = [
        (hz * stage.rng.uniform(0.97, 1.03), 0.07, a) for hz, a in ((2150, 1.0), (3420, 0.9), (5200, 0.7), (7300, 0.6))
    ]
    for number, start_s in enumerate(starts):
        shift = 1.0 if number % 2 == 0 else 0.84
        for delay_s, strength in ((0.0, 0.45), (0.009, 1.0), (0.021, 0.35)):
            partials = [(hz * shift, t60, a * stage.rng.uniform(0.8, 1.2)) for hz, t60, a in wood + metal]
            stage.mix(
                made, modes(stage.rng, stage.rate_hz, partials, attack_s=0.0006), float(start_s) + delay_s, strength
            )
    return made


def telephone(stage: Stage) -> Signal:
    """An old telephone: a clapper strikes two brass bells in turn, 20 blows a second, a second on and two off."""
    made = stage.silence()
    bells = []
    for root_hz in (1130.0, 1390.0):
        ratios = ((1.0, 0.9, 1.0), (2.31, 0.6, 0.8), (4.02, 0.4, 0.55), (5.9, 0.25, 0.35))
        tuned = root_hz * stage.rng.uniform(0.98, 1.02)
        bells.append(modes(stage.rng, stage.rate_hz, [(tuned * r, t60, a) for r, t60, a in ratios], attack_s=0.0008))
    for ring_s in stage.evenly(3.0):
        for blow in range(20):
            strength = stage.rng.uniform(0.8, 1.0) * (1.0 if blow > 1 else 0.7)
            at_s = float(ring_s) + 0.05 * blow + 0.002 * stage.rng.uniform()
            if at_s < stage.duration_s:
                stage.mix(made, bells[blow % 2], at_s, strength)
    return made


def doorbell(stage: Stage) -> Signal:
    """Ding-dong: two struck bars a major third apart, with the clack of the plunger."""
    made = stage.silence()
    starts = stage.evenly(4.0)
    root_hz = 660.0 * stage.rng.uniform(0.97, 1.03)
    for start_s in starts:
        for delay_s, pitch_hz in ((0.0, root_hz), (0.55, root_hz / 1.26)):
            bar = [
                (pitch_hz * r, t60, a)
                for r, t60, a in ((1, 2.2, 1.0), (2.756, 1.0, 0.45), (5.404, 0.5, 0.3), (8.933, 0.3, 0.15))
            ]
            if start_s + delay_s < stage.duration_s:
                stage.mix(made, modes(stage.rng, stage.rate_hz, bar), float(start_s) + delay_s)
                stage.mix(made, 0.5 * _thud(stage, 0.03, 900.0, 9000.0), float(start_s) + delay_s)
    return made


def _thud(stage: Stage, t60_s: float, low_hz: float, high_hz: float) -> Signal:
    """The noise of one blow between two frequencies."""
    frames = frames_of(1.2 * t60_s, stage.rate_hz)
    blow = event_noise(stage.rng, frames, stage.rate_hz, band(low_hz, high_hz))
    return blow * decay(frames, stage.rate_hz, t60_s, 0.0006)


def _panel_blow(stage: Stage, root_hz: float, t60_s: float) -> Signal:
    """A blow on a wooden panel: dense, quickly damped modes and the contact's noise."""
    ratios = (1.0, 1.58, 2.24, 2.92, 3.9, 5.3, 7.2, 9.9, 13.4)
    partials = [
        (root_hz * r * stage.rng.uniform(0.96, 1.04), t60_s / (1 + 0.12 * r), r**-0.55 * stage.rng.uniform(0.7, 1.2))
        for r in ratios
    ]
    body = modes(stage.rng, stage.rate_hz, partials, attack_s=0.001)
    contact = 0.9 * _thud(stage, 0.03, 700.0, 8000.0)
    body[: len(contact)] += contact[: len(body)]
    return body


def knock(stage: Stage) -> Signal:
    """Three knocks on a wooden door, then a pause."""
    made = stage.silence()
    for start_s in stage.evenly(2.0):
        for blow in range(3):
            at_s = float(start_s) + blow * (0.19 + 0.015 * stage.rng.standard_normal())
            if at_s < stage.duration_s:
                stage.mix(made, _panel_blow(stage, 175.0, 0.22), at_s, stage.rng.uniform(0.75, 1.0))
    return made


def footsteps(stage: Stage) -> Signal:
    """Leather soles on a hard floor: the heel's knock, the roll, the slap and grit of the sole."""
    made = stage.silence()
    for number, start_s in enumerate(stage.evenly(0.54, jitter=0.03)):
        side = 1.0 if number % 2 == 0 else 0.92
        heel = _panel_blow(stage, 210.0 * side * stage.rng.uniform(0.97, 1.03), 0.12)
        stage.mix(made, heel, float(start_s), stage.rng.uniform(0.85, 1.0))
        frames = frames_of(0.13, stage.rate_hz)
        grit = event_noise(stage.rng, frames, stage.rate_hz, band(1200.0, 9000.0))
        grit *= np.abs(event_noise(stage.rng, frames, stage.rate_hz, band(30.0, 300.0)))
        stage.mix(made, 0.16 * faded(grit, stage.rate_hz, 0.03, 0.06), float(start_s) + 0.05)
        stage.mix(made, 0.45 * _thud(stage, 0.06, 350.0, 6000.0), float(start_s) + 0.11)
    return made


def door(stage: Stage) -> Signal:
    """A door that creaks on its hinge, slams into the frame, and the latch that rattles."""
    made = stage.silence()
    slam_s = min(1.5, 0.5 * stage.duration_s)
    frames = frames_of(slam_s, stage.rate_hz)
    # A hinge sticks and slips: a pulse train whose rate goes with the door's speed, ringing in its panel.
    slip_hz = outline(frames, (0, 60), (0.35, 130), (0.7, 95), (1, 170)) * (1.0 + 0.04 * stage.rng.standard_normal())
    uneven = event_noise(stage.rng, frames, stage.rate_hz, band(2.0, 30.0))
    creak = pulse_wave(swept(slip_hz * (1.0 + 0.04 * uneven), stage.rate_hz), stage.rate_hz, 260.0, -3.0)
    creak *= outline(frames, (0, 0), (0.05, 0.7), (0.3, 0.4), (0.6, 1.0), (0.85, 0.3), (1, 0)) * (1.0 + 0.3 * uneven)
    panel = peaks(
        (640, 0.25, 1.0), (1180, 0.2, 0.9), (1900, 0.25, 0.8), (3100, 0.35, 0.6), (4800, 0.5, 0.35), floor=0.05
    )
    stage.mix(made, 0.25 * unit_rms(event_filtered(creak, stage.rate_hz, panel)), 0.0)
    stage.mix(made, 2.2 * _panel_blow(stage, 85.0, 0.5), slam_s)
    stage.mix(made, 1.1 * _thud(stage, 0.25, 90.0, 4000.0), slam_s)
    for delay_s, strength in ((0.045, 0.9), (0.09, 0.5), (0.16, 0.25)):
        latch = [(hz * stage.rng.uniform(0.97, 1.03), 0.09, 0.4) for hz in (1750, 2900, 4300, 6200)]
        stage.mix(made, modes(stage.rng, stage.rate_hz, latch, attack_s=0.0006), slam_s + delay_s, strength)
    return made


def vacuum_cleaner(stage: Stage) -> Signal:
    """A motor's whine with its harmonics, the blades' tone, and the rush of air through nozzle and hose."""
    speed_hz = 295.0 * stage.rng.uniform(0.97, 1.03) * (1.0 + stage.wander(1.0, -0.012, 0.012))
    turns = stage.phase(speed_hz)
    motor = pulse_wave(turns, stage.rate_hz, 310.0, -5.0)
    blades = sine(7.0 * turns) + 0.5 * sine(14.0 * turns) + 0.3 * sine(21.0 * turns)
    air = stage.noise(
        times(band(250.0, 10000.0, slope_db_per_octave=-2.0), peaks((700, 0.8, 1.5), (1900, 0.8, 1.0), floor=0.8))
    )
    return 0.45 * motor + 0.28 * blades + air * stage.wander(8.0, 0.92, 1.08)


def fire(stage: Stage) -> Signal:
    """A wood fire: the low breath of flames, hissing sap, and crackles that come in clusters."""
    breath = stage.noise(band(60.0, 600.0, slope_db_per_octave=-4.0)) * stage.wander(6.0, 0.5, 1.5)
    hiss = stage.noise(band(2500.0, 11000.0)) * stage.wander(4.0, 0.2, 1.0) ** 2
    trains = []
    clusters = stage.at_random(2.2)
    for centre_hz in np.geomspace(900.0, 6500.0, 9):
        frames = frames_of(stage.rng.uniform(0.003, 0.012), stage.rate_hz)
        snap = event_noise(stage.rng, frames, stage.rate_hz, peaks((centre_hz, 1.2, 1.0)))
        snap *= decay(frames, stage.rate_hz, 0.8 * frames / stage.rate_hz, 0.0004)
        near = stage.rng.choice(clusters, 3 * len(clusters)) + stage.rng.exponential(0.09, 3 * len(clusters))
        at = np.concatenate([near, stage.at_random(2.0)]) % stage.duration_s
        trains.append((at, np.minimum(stage.rng.pareto(1.6, len(at)) + 0.15, 4.0), snap))
    crackle = unit_rms(stage.shower(trains))
    return 0.5 * breath + 0.14 * hiss + 0.8 * crackle


def frying(stage: Stage) -> Signal:
    """A pan: water in hot fat bursts in thousands of tiny pops that make a bright, grainy sizzle."""
    trains = []
    for centre_hz in np.geomspace(1200.0, 9500.0, 12):
        frames = frames_of(stage.rng.uniform(0.0015, 0.006), stage.rate_hz)
        pop = event_noise(stage.rng, frames, stage.rate_hz, peaks((centre_hz, 1.0, 1.0)))
        pop *= decay(frames, stage.rate_hz, 0.8 * frames / stage.rate_hz, 0.0003)
        at = stage.at_random(140.0)
        trains.append((at, np.minimum(stage.rng.pareto(1.8, len(at)) + 0.2, 6.0), pop))
    pops = unit_rms(stage.shower(trains))
    sizzle = stage.noise(band(1800.0, 13000.0)) * stage.wander(5.0, 0.7, 1.3)
    pan = stage.noise(band(250.0, 1500.0)) * stage.wander(20.0, 0.3, 1.2)
    return pops + 0.55 * sizzle + 0.16 * pan


def alarm_clock(stage: Stage) -> Signal:
    """The beeps of a digital alarm clock: four short square tones of 2 kHz, then a pause."""
    gate = stage.silence()
    for start_s in stage.evenly(1.0):
        for number in range(4):
            if start_s + 0.13 * number < stage.duration_s:
                beep = faded(np.ones(frames_of(0.07, stage.rate_hz)), stage.rate_hz, 0.003, 0.005)
                stage.mix(gate, beep, float(start_s) + 0.13 * number)
    turns = stage.phase(1020.0 * stage.rng.uniform(0.98, 1.02))
    piezo = sum(sine(k * turns) / k**0.6 for k in (1.0, 2.0, 3.0, 5.0, 7.0) if 1050.0 * k < stage.nyquist_hz)
    return np.minimum(gate, 1.0) * stage.filtered(np.asarray(piezo), resonator(2900.0, 1200.0))


SOUNDS = (
    Model("kettle", "household", loops=True, make=kettle),
    Model("clock", "household", loops=True, make=clock),
    Model("alarm-clock", "household", loops=True, make=alarm_clock),
    Model("telephone", "household", loops=True, make=telephone),
    Model("doorbell", "household", loops=True, make=doorbell),
    Model("knock", "household", loops=True, make=knock),
    Model("footsteps", "household", loops=True, make=footsteps),
    Model("door", "household", loops=False, make=door),
    Model("vacuum-cleaner", "household", loops=True, make=vacuum_cleaner),
    Model("frying", "household", loops=True, make=frying),
    Model("fire", "household", loops=True, make=fire),
)
