"""The site's logo in the settings, without widgets: chosen from a file, shown as reports print it, removed."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import See2SoundError
from core.progress import Progress
from core.reports import logo
from core.reports.logo import Logo
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext


@dataclass(frozen=True)
class SiteLogoView:
    """The logo that reports bear, and what was wrong with the file that was chosen."""

    logo: Logo | None = None
    trouble: str = ""
    is_kept: bool = False
    """Whether there is something to remove, be it readable or not."""


class SiteLogoPresenter(QObject):
    """Keeps the site's logo."""

    changed = Signal(object)
    """``SiteLogoView``"""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job[None] | None = None

    @property
    def view(self) -> SiteLogoView:
        """What there is now."""
        data = self._context.data
        try:
            kept = logo.of_site(data, self._context.settings.site_name)
        except See2SoundError as error:
            return SiteLogoView(trouble=str(error), is_kept=True)
        return SiteLogoView(kept, is_kept=kept is not None)

    def choose(self, source: Path) -> None:
        """Take a picture file in, on a worker; one before it stays where that one is refused."""
        if self._job is not None:
            return
        data = self._context.data

        def work(_progress: Progress) -> None:
            logo.keep(source, data)

        self._job = self._context.jobs.start(
            self.tr("Reading {name}").format(name=source.name),
            work,
            done=lambda _none: self.changed.emit(self.view),
            failed=self._refused,
            ended=self._ended,
        )

    def remove(self) -> None:
        """Let reports bear no logo."""
        try:
            logo.remove(self._context.data)
        except See2SoundError as error:
            self._refused(error)
            return
        self.changed.emit(self.view)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, See2SoundError):
            raise error
        now = self.view
        self.changed.emit(SiteLogoView(now.logo, str(error), now.is_kept))

    def _ended(self) -> None:
        self._job = None
