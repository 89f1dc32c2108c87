"""A film or animation to a scene whose sources move, come and go."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import core
from core import wording
from core.errors import InputError
from core.media.frames import Frame, Rgb, read_frame
from core.media.timed_frames import Sampling, TimedFrames
from core.pipeline.describing import UNHEARD, Look, Seen, looked_at, said_of_camera, source_id
from core.pipeline.options import AnalyseOptions
from core.pipeline.places import most_followed, sounding_first
from core.pipeline.presence import heard_while
from core.pipeline.workshop import Models, Workshop
from core.progress import Progress
from core.scene import CameraView, Media, Placement, Region, Scene, SoundSource, Waypoint, default_room
from core.vision import registry
from core.vision.door import Tracker
from core.vision.tracking.door import FilmAnalysis, Shot, Track
from core.vision.tracking.follow import FollowOptions, follow

_WHOLE_S = 0.05
"""What is there from so shortly after the start to so shortly before the end is always there."""


def seen_in_film(
    frame: Frame, options: AnalyseOptions, shop: Workshop, models: Models | None, progress: Progress
) -> tuple[Scene, Seen]:
    """Make a scene of a film, without sounds: each thing that is followed through a shot is a source of its own.

    A source moves along its trajectory while it is there. Nothing is the same thing on both sides of a cut. Where
    somebody knows what things are, more are followed than are asked for, and what makes no sound takes no place of what
    does (``core.pipeline.places``). Also returned: what the labeller thinks of what was followed.

    Parameters
    ----------
    frame
        The film's first.

    Raises
    ------
    See2SoundError
        As ``core.pipeline.analyse``; ``pipeline.cannot-follow``: who finds the regions does not follow them.
    """
    tracker_id = _tracker_id(options)
    sampling = Sampling() if options.until_s is None else Sampling(to_s=options.until_s)
    frames = TimedFrames(frame.path, sampling, watch_flashes=True)
    with _tracker(tracker_id, models, progress) as tracker:
        is_known = shop.labeller is not None or tracker.names_things()
        most = most_followed(options.sources) if is_known else options.sources
        film = follow(frames, tracker, shop.estimator, _follow_options(options, tracker_id, most), progress)
    scene = _scene(frame, film, options)
    seen = looked_at(scene, look_through(frame.path), shop.labeller, progress)
    return (sounding_first(scene, seen, options.prompt, options.sources) if is_known else scene), seen


def _scene(frame: Frame, film: FilmAnalysis, options: AnalyseOptions) -> Scene:
    """Everything that was followed."""
    end_s = film.shots[-1].to_s
    return Scene(
        title=frame.path.stem,
        media=Media(
            path=str(frame.path.resolve()),
            sha256=frame.sha256,
            width_px=film.width_px,
            height_px=film.height_px,
            duration_s=end_s if frame.duration_s is None else frame.duration_s,
            shots=tuple((shot.from_s, shot.to_s) for shot in film.shots),
        ),
        camera=CameraView(hfov_deg=film.hfov_deg, source=film.hfov_source),
        room=default_room(),
        sources=tuple(_source(track, shot, film) for shot in film.shots for track in shot.tracks),
        provenance=_provenance(frame, film, options),
    )


def look_through(path: Path) -> Look:
    """Of each source of a film, the frame in which most of it is seen."""

    def look(source: SoundSource) -> Rgb:
        seen_s = source.region.t_s if source.region is not None else None
        return read_frame(path, seen_s or 0.0).rgb

    return look


def _tracker_id(options: AnalyseOptions) -> str:
    from core.pipeline.backends import can_follow

    if options.tracker is not None:
        return options.tracker
    if not can_follow(options.regions):
        raise InputError("pipeline.cannot-follow", id=options.regions)
    return options.regions


@contextmanager
def _tracker(tracker_id: str, models: Models | None, progress: Progress) -> Iterator[Tracker]:
    if models is not None:
        with models.backends.tracker(tracker_id, progress) as tracker:
            yield tracker
        return
    yield registry.tracker(tracker_id)


def _follow_options(options: AnalyseOptions, tracker_id: str, most: int) -> FollowOptions:
    return FollowOptions(
        sources=most,
        hfov_deg=options.hfov_deg,
        tracks=tracker_id,
        depth=options.depth,
        prompt=options.prompt,
        seed=options.seed,
    )


def _source(track: Track, shot: Shot, film: FilmAnalysis) -> SoundSource:
    points = [
        Waypoint(
            t_s=point.t_s,
            azimuth_deg=point.position.azimuth_deg,
            elevation_deg=point.position.elevation_deg,
            distance_m=point.position.distance_m,
        )
        for point in track.waypoints
    ]
    stands = len(points) == 1
    return SoundSource(
        id=source_id(track.number),
        label=track.label or "",
        origin="builtin",
        position=Placement.of(track.waypoints[0].position) if stands else None,
        trajectory=None if stands else tuple(points),
        scale=track.scale,
        region=Region(box_px=track.key_box_px, outlines_px=track.key_outlines_px, t_s=track.key_s, label=track.label),
        presence=presence_of(track, shot, film),
        clip=UNHEARD,
    )


def presence_of(track: Track, shot: Shot, film: FilmAnalysis) -> tuple[tuple[float, float], ...] | None:
    """When a track is heard; None: from the start of the film to its end."""
    spans = heard_while(track.presence, shot.to_s)
    if len(spans) == 1 and spans[0][0] <= _WHOLE_S and spans[0][1] >= film.shots[-1].to_s - _WHOLE_S:
        return None
    return spans


def _provenance(frame: Frame, film: FilmAnalysis, options: AnalyseOptions) -> dict[str, object]:
    said: dict[str, object] = {
        "app": core.__version__,
        "sources": options.sources,
        **film.provenance,
        "camera": said_of_camera(film.hfov_deg, film.hfov_source, frame.hfov_source),
        "film": f"followed through {len(film.shots)} shots",
    }
    if options.until_s is not None:
        said["until_s"] = options.until_s
    if not film.tracks:
        said["note"] = wording.say("pipeline.nothing-followed", name=frame.path.name)
    return said
