"""How well seeing without a model places things, on pictures and films whose truth is known, the true depth given.

One core for every computation, so that the tracker's times are those of one core. Films of 320 by 180 pixels; some once
more at 640 by 360, as films are decoded for it.
"""

import statistics
from dataclasses import dataclass

from measuring import Row

from core.evaluation.synthetic import figures, repertoire
from core.evaluation.synthetic.figures import FilmResult, PictureFigures
from core.evaluation.synthetic.stage import camera

PART = "seeing"
MOST_DEG, MOST_RMSE_DEG, MOST_LAG_MS, LEAST_IN_ORDER = 1.0, 2.0, 100.0, 90.0
_LARGE_PX = (640, 360)
_LARGE = ("crossing", "noise, uneven times")


@dataclass(frozen=True)
class Seeing:
    """Everything that was found."""

    pictures: PictureFigures
    films: tuple[FilmResult, ...]
    large: tuple[FilmResult, ...]


def measured() -> Seeing:
    """Look at all pictures and films."""
    import cv2

    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        films = tuple(figures.film_result(name) for name in repertoire.FILMS)
        large = tuple(figures.film_result(name, view=camera(*_LARGE_PX)) for name in _LARGE)
        return Seeing(figures.picture_figures(), films, large)
    finally:
        cv2.setNumThreads(threads)


def rows(found: Seeing) -> list[Row]:
    """The figures as rows of the bench."""
    return [*_picture_rows(found.pictures), *_film_rows(found.films)]


def _picture_rows(pictures: PictureFigures) -> list[Row]:
    return [
        _errors("azimuth of things in pictures, mean error", pictures.azimuth_errors_deg, worst_most=MOST_DEG),
        _errors("elevation of things in pictures, mean error", pictures.elevation_errors_deg, worst_most=MOST_DEG),
        _errors("… azimuth by the public code's placement", pictures.published_azimuth_errors_deg),
        _in_order("pictures", pictures.pairs_in_order, pictures.pairs),
    ]


def _film_rows(films: tuple[FilmResult, ...]) -> list[Row]:
    things = [thing for film in films for thing in film.figures.things]
    lags_ms = [abs(thing.lag_ms) for thing in things if thing.lag_ms is not None]
    rmses_deg, swaps = [thing.rmse_deg for thing in things], sum(thing.swaps for thing in things)
    pairs = sum(film.pairs_in_order for film in films), sum(film.pairs for film in films)
    runs = {"runs": len(things)}
    return [
        Row(
            PART,
            "films: RMSE of a thing",
            statistics.median(rmses_deg),
            "°",
            max(rmses_deg),
            **runs,
            worst_most=MOST_RMSE_DEG,
        ),
        Row(
            PART,
            "films: lag of a thing",
            statistics.median(lags_ms),
            "ms",
            max(lags_ms),
            **runs,
            worst_most=MOST_LAG_MS,
        ),
        Row(PART, "films: swaps of identity, crossings among them", swaps, "", **runs, most=0),
        _in_order("films", *pairs),
    ]


def _spread(name: str, values: list[float], unit: str, worst_most: float) -> Row:
    return Row(PART, name, statistics.median(values), unit, max(values), len(values), worst_most=worst_most)


def _errors(name: str, errors_deg: tuple[float, ...], **limits: float) -> Row:
    sizes = [abs(error) for error in errors_deg]
    return Row(PART, name, statistics.fmean(sizes), "°", worst=max(sizes), runs=len(sizes), **limits)


def _in_order(what: str, right: int, pairs: int) -> Row:
    name = f"{what}: pairs of distances in order, true depth given"
    return Row(PART, name, 100.0 * right / max(1, pairs), "%", runs=pairs, least=LEAST_IN_ORDER)


def markdown(found: Seeing) -> str:
    """The figures as tables of the evaluation."""
    size = f"{_LARGE_PX[0]} by {_LARGE_PX[1]}"
    times = [(film.name, film.ms_per_frame) for film in found.large]
    lines = [f"- {name} at {size}: {ms:.0f} ms of one core a frame, {1000 / ms:.0f} in a second" for name, ms in times]
    return figures.table(found.pictures, found.films) + "\n" + "\n".join(lines)
