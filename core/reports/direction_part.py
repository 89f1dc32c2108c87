"""The part of the report that is about direction: figure, table and sentences."""

from core.assessment.direction_scores import DirectionScores
from core.assessment.measures import Scope
from core.assessment.scoring import SessionScores, scorable_trials
from core.records.model import Heard, Session
from core.reports import phrases
from core.reports.figures import AnswerPoint, DirectionFigure, PositionMean, Table, TableRow
from core.wording import say

SCOPES = (Scope.LEFT, Scope.CENTRE, Scope.RIGHT, Scope.ALL)
_WIDEST_DEG = 90.0


def figure(session: Session, scores: DirectionScores | None) -> DirectionFigure | None:
    """Target against answer; None where no direction was asked for."""
    trials = [trial for trial in scorable_trials(session) if trial.planned.target_azimuth_deg is not None]
    if not trials or scores is None:
        return None
    points = tuple(
        AnswerPoint(trial.planned.target_azimuth_deg or 0.0, trial.response_azimuth_deg)
        for trial in trials
        if trial.heard is Heard.YES and trial.response_azimuth_deg is not None
    )
    missed = tuple(trial.planned.target_azimuth_deg or 0.0 for trial in trials if trial.heard is not Heard.YES)
    answered = {target.target_deg: target for target in scores.targets}
    means = []
    for target in sorted({trial.planned.target_azimuth_deg or 0.0 for trial in trials}):
        found = answered.get(target)
        means.append(
            PositionMean(
                target,
                found.mean_deg if found else None,
                found.sd_deg if found else None,
                found.n if found else 0,
                missed.count(target),
            )
        )
    reach = max(abs(angle) for angle in (*(p.response_deg for p in points), *(m.target_deg for m in means)))
    steps = (_WIDEST_DEG, 120.0, 150.0, 180.0)
    return DirectionFigure(points, missed, tuple(means), next(step for step in steps if reach <= step))


def table(scores: SessionScores, direction: DirectionScores) -> Table:
    """Measures by side of the target, with their interval, what chance gives and the smallest real change."""
    columns = tuple(say(f"report.column-{name}") for name in _COLUMNS)
    by_scope, floors = direction.by_scope, direction.floors

    def row(name: str, attribute: str, write: phrases.Writer, ends: tuple[str, str, str]) -> TableRow:
        measures = [getattr(by_scope[scope], attribute) if scope in by_scope else None for scope in SCOPES]
        cells = [phrases.NOTHING if measure is None else phrases.value(measure, write) for measure in measures]
        whole = phrases.interval(getattr(by_scope[Scope.ALL], attribute), write)
        return TableRow(say(f"report.measure-{name}"), (*cells, whole, *ends))

    def change(value: float | None) -> str:
        return phrases.NOTHING if value is None else phrases.degrees(value)

    nothing = phrases.NOTHING
    guess, ahead = phrases.degrees(floors.guessing_absolute_deg), phrases.degrees(floors.ahead_absolute_deg)
    guess_rms, ahead_rms = phrases.degrees(floors.guessing_rms_deg), phrases.degrees(floors.ahead_rms_deg)
    rows = (
        row("absolute", "absolute_deg", phrases.degrees, (guess, ahead, change(direction.absolute_change_deg))),
        row("constant", "constant_deg", phrases.brief_shift, (nothing, nothing, change(direction.constant_change_deg))),
        row("rms", "rms_deg", phrases.degrees, (guess_rms, ahead_rms, nothing)),
        row("variable", "variable_deg", phrases.degrees, (nothing, nothing, nothing)),
        _gain(direction),
        _confusions(direction),
        omission_row(scores, SCOPES, len(columns) - 1),
        reaction_row(scores, SCOPES, len(columns) - 1),
    )
    return Table(columns, rows)


_COLUMNS = ("measure", "left", "centre", "right", "all", "interval", "chance", "ahead", "change")


def _gain(direction: DirectionScores) -> TableRow:
    gain = phrases.value(direction.gain, phrases.number)
    nothing = phrases.NOTHING
    whole = phrases.interval(direction.gain, phrases.number)
    return TableRow(say("report.measure-gain"), (nothing, nothing, nothing, gain, whole, "0", "0", nothing))


def _confusions(direction: DirectionScores) -> TableRow:
    counts = [direction.side_confusions.get(scope) for scope in SCOPES]
    cells = [phrases.NOTHING if counted is None else phrases.count(counted) for counted in counts]
    whole = direction.side_confusions.get(Scope.ALL)
    interval = phrases.NOTHING if whole is None else phrases.share(whole.measure)
    return TableRow(say("report.measure-confusions"), (*cells, interval, *(phrases.NOTHING,) * 3))


def omission_row(scores: SessionScores, scopes: tuple[Scope, ...], width: int) -> TableRow:
    """Missed sounds by side, padded to ``width`` cells."""
    cells = [phrases.count(scores.omissions[scope]) for scope in scopes]
    cells.append(phrases.share(scores.omissions[Scope.ALL].measure))
    return TableRow(say("report.measure-omissions"), (*cells, *(phrases.NOTHING,) * (width - len(cells))))


def reaction_row(scores: SessionScores, scopes: tuple[Scope, ...], width: int) -> TableRow:
    """Median reaction time by side, padded to ``width`` cells."""
    cells = [phrases.value(scores.reaction_ms[scope], phrases.seconds) for scope in scopes]
    cells.append(phrases.interval(scores.reaction_ms[Scope.ALL], phrases.seconds))
    return TableRow(say("report.measure-reaction"), (*cells, *(phrases.NOTHING,) * (width - len(cells))))


def sentences(direction: DirectionScores) -> tuple[str, ...]:
    """Average error and shift in plain words."""
    whole = direction.by_scope[Scope.ALL]
    error, shift = whole.absolute_deg, whole.constant_deg
    said = []
    if error.value is not None:
        interval = phrases.bracketed(error, phrases.degrees)
        said.append(say("report.sentence-error", error=phrases.degrees(error.value), interval=interval))
    if shift.value is not None and phrases.is_shifted(shift.value):
        interval = phrases.bracketed(shift, phrases.shift)
        said.append(say("report.sentence-shift", shift=phrases.shift(shift.value), interval=interval))
    elif shift.value is not None:
        said.append(say("report.sentence-no-shift"))
    return tuple(said)
