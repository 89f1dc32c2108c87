"""The library of synthesised sounds: their names, and each as a clip of any length."""

import difflib
import math
import zlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.audio import CLIP_LOUDNESS_LUFS, DEFAULT_RATE_HZ, AudioClip, from_db
from core.errors import InputError
from core.sound.looping import CROSSFADE_S, repeated
from core.sound.normalise import loudness_lufs
from core.sound.synthesis import animals, household, music, people, test_signals, traffic, water, weather
from core.sound.synthesis.blocks import faded, limited
from core.sound.synthesis.stage import Category, Model, Signal, Spectrum, Stage

SHORTEST_S, LONGEST_S = 0.05, 600.0
LOWEST_RATE_HZ, HIGHEST_RATE_HZ = 8_000, 192_000
PASSAGE_S = 60.0
"""A longer sound repeats a passage of at most this length, which bounds memory and time."""
PEAK_CEILING = from_db(-1.0)
"""No sample of a synthesised sound is above this at the clip loudness."""
_END_RAMP_S = 0.010


@dataclass(frozen=True)
class SoundEntry:
    """A sound of the library."""

    name: str
    category: Category
    loops: bool
    """Whether it goes on by nature (rain); else it happens once and is over (a door)."""


@lru_cache(maxsize=1)
def _models() -> dict[str, Model]:
    rooms = (test_signals, water, weather, household, animals, traffic, music, people)
    return {model.name: model for room in rooms for model in room.SOUNDS}


def names() -> tuple[SoundEntry, ...]:
    """Every sound there is, by category in the order of the library."""
    return tuple(SoundEntry(model.name, model.category, model.loops) for model in _models().values())


def synthesise(
    name: str, duration_s: float, seed: int = 0, rate_hz: int = DEFAULT_RATE_HZ, loop: bool = True
) -> AudioClip:
    """A sound of the library, mono, at ``CLIP_LOUDNESS_LUFS`` and with no sample above −1 dBFS.

    The same arguments give the same samples; another seed gives another take of the sound.

    Parameters
    ----------
    name
        As in ``names``.
    duration_s
        0.05 to 600 s. Beyond a minute a passage of at most a minute is repeated.
    seed
        Any whole number.
    rate_hz
        8 to 192 kHz; what lies above half of it is left out.
    loop
        The end joins the start without a click: the sound can be repeated for ever. Otherwise it starts and ends in
        silence.

    Raises
    ------
    InputError
        ``sound.unknown`` (with near matches), ``sound.duration`` or ``sound.rate``.
    """
    model = _models().get(name)
    if model is None:
        raise InputError("sound.unknown", name=name, near=_near(name))
    if not (math.isfinite(duration_s) and SHORTEST_S <= duration_s <= LONGEST_S):
        raise InputError("sound.duration", duration_s=duration_s, shortest_s=SHORTEST_S, longest_s=LONGEST_S)
    if not LOWEST_RATE_HZ <= rate_hz <= HIGHEST_RATE_HZ:
        raise InputError("sound.rate", rate_hz=rate_hz, lowest_hz=LOWEST_RATE_HZ, highest_hz=HIGHEST_RATE_HZ)
    frames = round(duration_s * rate_hz)
    repeats = model.loops and duration_s > PASSAGE_S
    stage = Stage(
        frames=round(PASSAGE_S * rate_hz) if repeats else frames,
        rate_hz=rate_hz,
        rng=np.random.default_rng([zlib.crc32(name.encode()), seed % 2**64]),
        loop=loop or repeats,
    )
    made = _freed_of_rumble(stage, model)
    start_ramp_s = _END_RAMP_S if model.loops else 0.0
    if repeats:
        # The passage stands for the whole: measuring ten minutes would take seconds and change nothing.
        made = repeated(at_clip_loudness(made, rate_hz), frames, round(CROSSFADE_S * rate_hz))
        made = made if loop else faded(made, rate_hz, start_ramp_s, _END_RAMP_S)
    else:
        made = at_clip_loudness(made if loop else faded(made, rate_hz, start_ramp_s, _END_RAMP_S), rate_hz)
    return AudioClip.mono(made, rate_hz)


def at_clip_loudness(signal: Signal, rate_hz: int) -> Signal:
    """A signal at ``CLIP_LOUDNESS_LUFS``, its sharpest peaks rounded off where they would pass ``PEAK_CEILING``.

    Rounding off makes a sound a little quieter, so that it is repeated until both hold.

    Raises
    ------
    RuntimeError
        When a model makes clicks so sparse and sharp that no rounding brings them to the loudness: a bug of the model.
    """
    for _ in range(12):
        gain = from_db(CLIP_LOUDNESS_LUFS - loudness_lufs(signal, rate_hz))
        if gain * float(np.max(np.abs(signal))) <= PEAK_CEILING:
            return signal * gain
        signal = limited(signal, 0.97 * PEAK_CEILING / gain)
    raise RuntimeError("a sound model is too sparse for the clip loudness")


def _freed_of_rumble(stage: Stage, model: Model) -> Signal:
    """What a model makes, without DC and what no ear hears; the test signals are left as they are defined."""
    made = model.make(stage)
    return made if model.category == "test" else stage.filtered(made, _above_rumble)


def _above_rumble(frequency_hz: Signal) -> Spectrum:
    """Two Butterworth high-passes of 30 Hz: causal, so that nothing is heard before the event that makes it."""
    s = np.asarray(1j * frequency_hz / 30.0, dtype=np.complex128)
    passed: Spectrum = np.square(s**2 / (s**2 + 2**0.5 * s + 1.0))
    return passed


def _near(name: str) -> str:
    known = sorted(_models())
    parts = [entry for entry in known if name and (name.lower() in entry or entry in name.lower())]
    close = difflib.get_close_matches(name.lower(), known, n=3, cutoff=0.5)
    return ", ".join(dict.fromkeys([*close, *parts][:4])) or ", ".join(known[:6]) + " …"
