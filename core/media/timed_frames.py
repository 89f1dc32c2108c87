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
from core.media.flashes import Flashing, FlashWatch
from core.media.frames import Rgb, check_file, check_size
from core.media.high_dynamic_range import Curve

if TYPE_CHECKING:
    import av
    from av.video.stream import VideoStream

_ROUNDING_S = 1e-3
"""Containers round times: Matroska to a millisecond."""

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

    def __init__(self, path: Path, sampling: Sampling | None = None, *, watch_flashes: bool = False) -> None:
        """Nothing is read yet. ``watch_flashes``: look for flashes while decoding, in every frame, given or not."""
        self.path = path
        self._watches_flashes, self._watch = watch_flashes, FlashWatch()
        self.sampling = sampling or Sampling()
        self.duration_s: float | None = None
        """Length of the whole film, where the file says so; known once a frame was given, exact at its end."""
        self.damaged_at_s: float | None = None
        """Where the film broke off, once the iteration has come to an end; None for a film that is whole."""
        self.tone_mapped: Curve | None = None
        """From which curve of high dynamic range the frames were brought to that of screens, if from any."""

    @property
    def flashes(self) -> tuple[Flashing, ...]:
        """Where what was decoded so far flashes too often; empty where nobody watched."""
        return self._watch.found

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
        self._watch = FlashWatch()
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
                if self._watches_flashes:
                    self._watch.see(frame.rgb, frame.time_s)
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
            size = films.small(full, self.sampling.longest_side_px)
            yield TimedFrame(_resized(rgb, size), start_s, full)
        if self._watches_flashes and self.duration_s is not None:
            self._watch.comes_round(self.duration_s)

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
            if sampling.from_s > 0.0 and stream.frames:
                return  # how many were left out is not known
            if films.is_cut_short(container, stream, count, last_s):
                self._broke_off(last_s)

    def _of_frame(self, time_s: float, frame: "av.VideoFrame", stream: "VideoStream") -> TimedFrame:
        check_size(self.path, frame.width, frame.height)
        shown = films.upright(frame, stream, self.sampling.longest_side_px)
        self.tone_mapped = shown.tone_mapped or self.tone_mapped
        return TimedFrame(shown.rgb, time_s, shown.full_size_px)


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


def _resized(rgb: Rgb, size: tuple[int, int]) -> Rgb:
    import cv2

    if (rgb.shape[1], rgb.shape[0]) == size:
        return rgb
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
