"""The fixed gain law: what distance and a source's gain make of a clip. Nothing here looks at how loud a rendering is.

A clip stands for its level at 1 m. A rendering is clip x source gain x 1/r (6 dB less per doubling) x the room, and
the step from digital level to sound pressure is one number per scene or block, which playback holds.
"""

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.door import PlacedClip, RenderJob
from core.audio import Layout, Samples, from_db

REFERENCE_M = 1.0
NEAREST_M = 0.2
"""Nearer sources are treated as being here: 1/r has no bound and the head has a size."""
RAMP_S = 0.005


def distance_gain(distance_m: float | FloatArray) -> FloatArray:
    """Amplitude at a distance in metres relative to 1 m: 1/r, held below ``NEAREST_M``."""
    gain: FloatArray = REFERENCE_M / np.maximum(np.asarray(distance_m, dtype=np.float64), NEAREST_M)
    return gain


def ramps(samples: Samples, rate_hz: int, *, rise_s: float = 0.0, fall_s: float = 0.0) -> Samples:
    """The one-dimensional samples with raised-cosine ramps at their ends."""
    shaped = samples.copy()
    for duration_s, part in ((rise_s, shaped), (fall_s, shaped[::-1])):
        frames = min(round(duration_s * rate_hz), len(shaped))
        part[:frames] *= (0.5 - 0.5 * np.cos(np.pi * (np.arange(frames) + 0.5) / max(frames, 1))).astype(np.float32)
    return shaped


def dry_signal(placed: PlacedClip, job: RenderJob, rate_hz: int) -> Samples:
    """The source's clip with its gain, one-dimensional, as long as the job; a clip cut short fades out over 5 ms.

    Raises
    ------
    ValueError
        The clip is not mono, not at ``rate_hz`` or not finite: whoever makes jobs decodes clips for the renderer.
    """
    clip = placed.clip
    if clip.layout is not Layout.MONO:
        raise ValueError(f"a source's clip is mono, not {clip.layout}")
    if clip.rate_hz != rate_hz:
        raise ValueError(f"a source's clip must be at {rate_hz} Hz, not {clip.rate_hz}")
    if not np.all(np.isfinite(clip.samples)):
        raise ValueError("a source's clip holds samples that are no numbers")
    frames = job_frames(job, rate_hz)
    dry = clip.samples[:frames, 0] * np.float32(from_db(placed.gain_db))
    if len(clip.samples) > frames:
        return ramps(dry, rate_hz, fall_s=RAMP_S)
    return np.pad(dry, (0, frames - len(dry)))


def job_frames(job: RenderJob, rate_hz: int) -> int:
    """Frames of the dry sound."""
    return round(job.duration_s * rate_hz)
