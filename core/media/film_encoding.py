"""H.264 pictures and AAC sound into an MP4."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from core.media import pictures
from core.media.film_sound import AHEAD_S, FilmTrack, SoundTracks
from core.media.frames import Rgb
from core.media.timed_frames import Sampling, TimedFrames

_STILL_S = 0.1
_PICTURE_CLOCK_HZ = 90_000
_LONGEST_SIDE_PX = 3840
_EVERY_FRAME = 1000.0
"""No container here tells frames of less than a millisecond apart."""


def encode(tracks: Sequence[FilmTrack], media_path: Path, target: Path, *, keep_sound: bool) -> float | None:
    """Encode the pictures of ``media_path`` with sound tracks into ``target``. FFmpeg's errors pass through.

    Returns
    -------
    float | None
        Where a film or animation broke off, in seconds, when it is damaged or cut short before the sound ends.
    """
    import av

    duration_s = max(track.clip.duration_s for track in tracks)
    frames = TimedFrames(media_path, Sampling(_LONGEST_SIDE_PX, _EVERY_FRAME, to_s=duration_s))
    shown = _shown(frames, duration_s)
    first_s, first = next(shown)
    height_px, width_px = _even_size(first.shape[0], first.shape[1])
    with av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        video = container.add_stream("libx264", rate=Fraction(30), options={"preset": "veryfast", "crf": "20"})
        video.width, video.height, video.pix_fmt = width_px, height_px, "yuv420p"
        video.codec_context.time_base = Fraction(1, _PICTURE_CLOCK_HZ)
        sound = SoundTracks(container, tracks, media_path if keep_sound else None)
        for time_s, rgb in _chained(first_s, first, shown):
            picture = av.VideoFrame.from_ndarray(_fitted(rgb, width_px, height_px), format="rgb24")
            picture.pts = round(time_s * _PICTURE_CLOCK_HZ)
            picture.time_base = Fraction(1, _PICTURE_CLOCK_HZ)
            sound.advance(time_s + AHEAD_S)
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
        sound.finish()
    return frames.damaged_at_s


def _chained(first_s: float, first: Rgb, rest: Iterator[tuple[float, Rgb]]) -> Iterator[tuple[float, Rgb]]:
    yield first_s, first
    yield from rest


def _shown(frames: TimedFrames, duration_s: float) -> Iterator[tuple[float, Rgb]]:
    """The pictures with their times, from 0 to the end of the sound: an animation begins anew, the last one is held."""
    next_s = 0.0
    for time_s, rgb in _moving(frames):
        if time_s >= duration_s:
            break
        yield time_s, rgb
        next_s, held = time_s + _STILL_S, rgb
    while next_s < duration_s:
        yield next_s, held
        next_s += _STILL_S


def _moving(frames: TimedFrames) -> Iterator[tuple[float, Rgb]]:
    began_s, shown = 0.0, frames
    while True:
        yield from ((began_s + frame.time_s, frame.rgb) for frame in shown)
        if shown.duration_s is None or not pictures.is_picture(frames.path):
            return
        began_s += shown.duration_s
        shown = TimedFrames(frames.path, frames.sampling)  # the first knows where the file broke off


def _even_size(height_px: int, width_px: int) -> tuple[int, int]:
    """Size that H.264 with halved colour can hold: both sides even, the longer one at most 3840 px."""
    scale = min(1.0, _LONGEST_SIDE_PX / max(height_px, width_px))
    return max(2, round(height_px * scale / 2) * 2), max(2, round(width_px * scale / 2) * 2)


def _fitted(rgb: Rgb, width_px: int, height_px: int) -> Rgb:
    if rgb.shape[:2] == (height_px, width_px):
        return rgb
    import cv2

    return np.asarray(cv2.resize(rgb, (width_px, height_px), interpolation=cv2.INTER_AREA), dtype=np.uint8)
