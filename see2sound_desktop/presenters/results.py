"""The results page without its widgets: the sessions there are, the figures of the chosen one, its files."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment import protocol_library
from core.assessment.beside import Beside, looking
from core.assessment.blinding import is_blind
from core.assessment.judging import judge
from core.errors import InputError, See2SoundError
from core.progress import Progress
from core.records.model import Asked, Patient, Session, SessionState, SessionSummary
from core.records.people.model import Identity
from core.reports.beside_table import Looking
from core.reports.exchange.disclosure import Disclosure
from core.reports.figures import ReportFigures
from core.reports.logo import Logo, of_site
from core.wording import patient_language, report_language, speaking, writing_days
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext, NoticeKind, RepeatSession
from see2sound_desktop.presenters.looked_at import LookedAt
from see2sound_desktop.presenters.session_filter import SessionFilter
from see2sound_desktop.presenters.session_repeat import Repeat
from see2sound_desktop.wording import day_words

MOST_OF_ALL = 200
"""So many sessions are listed where nobody is in the room; a patient's are listed all."""


@dataclass(frozen=True)
class ShownSession:
    """A stored session with the figures of its report."""

    session: Session
    figures: ReportFigures
    may_repeat: bool = False
    """Whether its test can be given once more now, answered in another way."""
    beside: Beside | None = None
    """What it stands beside."""


class ResultsPresenter(LookedAt):
    """Lists the sessions of the patient in the room (of everybody when nobody is), and opens one at a time."""

    changed = Signal()
    """The list, what is chosen, or what is shown is another."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._summaries: tuple[SessionSummary, ...] = ()
        self._counts: dict[str, int] = {}
        self._fitting = 0
        self._blind: tuple[str, ...] = ()
        self._asked = SessionFilter()
        self._chosen: str | None = None
        self._shown: ShownSession | None = None
        self._loading: Job[ShownSession] | None = None
        context.patient_changed.connect(self._patient_changed)
        context.records_changed.connect(self.renew)

    @property
    def summaries(self) -> tuple[SessionSummary, ...]:
        """Sessions with at least one answer that are asked for, newest first; of everybody ``MOST_OF_ALL`` at most."""
        return self._summaries

    @property
    def fitting(self) -> int:
        """How many sessions with at least one answer are asked for."""
        return self._fitting

    @property
    def known(self) -> int:
        """How many sessions with at least one answer there are."""
        return sum(self._counts.values())

    @property
    def tests(self) -> tuple[str, ...]:
        """The ids of the tests that they are of."""
        return tuple(self._counts)

    @property
    def patient(self) -> Patient | None:
        """The patient whose sessions are listed; None: everybody's."""
        return self._context.patient

    @property
    def chosen(self) -> str | None:
        """The uuid of the chosen session."""
        return self._chosen

    @property
    def shown(self) -> ShownSession | None:
        """The chosen session once its figures are there."""
        return self._shown

    @property
    def loading(self) -> bool:
        """Whether the figures of the chosen session are being computed."""
        return self._loading is not None

    def refresh(self) -> None:
        """Read the sessions anew; choose the newest when the chosen one is not among them."""
        uuid, lists = self._patient_uuid, self._context.store.lists
        unfinished = lists.newest(Asked(uuid, state=SessionState.OPEN), None)
        self._blind = tuple(one.uuid for one in unfinished if is_blind(self._context.store.session(one.uuid)))
        self._counts = lists.counts(Asked(uuid), self._blind)
        self._list()

    def narrow(self, asked: SessionFilter) -> None:
        """List those sessions alone that are asked for."""
        if asked != self._asked:
            self._asked = asked
            self._list()

    @property
    def _patient_uuid(self) -> str | None:
        return None if self.patient is None else self.patient.uuid

    def _list(self) -> None:
        uuid, lists = self._patient_uuid, self._context.store.lists
        asked = self._asked.asked(uuid)
        self._summaries = lists.newest(asked, MOST_OF_ALL if uuid is None else None, self._blind)
        if uuid is not None or len(self._summaries) < MOST_OF_ALL:
            self._fitting = len(self._summaries)
        elif self._asked == SessionFilter():
            self._fitting = self.known
        else:
            self._fitting = sum(lists.counts(asked, self._blind).values())
        self._choose_among()

    def _choose_among(self) -> None:
        known = [summary.uuid for summary in self.summaries]
        if self._chosen in known:
            self.choose(self._chosen)
        elif known:
            self.choose(known[0])
        else:
            self._chosen, self._shown = None, None
            self.changed.emit()

    def begin_with(self, session_uuid: str | None) -> None:
        """Choose a session before anything is read."""
        self._chosen = session_uuid

    def open(self, session_uuid: str) -> None:
        """Show a session, whoever's it is: its patient becomes the one in the room."""
        session = self._context.store.session(session_uuid)
        if is_blind(session):
            said = self.tr("This session is not over. What was played is told once it is: go on, or end it.")
            self._context.notice(said)
            return
        before = self._chosen, self._shown
        self._chosen, self._shown = session_uuid, None
        if session.patient == self._context.patient:
            self.refresh()
        elif not self._context.choose_patient(session.patient):
            self._chosen, self._shown = before

    @Slot(str)
    def choose(self, session_uuid: str) -> None:
        """Choose a session of the list; its figures follow."""
        if session_uuid != self._chosen:
            self._shown = None
        self._chosen = session_uuid
        if self._loading is not None:
            self._loading.cancel()
        store, data = self._context.store, self._context.data

        def load(_progress: Progress) -> ShownSession:
            from core.assessment.beside import beside
            from core.assessment.scoring import score_session
            from core.reports.building import session_figures

            session = store.session(session_uuid)
            repeat = Repeat.of(session.setup, protocol_library.listed(data), datetime.now(UTC))
            scores = score_session(session)
            stands = beside(store, session, scores)
            with writing_days(day_words):
                figures = session_figures(session, scores, beside=stands)
            return ShownSession(session, figures, repeat is not None, stands)

        self._loading = self._context.jobs.start(
            self.tr("Computing the results"), load, done=self._loaded, failed=self._failed
        )
        self.changed.emit()

    def repeat(self) -> None:
        """Set the test of what is shown up once more, to be answered in another way."""
        if self._shown is not None and self._shown.may_repeat:
            self._context.request(RepeatSession(self._shown.session.setup.uuid))

    def judge(self, trial_uuid: str, *, counts: bool, reason: str) -> None:
        """Keep whether a trial of what is shown counts; everything that follows from it is computed anew."""
        if self._shown is None:
            return
        store, name = self._context.store, self._context.settings.therapist_name
        session = store.session(self._shown.session.setup.uuid)
        try:
            judge(store, session, trial_uuid, counts=counts, reason=reason, name=name)
        except See2SoundError as error:
            self._context.notice_error(error)
            return
        self._context.records_changed.emit()

    def save_report(self, path: Path) -> None:
        """Write the PDF of what is shown."""
        shown, site, store = self._shown, self._context.settings.site_name, self._context.store
        who, logo = self._who, self._logo
        if shown is None:
            return

        def write(_progress: Progress) -> Path:
            from core.records.journal import Action
            from core.reports.letterhead import bearing
            from core.reports.pdf import write_session_report

            named = who(shown.session.patient.uuid)
            with bearing(logo()):
                write_session_report(shown.session, path, site, shown.beside, store.trail.head(), named)
            store.trail.note(Action.REPORTED, f"session:{shown.session.setup.uuid}")
            return path

        self._write(self.tr("Writing the report"), write)

    def save_handout(self, path: Path) -> None:
        """Write the page for the patient of what is shown, in the language of the patient's screen."""
        shown, store, who, logo = self._shown, self._context.store, self._who, self._logo
        if shown is None:
            return

        def write(_progress: Progress) -> Path:
            from core.assessment.scoring import score_session
            from core.records.journal import Action
            from core.reports.handout import of_session
            from core.reports.handout_pdf import write_handout
            from core.reports.letterhead import bearing

            session = shown.session
            with speaking(patient_language()), bearing(logo()):
                write_handout(of_session(session, score_session(session), who(session.patient.uuid)), path)
            store.trail.note(Action.REPORTED, f"session:{session.setup.uuid}")
            return path

        self._write(self.tr("Writing the page for the patient"), write)

    @property
    def _who(self) -> Callable[[str], Identity | None]:
        """Who a patient is, by uuid, for a report to name; None where it bears the code. For a worker."""
        store, names = self._context.store, self._context.settings.names_on_reports
        return lambda uuid: Disclosure.where_allowed(store, identity=names).who(store, uuid)

    @property
    def _logo(self) -> Callable[[], Logo | None]:
        """The logo that reports bear, for a worker to read."""
        return partial(of_site, self._context.data, self._context.settings.site_name)

    def save_progress(self, path: Path) -> None:
        """Write the report of the patient over time, and its numbers beside it."""
        patient, store, site = self.patient, self._context.store, self._context.settings.site_name
        who, logo = self._who, self._logo
        if patient is None:
            return

        def write(_progress: Progress) -> Path:
            from core.records.journal import Action
            from core.reports.letterhead import bearing
            from core.reports.progress_part import progress_figures
            from core.reports.progress_pdf import write_progress
            from core.reports.progress_reading import read_course
            from core.reports.progress_table import write_tables

            course = read_course(store, patient.uuid)
            if course is None:
                raise InputError("export.nothing")
            with speaking(report_language()), bearing(logo()):
                write_progress(progress_figures(patient, course, site, who(patient.uuid)), path)
            write_tables(patient, course, path)
            store.trail.note(Action.REPORTED, f"patient:{patient.uuid}")
            return path

        self._write(self.tr("Writing the report"), write)

    def export_table(self, path: Path) -> None:
        """Write the trial table as CSV, with its data dictionary and the scores beside it; it names nobody."""
        look = looking(self._context.store)
        self._export(lambda sessions: _csv(sessions, path, look))

    def export_document(self, path: Path) -> None:
        """Write everything about the session as JSON; it names nobody."""
        look = looking(self._context.store)
        self._export(lambda sessions: _json(sessions, path, look))

    def _export(self, write: Callable[[list[Session]], Path]) -> None:
        shown, trail = self._shown, self._context.store.trail
        if shown is None:
            return

        def noted(_progress: Progress) -> Path:
            from core.records.journal import Action

            path = write([Disclosure().session(shown.session)])
            trail.note(Action.EXPORTED, f"patient:{shown.session.patient.uuid}")
            return path

        self._write(self.tr("Exporting the session"), noted)

    def _write(self, title: str, work: Callable[[Progress], Path]) -> None:
        self._context.jobs.start(title, work, done=self._written, failed=self._context.notice_error)

    def _written(self, path: Path) -> None:
        self._context.notice(self.tr("Saved as {path}.").format(path=path), NoticeKind.SUCCESS)

    def _loaded(self, shown: ShownSession) -> None:
        if shown.session.setup.uuid == self._chosen:
            self._loading, self._shown = None, shown
            self._context.results_shown.emit(shown.session.patient.uuid)
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._loading = None
        self.changed.emit()
        self._context.notice_error(error)

    @Slot(object)
    def _patient_changed(self, _patient: Patient | None) -> None:
        self.renew()


def _csv(sessions: list[Session], path: Path, look: Looking) -> Path:
    from core.reports.exchange.tables import write_tables

    return write_tables(sessions, path, look=look)[0]


def _json(sessions: list[Session], path: Path, look: Looking) -> Path:
    from core.reports.document import write_json

    return write_json(sessions, path, look=look)
