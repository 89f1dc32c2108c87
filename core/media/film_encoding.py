"""H.264 pictures and AAC sound into an MP4."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.audio import AudioClip, Layout
from core.media import films, pictures
from core.media.frames import Rgb, read_frame

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import OutputContainer

_STILL_RATE_HZ = 10
_PICTURE_CLOCK_HZ = 90_000
_LONGEST_SIDE_PX = 3840
_AUDIO_BLOCK = 1024
_AAC_BITS_PER_S_AND_CHANNEL = 128_000
_AV_LAYOUTS = {
    Layout.MONO: "mono",
    Layout.STEREO: "stereo",
    Layout.BINAURAL: "stereo",
    Layout.SURROUND_51: "5.1(back)",
}


def encode(clip: AudioClip, media_path: Path, target: Path) -> None:
    """Encode the pictures of ``media_path`` with ``clip`` into ``target``. FFmpeg's errors pass through."""
    import av

    shown = _shown(media_path, clip.duration_s)
    first_s, first = next(shown)
    height_px, width_px = _even_size(*first.shape[:2])
    with av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        video = container.add_stream("libx264", rate=Fraction(30), options={"preset": "veryfast", "crf": "20"})
        video.width, video.height, video.pix_fmt = width_px, height_px, "yuv420p"
        video.codec_context.time_base = Fraction(1, _PICTURE_CLOCK_HZ)
        audio = container.add_stream("aac", rate=clip.rate_hz, layout=_AV_LAYOUTS[clip.layout])
        audio.bit_rate = _AAC_BITS_PER_S_AND_CHANNEL * len(clip.layout.channels)
        for time_s, rgb in _chained(first_s, first, shown):
            picture = av.VideoFrame.from_ndarray(_fitted(rgb, width_px, height_px), format="rgb24")
            picture.pts = round(time_s * _PICTURE_CLOCK_HZ)
            picture.time_base = Fraction(1, _PICTURE_CLOCK_HZ)
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
        _encode_sound(clip, container, audio)


def _encode_sound(clip: AudioClip, container: "OutputContainer", audio: "AudioStream") -> None:
    import av

    planar = np.ascontiguousarray(np.clip(clip.samples, -1.0, 1.0).T)
    for start in range(0, planar.shape[1], _AUDIO_BLOCK):
        block = np.ascontiguousarray(planar[:, start : start + _AUDIO_BLOCK])
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout=_AV_LAYOUTS[clip.layout])
        frame.sample_rate = clip.rate_hz
        frame.pts = start
        frame.time_base = Fraction(1, clip.rate_hz)
        container.mux(audio.encode(frame))
    container.mux(audio.encode(None))


def _chained(first_s: float, first: Rgb, rest: Iterator[tuple[float, Rgb]]) -> Iterator[tuple[float, Rgb]]:
    yield first_s, first
    yield from rest


def _shown(media_path: Path, duration_s: float) -> Iterator[tuple[float, Rgb]]:
    """The pictures with their times, from 0 to the end of the sound."""
    frame = read_frame(media_path)
    if frame.kind == "picture":
        yield from _held(frame.rgb, 0.0, duration_s)
        return
    if frame.kind == "animation":
        yield from _looped(media_path, duration_s)
        return
    last_s, last = 0.0, frame.rgb
    for time_s, rgb in films.film_frames(media_path):
        if time_s >= duration_s:
            return
        yield time_s, rgb
        last_s, last = time_s, rgb
    yield from _held(last, last_s + 1.0 / _STILL_RATE_HZ, duration_s)


def _held(rgb: Rgb, start_s: float, duration_s: float) -> Iterator[tuple[float, Rgb]]:
    count = max(1 if start_s == 0.0 else 0, int(np.ceil((duration_s - start_s) * _STILL_RATE_HZ)))
    for index in range(count):
        yield start_s + index / _STILL_RATE_HZ, rgb


def _looped(media_path: Path, duration_s: float) -> Iterator[tuple[float, Rgb]]:
    round_starts_s = 0.0
    while True:
        end_s = 0.0
        for start_s, shown_s, rgb in pictures.animation_frames(media_path):
            if round_starts_s + start_s >= duration_s and (round_starts_s + start_s) > 0.0:
                return
            yield round_starts_s + start_s, rgb
            end_s = start_s + shown_s
        round_starts_s += end_s


def _even_size(height_px: int, width_px: int) -> tuple[int, int]:
    """Size that H.264 with halved colour can hold: both sides even, the longer one at most 3840 px."""
    scale = min(1.0, _LONGEST_SIDE_PX / max(height_px, width_px))
    return max(2, round(height_px * scale / 2) * 2), max(2, round(width_px * scale / 2) * 2)


def _fitted(rgb: Rgb, width_px: int, height_px: int) -> Rgb:
    if rgb.shape[:2] == (height_px, width_px):
        return rgb
    import cv2

    return np.asarray(cv2.resize(rgb, (width_px, height_px), interpolation=cv2.INTER_AREA), dtype=np.uint8)
