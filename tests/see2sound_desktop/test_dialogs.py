"""Every dialog holds up its own window alone, takes Enter for the button that has the keyboard, and loses no word."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from level_ward import Ward
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.assessment.standard_tests import STAR_CANCELLATION
from core.records.model import LesionSide, Patient
from see2sound_desktop import troubles
from see2sound_desktop.app import Application
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.patient_entries import PatientEntries, StandardTestDraft
from see2sound_desktop.presenters.restoring import RestorePresenter, RestoreStep
from see2sound_desktop.presenters.session_material import MaterialView
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView, Stage
from see2sound_desktop.widgets import asking, dialog, files
from see2sound_desktop.widgets.basics import button, icon_button
from see2sound_desktop.widgets.dialog import Dialog
from see2sound_desktop.widgets.waiting import MessageBox
from see2sound_desktop.windows.gallery_dialog import GalleryDialog
from see2sound_desktop.windows.patient import PatientWindow
from see2sound_desktop.windows.patient_course import PatientCourseDialog
from see2sound_desktop.windows.patient_form import PatientForm
from see2sound_desktop.windows.restore import RestoreWindow
from see2sound_desktop.windows.scene_dialogs import SceneDialogs
from see2sound_desktop.windows.standard_test_form import StandardTestForm

_LEFT = Qt.MouseButton.LeftButton


class Rooms:
    """The therapist's window with a patient chosen, and beside it the patient's, where an answer is asked for."""

    def __init__(self, application: Application) -> None:
        self.window, self.context = application.window, application.context
        self.context.choose_patient(application.store.add_patient("P-1", lesion_side=LesionSide.RIGHT))
        application.show()
        self.patient = PatientWindow()
        self.patient.show_view(PatientView(screen=PatientScreen.WHERE))
        self.patient.resize(1280, 800)
        self.patient.show()
        self.stops: list[str] = []
        self.patient.stop_pressed.connect(lambda: self.stops.append("stopped"))

    @property
    def page(self) -> QWidget:
        return self.window.page(PageName.PATIENTS)

    @property
    def entries(self) -> PatientEntries:
        patient = self.context.patient
        assert patient is not None
        return PatientEntries(self.context, patient)

    @property
    def to_scenes(self) -> QWidget:
        return next(made for made in self.window.rail.findChildren(QAbstractButton) if "Scenes" in made.text())


def press(widget: QWidget) -> None:
    """Click where a widget is, through its window: one that is held up takes nothing."""
    window, middle = widget.window(), widget.rect().center()
    QTest.mouseClick(window.windowHandle(), _LEFT, Qt.KeyboardModifier.NoModifier, widget.mapTo(window, middle))


def test_the_buttons_of_a_question_show_all_of_their_words_in_large_type(application: Application) -> None:
    application.context.change_settings(text_scale_percent=200)
    application.show()
    box = MessageBox(MessageBox.Icon.Warning, "Unsaved changes", "Save the changes?", parent=application.window)
    made = [
        box.addButton("Änderungen speichern", MessageBox.ButtonRole.AcceptRole),
        box.addButton("Abbrechen", MessageBox.ButtonRole.RejectRole),
    ]
    widths: list[tuple[int, int]] = []

    def look() -> None:
        widths.extend((one.width(), one.sizeHint().width()) for one in made)
        box.close()

    QTimer.singleShot(100, look)
    box.exec()
    assert all(width >= needed for width, needed in widths), widths
    assert len(widths) == len(made)


@pytest.fixture
def rooms(application: Application, qtbot: QtBot) -> Iterator[Rooms]:
    made = Rooms(application)
    qtbot.waitUntil(lambda: made.patient.isVisible() and made.window.isVisible())
    yield made
    made.patient.close_for_good()
    made.patient.deleteLater()


def _form(rooms: Rooms) -> object:
    return StandardTestForm(lambda _draft: None, StandardTestDraft(STAR_CANCELLATION, ""), rooms.window, is_new=True)


OPENED: dict[str, Callable[[Rooms], object]] = {
    "a new patient": lambda rooms: rooms.page.ask_new(),
    "a patient to edit": lambda rooms: rooms.page.ask_edit(),
    "name and data": lambda rooms: rooms.page.ask_data(),
    "plan and tests": lambda rooms: rooms.page.ask_course(),
    "a standard test": lambda rooms: _form(rooms).exec(),
    "scenes of a test": lambda rooms: GalleryDialog(MaterialView(), rooms.window).exec(),
    "a question": lambda rooms: asking.may_be_lost(rooms.page, "See2Sound"),
    "an unsaved scene": lambda rooms: SceneDialogs(rooms.page).unsaved("Kitchen"),
    "a file to open": lambda rooms: files.to_open(rooms.page, "Open", Path.home(), "All files (*)"),
    "files to open": lambda rooms: files.several_to_open(rooms.page, "Open", Path.home(), "All files (*)"),
    "a file to save": lambda rooms: files.to_save(rooms.page, "Save", Path.home() / "a.pdf", "PDF (*.pdf)"),
    "a folder": lambda rooms: files.folder(rooms.page, "Choose", Path.home()),
    "what went wrong": lambda _rooms: troubles._say("Something went wrong.", ""),
}


@pytest.mark.parametrize("opened", OPENED)
def test_the_patients_stop_works_while_a_dialog_of_the_therapist_is_open(rooms: Rooms, qtbot: QtBot, opened: str):
    seen: list[object] = []

    def look() -> None:
        modal = QApplication.activeModalWidget()
        assert isinstance(modal, QDialog)
        press(rooms.patient.stop)
        press(rooms.to_scenes)
        seen.append((modal.windowModality(), tuple(rooms.stops), rooms.window.current))
        modal.done(QDialog.DialogCode.Rejected)

    QTimer.singleShot(50, look)
    OPENED[opened](rooms)
    assert seen == [(Qt.WindowModality.WindowModal, ("stopped",), PageName.PATIENTS)]
    press(rooms.to_scenes)
    assert rooms.window.current is PageName.SCENES, "the therapist's window goes on once it is closed"


def test_a_patient_stops_the_session_that_runs_while_a_dialog_is_open(ward: Ward):
    ward.start()
    window, session = ward.page.patient_window, ward.page.session
    assert window is not None
    assert session is not None
    stages: list[object] = []

    def stop() -> None:
        assert isinstance(QApplication.activeModalWidget(), PatientForm)
        press(window.stop)
        stages.append(session.live.stage)
        QApplication.activeModalWidget().done(0)

    QTimer.singleShot(50, stop)
    ward.application.window.page(PageName.PATIENTS).ask_new()
    assert stages == [Stage.PAUSED]


def test_no_dialog_is_waited_for_in_qts_own_way():
    """``QDialog.exec`` and the static functions of Qt hold up every window."""
    root = Path(dialog.__file__).parents[1]
    for path in root.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        for line in source.splitlines():
            assert "QFileDialog.get" not in line, path
            assert "QMessageBox(" not in line or path.name == "waiting.py" or "box.open()" in source, path
            assert "(QDialog):" not in line or path.name == "dialog.py", path


# --- Enter ------------------------------------------------------------------------------------------------------------


class Asked(Dialog):
    """A field, a button that is no default, an icon, and the default."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        column = QVBoxLayout(self)
        self.line = QLineEdit()
        self.cancel = button("Cancel", pressed=lambda: self.pressed.append("cancel"))
        self.icon = icon_button("delete", "Remove", pressed=lambda: self.pressed.append("icon"))
        self.save = button("Save", pressed=lambda: self.pressed.append("save"))
        for part in (self.line, self.cancel, self.icon, self.save):
            column.addWidget(part)
        self.cancel.setAutoDefault(False)
        self.save.setDefault(True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_with_the_keyboard_and_the_default_only_from_a_field(qtbot: QtBot, key: Qt.Key):
    asked = Asked()
    qtbot.addWidget(asked)
    asked.show()
    for part in (asked.line, asked.cancel, asked.icon, asked.save):
        part.setFocus()
        QTest.keyClick(part, key)
    assert asked.pressed == ["save", "cancel", "icon", "save"]


def test_enter_on_cancel_saves_no_patient(qtbot: QtBot):
    def store(_draft: object) -> Patient:
        raise AssertionError("it was saved")

    form = PatientForm(store)
    qtbot.addWidget(form)
    form.show()
    cancel = next(made for made in form.findChildren(QPushButton) if made.text() == "Cancel")
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert not form.isVisible()


def test_enter_does_what_the_focused_button_of_plan_and_tests_says(rooms: Rooms, qtbot: QtBot):
    shown = PatientCourseDialog(rooms.entries)
    qtbot.addWidget(shown)
    shown.show()
    shown.weeks.setText("")
    shown.save_button.setFocus()
    QTest.keyClick(shown.save_button, Qt.Key.Key_Return)
    assert not shown.trouble.isHidden()


def test_enter_alone_never_brings_a_backup_back(application: Application, qtbot: QtBot, monkeypatch):
    jobs = Jobs()
    presenter = RestorePresenter(application.context.data, None, jobs)
    restored: list[object] = []
    monkeypatch.setattr(presenter, "restore", lambda: restored.append("restored"))
    window = RestoreWindow(presenter)
    qtbot.addWidget(window)
    window.show()
    presenter._show(step=RestoreStep.PREVIEW)
    assert window.focusWidget() is window.stay_button
    for place in (window.focusWidget(), window):
        QTest.keyClick(place, Qt.Key.Key_Return)
        assert presenter.view.step is RestoreStep.CHOICE
        presenter._show(step=RestoreStep.PREVIEW)
    assert restored == []
    jobs.close()


# --- what was typed ---------------------------------------------------------------------------------------------------


def test_a_dialog_with_something_unsaved_asks_before_it_closes(qtbot: QtBot, monkeypatch):
    asked: list[bool] = []
    monkeypatch.setattr(Asked, "unsaved", property(lambda self: bool(self.line.text())))
    monkeypatch.setattr(dialog, "may_be_lost", lambda *_: asked.append(True) or len(asked) > 1)
    shown = Asked()
    qtbot.addWidget(shown)
    shown.show()
    shown.line.setText("typed")
    shown.close()
    assert shown.isVisible()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert len(asked) == 2


@pytest.mark.parametrize("answer", ["Discard", "Go back"])
def test_the_question_says_what_is_lost_and_escape_stays(rooms: Rooms, answer: str):
    seen: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        seen.append(box.informativeText())
        assert box.defaultButton().text() == box.escapeButton().text() == "Go back"
        next(made for made in box.buttons() if made.text() == answer).click()

    QTimer.singleShot(50, press)
    assert asking.may_be_lost(rooms.page, "See2Sound") is (answer == "Discard")
    assert seen == ["What was typed and not saved will be lost."]


def test_waiting_ends_with_the_dialog_however_it_goes(rooms: Rooms):
    for end in (lambda one: one.close(), lambda one: one.deleteLater()):
        shown = Dialog(rooms.window)
        QTimer.singleShot(50, lambda shown=shown, end=end: end(shown))
        assert shown.exec() == QDialog.DialogCode.Rejected
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
