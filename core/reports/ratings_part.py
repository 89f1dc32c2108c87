"""The part of the report that is about scenes rated in space and as mono: figure, table and sentences."""

from core.assessment import ratings as scales
from core.assessment.measures import Scope
from core.assessment.ratings_scores import FEWEST_PAIRS, PairedDifference, RatingsScores, rated_pairs
from core.assessment.scoring import SessionScores, scorable_trials
from core.assessment.statistics.agreement import split_of
from core.records.model import Session
from core.reports import phrases
from core.reports.common_rows import omission_row
from core.reports.figures import RatingsFigure, ScaleFigure, Table, TableRow
from core.wording import number, say

_COLUMNS = ("measure", "spatial", "mono", "space-less-mono", "chance", "p", "again", "controls")


def figure(session: Session, rated: RatingsScores) -> RatingsFigure | None:
    """The points of every scene that was rated in both versions; None where there is none."""
    pairs = rated_pairs(scorable_trials(session))
    if not pairs:
        return None
    return RatingsFigure(
        scales=tuple(
            ScaleFigure(
                *_ends(scale),
                spatial=tuple(pair.spatial[scale] for pair in pairs),
                mono=tuple(pair.mono[scale] for pair in pairs),
                spatial_median=rated.scales[scale].spatial or 0.0,
                mono_median=rated.scales[scale].mono or 0.0,
            )
            for scale in scales.SCALES
        ),
        fewest=scales.FEWEST_POINTS,
        most=scales.MOST_POINTS,
        warning=_warning(rated),
    )


def _ends(scale: str) -> tuple[str, str]:
    return say(f"report.scale-{scale}-low"), say(f"report.scale-{scale}-high")


def _warning(rated: RatingsScores) -> str:
    return say("report.scenes-few", n=rated.alike.n, fewest=FEWEST_PAIRS) if rated.alike.n < FEWEST_PAIRS else ""


def table(scores: SessionScores, rated: RatingsScores) -> Table:
    """Median points of both versions, their difference, and how often chance alone would differ so much."""
    columns = tuple(say(f"report.column-{name}") for name in _COLUMNS)
    nothing, width = phrases.NOTHING, len(columns) - 1
    rows = []
    for scale in scales.SCALES:
        one = rated.scales[scale]
        low, high = _ends(scale)
        cells = (
            nothing if one.spatial is None else _points(one.spatial),
            nothing if one.mono is None else _points(one.mono),
            *_difference(one.difference),
            _more(one.order),
            nothing,
        )
        rows.append(TableRow(say("report.measure-scale", low=low, high=high), cells))
    spatial, mono = rated.preferred["spatial"], rated.preferred["mono"]
    counts = (phrases.count(spatial), phrases.count(mono), nothing, phrases.percent(0.5), _by_chance(rated), nothing)
    rows.append(TableRow(say("report.measure-preferred"), (*counts, nothing)))
    rows.append(omission_row(scores, (Scope.ALL,), width))
    return Table(columns, tuple(rows))


def _points(value: float) -> str:
    return number(value)


def _difference(difference: PairedDifference) -> tuple[str, str, str]:
    """By how many points space was rated higher, what no difference is, and how often chance gives as much."""
    p_value = phrases.NOTHING if difference.p_value is None else phrases.probability(difference.p_value)
    if difference.median.n < FEWEST_PAIRS:
        p_value = say("report.too-few-scenes")
    return _more(difference), "0", p_value


def _more(difference: PairedDifference) -> str:
    """``2 more``, ``1 fewer``, ``none``: no sign that could be turned round."""
    value = difference.median.value
    if value is None:
        return phrases.NOTHING
    if value == 0.0:
        return say("report.points-same")
    return say("report.points-more" if value > 0 else "report.points-fewer", points=_points(abs(value)))


def _by_chance(rated: RatingsScores) -> str:
    if rated.alike.n < FEWEST_PAIRS:
        return say("report.too-few-scenes")
    split = split_of(rated.preferred["spatial"].count, rated.preferred["mono"].count)
    return phrases.NOTHING if split.p_value is None else phrases.probability(split.p_value)


def sentences(rated: RatingsScores) -> tuple[str, ...]:
    """Which version had more points how often, and whether so few scenes can tell anything."""
    n = rated.alike.n
    if not n:
        return (say("report.sentence-no-pairs"),)
    counts = {"spatial": rated.preferred["spatial"].count, "mono": rated.preferred["mono"].count}
    told = [say("report.sentence-preferred", n=n, alike=rated.alike.count, **counts)]
    if n < FEWEST_PAIRS:
        return (*told, say("report.sentence-scenes-few", n=n, fewest=FEWEST_PAIRS))
    split = split_of(counts["spatial"], counts["mono"])
    if split.p_value is not None:
        told.append(say("report.sentence-preferred-chance", p=phrases.probability(split.p_value)))
    return tuple(told)
