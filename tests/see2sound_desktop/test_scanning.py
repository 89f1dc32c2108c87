"""Choosing by switches and by a pointer that rests: everything can be reached, and nothing is chosen by chance."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath
from pytestqt.qtbot import QtBot

from core.assessment import protocol as protocols
from see2sound_desktop.presenters.answer_input import DWELL_RANGE_S, STEP_RANGE_S, AnswerInput, InputKind
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.widgets.scanning import Rest, Scan
from see2sound_desktop.widgets.stations import circle
from see2sound_desktop.windows.patient import PatientWindow

_S = 1_000_000_000


@dataclass
class Place:
    """A station without a widget."""

    name: str
    inside: tuple["Place", ...] = ()
    outline: QPainterPath = field(default_factory=QPainterPath)


def _places(sizes: list[int]) -> list[Place]:
    return [
        Place(str(number), tuple(Place(f"{number}.{inner}") for inner in range(size)))
        for number, size in enumerate(sizes)
    ]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=10), st.data())
def test_whatever_is_offered_can_be_reached_and_chosen(sizes: list[int], data: st.DataObject) -> None:
    places = _places(sizes)
    outer = data.draw(st.sampled_from(places))
    wanted = [outer, data.draw(st.sampled_from(outer.inside))] if outer.inside else [outer]
    scan = Scan(places, None, 0)
    chosen = None
    for place in wanted:
        for _ in range(len(places) + 5):
            if scan.current is place:
                break
            scan.step(0)
        chosen = scan.choose(0)
    assert chosen is wanted[-1]


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6), st.data())
def test_a_group_chosen_by_mistake_is_left_after_two_rounds(sizes: list[int], data: st.DataObject) -> None:
    places = _places(sizes)
    number = data.draw(st.integers(0, len(places) - 1))
    scan = Scan(places, None, 0)
    for _ in range(number):
        scan.step(0)
    scan.choose(0)
    seen = [scan.current]
    for _ in range(2 * sizes[number] - 1):
        scan.step(0)
        seen.append(scan.current)
    assert seen == [*places[number].inside] * 2
    scan.step(0)
    assert scan.current is places[number]


def test_with_one_switch_the_highlight_moves_when_its_time_is_over_and_starts_anew_inside_a_group() -> None:
    places = _places([0, 2])
    scan = Scan(places, 2.0, 0)
    assert not scan.advance(2 * _S - 1)
    assert scan.current is places[0]
    assert scan.advance(2 * _S)
    assert scan.current is places[1]
    assert scan.choose(3 * _S) is None
    assert not scan.advance(5 * _S - 1)
    assert scan.advance(5 * _S)
    assert scan.current is places[1].inside[1]


def _rest(at: tuple[float, float] = (0.0, 0.0)) -> Rest:
    return Rest(1.0, QPointF(*at))


def test_a_pointer_that_rests_long_enough_chooses_once() -> None:
    rest, there = _rest(), QPointF(100, 100)
    answer = Place("answer", outline=circle(there, 30))
    assert rest.look(there, answer, 0) is None
    assert rest.look(there + QPointF(20, 0), answer, _S - 1) is None, "a hand trembles"
    assert rest.look(there, answer, _S) is answer
    assert rest.look(there, answer, 2 * _S) is None
    assert rest.look(there, answer, 9 * _S) is None, "it has to go away before it counts again"


def test_what_appears_under_a_pointer_is_not_chosen_by_it() -> None:
    there = QPointF(100, 100)
    rest, answer = Rest(1.0, there), Place("answer", outline=circle(there, 60))
    for second in range(5):
        assert rest.look(there + QPointF(second, 0), answer, second * _S) is None
    assert rest.current is None
    rest.look(there + QPointF(40, 0), answer, 6 * _S)
    assert rest.look(there + QPointF(40, 0), answer, 7 * _S) is answer


def test_a_pointer_that_goes_on_to_something_else_begins_anew() -> None:
    rest = _rest()
    one = Place("one", outline=circle(QPointF(100, 100), 30))
    other = Place("other", outline=circle(QPointF(300, 100), 30))
    rest.look(QPointF(100, 100), one, 0)
    rest.look(QPointF(300, 100), other, _S - 1)
    assert rest.current is other
    assert rest.share(_S - 1) == 0.0
    assert rest.look(QPointF(300, 100), other, 2 * _S - 2) is None
    assert rest.look(QPointF(300, 100), other, 2 * _S - 1) is other


@given(st.sampled_from(InputKind), st.integers(15, 30), st.integers(8, 20))
def test_what_was_kept_with_a_session_is_what_it_was_answered_by(kind: InputKind, step: int, dwell: int) -> None:
    chosen = AnswerInput(kind, step / 10, dwell / 10)
    again = AnswerInput.of_code(chosen.code)
    assert again.kind is kind
    assert again.code == chosen.code


@pytest.mark.parametrize("code", ["", "a nose", "one-switch", "one-switch fast", "pointer"])
def test_a_kept_input_that_says_nothing_known_is_a_hand_or_the_usual_pace(code: str) -> None:
    assert AnswerInput.of_code(code) in {AnswerInput(), AnswerInput(InputKind.ONE_SWITCH)}


def test_a_pace_out_of_its_range_is_brought_into_it() -> None:
    assert AnswerInput.of_code("one-switch 0.1").step_s == STEP_RANGE_S[0]
    assert AnswerInput.of_code("dwell 60").dwell_s == DWELL_RANGE_S[1]


@pytest.mark.parametrize(
    ("protocol_id", "mode", "answers"),
    [("extinction", "buttons", 4), ("midline", "buttons", 2), ("direction", "arc", 16), ("direction", "column", 3)],
)
def test_a_switch_has_time_for_two_rounds_of_all_that_is_highlighted(protocol_id: str, mode: str, answers: int) -> None:
    protocol = protocols.find(protocol_id).protocol
    assert AnswerInput().further_s(protocol, mode) == 0.0
    assert AnswerInput(InputKind.ONE_SWITCH, step_s=1.5).further_s(protocol, mode) == 2 * 1.5 * (answers + 2)


def test_what_is_highlighted_stays_highlighted_where_it_lies_when_the_window_gets_its_size(qtbot: QtBot) -> None:
    window = PatientWindow()
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.show_view(PatientView(screen=PatientScreen.WELCOME, input=AnswerInput(InputKind.ONE_SWITCH)))
    window.show()
    window.resize(1280, 800)
    assert window.input.highlight.outline == window.input.current.outline
