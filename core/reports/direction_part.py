"""The part of the report that is about direction: figure, table and sentences."""

from core.assessment.direction_scores import DirectionScores
from core.assessment.measures import Scope
from core.assessment.scoring import SessionScores, scorable_trials
from core.records.model import Heard, Session
from core.reports import phrases
from core.reports.common_rows import NO_NORMS, omission_row, padded, reaction_row
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
        all_of_it = getattr(by_scope[Scope.ALL], attribute)
        is_shift = write is phrases.brief_shift
        whole = phrases.shift_interval(all_of_it, "brief-interval") if is_shift else phrases.interval(all_of_it, write)
        guessing, ahead, smallest = ends
        return TableRow(say(f"report.measure-{name}"), (*cells, whole, guessing, ahead, say(NO_NORMS), smallest))

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
        *_rear_rows(scores, len(columns) - 1),
        *_heap_rows(scores, len(columns) - 1),
    )
    return Table(columns, rows)


_COLUMNS = ("measure", "left", "centre", "right", "all", "interval", "chance", "ahead", "controls", "change")
_BEFORE_ALL = SCOPES.index(Scope.ALL)


def _rear_rows(scores: SessionScores, width: int) -> tuple[TableRow, ...]:
    """Front and back, where sounds came from behind: how often they were confused, and the errors without that."""
    rear = scores.rear
    if rear is None:
        return ()
    before, resolved = [phrases.NOTHING] * _BEFORE_ALL, rear.resolved

    def row(name: str, value: str, interval: str) -> TableRow:
        return TableRow(say(f"report.measure-{name}"), padded([*before, value, interval], width))

    absolute, constant = resolved.absolute_deg, resolved.constant_deg
    shift = phrases.shift_interval(constant, "brief-interval")
    rows = [
        row("front-back", phrases.count(rear.confusions), phrases.share(rear.confusions.measure)),
        row("absolute-resolved", phrases.value(absolute, phrases.degrees), phrases.interval(absolute, phrases.degrees)),
        row("constant-resolved", phrases.value(constant, phrases.brief_shift), shift),
    ]
    if rear.errors is not None and rear.errors.mean_deg is not None:
        rows.append(row("circular-mean", phrases.brief_shift(rear.errors.mean_deg), phrases.NOTHING))
    if rear.errors is not None and rear.errors.sd_deg is not None:
        rows.append(row("circular-sd", phrases.degrees(rear.errors.sd_deg), phrases.NOTHING))
    return tuple(rows)


def _heap_rows(scores: SessionScores, width: int) -> tuple[TableRow, ...]:
    if scores.heaps is None:
        return ()
    value = str(scores.heaps.count) if scores.heaps.count > 1 else say("report.no-heaps")
    return (TableRow(say("report.measure-heaps"), padded([*[phrases.NOTHING] * _BEFORE_ALL, value], width)),)


def _gain(direction: DirectionScores) -> TableRow:
    gain = phrases.value(direction.gain, phrases.number)
    nothing = phrases.NOTHING
    whole = phrases.interval(direction.gain, phrases.number)
    return TableRow(
        say("report.measure-gain"), (nothing, nothing, nothing, gain, whole, "0", "0", say(NO_NORMS), nothing)
    )


def _confusions(direction: DirectionScores) -> TableRow:
    counts = [direction.side_confusions.get(scope) for scope in SCOPES]
    cells = [phrases.NOTHING if counted is None else phrases.count(counted) for counted in counts]
    whole = direction.side_confusions.get(Scope.ALL)
    interval = phrases.NOTHING if whole is None else phrases.share(whole.measure)
    return TableRow(say("report.measure-confusions"), padded([*cells, interval], len(_COLUMNS) - 1))


def sentences(scores: SessionScores, direction: DirectionScores) -> tuple[str, ...]:
    """Average error, shift, and whether answers fall into heaps, in plain words."""
    whole = direction.by_scope[Scope.ALL]
    error, shift = whole.absolute_deg, whole.constant_deg
    said = []
    if error.value is not None:
        interval = phrases.bracketed(error, phrases.degrees)
        said.append(say("report.sentence-error", error=phrases.degrees(error.value), interval=interval))
    if shift.value is not None and phrases.is_shifted(shift.value):
        interval, toward = phrases.bracketed_shift(shift), phrases.toward_lesion(direction.toward_lesion_deg)
        place = phrases.shift(shift.value)
        said.append(say("report.sentence-shift", shift=place, toward=toward, interval=interval))
    elif shift.value is not None:
        said.append(say("report.sentence-no-shift"))
    if scores.heaps is not None and scores.heaps.count > 1:
        places = phrases.listed([phrases.place(centre) for centre in scores.heaps.centres_deg])
        said.append(say("report.sentence-heaps", count=scores.heaps.count, places=places))
    return tuple(said)
