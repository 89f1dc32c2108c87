"""Rows that the tables of several tests have: missed sounds and reaction times."""

from core.assessment.measures import Scope
from core.assessment.scoring import SessionScores
from core.reports import phrases
from core.reports.figures import TableRow
from core.wording import say

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


def padded(cells: list[str], width: int) -> tuple[str, ...]:
    """``cells`` with dashes behind them, as many as ``width``."""
    return (*cells, *(phrases.NOTHING,) * (width - len(cells)))
