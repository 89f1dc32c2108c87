"""Patients: the list with its search, the chosen one's card, and the sessions held so far."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.ears import Ears
from core.records.model import Patient
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.patients import PatientsPresenter
from see2sound_desktop.theme import icon, theme
from see2sound_desktop.widgets.basics import EmptyState, button, text
from see2sound_desktop.widgets.reflow import OneOf, list_and_detail
from see2sound_desktop.widgets.two_line_list import Line, TwoLineList
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.patient_card import PatientCard
from see2sound_desktop.windows.patient_form import PatientForm
from see2sound_desktop.wording import lesion_words


class PatientsPage(Page):
    """On the left everyone, on the right the patient who is in the room."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.presenter = PatientsPresenter(context, self)
        self.presenter.changed.connect(self._show)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by code"))
        self.search.setAccessibleName(self.tr("Search patients by code, birth year or notes"))
        self.search.setClearButtonEnabled(True)
        self._search_icon = self.search.addAction(
            icon("search", "text_muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        theme().changed.connect(self._follow_theme)
        self.search.textChanged.connect(self.presenter.search)
        self.new_button = button(self.tr("&New patient"), kind="primary", icon="add", pressed=self.ask_new)
        self.list = TwoLineList(self.tr("Patients"))
        self.list.chosen.connect(self.presenter.choose)
        self._count = text("", "caption")
        self.card = PatientCard(self.presenter)
        self.card.edit_requested.connect(self.ask_edit)
        self.card.data_requested.connect(self.ask_data)
        self.card.course_requested.connect(self.ask_course)

        self.first_button = button(self.tr("Add the &first patient"), kind="primary", icon="add", pressed=self.ask_new)
        self._nobody = EmptyState(
            "patients",
            self.tr("There are no patients yet"),
            self.tr("Add one with a code – no name is needed. Then you can hold a session together."),
            self.first_button,
        )
        self._none_chosen = EmptyState(
            "patients", self.tr("Choose a patient"), self.tr("Pick one from the list, or add a new one.")
        )
        self._right = OneOf(self._nobody, self._none_chosen, self.card)
        self._lay_out()
        self._follow_theme()

    @property
    def title(self) -> str:
        """The heading above the page."""
        return self.tr("Patients")

    def activated(self) -> None:
        """Read the records anew and put the keyboard where it is of use."""
        self.presenter.refresh()
        if self.presenter.total:
            self.search.setFocus()
        else:
            self.first_button.setFocus()

    def ask_new(self) -> None:
        """Open the form of a new patient."""
        form = PatientForm(
            self.presenter.add, parent=self, choices=self.presenter.set_choices(), ask_by_ear=self._ask_by_ear
        )
        if form.exec():
            self.search.clear()
        form.deleteLater()

    def ask_edit(self) -> None:
        """Open the form of the chosen patient."""
        patient = self.presenter.chosen
        if patient is None:
            return
        form = PatientForm(
            lambda draft: self.presenter.update(patient, draft),
            patient,
            parent=self,
            choices=self.presenter.set_choices(),
            ask_by_ear=self._ask_by_ear,
        )
        form.exec()
        form.deleteLater()

    def ask_data(self) -> None:
        """Show who the chosen patient is, and what becomes of the data."""
        from see2sound_desktop.presenters.patient_data import PatientData
        from see2sound_desktop.windows.patient_data import PatientDataDialog

        patient = self.presenter.chosen
        if patient is None:
            return
        dialog = PatientDataDialog(PatientData(self.context, patient), self)
        if dialog.exec():
            self.context.notice(self.tr("The patient was forgotten."))
        dialog.deleteLater()

    def ask_course(self) -> None:
        """Show the plan and the standard tests of the chosen patient."""
        from see2sound_desktop.presenters.patient_entries import PatientEntries
        from see2sound_desktop.windows.patient_course import PatientCourseDialog

        patient = self.presenter.chosen
        if patient is None:
            return
        dialog = PatientCourseDialog(PatientEntries(self.context, patient), self)
        dialog.exec()
        dialog.deleteLater()

    def _ask_by_ear(self, ears: Ears, parent: QWidget) -> Ears | None:
        """Let the patient choose an HRTF set by ear."""
        from see2sound_desktop.presenters.ear_choice import EarChoicePresenter  # not needed before the first window
        from see2sound_desktop.windows.ear_choice import choose_by_ear

        presenter = EarChoicePresenter(self.context, self.presenter.set_choices().sets, ears)
        return choose_by_ear(presenter, parent)

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme().size("space_m") - 4)
        left.addWidget(self.new_button)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self._count)
        whole = QVBoxLayout(self)
        space = theme().size("space_l")
        whole.setContentsMargins(space + 8, space, space + 8, space)
        whole.addWidget(list_and_detail(self._left, self._right, spacing=space))

    @Slot()
    def _show(self) -> None:
        chosen = self.presenter.chosen
        self._left.setVisible(self.presenter.total > 0)
        lines = [Line(patient.uuid, patient.code, _second_line(patient)) for patient in self.presenter.patients]
        self.list.fill(lines, chosen.uuid if chosen is not None else None)
        self._count.setText(self._counted())
        if not self.presenter.total:
            self._right.show_only(self._nobody)
        elif chosen is None:
            self._right.show_only(self._none_chosen)
        else:
            self._right.show_only(self.card)
            self.card.show_patient(chosen, self.presenter.sessions)

    def _counted(self) -> str:
        shown, total = len(self.presenter.patients), self.presenter.total
        if self.presenter.search_text and not shown:
            return self.tr("No patient matches “{text}”.").format(text=self.presenter.search_text)
        if shown != total:
            return self.tr("{shown} of {total} patients").format(shown=shown, total=total)
        return self.tr("1 patient") if total == 1 else self.tr("{total} patients").format(total=total)

    @Slot()
    def _follow_theme(self) -> None:
        self._left.setMinimumWidth(theme().scaled("list_width"))
        self._search_icon.setIcon(icon("search", "text_muted"))


def _second_line(patient: Patient) -> str:
    side = lesion_words(patient.lesion_side)
    return side if patient.birth_year is None else f"{side}  ·  {patient.birth_year}"
