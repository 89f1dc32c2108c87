"""The part of the report that is about where in a scene something was heard: figure, table and sentences."""

from collections import Counter

from core.assessment.kinds import ZONES
from core.assessment.measures import Measure, Scope
from core.assessment.scoring import SessionScores, scorable_trials
from core.assessment.zone_scores import ZoneScores
from core.records.model import Heard, Session
from core.reports import phrases
from core.reports.bars import few_in_each
from core.reports.common_rows import NO_NORMS, correct_row, omission_row, reaction_row, told_correctly
from core.reports.figures import GridFigure, Table, TableRow
from core.wording import say

_COLUMNS = ("measure", "value", "plain-interval", "chance", "controls")


def figure(session: Session, zones: ZoneScores) -> GridFigure:
    """What was heard where: zones from left to right."""
    unheard = Counter(trial.planned.condition for trial in scorable_trials(session) if trial.heard is not Heard.YES)
    return GridFigure(
        kind="zones",
        names=tuple(say(f"report.choice-{zone}") for zone in ZONES),
        counts=zones.counts,
        missed=tuple(unheard[zone] for zone in ZONES),
        warning=few_in_each(zones.right.correct.n),
    )


def table(scores: SessionScores, zones: ZoneScores) -> Table:
    """Measures with their intervals and what guessing gives."""
    columns = tuple(say(f"report.column-{name}") for name in _COLUMNS)
    width, nothing, no_norms = len(columns) - 1, phrases.NOTHING, say(NO_NORMS)

    def crossed(side: str) -> TableRow:
        share = zones.other_side[side]
        cells = (phrases.count(share), phrases.share(share.measure), nothing, nothing)
        return TableRow(say(f"report.measure-crossed-{side}"), cells)

    shift, kappa = zones.shift, zones.kappa
    return Table(
        columns,
        (
            correct_row("correct-zone", zones.right),
            TableRow(
                say("report.measure-zone-shift"),
                (phrases.value(shift, phrases.zones), phrases.interval(shift, phrases.zones), nothing, no_norms),
            ),
            TableRow(
                say("report.measure-kappa"),
                (phrases.value(kappa, phrases.number), nothing, phrases.number(0.0), nothing),
            ),
            crossed("left"),
            crossed("right"),
            omission_row(scores, (Scope.ALL,), width),
            reaction_row(scores, (Scope.ALL,), width),
        ),
    )


def sentences(zones: ZoneScores) -> tuple[str, ...]:
    """How many zones were told, how far answers were shifted, and what was heard on the other side."""
    left, right = (zones.other_side[side] for side in ("left", "right"))
    values = {"left": left.count, "left_n": left.n, "right": right.count, "right_n": right.n}
    return (
        *told_correctly("zone", zones.right),
        *_shift(zones.shift),
        say("report.sentence-other-side", **values),
    )


def _shift(shift: Measure) -> tuple[str, ...]:
    if shift.value is None:
        return ()
    if phrases.zones(shift.value) == phrases.zones(0.0):
        return (say("report.sentence-no-shift"),)
    interval = phrases.bracketed(shift, phrases.zones)
    told = say("report.sentence-zone-shift", shift=phrases.zones(shift.value), interval=interval)
    if shift.ci_low is not None and shift.ci_high is not None and shift.ci_low <= 0.0 <= shift.ci_high:
        told += " " + say("report.sentence-may-be-chance")
    return (told,)
