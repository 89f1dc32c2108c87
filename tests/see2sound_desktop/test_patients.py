from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from core.errors import InputError
from core.records.model import LesionSide, PlannedTrial, SessionSetup, SessionState, Trial
from see2sound_desktop.presenters.context import OpenResults, PageName, ResumeSession, StartSession
from see2sound_desktop.presenters.patients import PatientDraft
from see2sound_desktop.theme import Dress, theme
from see2sound_desktop.widgets import dialog
from see2sound_desktop.widgets.lesion_picture import LesionPicture
from see2sound_desktop.widgets.waiting import MessageBox
from see2sound_desktop.windows.patient_form import PatientForm

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)


def add_session(store, patient, uuid, *, committed, state=None, planned=3):
    setup = SessionSetup(
        uuid=uuid, patient_uuid=patient.uuid, protocol_id="direction", protocol_version=1, protocol_sha256="0",
        protocol_json="{}", seed=1, layout="binaural", hrtf_id="kemar", renderer="hrtf", level_dba=None,
        calibration_id=None, device_name="card", response_mode="arc", channel_check="confirmed", scene_json=None,
        therapist="T", app_version="0", created_utc=NOW,
    )  # fmt: skip
    plan = tuple(
        PlannedTrial(number, "main", False, False, number, "noise", "", 0.0, 30.0, 0.0, 1.0, 1)
        for number in range(planned)
    )
    store.create_session(setup, plan)
    for planned_trial in plan[:committed]:
        store.commit_trial(
            Trial(
                f"{uuid}-{planned_trial.trial_index}",
                uuid,
                planned_trial,
                NOW,
                1,
                10.0,
                "arc",
                "patient",
                25.0,
                None,
                None,
                None,
                900.0,
                True,
                0,
                0,
                True,
                None,
                False,
                NOW,
            )
        )
    if state is not None:
        store.finish_session(uuid, state, NOW)


@pytest.fixture
def store(application):
    return application.store


@pytest.fixture
def page(application):
    application.window.show_page(PageName.PATIENTS)
    return application.window.page(PageName.PATIENTS)


@pytest.fixture
def requests(application):
    heard = []
    application.context.requested.disconnect(application.window.take)
    application.context.requested.connect(heard.append)
    return heard


def test_without_patients_the_page_says_what_to_do(page):
    assert page._nobody.isVisibleTo(page)
    assert not page._left.isVisibleTo(page)


def test_a_new_patient_is_stored_chosen_and_listed(application, page):
    added = page.presenter.add(PatientDraft("P-7", "1950", LesionSide.LEFT, "note"))
    assert application.store.patient("P-7") == added == application.context.patient
    assert page.list.keys == [added.uuid]
    assert page.card.isVisibleTo(page)


def test_the_current_patient_follows_into_the_header(application, page):
    page.presenter.add(PatientDraft("P-7", "", LesionSide.LEFT))
    chip = application.window._chip
    assert chip.text() == "P-7  ·  Lesion on the left"
    assert "P-7" in chip.accessibleName()
    application.context.choose_patient(None)
    assert chip.text() == "No patient chosen"


def test_search_narrows_the_list_and_says_when_nothing_matches(page, store):
    for code in ("A-1", "A-2", "B-1"):
        store.add_patient(code)
    page.presenter.refresh()
    page.search.setText("a-")
    assert [page.list.item(row).text() for row in range(page.list.count())] == ["A-1", "A-2"]
    assert page._count.text() == "2 of 3 patients"
    page.search.setText("zz")
    assert page.list.keys == []
    assert "zz" in page._count.text()


def test_choosing_in_the_list_by_keyboard_changes_the_patient_in_the_room(application, page, store, qtbot):
    first, second = store.add_patient("A-1"), store.add_patient("A-2")
    page.presenter.refresh()
    assert application.context.patient is None
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    assert application.context.patient == first
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert application.context.patient == second


def test_refreshing_the_list_does_not_change_the_patient_in_the_room(application, page, store):
    store.add_patient("A-1")
    chosen = store.add_patient("A-2")
    application.context.choose_patient(chosen)
    application.context.records_changed.emit()
    page.search.setText("A-1")
    assert application.context.patient == chosen


def test_all_of_the_form_is_in_sight_on_a_low_screen(page, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    Dress(window)
    form = PatientForm(page.presenter.add, parent=window)
    form.show()
    assert form.screen().availableGeometry().height() <= 800
    assert form._area.verticalScrollBar().maximum() == 0
    form.done(0)


@pytest.mark.parametrize(
    ("code", "year", "field"),
    [("", "", "code"), ("  ", "", "code"), ("taken", "", "code"), ("new", "19x0", "birth_year"),
     ("new", "1066", "birth_year"), ("new", "２０２０", "birth_year")],
)  # fmt: skip
def test_the_form_says_beside_the_field_what_is_wrong_and_stays_open(page, store, qtbot, code, year, field):
    store.add_patient("TAKEN")
    form = PatientForm(page.presenter.add)
    qtbot.addWidget(form)
    form.show()
    form.code.setText(code)
    form.birth_year.setText(year)
    form.save()
    assert form.isVisible()
    assert form._errors[field].text()
    assert not form._errors[field].isHidden()
    assert form._editors[field].accessibleDescription() == form._errors[field].text()
    assert len(store.patients()) == 1
    form.done(0)


def test_the_form_stores_what_is_typed(page, store, qtbot):
    form = PatientForm(page.presenter.add)
    qtbot.addWidget(form)
    form.show()
    qtbot.keyClicks(form.code, " P-9 ")
    qtbot.keyClicks(form.birth_year, "1948")
    form.side_buttons[LesionSide.RIGHT].setChecked(True)
    form.notes.setPlainText("prefers mornings")
    form.save()
    stored = store.patient("P-9")
    assert (stored.birth_year, stored.lesion_side, stored.notes) == (1948, LesionSide.RIGHT, "prefers mornings")
    assert not form.isVisible()


def test_the_form_tells_what_the_side_of_the_lesion_means(page, qtbot):
    form = PatientForm(page.presenter.add)
    qtbot.addWidget(form)
    form.side_buttons[LesionSide.RIGHT].setChecked(True)
    assert "on the right; the left side may be missed" in form._consequence.text()
    form.side_buttons[LesionSide.LEFT].setChecked(True)
    assert "on the left; the right side may be missed" in form._consequence.text()


@pytest.mark.parametrize("agree", [True, False])
def test_another_side_of_the_lesion_is_confirmed_before_it_is_stored(page, store, qtbot, monkeypatch, agree):
    patient = store.add_patient("P-1", lesion_side=LesionSide.LEFT)
    asked = []

    def answer(box):
        asked.append(box.informativeText())
        role = MessageBox.ButtonRole.AcceptRole if agree else MessageBox.ButtonRole.RejectRole
        next(button for button in box.buttons() if box.buttonRole(button) == role).click()

    monkeypatch.setattr(MessageBox, "exec", answer)
    form = PatientForm(lambda draft: page.presenter.update(patient, draft), patient)
    qtbot.addWidget(form)
    form.side_buttons[LesionSide.RIGHT].setChecked(True)
    form.save()
    assert len(asked) == 1
    assert "Lesion on the left" in asked[0]
    assert "Lesion on the right" in asked[0]
    assert store.patient("P-1").lesion_side is (LesionSide.RIGHT if agree else LesionSide.LEFT)
    form.done(0)


def test_closing_the_form_with_something_typed_asks_first(page, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(dialog, "may_be_lost", lambda *words: asked.append(words))
    form = PatientForm(page.presenter.add)
    qtbot.addWidget(form)
    form.show()
    form.code.setText("P")
    form.reject()
    assert form.isVisible()
    form.code.setText("")
    form.reject()
    assert not form.isVisible()
    assert len(asked) == 1


def test_an_edit_reaches_the_patient_in_the_room(application, page, store):
    patient = page.presenter.add(PatientDraft("P-1"))
    page.presenter.update(patient, PatientDraft("P-1b", "1960"))
    assert application.context.patient.code == "P-1b"
    assert store.patient("P-1b").birth_year == 1960


def test_a_birth_year_that_is_no_number_has_a_sentence():
    with pytest.raises(InputError) as caught:
        PatientDraft("P", "abc").birth_year_number()
    assert "abc" in str(caught.value)


def test_sessions_are_listed_in_words(application, page, store):
    patient = store.add_patient("P-1")
    add_session(store, patient, "done", committed=3, state=SessionState.COMPLETED)
    application.context.choose_patient(patient)
    shown = [page.card.table.item(0, column).text() for column in range(5)]
    assert shown[1:] == ["Direction", "Headphones", "3 of 3", "Completed"]
    assert "Mar 2026" in shown[0]


def test_a_finished_session_opens_its_results(application, page, store, requests):
    patient = store.add_patient("P-1")
    add_session(store, patient, "done", committed=3, state=SessionState.COMPLETED)
    application.context.choose_patient(patient)
    assert not page.card.resume_button.isVisibleTo(page)
    page.card.results_button.click()
    assert requests == [OpenResults("done")]


def test_an_interrupted_session_can_be_resumed(application, page, store, requests):
    patient = store.add_patient("P-1")
    add_session(store, patient, "open", committed=1)
    application.context.choose_patient(patient)
    assert page.card.resume_button.isVisibleTo(page)
    page.card.resume_button.click()
    assert requests == [ResumeSession("open")]


def test_a_session_without_trials_has_no_results_to_open(application, page, store):
    patient = store.add_patient("P-1")
    add_session(store, patient, "empty", committed=0)
    application.context.choose_patient(patient)
    assert not page.card.results_button.isEnabled()


def test_a_session_is_started_with_the_patient_in_the_room(application, page, store, requests):
    application.context.choose_patient(store.add_patient("P-1"))
    page.card.start_button.click()
    assert requests == [StartSession()]


@pytest.mark.parametrize(("side", "hurt"), [(LesionSide.LEFT, "left"), (LesionSide.RIGHT, "right")])
def test_the_picture_fills_the_half_on_the_side_of_the_lesion(qtbot, side, hurt):
    picture = LesionPicture(side, 200)
    qtbot.addWidget(picture)
    image = picture.grab().toImage()
    wanted = theme().colour("target").rgb()
    columns = [
        x for x in range(image.width()) for y in range(image.height()) if QColor(image.pixel(x, y)).rgb() == wanted
    ]
    middle = image.width() / 2
    assert columns
    assert all(x < middle for x in columns) if hurt == "left" else all(x > middle for x in columns)


def test_the_code_is_elided_but_said_in_full_to_assistive_technology(page, store):
    store.add_patient("P" * 64)
    page.presenter.refresh()
    said = page.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "P" * 64 in said
