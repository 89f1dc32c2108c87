"""Plans and standard tests in their dialogs: kept as they were typed, refused in a sentence beside the field."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.assessment.standard_tests import BERGEGO, LINE_BISECTION, STANDARD_TESTS, STAR_CANCELLATION
from core.errors import InputError
from core.paths import DataFolder
from core.records.entry_model import EntryKind
from core.training.planned import Plan, plan_of
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.patient_entries import PatientEntries, PlanDraft, StandardTestDraft, today
from see2sound_desktop.widgets import dialog as dialog_module
from see2sound_desktop.windows.patient_course import PatientCourseDialog
from see2sound_desktop.windows.standard_test_form import StandardTestForm


@pytest.fixture
def ward(opening, tmp_path):
    application = opening(DataFolder(tmp_path))
    application.context.choose_patient(application.store.add_patient("P-1"))
    return application


@pytest.fixture
def entries(ward):
    return PatientEntries(ward.context, ward.context.patient)


@pytest.fixture
def dialog(qtbot, entries):
    made = PatientCourseDialog(entries)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def asked(monkeypatch):
    """Every question whether something may be lost, answered with no."""
    made = []
    monkeypatch.setattr(dialog_module, "may_be_lost", lambda *_: made.append("asked"))
    return made


def form_of(qtbot, entries, draft, changed=None):
    form = StandardTestForm(lambda typed: entries.save_test(typed, changed), draft, is_new=changed is None)
    qtbot.addWidget(form)
    form.show()
    return form


def keys_of(form):
    """The Alt keys of what is shown."""
    shown = [one.text() for one in (*form.findChildren(QLabel), *form.findChildren(QPushButton)) if one.isVisible()]
    return [words[words.index("&") + 1].lower() for words in shown if "&" in words]


def said(form):
    return [label.text() for label in form.findChildren(QLabel) if label.property("role") == "error" and label.text()]


def test_the_card_of_a_patient_opens_it(ward, monkeypatch):
    opened = []
    monkeypatch.setattr(PatientCourseDialog, "exec", lambda self: opened.append(self.windowTitle()))
    ward.window.page(PageName.PATIENTS).card.course_button.click()
    assert len(opened) == 1
    assert "P-1" in opened[0]


def test_a_plan_is_kept_and_said_and_corrected_where_it_begins_on_the_same_day(dialog, entries, ward):
    for line, typed in ((dialog.begins, "2026-03-02"), (dialog.weeks, "4"), (dialog.training, "3")):
        line.setText(typed)
    dialog.save_button.click()
    assert dialog.plans.text() == "2 Mar 2026 to 29 Mar 2026: 3 training sessions a week"
    dialog.minutes.setText("20")
    dialog.tests.setText("2")
    dialog.save_button.click()
    assert entries.plans() == (
        "2 Mar 2026 to 29 Mar 2026: 3 training sessions a week of 20 minutes and 2 sessions of tests in all",
    )
    (held,) = ward.store.entries.standing(entries.patient.uuid, EntryKind.PLAN)
    assert plan_of(held) == Plan(held.day, 4, 3, 20, 2)
    assert len(ward.store.entries.all(entries.patient.uuid)) == 2, "what was corrected stays"
    dialog.begins.setText("2026-03-16")
    dialog.save_button.click()
    assert len(entries.plans()) == 2
    assert entries.plan_draft() == PlanDraft("2026-03-16", "4", "3", "20", "2")
    dialog.drop_button.click()
    assert [line.partition(" to ")[0] for line in entries.plans()] == ["2 Mar 2026"]


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("begins", "2.3.2026", "no-day"),
        ("weeks", "", "plan-range"),
        ("weeks", "many", "no-number"),
        ("weeks", "1.5", "not-whole"),
        ("training", "0", "plan-empty"),
        ("training", "22", "plan-range"),
    ],
)
def test_what_is_no_plan_is_said_and_nothing_is_kept(dialog, entries, field, typed, code):
    for line, usual in ((dialog.begins, "2026-03-02"), (dialog.weeks, "4"), (dialog.training, "3")):
        line.setText(usual)
    line = getattr(dialog, field)
    line.setText(typed)
    dialog.save_button.click()
    assert not dialog.trouble.isHidden()
    assert line.property("invalid") == "true"
    assert dialog.trouble.text() == line.accessibleDescription()
    assert entries.plans() == ()
    with pytest.raises(InputError) as refused:
        entries.save_plan(PlanDraft(dialog.begins.text(), dialog.weeks.text(), dialog.training.text()))
    assert refused.value.code == f"entries.{code}"


def test_a_deviation_lies_on_the_side_that_was_chosen_and_comes_back_so(qtbot, entries):
    form = form_of(qtbot, entries, StandardTestDraft(LINE_BISECTION, "2026-03-02"))
    form.editors["deviation-mm"].setText("12,5")
    form.editors["length-mm"].setText("200")
    form.side.setCurrentIndex(form.side.findData("left"))
    form.save_button.click()
    (line,) = entries.tests()
    assert line.words == "12.5 mm left of the middle, 12.5 % of half a line (200 mm)"
    again = form_of(qtbot, entries, StandardTestDraft.of(line.entry), line.entry)
    assert (again.side.currentData(), again.editors["deviation-mm"].text()) == ("left", "12.5")
    again.side.setCurrentIndex(again.side.findData("right"))
    again.save_button.click()
    (line,) = entries.tests()
    assert line.words.startswith("12.5 mm right of the middle")


def test_a_sign_is_refused_where_the_side_is_chosen(qtbot, entries):
    form = form_of(
        qtbot, entries, StandardTestDraft(LINE_BISECTION, "2026-03-02", {"deviation-mm": "-12", "length-mm": "200"})
    )
    form.side.setCurrentIndex(form.side.findData("left"))
    form.save_button.click()
    assert said(form) == [str(InputError("entries.out-of-range", lowest="0", highest="500"))]
    assert entries.tests() == ()


def test_each_test_asks_for_its_own_values_and_all_have_words(qtbot, entries):
    form = form_of(qtbot, entries, StandardTestDraft(STAR_CANCELLATION, "2026-03-02"))
    for row, test in enumerate(STANDARD_TESTS):
        form.test.setCurrentIndex(row)
        qtbot.wait(1)
        assert list(form.editors) == [part.name for part in test.parts]
        assert all(editor.accessibleName() for editor in form.editors.values())
        assert len(set(keys_of(form))) == len(keys_of(form)) == 4 + len(test.parts) + (test is LINE_BISECTION)


def test_another_test_is_kept_after_one_with_a_side_was_shown(qtbot, entries):
    form = form_of(qtbot, entries, StandardTestDraft(LINE_BISECTION, "2026-03-02"))
    form.test.setCurrentIndex(STANDARD_TESTS.index(STAR_CANCELLATION))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for name, typed in (("found-left", "15"), ("found-right", "26")):
        form.editors[name].setText(typed)
    form.save_button.click()
    assert [line.words for line in entries.tests()] == ["41 of 54 stars: left 15 of 27, right 26 of 27"]


def test_what_was_typed_about_a_test_is_not_lost_without_a_question(qtbot, entries, asked):
    form = form_of(qtbot, entries, StandardTestDraft(STAR_CANCELLATION, "2026-03-02"))
    form.test.setCurrentIndex(STANDARD_TESTS.index(BERGEGO))
    assert not form.unsaved, "that another test was chosen is nothing to lose"
    form.editors["points"].setText("14")
    form.reject()
    assert asked == ["asked"]
    assert form.isVisible()
    form.editors["items"].setText("8")
    form.save_button.click()
    assert asked == ["asked"]
    assert not form.isVisible()


def test_a_plan_that_was_typed_is_not_lost_without_a_question(dialog, asked):
    dialog.show()
    close = next(made for made in dialog.findChildren(QPushButton) if made.text() == "&Close")
    for line, typed in ((dialog.begins, "2026-03-02"), (dialog.weeks, "4"), (dialog.training, "3")):
        line.setText(typed)
    for leave in (close.click, dialog.close, dialog.reject):
        leave()
        assert dialog.isVisible()
    assert len(asked) == 3
    dialog.save_button.click()
    close.click()
    assert not dialog.isVisible()
    assert len(asked) == 3


def test_what_no_sheet_can_hold_is_said_beside_its_field(qtbot, entries):
    form = form_of(qtbot, entries, StandardTestDraft(BERGEGO, today().isoformat(), {"points": "25", "items": "8"}))
    form.save_button.click()
    assert form.editors["points"].property("invalid") == "true"
    assert form.editors["points"].hasFocus() or not form.isActiveWindow()
    form.editors["points"].setText("14")
    form.day.setText("2999-01-01")
    form.save_button.click()
    assert form.day.property("invalid") == "true"
    assert form.editors["points"].property("invalid") == "false"
    form.day.setText("")
    form.save_button.click()
    assert entries.tests() == ()


def test_a_test_that_is_taken_back_is_gone_from_the_list_and_kept_in_the_records(dialog, entries, ward):
    entries.save_test(StandardTestDraft(STAR_CANCELLATION, "2026-03-02", {"found-left": "15", "found-right": "26"}))
    dialog._show()
    assert dialog.table.item(0, 2).text() == "41 of 54 stars: left 15 of 27, right 26 of 27"
    dialog.withdraw_button.click()
    assert dialog.table.rowCount() == 0
    assert not dialog._none.isHidden()
    assert len(ward.store.entries.all(entries.patient.uuid)) == 2


def test_the_progress_report_has_it_once_there_is_a_test(entries, ward):
    from core.reports.progress_reading import read_course

    entries.save_test(StandardTestDraft(STAR_CANCELLATION, "2026-03-02", {"found-left": "15", "found-right": "26"}))
    assert read_course(ward.store, entries.patient.uuid) is None
