"""Finished sound to files: WAV, FLAC, or a film of the picture with the sound. Whole or not at all."""

import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from core.audio import AudioClip
from core.errors import InputError, MachineError
from core.files import replacing
from core.interrupts import held_up
from core.media import films, pictures
from core.media.film_sound import FilmTrack
from core.media.frames import check_file

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

AUDIO_SUFFIXES = (".wav", ".flac")
FILM_SUFFIXES = (".mp4",)
_HEADER_BYTES = 256
"""The chunks before the samples fit into this."""
_PEAK_TIME_OFFSET = 12
"""Chunk id, size, version; then seconds since the epoch."""


def check_suffix(path: Path) -> None:
    """Raise InputError when no writer here knows the suffix of ``path``, before any work is done for it."""
    _known_suffix(path, AUDIO_SUFFIXES + FILM_SUFFIXES)


def check_spared(path: Path, read: Iterable[Path]) -> None:
    """Raise InputError ``media.own-input`` when a file at ``path`` would take the place of one that is read for it.

    The name need not be the same: links are followed, and capitals count as the disk counts them.
    """
    for other in read:
        with suppress(OSError):  # one of them is not there
            if path.samefile(other):
                raise InputError("media.own-input", path=path)


def check_film_rate(path: Path, rate_hz: int) -> None:
    """Raise InputError ``media.film-rate`` when the sound of a film (AAC) cannot have that sampling rate."""
    import av

    if rate_hz not in (av.Codec("aac", "w").audio_rates or ()):
        raise InputError("media.film-rate", path=path, rate_hz=rate_hz)


def check_shown(media_path: Path) -> None:
    """Raise InputError unless a film can be made of what is there: a picture, an animation or a film."""
    check_file(media_path)
    if not pictures.is_picture(media_path):
        films.length_of(media_path)


def write_audio(clip: AudioClip, path: Path) -> None:
    """Write ``.wav`` (WAVEX with channel mask, 32-bit float) or ``.flac`` (24 bit, clipped at full scale).

    5.1 lies in the order FL FR FC LFE BL BR (mask 0x3F), as ``core.audio.Layout`` has it.

    Raises
    ------
    InputError
        ``media.unknown-suffix``.
    MachineError
        The disk is full or the folder cannot be written; what was at ``path`` is unchanged.
    """
    import soundfile

    suffix = _known_suffix(path, AUDIO_SUFFIXES)
    container, subtype = ("WAVEX", "FLOAT") if suffix == ".wav" else ("FLAC", "PCM_24")
    with replacing(path) as temporary:
        with held_up(), _RememberingFile(temporary, "w+") as file:
            try:
                soundfile.write(file, clip.samples, clip.rate_hz, format=container, subtype=subtype)
            except soundfile.LibsndfileError as error:
                raise file.failure or MachineError(
                    "errors.not-writable", path=path, reason=error.error_string
                ) from error
            if file.failure is not None:
                raise file.failure
        if container == "WAVEX":
            _forget_time_of_writing(temporary)


def write_film(
    tracks: Sequence[FilmTrack], media_path: Path, path: Path, *, keep_sound: bool = False, is_damaged: bool = False
) -> float | None:
    """Write an ``.mp4`` of a picture held, or of the pictures of an animation or film, for as long as the sound lasts.

    The pictures of a film that an MP4 can hold are copied as they are, and its last one is held; with sound that is
    shorter than the film, and for everything else, they are encoded (H.264). An animation begins anew as often as
    needed. Sound is AAC; 5.1 keeps its order of channels. Sound and pictures begin together. Of a film that is damaged
    or cut short what comes before is shown, and its last picture is held.

    Parameters
    ----------
    tracks
        At least one. The first is what players choose.
    keep_sound
        Whether the film's own sound becomes the last track; else it is left out.
    is_damaged
        Whether the film is known to break off: its pictures are then not copied, with what is broken in them, but
        encoded as far as they can be read.

    Returns
    -------
    float | None
        Where the film broke off, in seconds; None when nothing of it was missing.

    Raises
    ------
    InputError
        ``media.unknown-suffix``, ``media.film-rate``; ``media_path`` cannot be read or is what would be written
        (``media.own-input``); ``media.no-own-sound``: it has none to keep.
    MachineError
        The disk is full, the folder cannot be written, or the encoder failed; what was at ``path`` is unchanged.
    """
    import av

    from core.media.film_encoding import encode

    _known_suffix(path, FILM_SUFFIXES)
    for track in tracks:
        check_film_rate(path, track.clip.rate_hz)
    check_file(media_path)
    check_spared(path, (media_path,))
    with replacing(path) as temporary:
        try:
            if not is_damaged and _is_copied(tracks, media_path, temporary, keep_sound=keep_sound):
                return None
            return encode(tracks, media_path, temporary, keep_sound=keep_sound)
        except av.FFmpegError as error:
            if isinstance(error, OSError) and error.errno is not None and error.errno > 0:
                raise OSError(error.errno, error.strerror) from error
            raise MachineError("media.unencodable", path=path, reason=error.strerror) from error


def _is_copied(tracks: Sequence[FilmTrack], media_path: Path, target: Path, *, keep_sound: bool) -> bool:
    """Whether a film's pictures could be copied to its end: an MP4 can hold them, and none of them is missing."""
    from core.media.film_copying import can_copy, copy

    if not can_copy(media_path, max(track.clip.duration_s for track in tracks)):
        return False
    try:
        copy(tracks, media_path, target, keep_sound=keep_sound)
    except InputError as error:
        if error.code != "media.damaged":
            raise
        return False
    return True


class _RememberingFile(io.FileIO):
    """Keeps why a write failed. libsndfile says no more than "System error", and of the last block of FLAC nothing."""

    failure: OSError | None = None

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write everything, or remember why not; libsndfile, told that all is well, then comes to its end."""
        rest = memoryview(data).cast("B")
        try:
            while rest and self.failure is None:
                rest = rest[super().write(rest) :]
        except OSError as error:
            self.failure = error
        return memoryview(data).nbytes


def _forget_time_of_writing(path: Path) -> None:
    """Set the time in a WAV's PEAK chunk to 0, so that the same samples always give the same bytes and hash."""
    with path.open("r+b") as stream:
        header = stream.read(_HEADER_BYTES)
        start = header.find(b"PEAK")
        if start >= 0:
            stream.seek(start + _PEAK_TIME_OFFSET)
            stream.write(bytes(4))


def _known_suffix(path: Path, known: tuple[str, ...]) -> str:
    suffix = path.suffix.lower()
    if suffix not in known:
        raise InputError("media.unknown-suffix", path=path, suffix=path.suffix, known=", ".join(known))
    return suffix
