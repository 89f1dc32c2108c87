"""The shell: start-up, the therapist window, notices, what happens when something goes wrong."""

import json
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QWidget

from core import __version__
from core.errors import InputError
from core.paths import DataFolder
from see2sound_desktop import bootstrap, troubles
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import (
    Notice,
    NoticeKind,
    OpenResults,
    OpenScene,
    PageName,
    ResumeSession,
    StartSession,
)
from see2sound_desktop.theme import theme
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.therapist import TherapistWindow, fills_screen

HEAVY = (
    "scipy",
    "torch",
    "pyroomacoustics",
    "cv2",
    "slab",
    "av",
    "reportlab",
    "matplotlib",
    "sounddevice",
    "soundfile",
)


class Leaf(Page):
    """A page that notes what happens to it."""

    def __init__(self, context, name="leaf", may_close=True):
        super().__init__(context)
        self.name, self.may_close, self.heard = name, may_close, []

    @property
    def title(self):
        return self.name.capitalize()

    def activated(self):
        self.heard.append("activated")

    def can_close(self):
        self.heard.append("asked")
        return self.may_close

    def closing(self):
        self.heard.append("closing")

    def take(self, request):
        self.heard.append(request)


@pytest.fixture
def window(application, qtbot):
    made = TherapistWindow(
        application.context, {name: lambda context, name=name: Leaf(context, name.value) for name in PageName}
    )
    application.context.requested.disconnect(application.window.take)
    application.context.noticed.disconnect(application.window._show_notice)
    qtbot.addWidget(made)
    made.show_page(PageName.PATIENTS)
    made.show()
    return made


# --- start-up -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("argv", "ended"), [(None, [130]), (["render"], [])])
def test_a_program_that_was_cancelled_ends_at_once_and_a_caller_gets_the_status(monkeypatch, argv, ended):
    """Python's own end takes half a second more."""
    exits: list[int] = []
    monkeypatch.setattr(bootstrap, "_run", lambda _arguments: 130)
    monkeypatch.setattr(os, "_exit", exits.append)
    assert bootstrap.main(argv) == 130
    assert exits == ended


def start(folder, *arguments, **environment):
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    code = (
        "import sys, json\n"
        "from see2sound_desktop.bootstrap import main\n"
        "status = main(sys.argv[1:])\n"
        "print(json.dumps({'status': status, 'modules': sorted(sys.modules)}))\n"
    )
    return subprocess.run(
        [sys.executable, "-c", code, "--data", str(folder), *arguments],
        capture_output=True, text=True, timeout=60, check=False, env=variables,
    )  # fmt: skip


def test_nothing_heavy_is_imported_before_the_first_window_is_painted(tmp_path):
    finished = start(tmp_path, "--exit-after-start")
    assert finished.returncode == 0, finished.stderr
    first_line, told = finished.stdout.splitlines()
    assert first_line.startswith("first window after ")
    outcome = json.loads(told)
    assert outcome["status"] == 0
    assert [name for name in HEAVY if name in outcome["modules"]] == []
    assert "PySide6.QtWidgets" in outcome["modules"]


def test_a_second_app_on_the_same_data_says_so_and_ends_with_4(application):
    finished = start(application.context.data.root, "--exit-after-start")
    assert json.loads(finished.stdout)["status"] == 4
    assert "in use by another See2Sound" in finished.stderr


def test_without_a_display_there_is_a_sentence_and_status_4(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert bootstrap.main([]) == 4
    assert "no display" in capsys.readouterr().err


def test_a_subcommand_goes_to_the_command_line_with_all_its_words(monkeypatch):
    heard = []
    monkeypatch.setattr(bootstrap, "_command_line", lambda arguments: heard.append(arguments) or 0)
    assert bootstrap.main(["--data", "D", "scenes", "--json"]) == 0
    assert bootstrap.main(["--help"]) == 0
    assert heard == [["--data", "D", "scenes", "--json"], ["--help"]]


def test_broken_settings_are_said_in_the_window(qapp, tmp_path):
    DataFolder(tmp_path).settings.write_text("{")
    application = Application(DataFolder(tmp_path))
    try:
        application.show()
        assert "settings.json.broken" in application.window.notice_bar.sentence
    finally:
        application.close()
        theme().apply("light")


def test_an_interrupted_session_is_offered_at_start(application):
    from datetime import UTC, datetime

    from core.records.model import PlannedTrial, SessionSetup

    patient = application.store.add_patient("P-1")
    now = datetime(2026, 3, 4, tzinfo=UTC)
    setup = SessionSetup(
        uuid="open", patient_uuid=patient.uuid, protocol_id="direction", protocol_version=1, protocol_sha256="0",
        protocol_json="{}", seed=1, layout="binaural", hrtf_id="", renderer="", level_dba=None, calibration_id=None,
        device_name="", response_mode="arc", channel_check="not done", scene_json=None, therapist="",
        app_version=__version__, created_utc=now,
    )  # fmt: skip
    plan = (PlannedTrial(0, "main", False, False, 1, "noise", "", 0.0, 30.0, 0.0, 1.0, 1),)
    application.store.create_session(setup, plan)
    requests = []
    application.window.notice_bar.acted.disconnect(application.window.take)
    application.window.notice_bar.acted.connect(requests.append)
    application.show()
    bar = application.window.notice_bar
    assert "P-1" in bar.sentence
    assert "0 of 1" in bar.sentence
    bar._action.click()
    assert requests == [ResumeSession("open")]
    assert bar.isHidden()


# --- the window ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "name"), list(enumerate(PageName, start=1)))
def test_ctrl_and_a_number_goes_to_a_page(window, qtbot, number, name):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if name is PageName.PATIENTS:
        window.show_page(PageName.SETTINGS)
    qtbot.keyClick(window, str(number), Qt.KeyboardModifier.ControlModifier)
    assert window.current is name
    assert window.page(name).heard[-1] == "activated"
    assert name.value.capitalize() in window.windowTitle()
    assert [key for key, made in window._rail._buttons.items() if made.isChecked()] == [name.value]


def test_a_click_on_the_rail_goes_to_a_page(window, qtbot):
    qtbot.mouseClick(window._rail._buttons["results"], Qt.MouseButton.LeftButton)
    assert window.current is PageName.RESULTS


@pytest.mark.parametrize(
    ("request_made", "name"),
    [
        (OpenResults("u"), PageName.RESULTS),
        (ResumeSession("u"), PageName.SESSION),
        (StartSession(), PageName.SESSION),
        (OpenScene("x.png"), PageName.SCENES),
    ],
)
def test_a_request_reaches_its_page_after_it_came_to_the_front(window, application, request_made, name):
    application.context.request(request_made)
    assert window.current is name
    assert window.page(name).heard == ["activated", request_made]


def test_a_page_is_built_only_when_it_is_needed(window):
    assert set(window._pages) == {PageName.PATIENTS}


def test_a_file_dropped_on_the_window_is_opened_as_a_scene(window, application, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "kitchen.png"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, mime, buttons, keys)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert window.page(PageName.SCENES).heard[-1] == OpenScene(str(tmp_path / "kitchen.png"))


def test_a_page_with_something_to_lose_keeps_the_window_open(window):
    window.show_page(PageName.SETTINGS)
    patients, last = window.page(PageName.PATIENTS), window.page(PageName.SETTINGS)
    patients.may_close = False
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert window.current is PageName.PATIENTS
    assert "closing" not in patients.heard + last.heard
    patients.may_close = True
    assert window.close()
    assert patients.heard.count("closing") == last.heard.count("closing") == 1


def test_closing_the_application_closes_window_jobs_and_database_once(qapp, tmp_path):
    application = Application(DataFolder(tmp_path))
    application.show()
    application.context.jobs.start("Something", lambda progress: None)
    application.close()
    application.close()
    assert not application.window.isVisible()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("see2sound-job")]
    Application(DataFolder(tmp_path)).close()  # the lock is free again
    theme().apply("light")


def test_what_is_worked_on_stands_at_the_foot_of_the_rail(window, application, qtbot):
    go = threading.Event()
    application.context.jobs.start("Rendering the session", lambda progress: go.wait(5))
    assert window._rail._busy.text() == "Rendering the session …"
    go.set()
    qtbot.waitUntil(window._rail._busy.isHidden)


# --- notices ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_a_notice_is_read_by_its_name_and_dismissed_by_a_key(window, application, qtbot, kind):
    application.context.notice("Something is to be said.", kind)
    bar = window.notice_bar
    assert bar.isVisible()
    assert bar.accessibleName().endswith("Something is to be said.")
    assert (bar._kind.text() == "") == (kind is NoticeKind.INFO)
    qtbot.keyClick(bar._dismiss, Qt.Key.Key_Space)
    assert not bar.isVisible()
    assert bar.sentence == ""


def test_a_foreseen_error_is_said_and_a_bug_is_not_hidden(window, application):
    application.context.notice_error(InputError("records.no-patient", patient="P-9"))
    assert "P-9" in window.notice_bar.sentence
    with pytest.raises(ZeroDivisionError):
        application.context.notice_error(ZeroDivisionError())


def test_a_notice_without_a_request_has_no_button(window, application):
    application.context.noticed.emit(Notice(NoticeKind.INFO, "Just so."))
    assert not window.notice_bar._action.isVisible()


# --- for everyone -------------------------------------------------------------------------------------------------


def focusable(root):
    for widget in root.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or widget.window() is not root.window()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner and widget.focusProxy() is None:
            yield widget


def spoken_name(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def page_with_a_patient(application, name):
    application.store.add_patient("P-1")
    application.context.choose_patient(application.store.patient("P-1"))
    application.window.show_page(name)
    return application.window.page(name)


@pytest.mark.parametrize("name", list(PageName))
def test_everything_that_takes_the_focus_has_a_name(application, name):
    page_with_a_patient(application, name)
    nameless = [
        f"{widget!r} in {type(widget.parent()).__name__}"
        for widget in focusable(application.window)
        if not spoken_name(widget).strip()
    ]
    assert nameless == []


@pytest.mark.parametrize("name", list(PageName))
def test_the_tab_key_reaches_everything(application, qtbot, name):
    page = page_with_a_patient(application, name)
    application.window.show()
    application.window.activateWindow()
    qtbot.waitUntil(application.window.isActiveWindow)
    wanted = {widget for widget in focusable(page) if widget.isVisible() and widget.isEnabled() and not grouped(widget)}
    page.setFocus()
    reached = set()
    for _ in range(4 * len(wanted) + 40):
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    missing = [f"{widget!r} {spoken_name(widget)!r}" for widget in wanted - reached]
    assert missing == []


def grouped(widget):
    """One of several exclusive buttons: Tab reaches the chosen one, the arrow keys the others."""
    exclusive = getattr(widget, "autoExclusive", None)
    return exclusive is not None and widget.isCheckable() and not widget.isChecked() and (
        exclusive() or (widget.group() is not None and widget.group().exclusive())
    )  # fmt: skip


# --- what nobody foresaw ------------------------------------------------------------------------------------------


@pytest.fixture
def reporter(qapp, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(troubles, "_say", lambda sentence, detail: said.append((sentence, detail)))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = troubles.CrashReporter(DataFolder(tmp_path))
    made.install()
    made.said = said
    return made


def test_a_bug_in_a_slot_is_logged_and_said_in_one_sentence(reporter, qtbot, caplog, capsys):
    with qtbot.captureExceptions():  # keep the test tool's own hook out of the way
        pass
    reporter.install()

    def fail():
        raise ZeroDivisionError("a bug")

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: reporter.said != [])
    assert "it was our fault" in reporter.said[0][0]
    assert reporter.said[0][1].endswith("see2sound.log")
    assert any(record.exc_info and record.exc_info[0] is ZeroDivisionError for record in caplog.records)


def test_a_bug_in_a_thread_is_said_from_the_gui_thread(reporter, qtbot):
    def fail():
        raise ZeroDivisionError("a bug")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert reporter.said == []
    qtbot.waitUntil(lambda: reporter.said != [])


def test_a_foreseen_error_that_nobody_caught_is_said_in_its_own_words(reporter, qtbot):
    sys.excepthook(InputError, InputError("records.no-patient", patient="P-9"), None)
    qtbot.waitUntil(lambda: reporter.said != [])
    assert "P-9" in reporter.said[0][0]


@pytest.mark.parametrize(
    ("width", "height", "fills"), [(1280, 800, True), (1366, 768, True), (1920, 1080, False), (800, 800, False)]
)
def test_the_window_fills_a_screen_beyond_which_its_usual_size_would_reach(width, height, fills):
    assert fills_screen(QSize(width, height)) is fills


@pytest.mark.usefixtures("qapp")
def test_enter_presses_the_button_that_has_the_keyboard(application, qtbot):
    application.window.show()
    button = application.window.rail.findChildren(QPushButton)[2]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert application.window.current is PageName.SESSION


def test_what_went_wrong_is_said_whole_over_the_therapists_window_and_not_on_the_patients_screen(qtbot):
    theme().apply("light")
    therapist, patient = QMainWindow(), QMainWindow()
    patient.setObjectName("PatientWindow")
    for window in (patient, therapist):
        qtbot.addWidget(window)
        window.show()
    seen = []

    def look():
        box = QApplication.activeModalWidget()
        label = box.findChild(QLabel, "qt_msgbox_label")
        seen.append((box.parentWidget(), label.wordWrap(), label.heightForWidth(label.width()) <= label.height()))
        box.close()

    QTimer.singleShot(0, look)
    troubles._say("Something went wrong, and it was our fault. " * 4, "/var/log/see2sound.log")
    assert seen == [(therapist, True, True)]
