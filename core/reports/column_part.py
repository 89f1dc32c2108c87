"""The part of the report about directions answered by left, ahead or right: figure, table, sentences; no degrees."""

from collections import Counter

from core.assessment.column_scores import ColumnScores
from core.assessment.measures import Scope
from core.assessment.scoring import SessionScores, scorable_trials
from core.assessment.tasks import SIDES_AND_AHEAD
from core.geometry import side_of
from core.records.model import Heard, Session
from core.reports import phrases
from core.reports.bars import few_in_each
from core.reports.common_rows import NO_NORMS, omission_row, padded, reaction_row
from core.reports.figures import GridFigure, Table, TableRow
from core.wording import say

SCOPES = (Scope.LEFT, Scope.CENTRE, Scope.RIGHT, Scope.ALL)
_COLUMNS = ("measure", "left", "centre", "right", "all", "interval", "chance", "controls")


def figure(session: Session, column: ColumnScores) -> GridFigure:
    """On which side it was and on which it was said to be, from left to right."""
    unheard = [trial.planned.target_azimuth_deg for trial in scorable_trials(session) if trial.heard is not Heard.YES]
    missed = Counter(side_of(azimuth_deg) for azimuth_deg in unheard if azimuth_deg is not None)
    return GridFigure(
        kind="zones",
        names=tuple(say(f"report.choice-{side}") for side in SIDES_AND_AHEAD),
        counts=tuple(column.counts[Scope(side)] for side in SIDES_AND_AHEAD),
        missed=tuple(missed[side] for side in SIDES_AND_AHEAD),
        warning=few_in_each(column.right_side[Scope.ALL].correct.n),
    )


def table(scores: SessionScores, column: ColumnScores) -> Table:
    """Sides by the side of the sound."""
    columns = tuple(say(f"report.column-{name}") for name in _COLUMNS)
    width = len(columns) - 1
    right, confused = column.right_side, column.side_confusions
    guessing = phrases.percent(right[Scope.ALL].chance)
    right_cells = [phrases.count(right[scope].correct) for scope in SCOPES]
    confused_cells = [phrases.count(confused[scope]) if scope in confused else phrases.NOTHING for scope in SCOPES]
    nothing = phrases.NOTHING
    rows = (
        (
            "right-side",
            (*right_cells, phrases.share(right[Scope.ALL].correct.measure), guessing, say(NO_NORMS)),
        ),
        (
            "confusions",
            (*confused_cells, phrases.share(confused[Scope.ALL].measure), nothing, say(NO_NORMS)),
        ),
        ("farther", padded([nothing] * 3 + [f"{column.farther.left} : {column.farther.right}"], width)),
    )
    return Table(
        columns,
        (
            *(TableRow(say(f"report.measure-{name}"), cells) for name, cells in rows),
            omission_row(scores, SCOPES, width),
            reaction_row(scores, SCOPES, width),
        ),
    )


def sentences(column: ColumnScores) -> tuple[str, ...]:
    """How often the side was right, to which side the others went, and that a side is no angle."""
    right = column.right_side[Scope.ALL].correct
    interval = say("report.bracketed-interval", interval=phrases.share(right.measure))
    return (
        say("report.sentence-right-side", count=right.count, n=right.n, interval=interval),
        _farther(column),
        say("report.sentence-sides-only"),
    )


def _farther(column: ColumnScores) -> str:
    split = column.farther
    if split.p_value is None:
        return say("report.sentence-never-farther")
    p_value = phrases.probability(split.p_value)
    return say("report.sentence-farther", left=split.left, right=split.right, p=p_value)
