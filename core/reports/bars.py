"""Proportions to bars: with their counts, their intervals, and a warning where they rest on few answers."""

from collections.abc import Iterable

from core.assessment.measures import FEWEST_FOR_INTERVAL, Proportion
from core.reports import phrases
from core.reports.figures import Bar, BarsFigure
from core.wording import say


def bars_figure(kind: str, shares: Iterable[tuple[str, str, bool, Proportion]], chance: float | None) -> BarsFigure:
    """The bars of proportions, each with its group, its name and whether it is filled; those of nothing are left out.

    Parameters
    ----------
    chance : what guessing gives, as a proportion.
    """
    known = [each for each in shares if each[-1].n]
    bars = tuple(
        Bar(
            group,
            name,
            is_filled,
            phrases.count(share),
            share.measure.value or 0.0,
            share.measure.ci_low or 0.0,
            share.measure.ci_high or 0.0,
        )
        for group, name, is_filled, share in known
    )
    return BarsFigure(kind, bars, chance, few_in_each(min((each[-1].n for each in known), default=0)))


def few_in_each(fewest: int) -> str:
    """The warning of a figure whose smallest part rests on ``fewest`` answers; empty where they are enough."""
    return say("report.figure-few", n=fewest) if 0 < fewest < FEWEST_FOR_INTERVAL else ""
