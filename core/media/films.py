"""Films through PyAV: upright RGB frames."""

import math
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.errors import InputError
from core.media.frames import Decoded, Rgb, check_size
from core.media.high_dynamic_range import Curve, curve_of, mapped

if TYPE_CHECKING:
    import av
    from av.container import InputContainer
    from av.stream import Stream
    from av.video.stream import VideoStream

_FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,ogg,asf,flv,h264,hevc,m4v,ivf,yuv4mpegpipe,"
    "wav,w64,mp3,flac,aac,aiff,caf,amr"
)
"""Containers that hold one film or sound. Play lists are left out: they make the decoder open other files."""
_OPEN_OPTIONS = {"format_whitelist": _FORMATS, "protocol_whitelist": "file"}
_SIGNATURES = ((4, b"ftyp"), (0, b"\x1a\x45\xdf\xa3"), (0, b"RIFF"), (0, b"OggS"), (0, b"FLV"))
"""Where MP4, Matroska, AVI, Ogg and Flash files say what they are: one that cannot be opened is damaged."""

_MISSING_FRAMES = 2
_MISSING_S = 1.0
"""A film that ends so much before it says it would was cut short. What a container says is not more exact."""


@contextmanager
def opened(path: Path) -> "Iterator[InputContainer]":
    """The container of a film or sound. InputError when it is none or damaged, also while it is being read."""
    import av

    try:
        container = av.open(str(path), options=_OPEN_OPTIONS)
    except (av.FFmpegError, ValueError) as error:
        raise InputError("media.damaged" if _is_signed(path) else "media.unknown-kind", path=path) from error
    with container:
        try:
            yield container
        except av.FFmpegError as error:
            raise InputError("media.damaged", path=path) from error


def _is_signed(path: Path) -> bool:
    """Whether a file begins as a film does."""
    with path.open("rb") as stream:
        begin = stream.read(16)
    return any(begin[at:].startswith(signature) for at, signature in _SIGNATURES)


def length_of(path: Path) -> float | None:
    """Length of a film in seconds as its file says, without decoding; None where it does not. Raises as ``decode``."""
    with opened(path) as container:
        return duration_of(container, picture_stream(path, container))


def decode(path: Path, at_s: float) -> Decoded:
    """Decode the frame that a film shows at a time.

    Raises
    ------
    InputError
        The file is no film, has no pictures, is damaged, or ends before ``at_s``.
    """
    with opened(path) as container:
        stream = picture_stream(path, container)
        duration_s = duration_of(container, stream)
        if duration_s is not None and at_s > duration_s:
            raise InputError("media.after-end", path=path, at_s=at_s, duration_s=round(duration_s, 3))
        if at_s > 0.0 and stream.time_base is not None:
            container.seek(int(at_s / stream.time_base) + (stream.start_time or 0), stream=stream)
        shown: tuple[float, av.VideoFrame] | None = None
        for time_s, frame in timed(container, stream):
            if shown is not None and time_s > at_s:
                break
            shown = (time_s, frame)
        if shown is None:
            raise InputError("media.no-pictures", path=path)
        return Decoded(
            upright(shown[1], stream).rgb,
            "film",
            duration_s=duration_s,
            frame_s=shown[0],
            frame_count=stream.frames or None,
        )


def timed(container: "InputContainer", stream: "VideoStream") -> "Iterator[tuple[float, av.VideoFrame]]":
    """Frames as they are decoded, with the time at which each is shown (seconds from the first)."""
    start_s = float((stream.start_time or 0) * (stream.time_base or 0))
    step_s = 1.0 / float(stream.average_rate or 25)
    next_s = 0.0
    for frame in container.decode(stream):
        time_s = next_s if frame.time is None else max(0.0, frame.time - start_s)
        next_s = time_s + step_s
        yield time_s, frame


def picture_stream(path: Path, container: "InputContainer") -> "VideoStream":
    """The film's pictures; a cover picture of a sound file does not count. InputError when there are none."""
    from av.stream import Disposition

    for stream in container.streams.video:
        if stream.disposition & Disposition.attached_pic:
            continue
        check_decoder(path, stream)
        check_size(path, stream.width, stream.height)
        stream.thread_type = "AUTO"
        return stream
    raise InputError("media.no-pictures", path=path)


def check_decoder(path: Path, stream: "Stream") -> None:
    """Raise InputError ``media.no-decoder`` for a stream of a format that cannot be decoded here."""
    if stream.codec_context is None:
        raise InputError("media.no-decoder", path=path)


def duration_of(container: "InputContainer", stream: "VideoStream") -> float | None:
    """Length of a film's pictures in seconds, where it says so; else that of the film."""
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    if "matroska" not in container.format.name:
        return container.duration / 1e6 if container.duration is not None else None
    end_s = _clock_s(stream.metadata.get("DURATION", ""))
    if end_s is None and container.duration is not None:
        end_s = container.duration / 1e6
    begin_s = float((stream.start_time or 0) * (stream.time_base or 0))
    return None if end_s is None else max(0.0, end_s - begin_s)  # it counts from 0, whenever the pictures begin


def is_cut_short(container: "InputContainer", stream: "VideoStream", count: int, last_s: float) -> bool:
    """Whether a film ended before its own header says it would: after so many pictures, the last shown at a time."""
    if stream.frames:
        return count < stream.frames - _MISSING_FRAMES
    duration_s = duration_of(container, stream)
    return duration_s is not None and last_s < duration_s - _MISSING_S


def _clock_s(text: str) -> float | None:
    """Seconds of ``hours:minutes:seconds``."""
    try:
        hours, minutes, seconds = text.split(":")
        return int(hours) * 3600.0 + int(minutes) * 60.0 + float(seconds)
    except ValueError:
        return None


@dataclass(frozen=True, eq=False)
class Upright:
    """A frame of a film as it is shown on a screen."""

    rgb: Rgb = field(repr=False)
    full_size_px: tuple[int, int]
    """Width and height before it was made small."""
    tone_mapped: Curve | None
    """From which curve of high dynamic range its brightness was brought to that of screens, if from any."""


def upright(frame: "av.VideoFrame", stream: "VideoStream", longest_side_px: int | None = None) -> Upright:
    """Pixels of a frame, made square where the film stores them oblong, with its display matrix applied.

    ``longest_side_px``: larger frames are made smaller while they are converted, which for 8K saves most of the memory.
    """
    ratio = float(stream.sample_aspect_ratio or 1)
    full = (max(1, round(frame.width * (ratio if ratio > 0.0 else 1.0))), frame.height)
    width, height = full if longest_side_px is None else small(full, longest_side_px)
    curve = curve_of(frame)
    if curve is None:
        rgb = np.asarray(_scaled(frame, width, height, "rgb24"), dtype=np.uint8)
    else:
        rgb = mapped(np.asarray(_scaled(frame, width, height, "rgb48le"), dtype=np.uint16), curve)
    shown = apply_display_matrix(rgb, display_matrix(frame))
    turned = (shown.shape[1] > shown.shape[0]) != (width > height)
    return Upright(shown, (full[1], full[0]) if turned else full, curve)


def small(full_size_px: tuple[int, int], longest_side_px: int) -> tuple[int, int]:
    """Width and height of a frame whose longer side is at most so long; smaller ones stay as they are."""
    scale = min(1.0, longest_side_px / max(full_size_px))
    return max(1, round(full_size_px[0] * scale)), max(1, round(full_size_px[1] * scale))


def _scaled(frame: "av.VideoFrame", width: int, height: int, pixels: str) -> np.ndarray:
    smaller = width < frame.width or height < frame.height
    sampling = "AREA" if smaller else "BILINEAR"
    return np.asarray(frame.to_ndarray(width=width, height=height, format=pixels, interpolation=sampling))


def display_matrix(frame: "av.VideoFrame") -> tuple[int, int, int, int]:
    """(a, b, c, d) of the display matrix, in units of 1/65536; the identity when the film has none."""
    data = frame.side_data.get("DISPLAYMATRIX")
    if data is not None:
        a, b, _, c, d = struct.unpack("=5i", bytes(data)[:20])
        return a, b, c, d
    return 65536, 0, 0, 65536


def apply_display_matrix(rgb: Rgb, matrix: tuple[int, int, int, int]) -> Rgb:
    """Turn and mirror pixels as a film's display matrix says.

    The matrix takes stored coordinates (x right, y down) to shown ones: x' = a x + c y, y' = b x + d y (ISO/IEC
    14496-12, track header). Only quarter turns and mirrorings exist in practice; what lies between is rounded to them.
    """
    a, b, c, d = (
        0 if abs(value) < max(1, max(map(abs, matrix)) // 2) else int(math.copysign(1, value)) for value in matrix
    )
    if a == 0 and d == 0 and b and c:
        turned = rgb.transpose(1, 0, 2)
        x_sign, y_sign = c, b
    else:
        turned = rgb
        x_sign, y_sign = a or 1, d or 1
    return np.ascontiguousarray(turned[::y_sign, ::x_sign])
