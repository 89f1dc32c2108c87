"""The part of the report that is about one sound and two at once: figure, table and sentences. No diagnosis."""

from core.assessment.extinction_scores import SIDES, ExtinctionScores, SideReports
from core.assessment.measures import Measure, Proportion, Scope
from core.assessment.scoring import SessionScores
from core.reports import phrases
from core.reports.bars import bars_figure
from core.reports.common_rows import NO_NORMS
from core.reports.figures import BarsFigure, Table, TableRow
from core.wording import say

GUESSING = 0.5
"""Two of the four answers report a side."""
_SCOPES = {"left": Scope.LEFT, "right": Scope.RIGHT}


def figure(extinction: ExtinctionScores) -> BarsFigure:
    """How often each side was reported, alone and beside the other."""
    bars = []
    for side in SIDES:
        reports = extinction.sides[side]
        bars += [_bar(side, reports.alone, is_alone=True), _bar(side, reports.beside, is_alone=False)]
    return bars_figure("extinction", bars, GUESSING)


def _bar(side: str, share: Proportion, *, is_alone: bool) -> tuple[str, str, bool, Proportion]:
    name = say("report.bar-alone" if is_alone else f"report.bar-beside-{side}")
    return say(f"report.sounds-{side}"), name, is_alone, share


def table(scores: SessionScores, extinction: ExtinctionScores) -> Table:
    """Measures by side, with their interval and what guessing gives."""
    columns = tuple(say(f"report.column-{name}") for name in ("measure", "left", "right", "chance", "controls"))
    left, right = (extinction.sides[side] for side in SIDES)
    guessing, no_norms, nothing = phrases.percent(GUESSING), say(NO_NORMS), phrases.NOTHING

    def row(name: str, cells: tuple[str, str], guess: str, controls: str = no_norms) -> TableRow:
        return TableRow(say(f"report.measure-{name}"), (*cells, guess, controls))

    zero = phrases.number(0.0)
    reactions = [phrases.value(scores.reaction_ms[_SCOPES[side]], phrases.seconds) for side in SIDES]
    return Table(
        columns,
        (
            row("alone", (phrases.counted(left.alone), phrases.counted(right.alone)), guessing),
            row("beside", (phrases.counted(left.beside), phrases.counted(right.beside)), guessing),
            row("lost", (_lost(left.extinction), _lost(right.extinction)), _points(0.0)),
            row("false", (phrases.counted(left.false_reports), phrases.counted(right.false_reports)), guessing),
            row("d-prime", (_d_prime(left), _d_prime(right)), zero),
            row("criterion", (_criterion(left), _criterion(right)), nothing),
            row("reaction-alone", (reactions[0], reactions[1]), nothing),
        ),
    )


def _points(value: float) -> str:
    """A difference of two proportions, in percentage points."""
    return say("report.points", points=f"{100 * value:.0f}".replace("-", "−"))


def _lost(measure: Measure) -> str:
    if measure.value is None or measure.ci_low is None or measure.ci_high is None:
        return phrases.NOTHING
    interval = phrases.interval(measure, lambda end: f"{100 * end:.0f}".replace("-", "−"))
    return say("report.counted", count=_points(measure.value), interval=interval)


def _d_prime(reports: SideReports) -> str:
    return phrases.NOTHING if reports.sensitivity is None else phrases.number(reports.sensitivity.d_prime)


def _criterion(reports: SideReports) -> str:
    return phrases.NOTHING if reports.sensitivity is None else phrases.number(reports.sensitivity.criterion)


def sentences(extinction: ExtinctionScores) -> tuple[str, ...]:
    """What of each side was reported alone and beside the other, and how evenly the sides were missed."""
    return (*(_side(side, extinction.sides[side]) for side in SIDES), _split(extinction))


def _side(side: str, reports: SideReports) -> str:
    alone, beside = phrases.count(reports.alone), phrases.count(reports.beside)
    return say(f"report.sentence-{side}-reported", alone=alone, beside=beside)


def _split(extinction: ExtinctionScores) -> str:
    split = extinction.missed_beside
    if split.p_value is None:
        return say("report.sentence-none-missed-beside")
    p_value = phrases.probability(split.p_value)
    return say("report.sentence-missed-beside", left=split.left, right=split.right, p=p_value)
