"""Animals: songs, calls, wings and legs."""

import numpy as np

from core.sound.synthesis.blocks import (
    band,
    event_filtered,
    event_noise,
    faded,
    frames_of,
    outline,
    peaks,
    pulse_wave,
    sine,
    swept,
)
from core.sound.synthesis.stage import Model, Signal, Stage, unit_rms
from core.sound.synthesis.throats import VOWELS, morphing, throat, tract


def bird(stage: Stage) -> Signal:
    """A songbird: phrases of whistled glides, trills and chatter, each with a faint second harmonic."""
    made = stage.silence()
    for start_s in stage.evenly(2.2, jitter=0.05):
        at_s = float(start_s)
        for _ in range(int(stage.rng.integers(4, 8))):
            if at_s - start_s > 1.7 or at_s >= stage.duration_s:
                break
            syllable = _bird_syllable(stage)
            stage.mix(made, syllable, at_s, stage.rng.uniform(0.6, 1.0))
            at_s += len(syllable) / stage.rate_hz + stage.rng.uniform(0.02, 0.09)
    return made


def _bird_syllable(stage: Stage) -> Signal:
    kind = stage.rng.choice(["whistle", "glide", "trill", "chatter"])
    length_s = {"whistle": 0.2, "glide": 0.12, "trill": 0.34, "chatter": 0.22}[str(kind)] * stage.rng.uniform(0.8, 1.25)
    frames = frames_of(length_s, stage.rate_hz)
    at = np.linspace(0.0, 1.0, frames)
    low_hz = stage.rng.uniform(2000.0, 3600.0)
    if kind == "whistle":
        pitch_hz = low_hz * (1.0 + 0.12 * np.sin(np.pi * at))
        gate = np.ones(frames)
    elif kind == "glide":
        pitch_hz = low_hz * 2.0 ** (stage.rng.choice([-0.9, 0.9, 0.6]) * (at - 0.2) + 0.3)
        gate = np.ones(frames)
    elif kind == "trill":
        swing = np.sin(2 * np.pi * stage.rng.uniform(22, 34) * at * length_s)
        pitch_hz = 1.25 * low_hz * (1.0 + 0.16 * swing)
        gate = 0.6 + 0.4 * swing
    else:
        beat = (at * length_s * stage.rng.uniform(24, 36)) % 1.0
        pitch_hz = low_hz * 2.0 ** (0.95 - 0.8 * beat)
        gate = np.sin(np.pi * beat) ** 0.7
    turns = swept(pitch_hz, stage.rate_hz)
    wave = sine(turns) + 0.12 * sine(2.0 * turns) + 0.04 * sine(3.0 * turns)
    return faded(wave * gate, stage.rate_hz, 0.012, 0.02)


def dog(stage: Stage) -> Signal:
    """Two or three barks: a pitch that leaps and falls in 0.2 s, rough and breathy, through an opening mouth."""
    made = stage.silence()
    size = stage.rng.uniform(0.9, 1.15)
    for start_s in stage.evenly(1.7, jitter=0.06):
        at_s = float(start_s)
        for _ in range(int(stage.rng.integers(2, 4))):
            if at_s >= stage.duration_s:
                break
            frames = frames_of(stage.rng.uniform(0.17, 0.23), stage.rate_hz)
            top_hz = 560.0 * size * stage.rng.uniform(0.92, 1.08)
            pitch_hz = outline(frames, (0, 0.55 * top_hz), (0.22, top_hz), (0.5, 0.9 * top_hz), (1, 0.5 * top_hz))
            source = throat(
                stage.rng, stage.rate_hz, pitch_hz, jitter=0.05, breath=0.5, rough=0.35, slope_db_per_octave=-3.2
            )
            source *= outline(frames, (0, 0), (0.08, 1), (0.45, 0.75), (1, 0))
            bark = morphing(
                source,
                stage.rate_hz,
                [
                    (0.0, tract((450.0, 1000.0, 2500.0), 1.05 * size, 1.8)),
                    (0.35, tract((850.0, 1500.0, 2700.0), 1.05 * size, 1.8)),
                    (1.0, tract((500.0, 950.0, 2400.0), 1.05 * size, 1.8)),
                ],
            )
            stage.mix(made, unit_rms(bark), at_s, stage.rng.uniform(0.85, 1.0))
            at_s += stage.rng.uniform(0.34, 0.44)
    return made


def cat(stage: Stage) -> Signal:
    """Miaow: a pitch that arches, the mouth opening from "m" over "i" and "a" to a closing "u"."""
    made = stage.silence()
    for start_s in stage.evenly(2.3, jitter=0.08):
        frames = frames_of(stage.rng.uniform(0.8, 1.05), stage.rate_hz)
        root_hz = 560.0 * stage.rng.uniform(0.9, 1.12)
        pitch_hz = root_hz * outline(frames, (0, 0.82), (0.25, 1.12), (0.5, 1.16), (0.8, 0.95), (1, 0.75))
        source = throat(
            stage.rng, stage.rate_hz, pitch_hz, jitter=0.008, breath=0.07, rough=0.06, slope_db_per_octave=-3.8
        )
        source *= outline(frames, (0, 0), (0.1, 0.35), (0.3, 0.9), (0.55, 1), (0.85, 0.45), (1, 0))
        shapes = [(0.0, "u"), (0.18, "i"), (0.48, "a"), (0.75, "o"), (1.0, "u")]
        call = morphing(source, stage.rate_hz, [(at, tract(VOWELS[name], 1.45, 1.3)) for at, name in shapes])
        stage.mix(made, unit_rms(call), float(start_s))
    return made


def bee(stage: Stage) -> Signal:
    """A bee about the head of a flower: wing beats of some 220 Hz with many harmonics, coming and going as it turns."""
    pitch_hz = (
        222.0 * stage.rng.uniform(0.95, 1.05) * (1.0 + stage.wander(1.2, -0.07, 0.07) + stage.wander(14.0, -0.01, 0.01))
    )
    wings = pulse_wave(stage.phase(pitch_hz), stage.rate_hz, 260.0, -3.5)
    air = stage.noise(band(800.0, 9000.0))
    colour = peaks((250, 1.2, 1.0), (900, 1.2, 0.7), (2600, 1.6, 0.7), floor=0.25)
    return stage.filtered(wings + 0.12 * air, colour) * stage.wander(1.6, 0.3, 1.0) * stage.wander(20.0, 0.8, 1.2)


def crickets(stage: Stage) -> Signal:
    """Five crickets, near and far: chirps of a few wing strokes, each a pulse of 4 to 5 kHz from a row of teeth."""
    made = 0.006 * stage.noise(band(300.0, 9000.0, slope_db_per_octave=-3.0))
    for near in (1.0, 0.6, 0.45, 0.3, 0.2):
        pitch_hz = stage.rng.uniform(3900.0, 5200.0)
        strokes = int(stage.rng.integers(3, 5))
        frames = frames_of(0.021, stage.rate_hz)
        stroke = sine(swept(pitch_hz * outline(frames, (0, 1.03), (1, 0.97)), stage.rate_hz))
        teeth = 0.75 + 0.25 * np.sin(2 * np.pi * 480.0 * np.arange(frames) / stage.rate_hz)
        stroke = faded((stroke + 0.05 * stroke**2) * teeth, stage.rate_hz, 0.006, 0.008)
        offset_s = stage.rng.uniform(0.0, 0.4) if near < 1.0 else 0.0
        for start_s in stage.evenly(stage.rng.uniform(0.45, 0.62), jitter=0.04):
            for number in range(strokes):
                at_s = float(start_s) + offset_s + 0.034 * number
                if stage.loop or at_s < stage.duration_s:
                    stage.mix(made, stroke, at_s, near * (0.6 + 0.4 * number / strokes))
    return made


def rooster(stage: Stage) -> Signal:
    """Cock-a-doodle-doo: four harsh syllables, the third high, the last long and falling."""
    made = stage.silence()
    root_hz = 560.0 * stage.rng.uniform(0.93, 1.08)
    syllables = (
        (0.0, 0.16, (0.95, 1.1, 1.0), "a"),
        (0.21, 0.13, (1.15, 1.25, 1.15), "a"),
        (0.38, 0.34, (1.2, 1.55, 1.45), "e"),
        (0.75, 0.95, (1.5, 1.3, 0.8), "o"),
    )
    for start_s in stage.evenly(3.0):
        for delay_s, length_s, course, name in syllables:
            if start_s + delay_s >= stage.duration_s:
                continue
            frames = frames_of(length_s, stage.rate_hz)
            first, middle, last = course
            pitch_hz = root_hz * outline(frames, (0, first), (0.4, middle), (1, last))
            source = throat(
                stage.rng, stage.rate_hz, pitch_hz, jitter=0.015, breath=0.15, rough=0.2, slope_db_per_octave=-3.0
            )
            source *= outline(frames, (0, 0), (0.1, 0.8), (0.5, 1), (0.8, 0.7), (1, 0))
            call = event_filtered(source, stage.rate_hz, tract(VOWELS[name], 1.6, 1.5))
            stage.mix(made, unit_rms(call), float(start_s) + delay_s, 0.7 if length_s < 0.2 else 1.0)
    return made


def cow(stage: Stage) -> Signal:
    """Moo: closed lips, then a long open call of a big throat that breaks a little upwards."""
    made = stage.silence()
    for start_s in stage.evenly(3.2):
        frames = frames_of(stage.rng.uniform(1.7, 2.1), stage.rate_hz)
        root_hz = 150.0 * stage.rng.uniform(0.92, 1.1)
        pitch_hz = root_hz * outline(frames, (0, 0.72), (0.25, 0.95), (0.6, 1.15), (0.85, 1.1), (1, 0.7))
        source = throat(
            stage.rng, stage.rate_hz, pitch_hz, jitter=0.012, breath=0.3, rough=0.15, slope_db_per_octave=-3.0
        )
        source *= outline(frames, (0, 0), (0.08, 0.4), (0.3, 0.8), (0.6, 1), (0.88, 0.7), (1, 0))
        shapes = [
            (0.0, (230.0, 700.0, 2000.0)),
            (0.3, (380.0, 850.0, 2100.0)),
            (0.65, (620.0, 1100.0, 2300.0)),
            (1.0, (350.0, 800.0, 2100.0)),
        ]
        call = morphing(source, stage.rate_hz, [(at, tract(formants, 0.95, 1.6)) for at, formants in shapes])
        stage.mix(made, unit_rms(call), float(start_s))
    return made


def sheep(stage: Stage) -> Signal:
    """Baa: a nasal "e" that trembles seven times a second, with a breathy, rough voice."""
    made = stage.silence()
    for start_s in stage.evenly(2.1, jitter=0.06):
        frames = frames_of(stage.rng.uniform(0.85, 1.15), stage.rate_hz)
        t = np.arange(frames) / stage.rate_hz
        tremble = np.sin(2 * np.pi * stage.rng.uniform(6.5, 8.0) * t)
        pitch_hz = 265.0 * stage.rng.uniform(0.88, 1.15) * outline(frames, (0, 0.95), (0.2, 1.08), (0.8, 1), (1, 0.85))
        source = throat(
            stage.rng,
            stage.rate_hz,
            pitch_hz * (1.0 + 0.045 * tremble),
            jitter=0.02,
            breath=0.22,
            rough=0.25,
            slope_db_per_octave=-4.5,
        )
        source *= outline(frames, (0, 0), (0.07, 0.9), (0.3, 1), (0.85, 0.6), (1, 0)) * (1.0 + 0.55 * tremble)
        call = event_filtered(source, stage.rate_hz, tract((640.0, 1650.0, 2500.0), 1.12, 1.5))
        stage.mix(made, unit_rms(call), float(start_s))
    return made


def hen(stage: Stage) -> Signal:
    """Clucking: short calls that fall in pitch, at leisure, and now and then one drawn out and raised."""
    made = stage.silence()
    for number, start_s in enumerate(stage.evenly(0.42, jitter=0.15)):
        drawn = number % 5 == 4
        frames = frames_of(0.42 if drawn else stage.rng.uniform(0.07, 0.1), stage.rate_hz)
        course = (
            ((0, 0.95), (0.2, 1.0), (0.5, 1.7), (0.8, 1.55), (1, 1.1)) if drawn else ((0, 1.1), (0.3, 1.15), (1, 0.75))
        )
        pitch_hz = 430.0 * stage.rng.uniform(0.93, 1.07) * outline(frames, *course)
        source = throat(
            stage.rng, stage.rate_hz, pitch_hz, jitter=0.03, breath=0.3, rough=0.35, slope_db_per_octave=-3.5
        )
        source *= outline(frames, (0, 0), (0.12, 1), (0.5, 0.8), (1, 0))
        call = event_filtered(source, stage.rate_hz, tract((760.0, 1350.0, 2700.0), 1.5, 1.8))
        stage.mix(made, unit_rms(call), float(start_s), stage.rng.uniform(0.6, 0.9) if not drawn else 1.0)
    return made


def frog(stage: Stage) -> Signal:
    """A tree frog: croaks of some ten pulses, each ringing in the vocal sac about 1 and 2.4 kHz."""
    made = stage.silence()
    for start_s in stage.evenly(0.75, jitter=0.1):
        frames = frames_of(stage.rng.uniform(0.28, 0.36), stage.rate_hz)
        beat = swept(outline(frames, (0, 34), (1, 48)), stage.rate_hz) % 1.0
        pulses = np.exp(-5.0 * beat) * np.minimum(1.0, beat / 0.06)
        rasp = event_noise(
            stage.rng, frames, stage.rate_hz, peaks((1050, 0.35, 0.9), (2450, 0.4, 1.0), (4800, 0.8, 0.25), floor=0.02)
        )
        croak = pulses * rasp * outline(frames, (0, 0), (0.15, 0.7), (0.7, 1), (1, 0))
        stage.mix(made, unit_rms(croak), float(start_s), stage.rng.uniform(0.8, 1.0))
    return made


SOUNDS = (
    Model("bird", "animal", loops=True, make=bird),
    Model("dog", "animal", loops=True, make=dog),
    Model("cat", "animal", loops=True, make=cat),
    Model("bee", "animal", loops=True, make=bee),
    Model("crickets", "animal", loops=True, make=crickets),
    Model("rooster", "animal", loops=True, make=rooster),
    Model("hen", "animal", loops=True, make=hen),
    Model("cow", "animal", loops=True, make=cow),
    Model("sheep", "animal", loops=True, make=sheep),
    Model("frog", "animal", loops=True, make=frog),
)
