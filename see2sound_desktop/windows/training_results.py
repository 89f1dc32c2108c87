"""Training on the results page: the sessions of training, the chosen one in words and numbers, and its files."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.records.training_model import TrainingSession
from core.reports.training_part import TrainingFigures, exercise_name
from core.training.exercises import LISTEN
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.training_results import TrainingResultsPresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import Card, EmptyState, button, flowing, scrolled, text
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.widgets.reflow import FlowRow, list_and_detail
from see2sound_desktop.widgets.two_line_list import Line, TwoLineList
from see2sound_desktop.windows.names_on_reports import NamesOnReports
from see2sound_desktop.wording import beginning, labelled, local_time, session_state_words

_LIST_WIDTH = 284
_DOT = "  ·  "


class TrainingResults(QWidget):
    """On the left what was trained, on the right the chosen session. No plot and no score: training has neither."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = TrainingResultsPresenter(context, self)
        self.presenter.changed.connect(self._show)
        self._heading = text("", "caption", wrap=True)
        self.list = TwoLineList(self.tr("Training sessions"))
        self.list.chosen.connect(self.presenter.choose)
        self.report_button = button(
            self.tr("Save &report (PDF) …"), kind="primary", icon="save", pressed=self.ask_report
        )
        self.handout_button = button(self.tr("&Large-print page (PDF) …"), pressed=self.ask_handout)
        self.handout_button.setAccessibleDescription(
            self.tr("For the patient: three plain sentences and one picture of the answers.")
        )
        self.names = NamesOnReports(context)
        self.csv_button = button(self.tr("Export &tables (CSV) …"), pressed=self.ask_tables)
        self.json_button = button(self.tr("Export &all (JSON) …"), pressed=self.ask_document)
        self._nothing = EmptyState(
            "training",
            self.tr("No training yet"),
            self.tr("After a training session of the chosen patient it is here, apart from tests."),
        )
        self._room = QWidget()
        self._place = QVBoxLayout(self._room)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self._room)
        self._lay_out()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.presenter.look(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.presenter.look(on=False)

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        self._left = QWidget()
        self._left.setMinimumWidth(_LIST_WIDTH)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._heading)
        left.addWidget(self.list, 1)
        left.addWidget(self.names)
        self._buttons = FlowRow(
            self.report_button,
            self.handout_button,
            self.csv_button,
            self.json_button,
            spacing=theme().size("space_s") + 4,
        )
        detail = QWidget()
        right = QVBoxLayout(detail)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme().size("space_m"))
        right.addWidget(self._right, 1)
        right.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space + 8, space, space + 8, space)
        whole.addWidget(list_and_detail(self._left, detail, spacing=space))

    @Slot()
    def _show(self) -> None:
        presenter = self.presenter
        code = "" if presenter.patient is None else presenter.patient.code
        self._heading.setText(self.tr("Training with {code}").format(code=code) if code else "")
        shown, figures = presenter.shown, presenter.figures
        self._left.setVisible(bool(presenter.sessions))
        self.list.fill([_line(one) for one in presenter.sessions], None if shown is None else shown.setup.uuid)
        self._buttons.setVisible(shown is not None)
        self.handout_button.setVisible(shown is not None and shown.setup.exercise_id != LISTEN)
        if figures is None:
            self._right.setCurrentWidget(self._nothing)
            return
        if self._shown is not None:
            self._place.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = _whole(figures)
        self._place.addWidget(self._shown)
        self._right.setCurrentWidget(self._room)

    # --- files --------------------------------------------------------------------------------------------------------

    @Slot()
    def ask_report(self) -> None:
        """Ask where the PDF goes and write it."""
        path = self._ask_path(self.tr("Save report"), "pdf", self.tr("PDF document (*.pdf)"))
        if path is not None:
            self.presenter.save_report(path)

    @Slot()
    def ask_handout(self) -> None:
        """Ask where the page for the patient goes and write it."""
        path = self._ask_path(self.tr("Save page for the patient"), "pdf", self.tr("PDF document (*.pdf)"), "-patient")
        if path is not None:
            self.presenter.save_handout(path)

    @Slot()
    def ask_tables(self) -> None:
        """Ask where the tables go and write them."""
        path = self._ask_path(self.tr("Export training"), "csv", self.tr("Table (*.csv)"))
        if path is not None:
            self.presenter.export_tables(path)

    @Slot()
    def ask_document(self) -> None:
        """Ask where the JSON goes and write it."""
        path = self._ask_path(self.tr("Export training"), "json", self.tr("JSON (*.json)"))
        if path is not None:
            self.presenter.export_document(path)

    def _ask_path(self, title: str, suffix: str, kinds: str, which: str = "") -> Path | None:
        shown = self.presenter.shown
        if shown is None:
            return None
        setup = shown.setup
        name = f"{shown.patient.code}-{setup.exercise_id}-{setup.created_utc:%Y-%m-%d}{which}.{suffix}"
        safe = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in name)
        return files.to_save(self, title, Path.home() / safe, kinds)


def _line(session: TrainingSession) -> Line:
    state = session_state_words(session.state)
    return Line(session.setup.uuid, local_time(session.setup.created_utc), _DOT.join((exercise_name(session), state)))


def _whole(figures: TrainingFigures) -> QWidget:
    """Everything about one session, as in its report."""
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, theme().size("space_s"), 0)
    column.setSpacing(theme().size("space_m"))
    column.addWidget(flowing(figures.title, "heading"))
    if figures.simulated is not None:
        column.addWidget(flowing(figures.simulated, "strong"))
    column.addWidget(flowing(figures.what_it_is, "muted"))
    sentences = QVBoxLayout()
    sentences.setSpacing(theme().size("space_xs"))
    for sentence in figures.sentences:
        sentences.addWidget(flowing(sentence, "strong"))
    column.addLayout(sentences)
    for heading, table in figures.tables:
        card = Card(heading)
        card.body.setContentsMargins(*(theme().size("space_m"),) * 4)
        shown = PlainTable(
            heading, tuple(map(beginning, table.columns)), [(one.measure, *one.cells) for one in table.rows]
        )
        card.body.addWidget(shown)
        shown.show_whole()
        column.addWidget(card)
    details = Card()
    details.body.addWidget(flowing("   ".join(labelled(one.label, one.value) for one in figures.header)))
    if figures.notes:
        details.body.addWidget(flowing("\n".join(figures.notes)))
    details.body.addWidget(flowing(figures.help_text, "caption"))
    column.addWidget(details)
    column.addStretch(1)
    return scrolled(content)
