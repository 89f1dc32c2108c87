"""What a screen reader finds in a PDF: elements in the order of reading, headings as bookmarks, decoration left out.

reportlab draws pages and knows no tags (PDF 1.7, ISO 32000-1, 14.7 and 14.8): what is drawn within an element is marked
in the page's stream here, and the tree of elements is written when the document is saved.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

_CELLS = frozenset({"TH", "TD"})
"""What is drawn within one of them is part of it, and no element of its own."""
_ROLE_OF_STYLE = {"title": "H1", "heading": "H2"}
"""By the name of the style; all other paragraphs are one: ``P``."""
_LEVELS = {"H1": 0, "H2": 1}
"""Of bookmarks."""

Footer = Callable[["TaggedCanvas", int, int], None]
"""Draws the foot of a page; takes the canvas, the page's number and how many there are."""


@dataclass(eq=False)
class _Element:
    role: str
    alt: str = ""
    scope: str = ""
    """Of a heading of a table: ``Row`` or ``Column``."""
    children: list["_Element"] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    """Ids of what is drawn as part of it, on its page."""
    page: int = 0
    """The page of its marks, from 1."""


@dataclass(frozen=True, slots=True)
class _Bookmark:
    words: str
    level: int
    page: int
    top: float


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab carries no types
    """A canvas that keeps what each part of a page is, and draws the footers once the number of pages is known."""

    def __init__(self, *arguments: Any, footer: Footer | None = None, **options: Any) -> None:
        super().__init__(*arguments, **{**options, "pdfVersion": (1, 7)})
        self._footer = footer
        self._root = _Element("Document")
        self._open = [self._root]
        self._marked: dict[int, list[_Element]] = {}
        """Of each page, the element of every mark."""
        self._bookmarks: list[_Bookmark] = []
        self._whole: list[dict[str, Any]] = []

    # --- what is drawn ------------------------------------------------------------------------------------------------

    def begin(self, role: str, alt: str = "", scope: str = "") -> None:
        """Begin an element within the one that is open."""
        element = _Element(role, alt, scope)
        self._open[-1].children.append(element)
        self._open.append(element)

    def end(self) -> None:
        """End the element begun last."""
        self._open.pop()

    @contextmanager
    def content(self, role: str, alt: str = "") -> Iterator[None]:
        """What is drawn within is an element; in a cell of a table it is the cell's.

        Parameters
        ----------
        alt : says in words what a picture shows.
        """
        is_cell = self._open[-1].role in _CELLS
        if not is_cell:
            self.begin(role, alt)
        element, of_page = self._open[-1], self._marked.setdefault(self.getPageNumber(), [])
        element.page = self.getPageNumber()
        element.marks.append(len(of_page))
        self._code.append(f"/{element.role} <</MCID {len(of_page)}>> BDC")
        of_page.append(element)
        yield
        self._code.append("EMC")
        if not is_cell:
            self.end()

    def begin_decoration(self) -> None:
        """What is drawn from here on says nothing: lines of a table, the frame of a box."""
        self._code.append("/Artifact BMC")

    def end_decoration(self) -> None:
        """The end of it."""
        self._code.append("EMC")

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """What is drawn within says nothing, or was said before."""
        self.begin_decoration()
        yield
        self.end_decoration()

    def bookmark(self, words: str, role: str, top: float) -> None:
        """Let a heading be found in the list beside the pages; ``top`` is its upper edge on the canvas, points."""
        _, above = self.absolutePosition(0, top)
        self._bookmarks.append(_Bookmark(words, _LEVELS[role], self.getPageNumber(), above))

    # --- what is written ----------------------------------------------------------------------------------------------

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep the page until all are there."""
        self._whole.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Draw the footers and write the file."""
        pages = []
        for number, state in enumerate(self._whole, start=1):
            self.__dict__.update(state)
            if self._footer is not None:
                self._footer(self, number, len(self._whole))
            self._write_bookmarks(number)
            pages.append(self._doc.thisPageRef())
            super().showPage()
            _add_to_page(self._doc.Pages.pages[-1], number)
        self._doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self._doc.Catalog.StructTreeRoot = self._tree(pages)
        self.setViewerPreference("DisplayDocTitle", "true")
        super().save()

    def _write_bookmarks(self, page: int) -> None:
        for key, mark in enumerate(self._bookmarks):
            if mark.page == page:
                self.bookmarkPage(str(key), fit="XYZ", left=0, top=mark.top)
                self.addOutlineEntry(mark.words, str(key), mark.level)

    def _tree(self, pages: list[Any]) -> PDFDictionary:
        """The tree of elements, each an object of the file, and the element of every mark by its page."""
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        to_root = self._doc.Reference(root, "tags")
        references: dict[_Element, Any] = {}

        def written(element: _Element, parent: Any) -> Any:
            made = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.role), "P": parent})
            references[element] = self._doc.Reference(made, f"tag{len(references)}")
            entries = made.dict
            if element.alt:
                entries["Alt"] = PDFString(element.alt)
            if element.scope:
                entries["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
            if element.marks:
                entries["Pg"] = pages[element.page - 1]
            entries["K"] = PDFArray(
                [*element.marks, *(written(child, references[element]) for child in element.children)]
            )
            return references[element]

        root.dict["K"] = PDFArray([written(self._root, to_root)])
        numbers: list[Any] = []
        for number in range(1, len(pages) + 1):
            numbers += [number - 1, PDFArray([references[element] for element in self._marked.get(number, [])])]
        root.dict["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbers)})
        root.dict["ParentTreeNextKey"] = len(pages)
        return root


def _add_to_page(page: Any, number: int) -> None:
    """Say under which number the tree knows the page, and that Tab follows the tree."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs = number - 1, PDFName("S")


class Words(Paragraph):  # type: ignore[misc]  # reportlab carries no types
    """A paragraph that is an element: a heading where its style is one."""

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - reportlab's names
        """Draw it as what it is; called by platypus."""
        role = _ROLE_OF_STYLE.get(self.style.name, "P")
        if role in _LEVELS:
            canvas.bookmark(self.getPlainText(), role, y + self.height)
        with canvas.content(role):
            super().drawOn(canvas, x, y, _sW)


def as_layout(table: Any, event: str, *_place: Any) -> None:
    """``renderCB`` of a table that only puts things beside each other: its lines are decoration."""
    canvas: TaggedCanvas = table.canv
    if event in {"startBG", "startLines"}:
        canvas.begin_decoration()
    elif event in {"endBG", "endLines"}:
        canvas.end_decoration()


def as_table(table: Any, event: str, *place: Any) -> None:
    """``renderCB`` of a table of measures: the first row and the first column are its headings."""
    canvas: TaggedCanvas = table.canv
    if event == "startTable":
        canvas.begin("Table")
    elif event == "startRow":
        canvas.begin("TR")
    elif event == "startCell":
        row, column = place[:2]
        scope = "Column" if row == 0 else "Row" if column == 0 else ""
        canvas.begin("TH" if scope else "TD", scope=scope)
    elif event in {"endTable", "endRow", "endCell"}:
        canvas.end()
    else:
        as_layout(table, event)
