"""The card of the patient who is in the room: who it is, what can be done, and the sessions held so far."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.records.model import Patient
from see2sound_desktop.presenters.patients import PatientsPresenter, SessionLine
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, EmptyState, button, text
from see2sound_desktop.widgets.lesion_picture import LesionPicture
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.wording import layout_words, lesion_words, local_time, session_state_words


class PatientCard(QWidget):
    """Shows one patient. Buttons below the list of sessions act on the one that is selected there."""

    edit_requested = Signal()
    data_requested = Signal()
    course_requested = Signal()

    def __init__(self, presenter: PatientsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._sessions: tuple[SessionLine, ...] = ()
        self._code = text("", "display")
        self._facts = text("", "body", wrap=True)
        self._notes = text("", "muted", wrap=True)
        self._picture = LesionPicture(size_px=104)
        self.start_button = button(
            self.tr("&Start a session"), kind="primary", icon="play", pressed=presenter.start_session
        )
        self.edit_button = button(self.tr("&Edit"), icon="edit", pressed=self.edit_requested.emit)
        self.data_button = button(self.tr("Name and &data …"), icon="patients", pressed=self.data_requested.emit)
        self.data_button.setHidden(not presenter.may_identify)
        self.course_button = button(
            self.tr("&Plan and clinic tests …"), icon="note", pressed=self.course_requested.emit
        )
        self.table = self._table()
        self._no_sessions = EmptyState(
            "session",
            self.tr("No sessions yet"),
            self.tr("Sessions with this patient will be listed here, with their results."),
        )
        self.results_button = button(self.tr("Open &results"), icon="results", pressed=self._open_results)
        self.resume_button = button(self.tr("Res&ume this session"), icon="repeat", pressed=self._resume)
        self._lay_out()

    def _table(self) -> PlainTable:
        columns = [self.tr("Date"), self.tr("Test"), self.tr("Sound"), self.tr("Trials"), self.tr("State")]
        table = PlainTable(self.tr("Sessions of this patient"), columns, wide=1)
        table.itemSelectionChanged.connect(self._selection_changed)
        table.itemActivated.connect(self._activated)
        return table

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        who = Card()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._code)
        words.addWidget(self._facts)
        words.addWidget(self._notes)
        words.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(space)
        line.addLayout(words, 1)
        line.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        who.body.addLayout(line)
        who.body.addWidget(
            FlowRow(
                self.start_button,
                self.edit_button,
                self.course_button,
                self.data_button,
                spacing=theme().size("space_s") + 4,
            )
        )
        sessions = Card(self.tr("Sessions"))
        sessions.body.addWidget(self.table, 1)
        sessions.body.addWidget(self._no_sessions, 1)
        spacing = theme().size("space_s") + 4
        self._session_buttons = FlowRow(self.results_button, self.resume_button, spacing=spacing)
        sessions.body.addWidget(self._session_buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space)
        column.addWidget(who)
        column.addWidget(sessions, 1)

    def show_patient(self, patient: Patient, sessions: tuple[SessionLine, ...]) -> None:
        """Show a patient and their sessions."""
        self._code.setText(patient.code)
        facts = [self.tr("Control")] if patient.is_control else []
        facts.append(lesion_words(patient.lesion_side))
        if patient.birth_year is not None:
            facts.append(self.tr("born {year}").format(year=patient.birth_year))
        name = self._presenter.name_of(patient)
        self._facts.setText("  ·  ".join([name, *facts] if name else facts))
        self._notes.setText(patient.notes)
        self._notes.setVisible(bool(patient.notes))
        self._picture.show_side(patient.lesion_side)
        self._sessions = sessions
        self.table.fill([self._words(line) for line in sessions])
        for shown in (self.table, self._session_buttons):
            shown.setVisible(bool(sessions))
        self._no_sessions.setVisible(not sessions)
        if sessions:
            self.table.selectRow(0)
        self._selection_changed()

    def _words(self, line: SessionLine) -> tuple[str, ...]:
        summary = line.summary
        return (
            local_time(summary.started_utc),
            line.protocol_name,
            layout_words(summary.layout),
            self.tr("{done} of {planned}").format(done=summary.committed, planned=summary.planned),
            session_state_words(summary.state),
        )

    @property
    def selected(self) -> SessionLine | None:
        """The session that is selected in the table."""
        rows = self.table.selectionModel().selectedRows()
        return self._sessions[rows[0].row()] if rows and rows[0].row() < len(self._sessions) else None

    @Slot()
    def _selection_changed(self) -> None:
        line = self.selected
        self.results_button.setEnabled(line is not None and line.has_results)
        self.resume_button.setVisible(line is not None and line.can_resume)

    @Slot()
    def _activated(self) -> None:
        line = self.selected
        if line is None:
            return
        if line.can_resume:
            self._presenter.resume(line)
        elif line.has_results:
            self._presenter.open_results(line)

    def _open_results(self) -> None:
        if self.selected is not None:
            self._presenter.open_results(self.selected)

    def _resume(self) -> None:
        if self.selected is not None:
            self._presenter.resume(self.selected)
