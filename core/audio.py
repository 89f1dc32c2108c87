"""Audio in memory: samples with their rate and layout, the order of channels, and levels."""

import math
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from core.geometry import ITU_51_SPEAKERS, STEREO_SPEAKERS, Speaker

Samples = npt.NDArray[np.float32]

DEFAULT_RATE_HZ = 48_000
RATES_HZ = (8_000, 192_000)
"""The lowest and the highest sampling rate that is rendered."""
CLIP_LOUDNESS_LUFS = -27.0
"""Integrated loudness (ITU-R BS.1770, mono) that every source's clip is brought to; it stands for the level at 1 m.

Chosen so that five sources at 1 m, or one at 0.25 m, keep their peaks below the limiter for all but sharp clicks.
"""


class Layout(StrEnum):
    """What the channels of an audio clip are."""

    MONO = "mono"
    STEREO = "stereo"
    BINAURAL = "binaural"
    SURROUND_51 = "5.1"

    @property
    def channels(self) -> tuple[str, ...]:
        """Names of the channels in the order of files (WAVEFORMATEXTENSIBLE, ascending mask bits)."""
        return _CHANNELS[self]

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """The full-range loudspeakers of the layout; empty for mono and headphones."""
        return _SPEAKERS.get(self, ())


_CHANNELS = {
    Layout.MONO: ("FC",),
    Layout.STEREO: ("FL", "FR"),
    Layout.BINAURAL: ("FL", "FR"),
    Layout.SURROUND_51: ("FL", "FR", "FC", "LFE", "BL", "BR"),
}
_SPEAKERS = {Layout.STEREO: STEREO_SPEAKERS, Layout.SURROUND_51: ITU_51_SPEAKERS}


@dataclass(frozen=True, eq=False)
class AudioClip:
    """Audio in memory: float32, shape (frames, channels), full scale at 1.0."""

    samples: Samples = field(repr=False)
    rate_hz: int
    layout: Layout

    def __post_init__(self) -> None:
        expected = len(self.layout.channels)
        if self.samples.ndim != 2 or self.samples.shape[1] != expected:
            raise ValueError(f"{self.layout} audio needs shape (frames, {expected}), not {self.samples.shape}")
        if self.samples.dtype != np.float32:
            raise ValueError(f"audio is float32, not {self.samples.dtype}")
        if self.rate_hz < 1:
            raise ValueError("the sampling rate must be above 0 Hz")

    @classmethod
    def mono(cls, samples: npt.NDArray[np.floating], rate_hz: int = DEFAULT_RATE_HZ) -> "AudioClip":
        """A mono clip of one-dimensional samples of any float type."""
        return cls(np.ascontiguousarray(samples, dtype=np.float32).reshape(-1, 1), rate_hz, Layout.MONO)

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz

    @property
    def peak(self) -> float:
        """Largest absolute sample."""
        return float(np.max(np.abs(self.samples), initial=0.0))

    def channel(self, name: str) -> Samples:
        """One channel by its name (``FL``, ``LFE`` …), one-dimensional."""
        samples: Samples = self.samples[:, self.layout.channels.index(name)]
        return samples

    def scaled_db(self, gain_db: float) -> "AudioClip":
        """The same clip with a gain in dB."""
        return AudioClip(self.samples * np.float32(from_db(gain_db)), self.rate_hz, self.layout)


def from_db(level_db: float) -> float:
    """Amplitude ratio of a level in dB."""
    return float(10.0 ** (level_db / 20.0))


def to_db(ratio: float) -> float:
    """Level in dB of an amplitude ratio; -inf for 0."""
    return 20.0 * math.log10(ratio) if ratio > 0.0 else -math.inf


def rms_dbfs(samples: npt.NDArray[np.floating]) -> float:
    """RMS level in dB relative to full scale 1.0 (a full-scale square wave is 0 dB); -inf for silence."""
    if samples.size == 0:
        return -math.inf
    return to_db(float(np.sqrt(np.mean(np.square(samples, dtype=np.float64)))))
