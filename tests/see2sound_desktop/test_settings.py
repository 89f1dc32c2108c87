import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from core import settings
from core.errors import InputError, MachineError
from core.playback.door import OutputDevice
from core.playback.portaudio import PORTAUDIO
from core.settings import Settings
from see2sound_desktop.presenters import settings as presenter_module
from see2sound_desktop.presenters.context import NoticeKind, PageName
from see2sound_desktop.presenters.settings import Devices
from see2sound_desktop.theme import theme
from see2sound_desktop.windows.settings_page import SettingsPage

# --- the file ---------------------------------------------------------------------------------------------------------


def test_without_a_file_there_are_defaults_and_no_problem(tmp_path):
    assert settings.load(tmp_path / "settings.json") == settings.LoadedSettings(Settings())


@given(
    theme_name=st.sampled_from(["system", "light", "dark", "contrast"]),
    scale=st.integers(100, 200),
    device=st.none() | st.text(),
    site=st.text(),
)
def test_what_is_saved_is_loaded(tmp_path_factory, theme_name, scale, device, site):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    before = Settings().changed(
        theme=theme_name, text_scale_percent=scale, output_device_id=device, site_name=site, layout="5.1"
    )
    settings.save(before, path)
    assert settings.load(path) == settings.LoadedSettings(before)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"theme": "pink"}', '{"format": "another"}', '{"format_version": 2}'])
def test_a_broken_file_is_kept_aside_and_said(tmp_path, text):
    path = tmp_path / "settings.json"
    path.write_text(text)
    loaded = settings.load(path)
    assert loaded.settings == Settings()
    assert isinstance(loaded.problem, InputError)
    assert "settings.json.broken" in str(loaded.problem)
    assert not path.exists()
    assert (tmp_path / "settings.json.broken").read_text() == text


def test_a_broken_file_that_cannot_be_put_aside_stays_and_that_is_said(tmp_path, monkeypatch):
    path = tmp_path / "settings.json"
    path.write_text("{")

    def refuse(self, target):
        raise PermissionError

    monkeypatch.setattr(type(path), "replace", refuse)
    loaded = settings.load(path)
    assert "written over" in str(loaded.problem)
    assert path.read_text() == "{"


def test_settings_of_a_later_minor_version_survive(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "something_new": 3}')
    settings.save(settings.load(path).settings.changed(theme="light"), path)
    stored = json.loads(path.read_text())
    assert (stored["theme"], stored["something_new"]) == ("light", 3)


def test_a_value_that_is_not_allowed_is_refused():
    with pytest.raises(ValueError, match="theme"):
        Settings().changed(theme="pink")


# --- the page ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def devices(monkeypatch):
    found = (
        OutputDevice("one", "Headphones", "api", 2, 48000, True),
        OutputDevice("six", "Surround", "api", 6, 48000, False),
    )
    monkeypatch.setattr(presenter_module, "look_for_devices", lambda progress: Devices(found))


@pytest.fixture
def page(application, devices, qtbot):
    made = application.window.page(PageName.SETTINGS)
    with qtbot.waitSignal(made.presenter.devices_changed, check_params_cb=lambda found: found is not None):
        application.window.show_page(PageName.SETTINGS)
    return made


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_choosing_a_theme_shows_it_at_once_and_saves_it(application, page):
    choose(page.theme_choice, "dark")
    assert theme().name == "dark"
    assert settings.load(application.context.data.settings).settings.theme == "dark"


def test_larger_text_is_shown_at_once(page):
    before = theme().text_px("body")
    choose(page.scale_choice, 130)
    assert theme().text_px("body") == round(before * 1.3)


def test_a_device_is_listed_and_its_choice_saved(application, page):
    listed = [page.device_choice.itemText(row) for row in range(page.device_choice.count())]
    assert listed[1:] == ["Headphones (2 channels)", "Surround (6 channels)"]
    choose(page.device_choice, "six")
    assert settings.load(application.context.data.settings).settings.output_device_id == "six"


def test_a_chosen_device_that_is_away_stays_chosen(application, page, qtbot):
    application.context.change_settings(output_device_id="gone")
    with qtbot.waitSignal(page.presenter.devices_changed, check_params_cb=lambda found: found is not None):
        page.presenter.find_devices()
    assert page.device_choice.currentData() == "gone"
    assert "not connected" in page.device_choice.currentText()
    assert application.context.settings.output_device_id == "gone"


def test_no_output_at_all_is_said_in_a_sentence(application, monkeypatch, qtbot):
    sentence = "No sound output was found."
    monkeypatch.setattr(presenter_module, "look_for_devices", lambda progress: Devices((), sentence))
    application.window.show_page(PageName.SETTINGS)
    page = application.window.page(PageName.SETTINGS)
    qtbot.waitUntil(lambda: page.device_trouble.text() == sentence)
    assert page.device_trouble.isVisibleTo(page)
    assert page.device_choice.currentData() is None


def test_names_are_saved_when_the_field_is_left(application, page):
    page.site.setText("  Ward 7 ")
    page.site.editingFinished.emit()
    assert settings.load(application.context.data.settings).settings.site_name == "Ward 7"


def test_settings_that_cannot_be_saved_hold_and_it_is_said(application, page, monkeypatch):
    def refuse(_settings, path):
        raise MachineError("errors.disk-full", path=path)

    monkeypatch.setattr(settings, "save", refuse)
    notices = []
    application.context.noticed.connect(notices.append)
    choose(page.theme_choice, "contrast")
    assert theme().name == "contrast"
    assert [notice.kind for notice in notices] == [NoticeKind.ERROR]
    assert "disk is full" in notices[0].sentence


def test_the_intended_use_is_stated_in_full(page):
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "It does not diagnose, and results must not be the sole basis of a clinical decision." in said


def test_a_wheel_over_a_choice_changes_nothing(page):
    box = page.theme_choice
    before = box.currentIndex()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == before


# --- an output to ourselves -------------------------------------------------------------------------------------------


def test_where_the_system_mixes_all_programs_exclusive_use_is_not_offered_and_that_is_said(application, monkeypatch):
    monkeypatch.setattr(presenter_module, "exclusive_offered", lambda: False)
    page = SettingsPage(application.context)
    assert not page.exclusive.isEnabled()
    assert "sound servers of Linux" in page.exclusive.accessibleDescription()


def test_where_the_system_can_give_an_output_alone_the_choice_is_kept(application, monkeypatch):
    monkeypatch.setattr(presenter_module, "exclusive_offered", lambda: True)
    page = SettingsPage(application.context)
    page.exclusive.click()
    assert application.context.settings.exclusive_output
    assert SettingsPage(application.context).exclusive.isChecked()


def test_exclusive_use_holds_for_the_next_output_that_opens(application):
    assert not PORTAUDIO.exclusive
    application.context.change_settings(exclusive_output=True)
    assert PORTAUDIO.exclusive
    application.context.change_settings(exclusive_output=False)
    assert not PORTAUDIO.exclusive
