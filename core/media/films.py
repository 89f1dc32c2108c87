"""Films through PyAV: upright RGB frames."""

import math
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.errors import InputError
from core.media.frames import Decoded, Rgb, check_size

if TYPE_CHECKING:
    import av
    from av.container import InputContainer
    from av.video.stream import VideoStream

_FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,ogg,asf,flv,h264,hevc,m4v,ivf,yuv4mpegpipe,"
    "wav,w64,mp3,flac,aac,aiff,caf,amr"
)
"""Containers that hold one film or sound. Play lists are left out: they make the decoder open other files."""
_OPEN_OPTIONS = {"format_whitelist": _FORMATS, "protocol_whitelist": "file"}


@contextmanager
def opened(path: Path) -> "Iterator[InputContainer]":
    """The container of a film or sound. InputError when it is none or damaged, also while it is being read."""
    import av

    try:
        container = av.open(str(path), options=_OPEN_OPTIONS)
    except (av.FFmpegError, ValueError) as error:
        raise InputError("media.unknown-kind", path=path) from error
    with container:
        try:
            yield container
        except av.FFmpegError as error:
            raise InputError("media.damaged", path=path) from error


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
            _upright_rgb(shown[1], stream),
            "film",
            duration_s=duration_s,
            frame_s=shown[0],
            frame_count=stream.frames or None,
        )


def film_frames(path: Path) -> "Iterator[tuple[float, Rgb]]":
    """Every frame of a film, upright, with the time at which it is shown (seconds from the first)."""
    with opened(path) as container:
        stream = picture_stream(path, container)
        for time_s, frame in timed(container, stream):
            yield time_s, _upright_rgb(frame, stream)


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
        check_size(path, stream.width, stream.height)
        stream.thread_type = "AUTO"
        return stream
    raise InputError("media.no-pictures", path=path)


def duration_of(container: "InputContainer", stream: "VideoStream") -> float | None:
    """Length of a film in seconds, where it says so."""
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return container.duration / 1e6 if container.duration is not None else None


def _upright_rgb(frame: "av.VideoFrame", stream: "VideoStream") -> Rgb:
    """Pixels of a frame, made square where the film stores them oblong, with its display matrix applied."""
    rgb: Rgb = frame.to_ndarray(format="rgb24")
    ratio = stream.sample_aspect_ratio
    if ratio and ratio > 0 and ratio != 1:
        import cv2

        size = (max(1, round(rgb.shape[1] * float(ratio))), rgb.shape[0])
        rgb = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)
    return apply_display_matrix(rgb, display_matrix(frame))


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
