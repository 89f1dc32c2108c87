"""The page for the patient as a PDF: one A4 page, large type, black and white, no small print."""

from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from core.reports.handout_figures import Handout
from core.reports.handout_plots import LETTERS, plot_of
from core.reports.pdf import BODY, FRAME, TITLE, WIDTH, boxed, write_story
from core.reports.tagging import Words
from core.wording import say

_TITLE = ParagraphStyle("title", parent=TITLE, fontSize=30, leading=38)
_SENTENCE = ParagraphStyle("large", parent=BODY, fontSize=22, leading=31, spaceAfter=8)
_LINE = ParagraphStyle("line", parent=BODY, fontSize=LETTERS, leading=26)
_HIGHEST = 400
"""Of the picture, points."""
_ROOM = A4[1] - 34 * mm - 2 * FRAME
"""Height of what fits on the page."""


def write_handout(handout: Handout, path: Path) -> None:
    """Write the page to ``path``, whole or not at all.

    Raises
    ------
    MachineError
        The folder cannot be written or the disk is full.
    """
    write_story(
        lambda: _story(handout),
        path,
        title=handout.title,
        about=say("handout.about"),
        footer=lambda _canvas, _page, _pages: None,
    )


def _story(handout: Handout) -> list[Flowable]:
    story: list[Flowable] = [Words(escape(handout.title), _TITLE)]
    story += [Words(escape(f"{handout.day} · {handout.who}"), _LINE), Spacer(1, 6)]
    if handout.simulated:
        story += [boxed([Words(escape(handout.simulated), _LINE)], heavy=True), Spacer(1, 6)]
    story += [Words(escape(sentence), _SENTENCE) for sentence in handout.sentences]
    story.append(Spacer(1, 6))
    taken = sum(part.wrap(WIDTH, _ROOM)[1] + part.getSpaceBefore() + part.getSpaceAfter() for part in story)
    return [*story, plot_of(handout.picture, WIDTH, min(_HIGHEST, _ROOM - taken))]
