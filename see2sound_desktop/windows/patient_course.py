"""What is entered by hand about a patient: the plan, and the standard tests of the clinic."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.assessment.standard_tests import STANDARD_TESTS
from core.errors import InputError
from see2sound_desktop.presenters.patient_entries import (
    PatientEntries,
    PlanDraft,
    StandardTestDraft,
    TestLine,
    field_of,
    today,
)
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, field, flowing, row, text
from see2sound_desktop.widgets.marked_field import mark
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.widgets.scrolling_dialog import ScrollingDialog
from see2sound_desktop.windows.standard_test_form import StandardTestForm
from see2sound_desktop.wording import day_words

_WIDTH_PX, _FIELD_PX = 760, 196


class PatientCourseDialog(ScrollingDialog):
    """Shows and changes a ``PatientEntries``."""

    def __init__(self, entries: PatientEntries, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH_PX, parent)
        self._entries = entries
        self._lines: tuple[TestLine, ...] = ()
        self.setWindowTitle(self.tr("Plan and standard tests of {code}").format(code=entries.patient.code))
        draft = entries.plan_draft()
        self.begins, self.weeks = QLineEdit(draft.begins), QLineEdit(draft.weeks)
        self.training, self.minutes = QLineEdit(draft.training_a_week), QLineEdit(draft.minutes)
        self.tests = QLineEdit(draft.tests)
        self.begins.setPlaceholderText(self.tr("for example 2026-03-14"))
        self._editors = {
            "day": self.begins,
            "weeks": self.weeks,
            "training-a-week": self.training,
            "minutes": self.minutes,
            "tests": self.tests,
        }
        self.plans = text("", wrap=True)
        self.save_button = button(self.tr("&Save the plan"), icon="check", pressed=self._save_plan)
        self.drop_button = button(self.tr("Take the &latest plan back"), pressed=self._take_back_plan)
        self.trouble, self.said = text("", "error", wrap=True), text("", "caption", wrap=True)
        columns = [self.tr("Day"), self.tr("Test"), self.tr("Result")]
        self.table = PlainTable(self.tr("Standard tests of this patient"), columns)
        self.table.itemSelectionChanged.connect(self._selection_changed)
        self.table.itemActivated.connect(self._change)
        self.enter_button = button(self.tr("&Enter a test …"), icon="add", pressed=self._enter)
        self.change_button = button(self.tr("C&hange …"), icon="edit", pressed=self._change)
        self.withdraw_button = button(self.tr("&Take back"), pressed=self._take_back)
        self._none = flowing(self.tr("None was entered yet."), "muted")
        self._kept = draft
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        self.column.addWidget(text(self.windowTitle(), "title", wrap=True))
        self.column.addWidget(self._plan_card())
        self.column.addWidget(self._tests_card())
        self.column.addStretch(1)
        close = button(self.tr("&Close"), pressed=self.reject)
        self.column.addLayout(row(None, close))
        changing = (self.save_button, self.drop_button, self.enter_button, self.change_button, self.withdraw_button)
        for made in (close, *changing):
            made.setAutoDefault(False)

    def _plan_card(self) -> Card:
        card = Card(self.tr("What was agreed on"))
        card.body.addWidget(self.plans)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme().size("space_m"))
        asked = (
            (self.tr("Begins &on"), self.begins),
            (self.tr("&Weeks"), self.weeks),
            (self.tr("Sessions of tests in &all"), self.tests),
            (self.tr("Trainin&g sessions a week"), self.training),
            (self.tr("&Minutes of each (optional)"), self.minutes),
        )
        short = [_short(label, editor) for label, editor in asked]
        form.addWidget(FlowRow(*short, spacing=theme().size("space_m")))
        form.addWidget(self.trouble)
        self.trouble.hide()
        buttons = FlowRow(self.save_button, self.drop_button, spacing=theme().size("space_s") + 4)
        form.addWidget(buttons)
        form.addWidget(
            flowing(
                self.tr(
                    "A plan that begins on another day holds from then on; the one before stays as it was until then. "
                    "The progress report tells how much of it took place."
                ),
                "caption",
            )
        )
        card.body.addWidget(self._form)
        self._form.setVisible(self._entries.may_enter)
        card.body.addWidget(self.said)
        self.said.hide()
        return card

    def _tests_card(self) -> Card:
        card = Card(self.tr("Standard tests of the clinic"))
        card.body.addWidget(
            flowing(self.tr("Tests that were given on paper or by watching. They stand in the progress report."))
        )
        card.body.addWidget(self._none)
        card.body.addWidget(self.table)
        self._test_buttons = FlowRow(
            self.enter_button, self.change_button, self.withdraw_button, spacing=theme().size("space_s") + 4
        )
        self._test_buttons.setVisible(self._entries.may_enter)
        card.body.addWidget(self._test_buttons)
        return card

    # --- what is done -------------------------------------------------------------------------------------------------

    @property
    def draft(self) -> PlanDraft:
        """The plan that is typed."""
        return PlanDraft(
            self.begins.text(), self.weeks.text(), self.training.text(), self.minutes.text(), self.tests.text()
        )

    @property
    def unsaved(self) -> bool:
        """Whether a plan was typed and not saved."""
        return self.draft != self._kept

    def _save_plan(self) -> None:
        draft = self.draft
        if self._do(lambda: self._entries.save_plan(draft), self.tr("Saved.")):
            self._kept = draft

    def _take_back_plan(self) -> None:
        self._do(self._entries.take_back_plan, self.tr("Taken back: it holds no longer. The records keep it."))

    def _do(self, work: Callable[[], None], said: str) -> bool:
        for editor in self._editors.values():
            mark(editor, "")
        try:
            work()
        except InputError as error:
            self._refuse(error)
            return False
        self.trouble.hide()
        self.said.setText(said)
        self.said.show()
        self._show()
        return True

    def _refuse(self, error: InputError) -> None:
        self.said.hide()
        self.trouble.setText(str(error))
        self.trouble.show()
        editor = self._editors.get(field_of(error), self.training)
        mark(editor, str(error))
        editor.setFocus()
        editor.selectAll()

    def _enter(self) -> None:
        draft = StandardTestDraft(STANDARD_TESTS[0], today().isoformat())
        self._ask(StandardTestForm(self._entries.save_test, draft, self, is_new=True))

    def _change(self) -> None:
        line = self._selected
        if line is not None and line.can_change and self._entries.may_enter:
            changed = line.entry
            self._ask(
                StandardTestForm(
                    lambda draft: self._entries.save_test(draft, changed),
                    StandardTestDraft.of(changed),
                    self,
                    is_new=False,
                )
            )

    def _ask(self, form: StandardTestForm) -> None:
        is_kept = form.exec()
        form.deleteLater()
        if is_kept:
            self._show()

    def _take_back(self) -> None:
        line = self._selected
        if line is not None:
            entry = line.entry
            self._do(
                lambda: self._entries.take_back(entry), self.tr("Taken back: it holds no longer. The records keep it.")
            )

    @property
    def _selected(self) -> TestLine | None:
        rows = self.table.selectionModel().selectedRows()
        return self._lines[rows[0].row()] if rows and rows[0].row() < len(self._lines) else None

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        plans = self._entries.plans()
        self.plans.setText("\n".join(plans) if plans else self.tr("No plan was entered yet."))
        self.drop_button.setEnabled(bool(plans))
        self._lines = self._entries.tests()
        self.table.fill([(day_words(line.entry.day), line.name, line.words) for line in self._lines])
        self.table.setVisible(bool(self._lines))
        self.table.show_whole()
        self._none.setVisible(not self._lines)
        if self._lines:
            self.table.selectRow(0)
        self._selection_changed()

    def _selection_changed(self) -> None:
        line = self._selected
        self.change_button.setEnabled(line is not None and line.can_change)
        self.withdraw_button.setEnabled(line is not None)


def _short(label: str, editor: QLineEdit) -> QWidget:
    """A field for a day or a number, its line at the foot, so that lines beside one another are level."""
    shown = QWidget()
    column = field(label, editor)
    column.insertStretch(0)
    column.setContentsMargins(0, 0, 0, 0)
    shown.setLayout(column)
    shown.setFixedWidth(theme().grown(_FIELD_PX))
    return shown
