"""H.264 pictures and AAC sound into an MP4."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np

from core.media import films, pictures
from core.media.film_sound import AHEAD_S, FilmTrack, SoundTracks
from core.media.frames import Rgb, read_frame

_STILL_S = 0.1
_PICTURE_CLOCK_HZ = 90_000
_LONGEST_SIDE_PX = 3840


def encode(tracks: Sequence[FilmTrack], media_path: Path, target: Path, *, keep_sound: bool) -> None:
    """Encode the pictures of ``media_path`` with sound tracks into ``target``. FFmpeg's errors pass through."""
    import av

    shown = _shown(media_path, max(track.clip.duration_s for track in tracks))
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


def _chained(first_s: float, first: Rgb, rest: Iterator[tuple[float, Rgb]]) -> Iterator[tuple[float, Rgb]]:
    yield first_s, first
    yield from rest


def _shown(media_path: Path, duration_s: float) -> Iterator[tuple[float, Rgb]]:
    """The pictures with their times, from 0 to the end of the sound; the last one is held."""
    frame = read_frame(media_path)
    moving: Iterator[tuple[float, Rgb]] = iter(())
    if frame.kind == "animation":
        moving = _looped(media_path)
    elif frame.kind == "film":
        moving = films.film_frames(media_path)
    last, next_s = frame.rgb, 0.0
    for time_s, rgb in moving:
        if time_s >= duration_s:
            break
        yield time_s, rgb
        last, next_s = rgb, time_s + _STILL_S
    while next_s < duration_s or next_s == 0.0:
        yield next_s, last
        next_s += _STILL_S


def _looped(media_path: Path) -> Iterator[tuple[float, Rgb]]:
    began_s = 0.0
    while True:
        end_s = 0.0
        for start_s, shown_s, rgb in pictures.animation_frames(media_path):
            yield began_s + start_s, rgb
            end_s = start_s + shown_s
        began_s += end_s


def _even_size(height_px: int, width_px: int) -> tuple[int, int]:
    """Size that H.264 with halved colour can hold: both sides even, the longer one at most 3840 px."""
    scale = min(1.0, _LONGEST_SIDE_PX / max(height_px, width_px))
    return max(2, round(height_px * scale / 2) * 2), max(2, round(width_px * scale / 2) * 2)


def _fitted(rgb: Rgb, width_px: int, height_px: int) -> Rgb:
    if rgb.shape[:2] == (height_px, width_px):
        return rgb
    import cv2

    return np.asarray(cv2.resize(rgb, (width_px, height_px), interpolation=cv2.INTER_AREA), dtype=np.uint8)
