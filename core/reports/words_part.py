"""The part of the report that is about two words at once: figure, table and sentences. It names no condition."""

from collections.abc import Iterable

from core.assessment.kinds import WORDS_HEARD
from core.assessment.measures import Measure, Proportion, proportion
from core.assessment.words_scores import WordReports, WordsScores
from core.records.model import Session
from core.reports import material_part, phrases
from core.reports.bars import bars_figure
from core.reports.common_rows import NO_NORMS
from core.reports.figures import BarsFigure, Table, TableRow
from core.wording import say

_TEXTS_SHOWN = 4
"""Where the patient points, among so many texts."""


def figure(words: WordsScores) -> BarsFigure:
    """How often the word of each side was said: of words in one ear each, and of words in both ears."""
    bars = []
    for condition in WORDS_HEARD:
        reports, group = words.conditions[condition], say(f"report.choice-{condition}")
        bars.append((group, say("report.bar-left-word"), True, reports.left))
        bars.append((group, say("report.bar-right-word"), False, reports.right))
    return bars_figure("words", bars, None)


def table(session: Session, words: WordsScores) -> Table:
    """Measures of both conditions with their intervals, and what guessing gives."""
    names = (*(f"choice-{condition}" for condition in WORDS_HEARD), "column-chance", "column-controls")
    columns = ("", *(say(f"report.{name}") for name in names))
    nothing, no_norms, even = phrases.NOTHING, say(NO_NORMS), say("report.index-even")
    both = [words.conditions[condition] for condition in WORDS_HEARD]
    guess = say("report.one-in", n=_guesses(session)) if _guesses(session) else nothing

    def row(name: str, cells: Iterable[str], chance: str = nothing, controls: str = nothing) -> TableRow:
        return TableRow(say(f"report.measure-{name}"), (*cells, chance, controls))

    def counts(side: str) -> Iterable[str]:
        return (phrases.counted(getattr(reports, side)) for reports in both)

    return Table(
        columns,
        (
            row("left-word", counts("left"), guess, no_norms),
            row("right-word", counts("right"), guess, no_norms),
            row("both-words", counts("both")),
            row("no-word", (phrases.counted(_without(reports)) for reports in both)),
            row("laterality", (_index(reports.laterality) for reports in both), even, no_norms),
            row("ears-less-space", (_index(words.dichotic_minus_diotic), nothing), even),
        ),
    )


def _without(reports: WordReports) -> Proportion:
    """Trials in which neither word was said."""
    said = reports.left.count + reports.right.count - reports.both.count
    return proportion(reports.left.n - said, reports.left.n)


def _guesses(session: Session) -> int:
    """Among how many words a guess is made: those on the screen, or all that are known; 0 where that is not known."""
    if session.setup.response_mode != "therapist":
        return _TEXTS_SHOWN
    return material_part.words_known(session)


def _index(measure: Measure) -> str:
    """A laterality index with its interval, or why there is none: ``50 right (12 right to 78 right)``."""
    if measure.value is None:
        return phrases.NOTHING
    index = phrases.laterality(measure.value)
    return say("report.counted", count=index, interval=interval) if (interval := _interval(measure)) else index


def _interval(measure: Measure) -> str:
    words = phrases.interval(measure, phrases.laterality)
    return "" if words == phrases.NOTHING else words


def sentences(words: WordsScores) -> tuple[str, ...]:
    """Which word was said how often, and what the laterality index says where there is an interval of it."""
    said = [_said(condition, words.conditions[condition]) for condition in WORDS_HEARD]
    difference = words.dichotic_minus_diotic
    if difference.value is None or difference.ci_low is None or difference.ci_high is None:
        return (*said, say("report.sentence-words-no-difference"))
    index, interval = phrases.laterality(difference.value), phrases.bracketed(difference, phrases.laterality)
    if not round(difference.value):
        return (*said, say("report.sentence-words-same", interval=interval))
    told = say("report.sentence-words-difference", index=index, interval=interval)
    if difference.ci_low <= 0.0 <= difference.ci_high:
        told += " " + say("report.sentence-may-be-chance")
    return (*said, told)


def _said(condition: str, reports: WordReports) -> str:
    left, right = phrases.count(reports.left), phrases.count(reports.right)
    return say(f"report.sentence-{condition}", left=left, right=right)
