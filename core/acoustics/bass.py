"""The LFE channel and bass management: a fourth-order crossover at 120 Hz (ITU-R BS.775)."""

import numpy as np

from core.acoustics.arrays import FloatArray
from core.audio import Samples, from_db

CROSSOVER_HZ = 120.0
CROSSOVER_ORDER = 4
LFE_GAIN_DB = -10.0
"""Players raise the LFE channel by 10 dB (ITU-R BS.775): at -10 dB it carries the bass at the level of the sources."""


def crossover(signals: FloatArray, rate_hz: int) -> tuple[Samples, Samples]:
    """What of signals (..., frames) lies below the crossover, and what above it.

    Linkwitz and Riley's alignment: each branch is a second-order Butterworth filter twice, 6 dB down at 120 Hz, and the
    two add up to the signal at every frequency (turned in phase alone).
    """
    from scipy.signal import butter, sosfilt

    branches = []
    for kind in ("lowpass", "highpass"):
        once = butter(CROSSOVER_ORDER // 2, CROSSOVER_HZ, kind, fs=rate_hz, output="sos")
        branches.append(np.asarray(sosfilt(np.vstack([once, once]), signals, axis=-1), dtype=np.float32))
    return branches[0], branches[1]


def lfe(bass: FloatArray, rate_hz: int) -> Samples:
    """The LFE channel (frames,) of what the woofer is to play at the level of the sources."""
    return crossover(bass, rate_hz)[0] * np.float32(from_db(LFE_GAIN_DB))


def managed(mains: Samples, rate_hz: int) -> tuple[Samples, Samples]:
    """Main channels (frames, channels) without their bass, and the LFE (frames,) that carries the sum of it."""
    below, above = crossover(mains.T, rate_hz)
    return np.ascontiguousarray(above.T), below.sum(axis=0) * np.float32(from_db(LFE_GAIN_DB))


def bass_provenance(*, management: bool) -> dict[str, object]:
    """What a rendering says of its bass."""
    return {
        "lfe": {"cutoff_hz": CROSSOVER_HZ, "order": CROSSOVER_ORDER, "gain_db": LFE_GAIN_DB},
        "bass_management": management,
    }
