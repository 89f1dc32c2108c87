"""The part of the report that is about pictures chosen to what was heard: figure, table and sentences."""

from core.assessment.kinds import PLACES
from core.assessment.matching_scores import MatchingScores
from core.assessment.measures import Scope
from core.assessment.scoring import SessionScores
from core.reports import phrases
from core.reports.bars import bars_figure
from core.reports.common_rows import correct_row, omission_row, reaction_row, told_correctly
from core.reports.figures import BarsFigure, Table, TableRow
from core.wording import say

_COLUMNS = ("measure", "value", "plain-interval", "chance", "controls")


def figure(matching: MatchingScores) -> BarsFigure:
    """How often the picture was found at each place, and how often each place was chosen, from the top."""
    bars = []
    for place in PLACES:
        group = say(f"report.choice-{place}")
        bars.append((group, say("report.bar-found"), True, matching.right_at[place]))
        bars.append((group, say("report.bar-chosen"), False, matching.chosen[place]))
    return bars_figure("match", bars, matching.right.chance)


def table(scores: SessionScores, matching: MatchingScores) -> Table:
    """Measures with their intervals and what guessing gives."""
    columns = tuple(say(f"report.column-{name}") for name in _COLUMNS)
    width, third = len(columns) - 1, phrases.percent(matching.right.chance)

    def at(name: str, place: str) -> TableRow:
        share = (matching.right_at if name == "found" else matching.chosen)[place]
        words = say(f"report.measure-{name}-at", place=say(f"report.choice-{place}"))
        return TableRow(words, (phrases.count(share), phrases.share(share.measure), third, phrases.NOTHING))

    return Table(
        columns,
        (
            correct_row("correct-picture", matching.right),
            *(at("found", place) for place in PLACES),
            *(at("chosen", place) for place in PLACES),
            omission_row(scores, (Scope.ALL,), width),
            reaction_row(scores, (Scope.ALL,), width),
        ),
    )


def sentences(matching: MatchingScores) -> tuple[str, ...]:
    """How many pictures were found, and how often each place was chosen."""
    first, second, third = (matching.chosen[place].count for place in PLACES)
    chosen = say("report.sentence-places", first=first, second=second, third=third)
    return (*told_correctly("picture", matching.right), chosen)
