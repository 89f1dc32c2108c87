"""What the therapist window asks of a page."""

from typing import Self

from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.context import AppContext, PageRequest


class Page(QWidget):
    """One page of the therapist window. Build the widgets in ``__init__``; read records in ``activated``."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.context = context
        self.setProperty("ground", "window")

    @property
    def title(self) -> str:
        """The heading above the page."""
        raise NotImplementedError

    def activated(self) -> None:
        """The page has come to the front."""

    def can_close(self) -> bool:
        """Whether the app may end now. A page with something to lose asks here, and says False to keep the app open."""
        return True

    def closing(self) -> None:
        """The app ends: let go of players, timers and windows. Called once, after every page said that it can close."""

    @property
    def holds_its_words(self) -> bool:
        """Whether something runs here, a session, that must end in the language in which it began."""
        return False

    def hand_over(self, heir: Self) -> None:  # noqa: ARG002 - for pages that have something to give
        """The language is another, and ``heir`` is this page made anew: give it what was begun here. Called once.

        This page is deleted after it, so it lets go of players, timers and windows as in ``closing``.
        """
        self.closing()

    def take(self, request: PageRequest) -> None:
        """A request for this page (see ``PageRequest``), right after it has come to the front."""
