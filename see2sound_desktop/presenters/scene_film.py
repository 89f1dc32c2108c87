"""The frames of a film in step with a clock: decoded ahead of it, a second at a time, each second a job."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.errors import See2SoundError
from core.progress import Progress
from see2sound_desktop.jobs import Job, Jobs
from see2sound_desktop.presenters.scene_pictures import image_of

if TYPE_CHECKING:
    from core.media.timed_frames import TimedFrame

_LONGEST_SIDE_PX = 640
_PER_SECOND = 25.0
_STRETCH_S = 1.0
_AHEAD_S = 1.0
"""So much is decoded before it is needed."""
_LATE_S = 0.25
"""A decoder that is further behind the clock leaves out what it missed."""
_LEAP_S = 0.5


@dataclass(frozen=True, eq=False)
class _Stretch:
    """Frames one after another; ``is_last`` when the film has no more."""

    frames: tuple[tuple[float, QImage], ...]
    is_last: bool


class SceneFilm(QObject):
    """Ask it for the frame of now, in the GUI thread; it never waits."""

    said = Signal(str)
    """Why there are no frames."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._path: Path | None = None
        self._to_s = self._now_s = 0.0
        self._decoder: Iterator[TimedFrame] | None = None
        self._frames: deque[tuple[float, QImage]] = deque()
        self._job: Job[_Stretch] | None = None

    def begin(self, path: Path, from_s: float, to_s: float) -> None:
        """Be ready to show a film from one time to another."""
        self.stop()
        self._path, self._to_s, self._now_s = path, to_s, from_s
        self._decode_from(from_s)

    def stop(self) -> None:
        """Decode no further."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._path = self._decoder = None
        self._frames.clear()

    def at(self, now_s: float) -> QImage | None:
        """The frame that is shown now, where it is another than before; None: the one before still is."""
        self._now_s = now_s
        shown = None
        while self._frames and self._frames[0][0] <= now_s:
            shown = self._frames.popleft()[1]
        if self._job is None and self._decoder is not None and self._decoded_to_s < now_s + _AHEAD_S:
            self._decode()
        return shown

    def is_ready(self, now_s: float) -> bool:
        """Whether all is decoded that is shown by then."""
        return self._path is not None and self._job is None and (self._decoder is None or self._decoded_to_s >= now_s)

    @property
    def _decoded_to_s(self) -> float:
        return self._frames[-1][0] if self._frames else self._now_s

    def _decode_from(self, from_s: float) -> None:
        if self._path is None or from_s >= self._to_s:
            return
        self._decoder = _frames_of(self._path, from_s, self._to_s)
        self._decode()

    def _decode(self) -> None:
        decoder, until_s = self._decoder, self._decoded_to_s + _STRETCH_S
        if decoder is None:
            return

        def work(progress: Progress) -> _Stretch:
            return _decoded(decoder, until_s, progress)

        self._job = self._jobs.start(self.tr("Playing the film"), work, done=self._came, failed=self._failed)

    def _came(self, stretch: _Stretch) -> None:
        if self._job is None or self._job.running:  # stopped or begun anew meanwhile
            return
        self._job = None
        self._frames.extend(stretch.frames)
        if stretch.is_last:
            self._decoder = None
        elif stretch.frames and stretch.frames[-1][0] < self._now_s - _LATE_S:
            self._frames.clear()
            self._decode_from(self._now_s + _LEAP_S)

    def _failed(self, error: Exception) -> None:
        if self._job is None or self._job.running:
            return
        self._job = self._decoder = None
        if not isinstance(error, See2SoundError):
            raise error
        self.said.emit(str(error))


def _frames_of(path: Path, from_s: float, to_s: float) -> Iterator["TimedFrame"]:
    from core.media.timed_frames import Sampling, TimedFrames

    yield from TimedFrames(path, Sampling(_LONGEST_SIDE_PX, _PER_SECOND, from_s, to_s))


def _decoded(decoder: Iterator["TimedFrame"], until_s: float, progress: Progress) -> _Stretch:
    frames = []
    for frame in decoder:
        progress.check()
        frames.append((frame.time_s, image_of(frame.rgb)))
        if frame.time_s >= until_s:
            return _Stretch(tuple(frames), is_last=False)
    return _Stretch(tuple(frames), is_last=True)
