"""Every source's clip at one loudness, so that distance and gain alone make one louder than another.

What is measured: the integrated loudness of ITU-R BS.1770-4 (K weighting; blocks of 400 ms gated at −70 LUFS and 10 LU
below the mean), by pyloudnorm, of the sound *without the silence around it, repeated end to end to at least 3 s*.
Silence at an end is what stays 60 dB below the peak. So the level of a sound of 50 ms is that of the sound itself, and
no pause before, after or (by the gate) within it changes it. The sound is brought to a peak of 1 before it is measured,
so that the absolute gate never shuts a quiet recording out.
"""

import numpy as np
import numpy.typing as npt

from core.audio import CLIP_LOUDNESS_LUFS, AudioClip, Layout, from_db, to_db
from core.errors import InputError

_SILENCE_RATIO = 1e-3
_MEASURED_AT_LEAST_S = 3.0


def loudness_lufs(samples: npt.NDArray[np.floating], rate_hz: int) -> float:
    """Loudness of a mono sound as the module defines it.

    Parameters
    ----------
    samples
        Shape (frames,), full scale at 1.

    Raises
    ------
    InputError
        ``sound.silent`` when there is nothing to measure.
    """
    import pyloudnorm

    peak = float(np.max(np.abs(samples), initial=0.0))
    if not np.isfinite(peak) or peak <= 1e-7:
        raise InputError("sound.silent")
    sounding = np.flatnonzero(np.abs(samples) >= _SILENCE_RATIO * peak)
    body = samples[sounding[0] : sounding[-1] + 1].astype(np.float64) / peak
    needed = int(np.ceil(_MEASURED_AT_LEAST_S * rate_hz))
    if len(body) < needed:
        body = np.tile(body, -(-needed // len(body)))
    return float(pyloudnorm.Meter(rate_hz).integrated_loudness(body)) + to_db(peak)


def normalise(clip: AudioClip) -> AudioClip:
    """A mono clip at ``CLIP_LOUDNESS_LUFS``.

    Raises
    ------
    InputError
        ``sound.silent`` for a clip in which nothing sounds.
    """
    if clip.layout is not Layout.MONO:
        raise ValueError(f"a source's clip is mono, not {clip.layout}")
    samples = clip.samples[:, 0]
    gain = from_db(CLIP_LOUDNESS_LUFS - loudness_lufs(samples, clip.rate_hz))
    return AudioClip.mono(samples.astype(np.float64) * gain, clip.rate_hz)
