"""The head of what is printed: the title, and the site's logo beside it where there is one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from core.reports.logo import Logo
from core.reports.tagging import TaggedCanvas
from core.wording import say

_GAP = 4 * mm
_RISE = 6 * mm
"""So far the logo stands out into the upper margin: a title of one line has its line for itself all the same."""

_for_now: ContextVar[Logo | None] = ContextVar("logo", default=None)


@contextmanager
def bearing(logo: Logo | None) -> Iterator[None]:
    """Let every report that is written within bear a logo, in this thread alone."""
    token = _for_now.set(logo)
    try:
        yield
    finally:
        _for_now.reset(token)


def headed(title: Flowable) -> Flowable:
    """A title as it is printed: with the logo of ``bearing`` to the right of it."""
    logo = _for_now.get()
    return title if logo is None else _Head(title, logo)


class _Head(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """A title and a logo beside each other, read in this order."""

    def __init__(self, title: Flowable, logo: Logo) -> None:
        super().__init__()
        self._title, self._logo = title, logo

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = available_width
        room = available_width - self._logo.width_mm * mm - _GAP
        self._title_height = self._title.wrap(room, available_height)[1]
        self.height = max(self._title_height, self._logo.height_mm * mm - _RISE)
        return self.width, self.height

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - reportlab's names
        """Draw both; called by platypus."""
        top = y + self.height
        self._title.drawOn(canvas, x, top - self._title_height)
        logo = self._logo
        width, height = logo.width_mm * mm, logo.height_mm * mm
        told = say("logo.alt", site=logo.site) if logo.site else say("logo.alt-nameless")
        with canvas.content("Figure", told):
            canvas.drawImage(str(logo.path), x + self.width - width, top + _RISE - height, width, height)
