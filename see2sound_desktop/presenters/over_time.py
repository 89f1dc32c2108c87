"""A patient's tests over time, without widgets: computed on a worker when somebody looks, and anew after a change."""

from PySide6.QtCore import QObject, Signal, Slot

from core.progress import Progress
from core.records.model import Patient
from core.reports.progress_figures import ProgressFigures
from core.wording import writing_days
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.wording import day_words


class OverTimePresenter(QObject):
    """The figures of the progress report of the patient in the room."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._looked_at = False
        self._figures: ProgressFigures | None = None
        self._is_known = False
        self._job: Job[ProgressFigures | None] | None = None
        context.patient_changed.connect(self._patient_changed)
        context.records_changed.connect(self._renew)

    @property
    def patient(self) -> Patient | None:
        """Whose tests they are."""
        return self._context.patient

    @property
    def figures(self) -> ProgressFigures | None:
        """What there is to show; None while it is computed, and where there are no tests."""
        return self._figures

    @property
    def computing(self) -> bool:
        """Whether it is being computed."""
        return self._job is not None

    def look(self, *, on: bool) -> None:
        """Whether somebody looks: only then something is computed."""
        self._looked_at = on
        if on and not self._is_known:
            self._renew()

    @Slot(object)
    def _patient_changed(self, _patient: Patient | None) -> None:
        self._figures = None
        self._renew()

    @Slot()
    def _renew(self) -> None:
        self._is_known = False
        if self._job is not None:
            self._job.cancel()
            self._job = None
        patient, store, site = self.patient, self._context.store, self._context.settings.site_name
        if not self._looked_at:
            return
        self._is_known = True
        if patient is None:
            self.changed.emit()
            return

        def work(progress: Progress) -> ProgressFigures | None:
            from core.reports.progress_part import progress_figures
            from core.reports.progress_reading import read_course

            course = read_course(store, patient.uuid, progress.check)
            with writing_days(day_words):
                return None if course is None else progress_figures(patient, course, site)

        self._job = self._context.jobs.start(
            self.tr("Putting the tests in order"), work, done=self._take, failed=self._failed
        )
        self.changed.emit()

    def _take(self, figures: ProgressFigures | None) -> None:
        if self._job is None or self._job.running:  # of another patient, or from before a change
            return
        self._job, self._figures = None, figures
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if self._job is None or self._job.running:
            return
        self._job = None
        self.changed.emit()
        self._context.notice_error(error)
