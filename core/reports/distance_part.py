"""The part of the report that is about distance: figure, tables and sentences."""

from core.assessment.distance_scores import ChoiceScores, DistanceScores, RatioScores
from core.assessment.measures import Measure, Scope
from core.assessment.scoring import SessionScores, scorable_trials
from core.records.model import Heard, Session
from core.reports import phrases
from core.reports.common_rows import omission_row, reaction_row
from core.reports.figures import DistanceFigure, Table, TableRow
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
    found.append((say("report.heading-choices"), _choices(distance.choices)))
    return tuple(found)


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
        row("exponent", ratios.exponent, phrases.number, ("0.00", "0.00")),
        row("factor", ratios.factor, phrases.number),
        row("rank", ratios.rank_correlation, phrases.number, ("0.00", phrases.NOTHING)),
    )


def _choices(choices: ChoiceScores) -> Table:
    classes = tuple(say(f"report.class-{name}") for name in ("near", "middle", "far"))
    rows = [
        TableRow(say("report.sound-was", where=name), tuple(str(cell) for cell in counts))
        for name, counts in zip(classes, choices.table, strict=True)
    ]
    kappa = phrases.value(choices.kappa, phrases.number)
    rows.append(TableRow(say("report.measure-kappa"), (kappa, phrases.interval(choices.kappa, phrases.number), "")))
    columns = (say("report.column-measure"), *(say("report.answered", where=name) for name in classes))
    return Table(columns, tuple(rows))


def sentences(distance: DistanceScores) -> tuple[str, ...]:
    """How far sounds seemed, in plain words."""
    if distance.ratios is not None and distance.ratios.ratio.value is not None:
        ratio = distance.ratios.ratio
        interval = phrases.bracketed(ratio, phrases.number)
        return (say("report.sentence-distance", factor=phrases.number(ratio.value or 0.0), interval=interval),)
    right = sum(distance.choices.table[place][place] for place in range(3))
    total = sum(sum(row) for row in distance.choices.table)
    return (say("report.sentence-choices", right=right, total=total),)
