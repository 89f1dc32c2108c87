"""From what a generator of sounds hands over to a clip of a scene."""

import numpy as np
import numpy.typing as npt

from core.audio import DEFAULT_RATE_HZ, AudioClip, Layout, from_db
from core.errors import InputError
from core.sound.looping import Signal, seamless
from core.sound.normalise import normalise
from core.sound.synthesis.blocks import faded

VERSION = 1
"""Goes into the key of cached clips: to be counted up when the same input would give another clip."""
PEAK_CEILING = from_db(-1.0)
"""No sample of a finished clip is above this, so that any file can hold it."""

_SILENT_PEAK = from_db(-80.0)
"""What a generator hands over counts as silent below this."""
_TRIMMED_BELOW = from_db(-50.0)
"""Of the sound's own peak: generators leave a hiss of about −60 dB where they mean silence."""
_BEFORE_S, _AFTER_S = 0.02, 0.10
"""So much stays before the first and after the last sample above that, faded: onsets and tails begin and end below."""
_LEAST_FADE_IN_S = 0.002
"""Of a sound that is there from the first sample: no click, and its attack is kept."""
_SHORTEST_S = 0.05
_RUMBLE_HZ = 30.0
_SHORTEST_LOOP_S = 2.0
"""What is heard for less than that is an event, a bark or a ring: it comes again after a pause, not in a hammering."""
_LONGEST_CROSSFADE_S = 0.5
_SHARE_CROSSFADED = 0.2


def finished(raw: AudioClip, *, loops: bool, wanted: str) -> AudioClip:
    """A generator's mono clip as a scene needs it, at 48 kHz.

    Freed of DC and of what lies below 30 Hz, without the silence at its ends, as a loop without a click where it
    ``loops`` (shorter by the crossfade: up to 0.5 s or a fifth of it; what is heard for less than 2 s gets a pause
    after it instead), and at the loudness of all clips. A sound with sharp peaks is left quieter than that, so that
    they fit into a file; ``core.sound.clips`` makes up for it when the clip is played.

    Parameters
    ----------
    raw
        Mono, at the generator's rate and level.
    loops
        Whether it goes on for as long as the scene; else it is played once.
    wanted
        What was asked for, for the sentence of the error.

    Raises
    ------
    InputError
        ``sound.generator-silent``: nothing can be heard in it, or it holds values that are no numbers.
    """
    if raw.layout is not Layout.MONO:
        raise ValueError(f"a generator hands over mono, not {raw.layout}")
    samples = raw.samples[:, 0].astype(np.float64)
    if not np.all(np.isfinite(samples)) or np.max(np.abs(samples), initial=0.0) < _SILENT_PEAK:
        raise InputError("sound.generator-silent", wanted=wanted)
    heard = without_silence(without_rumble(resampled(samples, raw.rate_hz)))
    if len(heard) < _SHORTEST_S * DEFAULT_RATE_HZ or float(np.max(np.abs(heard))) < _SILENT_PEAK:
        raise InputError("sound.generator-silent", wanted=wanted)
    shaped = as_loop(heard) if loops else as_event(heard)
    clip = normalise(AudioClip.mono(shaped))
    return clip if clip.peak <= PEAK_CEILING else AudioClip.mono(clip.samples[:, 0] * (PEAK_CEILING / clip.peak))


def resampled(samples: Signal, rate_hz: int) -> Signal:
    """Samples at 48 kHz."""
    if rate_hz == DEFAULT_RATE_HZ:
        return samples
    import soxr

    return np.asarray(soxr.resample(samples, rate_hz, DEFAULT_RATE_HZ, quality="VHQ"), dtype=np.float64)


def without_rumble(samples: Signal) -> Signal:
    """Samples at 48 kHz without DC and without what is below 30 Hz, as the library's own sounds are.

    A Butterworth high-pass, forwards only: nothing is heard before the event that makes it.
    """
    from scipy import signal

    sections = signal.butter(4, _RUMBLE_HZ, "highpass", fs=DEFAULT_RATE_HZ, output="sos")
    return np.asarray(signal.sosfilt(sections, samples - np.mean(samples)), dtype=np.float64)


def without_silence(samples: Signal) -> Signal:
    """Samples at 48 kHz from a little before the first that is heard to a little after the last."""
    heard = _heard(samples)
    if not len(heard):
        return samples
    start = max(0, int(heard[0]) - round(_BEFORE_S * DEFAULT_RATE_HZ))
    return samples[start : int(heard[-1]) + 1 + round(_AFTER_S * DEFAULT_RATE_HZ)]


def as_event(samples: Signal) -> Signal:
    """Samples at 48 kHz that start and end in silence, faded in before what is heard where there is room."""
    before_s = next(iter(_heard(samples)), 0) / DEFAULT_RATE_HZ
    return faded(samples, DEFAULT_RATE_HZ, max(before_s, _LEAST_FADE_IN_S), _AFTER_S)


def _heard(samples: Signal) -> npt.NDArray[np.intp]:
    """Where a sound is above what is trimmed."""
    size = np.abs(samples)
    return np.flatnonzero(size >= _TRIMMED_BELOW * np.max(size, initial=0.0))


def as_loop(samples: Signal) -> Signal:
    """Samples at 48 kHz whose end joins their start: by a crossfade, or for what is short by a pause."""
    shortest = round(_SHORTEST_LOOP_S * DEFAULT_RATE_HZ)
    if len(samples) < shortest:
        return np.concatenate([as_event(samples), np.zeros(shortest - len(samples))])
    overlap = min(round(_LONGEST_CROSSFADE_S * DEFAULT_RATE_HZ), round(_SHARE_CROSSFADED * len(samples)))
    return seamless(samples, overlap)
