"""Results: the sessions held so far, and the chosen one in pictures, words and numbers; its report and its files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from core.records.model import SessionSummary
from see2sound_desktop.presenters.context import AppContext, OpenResults, OpenTrainingResults, PageRequest
from see2sound_desktop.presenters.results import ResultsPresenter, ShownSession
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import EmptyState, button, row, text
from see2sound_desktop.widgets.reflow import FlowRow, list_and_detail
from see2sound_desktop.widgets.two_line_list import Line, TwoLineList
from see2sound_desktop.windows.compare_sessions import CompareSessions
from see2sound_desktop.windows.names_on_reports import NamesOnReports
from see2sound_desktop.windows.over_time import OverTime
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.session_filters import SessionFilters
from see2sound_desktop.windows.session_results import SessionResults
from see2sound_desktop.windows.session_trials import TrialsStand
from see2sound_desktop.windows.training_results import TrainingResults
from see2sound_desktop.windows.trial_reading import TrialReading
from see2sound_desktop.wording import local_time, protocol_names, session_state_words

_LIST_WIDTH = 284
_DOT = "  ·  "


class ResultsPage(Page):
    """On the left the sessions, on the right the chosen one."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.presenter = ResultsPresenter(context, self)
        self.presenter.changed.connect(self._show)
        self._heading = text("", "caption", wrap=True)
        self.list = TwoLineList(self.tr("Sessions"))
        self.list.chosen.connect(self.presenter.choose)
        self.filters = SessionFilters(self)
        self.filters.changed.connect(self.presenter.narrow)
        self.report_button = button(
            self.tr("Save &report (PDF) …"), kind="primary", icon="save", pressed=self.ask_report
        )
        self.handout_button = button(self.tr("&Large-print page (PDF) …"), pressed=self.ask_handout)
        self.handout_button.setAccessibleDescription(
            self.tr("For the patient: three plain sentences and one picture of the answers.")
        )
        self.names = NamesOnReports(context)
        self.csv_button = button(self.tr("Export &table (CSV) …"), pressed=self.ask_table)
        self.json_button = button(self.tr("Export &all (JSON) …"), pressed=self.ask_document)
        self.repeat_button = button(
            self.tr("Re&peat in another way of answering"), icon="repeat", pressed=self.presenter.repeat
        )
        self.progress_button = button(self.tr("Pro&gress report (PDF) …"), icon="save", pressed=self.ask_progress)
        self.progress_button.setAccessibleDescription(
            self.tr("All tests of this patient over time, what changed by more than measurement noise, and training.")
        )
        self.results: SessionResults | None = None
        self.reading = TrialReading(context, self.presenter, self)
        self.over_time, self.compare = OverTime(context), CompareSessions(context)
        self.training = TrainingResults(context)
        self._right = QStackedWidget()
        self._nothing = EmptyState(
            "results",
            self.tr("No results yet"),
            self.tr("After a session its results are here: what was heard and where, in pictures and numbers."),
        )
        self._none_fits = EmptyState(
            "results",
            self.tr("No session fits"),
            self.tr("No session is of this test, in this state and of this time. Choose others beside the list."),
        )
        self._computing = EmptyState("results", self.tr("Computing the results"), self.tr("This takes a moment."))
        self._room = QWidget()
        self._place = QVBoxLayout(self._room)
        self._place.setContentsMargins(0, 0, 0, 0)
        for shown in (self._nothing, self._none_fits, self._computing, self._room):
            self._right.addWidget(shown)
        self._lay_out()

    @property
    def title(self) -> str:
        return self.tr("Results")

    def activated(self) -> None:
        self.presenter.look(on=True)
        self.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.presenter.look(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.presenter.look(on=False)

    def take(self, request: PageRequest) -> None:
        if isinstance(request, OpenResults):
            self.kinds.setCurrentIndex(0)
            self.filters.clear()
            self.presenter.open(request.session_uuid)
        elif isinstance(request, OpenTrainingResults):
            self.kinds.setCurrentWidget(self.training)
            self.training.presenter.look(on=True)
            self.training.presenter.open(request.session_uuid)

    def hand_over(self, heir: Self) -> None:
        heir.presenter.begin_with(self.presenter.chosen)

    def ask_report(self) -> None:
        """Ask where the PDF goes and write it."""
        path = self._ask_path(self.tr("Save report"), "pdf", self.tr("PDF document (*.pdf)"))
        if path is not None:
            self.presenter.save_report(path)

    def ask_handout(self) -> None:
        """Ask where the page for the patient goes and write it."""
        path = self._ask_path(self.tr("Save page for the patient"), "pdf", self.tr("PDF document (*.pdf)"), "-patient")
        if path is not None:
            self.presenter.save_handout(path)

    def ask_progress(self) -> None:
        """Ask where the report of the patient over time goes and write it."""
        patient = self.presenter.patient
        if patient is not None:
            path = self._ask(self.tr("Save report"), f"{patient.code}-progress.pdf", self.tr("PDF document (*.pdf)"))
            if path is not None:
                self.presenter.save_progress(path)

    def ask_table(self) -> None:
        """Ask where the trial table goes and write it."""
        path = self._ask_path(self.tr("Export trial table"), "csv", self.tr("Table (*.csv)"))
        if path is not None:
            self.presenter.export_table(path)

    def ask_document(self) -> None:
        """Ask where the JSON goes and write it."""
        path = self._ask_path(self.tr("Export session"), "json", self.tr("JSON (*.json)"))
        if path is not None:
            self.presenter.export_document(path)

    def _ask_path(self, title: str, suffix: str, kinds: str, which: str = "") -> Path | None:
        shown = self.presenter.shown
        if shown is None:
            return None
        session = shown.session
        name = f"{session.patient.code}-{session.setup.protocol_id}-{session.started_utc:%Y-%m-%d}{which}.{suffix}"
        return self._ask(title, name, kinds)

    def _ask(self, title: str, name: str, kinds: str) -> Path | None:
        safe = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in name)
        return files.to_save(self, title, Path.home() / safe, kinds)

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        self._left = QWidget()
        self.list.setMinimumWidth(_LIST_WIDTH)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._heading)
        left.addWidget(self.filters)
        left.addWidget(self.list, 1)
        left.addWidget(self.names)
        left.addWidget(self.progress_button)
        detail = QWidget()
        right = QVBoxLayout(detail)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme().size("space_m"))
        right.addWidget(self._right, 1)
        spacing = theme().size("space_s") + 4
        self._buttons = FlowRow(
            self.report_button, self.handout_button, self.csv_button, self.json_button, spacing=spacing, even=True
        )
        right.addLayout(row(self.repeat_button, None))
        right.addWidget(self._buttons)
        tests = QWidget()
        whole = QVBoxLayout(tests)
        whole.setContentsMargins(space + 8, space, space + 8, space)
        whole.addWidget(list_and_detail(self._left, detail, spacing=space))
        self.kinds = QTabWidget()
        self.kinds.setObjectName("kinds")
        self.kinds.setDocumentMode(True)
        self.kinds.setAccessibleName(self.tr("Tests or training"))
        self.kinds.addTab(tests, self.tr("T&ests"))
        self.kinds.addTab(self.over_time, self.tr("&Over time"))
        self.kinds.addTab(self.compare, self.tr("&Compare"))
        self.kinds.addTab(self.training, self.tr("Trai&ning"))
        all_kinds = QVBoxLayout(self)
        all_kinds.setContentsMargins(0, 0, 0, 0)
        all_kinds.addWidget(self.kinds)

    @Slot()
    def _show(self) -> None:
        presenter = self.presenter
        patient = presenter.patient
        whose = self.tr("Sessions with {code}").format(code=patient.code) if patient else self.tr("All sessions")
        self._heading.setText(whose)
        self._left.setVisible(bool(presenter.known))
        names = protocol_names(self.context.data)
        tests = {test: names.get(test, test) for test in presenter.tests}
        shown = len(presenter.summaries)
        self.filters.show_tests(tests, shown=shown, fitting=presenter.fitting, known=presenter.known)
        self.list.fill([self._line(summary, names) for summary in presenter.summaries], presenter.chosen)
        self.progress_button.setVisible(presenter.patient is not None)
        self._buttons.setVisible(presenter.shown is not None)
        self.repeat_button.setVisible(presenter.shown is not None and presenter.shown.may_repeat)
        if not presenter.summaries:
            self._right.setCurrentWidget(self._none_fits if presenter.known else self._nothing)
        elif presenter.shown is None:
            self._right.setCurrentWidget(self._computing)
        else:
            self._show_session(presenter.shown)
            self._right.setCurrentWidget(self._room)

    def _show_session(self, shown: ShownSession) -> None:
        """Show a session. Of the same one as before, computed anew, the same tab and the same trial are looked at."""
        before = self.results
        if before is not None and before.shown is shown:
            return
        stand, tab, has_focus = TrialsStand(), 0, False
        if before is not None:
            tab, has_focus = before.tabs.currentIndex(), before.isAncestorOf(self.focusWidget() or self)
            if before.shown.session.setup.uuid == shown.session.setup.uuid:
                stand = before.trials.stand
            self._place.removeWidget(before)
            before.deleteLater()
        made = SessionResults(shown, stand)
        made.tabs.setCurrentIndex(tab)
        self.reading.attend(made.trials)
        self.results = made
        self._place.addWidget(made)
        if has_focus and tab == made.tabs.count() - 1:
            made.trials.table.setFocus()

    def _line(self, summary: SessionSummary, names: Mapping[str, str]) -> Line:
        test = names.get(summary.protocol_id, summary.protocol_id)
        when = [local_time(summary.started_utc)]
        if self.presenter.patient is None:
            when.append(summary.patient_code)
        return Line(summary.uuid, _DOT.join(when), _DOT.join((test, session_state_words(summary.state))))
