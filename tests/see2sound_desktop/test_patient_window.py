"""The patient's window on every screen: large, few, on the right side, and silent about right and wrong."""

import math
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.records.model import LesionSide
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.theme import theme
from see2sound_desktop.theme.tokens import THEME_NAMES
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX, PATIENT_POINT_SIZE
from see2sound_desktop.windows.asking_window import SENTENCE_POINT_SIZE
from see2sound_desktop.windows.patient import PatientWindow

_SIZES = [(1280, 800), (1920, 1080)]
_ALL_VIEWS = [
    PatientView(screen=screen, answer_mode=mode, distance=distance, feedback_azimuth_deg=-60.0)
    for screen in PatientScreen
    for mode, distance in (("arc", "ring"), ("clock", "choices"))
]
_LEFT = Qt.MouseButton.LeftButton


class Now:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.ns = 0

    def __call__(self) -> int:
        return self.ns


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def window(qtbot: QtBot, now: Now) -> PatientWindow:
    theme().apply("light")
    made = PatientWindow(now_ns=now)
    qtbot.addWidget(made, before_close_func=lambda widget: widget.close_for_good())
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture(scope="module")
def standing(qapp: QApplication) -> Iterator[PatientWindow]:
    """One that goes from screen to screen, as in a session, and is only looked at."""
    theme().apply("light")
    made = PatientWindow(now_ns=Now())
    made.show()
    yield made
    made.close_for_good()
    made.deleteLater()


def _stands(window: PatientWindow, view: PatientView, size: tuple[int, int]) -> None:
    """Everything lies where it belongs."""
    window.resize(*size)
    window.show_view(view)
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def _shown(window: PatientWindow, view: PatientView, now: Now) -> None:
    window.show_view(view)
    now.ns += 400_000_000


def _buttons(window: PatientWindow) -> list[QAbstractButton]:
    """What a finger finds: not what lies over a pad for assistive technology alone."""
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    buttons = [found for found in window.findChildren(QAbstractButton) if found.isVisible()]
    return [found for found in buttons if not found.testAttribute(through)]


def _place(window: PatientWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("view", _ALL_VIEWS, ids=lambda view: f"{view.screen}-{view.answer_mode}")
def test_every_button_is_large_apart_and_inside_the_window(
    standing: PatientWindow, view: PatientView, size: tuple[int, int]
) -> None:
    window = standing
    _stands(window, view, size)
    places = [_place(window, found) for found in _buttons(window)]
    for place in places:
        assert min(place.width(), place.height()) >= MIN_TARGET_PX
        assert window.rect().contains(place)
    for one, other in combinations(places, 2):
        grown = one.adjusted(-MIN_GAP_PX + 2, -MIN_GAP_PX + 2, MIN_GAP_PX - 2, MIN_GAP_PX - 2)
        if one.size() == other.size() and one.width() == one.height():  # discs of the clock: corners may come closer
            between = math.hypot(one.center().x() - other.center().x(), one.center().y() - other.center().y())
            assert between - one.width() >= MIN_GAP_PX - 2
        else:
            assert not grown.intersects(other)


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("side", [LesionSide.LEFT, LesionSide.RIGHT])
@pytest.mark.parametrize("view", _ALL_VIEWS, ids=lambda view: f"{view.screen}-{view.answer_mode}")
def test_nothing_that_a_patient_needs_lies_in_the_third_away_from_the_lesion(
    standing: PatientWindow, view: PatientView, side: LesionSide, size: tuple[int, int]
) -> None:
    window = standing
    _stands(window, PatientView(screen=view.screen, answer_mode=view.answer_mode, lesion_side=side), size)
    third = size[0] // 3
    needed = [*_buttons(window), window.sentence, window.pads]
    for widget in needed:
        place = _place(window, widget)
        if side is LesionSide.RIGHT:
            assert place.left() >= third
        else:
            assert place.right() < size[0] - third


@pytest.mark.parametrize("view", _ALL_VIEWS, ids=lambda view: f"{view.screen}-{view.answer_mode}")
def test_one_short_sentence_in_large_type_that_judges_nothing(standing: PatientWindow, view: PatientView) -> None:
    window = standing
    _stands(window, view, _SIZES[0])
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    assert labels == [window.sentence]
    words = window.sentence.text()
    assert words.count(".") + words.count("?") == 1
    assert len(words.split()) <= 8
    assert "'" not in words
    assert "’" not in words
    judged = {"right", "wrong", "correct", "good", "well", "error", "missed"}
    assert not judged & {word.strip(".,?").lower() for word in words.split()}
    assert SENTENCE_POINT_SIZE >= 24
    assert PATIENT_POINT_SIZE >= 24
    assert window.sentence.fontMetrics().height() >= 32


def test_a_patient_who_speaks_is_asked_where_and_then_how_far(window: PatientWindow, now: Now) -> None:
    _shown(window, PatientView(screen=PatientScreen.TELL, what="kettle"), now)
    assert window.sentence.text() == "Where was the kettle?"
    _shown(window, PatientView(screen=PatientScreen.TELL, may_say_nothing=False), now)
    assert window.sentence.text() == "How far away was it?"
    assert not window.nothing.isVisible()


def test_stop_is_there_from_the_first_screen_to_the_last(window: PatientWindow, now: Now) -> None:
    for screen in PatientScreen:
        _shown(window, PatientView(screen=screen), now)
        over = {PatientScreen.RESTING, PatientScreen.END, PatientScreen.BETWEEN_TESTS}
        assert window.stop.isVisible() == (screen not in over)


def test_a_click_at_60_degrees_left_of_the_head_is_minus_60(window: PatientWindow, now: Now, qtbot: QtBot) -> None:
    _shown(window, PatientView(screen=PatientScreen.WHERE), now)
    answers: list[float] = []
    window.pointed_direction.connect(lambda answer: answers.append(answer.azimuth_deg))
    arc = window.pads.arc.geometry_px()
    x_px, y_px = arc.point_at(-60.0)
    assert x_px < arc.centre_x_px
    QTest.mouseClick(window.pads.arc, _LEFT, pos=window.pads.arc.rect().topLeft() + _point(x_px, y_px))
    assert answers == [-60.0]


def _point(x_px: float, y_px: float):
    from PySide6.QtCore import QPointF

    return QPointF(x_px, y_px).toPoint()


def test_a_second_tap_within_300_ms_does_not_count(window: PatientWindow, now: Now) -> None:
    _shown(window, PatientView(screen=PatientScreen.WHERE), now)
    answers: list[object] = []
    window.heard_nothing.connect(lambda: answers.append("nothing"))
    QTest.mouseClick(window.nothing, _LEFT)
    now.ns += 200_000_000
    QTest.mouseClick(window.nothing, _LEFT)
    assert answers == ["nothing"]


def test_a_tap_meant_for_the_screen_before_does_not_answer_the_next(window: PatientWindow, now: Now) -> None:
    window.show_view(PatientView(screen=PatientScreen.WHERE))
    answers: list[object] = []
    window.heard_nothing.connect(lambda: answers.append("nothing"))
    now.ns += 100_000_000
    QTest.mouseClick(window.nothing, _LEFT)
    assert answers == []


def test_the_pad_shown_as_feedback_takes_no_answer(window: PatientWindow, now: Now) -> None:
    _shown(window, PatientView(screen=PatientScreen.FEEDBACK, feedback_azimuth_deg=30.0), now)
    answers: list[object] = []
    window.pointed_direction.connect(answers.append)
    QTest.mouseClick(window.pads.arc, _LEFT, pos=_point(*window.pads.arc.geometry_px().point_at(0.0)))
    QTest.keyClick(window.pads.arc, Qt.Key.Key_Left)
    QTest.keyClick(window.pads.arc, Qt.Key.Key_Return)
    assert answers == []


def test_no_single_key_ends_answers_or_stops(window: PatientWindow, now: Now) -> None:
    heard: list[str] = []
    window.stop_pressed.connect(lambda: heard.append("stop"))
    window.pointed_direction.connect(lambda _answer: heard.append("answer"))
    window.heard_nothing.connect(lambda: heard.append("nothing"))
    window.therapist_called.connect(lambda: heard.append("therapist"))
    _shown(window, PatientView(screen=PatientScreen.WHERE), now)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_Q):
        QTest.keyClick(window.focusWidget() or window, key)
    assert heard == []


def test_every_screen_can_be_used_by_keyboard(window: PatientWindow, now: Now) -> None:
    for mode in ("arc", "clock"):
        _shown(window, PatientView(screen=PatientScreen.WHERE, answer_mode=mode), now)
        for widget in [window.pads.arc if mode == "arc" else window.pads.clock.button(12), window.nothing, window.stop]:
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert widget.accessibleName()
        _shown(window, PatientView(screen=PatientScreen.LISTEN), now)


def test_the_corner_calls_the_therapist_only_when_it_is_held(window: PatientWindow, qtbot: QtBot) -> None:
    called: list[bool] = []
    window.therapist_called.connect(lambda: called.append(True))
    QTest.mouseClick(window.way_back, _LEFT)
    assert called == []
    with qtbot.waitSignal(window.therapist_called):
        QTest.mousePress(window.way_back, _LEFT)
    QTest.mouseRelease(window.way_back, _LEFT)
    assert called == [True]


def test_the_window_system_cannot_close_it_under_a_session(window: PatientWindow) -> None:
    called: list[bool] = []
    window.therapist_called.connect(lambda: called.append(True))
    assert not window.close()
    assert window.isVisible()
    assert called == [True]


@pytest.mark.parametrize("name", THEME_NAMES)
def test_it_follows_the_theme(window: PatientWindow, name: str) -> None:
    theme().apply(name)
    ground = window.grab().toImage().pixelColor(window.width() // 2, 4)
    assert ground.name().upper() == theme().tokens.colours["patient_window"]
    theme().apply("light")
