"""The time line: where times lie, what the rows show, and how the head is moved."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.scene import Clip, Media, Placement, Scene, SoundSource
from see2sound_desktop.widgets.time_geometry import TimeScale, spread
from see2sound_desktop.widgets.time_line import MOST_ROWS, TimeLine

lengths = st.floats(0.1, 36_000.0)
scales = st.builds(TimeScale, st.floats(0.0, 100.0), st.floats(50.0, 3000.0), lengths)


def a_scene(count: int, length_s: float = 30.0) -> Scene:
    """Sources one after another, a second each; the first is always there."""
    return Scene(
        media=Media(
            path="film.mp4",
            sha256="0" * 64,
            width_px=64,
            height_px=36,
            duration_s=length_s,
            shots=((0.0, 10.0), (10.0, length_s)),
        ),
        sources=tuple(
            SoundSource(
                id=f"s{number}",
                label=f"source {number}",
                position=Placement(azimuth_deg=0.0, distance_m=1.0),
                presence=((float(number), number + 1.0), (number + 5.0, number + 6.0)) if number else None,
                clip=Clip(kind="synthesis", name="bell"),
            )
            for number in range(count)
        ),
    )


@pytest.fixture
def line(qtbot) -> TimeLine:
    made = TimeLine()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show_scene(a_scene(3), "s1", frozenset(), 30.0)
    made.show_moment(12.4)
    made.show()
    return made


@given(scale=scales, share=st.floats(0.0, 1.0))
def test_a_time_and_its_pixel_are_the_same_place(scale, share):
    t_s = share * scale.length_s
    assert scale.time_at(scale.x_of(t_s)) == pytest.approx(t_s, abs=1e-6 * scale.length_s)


@given(scale=scales, one=st.floats(-500.0, 4000.0), other=st.floats(-500.0, 4000.0))
def test_further_right_is_later_and_never_outside_the_film(scale, one, other):
    early, late = sorted((one, other))
    assert 0.0 <= scale.time_at(early) <= scale.time_at(late) <= scale.length_s


@given(scale=scales)
def test_ticks_lie_apart_within_the_film_and_there_are_some(scale):
    ticks = scale.ticks(72.0)
    assert ticks[0] == 0.0
    assert ticks[-1] <= scale.length_s + 1e-6
    gaps = [scale.x_of(later) - scale.x_of(earlier) for earlier, later in itertools.pairwise(ticks)]
    most = 72.0 * 2.5 if scale.step_s(72.0) > 0.1 else math.inf  # the steps are never that far from one another
    assert all(72.0 - 1e-6 <= gap <= most + 1e-6 for gap in gaps)
    small = scale.small_ticks(72.0)
    assert all(min(abs(t_s - each) for each in small) < 1e-6 * max(1.0, t_s) for t_s in ticks)


@given(xs=st.lists(st.floats(0.0, 1000.0), max_size=50).map(sorted).map(tuple))
def test_cuts_that_would_run_together_are_drawn_once(xs):
    kept = spread(xs, 3.0)
    assert set(kept) <= set(xs)
    assert all(later - earlier >= 3.0 for earlier, later in itertools.pairwise(kept))
    assert all(any(0.0 <= x - near < 3.0 for near in kept) for x in xs)


def test_a_row_has_a_bar_while_its_source_is_there(line):
    scene, scale = a_scene(3), line.rows.scale
    (always,) = line.rows.bars_of(scene.sources[0])
    assert (always.left(), always.right()) == pytest.approx((scale.x_of(0.0), scale.x_of(30.0)))
    first, second = line.rows.bars_of(scene.sources[2])
    assert (first.left(), first.right()) == pytest.approx((scale.x_of(2.0), scale.x_of(3.0)))
    assert (second.left(), second.right()) == pytest.approx((scale.x_of(7.0), scale.x_of(8.0)))
    assert first.center().y() > line.rows.bars_of(scene.sources[1])[0].bottom() > always.bottom()


def test_rows_and_axis_have_one_scale_with_a_scroll_bar_beside_the_rows_or_without(line):
    assert line.rows.scale == line.axis.scale
    line.show_scene(a_scene(40), "s30", frozenset(), 30.0)
    assert line.rows.width() < line.axis.width()
    assert line.rows.scale == line.axis.scale


@pytest.mark.parametrize(
    ("count", "low", "seen"), [(0, False, 0), (3, False, 3), (40, False, MOST_ROWS), (40, True, 4)]
)
def test_only_some_rows_are_seen_at_a_time_and_the_selected_one_is_among_them(line, qtbot, count, low, seen):
    line.fit(low=low)
    line.show_scene(a_scene(count), "s30" if count else None, frozenset(), 30.0)
    view = line.rows.parentWidget()
    qtbot.waitUntil(lambda: view.height() == seen * 17)
    if count == 40:
        line.show_scene(a_scene(count), "s30", frozenset(), 30.0)
        assert 0 <= line.rows.bars_of(a_scene(40).sources[30])[0].top() + line.rows.y() < view.height()


def test_the_rows_go_along_where_all_that_is_there_is_out_of_view(line, qtbot):
    def first_row() -> int:
        return -line.rows.y() // 17

    scene = a_scene(20)
    line.show_scene(scene.model_copy(update={"sources": scene.sources[1:]}), None, frozenset(), 30.0)
    line.show_moment(1.5)
    assert first_row() == 0
    line.show_moment(14.5)  # the 14th and, for the second time, the 9th
    assert 8 in range(first_row(), first_row() + MOST_ROWS)
    before = first_row()
    line.show_moment(15.5)
    assert first_row() == before
    line.show_scene(scene.model_copy(update={"sources": scene.sources[1:]}), "s1", frozenset(), 30.0)
    line.show_moment(15.5)
    assert first_row() == 0  # what is selected stays in view while the head stands


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Left, 12.3),
        (Qt.Key.Key_Right, 12.5),
        (Qt.Key.Key_PageUp, 13.4),
        (Qt.Key.Key_PageDown, 11.4),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_End, 30.0),
    ],
)
def test_the_head_is_moved_by_keys(line, key, expected):
    sought = []
    line.sought.connect(sought.append)
    QTest.keyClick(line.axis, key)
    assert sought == [pytest.approx(expected)]


def test_the_end_is_the_very_end_of_a_film_of_no_round_length(line):
    line.show_scene(a_scene(1, 12.3456), None, frozenset(), 12.3456)
    sought = []
    line.sought.connect(sought.append)
    QTest.keyClick(line.axis, Qt.Key.Key_End)
    assert sought == [12.3456]


def test_space_plays_and_the_time_is_said_in_words(line):
    pressed = []
    line.play_pressed.connect(lambda: pressed.append(True))
    QTest.keyClick(line.axis, Qt.Key.Key_Space)
    assert pressed == [True]
    assert line.axis.accessibleName() == "Time of the film"
    assert line.axis.accessibleDescription() == "12.4 s of 30.0 s"
    assert line.focusProxy() is line.axis


def test_the_head_is_put_and_drawn_along_by_the_mouse(line):
    sought = []
    line.sought.connect(sought.append)
    axis, scale = line.axis, line.axis.scale
    at = [QPoint(round(scale.x_of(t_s)), 20) for t_s in (3.0, 9.0)]
    QTest.mousePress(axis, Qt.MouseButton.LeftButton, pos=at[0])
    QTest.mouseMove(axis, at[1])
    QTest.mouseMove(axis, QPoint(5000, 20))
    QTest.mouseRelease(axis, Qt.MouseButton.LeftButton, pos=at[1])
    QTest.mouseMove(axis, at[0])
    assert sought == [pytest.approx(3.0, abs=0.05), pytest.approx(9.0, abs=0.05), 30.0]


def test_a_row_chooses_its_source_and_beside_its_number_also_the_time(line):
    chosen, sought = [], []
    line.chosen.connect(chosen.append)
    line.sought.connect(sought.append)
    bar = line.rows.bars_of(a_scene(3).sources[2])[0]
    QTest.mouseClick(line.rows, Qt.MouseButton.LeftButton, pos=QPoint(10, round(bar.center().y())))
    assert (chosen, sought) == (["s2"], [])
    QTest.mouseClick(line.rows, Qt.MouseButton.LeftButton, pos=bar.center().toPoint())
    assert chosen == ["s2", "s2"]
    assert sought == [pytest.approx(2.5, abs=0.05)]
