"""A source is heard while it is there: faded in where it comes, faded out where it goes or is hidden."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.audio import AudioClip
from core.scene import SoundSource

FADE_S = 0.15
"""Short enough that a thing is heard when it is seen, long enough not to click or to startle."""

Envelope = npt.NDArray[np.float32]
Spans = Sequence[tuple[float, float]]


def heard_while(seen: Spans, ends_s: float) -> tuple[tuple[float, float], ...]:
    """When a thing is heard that was seen in these spans: fading when it was last seen, silent ``FADE_S`` later.

    Not beyond the next span, nor beyond ``ends_s``, when its shot ends.
    """
    edges_s = (*(from_s for from_s, _ in seen[1:]), ends_s)
    return tuple((from_s, min(to_s + FADE_S, edge_s)) for (from_s, to_s), edge_s in zip(seen, edges_s, strict=True))


def clip_while_present(source: SoundSource, folder: Path, duration_s: float, rate_hz: int) -> AudioClip:
    """The dry sound of a source, mono, ``duration_s`` long and silent while it is not there.

    A sound that loops goes on behind the silence; one that happens once happens when the source first comes.

    Parameters
    ----------
    folder
        Where relative paths of sound files begin.

    Raises
    ------
    InputError
        As ``core.sound.clips.clip_for``.
    """
    from core.sound.clips import clip_for

    clip = clip_for(source.clip, folder, duration_s, rate_hz)
    if source.presence is None:
        return clip
    samples = clip.samples[:, 0]
    if not source.clip.loop:
        late = min(len(samples), round(source.presence[0][0] * rate_hz))
        samples = np.concatenate([np.zeros(late, dtype=samples.dtype), samples[: len(samples) - late]])
    return AudioClip.mono(samples * envelope(source.presence, len(samples), rate_hz), rate_hz)


def envelope(spans: Spans, frames: int, rate_hz: int) -> Envelope:
    """Gain of every sample (frames,): 1 within the spans, 0 outside, a raised cosine of ``FADE_S`` inside each edge.

    The beginning and the end of the sound are no edges: what is there from the start does not come. A span of less than
    two fades rises to 1 in its middle.
    """
    gains = np.zeros(frames, dtype=np.float32)
    times_s = np.arange(frames) / rate_hz
    for start_s, end_s in spans:
        fade_s = min(FADE_S, (end_s - start_s) / 2)
        rise = np.ones(frames) if start_s <= 0.0 else np.clip((times_s - start_s) / fade_s, 0.0, 1.0)
        fall = np.ones(frames) if end_s >= frames / rate_hz else np.clip((end_s - times_s) / fade_s, 0.0, 1.0)
        share = np.minimum(rise, fall)
        gains = np.maximum(gains, (0.5 - 0.5 * np.cos(np.pi * share)).astype(np.float32))
    return gains
