"""The session report as a PDF: one A4 page (two when there are many notes), black and white, fonts embedded."""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, KeepTogether, SimpleDocTemplate, Spacer, TableStyle
from reportlab.platypus import Table as PdfTable

import core
from core import files, paths
from core.assessment.beside import Beside
from core.records.model import Session
from core.records.people.model import Identity
from core.reports.bars_plot import BarsPlot
from core.reports.building import TrailHead, session_figures
from core.reports.choice_plots import MidlinePlot, StaircasePlot
from core.reports.figures import LabelledValue, ReportFigures, Table
from core.reports.letterhead import headed
from core.reports.plots import DistancePlot, HeadPlot, ScatterPlot
from core.reports.scene_plots import GridPlot, RatingsPlot
from core.reports.tagging import Footer, TaggedCanvas, Words, as_layout, as_table
from core.wording import language, report_language, say, speaking

_PRODUCT = "See2Sound Desktop"
MARGIN = 15 * mm
FRAME = 6
"""Padding in points that platypus puts inside its margins."""
WIDTH = A4[0] - 2 * MARGIN
BODY = ParagraphStyle("body", fontName="Body", fontSize=9, leading=12, alignment=TA_LEFT, textColor=HexColor("#1a1a1a"))
SMALL = ParagraphStyle("small", parent=BODY, fontSize=7.5, leading=9.5)
SENTENCE = ParagraphStyle("sentence", parent=BODY, fontSize=11, leading=15)
TITLE = ParagraphStyle("title", parent=BODY, fontName="BodyBold", fontSize=17, leading=21)
HEADING = ParagraphStyle(
    "heading", parent=BODY, fontName="BodyBold", fontSize=10, leading=13, spaceBefore=5, spaceAfter=2
)
VERDICT = ParagraphStyle("verdict", parent=BODY, fontName="BodyBold", fontSize=10.5, leading=13)
FIRST_COLUMN = 40 * mm
LINE = HexColor("#9a9a9a")
_LOW = 150
"""Height of bars, in points: they can be read at any, and two tables come below them."""
_FEWEST_LETTERS, _MOST_LETTERS = 9, 26


def write_session_report(
    session: Session,
    path: Path,
    site: str = "",
    beside: Beside | None = None,
    trail: TrailHead | None = None,
    who: Identity | None = None,
) -> None:
    """Score a stored session and write its report to ``path``, in the language of reports.

    MachineError as in ``write_report``.
    """
    with speaking(report_language()):
        write_report(session_figures(session, site=site, beside=beside, trail=trail, who=who), path)


def session_report(session: Session) -> bytes:
    """The report of a stored session alone, in the language of reports."""
    with speaking(report_language()):
        return report(session_figures(session))


def write_report(figures: ReportFigures, path: Path) -> None:
    """Write the PDF of ``figures`` to ``path``, whole or not at all.

    Raises
    ------
    MachineError
        The folder cannot be written or the disk is full.
    """
    _write(report(figures), path)


def report(figures: ReportFigures) -> bytes:
    """The PDF of ``figures``."""
    foot = partial(_footer, figures.trail)
    return drawn(lambda: _story(figures), title=figures.title, about=say("pdf.about-test"), footer=foot)


def write_story(
    story: Callable[[], list[Flowable]], path: Path, *, title: str, about: str, footer: Footer | None = None
) -> None:
    """Write what ``drawn`` makes to ``path``. Errors as ``write_report``."""
    _write(drawn(story, title=title, about=about, footer=footer), path)


def drawn(story: Callable[[], list[Flowable]], *, title: str, about: str, footer: Footer | None = None) -> bytes:
    """Paragraphs and tables as all reports look, as a PDF: A4, with its footer. No file is made on the way.

    What the file says of itself names no patient, not even by code: it is shown where the paper is not.

    Parameters
    ----------
    story : makes them, once the fonts are there; the first is the title, which the site's logo stands beside.
    about : what kind of report it is.
    """
    _register_fonts()
    whole = BytesIO()
    document = SimpleDocTemplate(
        whole,
        pagesize=A4,
        leftMargin=MARGIN - FRAME,
        rightMargin=MARGIN - FRAME,
        topMargin=12 * mm,
        bottomMargin=20 * mm,
        title=title,
        author=_PRODUCT,
        creator=f"{_PRODUCT} {core.__version__}",
        subject=about,
        keywords=[_PRODUCT, about],
        lang=language(),
    )
    title_line, *rest = story()
    canvas = partial(TaggedCanvas, footer=footer or partial(_footer, ""))
    document.build([headed(title_line), *rest], canvasmaker=canvas)
    return whole.getvalue()


def _write(content: bytes, path: Path) -> None:
    with files.replacing(path) as temporary:
        temporary.write_bytes(content)


def _register_fonts() -> None:
    folder = paths.resources() / "fonts"
    for name, file in (("Body", "AtkinsonHyperlegible-Regular.ttf"), ("BodyBold", "AtkinsonHyperlegible-Bold.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(folder / file)))
    pdfmetrics.registerFontFamily("Body", normal="Body", bold="BodyBold", italic="Body", boldItalic="BodyBold")


def _story(figures: ReportFigures) -> list[Flowable]:
    story: list[Flowable] = [Words(escape(figures.title), TITLE), Spacer(1, 3)]
    if figures.simulated:
        story.append(boxed([Words(escape(figures.simulated), VERDICT)], heavy=True))
        story.append(Spacer(1, 5))
    story += [pairs(figures.header, columns=3), Spacer(1, 5), _validity(figures), Spacer(1, 5)]
    story += [Words(escape(sentence), SENTENCE) for sentence in figures.sentences]
    story += _plots(figures)
    for heading, table in figures.tables:
        story.append(KeepTogether([Words(escape(heading), HEADING), drawn_table(table)]))
    if figures.material:
        played = [f"{escape(line.label)}{say('report.colon')}{escape(line.value)}." for line in figures.material]
        story.append(Words(escape(say("report.material")), HEADING))
        story += [Words(line, SMALL) for line in played]
    if figures.notes:
        notes = [Words(escape(note), BODY) for note in figures.notes]
        story += [Words(escape(say("report.notes")), HEADING), *notes]
    reading = [Words(escape(say("report.reading")), HEADING), Words(escape(figures.help_text), SMALL)]
    story.append(KeepTogether(reading))
    return story


def pairs(values: tuple[LabelledValue, ...], columns: int) -> PdfTable:
    """Labels and values, so many beside each other."""
    cells = [Words(f"{escape(pair.label)}{say('report.colon')}<b>{escape(pair.value)}</b>", BODY) for pair in values]
    cells += [Spacer(1, 1)] * (-len(cells) % columns)
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    table = PdfTable(rows, colWidths=[WIDTH / columns] * columns, hAlign="LEFT", renderCB=as_layout)
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(0, 1)]))
    return table


def _validity(figures: ReportFigures) -> PdfTable:
    content: list[Flowable] = [Words(escape(figures.verdict_words), VERDICT)]
    content += [Words("– " + escape(reason), BODY) for reason in figures.reasons]
    checks = " · ".join(
        f"{escape(check.label)}{say('report.colon')}<b>{escape(check.value)}</b>" for check in figures.checks
    )
    return boxed([*content, Words(checks, SMALL)], heavy=figures.verdict != "valid")


def boxed(content: list[Flowable], *, heavy: bool) -> PdfTable:
    """Something in a box; a heavy one is not overlooked."""
    box = PdfTable([[content]], colWidths=[WIDTH], renderCB=as_layout)
    box.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 1.6 if heavy else 0.7, HexColor("#1a1a1a")), *_padding(6, 4)]))
    return box


def _plots(figures: ReportFigures) -> list[Flowable]:
    plots: list[Flowable] = []
    half = WIDTH / 2 - 4
    height = 205 if len(figures.tables) == 1 else 152  # more tables, and the page is still one
    alone = WIDTH * 0.7
    if figures.direction is not None:
        plots += [ScatterPlot(figures.direction, half, height), HeadPlot(figures.direction, half, height)]
    if figures.distance is not None:
        plots.append(DistancePlot(figures.distance, half, height))
    if figures.midline is not None:
        plots.append(MidlinePlot(figures.midline, half if figures.staircases else alone, height))
    plots += _plots_of_choices(figures, alone, height)
    if figures.staircases is not None:
        plots.append(StaircasePlot(figures.staircases, half if plots else alone, height))
    if not plots:
        return []
    if len(plots) == 1:
        plots[0].hAlign = "CENTER"
        return [Spacer(1, 3), *plots]
    if len(plots) % 2:
        plots.append(Spacer(half, 1))
    rows = [plots[start : start + 2] for start in range(0, len(plots), 2)]
    table = PdfTable(rows, colWidths=[WIDTH / 2] * 2, renderCB=as_layout)
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(0, 2)]))
    return [Spacer(1, 3), table]


def _plots_of_choices(figures: ReportFigures, width: float, height: float) -> list[Flowable]:
    plots: list[Flowable] = []
    if figures.bars is not None:
        plots.append(BarsPlot(figures.bars, width, _LOW))
    if figures.grid is not None:
        plots.append(GridPlot(figures.grid, width, height))
    if figures.ratings is not None:
        plots.append(RatingsPlot(figures.ratings, width, _LOW))
    return plots


def drawn_table(table: Table) -> PdfTable:
    """A table of measures."""
    rows = [[Words(f"<b>{escape(column)}</b>", SMALL) for column in table.columns]]
    rows += [[Words(escape(text), SMALL) for text in (row.measure, *row.cells)] for row in table.rows]
    needs = [_width_needed(table, column) for column in range(1, len(table.columns))]
    widths = [(WIDTH - FIRST_COLUMN) * need / sum(needs) for need in needs]
    drawn = PdfTable(rows, colWidths=[FIRST_COLUMN, *widths], repeatRows=1, renderCB=as_table)
    rules = [("LINEBELOW", (0, 0), (-1, 0), 0.9, HexColor("#1a1a1a")), ("LINEBELOW", (0, 1), (-1, -1), 0.3, LINE)]
    drawn.setStyle(TableStyle([*rules, ("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(2, 1.5)]))
    return drawn


def _width_needed(table: Table, column: int) -> int:
    """Letters of the longest cell of a column, or of the longest word above it, within reason."""
    cells = [len(row.cells[column - 1]) for row in table.rows]
    head = [len(word) for word in table.columns[column].split()]
    return min(max(*cells, *head, _FEWEST_LETTERS), _MOST_LETTERS)


def _padding(across: float, down: float) -> list[tuple[str, tuple[int, int], tuple[int, int], float]]:
    whole = ((0, 0), (-1, -1))
    return [
        ("LEFTPADDING", *whole, across), ("RIGHTPADDING", *whole, across),
        ("TOPPADDING", *whole, down), ("BOTTOMPADDING", *whole, down),
    ]  # fmt: skip


def _footer(trail: str, canvas: TaggedCanvas, page: int, pages: int) -> None:
    """The foot of a page; it is read aloud once, on the last one."""
    canvas.setFillColor(HexColor("#1a1a1a"))
    numbered = say("report.page", page=page, pages=pages)
    lines = say("report.intended-use").split("\n")
    with canvas.content("P") if page == pages else canvas.decoration():
        canvas.setFont("Body", 7.5)
        signature = say("report.signature")
        canvas.drawString(MARGIN, 13 * mm, signature)
        begin = MARGIN + canvas.stringWidth(signature, "Body", 7.5) + 2
        canvas.setLineWidth(0.4)
        canvas.line(begin, 13 * mm - 1, begin + 58 * mm, 13 * mm - 1)
        canvas.drawRightString(A4[0] - MARGIN, 13 * mm, f"{trail}   {numbered}" if trail else numbered)
        canvas.setFont("Body", 6.5)
        for row, line in enumerate(lines):
            canvas.drawString(MARGIN, 9 * mm - 8 * row, line)
