"""How far what was followed is from the truth: in angle, in time, in identity, in the order of distances."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
import numpy.typing as npt

from core.evaluation.synthetic.stage import Seen, TrueFrame
from core.geometry import Direction, Position, wrap_azimuth
from core.vision.tracking.door import FilmAnalysis, Track
from core.vision.tracking.simplifying import position_at

Floats = npt.NDArray[np.float64]

LEAST_VISIBLE = 0.5
"""Of things of which less is seen nobody can say where their middle is: they are not counted."""
_GATE_DEG = 6.0
"""What is farther from a thing than this was not found for it."""
_MOST_LAG_S, _LAG_STEP_S = 0.4, 0.005
_FEWEST_TIMES = 10
_SLOWEST_DEG_S = 4.0
_CLEARLY_FARTHER = 1.1


@dataclass(frozen=True)
class ThingFigures:
    """How one thing was followed."""

    name: str
    found_share: float
    """Of the frames in which it can be seen: in how many something that was followed is where it is."""
    swaps: int
    """How often what was followed in its place became another track."""
    rmse_deg: float
    """Of the angle between where it was heard and where it was; NaN when it was never found."""
    azimuth_rmse_deg: float
    elevation_rmse_deg: float
    lag_ms: float | None
    """By how much it was heard late; below 0: early. None for what stands still."""


@dataclass(frozen=True)
class FilmFigures:
    """How a film was followed."""

    things: tuple[ThingFigures, ...]
    identity_f1: float
    """Share of what was said that was said of the right thing all along (IDF1 of Ristani et al. 2016)."""
    false_share: float
    """Positions said of nothing that is there, per position of the truth."""


def angle_deg(first: Direction, second: Direction) -> float:
    """Angle between two directions."""
    one, other = first.unit_vector(), second.unit_vector()
    return math.degrees(math.acos(max(-1.0, min(1.0, sum(a * b for a, b in zip(one, other, strict=True))))))


def heard(track: Track, t_s: float) -> Position | None:
    """Where a track is heard at a time; None while it is silent."""
    inside = any(from_s <= t_s < to_s for from_s, to_s in track.presence)
    return position_at(track.waypoints, t_s) if inside else None


def film_figures(truth: Sequence[TrueFrame], analysis: FilmAnalysis) -> FilmFigures:
    """Compare everything that is heard at the times of the frames with where everything was."""
    tracks = analysis.tracks
    matches: list[dict[str, int]] = []
    last: dict[str, int] = {}
    said = 0
    false = 0
    wanted = 0
    for frame in truth:
        now = {track.number: place for track in tracks if (place := heard(track, frame.time_s)) is not None}
        visible = [each for each in frame.seen if each.is_wanted and each.visible >= LEAST_VISIBLE]
        matched = _matched(visible, now, last)
        last |= matched
        matches.append(matched)
        said += len(now)
        wanted += len(visible)
        others = [each for each in frame.seen if each not in visible]
        unexplained = set(now) - set(matched.values())
        false += sum(
            all(angle_deg(now[number].direction, each.position.direction) > _GATE_DEG for each in others)
            for number in unexplained
        )
    names = sorted({each.name for frame in truth for each in frame.seen if each.is_wanted})
    by_number = {track.number: track for track in tracks}
    things = tuple(_thing(name, truth, matches, by_number) for name in names)
    right = _right_all_along(names, matches)
    return FilmFigures(things, 2.0 * right / max(1, said + wanted), false / max(1, wanted))


def _matched(visible: Sequence[Seen], now: Mapping[int, Position], last: Mapping[str, int]) -> dict[str, int]:
    """Which track is heard where each thing is: the same as before while it is near enough, else the nearest."""
    from scipy.optimize import linear_sum_assignment

    matched: dict[str, int] = {}
    for each in visible:
        number = last.get(each.name)
        if (
            number is not None
            and number in now
            and angle_deg(now[number].direction, each.position.direction) <= _GATE_DEG
        ):
            matched[each.name] = number
    rest = [each for each in visible if each.name not in matched]
    free = sorted(set(now) - set(matched.values()))
    if rest and free:
        costs = np.array([[angle_deg(now[n].direction, each.position.direction) for n in free] for each in rest])
        for row, column in zip(*linear_sum_assignment(np.minimum(costs, 10.0 * _GATE_DEG)), strict=True):
            if costs[row, column] <= _GATE_DEG:
                matched[rest[row].name] = free[column]
    return matched


def _right_all_along(names: Sequence[str], matches: Sequence[Mapping[str, int]]) -> int:
    """How many matches stand when each thing may have one track only and each track one thing."""
    from scipy.optimize import linear_sum_assignment

    numbers = sorted({number for matched in matches for number in matched.values()})
    counts = np.zeros((len(names), len(numbers)))
    for matched in matches:
        for name, number in matched.items():
            counts[names.index(name), numbers.index(number)] += 1
    rows, columns = linear_sum_assignment(-counts)
    return int(counts[rows, columns].sum())


def _thing(
    name: str, truth: Sequence[TrueFrame], matches: Sequence[Mapping[str, int]], tracks: Mapping[int, Track]
) -> ThingFigures:
    times: list[float] = []
    true: list[Position] = []
    found: list[Position] = []
    numbers: list[int] = []
    wanted = 0
    for frame, matched in zip(truth, matches, strict=True):
        for each in frame.seen:
            if each.name != name or each.visible < LEAST_VISIBLE:
                continue
            wanted += 1
            if name in matched:
                number = matched[name]
                numbers.append(number)
                times.append(frame.time_s)
                true.append(each.position)
                found.append(position_at(tracks[number].waypoints, frame.time_s))
    swaps = sum(first != second for first, second in pairwise(numbers))
    if not times:
        return ThingFigures(name, 0.0, 0, math.nan, math.nan, math.nan, None)
    off = [angle_deg(one.direction, other.direction) for one, other in zip(found, true, strict=True)]
    turned = [wrap_azimuth(one.azimuth_deg - other.azimuth_deg) for one, other in zip(found, true, strict=True)]
    raised = [one.elevation_deg - other.elevation_deg for one, other in zip(found, true, strict=True)]
    main = tracks[max(set(numbers), key=numbers.count)]
    whole = [
        (frame.time_s, each.position)
        for frame in truth
        for each in frame.seen
        if each.name == name and main.waypoints[0].t_s <= frame.time_s <= main.waypoints[-1].t_s
    ]
    return ThingFigures(
        name,
        len(times) / max(1, wanted),
        swaps,
        _rms(off),
        _rms(turned),
        _rms(raised),
        lag_ms([at for at, _ in whole], [place for _, place in whole], main) if len(main.waypoints) > 1 else None,
    )


def lag_ms(times_s: Sequence[float], true: Sequence[Position], track: Track) -> float | None:
    """The delay by which the true path fits best to what is heard, in milliseconds.

    None for what moves by less than some degrees in a second: directions half a degree off do not tell when it passed.
    Of what moves evenly a constant error of direction cannot be told from a lag, and counts as one.
    """
    at = np.asarray(times_s)
    inner = at[(at >= at[0] + _MOST_LAG_S) & (at <= at[-1] - _MOST_LAG_S)]
    if len(inner) < _FEWEST_TIMES:
        return None
    azimuth = np.unwrap(np.array([place.azimuth_deg for place in true]), period=360.0)
    elevation = np.array([place.elevation_deg for place in true])
    if max(np.ptp(azimuth), np.ptp(elevation)) < _SLOWEST_DEG_S * (at[-1] - at[0]):
        return None
    places = [position_at(track.waypoints, float(t_s)) for t_s in inner]
    said = (np.array([place.azimuth_deg for place in places]), np.array([place.elevation_deg for place in places]))

    def error(lag_s: float) -> float:
        turned, raised = (
            said[0] - np.interp(inner - lag_s, at, azimuth),
            said[1] - np.interp(inner - lag_s, at, elevation),
        )
        return float(np.mean(turned**2 + raised**2))

    lags = np.arange(-_MOST_LAG_S, _MOST_LAG_S + _LAG_STEP_S / 2, _LAG_STEP_S)
    return float(1000.0 * min(lags, key=error))


def distance_order(true_m: Mapping[str, float], found_m: Mapping[str, float]) -> tuple[int, int]:
    """Of how many pairs the order of the distances is right, and of how many in all.

    Pairs whose true distances differ by less than a tenth have no order; things that were not found are left out.
    """
    right = total = 0
    for first, second in combinations(sorted(set(true_m) & set(found_m)), 2):
        near, far = sorted((first, second), key=lambda name: true_m[name])
        if true_m[far] < _CLEARLY_FARTHER * true_m[near]:
            continue
        total += 1
        right += found_m[far] > found_m[near]
    return right, total


def _rms(values: Sequence[float]) -> float:
    return math.sqrt(math.fsum(value**2 for value in values) / len(values)) if values else math.nan
