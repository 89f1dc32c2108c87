"""People: a voice, many voices, laughter, children at play, applause."""

import numpy as np

from core.sound.synthesis.blocks import (
    band,
    decay,
    event_filtered,
    event_noise,
    faded,
    frames_of,
    outline,
    peaks,
    pulse_wave,
)
from core.sound.synthesis.stage import Model, Signal, Stage, unit_rms
from core.sound.synthesis.throats import VOWELS, morphing, throat, vowel

_SPEAKERS = ((118.0, 1.0), (205.0, 1.16))
"""Mean pitch in Hz and size of the throat of a man and of a woman."""
_SYLLABLE_S = 0.21


def voice(stage: Stage) -> Signal:
    """One person saying syllables without meaning, in phrases whose pitch falls; the seed chooses man or woman."""
    made = stage.silence()
    pitch_hz, scale = _SPEAKERS[int(stage.rng.integers(2))]
    pitch_hz *= stage.rng.uniform(0.93, 1.08)
    phrase_s = min(2.4, stage.duration_s)
    for start_s in stage.evenly(phrase_s):
        syllables = max(1, int((phrase_s - 0.25) / _SYLLABLE_S))
        accents = 1.0 + 0.12 * stage.rng.standard_normal(syllables)
        for number in range(syllables):
            fall = 1.15 - 0.3 * number / max(1, syllables)
            spoken = _syllable(stage, pitch_hz * fall * accents[number], scale)
            stage.mix(made, spoken, float(start_s) + _SYLLABLE_S * number, stage.rng.uniform(0.75, 1.0))
    return made


def _syllable(stage: Stage, pitch_hz: float, scale: float) -> Signal:
    """A consonant (fricative or stop) and a vowel that glides a little towards another."""
    frames = frames_of(0.2 * stage.rng.uniform(0.85, 1.15), stage.rate_hz)
    course = pitch_hz * outline(frames, (0, 0.95), (0.35, 1.05), (1, 0.92))
    source = throat(stage.rng, stage.rate_hz, course, jitter=0.01, breath=0.06, slope_db_per_octave=-5.0)
    source *= outline(frames, (0, 0), (0.22, 0.15), (0.34, 1), (0.75, 0.8), (1, 0))
    first, second = stage.rng.choice(list(VOWELS), 2)
    spoken = unit_rms(
        morphing(
            source,
            stage.rate_hz,
            [(0.0, vowel(str(second), scale)), (0.4, vowel(str(first), scale)), (1.0, vowel(str(second), scale))],
        )
    )
    hiss_hz, length_s, strength = ((5800.0, 0.09, 0.5), (3300.0, 0.09, 0.5), (2600.0, 0.03, 0.7), (4200.0, 0.02, 0.6))[
        int(stage.rng.integers(4))
    ]
    frames = frames_of(length_s, stage.rate_hz)
    consonant = event_noise(stage.rng, frames, stage.rate_hz, band(0.7 * hiss_hz, 1.9 * hiss_hz))
    consonant = faded(consonant, stage.rate_hz, 0.2 * length_s, 0.4 * length_s)
    spoken[:frames] += strength * consonant[: len(spoken)]
    return spoken


def crowd(stage: Stage) -> Signal:
    """The murmur of twelve people talking at once, near and far, with the hiss of their consonants."""
    bus = {(name, size): stage.silence() for name in VOWELS for size in (1.0, 1.16)}
    consonants = stage.silence()
    for person in range(12):
        mean_hz, size = _SPEAKERS[person % 2]
        nearness = 1.0 / (1.0 + 0.2 * person)
        melody_hz = mean_hz * stage.rng.uniform(0.85, 1.2) * (1.0 + stage.wander(1.6, -0.22, 0.22))
        talk = pulse_wave(stage.phase(melody_hz), stage.rate_hz, 1.6 * mean_hz, -7.0)
        pauses = np.clip(3.0 * stage.wander(0.45), 0.0, 1.0)
        starts = stage.evenly(_SYLLABLE_S * stage.rng.uniform(0.9, 1.25), jitter=0.12)
        frames = frames_of(1.25 * _SYLLABLE_S, stage.rate_hz)
        shape = nearness * np.sin(np.pi * np.arange(frames) / frames) ** 1.5
        spoken = talk * pauses
        for start_s in starts:
            first = int(start_s * stage.rate_hz) % stage.frames
            piece = spoken[first : first + frames]
            if len(piece) < frames and stage.loop:
                piece = np.resize(np.concatenate([piece, spoken]), frames)
            name = str(stage.rng.choice(list(VOWELS)))
            stage.mix(bus[name, size], piece * shape[: len(piece)], float(start_s), stage.rng.uniform(0.4, 1.0))
            if stage.rng.uniform() < 0.4:
                loud = nearness * float(pauses[first])
                stage.mix(consonants, shape[::3] * loud, float(start_s), stage.rng.uniform(0.3, 1.0))
    murmur = stage.filtered_sum([(voices, vowel(name, size)) for (name, size), voices in bus.items()])
    hisses = stage.noise(band(2600.0, 9000.0)) * consonants
    return unit_rms(murmur) + 0.3 * unit_rms(hisses) + 0.05 * stage.noise(band(200.0, 5000.0, slope_db_per_octave=-3.0))


def laughter(stage: Stage) -> Signal:
    """Ha-ha-ha: bouts of voiced bursts, each begun by breath, five a second, falling in pitch and strength."""
    made = stage.silence()
    pitch_hz, scale = ((215.0, 1.0), (330.0, 1.16))[int(stage.rng.integers(2))]
    for start_s in stage.evenly(2.3, jitter=0.05):
        for number in range(int(stage.rng.integers(6, 9))):
            at_s = float(start_s) + 0.2 * number + 0.012 * stage.rng.uniform()
            if at_s >= stage.duration_s:
                break
            frames = frames_of(0.17, stage.rate_hz)
            course = pitch_hz * (1.12 - 0.055 * number) * outline(frames, (0, 0.9), (0.4, 1.12), (1, 0.85))
            source = throat(stage.rng, stage.rate_hz, course, jitter=0.015, breath=0.3, slope_db_per_octave=-3.8)
            source *= outline(frames, (0, 0), (0.3, 0.05), (0.45, 1), (0.7, 0.8), (1, 0))
            breath = event_noise(stage.rng, frames, stage.rate_hz, band(600.0, 9000.0))
            source += 0.9 * breath * outline(frames, (0, 0), (0.2, 1), (0.4, 0.35), (0.8, 0.3), (1, 0))
            burst = event_filtered(source, stage.rate_hz, vowel("a", scale))
            # Some of the breath is made at the lips, past the throat.
            burst = unit_rms(burst)
            burst[:frames] += 0.03 * breath * outline(frames, (0, 0), (0.2, 1), (0.4, 0.35), (1, 0))
            stage.mix(made, burst, at_s, 0.93**number)
    return made


def children(stage: Stage) -> Signal:
    """A playground: children calling from all sides, short shouts and long squeals, over the murmur of the rest."""
    made = stage.silence()
    for start_s in stage.at_random(3.6):
        squeal = stage.rng.uniform() < 0.2
        frames = frames_of(stage.rng.uniform(0.4, 0.8) if squeal else stage.rng.uniform(0.18, 0.45), stage.rate_hz)
        root_hz = stage.rng.uniform(700.0, 1100.0) if squeal else stage.rng.uniform(290.0, 480.0)
        bends = stage.rng.uniform(0.8, 1.35, 4)
        pitch_hz = root_hz * outline(frames, (0, bends[0]), (0.3, bends[1]), (0.7, bends[2]), (1, 0.85 * bends[3]))
        source = throat(
            stage.rng, stage.rate_hz, pitch_hz, jitter=0.012, breath=0.12, rough=0.1, slope_db_per_octave=-5.0
        )
        source *= outline(frames, (0, 0), (0.12, 1), (0.7, 0.85), (1, 0))
        first, second = stage.rng.choice(list(VOWELS), 2)
        call = morphing(source, stage.rate_hz, [(0.0, vowel(str(first), 1.35)), (1.0, vowel(str(second), 1.35))])
        stage.mix(made, unit_rms(call), float(start_s), stage.rng.uniform(0.25, 1.0))
    murmur = stage.noise(peaks((600, 0.8, 1.0), (1500, 1.0, 0.7), (3800, 1.2, 0.4), floor=0.02))
    return made + 0.12 * murmur * stage.wander(5.0, 0.4, 1.4)


def clapping(stage: Stage) -> Signal:
    """Twelve people applauding, each in a rhythm and with a hollow of the hands of their own (Repp, 1987)."""
    trains = []
    for person in range(12):
        centre_hz = stage.rng.uniform(700.0, 2600.0)
        frames = frames_of(0.035, stage.rate_hz)
        slap = event_noise(
            stage.rng, frames, stage.rate_hz, peaks((centre_hz, 0.7, 1.0), (2.7 * centre_hz, 1.6, 0.5), floor=0.12)
        )
        slap *= decay(frames, stage.rate_hz, stage.rng.uniform(0.02, 0.035), 0.0006)
        starts = stage.evenly(stage.rng.uniform(0.22, 0.31), jitter=0.06)
        starts = starts + (stage.rng.uniform(0.0, 0.25) if person else 0.0)
        nearness = 1.0 / (1.0 + 0.2 * person)
        trains.append((starts, nearness * stage.rng.uniform(0.6, 1.0, len(starts)), slap))
    return stage.shower(trains)


SOUNDS = (
    Model("voice", "people", loops=True, make=voice),
    Model("crowd", "people", loops=True, make=crowd),
    Model("laughter", "people", loops=True, make=laughter),
    Model("children", "people", loops=True, make=children),
    Model("clapping", "people", loops=True, make=clapping),
)
