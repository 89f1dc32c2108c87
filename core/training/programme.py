"""The mono stream that T1 moves: any stretch of it at a time, never the whole, at the loudness of all clips."""

from abc import ABC, abstractmethod
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.audio import CLIP_LOUDNESS_LUFS, AudioClip, from_db
from core.errors import InputError
from core.media.frames import check_file
from core.media.sounds import read_sound
from core.sound.clips import clip_for
from core.sound.normalise import loudness_lufs
from core.training.material import Listened

Mono = npt.NDArray[np.float32]

_MARGIN_S = 0.05
"""Read before and after a stretch that is resampled, so that its ends are those of the whole."""
_LISTENED_TO, _LISTENED_S = 12, 5.0
"""The loudness of a file is that of so many stretches of it, spread evenly."""
_SCENE_S = 60.0
"""A scene goes round in this."""


class Programme(ABC):
    """A mono stream without an end: after the last file comes the first."""

    @property
    @abstractmethod
    def duration_s(self) -> float:
        """After so long it comes again."""

    @abstractmethod
    def stretch(self, start_s: float, length_s: float) -> AudioClip:
        """A stretch of it, mono, exactly that long; ``start_s`` may lie beyond ``duration_s``."""


def programme(listened: Listened, rate_hz: int) -> Programme:
    """What is listened to, as a stream at a rate.

    Reads every file's header and some stretches of it: not for the GUI thread.

    Raises
    ------
    InputError
        A file that is missing, damaged, silent or no sound (``media.*``, ``sound.*``).
    """
    if listened.scene is None:
        return _Files(listened.files, rate_hz)
    return _SceneRound(listened, rate_hz)


class _Round(Programme):
    """A stream of parts that go round."""

    def __init__(self, rate_hz: int, durations_s: tuple[float, ...]) -> None:
        self._rate_hz, self._durations_s = rate_hz, durations_s

    @property
    def duration_s(self) -> float:
        return sum(self._durations_s)

    def stretch(self, start_s: float, length_s: float) -> AudioClip:
        wanted = round(length_s * self._rate_hz)
        pieces: list[Mono] = []
        at_s, left = start_s % self.duration_s, wanted
        number = 0
        while left > 0:
            duration_s = self._durations_s[number]
            if at_s < duration_s:
                piece = self._piece(number, at_s, min(left, max(round((duration_s - at_s) * self._rate_hz), 1)))
                pieces.append(piece)
                left -= len(piece)
                at_s = duration_s
            at_s -= duration_s
            number = (number + 1) % len(self._durations_s)
        return AudioClip.mono(np.concatenate(pieces)[:wanted], self._rate_hz)

    @abstractmethod
    def _piece(self, number: int, start_s: float, frames: int) -> Mono:
        """So many frames of a part, from a time in it on."""


class _Files(_Round):
    def __init__(self, paths: tuple[Path, ...], rate_hz: int) -> None:
        self._paths = paths
        super().__init__(rate_hz, tuple(_duration_s(path, rate_hz) for path in paths))
        self._gains = [
            _gain_to_clips(path, rate_hz, duration_s) for path, duration_s in zip(paths, self._durations_s, strict=True)
        ]

    def _piece(self, number: int, start_s: float, frames: int) -> Mono:
        return _read(self._paths[number], start_s, frames, self._rate_hz) * self._gains[number]


class _SceneRound(_Round):
    """The sources of a scene at once: their places are given up, for all of it moves together."""

    def __init__(self, listened: Listened, rate_hz: int) -> None:
        sources = () if listened.scene is None else tuple(one for one in listened.scene.sources if one.enabled)
        mixed = np.zeros(round(_SCENE_S * rate_hz), dtype=np.float32)
        for source in sources:
            clip = clip_for(source.clip, listened.folder or Path(), _SCENE_S, rate_hz)
            mixed += clip.samples[:, 0] * np.float32(from_db(source.clip.gain_db))
        self._mixed: Mono = mixed * np.float32(from_db(CLIP_LOUDNESS_LUFS - loudness_lufs(mixed, rate_hz)))
        super().__init__(rate_hz, (_SCENE_S,))

    def _piece(self, number: int, start_s: float, frames: int) -> Mono:
        del number
        first = round(start_s * self._rate_hz)
        piece = self._mixed[first : first + frames]
        return np.pad(piece, (0, frames - len(piece)))


def _duration_s(path: Path, rate_hz: int) -> float:
    import soundfile

    check_file(path)
    try:
        header = soundfile.info(path)
        duration_s = float(header.frames / header.samplerate)
    except soundfile.LibsndfileError:
        duration_s = len(_whole(path, rate_hz)) / rate_hz
    if duration_s <= 0.0:
        raise InputError("media.no-sound", path=path)
    return duration_s


def _read(path: Path, start_s: float, frames: int, rate_hz: int) -> Mono:
    """Frames of a file at a rate, mixed to mono by their mean; silence where it breaks off."""
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            own_rate_hz = int(file.samplerate)
            before = min(round(_MARGIN_S * own_rate_hz), round(start_s * own_rate_hz))
            after = round(_MARGIN_S * own_rate_hz)
            file.seek(min(round(start_s * own_rate_hz) - before, file.frames))
            needed = before + -(-frames * own_rate_hz // rate_hz) + after
            read = file.read(needed, dtype="float32", always_2d=True).mean(axis=1, dtype=np.float32)
    except soundfile.LibsndfileError:
        check_file(path)
        first = round(start_s * rate_hz)
        return _fitted(_whole(path, rate_hz)[first : first + frames], frames, path)
    if own_rate_hz != rate_hz:
        import soxr

        read = soxr.resample(read, own_rate_hz, rate_hz, quality="VHQ")
    first = round(before * rate_hz / own_rate_hz)
    return _fitted(read[first : first + frames], frames, path)


def _fitted(samples: Mono, frames: int, path: Path) -> Mono:
    if not np.all(np.isfinite(samples)):
        raise InputError("media.not-finite", path=path)
    return np.pad(samples, (0, frames - len(samples)))


@lru_cache(maxsize=1)
def _whole(path: Path, rate_hz: int) -> Mono:
    """What libsndfile cannot read, as a whole: at most a quarter of an hour, 173 MB at 48 kHz."""
    samples: Mono = read_sound(path, rate_hz).samples[:, 0]
    return samples


def _gain_to_clips(path: Path, rate_hz: int, duration_s: float) -> np.float32:
    """What brings a file to ``CLIP_LOUDNESS_LUFS``. InputError ``sound.silent-file``."""
    length_s = min(_LISTENED_S, duration_s)
    starts = np.linspace(0.0, max(duration_s - length_s, 0.0), _LISTENED_TO if duration_s > length_s else 1)
    heard = np.concatenate([_read(path, float(start), round(length_s * rate_hz), rate_hz) for start in starts])
    try:
        return np.float32(from_db(CLIP_LOUDNESS_LUFS - loudness_lufs(heard, rate_hz)))
    except InputError as error:
        if error.code != "sound.silent":
            raise
        raise InputError("sound.silent-file", path=path) from error
