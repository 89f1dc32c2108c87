"""Two screens and one keyboard: a click of the therapist takes no key from the patient, and F12 does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from see2sound_desktop.presenters.answer_input import AnswerInput, InputKind
from see2sound_desktop.windows.keyboard_return import KeyboardReturn
from see2sound_desktop.windows.patient import PatientWindow


class Desk:
    """The therapist's window with a button and a line, and the patient's beside it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.runs = qtbot, True
        self.therapist, self.patient = QWidget(), PatientWindow()
        self.button, self.line = QPushButton("Note"), QLineEdit()
        column = QVBoxLayout(self.therapist)
        column.addWidget(self.button)
        column.addWidget(self.line)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for window in (self.therapist, self.patient):
            window.show()
        self.back = KeyboardReturn(self.therapist, self.patient, lambda: self.runs, self.patient)
        self.button.setFocus()
        self.give_to(self.patient)

    def give_to(self, window: QWidget) -> None:
        """The window system gives a window the keyboard."""
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)

    def click(self) -> None:
        """The therapist clicks, which brings her window the keyboard."""
        self.therapist.activateWindow()
        at = self.button.mapTo(self.therapist, QPoint(5, 5))
        QTest.mouseClick(self.therapist.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QApplication.processEvents()

    @property
    def is_the_patients(self) -> bool:
        """Whether the keyboard is the patient's."""
        QApplication.processEvents()
        return self.patient.isActiveWindow()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    made.line.clearFocus()
    yield made
    made.patient.close_for_good()
    made.therapist.close()


def by_switch(desk: Desk) -> None:
    desk.patient.input.offer(AnswerInput(InputKind.ONE_SWITCH), (), lambda _point: None)


def test_a_patient_who_answers_by_switch_has_the_keyboard_again_after_the_therapists_click(desk: Desk) -> None:
    by_switch(desk)
    desk.click()
    assert desk.is_the_patients


def test_a_patient_who_pressed_a_key_last_has_the_keyboard_again_and_one_who_touched_has_not(desk: Desk) -> None:
    handle = desk.patient.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Left)
    desk.click()
    assert desk.is_the_patients
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3))
    desk.click()
    assert not desk.is_the_patients


def test_it_waits_while_the_session_stands_still_and_while_the_therapist_types(desk: Desk) -> None:
    by_switch(desk)
    desk.runs = False
    desk.click()
    assert not desk.is_the_patients
    desk.line.setFocus()
    desk.runs = True
    desk.back.settle()
    assert not desk.is_the_patients
    desk.line.clearFocus()
    assert desk.is_the_patients


def test_what_the_therapist_took_by_f12_stays_hers(desk: Desk) -> None:
    by_switch(desk)
    desk.back.forget()
    desk.therapist.activateWindow()
    desk.click()
    assert not desk.is_the_patients
