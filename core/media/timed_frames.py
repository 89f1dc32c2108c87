"""The upright frames of a film or an animation one after another, small, at their own times."""

import logging
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.errors import InputError
from core.media import films, pictures
from core.media.frames import Rgb, check_file, check_size
from core.media.high_dynamic_range import Curve, curve_of, mapped

if TYPE_CHECKING:
    import av
    from av.video.stream import VideoStream

_ROUNDING_S = 1e-3
"""Containers round times: Matroska to a millisecond."""
_MISSING_FRAMES = 2
_MISSING_S = 1.0
"""A film that ends so much before it says it would was cut short. What a container says is not more exact."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sampling:
    """Which frames of a film, and how large."""

    longest_side_px: int = 640
    """Larger frames are made smaller, smaller ones are left as they are."""
    per_second: float = 25.0
    """At most so many; each keeps the time at which it is shown, however irregular."""
    from_s: float = 0.0
    to_s: float = math.inf
    """Frames that are shown before it."""

    def __post_init__(self) -> None:
        if self.longest_side_px < 1 or not self.per_second > 0.0:
            raise ValueError("frames have at least a pixel, and more than none is shown in a second")
        if not (math.isfinite(self.from_s) and 0.0 <= self.from_s < self.to_s):
            raise InputError("media.bad-time", at_s=self.from_s)


@dataclass(frozen=True, eq=False)
class TimedFrame:
    """One upright frame, and when it is shown."""

    rgb: Rgb = field(repr=False)
    time_s: float
    """From the start of the film; of the frame that ``from_s`` falls into, ``from_s``."""
    full_size_px: tuple[int, int]
    """Width and height of the upright frame before it was made small."""


class TimedFrames:
    """The frames of a file. Each iteration opens it anew, and holds a few frames at a time however long the film is.

    A film that is damaged or cut short gives what comes before; ``damaged_at_s`` then says where it ended.
    """

    def __init__(self, path: Path, sampling: Sampling | None = None) -> None:
        """Nothing is read yet."""
        self.path = path
        self.sampling = sampling or Sampling()
        self.duration_s: float | None = None
        """Length of the whole film, where the file says so; known once a frame was given, exact at its end."""
        self.damaged_at_s: float | None = None
        """Where the film broke off, once the iteration has come to an end; None for a film that is whole."""
        self.tone_mapped: Curve | None = None
        """From which curve of high dynamic range the frames were brought to that of screens, if from any."""

    def __iter__(self) -> Iterator[TimedFrame]:
        """Frames in the order of their times, which rise.

        Raises
        ------
        InputError
            As ``core.media.frames.read_frame``: the file is missing, of no known kind, without pictures, ends before
            ``from_s``, or is damaged from its first frame on.
        """
        check_file(self.path)
        self.duration_s = self.damaged_at_s = self.tone_mapped = None
        given = False
        for frame in _thinned(self._until_damaged(), self.sampling):
            given = True
            yield frame
        if not given:
            if self.damaged_at_s is not None:
                raise InputError("media.damaged", path=self.path)
            raise InputError(
                "media.after-end",
                path=self.path,
                at_s=self.sampling.from_s,
                duration_s=round(self.duration_s or 0.0, 3),
            )

    def _until_damaged(self) -> Iterator[TimedFrame]:
        last_s: float | None = None
        try:
            for frame in self._decoded():
                last_s = frame.time_s
                yield frame
        except InputError as error:
            if error.code != "media.damaged" or last_s is None:
                raise
            self._broke_off(last_s)

    def _broke_off(self, at_s: float) -> None:
        self.damaged_at_s = at_s
        _log.warning("%s is damaged or cut short at %.3f s", self.path.name, at_s)

    def _decoded(self) -> Iterator[TimedFrame]:
        if pictures.is_picture(self.path):
            yield from self._of_pictures()
        else:
            yield from self._of_film()

    def _of_pictures(self) -> Iterator[TimedFrame]:
        for start_s, shown_s, rgb in pictures.animation_frames(self.path):
            full = (int(rgb.shape[1]), int(rgb.shape[0]))
            if start_s >= self.sampling.to_s:
                return
            if start_s > 0.0:  # a picture of one frame lasts for ever
                self.duration_s = start_s + shown_s
            yield TimedFrame(_resized(rgb, _small(full, self.sampling)), start_s, full)

    def _of_film(self) -> Iterator[TimedFrame]:
        sampling = self.sampling
        with films.opened(self.path) as container:
            stream = films.picture_stream(self.path, container)
            self.duration_s = films.duration_of(container, stream)
            if self.duration_s is not None and sampling.from_s > self.duration_s:
                raise InputError(
                    "media.after-end",
                    path=self.path,
                    at_s=sampling.from_s,
                    duration_s=round(self.duration_s, 3),
                )
            if sampling.from_s > 0.0 and stream.time_base is not None:
                container.seek(int(sampling.from_s / stream.time_base) + (stream.start_time or 0), stream=stream)
            count, last_s = 0, 0.0
            for time_s, frame in films.timed(container, stream):
                if time_s >= sampling.to_s:
                    return
                if frame.is_corrupt:
                    raise InputError("media.damaged", path=self.path)
                count, last_s = count + 1, time_s
                yield self._of_frame(time_s, frame, stream)
            if self._is_cut_short(count, last_s, stream):
                self._broke_off(last_s)

    def _is_cut_short(self, count: int, last_s: float, stream: "VideoStream") -> bool:
        """Whether a film ended before its own header says it would."""
        if stream.frames and self.sampling.from_s == 0.0:
            return count < stream.frames - _MISSING_FRAMES
        return self.duration_s is not None and not stream.frames and last_s < self.duration_s - _MISSING_S

    def _of_frame(self, time_s: float, frame: "av.VideoFrame", stream: "VideoStream") -> TimedFrame:
        check_size(self.path, frame.width, frame.height)
        ratio = float(stream.sample_aspect_ratio or 1) or 1.0
        full = (max(1, round(frame.width * ratio)), frame.height)
        width, height = _small(full, self.sampling)
        curve = curve_of(frame)
        if curve is None:
            rgb = np.asarray(_scaled(frame, width, height, "rgb24"), dtype=np.uint8)
        else:
            self.tone_mapped = curve
            rgb = mapped(np.asarray(_scaled(frame, width, height, "rgb48le"), dtype=np.uint16), curve)
        upright = films.apply_display_matrix(rgb, films.display_matrix(frame))
        turned = (upright.shape[1] > upright.shape[0]) != (width > height)
        return TimedFrame(upright, time_s, (full[1], full[0]) if turned else full)


def _thinned(frames: Iterator[TimedFrame], sampling: Sampling) -> Iterator[TimedFrame]:
    """The frame that is shown at ``from_s``, and of those after it no more than so many in a second."""
    before: TimedFrame | None = None
    due_s = sampling.from_s
    last_s = -math.inf
    for frame in frames:
        if frame.time_s < sampling.from_s - _ROUNDING_S:
            before = frame
            continue
        if before is not None and frame.time_s > sampling.from_s + _ROUNDING_S:
            last_s = sampling.from_s
            due_s += 1.0 / sampling.per_second
            yield TimedFrame(before.rgb, last_s, before.full_size_px)
        before = None
        if frame.time_s < due_s - _ROUNDING_S or frame.time_s <= last_s:
            continue
        last_s = frame.time_s
        due_s = max(due_s + 1.0 / sampling.per_second, last_s + 0.5 / sampling.per_second)
        yield frame
    if before is not None:
        yield TimedFrame(before.rgb, sampling.from_s, before.full_size_px)


def _small(full: tuple[int, int], sampling: Sampling) -> tuple[int, int]:
    scale = min(1.0, sampling.longest_side_px / max(full))
    return max(1, round(full[0] * scale)), max(1, round(full[1] * scale))


def _scaled(frame: "av.VideoFrame", width: int, height: int, pixels: str) -> np.ndarray:
    smaller = width < frame.width or height < frame.height
    sampling = "AREA" if smaller else "BILINEAR"
    return np.asarray(frame.to_ndarray(width=width, height=height, format=pixels, interpolation=sampling))


def _resized(rgb: Rgb, size: tuple[int, int]) -> Rgb:
    import cv2

    if (rgb.shape[1], rgb.shape[0]) == size:
        return rgb
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
