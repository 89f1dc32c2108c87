"""Instruments: struck, plucked and blown."""

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
    plucked,
    sine,
    swept,
)
from core.sound.synthesis.stage import Model, Signal, Stage

_MELODIES = (
    (0, 4, 7, 12, 9, 7, 4, 2),
    (0, 2, 4, 7, 4, 2, 0, -5),
    (7, 4, 0, 4, 7, 12, 7, 4),
    (0, 7, 4, 7, 5, 9, 7, 4),
)
"""Tunes in semitones above the root; the seed chooses one."""


def _tune(stage: Stage, root_hz: float, interval_s: float) -> list[tuple[float, float]]:
    """Starts in s and pitches in Hz of a melody that fills the stage."""
    melody = _MELODIES[int(stage.rng.integers(len(_MELODIES)))]
    starts = stage.evenly(interval_s, jitter=0.012)
    return [(float(start_s), root_hz * 2.0 ** (melody[n % len(melody)] / 12)) for n, start_s in enumerate(starts)]


def bell(stage: Stage) -> Signal:
    """A church bell: hum, prime, minor third, fifth, nominal and what is above, in beating pairs (Rossing, 2000)."""
    made = stage.silence()
    prime_hz = 440.0 * stage.rng.uniform(0.9, 1.1)
    table = (
        (0.5, 8.0, 0.35), (1.0, 6.0, 0.5), (1.19, 5.0, 0.6), (1.5, 3.0, 0.3), (2.0, 3.5, 1.0), (2.52, 2.0, 0.45),
        (3.01, 1.6, 0.55), (4.17, 1.2, 0.45), (5.43, 0.9, 0.35), (6.8, 0.7, 0.3), (8.3, 0.5, 0.25), (10.1, 0.4, 0.2),
        (13.0, 0.3, 0.15),
    )  # fmt: skip
    partials = []
    for ratio, t60_s, amplitude in table:
        beat = 1.0 + stage.rng.uniform(0.0004, 0.0016)
        partials += [(prime_hz * ratio, t60_s, amplitude), (prime_hz * ratio * beat, t60_s, 0.5 * amplitude)]
    for start_s in stage.evenly(2.4):
        stage.mix(made, modes(stage.rng, stage.rate_hz, partials, attack_s=0.002), float(start_s))
        frames = frames_of(0.05, stage.rate_hz)
        clapper = event_noise(stage.rng, frames, stage.rate_hz, band(900.0, 9000.0)) * decay(
            frames, stage.rate_hz, 0.04
        )
        stage.mix(made, 0.5 * clapper, float(start_s))
    return made


def piano(stage: Stage) -> Signal:
    """A tune on a piano: stiff strings in pairs (partials stretched as by Fletcher, 1964) and the hammer's thump."""
    made = stage.silence()
    for start_s, pitch_hz in _tune(stage, 261.6, 0.42):
        stage.mix(made, _piano_note(stage, pitch_hz), start_s, stage.rng.uniform(0.75, 1.0))
    return made


def _piano_note(stage: Stage, pitch_hz: float) -> Signal:
    stiffness = 4e-4 * (pitch_hz / 261.6) ** 1.2
    struck_at = 0.12
    partials = []
    for number in range(1, min(28, int(9000.0 / pitch_hz)) + 1):
        hz = pitch_hz * number * np.sqrt(1.0 + stiffness * number**2)
        strength = abs(np.sin(np.pi * number * struck_at)) * number**-0.75 * np.exp(-hz / 4200.0) + 0.004
        quick_s = 2.4 / (1.0 + 0.0011 * hz)
        # Two strings agree, then disagree at the bridge: a quick first decay, then a slow one (Weinreich, 1977).
        partials.append((float(hz), quick_s, float(strength)))
        if number <= 8:
            partials.append((float(hz * 1.0006), 2.2 * quick_s, 0.35 * float(strength)))
    note = modes(stage.rng, stage.rate_hz, partials, attack_s=0.003, longest_s=3.0)
    frames = frames_of(0.09, stage.rate_hz)
    hammer = event_noise(stage.rng, frames, stage.rate_hz, peaks((180, 1.0, 1.0), (900, 1.5, 0.6), (3800, 2.0, 0.35)))
    note[:frames] += 0.3 * (hammer * decay(frames, stage.rate_hz, 0.06, 0.002))[: len(note)]
    return note


def plucked_string(stage: Stage) -> Signal:
    """A guitar's broken chord: strings by Karplus and Strong in a wooden body with its air and plate resonances."""
    made = stage.silence()
    for start_s, pitch_hz in _tune(stage, 196.0, 0.36):
        string = plucked(stage.rng, stage.rate_hz, pitch_hz, 2.6, brightness=0.55)
        stage.mix(made, string, start_s, stage.rng.uniform(0.8, 1.0))
    return stage.filtered(made, peaks((105, 0.4, 0.8), (210, 0.4, 0.8), (430, 0.6, 0.5), (2600, 2.5, 0.5), floor=0.8))


def drum(stage: Stage) -> Signal:
    """A hand drum: bass, tone and slap in a rhythm, by the modes of a round skin (Bessel) and the hand's noise."""
    made = stage.silence()
    modes_of_skin = (1.0, 1.593, 2.135, 2.295, 2.653, 2.917, 3.155, 3.5, 3.6, 4.06)
    strokes = {
        "bass": (92.0, 0.5, 0.16, 300.0, 1.0),
        "tone": (310.0, 0.28, 0.3, 1500.0, 0.8),
        "slap": (430.0, 0.14, 0.9, 3200.0, 0.8),
    }
    pattern = ("bass", "tone", "tone", "slap", "bass", "bass", "tone", "slap")
    for number, start_s in enumerate(stage.evenly(0.24, jitter=0.015)):
        if number % 8 in (2, 5) and stage.rng.uniform() < 0.4:
            continue
        root_hz, t60_s, hand, hand_hz, strength = strokes[pattern[number % 8]]
        partials = [(root_hz * r * stage.rng.uniform(0.99, 1.01), t60_s / r**0.7, r**-0.8) for r in modes_of_skin]
        stage.mix(made, modes(stage.rng, stage.rate_hz, partials, attack_s=0.0012), float(start_s), 0.6 * strength)
        frames = frames_of(0.07, stage.rate_hz)
        palm = event_noise(stage.rng, frames, stage.rate_hz, peaks((hand_hz, 2.0, 1.0), (4500, 2.0, 0.3), floor=0.08))
        stage.mix(made, hand * palm * decay(frames, stage.rate_hz, 0.055, 0.001), float(start_s), strength)
    return made


def music_box(stage: Stage) -> Signal:
    """A music box: steel tongues plucked by pins, with the partials of a clamped bar, on a wooden case."""
    made = stage.silence()
    for start_s, pitch_hz in _tune(stage, 783.99, 0.27):
        bar = [
            (pitch_hz, 1.6, 1.0),
            (pitch_hz * 2.0, 0.5, 0.12),
            (pitch_hz * 6.267, 0.25, 0.35),
            (pitch_hz * 3.9, 0.3, 0.15),
        ]
        stage.mix(made, modes(stage.rng, stage.rate_hz, bar), start_s, stage.rng.uniform(0.8, 1.0))
        frames = frames_of(0.02, stage.rate_hz)
        pin = event_noise(stage.rng, frames, stage.rate_hz, peaks((500, 1.2, 0.7), (2400, 1.2, 0.6), (5500, 1.5, 1.0)))
        stage.mix(made, 0.3 * pin * decay(frames, stage.rate_hz, 0.015, 0.0005), start_s)
    return made


def flute(stage: Stage) -> Signal:
    """A tune on a flute: few harmonics, a vibrato that sets in, and the breath over the edge."""
    made = stage.silence()
    for start_s, pitch_hz in _tune(stage, 523.25, 0.5):
        frames = frames_of(0.5, stage.rate_hz)
        t = np.arange(frames) / stage.rate_hz
        vibrato = 0.006 * np.minimum(1.0, t / 0.25) * np.sin(2 * np.pi * 5.2 * t)
        turns = swept(pitch_hz * (1.0 + vibrato), stage.rate_hz)
        strengths = (1.0, 0.5, 0.28, 0.14, 0.08, 0.04)
        wave = sum(a * sine(k * turns) for k, a in enumerate(strengths, start=1) if k * pitch_hz < stage.nyquist_hz)
        breath = event_noise(
            stage.rng, frames, stage.rate_hz, peaks((2.0 * pitch_hz, 0.6, 0.5), (3500, 2.5, 0.5), floor=0.1)
        )
        chiff = outline(frames, (0, 0), (0.05, 1), (0.16, 0.4), (0.9, 0.35), (1, 0))
        note = (
            np.asarray(wave) * outline(frames, (0, 0), (0.08, 0.8), (0.5, 1), (0.88, 0.8), (1, 0))
            + 0.28 * breath * chiff
        )
        stage.mix(
            made, event_filtered(faded(note, stage.rate_hz, 0.01, 0.02), stage.rate_hz, band(150.0, 14000.0)), start_s
        )
    return made


SOUNDS = (
    Model("bell", "music", loops=True, make=bell),
    Model("piano", "music", loops=True, make=piano),
    Model("plucked-string", "music", loops=True, make=plucked_string),
    Model("drum", "music", loops=True, make=drum),
    Model("music-box", "music", loops=True, make=music_box),
    Model("flute", "music", loops=True, make=flute),
)
