"""The painted pads as assistive technology meets them: a group with a name, and in it a button for each place."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from see2sound_desktop.widgets import grouping
from see2sound_desktop.widgets.choice_pad import ChoicePad
from see2sound_desktop.widgets.clock_face import ClockFace
from see2sound_desktop.widgets.distance_choices import DistanceChoices
from see2sound_desktop.widgets.distance_rings import STEPS_M, DistanceRings
from see2sound_desktop.widgets.response_arc import ResponseArc

_NAME, _DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def met(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def named(pad: QWidget, name: str) -> QAccessibleInterface:
    inside = [met(pad).child(number) for number in range(met(pad).childCount())]
    return next(one for one in inside if one.text(_NAME) == name)


def shown(qtbot: QtBot, pad: QWidget) -> QWidget:
    qtbot.addWidget(pad)
    pad.resize(760, 560)
    pad.show()
    return pad


@pytest.mark.parametrize(
    ("make", "asked"),
    [
        (ResponseArc, "Where did it come from?"),
        (ClockFace, "Where did it come from?"),
        (DistanceRings, "How far away was it?"),
        (DistanceChoices, "How far away was it?"),
        (ChoicePad, "Answers"),
    ],
)
def test_a_pad_is_a_group_named_by_its_question(qtbot: QtBot, make: type[QWidget], asked: str) -> None:
    pad = shown(qtbot, make())
    assert met(pad).role() == QAccessible.Role.Grouping
    assert met(pad).text(_NAME) == asked


def test_the_arc_holds_a_button_for_every_five_degrees_from_left_to_right(qtbot: QtBot) -> None:
    arc = shown(qtbot, ResponseArc(arc_deg=60.0))
    inside = [met(arc).child(number) for number in range(met(arc).childCount())]
    assert {one.role() for one in inside} == {QAccessible.Role.Button}
    names = [one.text(_NAME) for one in inside]
    assert names[:2] == ["60° left", "55° left"]
    assert names[12] == "straight ahead"
    assert names[-1] == "60° right"
    assert len(names) == 25


@pytest.mark.parametrize(("name", "azimuth_deg"), [("30° left", -30.0), ("straight ahead", 0.0), ("115° right", 115.0)])
def test_pressing_a_place_answers_its_azimuth(qtbot: QtBot, name: str, azimuth_deg: float) -> None:
    arc = shown(qtbot, ResponseArc())
    with qtbot.waitSignal(arc.answered) as answered:
        named(arc, name).actionInterface().doAction("Press")
    assert answered.args[0].azimuth_deg == azimuth_deg
    assert arc.marker_deg == azimuth_deg
    assert met(arc).text(_DESCRIPTION) == name


def test_pressing_a_ring_answers_its_distance(qtbot: QtBot) -> None:
    rings = shown(qtbot, DistanceRings())
    with qtbot.waitSignal(rings.answered) as answered:
        named(rings, "4 metres").actionInterface().doAction("Press")
    assert answered.args[0].distance_m == pytest.approx(4.0)
    assert len(rings.places) == len(STEPS_M)


def test_a_place_lies_where_the_band_has_it_and_moves_with_the_pad(qtbot: QtBot) -> None:
    arc = shown(qtbot, ResponseArc())
    for size in (760, 420):
        arc.resize(size, 560)
        left = arc.places[(120 - 30) // 5]
        assert left.accessibleName() == "30° left"
        assert left.geometry().contains(QPointF(*arc.geometry_px().point_at(-30.0)).toPoint())
        assert left.geometry().right() < arc.geometry_px().centre_x_px


def test_another_range_or_step_has_other_places_and_the_same_one_keeps_them(qtbot: QtBot) -> None:
    arc = shown(qtbot, ResponseArc())
    before = arc.places
    arc.configure(120.0, 1.0)
    assert arc.places == before
    arc.configure(90.0, 15.0)
    assert [place.accessibleName() for place in arc.places][:2] == ["90° left", "75° left"]
    assert all(place.isVisible() for place in arc.places)


def test_neither_a_finger_nor_the_keyboard_finds_a_place(qtbot: QtBot) -> None:
    arc = shown(qtbot, ResponseArc())
    point = QPointF(*arc.geometry_px().point_at(-42.0)).toPoint()
    assert arc.childAt(point) is None
    answers: list[float] = []
    arc.answered.connect(lambda answer: answers.append(answer.azimuth_deg))
    QTest.mouseClick(arc, Qt.MouseButton.LeftButton, pos=point)
    assert answers == [-42.0]
    assert all(place.focusPolicy() == Qt.FocusPolicy.NoFocus for place in arc.places)


def test_the_places_paint_nothing(qtbot: QtBot) -> None:
    arc = shown(qtbot, ResponseArc())
    with_places = arc.grab().toImage()
    for place in arc.places:
        place.hide()
    assert arc.grab().toImage() == with_places


@pytest.mark.parametrize("has_the_keyboard", [True, False])
def test_the_marker_is_said_aloud_as_the_arrow_keys_move_it_and_only_then(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, has_the_keyboard: bool
) -> None:
    arc = shown(qtbot, ResponseArc())
    said: list[str] = []
    monkeypatch.setattr(
        grouping, "QAccessible", SimpleNamespace(updateAccessibility=lambda event: said.append(event.message()))
    )
    monkeypatch.setattr(arc, "hasFocus", lambda: has_the_keyboard)
    for _ in range(3):
        QTest.keyClick(arc, Qt.Key.Key_Left)
    assert met(arc).text(_DESCRIPTION) == "10° left"
    assert said == (["straight ahead", "5° left", "10° left"] if has_the_keyboard else [])


def test_a_group_keeps_the_keyboard_that_it_is_given(qtbot: QtBot) -> None:
    """Qt's group box hands it on to its first child: then the first arrow key would pass the first answer by."""
    pad = ChoicePad()
    pad.configure(("left", "right"))
    shown(qtbot, pad)
    pad.setFocus()
    assert pad.focusWidget() is pad
