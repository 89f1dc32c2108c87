"""The therapist's whole way by the keyboard alone: from the first window to the report, with keys and nothing else."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot
from short_tests import lay_direction
from window_facts import name_of

from core.assessment.circumstances import circumstances_of
from core.paths import DataFolder
from core.playback.devices import SILENT
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide, SessionState
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_views import Stage, Step
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.rehearsal.driver import Driver, Script, Wait
from see2sound_desktop.rehearsal.hands import later
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.windows.patient_form import PatientForm
from see2sound_desktop.windows.session_form import SessionForm
from see2sound_desktop.windows.session_page import SessionPage
from see2sound_desktop.windows.session_words import channel_words

pytestmark = pytest.mark.end_to_end
_LONGEST_ROUND = 80
_NOTE = "The door opened."


def focused() -> QWidget:
    """Where the keyboard is. Off screen there is no window manager that gives it back where a window was closed."""
    if QApplication.activeWindow() is None:
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        (QApplication.activeModalWidget() or shown[0]).activateWindow()
        QApplication.processEvents()
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None
    return found


def key(pressed: Qt.Key, times: int = 1) -> Script:
    """Press a key so often; what it opens would not come back, so it is pressed from the event loop."""
    for _ in range(times):
        yield from _stroke(pressed)


def _stroke(pressed: Qt.Key) -> Script:
    done: list[bool] = []

    def stroke() -> None:
        done.append(True)
        QTest.keyClick(focused(), pressed)

    later(stroke)
    yield Wait(lambda: bool(done), "the key")


def tab_to(name: str) -> Script:
    """Press Tab until the keyboard is on what is called so."""
    seen: list[str] = []
    for _ in range(_LONGEST_ROUND):
        if name_of(focused()) == name:
            return
        seen.append(name_of(focused()))
        yield from key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}, only to {seen}")


def press(name: str) -> Script:
    """Tab to a button and press it."""
    yield from tab_to(name)
    yield from key(Qt.Key.Key_Space)


def choose(name: str, value: str) -> Script:
    """Tab to a box, and walk to the row with a value."""
    yield from tab_to(name)
    box = focused()
    assert isinstance(box, QComboBox)
    wanted = box.findData(value)
    while box.currentIndex() != wanted:
        yield from key(Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up)


def until_open(kind: type[QWidget]) -> Wait:
    return Wait(lambda: isinstance(QApplication.activeWindow(), kind), kind.__name__)


class Way:
    """From the start of the app to the report of a session of two trials, answered through the therapist."""

    def __init__(self, application: Application, test: str, report: Path) -> None:
        self.application, self.test, self.report = application, test, report
        page = application.window.page(PageName.SESSION)
        assert isinstance(page, SessionPage)
        self.page = page

    def steps(self) -> Script:
        self.application.show()
        yield Wait(self.application.window.isActiveWindow, "the window")
        yield from self.a_patient()
        yield from press("Start a session")
        yield Wait(lambda: self.page.setup.view.devices_known, "the outputs")
        yield from self.setting_up()
        yield from self.the_form()
        yield from press("Start")
        yield Wait(lambda: self.page.session is not None, "the session")
        yield from self.the_session()
        yield from self.the_report()

    def a_patient(self) -> Script:
        yield from press("Add the first patient")
        yield until_open(PatientForm)
        QTest.keyClicks(focused(), "P-1")
        yield from tab_to("Lesion on the left")
        yield from key(Qt.Key.Key_Down)
        assert name_of(focused()) == "Lesion on the right"
        yield from key(Qt.Key.Key_Space)
        yield from press("Save patient")
        yield Wait(lambda: self.application.context.patient is not None, "the patient")

    def setting_up(self) -> Script:
        yield from choose("Test", self.test)
        yield from choose("How the patient answers", "therapist")
        yield from choose("Output", SILENT.id)
        yield from press("Check the channels")
        setup = self.page.setup
        yield Wait(lambda: setup.view.check.state is CheckState.ASKING, "the check")
        while setup.view.check.state is CheckState.ASKING:
            number = setup.view.check.number
            yield Wait(lambda: setup.output_check.takes_answer, "the sound of a channel")
            yield from press(channel_words(setup.view.check_playing))
            yield Wait(lambda: setup.view.check.number != number or not self._asks, "the next channel")  # noqa: B023

    @property
    def _asks(self) -> bool:
        return self.page.setup.view.check.state is CheckState.ASKING

    def the_form(self) -> Script:
        yield from press("Fill in the form …")
        yield until_open(SessionForm)
        yield from press("This side is correct")
        yield from press("Done")
        yield Wait(lambda: QApplication.activeModalWidget() is None, "the end of the form")

    def the_session(self) -> Script:
        session = self.page.session
        assert session is not None
        yield Wait(lambda: name_of(focused()) == "Session under way", "the keyboard on the session", 9.0)
        yield from key(Qt.Key.Key_Return)
        yield Wait(lambda: session.live.step is Step.WHERE, "the first question")
        yield from key(Qt.Key.Key_Left, 7)
        yield from key(Qt.Key.Key_Return)
        yield Wait(lambda: session.live.step is not Step.WHERE, "the answer")
        yield from key(Qt.Key.Key_N)
        yield Wait(lambda: name_of(focused()) == "Note", "the line for a note", 9.0)
        QTest.keyClicks(focused(), _NOTE)
        yield from key(Qt.Key.Key_Return)
        yield Wait(lambda: session.live.step is Step.WHERE, "the second question")
        yield from key(Qt.Key.Key_Escape)
        yield Wait(lambda: session.live.stage is Stage.PAUSED, "the question whether to end")
        yield from press("Cancel")
        yield Wait(lambda: session.live.step is Step.WHERE, "the second question once more")
        yield from press("Heard nothing")
        yield Wait(lambda: self.page.session is None, "the end")

    def the_report(self) -> Script:
        yield from press("Open results")
        results = self.application.window.page(PageName.RESULTS)
        yield Wait(results.isVisible, "the results")
        yield Wait(lambda: not self.application.jobs.titles, "the figures")
        yield from press("Save report (PDF) …")
        yield Wait(self.report.exists, "the report")


def test_the_therapist_goes_from_the_first_window_to_the_report_by_the_keyboard_alone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, report = DataFolder(tmp_path), tmp_path / "report.pdf"
    test = lay_direction(data, -30.0, 60.0)
    monkeypatch.setattr(files, "to_save", lambda *_arguments: report)
    monkeypatch.setattr(QTest, "mouseClick", lambda *_arguments: pytest.fail("no mouse"))
    application = Application(data)
    way = Way(application, test, report)
    clock = RehearsalClock(20.0)
    way.page.setup.environment = SessionEnvironment(
        clock=lambda: clock,
        open_output=lambda _device, layout: SilentPlayer(layout, clock_ns=clock.monotonic_ns),
        offers_silence=True,
        seed=lambda: 5,
    )
    try:
        Driver(way.steps()).run()
        store = application.store
        session = store.session(store.sessions()[0].uuid)
        assert session.patient.lesion_side is LesionSide.RIGHT
    finally:
        application.close()
        theme().apply("light")
    assert session.state is SessionState.COMPLETED
    assert session.setup.channel_check == "confirmed"
    asked = circumstances_of(session.setup)
    assert asked is not None
    assert asked.lesion_side is LesionSide.RIGHT
    assert [trial.response_azimuth_deg for trial in session.trials] == [-30.0, None]
    assert [event.detail for event in session.events if event.kind == "note"] == [_NOTE]
    assert report.read_bytes().startswith(b"%PDF")
