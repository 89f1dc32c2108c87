"""The page of the tests in the real window: looking, copying by keyboard alone, and starting a battery."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.assessment import protocol_library as library
from core.paths import DataFolder
from core.records.store import Store
from core.settings import Settings
from see2sound_desktop.app import Application
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import (
    AppContext,
    OpenProtocols,
    PageName,
    StartBattery,
    StartSession,
)
from see2sound_desktop.presenters.protocols import ProtocolsPresenter
from see2sound_desktop.theme import Dress, theme
from see2sound_desktop.widgets.field_editors import RowsEditor, SeveralBoxes
from see2sound_desktop.windows import protocols_page
from see2sound_desktop.windows.protocol_form_view import ProtocolFormView
from see2sound_desktop.windows.protocols_page import ProtocolsPage


class Room:
    """The page of the tests over an empty data folder, and what it asks of the other pages."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.data = context, qtbot, context.data
        self.requests: list[object] = []
        context.requested.connect(self.requests.append)
        self.page = ProtocolsPage(context, ProtocolsPresenter(context))
        qtbot.addWidget(self.page)
        self.page.resize(1060, 720)
        self.page.show()
        self.page.activated()
        self.wait(lambda: self.page.presenter.view.protocols)

    def wait(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()))

    def copy(self, protocol_id: str) -> ProtocolFormView:
        self.page.choose(protocol_id)
        self.page.details.copy.click()
        assert self.page.form is not None
        return self.page.form

    def answers(self, words: str) -> None:
        """Answer the next question, which waits."""
        QTimer.singleShot(0, lambda: self.answer(words))

    def answer(self, words: str) -> None:
        box = next(one for one in self.page.findChildren(QMessageBox) if one.isVisible())
        next(made for made in box.buttons() if made.text() == words).click()


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    theme().apply("light")
    jobs = Jobs()
    with Store.open(tmp_path / "records.db") as store:
        yield Room(AppContext(store=store, data=DataFolder(tmp_path), settings=Settings(), jobs=jobs), qtbot)
        jobs.close()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(wanted: QWidget) -> None:
    """Press Tab until a widget, or something inside it, has the focus."""
    for _ in range(200):
        if focused() is wanted or wanted.isAncestorOf(focused()):
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted.accessibleName()} cannot be reached by Tab")


def test_every_built_in_test_is_shown_with_its_purpose_and_minutes_and_cannot_be_edited(room):
    batteries = ["battery:screen", "battery:full", "battery:probe"]
    assert room.page.list.keys == [*batteries, *(locked.protocol.id for locked in library.built_in())]
    for protocol_id in room.page.list.keys[3:]:
        room.page.choose(protocol_id)
        details = room.page.details
        assert details.name.text()
        assert details.purpose.text()
        assert details.length.text()
        assert details.edit.isHidden()
        assert details.remove.isHidden()
        assert "Built in" in details.origin.text()
    assert room.page.presenter.edit("clock-7") is None
    room.page.presenter.remove("clock-7")
    assert library.find(room.data, "clock-7")


def test_left_is_drawn_on_the_left_and_said_as_left(room):
    room.page.choose("clock-7")
    picture = room.page.details.picture
    left, ahead, right = (picture.place_of((azimuth, 1.0)) for azimuth in (-60.0, 0.0, 60.0))
    assert left.x() < ahead.x() < right.x()
    assert ahead.y() < left.y() == pytest.approx(right.y())
    assert picture.accessibleDescription().startswith("Sounds: 90° left, 60° left, 30° left, straight ahead, 30° right")


def test_a_copy_is_made_edited_and_saved_by_keyboard_alone(room):
    room.page.choose("clock-7")
    tab_to(room.page.details.copy)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    form = room.page.form
    QTest.keyClicks(focused(), "Ward 3")
    tab_to(form.editors["repetitions"])
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    tab_to(form.editors["timing.timeout_s"])
    focused().selectAll()
    QTest.keyClicks(focused(), "no limit")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    tab_to(form.save)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert room.page.form is None
    saved = library.find(room.data, "ward-3").protocol
    assert (saved.repetitions, saved.timing.timeout_s, saved.name["en"]) == (4, None, "Ward 3")
    room.wait(lambda: "ward-3" in room.page.list.keys)
    assert room.page.details.name.text() == "Ward 3"
    assert "Own copy, no norms" in room.page.details.origin.text()
    assert focused() is room.page.list


@pytest.mark.parametrize("protocol_id", ["distance", "extinction", "midline", "motion"])
def test_every_field_can_be_reached_by_tab_has_a_name_and_shows_words(room, protocol_id):
    form = room.copy(protocol_id)
    for path, editor in form.editors.items():
        tab_to(editor)
        parts = [editor] if not isinstance(editor, (RowsEditor, SeveralBoxes)) else editor.findChildren(QWidget)
        for part in parts:
            if isinstance(part, (QLineEdit, QComboBox, QDoubleSpinBox, QCheckBox)) and part.parent() is not None:
                inner = part.objectName() == "qt_spinbox_lineedit"
                assert inner or part.accessibleName() or part.text(), path
        if isinstance(editor, QDoubleSpinBox):
            assert any(letter.isdigit() for letter in editor.text()) or editor.value() in {editor.minimum(), 0.0}


def test_a_problem_is_said_beside_its_field_and_in_the_preview_and_nothing_can_be_saved(room):
    form = room.copy("clock-7")
    form.editors["answer.arc_deg"].setValue(60.0)
    sentence = form.problems["answer.arc_deg"].text()
    assert "Widen the range" in sentence
    assert form.editors["answer.arc_deg"].accessibleDescription() == sentence
    assert form.trouble.text() == f"Answers reach to: {sentence}"
    assert not form.save.isEnabled()
    assert form.length.isHidden()
    form.editors["answer.arc_deg"].setValue(120.0)
    assert form.problems["answer.arc_deg"].isHidden()
    assert form.save.isEnabled()
    assert "120° on each side" in form.positions.text()


def test_positions_are_added_taken_out_and_mirrored(room):
    form = room.copy("clock-7")
    rows = form.editors["targets"]
    for _ in range(5):
        rows.removers[-1].click()
    assert [target.azimuth_deg for target in form.form.view.draft.targets] == [-90, -60]
    rows.mirror.click()
    assert [target.azimuth_deg for target in form.form.view.draft.targets] == [-90, -60, 60, 90]
    rows.add_button.click()
    assert focused() is rows.editors[-1][0] or rows.editors[-1][0].isAncestorOf(focused())
    assert form.form.view.draft.targets[-1].azimuth_deg == 0.0
    rows.editors[0][0].setValue(-75.0)
    assert form.form.view.draft.targets[0].azimuth_deg == -75.0
    assert len(rows.editors) == 5
    rows.editors[0][0].setValue(-180.0)
    assert form.form.view.draft.targets[0].azimuth_deg == 180.0, "straight behind has one name"


def test_what_was_edited_is_left_only_when_that_is_wanted(room):
    form = room.copy("clock-7")
    form.editors["repetitions"].setValue(5)
    room.answers("Go on editing")
    form.give_up.click()
    assert room.page.form is form
    room.answers("Leave")
    form.give_up.click()
    assert room.page.form is None
    assert not room.data.protocols.exists()


def test_the_window_closes_only_once_an_edited_copy_may_be_lost(application, qtbot, monkeypatch):
    answers = []
    monkeypatch.setattr(protocols_page, "agreed", lambda *_: answers.append("asked") or len(answers) > 1)
    application.show(PageName.SETTINGS)
    page = application.window.page(PageName.SETTINGS).faces.open_protocols()
    qtbot.waitUntil(lambda: bool(page.presenter.view.protocols))
    page.choose("clock-7")
    page.details.copy.click()
    application.window.show_page(PageName.PATIENTS)
    page.form.editors["repetitions"].setValue(5)
    assert not application.window.close()
    assert application.window.current is PageName.SETTINGS
    assert page.form is not None
    assert application.window.close()
    assert answers == ["asked"] * 2


def test_a_copy_that_was_not_edited_is_left_without_a_question(room):
    room.copy("clock-7").give_up.click()
    assert room.page.form is None


def test_a_copy_is_deleted_when_that_is_confirmed(room):
    before = len(room.page.list.keys)
    room.copy("clock-7").save.click()
    room.wait(lambda: len(room.page.list.keys) == before + 1)
    room.page.details.remove.click()
    room.answer("Keep it")
    assert list(room.data.protocols.glob("*.json"))
    room.page.details.remove.click()
    room.answer("Delete it")
    room.wait(lambda: len(room.page.list.keys) == before)
    assert not list(room.data.protocols.glob("*.json"))


def test_a_file_that_cannot_be_used_is_named(room):
    room.data.protocols.mkdir()
    (room.data.protocols / "torn.json").write_text("{")
    room.page.activated()
    room.wait(lambda: "torn.json" in room.page.skipped.text())


def test_a_test_and_a_visit_of_a_battery_are_asked_of_the_session_page(room):
    room.page.choose("motion")
    room.page.details.use.click()
    room.page.choose_battery("full")
    assert len(room.page.battery.starts) == 2
    room.page.battery.starts[1].click()
    assert room.requests == [StartSession(protocol_id="motion"), StartBattery("full", 1)]


def test_the_way_to_the_tests_leads_from_the_settings_and_back(application: Application, qtbot: QtBot):
    application.window.show()
    application.window.show_page(PageName.SETTINGS)
    settings = application.window.page(PageName.SETTINGS)
    settings.protocols_card.open_button.click()
    page = settings.faces.protocols
    assert settings.faces.currentWidget() is page
    qtbot.waitUntil(page.back.hasFocus)
    QTest.keyClick(page.back, Qt.Key.Key_Escape)
    assert settings.faces.currentIndex() == 0
    application.context.request(OpenProtocols("motion"))
    qtbot.waitUntil(lambda: page.details.name.text() == "Motion")


@pytest.fixture
def larger_text(qapp: QApplication) -> Iterator[None]:
    theme().apply("light", 150)
    yield
    theme().apply("light")


def test_with_large_type_the_fields_get_the_height_and_nothing_scrolls_sideways(
    room: Room, qtbot: QtBot, larger_text: None
) -> None:
    view = ProtocolFormView(room.copy("direction").form)
    qtbot.addWidget(view)
    Dress(view)
    view.resize(800, 700)
    view.show()
    for width in range(800, 1300, 50):
        view.resize(width, 700)
        QApplication.processEvents()
        assert view._area.horizontalScrollBar().maximum() == 0, width
        assert view._area.height() >= 350, width
        assert view.isAncestorOf(view.picture)


def test_what_a_copy_is_for_is_seen_from_its_beginning(room: Room) -> None:
    purpose = room.copy("direction").editors["purpose"]
    assert isinstance(purpose, QLineEdit)
    assert purpose.text()
    assert purpose.cursorPosition() == 0


def test_the_picture_of_a_form_goes_below_the_fields_and_comes_back(
    room: Room, qtbot: QtBot, larger_text: None
) -> None:
    view = ProtocolFormView(room.copy("direction").form)
    qtbot.addWidget(view)
    Dress(view)
    view.show()
    for width, below in ((700, True), (1800, False), (700, True)):
        view.resize(width, 700)
        QApplication.processEvents()
        assert view._fields.isAncestorOf(view.picture) is below
        assert view.picture.isVisible()
