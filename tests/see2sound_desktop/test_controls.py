"""Controls in the windows: marked in the form of a person, counted for each set-up in the settings."""

import pytest

from core.assessment import control_sets as counting
from core.records.model import LesionSide
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.patients import PatientDraft, PatientsPresenter
from see2sound_desktop.windows.patient_form import PatientForm
from see2sound_desktop.wording import patient_words


@pytest.fixture
def presenter(application):
    return PatientsPresenter(application.context)


def test_who_is_marked_as_a_control_is_stored_as_one_and_has_no_lesion(application, presenter, qtbot):
    form = PatientForm(presenter.add)
    qtbot.addWidget(form)
    form.code.setText("C-1")
    form.control.click()
    assert form.side_buttons[LesionSide.NONE].isChecked()
    form.save()
    stored = application.store.patient("C-1")
    assert (stored.is_control, stored.lesion_side) == (True, LesionSide.NONE)
    assert patient_words(stored) == "C-1  ·  Control"


def test_a_side_of_the_lesion_that_was_chosen_stays_when_somebody_is_marked(presenter, qtbot):
    form = PatientForm(presenter.add)
    qtbot.addWidget(form)
    form.side_buttons[LesionSide.LEFT].click()
    form.control.click()
    assert form.side_buttons[LesionSide.LEFT].isChecked()


def test_the_mark_can_be_taken_away(application, presenter, qtbot):
    control = presenter.add(PatientDraft("C-1", lesion_side=LesionSide.NONE, is_control=True))
    form = PatientForm(lambda draft: presenter.update(control, draft), control)
    qtbot.addWidget(form)
    assert form.control.isChecked()
    form.control.click()
    form.save()
    assert not application.store.patient("C-1").is_control


def test_without_controls_the_settings_say_that_there_are_no_norms(application, qtbot):
    page = application.window.page(PageName.SETTINGS)
    with qtbot.waitSignal(page.controls_card.presenter.changed):
        application.window.show_page(PageName.SETTINGS)
    assert "no norms" in page.controls_card.lines.text()


def test_each_set_up_is_counted_by_itself_and_what_is_missing_is_said(application, qtbot, monkeypatch):
    page = application.window.page(PageName.SETTINGS)
    example = type("Example", (), {"setup": type("SetUp", (), {})})
    example.setup.protocol_id, example.setup.layout, example.setup.device_name = "direction", "binaural", "Ward"
    sets = (counting.ControlSet(example, 7, 2), counting.ControlSet(example, 1, 0))
    monkeypatch.setattr("see2sound_desktop.presenters.controls.control_sets", lambda _sessions: sets)
    with qtbot.waitSignal(page.controls_card.presenter.changed):
        application.window.show_page(PageName.SETTINGS)
    seven, one = page.controls_card.lines.text().split("\n")
    assert seven == "Direction  ·  Headphones  ·  Ward: 7 controls, 2 more without a valid session"
    assert one.endswith("1 control (norms from 5 on)")
