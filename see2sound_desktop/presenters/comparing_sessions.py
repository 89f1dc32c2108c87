"""Two sessions of a patient side by side, without widgets: which two, and what is said of them."""

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment.blinding import is_blind
from core.progress import Progress
from core.records.model import Patient, SessionState, SessionSummary
from core.reports.two_sessions import TwoSessions
from core.wording import writing_days
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.wording import day_words

_FEWEST = 2


class ComparingPresenter(QObject):
    """Two of the sessions of the patient in the room: at first the latest and the one of its test before it."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._looked_at = False
        self._summaries: tuple[SessionSummary, ...] = ()
        self._chosen: tuple[str, str] | None = None
        self._found: TwoSessions | None = None
        self._job: Job[TwoSessions] | None = None
        context.patient_changed.connect(self._patient_changed)
        context.records_changed.connect(self._read)

    @property
    def patient(self) -> Patient | None:
        """Whose sessions they are."""
        return self._context.patient

    @property
    def summaries(self) -> tuple[SessionSummary, ...]:
        """The sessions to choose from, newest first; none where there are fewer than two."""
        return self._summaries

    @property
    def chosen(self) -> tuple[str, str] | None:
        """The uuids of the two."""
        return self._chosen

    @property
    def found(self) -> TwoSessions | None:
        """What is said of the two, once it is computed."""
        return self._found

    def look(self, *, on: bool) -> None:
        """Whether somebody looks: only then something is read and computed."""
        self._looked_at = on
        if on:
            self._read()

    def choose(self, first_uuid: str, second_uuid: str) -> None:
        """Set these two side by side."""
        if (first_uuid, second_uuid) != self._chosen:
            self._chosen = first_uuid, second_uuid
            self._compute()

    @Slot(object)
    def _patient_changed(self, _patient: Patient | None) -> None:
        self._chosen = None
        self._read()

    @Slot()
    def _read(self) -> None:
        if not self._looked_at:
            return
        found = () if self.patient is None else tuple(self._context.store.sessions(self.patient.uuid))
        told = tuple(one for one in found if one.committed and not self._is_blind(one))
        self._summaries = told if len(told) >= _FEWEST else ()
        uuids = {summary.uuid for summary in self._summaries}
        if self._chosen is None or not uuids.issuperset(self._chosen):
            self._chosen = self._first_choice()
        self._compute()

    def _is_blind(self, summary: SessionSummary) -> bool:
        return summary.state is SessionState.OPEN and is_blind(self._context.store.session(summary.uuid))

    def _first_choice(self) -> tuple[str, str] | None:
        """The latest session and the one of the same test before it, else the one before it; the earlier one first."""
        if not self._summaries:
            return None
        latest, *others = self._summaries
        alike = [other for other in others if other.protocol_id == latest.protocol_id]
        return (alike or others)[0].uuid, latest.uuid

    def _compute(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job, self._found = None, None
        chosen, store = self._chosen, self._context.store
        if chosen is not None:

            def work(_progress: Progress) -> TwoSessions:
                from core.reports.two_sessions import two_sessions

                with writing_days(day_words):
                    return two_sessions(*(store.session(uuid) for uuid in chosen))

            self._job = self._context.jobs.start(
                self.tr("Comparing two sessions"), work, done=self._take, failed=self._failed
            )
        self.changed.emit()

    def _take(self, found: TwoSessions) -> None:
        if self._job is None or self._job.running:  # of two that are not chosen any more
            return
        self._job, self._found = None, found
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if self._job is None or self._job.running:
            return
        self._job = None
        self.changed.emit()
        self._context.notice_error(error)
