"""The report of a training session as a PDF: one A4 page, as session reports look, with no verdict on it."""

from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.platypus import Flowable, KeepTogether, Spacer

from core import files
from core.records.people.model import Identity
from core.records.training_model import TrainingSession
from core.reports.pdf import BODY, HEADING, SENTENCE, SMALL, TITLE, VERDICT, boxed, drawn, drawn_table, pairs
from core.reports.tagging import Words
from core.reports.training_part import TrainingFigures, training_figures
from core.wording import report_language, say, speaking

_MOST_NOTES = 24
"""More do not fit on the page; all of them are in the exports."""


def write_training_report(session: TrainingSession, path: Path, site: str = "", who: Identity | None = None) -> None:
    """Write the report of a stored training session to ``path``, whole or not at all, in the language of reports.

    Parameters
    ----------
    who : as of ``training_figures``.

    Raises
    ------
    InputError
        As ``training_figures``.
    MachineError
        The folder cannot be written or the disk is full.
    """
    with files.replacing(path) as temporary:
        temporary.write_bytes(training_report(session, site, who))


def training_report(session: TrainingSession, site: str = "", who: Identity | None = None) -> bytes:
    """The report of a stored training session, in the language of reports. Parameters, errors: ``training_figures``."""
    with speaking(report_language()):
        figures = training_figures(session, site, who)
        return drawn(lambda: _story(figures), title=figures.title, about=say("pdf.about-training"))


def _story(figures: TrainingFigures) -> list[Flowable]:
    story: list[Flowable] = [Words(escape(figures.title), TITLE), Spacer(1, 3)]
    if figures.simulated:
        story += [boxed([Words(escape(figures.simulated), VERDICT)], heavy=True), Spacer(1, 5)]
    story += [pairs(figures.header, columns=3), Spacer(1, 5)]
    story += [boxed([Words(escape(figures.what_it_is), BODY)], heavy=False), Spacer(1, 8)]
    story += [Words(escape(sentence), SENTENCE) for sentence in figures.sentences]
    for heading, table in figures.tables:
        story.append(KeepTogether([Words(escape(heading), HEADING), drawn_table(table)]))
    if figures.notes:
        shown = figures.notes[:_MOST_NOTES]
        left = len(figures.notes) - len(shown)
        more = (say("training.report-more-notes", more=left),) if left else ()
        story.append(Words(escape(say("report.notes")), HEADING))
        story += [Words(escape(note), BODY) for note in (*shown, *more)]
    reading = [Words(escape(say("report.reading")), HEADING), Words(escape(figures.help_text), SMALL)]
    story.append(KeepTogether(reading))
    return story
