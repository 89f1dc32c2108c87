"""Sound files: any to mono at a rate, or channel by channel."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.audio import DEFAULT_RATE_HZ, AudioClip, Layout
from core.errors import InputError
from core.media import films, pictures
from core.media.frames import check_file

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer

MAX_SOUND_S = 900.0
"""Longer files are refused, from their header where it says the length, else while decoding."""
_BLOCK_FRAMES = 1 << 18
_LAYOUT_OF_COUNT = {1: Layout.MONO, 2: Layout.BINAURAL, 6: Layout.SURROUND_51}

Channels = npt.NDArray[np.float32]


def read_sound(path: Path, rate_hz: int = DEFAULT_RATE_HZ) -> AudioClip:
    """Read a sound file (WAV, FLAC, MP3, OGG, M4A …), mix its channels to mono by their mean, and resample it.

    Raises
    ------
    InputError
        The file is missing, a folder, empty, damaged, no sound file, without samples, longer than ``MAX_SOUND_S``, or
        holds values that are no numbers.
    """
    channels, own_rate_hz = _read(path, mono=True)
    samples = channels[:, 0]
    if own_rate_hz != rate_hz:
        import soxr

        samples = soxr.resample(samples, own_rate_hz, rate_hz, quality="VHQ")
    return AudioClip.mono(samples, rate_hz)


def read_channels(path: Path, layout: Layout | None = None) -> AudioClip:
    """Read a sound file with its channels as they are, at its own rate.

    Without a ``layout``, two channels are for headphones and six are 5.1.

    Raises
    ------
    InputError
        As ``read_sound``, or the file has another number of channels than the layout.
    """
    channels, rate_hz = _read(path, mono=False)
    count = channels.shape[1]
    wanted = layout or _LAYOUT_OF_COUNT.get(count)
    if wanted is None or len(wanted.channels) != count:
        expected = len(wanted.channels) if wanted else "1, 2 or 6"
        raise InputError("media.wrong-channels", path=path, count=count, expected=expected)
    return AudioClip(channels, rate_hz, wanted)


def _read(path: Path, *, mono: bool) -> tuple[Channels, int]:
    """Samples (frames, channels), of one channel when ``mono``, and their rate."""
    check_file(path)
    read = _read_soundfile(path, mono=mono)
    samples, rate_hz = read if read is not None else _read_container(path, mono=mono)
    if len(samples) == 0:
        raise InputError("media.no-sound", path=path)
    if not np.all(np.isfinite(samples)):
        raise InputError("media.not-finite", path=path)
    return samples, rate_hz


def _read_soundfile(path: Path, *, mono: bool) -> tuple[Channels, int] | None:
    """Through libsndfile; None when it does not know the format."""
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            if file.frames > MAX_SOUND_S * file.samplerate:
                raise _too_long(path)
            blocks = file.blocks(_BLOCK_FRAMES, dtype="float32", always_2d=True)
            return _joined(blocks, mono=mono), int(file.samplerate)
    except soundfile.LibsndfileError:
        return None


def _read_container(path: Path, *, mono: bool) -> tuple[Channels, int]:
    """Through FFmpeg: M4A, the sound of a film, and whatever else it knows."""
    with _opened(path) as container:
        if not container.streams.audio:
            raise InputError("media.no-sound", path=path)
        if container.duration is not None and container.duration / 1e6 > MAX_SOUND_S:
            raise _too_long(path)
        stream = container.streams.audio[0]
        films.check_decoder(path, stream)
        return _joined(_decoded_blocks(path, container, stream), mono=mono), int(stream.rate)


@contextmanager
def _opened(path: Path) -> "Iterator[InputContainer]":
    """The container of a sound or film. InputError ``media.not-a-sound``: it is none, or a picture."""
    try:
        with films.opened(path) as container:
            yield container
    except InputError as error:
        if error.code == "media.unknown-kind" or (error.code == "media.damaged" and _is_picture(path)):
            raise InputError("media.not-a-sound", path=path) from error
        raise


def _is_picture(path: Path) -> bool:
    try:
        return pictures.is_picture(path)
    except InputError:  # a damaged one, or one that is too large
        return True


def _decoded_blocks(path: Path, container: "InputContainer", stream: "AudioStream") -> Iterator[Channels]:
    import av

    planar = av.AudioResampler(format="fltp", layout=stream.layout, rate=stream.rate)
    total = 0
    for decoded in itertools.chain(container.decode(stream), (None,)):
        for frame in planar.resample(decoded):
            total += frame.samples
            if total > MAX_SOUND_S * stream.rate:
                raise _too_long(path)
            yield np.asarray(frame.to_ndarray(), dtype=np.float32).T


def _joined(blocks: Iterator[Channels], *, mono: bool) -> Channels:
    kept = [block.mean(axis=1, keepdims=True, dtype=np.float32) if mono else block for block in blocks]
    return np.ascontiguousarray(np.concatenate(kept)) if kept else np.zeros((0, 1), dtype=np.float32)


def _too_long(path: Path) -> InputError:
    return InputError("media.too-long", path=path, limit_s=int(MAX_SOUND_S))
