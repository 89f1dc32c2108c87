"""Making a sound go round: its end joined to its start, and a passage repeated to any length."""

import numpy as np
import numpy.typing as npt

Signal = npt.NDArray[np.float64]

CROSSFADE_S = 0.05


def _equal_power(frames: int) -> tuple[Signal, Signal]:
    """Gains that fade in and out with squares that add up to 1, as suits sounds that are not alike."""
    angle = 0.5 * np.pi * (np.arange(frames) + 0.5) / frames
    return np.sin(angle), np.cos(angle)


def seamless(sound: Signal, overlap_frames: int) -> Signal:
    """The sound as a loop: its last ``overlap_frames`` (at most half of it) are faded out over its faded-in start.

    The loop is shorter than the sound by the overlap.
    """
    overlap = min(overlap_frames, len(sound) // 2)
    if overlap < 1:
        return sound
    rising, falling = _equal_power(overlap)
    loop = sound[: len(sound) - overlap].copy()
    loop[:overlap] = rising * loop[:overlap] + falling * sound[len(sound) - overlap :]
    return loop


def repeated(loop: Signal, frames: int, overlap_frames: int) -> Signal:
    """A loop repeated to a number of frames whose end joins its start again.

    When the length is no whole number of turns, the end is faded into what goes before the loop's start.
    """
    filled = np.tile(loop, -(-frames // len(loop)))[:frames]
    overlap = min(overlap_frames, frames // 2, len(loop))
    if frames % len(loop) and overlap > 0:
        rising, falling = _equal_power(overlap)
        filled[-overlap:] = falling * filled[-overlap:] + rising * loop[-overlap:]
    return filled
