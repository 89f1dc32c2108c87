"""Any sound file to mono at a rate."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.audio import DEFAULT_RATE_HZ, AudioClip
from core.errors import InputError
from core.media import films
from core.media.frames import check_file

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer

MAX_SOUND_S = 900.0
"""Longer files are refused from their header where it says the length, else while decoding."""
_BLOCK_FRAMES = 1 << 18

Mono = npt.NDArray[np.float32]


def read_sound(path: Path, rate_hz: int = DEFAULT_RATE_HZ) -> AudioClip:
    """Read a sound file (WAV, FLAC, MP3, OGG, M4A …), mix its channels to mono by their mean, and resample it.

    Raises
    ------
    InputError
        The file is missing, a folder, empty, damaged, no sound file, silent of samples, too long, or holds values that
        are no numbers.
    """
    check_file(path)
    read = _read_soundfile(path)
    samples, own_rate_hz = read if read is not None else _read_container(path)
    if samples.size == 0:
        raise InputError("media.no-sound", path=path)
    if not np.all(np.isfinite(samples)):
        raise InputError("media.not-finite", path=path)
    if own_rate_hz != rate_hz:
        import soxr

        samples = soxr.resample(samples, own_rate_hz, rate_hz, quality="VHQ")
    return AudioClip.mono(samples, rate_hz)


def _read_soundfile(path: Path) -> tuple[Mono, int] | None:
    """Through libsndfile; None when it does not know the format."""
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            if file.frames > MAX_SOUND_S * file.samplerate:
                raise InputError("media.too-long", path=path, limit_s=int(MAX_SOUND_S))
            blocks = [
                block.mean(axis=1, dtype=np.float32)
                for block in file.blocks(_BLOCK_FRAMES, dtype="float32", always_2d=True)
            ]
            return _joined(blocks), int(file.samplerate)
    except soundfile.LibsndfileError:
        return None


def _read_container(path: Path) -> tuple[Mono, int]:
    """Through FFmpeg: M4A, the sound of a film, and whatever else it knows."""
    with films.opened(path) as container:
        if not container.streams.audio:
            raise InputError("media.no-sound", path=path)
        if container.duration is not None and container.duration / 1e6 > MAX_SOUND_S:
            raise InputError("media.too-long", path=path, limit_s=int(MAX_SOUND_S))
        stream = container.streams.audio[0]
        return _joined(list(_decoded_blocks(path, container, stream))), int(stream.rate)


def _decoded_blocks(path: Path, container: "InputContainer", stream: "AudioStream") -> Iterator[Mono]:
    import av

    planar = av.AudioResampler(format="fltp", layout=stream.layout, rate=stream.rate)
    total = 0
    for decoded in itertools.chain(container.decode(stream), (None,)):
        for frame in planar.resample(decoded):
            total += frame.samples
            if total > MAX_SOUND_S * stream.rate:
                raise InputError("media.too-long", path=path, limit_s=int(MAX_SOUND_S))
            yield frame.to_ndarray().mean(axis=0, dtype=np.float32)


def _joined(blocks: list[Mono]) -> Mono:
    return np.concatenate(blocks) if blocks else np.zeros(0, dtype=np.float32)
