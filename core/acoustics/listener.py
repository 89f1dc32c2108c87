"""A model listener: the azimuth that somebody with the ears of an HRTF set would hear.

It compares interaural time and level differences per auditory band, in the milliseconds after each onset that decide
where a sound is heard in a room (the precedence effect), with those of the set. It was never validated against people:
it checks renderings, it does not predict patients.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.acoustics.arrays import FloatArray, IndexArray
from core.acoustics.cues import CueTemplates
from core.acoustics.hrtf import load_hrtf
from core.acoustics.hrtf_set import HrtfSet
from core.audio import AudioClip, Layout, from_db
from core.geometry import ITU_51_SPEAKERS

SILENCE_DBFS = -80.0
"""A clip whose peak is below this is silence."""

_WINDOW_S = 0.006
_LEAD_S = 0.001
_FRAME_S = 0.001
_LOOK_BACK_FRAMES = 50
_RISE_DB = 9.0
_FLOOR_DB = -30.0
_APART_S = 0.05


@dataclass(frozen=True)
class HeardOnset:
    """An onset, its time in the clip, and where it is heard (degrees clockwise, + right)."""

    time_s: float
    azimuth_deg: float


class ModelListener:
    """Hears with an HRTF set: the name of one (``kemar``, or a SOFA file), or a set at the rate of what is heard.

    Loudspeaker layouts are heard from the middle of the room.
    """

    def __init__(self, hrtf: str | HrtfSet = "kemar") -> None:
        self._hrtf = hrtf

    def azimuth_of(self, clip: AudioClip, *, frontal: bool = True) -> float | None:
        """Azimuth of all onsets of a clip together, in degrees (+ right); None when the clip is silence.

        With ``frontal`` only -90 to 90 degrees is considered, as by somebody who was told that sounds are ahead.
        """
        misfits = [misfit for _, misfit in self._heard(clip, frontal=frontal)]
        if not misfits:
            return None
        return _best(_templates(self._ears(clip), frontal), np.sum(misfits, axis=0))

    def onsets(self, clip: AudioClip, *, frontal: bool = True) -> tuple[HeardOnset, ...]:
        """Each onset of a clip with the azimuth it is heard at; empty when the clip is silence."""
        templates = _templates(self._ears(clip), frontal)
        return tuple(
            HeardOnset(time_s, _best(templates, misfit)) for time_s, misfit in self._heard(clip, frontal=frontal)
        )

    def _heard(self, clip: AudioClip, *, frontal: bool) -> list[tuple[float, FloatArray]]:
        if clip.peak < from_db(SILENCE_DBFS):
            return []
        hrtf = self._ears(clip)
        ears = at_the_ears(clip, hrtf)
        templates = _templates(hrtf, frontal)
        heard = []
        for start in _onset_frames(ears, clip.rate_hz).tolist():
            left, right = _window(ears, start, clip.rate_hz, hrtf.taps)
            heard.append((start / clip.rate_hz, templates.misfit(left, right)))
        return heard

    def _ears(self, clip: AudioClip) -> HrtfSet:
        if isinstance(self._hrtf, str):
            return load_hrtf(self._hrtf, clip.rate_hz)
        if self._hrtf.rate_hz != clip.rate_hz:
            raise ValueError(f"the listener's set is at {self._hrtf.rate_hz} Hz, the clip at {clip.rate_hz} Hz")
        return self._hrtf


def at_the_ears(clip: AudioClip, hrtf: HrtfSet) -> FloatArray:
    """What reaches the ears (2, frames): headphones as they are, loudspeakers through the HRTFs of their directions.

    The LFE has no direction and is left out; a mono clip stands for a loudspeaker ahead.
    """
    from scipy.signal import oaconvolve

    if clip.layout is Layout.BINAURAL:
        return clip.samples.T.astype(np.float64)
    speakers = clip.layout.speakers or tuple(s for s in ITU_51_SPEAKERS if s.channel == "FC")
    ears: FloatArray = np.zeros((2, len(clip.samples) + hrtf.taps - 1))
    for speaker in speakers:
        feed = clip.channel(speaker.channel)
        if np.any(feed):
            response = hrtf.responses(np.array([speaker.direction.unit_vector()]))[0]
            ears += oaconvolve(feed[None, :].astype(np.float64), response, axes=-1)
    return ears


def _onset_frames(ears: FloatArray, rate_hz: int) -> IndexArray:
    """Sample numbers of onsets: a millisecond well above all of the fifty before it."""
    from scipy.ndimage import maximum_filter1d

    hop = max(round(_FRAME_S * rate_hz), 1)
    frames = -(-ears.shape[1] // hop)
    energy = np.pad((ears**2).sum(axis=0), (0, frames * hop - ears.shape[1])).reshape(frames, hop).sum(axis=1)
    padded = np.pad(energy, (_LOOK_BACK_FRAMES, 0))
    before = maximum_filter1d(padded, _LOOK_BACK_FRAMES, origin=(_LOOK_BACK_FRAMES - 1) // 2)[
        _LOOK_BACK_FRAMES - 1 : -1
    ]
    audible = energy > energy.max() * 10.0 ** (_FLOOR_DB / 10.0)
    rises = audible & (energy > before * 10.0 ** (_RISE_DB / 10.0))
    rises[int(np.argmax(audible))] = True  # whatever fades in begins somewhere
    starts: list[int] = []
    for frame in np.flatnonzero(rises).tolist():
        if not starts or (frame * hop - starts[-1]) > _APART_S * rate_hz:
            starts.append(frame * hop)
    return np.array(starts, dtype=np.intp)


def _window(ears: FloatArray, start: int, rate_hz: int, length: int) -> tuple[FloatArray, FloatArray]:
    """The ears from just before an onset, fading out over the second half of the window, padded to ``length``."""
    lead, span = round(_LEAD_S * rate_hz), round(_WINDOW_S * rate_hz)
    begin = max(start - lead, 0)
    piece = ears[:, begin : start + span].copy()
    fade = min(span // 2, piece.shape[1])
    piece[:, piece.shape[1] - fade :] *= np.cos(0.5 * np.pi * np.arange(fade) / fade) ** 2
    padded = np.pad(piece, ((0, 0), (0, max(length - piece.shape[1], 0))))[:, :length]
    return padded[0], padded[1]


@lru_cache(maxsize=16)
def _templates(hrtf: HrtfSet, frontal: bool) -> CueTemplates:
    azimuths = np.arange(-90.0, 91.0) if frontal else np.arange(-179.0, 181.0)
    return CueTemplates.of(hrtf, azimuths)


def _best(templates: CueTemplates, misfit: FloatArray) -> float:
    return float(templates.azimuths_deg[int(np.argmin(misfit))])
