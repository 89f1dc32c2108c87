"""Nothing in the windows moves by itself, and nothing flashes more than three times a second (WCAG 2.3.1 and 2.3.3)."""

import ast
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walk_patient import views

import see2sound_desktop
from see2sound_desktop.presenters.answer_input import STEP_RANGE_S, AnswerInput, InputKind
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.theme import theme
from see2sound_desktop.windows.patient import PatientWindow

_MOVES = ("QPropertyAnimation", "QVariantAnimation", "QSequentialAnimationGroup", "QTimeLine", "QMovie", "setLoopCount")
_MOST_PER_S = 3
_CHANGE = 0.1
"""Of the largest luminance: a smaller change is no flash."""
_SECONDS, _FRAMES_PER_S = 3, 15


def luminance(window: PatientWindow) -> npt.NDArray[np.float64]:
    """What is shown, in small, as relative luminance."""
    small = window.grab().toImage().scaled(160, 100).convertToFormat(QImage.Format.Format_RGB888)
    bits = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), small.bytesPerLine())
    rgb = bits[:, : 3 * small.width()].reshape(small.height(), small.width(), 3) / 255.0
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def flashes(frames: list[npt.NDArray[np.float64]]) -> int:
    """The most pairs of opposing changes of any place."""
    changes = np.diff(np.stack(frames), axis=0)
    signs = np.where(np.abs(changes) >= _CHANGE, np.sign(changes), 0.0)
    most = 0
    for place in signs.reshape(len(signs), -1).T:
        seen = place[place != 0]
        turns = int(np.count_nonzero(np.diff(seen))) + 1 if seen.size else 0
        most = max(most, turns // 2)
    return most


def test_what_flashes_is_counted() -> None:
    dark, light = np.zeros((2, 2)), np.ones((2, 2))
    assert flashes([dark, light, dark, light, dark]) == 2
    assert flashes([dark, light, light, light, dark]) == 1
    assert flashes([dark, dark + 0.05, dark]) == 0


def test_nothing_is_moved_by_an_animation() -> None:
    """So that nobody has to ask for less motion. Where something is to move, it has to heed the system's setting."""
    used = {
        f"{path.name}: {name}"
        for path in Path(see2sound_desktop.__path__[0]).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (name := getattr(node, "id", getattr(node, "attr", ""))) in _MOVES
    }
    assert used == set()


@pytest.mark.parametrize("kind", [InputKind.ONE_SWITCH, InputKind.DWELL])
def test_what_is_highlighted_for_a_switch_or_a_resting_pointer_does_not_flash(qtbot: QtBot, kind: InputKind) -> None:
    """At the quickest step, and with a pointer that rests on an answer and goes on; where contrasts are highest."""
    theme().apply("contrast")
    now = [0]
    window = PatientWindow(now_ns=lambda: now[0])
    qtbot.addWidget(window, before_close_func=lambda made: made.close_for_good())
    window.resize(1280, 800)
    window.show()
    window.show_view(
        PatientView(screen=PatientScreen.WHERE, answer_mode="clock", input=AnswerInput(kind, step_s=STEP_RANGE_S[0]))
    )
    frames = []
    for frame in range(_SECONDS * _FRAMES_PER_S):
        now[0] += 1_000_000_000 // _FRAMES_PER_S
        if kind is InputKind.DWELL and frame % 10 == 0:
            QCursor.setPos(window.mapToGlobal(QPoint(500 + 8 * frame, 300)))
        window.input.look()
        frames.append(luminance(window))
    theme().apply("light")
    assert flashes(frames) <= _MOST_PER_S * _SECONDS


def test_from_one_screen_to_the_next_nothing_blinks(qtbot: QtBot) -> None:
    """A screen stands as it is painted first: what is seen a moment later is the same."""
    window = PatientWindow(now_ns=lambda: 0)
    qtbot.addWidget(window, before_close_func=lambda made: made.close_for_good())
    window.resize(1280, 800)
    window.show()
    window.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.processEvents()
    for name, view in views():
        window.show_view(view)
        first = luminance(window)
        for _ in range(3):
            QApplication.processEvents()
        assert np.abs(luminance(window) - first).max() < _CHANGE, name
