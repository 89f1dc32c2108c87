"""The progress report of a patient as a PDF: A4, black and white."""

from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.platypus import Flowable, KeepTogether, Spacer, TableStyle
from reportlab.platypus import Table as PdfTable

from core.reports.pdf import (
    BODY,
    HEADING,
    SMALL,
    TITLE,
    VERDICT,
    WIDTH,
    boxed,
    drawn_table,
    pairs,
    write_story,
)
from core.reports.progress_figures import ProgressFigures, TestedFigures
from core.reports.progress_plot import CoursePlot
from core.reports.tagging import Words, as_layout
from core.wording import say

_BESIDE = 3
_HEIGHT = 105
"""Of a small plot, points."""


def write_progress(figures: ProgressFigures, path: Path) -> None:
    """Write the PDF of ``figures`` to ``path``, whole or not at all.

    Raises
    ------
    MachineError
        The folder cannot be written or the disk is full.
    """
    write_story(lambda: _story(figures), path, title=figures.title, about=say("pdf.about-progress"))


def _story(figures: ProgressFigures) -> list[Flowable]:
    story: list[Flowable] = [Words(escape(figures.title), TITLE), Spacer(1, 3)]
    if figures.simulated:
        story += [boxed([Words(escape(figures.simulated), VERDICT)], heavy=True), Spacer(1, 5)]
    story += [pairs(figures.header, columns=3), Spacer(1, 5)]
    story += [boxed([Words(escape(say("progress.caveat")), BODY)], heavy=True), Spacer(1, 4)]
    for test in figures.tests:
        story += _test(figures, test)
    if figures.tests:
        story.append(Words(escape(say("progress.key")), SMALL))
    if not figures.tests:
        story.append(Words(escape(say("progress.nothing")), BODY))
    if figures.events:
        told = " · ".join(
            f"<b>{event.letter}</b> {event.day.isoformat()} {escape(event.words)}" for event in figures.events
        )
        story.append(KeepTogether([Words(escape(say("progress.heading-events")), HEADING), Words(told, SMALL)]))
    story += _beside_tests(figures)
    if figures.quality:
        lines = [Words(escape(line), SMALL) for line in figures.quality]
        story += [Words(escape(say("progress.heading-quality")), HEADING), *lines]
    reading = [Words(escape(say("report.reading")), HEADING), Words(escape(figures.help_text), SMALL)]
    story.append(KeepTogether(reading))
    return story


def _beside_tests(figures: ProgressFigures) -> list[Flowable]:
    """What was entered by hand, and training."""
    story: list[Flowable] = []
    if figures.standard_tests is not None:
        by_hand = Words(escape(say("entries.by-hand")), SMALL)
        story.append(_headed(say("entries.heading-tests"), drawn_table(figures.standard_tests), by_hand))
    if figures.plans is not None:
        story.append(_headed(say("entries.heading-plans"), drawn_table(figures.plans)))
    story += [_headed(heading, drawn_table(table)) for heading, table in figures.training]
    if figures.training_words:
        story.append(Words(escape(figures.training_words), SMALL))
    return story


def _headed(heading: str, *parts: Flowable) -> Flowable:
    return KeepTogether([Words(escape(heading), HEADING), *parts])


def _test(figures: ProgressFigures, test: TestedFigures) -> list[Flowable]:
    width = WIDTH / _BESIDE
    days = (figures.first, figures.last)
    plots: list[Flowable] = [CoursePlot(panel, days, figures.events, (width - 4, _HEIGHT)) for panel in test.panels]
    plots += [Spacer(1, 1)] * (-len(plots) % _BESIDE)
    rows = [plots[start : start + _BESIDE] for start in range(0, len(plots), _BESIDE)]
    heading = Words(escape(test.title), HEADING)
    if not rows:
        return [heading]
    grid = PdfTable(rows, colWidths=[width] * _BESIDE, renderCB=as_layout)
    grid.setStyle(TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]))
    table = [drawn_table(test.table), Spacer(1, 2), Words(escape(test.remark), SMALL), Spacer(1, 4)]
    return [KeepTogether([heading, grid, *table])]  # a table without its heading and its plots says little
