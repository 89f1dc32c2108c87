"""A film to tracks: cut into shots, followed, placed, smoothed."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from core.errors import InputError
from core.geometry import Camera
from core.media.ahead import ahead
from core.media.flashes import as_said
from core.media.timed_frames import TimedFrame, TimedFrames
from core.progress import Progress
from core.vision.analysis import ASSUMED_HFOV_DEG, MAX_SOURCES, NARROWEST_DEG, WIDEST_DEG
from core.vision.door import Depth, DepthEstimator, FieldOfViewOrigin, Observation, Scale, Tracker
from core.vision.tracking.cuts import with_cuts
from core.vision.tracking.door import FilmAnalysis, Shot
from core.vision.tracking.tracks import BRIDGED_S, SHORTEST_S, WAYPOINT_TOLERANCE_DEG, Gathered, track_of

_USUAL_STEP_S = 0.04
_LONGEST_STEP_S = 0.5
"""A frame that is shown for longer says little about how long the last one is shown."""
_GIVEN_AHEAD = 12
"""So many frames: half a second, in which a detector has looked at one of them."""
_NEW_DEPTH_S = 0.25
"""For a thing that is new the depth is looked at again, unless it was so shortly before."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FollowOptions:
    """What to follow. The ids are those under which tracker and estimator are known; they go into the provenance."""

    sources: int = 5
    """At most so many at a time."""
    hfov_deg: float | None = None
    """None: from the depth estimator, else assumed. Films do not say."""
    tracks: str = "builtin"
    depth: str = "builtin"
    prompt: str | None = None
    seed: int = 0
    depth_every_s: float = 1.0
    """Depth is looked at so often, and when something new is seen."""


def follow(
    frames: Iterable[TimedFrame],
    tracker: Tracker,
    estimator: DepthEstimator,
    options: FollowOptions | None = None,
    progress: Progress | None = None,
) -> FilmAnalysis:
    """Follow what is in a film, shot by shot, with the directions and distances of each thing over time.

    Positions are those that a viewer sees, from the camera as it looks in each frame: when the camera pans to the
    right, what stands still moves to the left, in the picture and in the ears. Frames are taken one at a time; what is
    kept of each is a direction, a distance and a box.

    Parameters
    ----------
    frames
        In order of time; they are read a few ahead, by a thread. Of ``TimedFrames`` it is also known how far the film
        goes and whether it broke off.
    progress
        Stage ``follow``, by time of the film; the fraction stays 0 where its length is not known.

    Raises
    ------
    InputError
        An option is out of range (``vision.*``), or the film cannot be read (``media.*``).
    CancelledError
        ``progress`` was cancelled; it is asked at every frame.
    """
    options, progress = options or FollowOptions(), progress or Progress()
    if not 1 <= options.sources <= MAX_SOURCES:
        raise InputError("vision.bad-count", count=options.sources, most=MAX_SOURCES)
    if options.hfov_deg is not None and not NARROWEST_DEG <= options.hfov_deg <= WIDEST_DEG:
        raise InputError("vision.bad-hfov", hfov_deg=options.hfov_deg)
    pace = _Pace(progress, frames if isinstance(frames, TimedFrames) else None)
    film = _Film(estimator, options)
    with closing(ahead(with_cuts(frames))) as read:
        for frame, begins_shot, seen in _followed(read, tracker, options, progress):
            pace.reached(frame.time_s)
            film.take(frame, seen, begins_shot=begins_shot)
    pace.done()
    return film.analysis(tracker, frames if isinstance(frames, TimedFrames) else None)


def _followed(
    read: Iterable[tuple[TimedFrame, bool]], tracker: Tracker, options: FollowOptions, progress: Progress
) -> Iterator[tuple[TimedFrame, bool, tuple[Observation, ...]]]:
    """Each frame, whether a shot begins with it, and what is followed in it.

    The tracker is given the frames of a shot some time before it is asked for them.
    """
    given: deque[tuple[TimedFrame, bool]] = deque()
    for frame, begins_shot in read:
        progress.check()
        if begins_shot:
            yield from _gone_through(given, tracker)
            tracker.begin(options.sources, seed=options.seed, prompt=options.prompt)
        given.append((frame, begins_shot))
        for seen in tracker.steps(((frame.rgb, frame.time_s),), int(len(given) > _GIVEN_AHEAD)):
            yield *given.popleft(), seen
    yield from _gone_through(given, tracker)


def _gone_through(
    given: deque[tuple[TimedFrame, bool]], tracker: Tracker
) -> Iterator[tuple[TimedFrame, bool, tuple[Observation, ...]]]:
    """The frames that are left of a shot, one at a time so that a cancel between them is heard."""
    while given:
        for seen in tracker.steps((), 1):
            yield *given.popleft(), seen


class _Pace:
    """Progress in milliseconds of the film."""

    def __init__(self, progress: Progress, frames: TimedFrames | None) -> None:
        self._progress, self._frames = progress, frames
        self._from_s = frames.sampling.from_s if frames is not None else 0.0
        self._steps: int | None = None
        self._done = 0
        progress.check()

    def reached(self, time_s: float) -> None:
        if self._steps is None:
            length_s = 0.0
            if self._frames is not None and self._frames.duration_s is not None:
                length_s = min(self._frames.duration_s, self._frames.sampling.to_s) - self._from_s
            self._steps = max(1, round(1000 * length_s))
            self._progress.begin("follow", self._steps)
        reached = round(1000 * (time_s - self._from_s)) if self._steps > 1 else 0
        step = max(0, min(reached, self._steps - 1) - self._done)
        self._done += step
        self._progress.step(step)

    def done(self) -> None:
        if self._steps is not None:
            self._progress.step(self._steps - self._done)


@dataclass(eq=False)
class _Film:
    """What was gathered so far."""

    estimator: DepthEstimator
    options: FollowOptions
    camera: Camera | None = None
    hfov_source: FieldOfViewOrigin = "assumed"
    full: tuple[float, float] = (1.0, 1.0)
    full_size_px: tuple[int, int] = (0, 0)
    scale: Scale = "assumed"
    assumption: str | None = None
    shots: list[Shot] = field(default_factory=list)
    things: dict[int, Gathered] = field(default_factory=dict)
    numbered: int = 0
    from_s: float = 0.0
    before_s: float | None = None
    step_s: float = _USUAL_STEP_S
    gap_s: float | None = None
    depth: Depth | None = None
    depth_s: float = 0.0

    def take(self, frame: TimedFrame, seen: tuple[Observation, ...], *, begins_shot: bool) -> None:
        """One more frame, and what is followed in it."""
        if begins_shot:
            if self.before_s is not None:
                self._close(frame.time_s)
            self.from_s, self.depth = frame.time_s, None
        elif self.before_s is not None:
            gap_s = min(_LONGEST_STEP_S, frame.time_s - self.before_s)
            self.step_s, self.gap_s = (
                min(gap_s, self.gap_s or gap_s),
                gap_s,
            )  # a frame that is missing is no slower film
        self.before_s = frame.time_s
        depth, is_new = self._depth_for(frame, seen)
        camera = self._camera_for(frame)
        for each in seen:
            thing = self.things.setdefault(each.track, Gathered())
            missing = each.visible and not thing.has_distance
            thing.add(each, frame.time_s, camera, depth if is_new or missing else None)

    def _depth_for(self, frame: TimedFrame, seen: tuple[Observation, ...]) -> tuple[Depth | None, bool]:
        """The last depth, looked at anew where it is time for it; None as long as there is nothing to place."""
        unknown = any(
            each.visible and (each.track not in self.things or not self.things[each.track].has_distance)
            for each in seen
        )
        age_s = frame.time_s - self.depth_s
        due = self.depth is None or age_s >= self.options.depth_every_s or (unknown and age_s >= _NEW_DEPTH_S)
        if not any(each.visible for each in seen) or not due:
            return self.depth, False
        hfov_deg = self.options.hfov_deg or (self.camera.hfov_deg if self.camera is not None else ASSUMED_HFOV_DEG)
        self.depth, self.depth_s = self.estimator.estimate(frame.rgb, hfov_deg), frame.time_s
        self.scale, self.assumption = self.depth.scale, self.depth.assumption
        if self.camera is None and self.options.hfov_deg is None and self.depth.hfov_deg is not None:
            self._look_through(frame, self.depth.hfov_deg, "model")
        return self.depth, True

    def _camera_for(self, frame: TimedFrame) -> Camera:
        """The film's one camera: its field of view is settled with the first frame in which something is seen."""
        if self.camera is None or (self.camera.width_px, self.camera.height_px) != frame.rgb.shape[1::-1]:
            given = self.options.hfov_deg
            known = self.camera.hfov_deg if self.camera is not None else (given or ASSUMED_HFOV_DEG)
            self._look_through(frame, known, "manual" if given else self.hfov_source)
        assert self.camera is not None
        return self.camera

    def _look_through(self, frame: TimedFrame, hfov_deg: float, source: FieldOfViewOrigin) -> None:
        height, width = frame.rgb.shape[:2]
        self.camera, self.hfov_source = Camera(width, height, hfov_deg), source
        self.full_size_px = frame.full_size_px
        self.full = (frame.full_size_px[0] / width, frame.full_size_px[1] / height)

    def _close(self, to_s: float) -> None:
        """End the shot."""
        made = []
        for thing in self.things.values():
            track = track_of(thing, self.numbered + 1, self.scale, (self.from_s, to_s), self.step_s, self.full)
            if track is not None:
                self.numbered += 1
                made.append(track)
        _log.info("shot from %.2f to %.2f s: %d of %d things", self.from_s, to_s, len(made), len(self.things))
        self.shots.append(Shot(self.from_s, to_s, tuple(made)))
        self.things = {}

    def _settings(self, frames: TimedFrames | None) -> dict[str, float]:
        """What of following is not the tracker's."""
        said: dict[str, float] = {
            "at_a_time": self.options.sources,
            "depth_every_s": self.options.depth_every_s,
            "bridged_s": BRIDGED_S,
            "shortest_s": SHORTEST_S,
            "path_within_deg": WAYPOINT_TOLERANCE_DEG,
        }
        if frames is not None:
            said |= {
                "frames_per_s": frames.sampling.per_second,
                "longest_side_px": frames.sampling.longest_side_px,
            }
        return said

    def analysis(self, tracker: Tracker, frames: TimedFrames | None) -> FilmAnalysis:
        """Everything, after the last frame."""
        assert self.before_s is not None
        assert self.camera is not None
        end_s = self.before_s + self.step_s
        damaged_at_s = frames.damaged_at_s if frames is not None else None
        if frames is not None and damaged_at_s is None:
            end_s = min(max(end_s, frames.duration_s or 0.0), frames.sampling.to_s)
        self._close(end_s)
        provenance: dict[str, object] = {
            "tracks": self.options.tracks,
            "tracks_version": tracker.version,
            "following": {**tracker.settings(), **self._settings(frames)},
            "depth": self.options.depth,
            "depth_version": self.estimator.version,
            "depth_scale": self.scale,
            "seed": self.options.seed,
        }
        if self.assumption:
            provenance["depth_assumption"] = self.assumption
        if damaged_at_s is not None:
            provenance["damaged_at_s"] = round(damaged_at_s, 3)
        if frames is not None and frames.tone_mapped is not None:
            provenance["tone_mapped"] = f"from high dynamic range ({frames.tone_mapped})"
        if frames is not None and frames.flashes:
            provenance["flashes"] = as_said(frames.flashes)
        width_px, height_px = self.full_size_px
        return FilmAnalysis(
            tuple(self.shots),
            self.camera.hfov_deg,
            self.hfov_source,
            width_px,
            height_px,
            damaged_at_s,
            provenance,
        )
