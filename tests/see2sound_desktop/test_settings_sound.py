"""Settings of headphones and of 5.1 loudspeakers: imported, chosen, removed, saved at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core import settings
from core.acoustics.library import headphone_shelf, hrtf_shelf
from core.ears import Ears
from see2sound_desktop.presenters import settings as presenter_module
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.settings import Devices
from see2sound_desktop.widgets.waiting import MessageBox

FILTERS = "Preamp: -3.0 dB\nFilter 1: ON PK Fc 2000 Hz Gain 3.0 dB Q 1.4\n"


@pytest.fixture
def page(application, qtbot, monkeypatch):
    monkeypatch.setattr(presenter_module, "look_for_devices", lambda progress: Devices(()))
    application.window.show_page(PageName.SETTINGS)
    qtbot.waitUntil(lambda: not application.jobs.titles)
    return application.window.page(PageName.SETTINGS)


@pytest.fixture
def saved(application):
    return lambda: settings.load(application.context.data.settings).settings


@pytest.fixture
def take_in(page, application, qtbot):
    """Imports a file and waits for it."""

    def do(how, path):
        how(path)
        qtbot.waitUntil(lambda: not application.jobs.titles)

    return do


@pytest.fixture
def agree(monkeypatch):
    """Answers every question with yes, and keeps what was asked."""
    asked = []

    def answer(box):
        asked.append(box.text())
        next(made for made in box.buttons() if box.buttonRole(made) == MessageBox.ButtonRole.AcceptRole).click()

    monkeypatch.setattr(MessageBox, "exec", answer)
    return asked


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def texts(box):
    return [box.itemText(number) for number in range(box.count())]


def test_an_imported_set_can_be_made_the_sites(page, take_in, saved, tmp_path, sofa_file):
    card = page.headphones
    assert texts(card.set_choice) == ["KEMAR"]
    take_in(card.presenter.import_set, sofa_file(tmp_path / "P0001.sofa"))
    assert texts(card.set_choice) == ["KEMAR", "P0001"]
    assert card.set_choice.currentText() == "KEMAR"
    imported = card.presenter.view.imported_sets[0]
    choose(card.set_choice, imported.id)
    assert saved().hrtf == imported.id
    choose(card.set_choice, "kemar")
    assert saved().hrtf == "kemar"


def test_a_bad_file_gets_a_sentence_below_what_it_is_about(page, take_in, tmp_path):
    bad = tmp_path / "bad.sofa"
    bad.write_text("no set")
    take_in(page.headphones.presenter.import_set, bad)
    shown = {kind: label for kind, label in page.headphones.troubles.items() if label.isVisibleTo(page)}
    assert {kind.value for kind in shown} == {"set"}
    assert "not a SOFA file" in next(iter(shown.values())).text()
    bad = tmp_path / "bad.txt"
    bad.write_text("no filters")
    take_in(page.headphones.presenter.import_equalisation, bad)
    shown = {kind: label for kind, label in page.headphones.troubles.items() if label.isVisibleTo(page)}
    assert {kind.value for kind in shown} == {"equalisation"}


def test_a_set_is_removed_once_it_was_agreed_and_nobody_uses_it(page, take_in, application, tmp_path, sofa_file, agree):
    card = page.headphones
    take_in(card.presenter.import_set, sofa_file(tmp_path / "P0001.sofa"))
    imported = card.presenter.view.imported_sets[0]
    remove = card.remove_buttons[imported.id]
    assert remove.accessibleName() == "Remove P0001"
    choose(card.set_choice, imported.id)
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert "the one of this site" in card.troubles[card.presenter.view.trouble_of].text()
    choose(card.set_choice, "kemar")
    patient = application.store.add_patient("P-7", ears=Ears(hrtf=imported.id))
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert "P-7" in card.troubles[card.presenter.view.trouble_of].text()
    assert hrtf_shelf(application.context.data).kept() == (imported,)
    application.store.update_patient(type(patient)(patient.uuid, "P-7", None, patient.lesion_side, "",
                                                   patient.created_utc))  # fmt: skip
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert hrtf_shelf(application.context.data).kept() == ()
    assert card.remove_buttons == {}
    assert texts(card.set_choice) == ["KEMAR"]
    assert agree == ["Remove “P0001”?"] * 3


def test_an_equalisation_is_off_until_a_file_is_chosen_and_can_be_switched_off(page, take_in, saved, tmp_path):
    card = page.headphones
    assert card.equalisation_choice.currentText() == "Off"
    assert saved().headphone_eq is None
    text = tmp_path / "HD 600 ParametricEQ.txt"
    text.write_text(FILTERS)
    take_in(card.presenter.import_equalisation, text)
    assert card.equalisation_choice.currentText() == "HD 600"
    assert saved().headphone_eq == card.presenter.view.equalisations[0].id
    choose(card.equalisation_choice, "")
    assert saved().headphone_eq is None
    assert texts(card.equalisation_choice) == ["Off", "HD 600"]


def test_a_choice_whose_file_is_gone_stays_and_is_said(page, application, tmp_path):
    text = tmp_path / "HD 600.txt"
    text.write_text(FILTERS)
    added = headphone_shelf(application.context.data).add(text)
    application.context.change_settings(hrtf="f" * 64, headphone_eq=added.id)
    headphone_shelf(application.context.data).remove(added.id)
    page.headphones.presenter.refresh()
    assert page.headphones.set_choice.currentText() == "ffffffffffff (its file is missing)"
    assert page.headphones.equalisation_choice.currentText() == f"{added.id[:12]} (its file is missing)"
    assert page.headphones.remove_buttons == {}


def test_each_way_to_render_5_1_says_how_far_it_carries_and_holds_at_once(page, saved):
    card = page.loudspeakers
    assert card.method_buttons["ear-matching"].isChecked()
    said = {name: made.accessibleDescription() for name, made in card.method_buttons.items()}
    assert "up to 90°" in said["ear-matching"]
    assert "up to 35°" in said["vbap"]
    assert "no direction" in said["room-microphones"]
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert set(said.values()) <= set(shown)
    QTest.keyClick(card.method_buttons["vbap"], Qt.Key.Key_Space)
    assert saved().surround_method == "vbap"
    QTest.keyClick(card.bass, Qt.Key.Key_Space)
    assert saved().bass_management
    QTest.keyClick(card.bass, Qt.Key.Key_Space)
    assert not saved().bass_management


@pytest.mark.parametrize("wrong", [{"hrtf": "my.sofa"}, {"headphone_eq": ""}, {"surround_method": "ambisonics"}])
def test_settings_that_name_no_set_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        settings.Settings().changed(**wrong)
