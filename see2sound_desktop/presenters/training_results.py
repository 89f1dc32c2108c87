"""Training on the results page, without its widgets: the sessions of training, apart from tests, and their files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.progress import Progress
from core.records.model import Patient
from core.records.training_model import TrainingSession
from core.reports.exchange.disclosure import Disclosure
from core.reports.logo import of_site
from core.reports.training_part import TrainingFigures
from core.wording import patient_language, speaking
from see2sound_desktop.presenters.context import AppContext, NoticeKind
from see2sound_desktop.presenters.looked_at import LookedAt


class TrainingResultsPresenter(LookedAt):
    """Lists what the patient in the room trained, and opens one session at a time. With nobody in the room, nothing."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sessions: tuple[TrainingSession, ...] = ()
        self._chosen: str | None = None
        context.patient_changed.connect(self._patient_changed)
        context.records_changed.connect(self.renew)

    @property
    def patient(self) -> Patient | None:
        """Whose sessions are listed."""
        return self._context.patient

    @property
    def sessions(self) -> tuple[TrainingSession, ...]:
        """Sessions in which something was heard or answered, newest first."""
        return self._sessions

    @property
    def shown(self) -> TrainingSession | None:
        """The chosen one."""
        return next((one for one in self._sessions if one.setup.uuid == self._chosen), None)

    @property
    def figures(self) -> TrainingFigures | None:
        """The figures of the chosen one's report."""
        from core.reports.training_part import training_figures

        shown = self.shown
        return None if shown is None else training_figures(shown, self._context.settings.site_name)

    def refresh(self) -> None:
        """Read the sessions anew on a worker."""
        patient, store = self.patient, self._context.store
        if patient is None:
            self._were_read((None, ()))
            return

        def work(_progress: Progress) -> tuple[str | None, tuple[TrainingSession, ...]]:
            found = store.training.sessions(patient.uuid)
            return patient.uuid, tuple(one for one in reversed(found) if one.trials or one.stretches)

        self._context.jobs.start("", work, done=self._were_read, failed=self._context.notice_error)

    def _were_read(self, read: tuple[str | None, tuple[TrainingSession, ...]]) -> None:
        uuid, sessions = read
        if (None if self.patient is None else self.patient.uuid) != uuid:
            return
        self._sessions = sessions
        if self.shown is None:
            self._chosen = sessions[0].setup.uuid if sessions else None
        self.changed.emit()

    def open(self, session_uuid: str) -> None:
        """Show a session, whoever's it is: its patient becomes the one in the room."""
        session = self._context.store.training.session(session_uuid)
        before, self._chosen = self._chosen, session_uuid
        if session.patient == self._context.patient:
            self.refresh()
        elif not self._context.choose_patient(session.patient):
            self._chosen = before

    @Slot(str)
    def choose(self, session_uuid: str) -> None:
        """Choose a session of the list."""
        self._chosen = session_uuid
        self.changed.emit()

    def save_report(self, path: Path) -> None:
        """Write the PDF of what is shown."""
        site, store, names = self._context.settings.site_name, self._context.store, self._names
        data = self._context.data

        def write(session: TrainingSession) -> Path:
            from core.records.journal import Action
            from core.reports.letterhead import bearing
            from core.reports.training_pdf import write_training_report

            who = Disclosure.where_allowed(store, identity=names).who(store, session.patient.uuid)
            with bearing(of_site(data, site)):
                write_training_report(session, path, site, who)
            store.trail.note(Action.REPORTED, f"session:{session.setup.uuid}")
            return path

        self._write(self.tr("Writing the report"), write)

    def save_handout(self, path: Path) -> None:
        """Write the page for the patient of what is shown, in the language of the patient's screen."""
        site, store, names = self._context.settings.site_name, self._context.store, self._names
        data = self._context.data

        def write(session: TrainingSession) -> Path:
            from core.records.journal import Action
            from core.reports.handout import of_training
            from core.reports.handout_pdf import write_handout
            from core.reports.letterhead import bearing

            who = Disclosure.where_allowed(store, identity=names).who(store, session.patient.uuid)
            with speaking(patient_language()), bearing(of_site(data, site)):
                write_handout(of_training(session, who), path)
            store.trail.note(Action.REPORTED, f"session:{session.setup.uuid}")
            return path

        self._write(self.tr("Writing the page for the patient"), write)

    @property
    def _names(self) -> bool:
        return self._context.settings.names_on_reports

    def export_tables(self, path: Path) -> None:
        """Write what was trained as tables (CSV), each with its data dictionary beside it; it names nobody."""

        def write(session: TrainingSession) -> Path:
            from core.reports.exchange.tables import write_tables

            write_tables((), path, (session,))
            return path

        self._export(write)

    def export_document(self, path: Path) -> None:
        """Write everything about the session as JSON; it names nobody."""

        def write(session: TrainingSession) -> Path:
            from core.reports.document import write_json

            return write_json((), path, (session,))

        self._export(write)

    def _export(self, write: Callable[[TrainingSession], Path]) -> None:
        trail = self._context.store.trail

        def noted(session: TrainingSession) -> Path:
            from core.records.journal import Action

            path = write(Disclosure().training(session))
            trail.note(Action.EXPORTED, f"patient:{session.patient.uuid}")
            return path

        self._write(self.tr("Exporting the session"), noted)

    def _write(self, title: str, write: Callable[[TrainingSession], Path]) -> None:
        shown = self.shown
        if shown is not None:
            self._context.jobs.start(
                title, lambda _progress: write(shown), done=self._written, failed=self._context.notice_error
            )

    def _written(self, path: Path) -> None:
        self._context.notice(self.tr("Saved as {path}.").format(path=path), NoticeKind.SUCCESS)

    @Slot(object)
    def _patient_changed(self, _patient: Patient | None) -> None:
        self.renew()
