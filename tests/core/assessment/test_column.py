"""Directions answered by left, ahead or right: sides are scored, degrees are never made up."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.answers import Answer, AnswerError, accepted
from core.assessment.column_scores import score_column
from core.assessment.fading import accuracy_fell
from core.assessment.listeners import IdealListener, NeglectLeftListener
from core.assessment.measures import Note, Scope
from core.assessment.scoring import score_session
from core.assessment.simulated_answer import SimulatedAnswer
from core.assessment.understanding import practice_outcome, shows_understanding
from core.audio import AudioClip, Layout
from core.geometry import side_of
from core.records.model import Heard

DIRECTION, CLOCK, FINE, DISTANCE = (
    protocols.find(name).protocol for name in ("direction", "clock-7", "fine-arc", "distance")
)
SILENCE = AudioClip(np.zeros((480, 2), np.float32), 48_000, Layout.BINAURAL)


SIDES = ("left", "centre", "right")


def in_column(choice: str | None = None, **changes: object) -> Answer:
    return replace(Answer(choice=choice, response_mode="column"), **changes)


def a_session(bench, respond, protocol_id="direction", **changes):
    """A session in the column; ``respond`` gives the side that is said, or None for nothing heard."""
    run = bench.start(protocol_id, **changes)

    def answer(planned):
        choice = None if planned.is_catch else respond(planned)
        return in_column(choice, heard=choice is not None)

    return bench.finish(run, answer)


@pytest.mark.parametrize("protocol", [DIRECTION, CLOCK, FINE])
@pytest.mark.parametrize("side", ["left", "centre", "right"])
def test_a_side_stands_in_the_place_of_an_azimuth(protocol, side):
    assert accepted(in_column(side), protocol) == in_column(side)


@pytest.mark.parametrize(
    ("protocol", "answer"),
    [
        (DIRECTION, in_column()),
        (DIRECTION, in_column("both")),
        (DIRECTION, in_column("none")),
        (DIRECTION, in_column("left", azimuth_deg=-30.0)),
        (DIRECTION, in_column("left", heard=False)),
        (DIRECTION, in_column("left", distance_m=1.0)),
        (DIRECTION, Answer(choice="left")),
        (DIRECTION, Answer(choice="left", response_mode="arc")),
        (DISTANCE, in_column("left")),
    ],
)
def test_anything_else_is_refused_in_a_column_and_a_side_everywhere_else(protocol, answer):
    with pytest.raises(AnswerError):
        accepted(answer, protocol)


def test_not_heard_has_no_side():
    assert accepted(in_column(heard=False), DIRECTION).choice is None


def test_the_way_of_answering_is_the_sessions_and_is_stored_with_each_answer(bench):
    run = bench.start("direction")
    run._setup = replace(run.setup, response_mode="column")
    trial = bench.give(run, Answer(choice="left"))
    assert (trial.response_mode, trial.response_choice, trial.response_azimuth_deg) == ("column", "left", None)


def test_left_said_to_left_sounds_is_right_and_no_degree_is_made_up(bench):
    scores = score_session(a_session(bench, lambda planned: side_of(planned.target_azimuth_deg)))
    assert scores.direction is scores.heaps is scores.rear is None
    column = scores.column
    assert {scope: (share.correct.count, share.correct.n) for scope, share in column.right_side.items()} == {
        Scope.ALL: (21, 21),
        Scope.LEFT: (9, 9),
        Scope.CENTRE: (3, 3),
        Scope.RIGHT: (9, 9),
    }
    assert [share.count for share in column.side_confusions.values()] == [0, 0, 0]
    assert (column.farther.left, column.farther.right) == (0, 0)
    assert column.counts == {Scope.LEFT: (9, 0, 0), Scope.CENTRE: (0, 3, 0), Scope.RIGHT: (0, 0, 9)}
    assert (column.constant_deg.value, column.constant_deg.note) == (None, Note.SIDES_ONLY)
    assert (column.absolute_deg.value, column.absolute_deg.note) == (None, Note.SIDES_ONLY)


def test_left_sounds_said_to_be_right_are_confused_and_farther_right(bench):
    said: Mapping[str, str] = {"left": "right", "centre": "right", "right": "right"}
    column = score_session(a_session(bench, lambda planned: said[side_of(planned.target_azimuth_deg)])).column
    assert (column.side_confusions[Scope.LEFT].count, column.side_confusions[Scope.LEFT].n) == (9, 9)
    assert (column.side_confusions[Scope.RIGHT].count, column.side_confusions[Scope.RIGHT].n) == (0, 9)
    assert (column.farther.left, column.farther.right) == (0, 12)
    assert column.counts[Scope.LEFT] == (0, 0, 9)
    assert column.right_side[Scope.ALL].chance == pytest.approx(1 / 3)


def test_ahead_is_no_other_side_but_it_is_farther(bench):
    column = score_session(a_session(bench, lambda _planned: "centre")).column
    assert (column.side_confusions[Scope.ALL].count, column.side_confusions[Scope.ALL].n) == (0, 18)
    assert (column.farther.left, column.farther.right) == (9, 9)


def test_what_was_not_heard_is_missed_on_its_side_and_enters_no_count_of_sides(bench):
    heard_right = a_session(bench, lambda planned: None if planned.target_azimuth_deg < 0 else "right")
    scores = score_session(heard_right)
    assert (scores.omissions[Scope.LEFT].count, scores.omissions[Scope.LEFT].n) == (9, 9)
    assert scores.omissions[Scope.RIGHT].count == 0
    assert scores.column.right_side[Scope.LEFT].correct.n == 0
    assert scores.column.right_side[Scope.ALL].correct.n == 12


def test_the_table_of_answers_has_a_row_for_each_direction_and_a_column_for_each_side(bench):
    table = score_session(a_session(bench, lambda planned: side_of(planned.target_azimuth_deg))).answer_table
    assert table.played == (-90, -60, -30, 0, 30, 60, 90)
    assert table.answered == ("left", "centre", "right")
    assert table.counts[0] == (3, 0, 0)
    assert table.counts[6] == (0, 0, 3)


def test_a_session_on_the_arc_has_no_scores_of_a_column(bench, ideal):
    scores = score_session(bench.finish(bench.start(), ideal))
    assert scores.column is None
    assert scores.direction is not None
    assert score_column([]) is None


def test_practice_shows_understanding_unless_it_is_the_other_side(bench):
    run = bench.start("clock-7")
    trials = [bench.give(run, in_column(side)) for side in ("centre", "right", "right")]
    assert [trial.planned.target_azimuth_deg for trial in trials] == [0, 60, -60]
    assert [shows_understanding(trial, CLOCK) for trial in trials] == [True, True, False]
    assert practice_outcome(trials, CLOCK).passed


def test_sides_that_fade_suggest_the_end_and_one_slip_does_not(bench):
    def wrong(azimuth_deg: float) -> str:
        return "right" if side_of(azimuth_deg) == "left" else "left"

    def trials_of(wrong_from: int):
        session = a_session(
            bench,
            lambda planned: (wrong if planned.trial_index >= wrong_from else side_of)(planned.target_azimuth_deg),
            "clock-7",
        )
        return session.trials

    assert accuracy_fell(trials_of(10), CLOCK)
    assert not accuracy_fell(trials_of(100), CLOCK)


@pytest.mark.parametrize(
    ("azimuth_deg", "protocol", "side"),
    [
        (-16.0, CLOCK, "left"),
        (-14.0, CLOCK, "centre"),
        (0.0, CLOCK, "centre"),
        (16.0, CLOCK, "right"),
        (8.0, FINE, "right"),
        (-7.0, FINE, "centre"),
    ],
)
def test_a_simulated_listener_says_the_side_on_which_it_heard_the_sound(azimuth_deg, protocol, side):
    answer = SimulatedAnswer(azimuth_deg, 1.0, heard=True, delay_s=0.5).to_answer(protocol, "x", mode="column")
    assert accepted(answer, protocol) == replace(in_column(side), entered_by="simulated:x")


def test_who_heard_nothing_says_no_side():
    answer = SimulatedAnswer(None, None, heard=False, delay_s=0.5).to_answer(CLOCK, "x", mode="column")
    assert accepted(answer, CLOCK).heard is False


@pytest.mark.parametrize("listener", [IdealListener(1), NeglectLeftListener(1)])
def test_simulated_listeners_answer_whole_tests_in_a_column(bench, listener):
    def respond(planned):
        return listener.answer(planned, SILENCE, CLOCK).to_answer(CLOCK, "x", mode="column")

    scores = score_session(bench.finish(bench.start("clock-7"), respond))
    assert scores.direction is None
    if isinstance(listener, IdealListener):
        assert scores.column.right_side[Scope.ALL].correct.count == 21
    else:  # shifted to the right
        assert scores.column.farther.right > scores.column.farther.left


def test_a_trial_in_a_column_is_heard_and_its_reaction_counts(bench):
    run = bench.start("direction")
    for _ in range(3):
        bench.give(run, in_column("left"))
    trial = bench.give(run, in_column("left"))
    assert (trial.heard, trial.rt_valid) == (Heard.YES, not trial.planned.is_catch)


@given(pairs=st.lists(st.tuples(st.sampled_from([-90, -60, -30, 0, 30, 60, 90]), st.sampled_from(SIDES)), min_size=1))
def test_whatever_is_said_every_answer_is_right_or_farther_to_one_side(template, pairs):
    trials = [
        replace(template, planned=replace(template.planned, target_azimuth_deg=float(azimuth)), response_choice=side)
        for azimuth, side in pairs
    ]
    column = score_column(trials)
    right, farther = column.right_side[Scope.ALL].correct, column.farther
    assert right.n == len(pairs) == sum(map(sum, column.counts.values()))
    assert right.count + farther.left + farther.right == len(pairs)
    mirrored = {"left": "right", "right": "left", "centre": "centre"}
    other = score_column(
        [
            replace(
                trial,
                planned=replace(trial.planned, target_azimuth_deg=0.0 - trial.planned.target_azimuth_deg),
                response_choice=mirrored[trial.response_choice],
            )
            for trial in trials
        ]
    )
    assert (other.farther.left, other.farther.right) == (farther.right, farther.left), "mirrored, all is mirrored"
    assert other.counts[Scope.LEFT] == column.counts[Scope.RIGHT][::-1]
    assert other.side_confusions[Scope.ALL] == column.side_confusions[Scope.ALL]


@pytest.fixture
def template(bench):
    run = bench.start("direction")
    return bench.give(run, in_column("left"))
