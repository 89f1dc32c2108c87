"""Rows that the tables of several tests have: missed sounds and reaction times."""

from core.assessment.measures import Scope
from core.assessment.scoring import SessionScores
from core.assessment.statistics.agreement import AgainstChance
from core.reports import phrases
from core.reports.figures import TableRow
from core.wording import say

BY_CHANCE = 0.05
"""What guessing does as well so often, or more often, is not told from it."""
NO_NORMS = "report.no-norms"
"""No controls are recorded for any set-up yet: said in the column where they would stand."""


def omission_row(scores: SessionScores, scopes: tuple[Scope, ...], width: int) -> TableRow:
    """Missed sounds: a cell for each of ``scopes``, the interval of all, dashes up to ``width``."""
    cells = [phrases.count(scores.omissions[scope]) for scope in scopes]
    cells.append(phrases.share(scores.omissions[Scope.ALL].measure))
    return TableRow(say("report.measure-omissions"), padded(cells, width))


def reaction_row(scores: SessionScores, scopes: tuple[Scope, ...], width: int) -> TableRow:
    """Median reaction time as ``omission_row``."""
    cells = [phrases.value(scores.reaction_ms[scope], phrases.seconds) for scope in scopes]
    cells.append(phrases.interval(scores.reaction_ms[Scope.ALL], phrases.seconds))
    return TableRow(say("report.measure-reaction"), padded(cells, width))


def correct_row(name: str, right: AgainstChance) -> TableRow:
    """Correct choices, in a table with the columns value, interval, guessing and controls."""
    share = right.correct
    cells = (phrases.count(share), phrases.share(share.measure), phrases.percent(right.chance), say(NO_NORMS))
    return TableRow(say(f"report.measure-{name}"), cells)


def told_correctly(name: str, right: AgainstChance) -> tuple[str, ...]:
    """How many choices were correct, what guessing gives, and whether the two can be told apart."""
    share = right.correct
    if right.p_value is None:
        return ()
    interval = say("report.bracketed-interval", interval=phrases.share(share.measure))
    told = say(f"report.sentence-correct-{name}", count=share.count, n=share.n, interval=interval)
    p_value = phrases.probability(right.p_value)
    beside = "report.sentence-guessing" if right.p_value >= BY_CHANCE else "report.sentence-beyond"
    return (f"{told} {say(beside, p=p_value)}",)


def padded(cells: list[str], width: int) -> tuple[str, ...]:
    """``cells`` with dashes behind them, as many as ``width``."""
    return (*cells, *(phrases.NOTHING,) * (width - len(cells)))
