"""The figures of seeing: pictures and films of known truth through any backends, beside the published placement."""

import math
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from core.evaluation.published_placement import published_azimuth
from core.evaluation.synthetic import repertoire
from core.evaluation.synthetic.drawing import frame, frames
from core.evaluation.synthetic.measures import FilmFigures, angle_deg, distance_order, film_figures, heard
from core.evaluation.synthetic.stage import TrueFrame, camera
from core.geometry import Camera, wrap_azimuth
from core.media.frames import Frame, Rgb
from core.media.timed_frames import TimedFrame
from core.vision import registry
from core.vision.analysis import analyse_frame
from core.vision.door import Depth, Observation, RegionFinder, Tracker, VisionOptions
from core.vision.tracking.door import FilmAnalysis
from core.vision.tracking.follow import FollowOptions, follow

_FOUND_DEG = 6.0


class TrueDepth:
    """The depth that frames were drawn with, as an estimator: what is left is the error of everything else."""

    version = "truth"

    def __init__(self, truth: Iterable[TrueFrame]) -> None:
        self._by_pixels = {each.rgb.tobytes(): each.metres for each in truth}

    def estimate(self, rgb: Rgb, hfov_deg: float) -> Depth:  # noqa: ARG002 - the truth needs no camera
        """KeyError for a picture that was not drawn here."""
        return Depth(self._by_pixels[rgb.tobytes()], "metric")


@dataclass(frozen=True)
class PictureFigures:
    """How pictures were placed."""

    things: int
    found: int
    azimuth_errors_deg: tuple[float, ...] = field(repr=False)
    """Of the things that were found, signed."""
    elevation_errors_deg: tuple[float, ...] = field(repr=False)
    published_azimuth_errors_deg: tuple[float, ...] = field(repr=False)
    """Of the same things by the published placement, given the true outline and depth."""
    pairs_in_order: int
    pairs: int


def picture_figures(finder: RegionFinder | None = None, count: int = 10, seed: int = 0) -> PictureFigures:
    """Find and place the things in pictures, the true depth being given; None: the built-in finder."""
    view, rng = camera(640, 360), np.random.default_rng(seed)
    azimuth: list[float] = []
    elevation: list[float] = []
    published: list[float] = []
    things = found = right = pairs = 0
    for index in range(count):
        true = frame(repertoire.picture(seed + index), view, 0.0, rng)
        given = Frame(true.rgb, Path(f"picture {index}"), "picture", sha256="")
        options = VisionOptions(sources=5, hfov_deg=view.hfov_deg)
        sources = analyse_frame(given, options, finder=finder, estimator=TrueDepth([true])).sources
        things += len(true.seen)
        true_m: dict[str, float] = {}
        found_m: dict[str, float] = {}
        for number, each in enumerate(true.seen):
            near = [one for one in sources if angle_deg(one.position.direction, each.position.direction) < _FOUND_DEG]
            if not near:
                continue
            source = min(near, key=lambda one: angle_deg(one.position.direction, each.position.direction))
            found += 1
            azimuth.append(wrap_azimuth(source.position.azimuth_deg - each.position.azimuth_deg))
            elevation.append(source.position.elevation_deg - each.position.elevation_deg)
            said_deg = published_azimuth(true.owner == number, true.metres)
            published.append(wrap_azimuth(said_deg - each.position.azimuth_deg))
            true_m[each.name], found_m[each.name] = each.position.distance_m, source.position.distance_m
        in_order, of = distance_order(true_m, found_m)
        right, pairs = right + in_order, pairs + of
    return PictureFigures(things, found, tuple(azimuth), tuple(elevation), tuple(published), right, pairs)


@dataclass(frozen=True)
class FilmResult:
    """One film of the repertoire, followed."""

    name: str
    figures: FilmFigures
    pairs_in_order: int
    pairs: int
    ms_per_frame: float
    """Of the tracker alone, on one core: the time of all threads together."""
    analysis: FilmAnalysis = field(repr=False)


def film_result(name: str, tracker: Tracker | None = None, view: Camera | None = None) -> FilmResult:
    """Follow a film of the repertoire, the true depth being given; None: the built-in tracker, 320 by 180 pixels."""
    view = view or camera()
    film = repertoire.film(name)
    truth = list(frames(film.stage, view, list(film.at_s)))
    timed = _Timed(tracker or registry.tracker("builtin"))
    size = (view.width_px, view.height_px)
    analysis = follow(
        (TimedFrame(each.rgb, each.time_s, size) for each in truth),
        timed,
        TrueDepth(truth),
        FollowOptions(hfov_deg=view.hfov_deg),
    )
    right, pairs = _pairs_in_order(truth, analysis)
    return FilmResult(name, film_figures(truth, analysis), right, pairs, timed.seconds / len(truth) * 1000, analysis)


def _pairs_in_order(truth: Sequence[TrueFrame], analysis: FilmAnalysis) -> tuple[int, int]:
    """Order of the distances of what is seen, ten times a film."""
    right = total = 0
    for each in truth[:: max(1, len(truth) // 10)]:
        found_m: dict[str, float] = {}
        for seen in each.seen:
            places = [place for track in analysis.tracks if (place := heard(track, each.time_s)) is not None]
            near = [place for place in places if angle_deg(place.direction, seen.position.direction) < _FOUND_DEG]
            if near and seen.visible > 0.5:
                nearest = min(near, key=lambda place: angle_deg(place.direction, seen.position.direction))
                found_m[seen.name] = nearest.distance_m
        in_order, of = distance_order({seen.name: seen.position.distance_m for seen in each.seen}, found_m)
        right, total = right + in_order, total + of
    return right, total


class _Timed:
    """A tracker and how long it took."""

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker
        self.seconds = 0.0

    @property
    def version(self) -> str:
        return self._tracker.version

    def settings(self) -> Mapping[str, float]:
        return self._tracker.settings()

    def names_things(self) -> bool:
        return self._tracker.names_things()

    def begin(self, count: int, *, seed: int, prompt: str | None) -> None:
        self._tracker.begin(count, seed=seed, prompt=prompt)

    def steps(self, coming: Sequence[tuple[Rgb, float]], count: int) -> tuple[tuple[Observation, ...], ...]:
        began = time.process_time()
        seen = self._tracker.steps(coming, count)
        self.seconds += time.process_time() - began
        return seen


def table(pictures: PictureFigures, films: Iterable[FilmResult]) -> str:
    """The figures as a table in Markdown."""
    return "\n".join([*_picture_lines(pictures), "", *_film_lines(films)]) + "\n"


def _picture_lines(pictures: PictureFigures) -> Iterator[str]:
    yield "| pictures, true depth given | azimuth: mean / max (°) | elevation: mean / max (°) | distances in order |"
    yield "|---|---|---|---|"
    order = f"{pictures.pairs_in_order} of {pictures.pairs}"
    azimuth, elevation = _mean_and_max(pictures.azimuth_errors_deg), _mean_and_max(pictures.elevation_errors_deg)
    yield f"| here ({pictures.found} of {pictures.things} things found) | {azimuth} | {elevation} | {order} |"
    yield (
        "| published placement (true outline and depth given) | "
        f"{_mean_and_max(pictures.published_azimuth_errors_deg)} | – | – |"
    )


def _film_lines(films: Iterable[FilmResult]) -> Iterator[str]:
    yield (
        "| film | found (%) | RMSE, worst thing (°) | lag, worst thing (ms) | swaps | IDF1 | false (%) "
        "| distances in order | tracker (ms of one core a frame) |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for each in films:
        things = each.figures.things
        lags = [thing.lag_ms for thing in things if thing.lag_ms is not None]
        cells = (
            each.name,
            f"{100 * min(thing.found_share for thing in things):.0f}",
            f"{max(thing.rmse_deg for thing in things):.2f}",
            f"{max(lags, key=abs):+.0f}" if lags else "–",
            f"{sum(thing.swaps for thing in things)}",
            f"{each.figures.identity_f1:.2f}",
            f"{100 * each.figures.false_share:.0f}",
            f"{each.pairs_in_order} of {each.pairs}",
            f"{each.ms_per_frame:.0f}",
        )
        yield f"| {' | '.join(cells)} |"


def _mean_and_max(errors_deg: Sequence[float]) -> str:
    sizes = [abs(error) for error in errors_deg]
    return f"{math.fsum(sizes) / len(sizes):.2f} / {max(sizes):.2f}" if sizes else "–"
