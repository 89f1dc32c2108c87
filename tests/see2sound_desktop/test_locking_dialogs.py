"""Locking while a dialog is open: nothing of it is seen, the passphrase can be typed, and it comes back as it was."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from core.paths import DataFolder
from core.records.keeping import plain_left
from core.records.protection import first_account
from core.records.protection.sealing import Cost
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.widgets.dialog import Dialog
from see2sound_desktop.windows import window_guard
from see2sound_desktop.windows.patient_data import PatientDataDialog
from see2sound_desktop.windows.window_guard import WindowGuard

WORDS = "seven blue kettles sing"


@pytest.fixture
def application(opening, tmp_path) -> Application:
    """Signed in, with a patient in the room, shown."""
    data = DataFolder(tmp_path)
    data.root.mkdir(exist_ok=True)
    made = first_account.encrypt(data.database, "Ona", WORDS, cost=Cost(1, 8, 1))
    plain_left.destroy(data.database, made.access, ())
    application = opening(data, made.access)
    application.context.choose_patient(application.store.add_patient("P-1"))
    application.show()
    return application


@pytest.fixture
def guard(application: Application, qtbot: QtBot) -> WindowGuard:
    qtbot.waitUntil(application.window.isActiveWindow)
    return application.window.guard


class Steps:
    """One step after the other while a dialog is waited for. Where one fails, pytest-qt tells it at the end."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._left = list(steps)
        QTimer.singleShot(50, self._next)

    def _next(self) -> None:
        step, failed = self._left.pop(0), True
        try:
            step()
            failed = False
        finally:
            if failed:  # the dialogs must end, or the test never does
                self._left = []
                for one in QApplication.topLevelWidgets():
                    if isinstance(one, QDialog):
                        one.done(0)
        if self._left:
            QTimer.singleShot(20, self._next)

    @property
    def are_over(self) -> bool:
        return not self._left


def lock(guard: WindowGuard, qtbot: QtBot) -> None:
    """Lock while the dialog in front has the keyboard."""
    qtbot.waitUntil(lambda: QApplication.activeWindow() in shown())
    guard.locking.lock()
    assert shown() == []
    assert QApplication.activeModalWidget() is None


def sign_in(guard: WindowGuard, qtbot: QtBot) -> None:
    """Type the passphrase as a person does: at the window, which takes no key while it is held up."""
    assert guard.cover is not None
    window = guard.cover.window()
    qtbot.waitUntil(window.isActiveWindow)
    assert guard.cover.passphrase.hasFocus()
    for letter in WORDS:
        QTest.keyClick(window.windowHandle(), letter)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not guard.locking.is_locked)


def shown() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def test_a_dialog_that_is_waited_for_is_gone_while_locked_and_comes_back_as_it_was(application, guard, qtbot):
    page = application.window.page(PageName.PATIENTS)
    opened: list[PatientDataDialog] = []

    def type_and_lock() -> None:
        opened.extend(shown())
        opened[0].family.setText("Kowalska")
        lock(guard, qtbot)

    def back() -> None:
        assert shown() == opened
        assert QApplication.activeModalWidget() is opened[0]
        assert opened[0].family.text() == "Kowalska"
        opened[0].done(0)

    steps = Steps(type_and_lock, lambda: sign_in(guard, qtbot), back)
    page.ask_data()
    assert steps.are_over
    assert len(opened) == 1


def test_a_question_over_a_form_comes_back_over_it(application, guard, qtbot):
    answered: list[bool] = []

    def ask() -> None:
        form = shown()[0]
        form.code.setText("P-2")
        form.reject()
        answered.append(form.isVisible())

    def lock_both() -> None:
        assert len(shown()) == 2
        lock(guard, qtbot)

    def back() -> None:
        assert len(shown()) == 2
        box = QApplication.activeModalWidget()
        next(made for made in box.findChildren(QPushButton) if made.text() == "Discard").click()

    steps = Steps(lambda: QTimer.singleShot(0, ask), lock_both, lambda: sign_in(guard, qtbot), back)
    application.window.page(PageName.PATIENTS).ask_new()
    assert steps.are_over
    assert answered == [False]
    assert application.store.patients() == [application.context.patient]


def test_what_was_in_front_is_in_front_again(application, guard, qtbot):
    page = application.window.page(PageName.PATIENTS)
    form, box = Dialog(page), Dialog(application.window)
    for one in (form, box):
        one.open()
    lock(guard, qtbot)
    sign_in(guard, qtbot)
    for one in (box, form):
        assert QApplication.activeModalWidget() is one
        one.done(0)


@pytest.mark.parametrize("end", [lambda one: one.done(0), lambda one: one.deleteLater()], ids=["done", "deleted"])
def test_a_dialog_that_ended_while_locked_stays_away_and_the_window_opens(application, guard, qtbot, end):
    dialog = Dialog(application.window)
    said: list[bool] = []
    guard.locked.connect(said.append)
    steps = Steps(
        lambda: lock(guard, qtbot),
        lambda: end(dialog),
        lambda: sign_in(guard, qtbot),
        lambda: said.append(shown()),
    )
    dialog.exec()
    qtbot.waitUntil(lambda: steps.are_over)
    assert said == [True, False, []]
    assert application.window.page(PageName.PATIENTS).isVisible()


@pytest.mark.parametrize("may", [True, False])
def test_somebody_else_comes_in_only_once_what_is_typed_in_a_dialog_may_be_lost(
    application, guard, qtbot, monkeypatch, may
):
    asked: list[object] = []
    monkeypatch.setattr(window_guard, "may_be_lost", lambda *_: asked.append("asked") or may)

    def leave() -> None:
        shown()[0].given.setText("Maria")
        lock(guard, qtbot)
        application.context.leave(Door.SIGN_IN)
        assert application.left_by is (Door.SIGN_IN if may else None)
        for dialog in application.window.findChildren(QDialog):
            dialog.done(0)

    steps = Steps(leave)
    application.window.page(PageName.PATIENTS).ask_data()
    assert steps.are_over
    assert asked == ["asked"]


def test_keys_in_a_dialog_over_a_dialog_are_use_of_the_window(application, guard, qtbot, monkeypatch):
    used: list[object] = []
    form, question = Dialog(application.window), None
    question = Dialog(form)
    for one in (form, question):
        one.open()
    monkeypatch.setattr(guard.locking, "used", lambda: used.append("used"))
    QTest.keyClick(question.windowHandle(), Qt.Key.Key_A)
    assert used
    for one in (question, form):
        one.done(0)
