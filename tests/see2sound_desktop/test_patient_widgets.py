"""The pads on which a patient answers: what a point on them means, by finger and by key."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.geometry import wrap_azimuth
from core.records.model import LesionSide
from see2sound_desktop.widgets.arc_geometry import ArcGeometry, snapped, spoken_direction
from see2sound_desktop.widgets.clock_face import ClockFace, azimuth_of_hour, hours_within
from see2sound_desktop.widgets.distance_choices import DistanceChoices
from see2sound_desktop.widgets.distance_rings import STEPS_M, DistanceRings, nearest_step
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX
from see2sound_desktop.widgets.patient_layout import RepeatFilter, column_for, stop_is_on_the_right
from see2sound_desktop.widgets.response_arc import ResponseArc, direction_words

_LEFT = Qt.MouseButton.LeftButton


@given(
    st.floats(-1, 1),
    st.floats(0.05, 0.95),
    st.sampled_from([60.0, 90.0, 120.0, 180.0]),
    st.integers(300, 2000),
    st.integers(240, 1200),
)
def test_a_point_on_the_band_means_the_azimuth_it_was_drawn_for(
    share: float, depth: float, arc_deg: float, width: int, height: int
) -> None:
    arc = ArcGeometry.fitted(width, height, arc_deg)
    azimuth_deg = share * arc_deg
    meant_deg = arc.azimuth_at(*arc.point_at(azimuth_deg, depth))
    assert meant_deg is not None
    assert wrap_azimuth(meant_deg - azimuth_deg) == pytest.approx(0.0, abs=1e-6)  # straight behind has two names


@given(st.sampled_from([60.0, 90.0, 120.0, 180.0]), st.integers(300, 2000), st.integers(240, 1200))
def test_the_whole_band_fits_its_place(arc_deg: float, width: int, height: int) -> None:
    arc = ArcGeometry.fitted(width, height, arc_deg)
    for step in range(-20, 21):
        x, y = arc.point_at(arc_deg * step / 20, 1.0)
        assert -0.01 <= x <= width + 0.01
        assert -0.01 <= y <= height + 0.01


def test_left_on_the_band_is_negative_and_right_is_positive() -> None:
    arc = ArcGeometry(100.0, 100.0, 50.0, 90.0, 120.0)
    assert arc.azimuth_at(30.0, 100.0) == pytest.approx(-90.0)
    assert arc.azimuth_at(170.0, 100.0) == pytest.approx(90.0)
    assert arc.azimuth_at(100.0, 30.0) == pytest.approx(0.0)


def test_what_is_not_on_the_band_means_nothing() -> None:
    arc = ArcGeometry(100.0, 100.0, 50.0, 90.0, 120.0)
    assert arc.azimuth_at(100.0, 100.0) is None
    assert arc.azimuth_at(100.0, 180.0) is None
    assert arc.azimuth_at(300.0, 100.0) is None


@given(st.floats(-120, 120), st.sampled_from([1.0, 5.0, 7.0, 15.0, 30.0]))
def test_answers_snap_to_the_grid_and_stay_within_the_arc(azimuth_deg: float, step_deg: float) -> None:
    answer = snapped(azimuth_deg, step_deg, 120.0)
    assert abs(answer) <= 120.0
    assert answer % step_deg == pytest.approx(0.0, abs=1e-9) or math.isclose(answer % step_deg, step_deg)


def test_a_direction_is_said_without_a_sign() -> None:
    assert direction_words(-30.0) == "30° left"
    assert direction_words(60.0) == "60° right"
    assert direction_words(0.2) == "straight ahead"
    assert spoken_direction(-180.0) == (180.0, "behind")


@pytest.mark.parametrize("azimuth_deg", [-120, -90, -60, -1, 0, 1, 30, 120])
def test_a_tap_on_the_arc_answers_once_with_its_azimuth(qtbot: QtBot, azimuth_deg: float) -> None:
    arc = ResponseArc()
    qtbot.addWidget(arc)
    arc.resize(700, 520)
    answers: list[float] = []
    arc.answered.connect(lambda answer: answers.append(answer.azimuth_deg))
    QTest.mouseClick(arc, _LEFT, pos=QPointF(*arc.geometry_px().point_at(azimuth_deg)).toPoint())
    assert answers == [azimuth_deg]


def test_a_finger_that_leaves_the_band_does_not_answer(qtbot: QtBot) -> None:
    arc = ResponseArc()
    qtbot.addWidget(arc)
    arc.resize(700, 520)
    answers: list[object] = []
    arc.answered.connect(answers.append)
    QTest.mousePress(arc, _LEFT, pos=QPointF(*arc.geometry_px().point_at(-60)).toPoint())
    QTest.mouseRelease(arc, _LEFT, pos=QPoint(350, 515))
    assert answers == []
    assert arc.marker_deg is None


def test_the_arc_answers_by_keys_and_never_by_one_key_alone(qtbot: QtBot) -> None:
    arc = ResponseArc()
    qtbot.addWidget(arc)
    answers: list[float] = []
    arc.answered.connect(lambda answer: answers.append(answer.azimuth_deg))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_A):
        QTest.keyClick(arc, key)
    assert answers == []
    QTest.keyClick(arc, Qt.Key.Key_Left)  # the marker appears ahead
    QTest.keyClick(arc, Qt.Key.Key_Left)
    QTest.keyClick(arc, Qt.Key.Key_Left)
    QTest.keyClick(arc, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert arc.marker_deg == -11.0
    assert "11° left" in arc.accessibleDescription()
    QTest.keyClick(arc, Qt.Key.Key_Return)
    assert answers == [-11.0]


def test_the_clock_has_nine_hours_from_eight_to_four_and_left_hours_are_negative() -> None:
    assert hours_within(120.0) == (8, 9, 10, 11, 12, 1, 2, 3, 4)
    assert hours_within(90.0) == (9, 10, 11, 12, 1, 2, 3)
    assert [azimuth_of_hour(hour) for hour in (8, 9, 12, 3, 4)] == [-120.0, -90.0, 0.0, 90.0, 120.0]


@pytest.mark.parametrize("size", [(640, 500), (850, 505), (1280, 760)])
def test_hours_are_large_and_stand_apart(qtbot: QtBot, size: tuple[int, int]) -> None:
    face = ClockFace()
    qtbot.addWidget(face)
    face.resize(*size)
    discs = [face.button(hour).geometry() for hour in hours_within(120.0)]
    for disc in discs:
        assert min(disc.width(), disc.height()) >= MIN_TARGET_PX
        assert face.rect().contains(disc)
    for one, next_one in pairwise(discs):
        between = math.hypot(one.center().x() - next_one.center().x(), one.center().y() - next_one.center().y())
        assert between - one.width() >= MIN_GAP_PX - 2  # whole pixels


def test_an_hour_answers_its_azimuth(qtbot: QtBot) -> None:
    face = ClockFace()
    qtbot.addWidget(face)
    answers: list[float] = []
    face.answered.connect(lambda answer: answers.append(answer.azimuth_deg))
    QTest.mouseClick(face.button(10), _LEFT)
    assert answers == [-60.0]


def test_the_tested_distances_can_be_answered_exactly() -> None:
    for distance_m in (0.5, 1.0, 2.0, 4.0, 8.0):
        assert distance_m in STEPS_M
        assert nearest_step(distance_m) == distance_m


@pytest.mark.parametrize("height", [400, 460, 700])
@pytest.mark.parametrize("distance_m", STEPS_M)
def test_a_tap_on_the_walkway_answers_its_distance(qtbot: QtBot, distance_m: float, height: int) -> None:
    rings = DistanceRings()
    qtbot.addWidget(rings)
    rings.resize(560, height)
    answers: list[float] = []
    rings.answered.connect(lambda answer: answers.append(answer.distance_m))
    QTest.mouseClick(rings, _LEFT, pos=rings.point_of(distance_m).toPoint())
    assert answers == [distance_m]


@pytest.mark.parametrize("height", [160, 240, 400, 700])
def test_no_label_of_the_walkway_lies_over_the_next(qtbot: QtBot, height: int) -> None:
    rings = DistanceRings()
    qtbot.addWidget(rings)
    rings.setMinimumSize(0, 0)
    rings.resize(560, height)
    font = rings.font()
    font.setPixelSize(rings.label_px())
    apart = rings.point_of(1.0).y() - rings.point_of(2.0).y()
    assert QFontMetricsF(font).ascent() <= apart
    assert rings.label_px() >= 32 or height < 400, "the patient's are large"


def test_the_walkway_answers_by_keys(qtbot: QtBot) -> None:
    rings = DistanceRings()
    qtbot.addWidget(rings)
    answers: list[float] = []
    rings.answered.connect(lambda answer: answers.append(answer.distance_m))
    QTest.keyClick(rings, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(rings, key)
    assert answers == [4.0]


def test_near_middle_and_far_stand_one_above_the_other_with_gaps(qtbot: QtBot) -> None:
    choices = DistanceChoices()
    qtbot.addWidget(choices)
    choices.resize(700, 480)
    choices.show()
    far, middle, near = (choices.button(name).geometry() for name in ("far", "middle", "near"))
    assert min(far.height(), far.width()) >= MIN_TARGET_PX
    assert far.left() == middle.left() == near.left()
    assert middle.top() - far.bottom() >= MIN_GAP_PX
    assert near.top() - middle.bottom() >= MIN_GAP_PX


@given(st.integers(800, 4000))
def test_everything_stays_out_of_the_third_that_is_neglected(width: int) -> None:
    assert column_for(LesionSide.RIGHT, width).left_px >= width // 3
    assert column_for(LesionSide.LEFT, width).right_px <= width - width // 3
    for side in (LesionSide.NONE, LesionSide.BOTH, LesionSide.UNKNOWN):
        column = column_for(side, width)
        assert abs(column.left_px - (width - column.right_px)) <= 1
    assert stop_is_on_the_right(LesionSide.RIGHT)
    assert not stop_is_on_the_right(LesionSide.LEFT)


def test_a_trembling_hand_answers_once() -> None:
    hand = RepeatFilter()
    assert hand.accepts(0)
    assert not hand.accepts(299_000_000)
    assert hand.accepts(300_000_000)
    hand.restart(1_000_000_000)
    assert not hand.accepts(1_100_000_000)
