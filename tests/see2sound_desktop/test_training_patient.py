"""The patient's window in training: things large and apart, controls on the surer side, nothing that moves."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.records.model import LesionSide
from core.training.difficulty import ECCENTRICITIES_DEG, SEPARATIONS_DEG
from core.training.exercises import FIND, LISTEN
from core.training.find_plan import places
from see2sound_desktop.presenters.answer_input import AnswerInput, InputKind
from see2sound_desktop.presenters.training_views import TrainingPatientView, TrainingScreen
from see2sound_desktop.theme import theme
from see2sound_desktop.theme.tokens import THEME_NAMES
from see2sound_desktop.widgets.patient_button import MIN_TARGET_PX
from see2sound_desktop.widgets.things_field import FieldGeometry
from see2sound_desktop.windows.training_patient import TrainingWindow

_SIZES = [(1280, 800), (1920, 1080)]
_LEFT = Qt.MouseButton.LeftButton
_THINGS = places(-75.0, 30.0)


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
def window(qtbot: QtBot, now: Now) -> TrainingWindow:
    theme().apply("light")
    made = TrainingWindow(now_ns=now)
    qtbot.addWidget(made, before_close_func=lambda widget: widget.close_for_good())
    made.resize(1280, 800)
    made.show()
    return made


def find(screen: TrainingScreen = TrainingScreen.FIND, **changes: object) -> TrainingPatientView:
    given = {"exercise_id": FIND, "lesion_side": LesionSide.RIGHT, "what": "dog", "places": _THINGS}
    return TrainingPatientView(screen=screen, **(given | changes))  # type: ignore[arg-type]


def listen(**changes: object) -> TrainingPatientView:
    given = {"exercise_id": LISTEN, "lesion_side": LesionSide.RIGHT}
    return TrainingPatientView(screen=TrainingScreen.LISTEN, **(given | changes))  # type: ignore[arg-type]


def in_window(window: TrainingWindow, widget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


@given(
    width=st.integers(900, 3800),
    height=st.integers(420, 1500),
    separation=st.sampled_from(SEPARATIONS_DEG),
    eccentricity=st.sampled_from(ECCENTRICITIES_DEG),
    side=st.sampled_from([-1.0, 1.0]),
)
def test_every_thing_lies_in_the_field_is_large_and_touches_no_other(width, height, separation, eccentricity, side):
    there = places(side * eccentricity, separation)
    found = FieldGeometry.fitted(width, height, there)
    assert found.disc_px >= MIN_TARGET_PX
    for place in there:
        middle = found.point_at(place)
        assert found.disc_px / 2 <= middle.x() <= width - found.disc_px / 2
        assert found.disc_px / 2 <= middle.y() <= height - found.disc_px / 2
        assert found.nearest(middle, there) == place
        assert (middle.x() > width / 2) == (place > 0)
    if height >= 520 and width >= 1200:
        for one, other in combinations(there, 2):
            apart = found.point_at(one) - found.point_at(other)
            assert (apart.x() ** 2 + apart.y() ** 2) ** 0.5 > found.disc_px


@given(x=st.floats(0, 1200), y=st.floats(0, 560), place=st.sampled_from(_THINGS), off=st.floats(-40, 40))
def test_a_touch_means_the_nearest_thing_or_none(x, y, place, off):
    found = FieldGeometry.fitted(1200, 560, _THINGS)
    near = found.point_at(place) + QPointF(off, 0.0)
    assert found.nearest(near, _THINGS) == place
    meant = found.nearest(QPointF(x, y), _THINGS)
    if meant is not None:
        distances = {one: found.point_at(one) - QPointF(x, y) for one in _THINGS}
        lengths = {one: point.x() ** 2 + point.y() ** 2 for one, point in distances.items()}
        assert lengths[meant] == min(lengths.values())


@pytest.mark.parametrize("side", [LesionSide.LEFT, LesionSide.RIGHT])
@pytest.mark.parametrize("size", _SIZES)
def test_controls_keep_out_of_the_neglected_third_where_only_things_and_the_anchor_lie(window, side, size):
    window.resize(*size)
    for view in (find(lesion_side=side), listen(lesion_side=side)):
        window.show_view(view)
        third = window.width() // 3
        for control in (window.stop, window.action, window.nothing, window.sentence):
            area = in_window(window, control)
            if not control.isVisible():
                continue
            assert area.left() >= third if side is LesionSide.RIGHT else area.right() <= window.width() - third
        anchor = window.anchor.geometry()
        assert window.anchor.isVisible()
        assert anchor.left() == 0 if side is LesionSide.RIGHT else anchor.right() == window.width() - 1


def test_the_field_spans_the_whole_window_and_covers_no_control(window):
    window.show_view(find())
    field = in_window(window, window.field)
    assert field.left() < 40
    assert field.right() > window.width() - 40
    for control in (window.stop, window.nothing, window.sentence):
        assert not field.intersects(in_window(window, control))


def test_left_is_left_a_touch_on_the_leftmost_thing_answers_the_leftmost_place(window, now, qtbot):
    window.show_view(find())
    now.ns += 1_000_000_000
    with qtbot.waitSignal(window.pointed) as pointed:
        QTest.mouseClick(window.field, _LEFT, pos=window.field.point_of(-75.0).toPoint())
    assert pointed.args[0].azimuth_deg == -75.0


def test_a_touch_in_the_first_moment_of_a_screen_or_while_a_sound_plays_is_none(window, now, qtbot):
    window.show_view(find())
    with qtbot.assertNotEmitted(window.pointed):
        QTest.mouseClick(window.field, _LEFT, pos=window.field.point_of(-75.0).toPoint())
    now.ns += 1_000_000_000
    window.show_view(find(TrainingScreen.HEAR))
    now.ns += 1_000_000_000
    with qtbot.assertNotEmitted(window.pointed):
        QTest.mouseClick(window.field, _LEFT, pos=window.field.point_of(-75.0).toPoint())


def test_arrow_keys_walk_along_the_things_and_enter_answers(window, now, qtbot):
    window.show_view(find())
    now.ns += 1_000_000_000
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Left)
    with qtbot.waitSignal(window.pointed) as pointed:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    ahead = min(_THINGS, key=abs)
    assert pointed.args[0].azimuth_deg == _THINGS[_THINGS.index(ahead) - 1]


def test_by_switch_the_things_come_first_from_the_surer_side_then_nothing_heard_and_stop(window):
    window.show_view(find(input=AnswerInput(InputKind.TWO_SWITCHES)))
    names = [station.name for station in window.input.stations]
    assert names[0] == "75° right"
    assert names[len(_THINGS) - 1] == "75° left"
    assert names[len(_THINGS) :] == ["I heard nothing", "Stop"]


def test_while_music_plays_nothing_is_highlighted_and_any_switch_is_the_bell(window, now, qtbot):
    window.show_view(listen(input=AnswerInput(InputKind.ONE_SWITCH)))
    assert window.input.current is None
    now.ns += 1_000_000_000
    with qtbot.waitSignal(window.tapped):
        QTest.keyClick(window, Qt.Key.Key_Space)


def test_after_a_press_without_a_bell_stop_can_be_reached_by_switch(window, now, qtbot):
    window.show_view(listen(input=AnswerInput(InputKind.TWO_SWITCHES), offers_stop=True))
    assert [station.name for station in window.input.stations] == ["I hear a bell", "Stop"]
    now.ns += 1_000_000_000
    QTest.keyClick(window, Qt.Key.Key_Space)
    now.ns += 1_000_000_000
    with qtbot.waitSignal(window.stop_pressed):
        QTest.keyClick(window, Qt.Key.Key_Return)


def test_the_lit_thing_is_said_to_assistive_technology_and_told_by_more_than_colour(window):
    window.show_view(find(TrainingScreen.SHOW, lit_deg=-75.0))
    assert "75° left" in window.field.accessibleDescription()
    lit = window.field.grab().toImage()
    window.show_view(find(TrainingScreen.SHOW, lit_deg=None))
    dark = window.field.grab().toImage()
    middle = window.field.point_of(-75.0)
    halo = QPointF(middle.x(), middle.y() - window.field.geometry_px().disc_px / 2 - 10).toPoint()
    assert lit.pixelColor(halo) != dark.pixelColor(halo)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_words_and_lit_things_stand_out_in_every_theme(window, name):
    theme().apply(name)
    colours = window.colours
    assert _contrast(colours.text, colours.ground) >= 7.0
    assert _contrast(colours.mark, colours.ground) >= 3.0
    theme().apply("light")


def _contrast(one, other) -> float:
    def luminance(colour) -> float:
        parts = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in colour.getRgbF()]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
