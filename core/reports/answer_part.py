"""The table of what was played and what was answered."""

from core.assessment.answer_table import AnswerTable, Kind
from core.reports import phrases
from core.reports.figures import Table, TableRow
from core.wording import say

_NO_ANSWER = "·"


def table(counts: AnswerTable) -> Table:
    """A row for what was played, a column for what was answered; missed sounds in the last one, where there are any."""
    answered = [_words(kind) for kind in counts.answered]
    missed = any(counts.unanswered)
    columns = (say("report.column-played"), *answered, *((say("report.column-unanswered"),) if missed else ()))
    rows = []
    for kind, row, unanswered in zip(counts.played, counts.counts, counts.unanswered, strict=True):
        cells = (*row, unanswered) if missed else row
        rows.append(TableRow(_words(kind), tuple(str(count) if count else _NO_ANSWER for count in cells)))
    return Table(columns, tuple(rows))


def _words(kind: Kind) -> str:
    return phrases.choice(kind) if isinstance(kind, str) else phrases.place(kind)
