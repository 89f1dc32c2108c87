"""The part of the report that is about distance: figure, tables and sentences."""

from collections import Counter
from dataclasses import replace

from core.assessment.distance_scores import ChoiceScores, DistanceScores, RatioScores, distance_class
from core.assessment.kinds import CLASSES
from core.assessment.measures import Measure, Scope
from core.assessment.scoring import SessionScores, scorable_trials
from core.records.model import Heard, Session
from core.reports import phrases
from core.reports.bars import few_in_each
from core.reports.common_rows import correct_row, omission_row, reaction_row, told_correctly
from core.reports.figures import DistanceFigure, GridFigure, Table, TableRow
from core.wording import say


def figure(session: Session, scores: DistanceScores | None) -> DistanceFigure | None:
    """Target against answered distance; None where no distance in metres was answered."""
    if scores is None or scores.ratios is None:
        return None
    trials = [trial for trial in scorable_trials(session) if trial.planned.target_distance_m is not None]
    points = tuple(
        (trial.planned.target_distance_m or 0.0, trial.response_distance_m)
        for trial in trials
        if trial.heard is Heard.YES and trial.response_distance_m is not None
    )
    missed = tuple(trial.planned.target_distance_m or 0.0 for trial in trials if trial.heard is not Heard.YES)
    return DistanceFigure(points, missed, scores.ratios.exponent.value, scores.ratios.factor.value)


def grid(session: Session, distance: DistanceScores) -> GridFigure:
    """What was answered to what: near, middle and far."""
    unheard = Counter(
        distance_class(trial.planned.target_distance_m or 0.0)
        for trial in scorable_trials(session)
        if trial.heard is not Heard.YES
    )
    return GridFigure(
        kind="distances",
        names=tuple(say(f"report.class-{name}") for name in CLASSES),
        counts=distance.choices.table,
        missed=tuple(unheard[name] for name in CLASSES),
        warning=few_in_each(distance.choices.right.correct.n),
    )


def tables(scores: SessionScores, distance: DistanceScores, *, alone: bool) -> tuple[tuple[str, Table], ...]:
    """Measures of distance, and the table of near, middle and far; ``alone`` adds omissions and reaction times."""
    found = []
    if distance.ratios is not None:
        columns = tuple(say(f"report.column-{name}") for name in ("measure", "all", "interval", "chance", "same"))
        rows = list(_ratio_rows(distance, distance.ratios))
        if alone:
            width = len(columns) - 1
            rows += [omission_row(scores, (Scope.ALL,), width), reaction_row(scores, (Scope.ALL,), width)]
        found.append((say("report.heading-distance"), Table(columns, tuple(rows))))
    elif alone:
        found.append((say("report.heading-distance"), _classes(scores, distance.choices)))
    table = _choices(distance.choices)
    if distance.ratios is None and not alone:
        table = replace(table, rows=(*table.rows, _correct(distance.choices)))
    found.append((say("report.heading-choices"), table))
    return tuple(found)


def _classes(scores: SessionScores, choices: ChoiceScores) -> Table:
    """Measures where no distance was answered in metres."""
    columns = tuple(
        say(f"report.column-{name}") for name in ("measure", "value", "plain-interval", "chance", "controls")
    )
    width = len(columns) - 1
    return Table(
        columns,
        (
            correct_row("correct-class", choices.right),
            omission_row(scores, (Scope.ALL,), width),
            reaction_row(scores, (Scope.ALL,), width),
        ),
    )


def _ratio_rows(distance: DistanceScores, ratios: RatioScores) -> tuple[TableRow, ...]:
    floors = distance.floors
    nothing = (phrases.NOTHING, phrases.NOTHING)

    def row(name: str, measure: Measure, write: phrases.Writer, ends: tuple[str, str] = nothing) -> TableRow:
        cells = (phrases.value(measure, write), phrases.interval(measure, write), *ends)
        return TableRow(say(f"report.measure-{name}"), cells)

    chance = (phrases.number(floors.guessing_absolute_log), phrases.number(floors.same_absolute_log))
    return (
        row("log-absolute", ratios.absolute_log, phrases.number, chance),
        row("log-bias", ratios.bias_log, phrases.times_as_far),
        row("log-sd", ratios.sd_log, phrases.number),
        row("exponent", ratios.exponent, phrases.number, (phrases.number(0.0),) * 2),
        row("factor", ratios.factor, phrases.number),
        row("rank", ratios.rank_correlation, phrases.number, (phrases.number(0.0), phrases.NOTHING)),
    )


def _correct(choices: ChoiceScores) -> TableRow:
    share, chance = choices.right.correct, phrases.percent(choices.right.chance)
    cells = (phrases.count(share), phrases.share(share.measure), say("report.guessing-gives", value=chance))
    return TableRow(say("report.measure-correct-class"), cells)


def _choices(choices: ChoiceScores) -> Table:
    classes = tuple(say(f"report.class-{name}") for name in CLASSES)
    rows = [
        TableRow(say("report.sound-was", where=name), tuple(str(cell) for cell in counts))
        for name, counts in zip(classes, choices.table, strict=True)
    ]
    kappa = phrases.value(choices.kappa, phrases.number)
    rows.append(
        TableRow(say("report.measure-kappa"), (kappa, say("report.guessing-gives", value="0"), phrases.NOTHING))
    )
    columns = (say("report.column-measure"), *(say("report.answered", where=name) for name in classes))
    return Table(columns, tuple(rows))


def sentences(distance: DistanceScores) -> tuple[str, ...]:
    """How far sounds seemed, in plain words."""
    if distance.ratios is not None and distance.ratios.ratio.value is not None:
        ratio = distance.ratios.ratio
        interval = phrases.bracketed(ratio, phrases.number)
        return (say("report.sentence-distance", factor=phrases.number(ratio.value or 0.0), interval=interval),)
    return told_correctly("class", distance.choices.right)
