"""A scene's clip as samples for the renderer.

``clip.gain_db`` is *not* applied here: every clip leaves this room at the same loudness, and the renderer applies the
gain with the distance.
"""

import math
from functools import lru_cache
from pathlib import Path

import numpy as np

from core.audio import DEFAULT_RATE_HZ, AudioClip
from core.errors import InputError
from core.media.sounds import read_sound
from core.scene import Clip
from core.sound.library import SHORTEST_S, synthesise
from core.sound.looping import CROSSFADE_S, Signal, repeated, seamless
from core.sound.normalise import normalise
from core.sound.synthesis.blocks import faded

LONGEST_KEPT_S = 12.0
_CUT_RAMP_S = 0.010
_MOST_KEPT = 24
"""Of the longest, at 48 kHz, 55 MB."""


def clip_for(clip: Clip, folder: Path, duration_s: float, rate_hz: int = DEFAULT_RATE_HZ) -> AudioClip:
    """The sound of a source, mono, at ``CLIP_LOUDNESS_LUFS``, exactly as long as asked for.

    A looping clip fills the duration, and its end joins its start; one that does not is played once, cut with a short
    fade where it is longer, and followed by silence. A file is brought to the loudness as a whole before that, so that
    its level does not depend on the duration.

    Parameters
    ----------
    clip
        As the scene file has it; ``gain_db`` is left to the renderer.
    folder
        What a relative ``clip.path`` is relative to: the folder of the scene file.
    duration_s
        At least 0.05 s; for a sound of the library at most 600 s.

    Raises
    ------
    InputError
        ``sound.unknown``, ``sound.duration``, ``sound.rate``, ``sound.missing-file``, ``sound.silent-file``, or what
        ``core.media.sounds.read_sound`` raises for a file that is no sound.
    """
    if clip.kind == "synthesis":
        made = kept if duration_s <= LONGEST_KEPT_S else synthesise
        return made(clip.name or "", duration_s, clip.seed, rate_hz, loop=clip.loop)
    if not (math.isfinite(duration_s) and duration_s >= SHORTEST_S):
        raise InputError("sound.too-short", duration_s=duration_s, shortest_s=SHORTEST_S)
    path = folder / (clip.path or "")
    try:
        read = read_sound(path, rate_hz)
    except InputError as error:
        if error.code != "media.missing":
            raise
        raise InputError("sound.missing-file", path=path) from error
    sound = _at_loudness(read, path)
    frames = round(duration_s * rate_hz)
    return AudioClip.mono(_looped(sound, frames, rate_hz) if clip.loop else _once(sound, frames, rate_hz), rate_hz)


@lru_cache(maxsize=_MOST_KEPT)
def kept(name: str, duration_s: float, seed: int, rate_hz: int, *, loop: bool) -> AudioClip:
    """As ``synthesise``, made once: a scene is heard again and again while its sources are moved.

    For sounds of at most ``LONGEST_KEPT_S``. Their samples cannot be written to.
    """
    clip = synthesise(name, duration_s, seed, rate_hz, loop=loop)
    clip.samples.setflags(write=False)
    return clip


def _at_loudness(sound: AudioClip, path: Path) -> Signal:
    try:
        return normalise(sound).samples[:, 0].astype(np.float64)
    except InputError as error:
        if error.code != "sound.silent":
            raise
        raise InputError("sound.silent-file", path=path) from error


def _looped(sound: Signal, frames: int, rate_hz: int) -> Signal:
    overlap = max(1, min(round(CROSSFADE_S * rate_hz), frames // 2, len(sound) // 2))
    return repeated(seamless(sound[: frames + overlap], overlap), frames, overlap)


def _once(sound: Signal, frames: int, rate_hz: int) -> Signal:
    """The sound from its start, faded out at its end or at the cut, then silence."""
    played = faded(sound[:frames], rate_hz, 0.0, _CUT_RAMP_S)
    return np.concatenate([played, np.zeros(frames - len(played))])
