"""The trail without widgets: who did what to which record, and whether the records are as it says."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from core.errors import See2SoundError
from core.progress import Progress
from core.records.audit.chain import Entry
from core.records.audit.verifying import Findings
from core.records.people.model import Overdue
from core.records.protection.access import Right, allows
from see2sound_desktop.presenters.context import AppContext

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class TrailView:
    """What is shown."""

    findings: Findings | None = None
    """None until everything was looked through."""
    entries: tuple[Entry, ...] = ()
    """The newest first, at most ``MOST_SHOWN``."""
    overdue: tuple[Overdue, ...] = ()
    """Patients whose data were not used for as long as the site keeps them."""
    retention_years: int | None = None


class TrailPresenter(QObject):
    """Looks through everything on a worker: with many records that takes its time."""

    changed = Signal(object)
    """``TrailView``"""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view = TrailView(retention_years=context.store.people.retention_years)

    @staticmethod
    def may_be_seen_in(context: AppContext) -> bool:
        """Whether who signed in manages the records."""
        return allows(context.store.access, Right.ACCOUNTS)

    def refresh(self) -> None:
        """Look through the trail and the records anew."""
        store = self._context.store

        def work(_progress: Progress) -> "tuple[Findings, tuple[Entry, ...]]":
            first = max(0, store.trail.head()[0] - MOST_SHOWN)
            return store.trail.verify(), tuple(reversed(store.trail.entries(first)))

        self._show(findings=None)
        self._context.jobs.start(self.tr("Looking through the records"), work, done=self._looked, failed=self._failed)

    def keep_for(self, years: int | None) -> None:
        """Decide after how many years without a session a patient's data are to be looked at; None is never."""
        try:
            self._context.store.people.set_retention_years(years)
        except See2SoundError as error:
            self._context.notice_error(error)
        self._show_overdue()

    def _looked(self, found: "tuple[Findings, tuple[Entry, ...]]") -> None:
        self._show(findings=found[0], entries=found[1])
        self._show_overdue()

    def _failed(self, error: Exception) -> None:
        self._context.notice_error(error)

    def _show_overdue(self) -> None:
        people = self._context.store.people
        self._show(overdue=people.overdue(datetime.now(UTC)), retention_years=people.retention_years)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
