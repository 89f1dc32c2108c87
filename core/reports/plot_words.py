"""What the plots of the PDF show, in words: for who has them read aloud. The numbers are those that are drawn."""

from collections.abc import Iterable

from core.reports import phrases
from core.reports.figures import (
    BarsFigure,
    DirectionFigure,
    DistanceFigure,
    GridFigure,
    MidlineFigure,
    PositionMean,
    RatingsFigure,
    StaircaseFigure,
)
from core.reports.progress_figures import Panel
from core.wording import number, say


def answers(figure: DirectionFigure) -> str:
    """Every answer, sound by sound from left to right."""
    told = []
    for mean in figure.means:
        target = round(mean.target_deg)
        given = [point.response_deg for point in figure.points if round(point.target_deg) == target]
        said = [phrases.places(given)] if given else []
        told.append(_of(phrases.place(mean.target_deg), [*said, *_missed(mean.missed)]))
    return _whole("scatter", told)


def means(figure: DirectionFigure) -> str:
    """The mean answer to each place."""
    return _whole("head", [_of(phrases.place(mean.target_deg), _mean(mean)) for mean in figure.means])


def _mean(mean: PositionMean) -> list[str]:
    said = [] if mean.mean_deg is None else [phrases.place(mean.mean_deg)]
    return [*said, *_missed(mean.missed)]


def distances(figure: DistanceFigure) -> str:
    """Every answer, the nearest sounds first."""
    told = []
    for target in sorted({*(point[0] for point in figure.points), *figure.missed_m}):
        given = [_metres(answer) for was, answer in figure.points if was == target]
        told.append(_of(_metres(target), [", ".join(given)] * bool(given) + _missed(figure.missed_m.count(target))))
    return _whole("distance", told)


def _metres(distance_m: float) -> str:
    return f"{number(round(distance_m, 1))} m"


def midline(figure: MidlineFigure) -> str:
    """How often each place was called right."""
    return _whole(
        "midline", [_of(phrases.place(level.azimuth_deg), [phrases.percent(level.share)]) for level in figure.levels]
    )


def staircases(figure: StaircaseFigure) -> str:
    """What was played, sound after sound."""
    write = phrases.place if figure.are_azimuths else phrases.degrees
    return _whole("staircase", [_of(track.name, [", ".join(map(write, track.levels))]) for track in figure.tracks])


def bars(figure: BarsFigure) -> str:
    """Every bar."""
    return _whole(figure.kind, [_of(f"{bar.group}, {bar.name}", [bar.count]) for bar in figure.bars], figure.warning)


def grid(figure: GridFigure) -> str:
    """What was answered to what."""
    told = []
    for name, counts, missed in zip(figure.names, figure.counts, figure.missed, strict=True):
        given = [f"{count} × {answer}" for count, answer in zip(counts, figure.names, strict=True) if count]
        told.append(_of(name, given + _missed(missed)))
    return _whole("grid", told, figure.warning)


def ratings(figure: RatingsFigure) -> str:
    """The medians of every scale."""
    told = [
        say(
            "pdf.alt-scale",
            low=scale.low,
            high=scale.high,
            spatial=number(scale.spatial_median),
            mono=number(scale.mono_median),
        )
        for scale in figure.scales
    ]
    return _whole("ratings", told, figure.warning)


def course(panel: Panel) -> str:
    """Which measure over which days; its values are in the table of the test."""
    first, last = panel.points[0].day.isoformat(), panel.points[-1].day.isoformat()
    return say("pdf.alt-course", measure=panel.title, n=len(panel.points), first=first, last=last)


def _missed(count: int) -> list[str]:
    return [say("pdf.alt-missed", n=count)] if count else []


def _of(what: str, said: Iterable[str]) -> str:
    return f"{what}{say('report.colon')}{', '.join(said) or phrases.NOTHING}"


def _whole(kind: str, told: Iterable[str], warning: str = "") -> str:
    return " ".join([say(f"pdf.alt-{kind}"), "; ".join(told) + ".", *([warning] if warning else [])])
