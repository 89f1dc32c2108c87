"""A report can be read aloud: every word is in the tree of elements, once, in the order in which it stands."""

import re

import pytest
from pypdf import PdfReader
from reportlab.platypus import PageBreak

from core import wording
from core.reports import pdf
from core.reports.figures import AnswerPoint, DirectionFigure, LabelledValue, PositionMean, Table, TableRow
from core.reports.plot_axes import Axes
from core.reports.plots import HeadPlot, ScatterPlot
from core.reports.tagging import Words

_TABLE = Table(("", "left", "right"), (TableRow("Error", ("10°", "20°")), TableRow("Missed", ("3 of 3", "0 of 3"))))
_LONG = Table(("", "value"), tuple(TableRow(f"row {number}", (str(number),)) for number in range(80)))
_FIGURE = DirectionFigure(
    (AnswerPoint(-30.0, -20.0), AnswerPoint(-30.0, -24.0), AnswerPoint(30.0, 40.0)),
    (-60.0, -60.0),
    (
        PositionMean(-60.0, None, None, 0, 2),
        PositionMean(-30.0, -22.0, 2.8, 2, 0),
        PositionMean(30.0, 40.0, None, 1, 0),
    ),
    90.0,
)


def story():
    return [
        Words("A report", pdf.TITLE),
        pdf.pairs((LabelledValue("Patient", "P-001"), LabelledValue("Date", "2026-11-23")), columns=3),
        pdf.boxed([Words("Valid.", pdf.VERDICT)], heavy=True),
        ScatterPlot(_FIGURE, 200, 150),
        HeadPlot(_FIGURE, 200, 150),
        Words("Direction", pdf.HEADING),
        pdf.drawn_table(_TABLE),
        PageBreak(),
        Words("Reading these numbers", pdf.HEADING),
        pdf.drawn_table(_LONG),
    ]


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    path = tmp_path_factory.mktemp("tags") / "report.pdf"
    pdf.write_story(story, path, title="A report", about="Report of a test")
    return PdfReader(path)


@pytest.fixture(scope="module")
def elements(report):
    """All elements of the tree, in the order of reading."""
    found = []

    def walk(element):
        found.append(element)
        for child in element["/K"]:
            if not isinstance(child, int):
                walk(child.get_object())

    walk(report.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object())
    return found


def stream(page):
    return page.get_contents().get_data().decode("latin-1")


def marks(page):
    """What a page marks, in order: the tag and its number."""
    return [(tag, int(number)) for tag, number in re.findall(r"/(\w+) <</MCID (\d+)>> BDC", stream(page))]


def test_the_file_says_that_it_is_tagged_its_language_and_its_title(report):
    root = report.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == wording.language()
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert (report.metadata.title, report.metadata.subject) == ("A report", "Report of a test")
    assert "See2Sound" in report.metadata.author


def test_what_is_marked_on_the_pages_is_read_in_the_order_of_the_pages(report, elements):
    read = [(one["/S"][1:], mark) for one in elements for mark in one["/K"] if isinstance(mark, int)]
    assert read == [mark for page in report.pages for mark in marks(page)]
    numbers = report.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for number, page in enumerate(report.pages):
        assert numbers[2 * number] == page["/StructParents"] == number
        parents = [parent.get_object() for parent in numbers[2 * number + 1]]
        assert [parent["/S"][1:] for parent in parents] == [tag for tag, _ in marks(page)]
        assert {parent.raw_get("/Pg").idnum for parent in parents} == {page.indirect_reference.idnum}


def test_whatever_is_drawn_is_either_read_or_decoration(report):
    for page in report.pages:
        rest = re.sub(r"/(?:Artifact BMC|\w+ <</MCID \d+>> BDC).*?\bEMC\b", "", stream(page), flags=re.DOTALL)
        assert "EMC" not in rest
        assert not re.search(r"\b(?:Tj|TJ|S|s|B|b|f)\b|\bf\*", rest)


def test_a_table_has_rows_and_says_which_cells_head_them(elements):
    table = next(one for one in elements if one["/S"] == "/Table")
    rows = [row.get_object() for row in table["/K"]]
    cells = [[cell.get_object() for cell in row["/K"]] for row in rows]
    assert [row["/S"] for row in rows] == ["/TR"] * 3
    assert [cell["/A"]["/Scope"] for cell in cells[0]] == ["/Column"] * 3
    for row in cells[1:]:
        assert [cell["/S"] for cell in row] == ["/TH", "/TD", "/TD"]
        assert row[0]["/A"]["/Scope"] == "/Row"


def test_what_only_stands_beside_each_other_is_no_table(elements):
    assert [one["/S"] for one in elements[:6]] == ["/Document", "/H1", "/P", "/P", "/P", "/Figure"]


def test_a_table_over_two_pages_has_its_heads_on_both(report, elements):
    tables = [one for one in elements if one["/S"] == "/Table"]
    assert len(tables) == len(report.pages) == 3
    for table in tables[1:]:
        heads = [cell.get_object() for cell in table["/K"][0].get_object()["/K"]]
        assert [head["/A"]["/Scope"] for head in heads] == ["/Column"] * 2


def test_a_picture_is_told_in_words_with_its_sides_and_what_was_missed(elements):
    answers, means = (one["/Alt"] for one in elements if one["/S"] == "/Figure")
    assert "60° left: 2 missed; 30° left: 20° left, 24° left; 30° right: 40° right." in answers
    assert "60° left: 2 missed; 30° left: 22° left; 30° right: 40° right." in means


class Pen:
    """A canvas on which letters are half as wide as they are high."""

    def __init__(self):
        self.written = []

    def setFont(self, _name, size):
        self.size = size

    def stringWidth(self, words, _font, size):
        return len(words) * size / 2

    def drawCentredString(self, x, _y, words):
        half = self.stringWidth(words, "", self.size) / 2
        self.written.append((x - half, x + half))

    def __getattr__(self, _name):
        return lambda *_how: None


@pytest.mark.parametrize("letters", [0, 10, 55, 200])
def test_what_the_marks_mean_stays_within_its_picture(letters):
    axes = Axes(200, 150, "")
    axes.canv = Pen()
    axes.key("a" * letters)
    ((left, right),) = axes.canv.written
    assert -1e-6 <= left <= right <= 200 + 1e-6


def test_headings_are_bookmarks_on_their_own_page(report):
    whole, parts = report.outline
    found = [(one.title, report.get_destination_page_number(one)) for one in (whole, *parts)]
    assert found == [("A report", 0), ("Direction", 0), ("Reading these numbers", 1)]


def test_the_foot_of_the_pages_is_read_once_at_the_end(report, elements):
    assert all("Date, signature" in page.extract_text() for page in report.pages)
    assert [tag for tag, _ in marks(report.pages[-1])][-1] == "P"
    assert {tag for tag, _ in marks(report.pages[1])} == {"H2", "TH", "TD"}
    assert elements[-1]["/S"] == "/P"
