"""Who a patient is, keeping the data by law, and forgetting: seen by whom may, and never by itself."""

import pytest

from core.errors import InputError
from core.paths import DataFolder
from core.records.protection import first_account
from core.records.protection.access import Role
from core.records.protection.accounts import Accounts
from core.records.protection.sealing import Cost
from core.records.store import Store
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.patient_data import IdentityDraft, PatientData
from see2sound_desktop.widgets import dialog as dialog_module
from see2sound_desktop.windows.patient_data import PatientDataDialog

CHEAP = Cost(1, 8, 1)
CODE = "P-1 of ward seven"
"""Long enough never to stand in encrypted bytes by chance."""
WORDS, OTHER = "seven blue kettles sing", "the moon eats old bread"
DRAFT = IdentityDraft("Maria", "Kowalska", "1951-03-14", "H-77-4711", "daughter: 555 0134")


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path)


@pytest.fixture
def ward(opening, data):
    """The application of a therapist with one patient in the room."""
    admin = first_account.encrypt(data.database, "Ona", WORDS, cost=CHEAP).access
    accounts = Accounts(data.database, cost=CHEAP)
    accounts.add(admin, "Ben", Role.RESEARCHER, OTHER)
    application = opening(data, admin)
    application.context.choose_patient(application.store.add_patient(CODE, notes="speaks Polish"))
    return application


def test_what_was_typed_is_kept_and_the_name_stands_beside_the_code(qtbot, ward):
    patient_data = PatientData(ward.context, ward.context.patient)
    dialog = PatientDataDialog(patient_data)
    qtbot.addWidget(dialog)
    dialog.given.setText("Maria")
    dialog.family.setText("Kowalska")
    dialog.born.setText("1951-03-14")
    dialog.save_button.click()
    assert patient_data.draft() == IdentityDraft("Maria", "Kowalska", "1951-03-14")
    page = ward.window.page(PageName.PATIENTS)
    page.activated()
    assert page.card._facts.text().startswith("Maria Kowalska")


def test_what_was_typed_about_somebody_is_not_lost_without_a_question(qtbot, ward, monkeypatch):
    asked = []
    monkeypatch.setattr(dialog_module, "may_be_lost", lambda *_: asked.append("asked"))
    dialog = PatientDataDialog(PatientData(ward.context, ward.context.patient))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.family.setText("Kowalska")
    dialog.reject()
    assert dialog.isVisible()
    dialog.save_button.click()
    dialog.reason.setText("court order 12/26")
    dialog.reject()
    assert dialog.isVisible()
    dialog.hold_button.click()
    dialog.reject()
    assert not dialog.isVisible()
    assert asked == ["asked"] * 2


def test_a_date_that_is_none_is_said_and_nothing_is_kept(qtbot, ward):
    patient_data = PatientData(ward.context, ward.context.patient)
    dialog = PatientDataDialog(patient_data)
    qtbot.addWidget(dialog)
    dialog.born.setText("14.3.51")
    dialog.save_button.click()
    assert dialog.trouble.text() == str(InputError("desktop.birth-date", typed="14.3.51"))
    assert patient_data.draft() == IdentityDraft()


def test_a_patient_is_forgotten_only_by_the_very_code_and_not_while_the_law_forbids_it(qtbot, ward):
    patient_data = PatientData(ward.context, ward.context.patient)
    patient_data.save(DRAFT)
    dialog = PatientDataDialog(patient_data)
    qtbot.addWidget(dialog)
    dialog.code.setText("P-2")
    dialog.erase_button.click()
    assert dialog.trouble.text() == str(InputError("desktop.other-code", patient=CODE))
    dialog.reason.setText("court order 12/26")
    dialog.hold_button.click()
    assert not dialog.erase_button.isEnabled()
    assert "court order 12/26" in dialog.hold_state.text()
    dialog.release_button.click()
    dialog.code.setText(CODE)
    ward.context.keep_patient(dialog)  # as a session does
    dialog.erase_button.click()
    assert "is under way or being prepared" in dialog.trouble.text()
    assert CODE in [patient.code for patient in ward.store.patients()]
    ward.context.release_patient(dialog)
    dialog.erase_button.click()
    assert dialog.result() == PatientDataDialog.DialogCode.Accepted
    assert ward.context.patient is None
    assert CODE not in [patient.code for patient in ward.store.patients()]
    page = ward.window.page(PageName.PATIENTS)
    page.activated()
    assert page.presenter.total == 0


def test_a_researcher_sees_no_name_and_no_way_to_one(opening, data, ward):
    PatientData(ward.context, ward.context.patient).save(DRAFT)
    ward.close()
    researcher = opening(data, Accounts(data.database, cost=CHEAP).sign_in("Ben", OTHER))
    researcher.context.choose_patient(researcher.store.patient(CODE))
    page = researcher.window.page(PageName.PATIENTS)
    page.activated()
    assert page.card.data_button.isHidden()
    shown = " ".join(label.text() for label in page.findChildren(type(page.card._facts)))
    for secret in ("Maria", "Kowalska", "Polish"):
        assert secret not in shown
    with pytest.raises(InputError):
        PatientData(researcher.context, researcher.context.patient).draft()
    seen = [(entry.user, entry.object) for entry in researcher.store.trail.entries() if entry.action == "viewed"]
    assert seen == [(who, f"patient:{researcher.context.patient.uuid}") for who in ("Ona", "Ben")]


def test_no_name_of_a_patient_is_in_any_file_in_the_clear(data, ward):
    backups = ward.context.backups
    PatientData(ward.context, ward.context.patient).save(DRAFT)
    backups.back_up_at_the_end()
    while_open = {path: path.read_bytes() for path in data.root.rglob("*") if path.is_file()}
    ward.close()
    closed = {path: path.read_bytes() for path in data.root.rglob("*") if path.is_file()}
    assert any("backups" in path.parts for path in closed)
    for content in (*while_open.values(), *closed.values()):
        for secret in (
            b"Kowalska",
            b"Maria",
            b"1951-03-14",
            b"H-77-4711",
            b"555 0134",
            b"speaks Polish",
            CODE.encode(),
        ):
            assert secret not in content
    with Store.open(data.database, access=Accounts(data.database).sign_in("Ona", WORDS)) as store:
        assert store.people.identity(store.patient(CODE).uuid).family_name == "Kowalska"
