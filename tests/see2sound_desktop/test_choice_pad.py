"""A few answers: large, apart, one above the other, on the side that is seen; by finger, keys, switches and a rest."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.assessment.tasks import CHOICES, COLUMN, MOVEMENT, SIDE, SIDES
from core.records.model import LesionSide
from see2sound_desktop.presenters.answer_input import AnswerInput, InputKind
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.theme import theme
from see2sound_desktop.theme.tokens import THEME_NAMES
from see2sound_desktop.widgets.choice_pad import ChoicePad, choice_words
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX, PATIENT_POINT_SIZE
from see2sound_desktop.windows.patient import PatientWindow

TASKS = (SIDE, SIDES, MOVEMENT, COLUMN)
_LEFT = Qt.MouseButton.LeftButton
_S = 1_000_000_000


class Now:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.ns = 0

    def __call__(self) -> int:
        return self.ns


class Patient:
    """The patient's window, what leaves it, and hands."""

    def __init__(self, window: PatientWindow, now: Now) -> None:
        self.window, self.now = window, now
        self.said: list[object] = []
        window.pointed_choice.connect(lambda answer: self.said.append(answer.choice))
        window.pointed_direction.connect(lambda answer: self.said.append(answer.azimuth_deg))
        window.pointed_distance.connect(lambda answer: self.said.append(answer.choice or answer.distance_m))
        window.heard_nothing.connect(lambda: self.said.append("nothing"))
        window.began.connect(lambda: self.said.append("began"))
        window.stop_pressed.connect(lambda: self.said.append("stop"))

    def show(self, screen: PatientScreen = PatientScreen.CHOOSE, task: str = "", **changes: object) -> None:
        self.window.show_view(PatientView(screen=PatientScreen.LISTEN, task=task, choices=CHOICES.get(task, ())))
        self.window.show_view(
            PatientView(
                screen=screen, task=task, choices=CHOICES.get(task, ()), may_say_nothing=task != "sides", **changes
            )
        )
        self.pass_s(0.4)

    def pass_s(self, seconds: float) -> None:
        self.now.ns += round(seconds * _S)
        self.window.input.look()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)

    @property
    def highlighted(self) -> str:
        current = self.window.input.current
        return "" if current is None else current.name

    def place(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())


@pytest.fixture(scope="module")
def shared(qapp: QApplication) -> Iterator[Patient]:
    """One window for the many examples of a property."""
    theme().apply("light")
    now = Now()
    window = PatientWindow(now_ns=now)
    window.show()
    yield Patient(window, now)
    window.close_for_good()
    window.deleteLater()


@pytest.fixture
def patient(qtbot: QtBot) -> Patient:
    theme().apply("light")
    now = Now()
    window = PatientWindow(now_ns=now)
    qtbot.addWidget(window, before_close_func=lambda widget: widget.close_for_good())
    window.resize(1280, 800)
    window.show()
    return Patient(window, now)


@given(
    st.sampled_from(TASKS),
    st.sampled_from(LesionSide),
    st.integers(1024, 2560),
    st.integers(768, 1440),
    st.sampled_from([PatientScreen.CHOOSE, PatientScreen.FEEDBACK]),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_answers_are_large_and_apart_and_out_of_the_neglected_third(
    shared: Patient, task: str, side: LesionSide, width: int, height: int, screen: PatientScreen
) -> None:
    shared.window.resize(width, height)
    shared.show(screen, task, lesion_side=side, feedback_choice=CHOICES[task][0])
    pad = shared.window.pads.choices
    answers = [shared.place(pad.button(code)) for code in CHOICES[task]]
    others = [shared.place(made) for made in (shared.window.nothing, shared.window.stop) if made.isVisible()]
    for place in [*answers, *others]:
        assert min(place.width(), place.height()) >= MIN_TARGET_PX
        assert shared.window.rect().contains(place)
        if side is LesionSide.RIGHT:
            assert place.left() >= width // 3
        if side is LesionSide.LEFT:
            assert place.right() < width - width // 3
    assert len({place.left() for place in answers}) == len({place.width() for place in answers}) == 1
    for upper, lower in pairwise(answers):
        assert lower.top() - upper.bottom() - 1 >= MIN_GAP_PX
    assert min((place.top() for place in others), default=height) - answers[-1].bottom() - 1 >= MIN_GAP_PX
    assert answers[0].top() >= shared.place(shared.window.sentence).bottom()


@pytest.mark.parametrize("task", TASKS)
def test_a_tap_answers_what_is_written_and_drawn_there(patient: Patient, task: str) -> None:
    for code in CHOICES[task]:
        patient.show(task=task)
        button = patient.window.pads.choices.button(code)
        assert button.text() == button.accessibleName() == choice_words(code)
        QTest.mouseClick(button, _LEFT)
    assert patient.said == list(CHOICES[task])


def test_left_and_right_are_told_by_their_words_and_by_pictures_that_mirror_each_other(patient: Patient) -> None:
    assert (choice_words("left"), choice_words("right")) == ("Left", "Right")
    assert (choice_words("toward-left"), choice_words("toward-right")) == ("To the left", "To the right")
    patient.show(task="side")
    ink = {}
    for code in ("left", "right"):
        button = patient.window.pads.choices.button(code)
        image = button.grab().toImage()
        side = button.height()
        ground = image.pixelColor(side // 2, 12)
        columns = [
            sum(image.pixelColor(x, y) != ground for y in range(12, side - 12))
            for x in range(side // 5, side + side // 9)
        ]
        half = len(columns) // 2
        ink[code] = (sum(columns[:half]), sum(columns[half:]))
    assert ink["left"][0] > 2 * ink["left"][1], "the sound is drawn on the left of the head"
    assert ink["right"][1] > 2 * ink["right"][0]


def test_words_are_at_least_24_points_and_fit_their_buttons(patient: Patient) -> None:
    assert PATIENT_POINT_SIZE >= 24
    for task in TASKS:
        patient.show(task=task)
        for code in CHOICES[task]:
            button = patient.window.pads.choices.button(code)
            assert button.width() >= button.least_width_px()


def test_a_second_tap_within_300_ms_does_not_count(patient: Patient) -> None:
    patient.show(task="sides")
    both = patient.window.pads.choices.button("both")
    QTest.mouseClick(both, _LEFT)
    patient.pass_s(0.2)
    QTest.mouseClick(both, _LEFT)
    assert patient.said == ["both"]


def test_practice_shows_what_it_was_by_a_shape_and_takes_no_answer(patient: Patient) -> None:
    patient.show(PatientScreen.FEEDBACK, "sides", feedback_choice="both")
    pad = patient.window.pads.choices
    assert [code for code in pad.offered if pad.button(code).is_marked] == ["both"]
    QTest.mouseClick(patient.window, _LEFT, pos=patient.place(pad.button("left")).center())
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
        patient.key(key)
    assert patient.said == []
    patient.show(task="sides")
    assert not any(pad.button(code).is_marked for code in pad.offered), "never in a test"


@pytest.mark.parametrize("task", TASKS)
def test_up_down_and_enter_answer_and_so_does_the_digit_of_a_place(patient: Patient, task: str) -> None:
    for place, _code in enumerate(CHOICES[task]):
        patient.show(task=task)
        for _ in range(place + 1):
            patient.key(Qt.Key.Key_Down)
        patient.key(Qt.Key.Key_Return)
        patient.show(task=task)
        patient.key(Qt.Key(Qt.Key.Key_1.value + place))
    assert patient.said == [code for code in CHOICES[task] for _ in range(2)]


def test_keys_walk_on_in_a_window_that_lies_behind_another_one(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pad, said = ChoicePad(window), []
    pad.configure(CHOICES[COLUMN])
    pad.answered.connect(lambda answer: said.append(answer.choice))
    assert not window.isActiveWindow()
    pad.setFocus()
    for _ in range(3):
        QTest.keyClick(window.focusWidget() or pad, Qt.Key.Key_Down)
    QTest.keyClick(window.focusWidget() or pad, Qt.Key.Key_Return)
    assert said == ["right"], "the third from the top, not the first one again and again"


def test_the_keys_left_and_right_answer_nothing_and_move_nothing(patient: Patient) -> None:
    patient.show(task="side")
    patient.key(Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_9, Qt.Key.Key_0):
        patient.key(key)
        assert patient.window.pads.choices.button("left").hasFocus()
    assert patient.said == []


# --- switches and the resting pointer -----------------------------------------------------------------------------


@pytest.mark.parametrize("task", TASKS)
def test_with_one_switch_each_answer_comes_in_turn_and_the_switch_chooses_it(patient: Patient, task: str) -> None:
    one = AnswerInput(InputKind.ONE_SWITCH, step_s=2.0)
    for place, code in enumerate(CHOICES[task]):
        patient.show(task=task, input=one)
        for _ in range(place):
            patient.pass_s(2.0)
        assert patient.highlighted == choice_words(code)
        patient.key(Qt.Key.Key_Space if place % 2 else Qt.Key.Key_Return)
    assert patient.said == list(CHOICES[task])


def test_the_highlight_lies_around_what_it_highlights_whatever_the_window_does(patient: Patient) -> None:
    patient.show(task="sides", input=AnswerInput(InputKind.ONE_SWITCH))
    for size in ((1280, 800), (1920, 1080), (1366, 768)):
        patient.window.resize(*size)
        patient.pass_s(2.0)
        current = patient.window.input.current
        assert current is not None
        shown = patient.window.input.highlight.outline
        assert shown is not None
        button = next(
            b for b in patient.window.pads.choices.findChildren(QWidget) if b.accessibleName() == current.name
        )
        assert shown.boundingRect().toRect().contains(patient.place(button).adjusted(1, 1, -1, -1))


def test_stop_is_the_last_of_a_round_and_never_offered_alone(patient: Patient) -> None:
    one = AnswerInput(InputKind.ONE_SWITCH)
    for screen in PatientScreen:
        patient.show(screen, "side", input=one)
        names = [station.name for station in patient.window.input.stations]
        if screen in {PatientScreen.CHOOSE, PatientScreen.WHERE, PatientScreen.HOW_FAR}:
            assert names[-2:] == ["I heard nothing", "Stop"]
        elif screen in {PatientScreen.WELCOME, PatientScreen.BREAK, PatientScreen.BEGIN_TEST}:
            assert len(names) == 2
            assert names[-1] == "Stop"
        else:
            assert names == []
            patient.key(Qt.Key.Key_Space)
    assert patient.said == []


def test_of_two_switches_one_goes_on_and_the_other_chooses(patient: Patient) -> None:
    patient.show(task="sides", input=AnswerInput(InputKind.TWO_SWITCHES))
    patient.pass_s(30.0)
    assert patient.highlighted == "Left", "nothing moves by itself"
    patient.key(Qt.Key.Key_Space)
    patient.pass_s(0.2)
    patient.key(Qt.Key.Key_Space)
    assert patient.highlighted == "Right", "within 300 ms it is the same press"
    patient.pass_s(0.4)
    patient.key(Qt.Key.Key_Return)
    assert patient.said == ["right"]


def test_a_switch_works_wherever_the_keyboard_was(patient: Patient) -> None:
    patient.show(task="sides", input=AnswerInput(InputKind.ONE_SWITCH))
    patient.window.pads.choices.button("both").setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(patient.window, Qt.Key.Key_Tab)
    assert patient.window.focusWidget() in {None, patient.window}
    patient.key(Qt.Key.Key_Space)
    assert patient.said == ["left"]


@pytest.mark.parametrize(("side", "first"), [(LesionSide.RIGHT, "120° right"), (LesionSide.LEFT, "120° left")])
def test_the_arc_is_scanned_in_sectors_from_the_side_that_is_seen(
    patient: Patient, side: LesionSide, first: str
) -> None:
    patient.show(PatientScreen.WHERE, input=AnswerInput(InputKind.TWO_SWITCHES), lesion_side=side)
    assert patient.highlighted == first


@pytest.mark.parametrize(
    ("arc_deg", "step_deg", "wanted"),
    [(120.0, 1.0, -45.0), (120.0, 1.0, 120.0), (90.0, 30.0, -60.0), (75.0, 15.0, 45.0)],
)
def test_every_sector_holds_the_places_in_it_and_left_is_negative(
    patient: Patient, arc_deg: float, step_deg: float, wanted: float
) -> None:
    patient.show(PatientScreen.WHERE, arc_deg=arc_deg, step_deg=step_deg, input=AnswerInput(InputKind.TWO_SWITCHES))
    answered = {}
    for sector in patient.window.pads.stations():
        for place in sector.inside or (sector,):
            patient.said.clear()
            patient.pass_s(0.4)
            place.press()
            answered[place.name] = patient.said[0]
            x_px = place.outline.boundingRect().center().x() - patient.place(patient.window.pads.arc).center().x()
            assert x_px * answered[place.name] >= 0 or abs(answered[place.name]) < 1
    assert wanted in answered.values()


def test_near_middle_and_far_and_every_ring_can_be_chosen_by_a_switch(patient: Patient) -> None:
    two = AnswerInput(InputKind.TWO_SWITCHES)
    for distance, count in (("ring", 13), ("choices", 3)):
        patient.show(PatientScreen.HOW_FAR, distance=distance, input=two)
        for group in patient.window.pads.stations():
            for place in group.inside or (group,):
                patient.pass_s(0.4)
                place.press()
        assert len(set(patient.said)) == len(patient.said) == count
        patient.said.clear()


def test_a_pointer_that_rests_on_an_answer_chooses_it(patient: Patient) -> None:
    def move(widget: QWidget, at: QPoint) -> None:
        QCursor.setPos(widget.mapToGlobal(at))
        patient.pass_s(0.0)

    dwell = AnswerInput(InputKind.DWELL, dwell_s=1.0)
    corner = QPoint(4, 4)
    move(patient.window, corner)
    patient.show(task="side", input=dwell)
    right = patient.window.pads.choices.button("right")
    move(right, right.rect().center())
    patient.pass_s(0.9)
    assert patient.said == []
    patient.pass_s(0.2)
    assert patient.said == ["right"]
    move(patient.window, corner)
    patient.show(PatientScreen.WHERE, input=dwell)
    arc = patient.window.pads.arc
    point = arc.geometry_px().point_at(-60.0)
    move(arc, QPoint(round(point[0]), round(point[1])))
    patient.pass_s(1.1)
    assert patient.said[1] == pytest.approx(-60.0, abs=1.0)


# --- assistive technology -----------------------------------------------------------------------------------------


def test_every_widget_that_takes_the_keyboard_has_a_name_and_a_role(patient: Patient) -> None:
    for screen in PatientScreen:
        patient.show(screen, "sides" if screen is PatientScreen.CHOOSE else "")
        for widget in patient.window.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                found = QAccessible.queryAccessibleInterface(widget)
                assert found.text(QAccessible.Text.Name)
                assert found.role() is not QAccessible.Role.NoRole


def test_the_round_of_the_tab_key_is_answers_then_nothing_then_stop(patient: Patient) -> None:
    patient.show(task="side")
    names = []
    for _ in range(5):
        patient.key(Qt.Key.Key_Tab)
        focused = patient.window.focusWidget()
        names.append("" if focused is None else focused.accessibleName())
    assert names[:4] == ["Left", "Right", "I heard nothing", "Stop"]


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_pad_follows_the_theme(qtbot: QtBot, name: str) -> None:
    theme().apply(name)
    pad = ChoicePad()
    qtbot.addWidget(pad)
    pad.configure(("left", "right"))
    pad.resize(700, 500)
    pad.show()
    button = pad.button("left")
    image = button.grab().toImage()
    assert image.pixelColor(button.width() // 2, 12).name().upper() == theme().tokens.colours["patient_surface"]
    theme().apply("light")
