"""Choices: what is accepted as an answer, what is right, and whether practice shows that a task was understood."""

from dataclasses import replace

import pytest

from core.assessment import protocol as protocols
from core.assessment.answers import Answer, AnswerError, accepted
from core.assessment.plan import plan_session
from core.assessment.tasks import CHOICES, choice_task, right_choice
from core.assessment.understanding import practice_outcome, shows_understanding
from core.records.model import Heard

MIDLINE, EXTINCTION, MOTION = (protocols.find(name).protocol for name in ("midline", "extinction", "motion"))


@pytest.mark.parametrize("protocol", [MIDLINE, EXTINCTION, MOTION])
def test_every_choice_of_the_task_is_taken_and_nothing_else(protocol):
    task = choice_task(protocol)
    for choice in CHOICES[task]:
        assert accepted(Answer(choice=choice), protocol).choice == choice
    for wrong in (Answer(choice="up"), Answer(choice="near"), Answer(azimuth_deg=3.0), Answer(), Answer(distance_m=1)):
        with pytest.raises(AnswerError):
            accepted(wrong, protocol)
    with pytest.raises(AnswerError):
        accepted(Answer(choice=CHOICES[task][0], heard=False), protocol)


def test_no_sound_and_not_heard_are_one_answer_where_sides_are_asked_for():
    for answer in (Answer(choice="none"), Answer(heard=False), Answer(choice="none", heard=False)):
        given = accepted(answer, EXTINCTION)
        assert (given.choice, given.heard) == ("none", False)
    assert accepted(Answer(heard=False), MIDLINE) == Answer(heard=False)


def test_choices_are_not_taken_where_a_direction_is_asked_for():
    assert choice_task(protocols.find("direction").protocol) is None
    with pytest.raises(AnswerError):
        accepted(Answer(azimuth_deg=3.0, choice="left"), protocols.find("direction").protocol)


def test_the_right_answer_is_the_side_the_sides_or_the_movement():
    place = next(place for place in plan_session(MIDLINE, 1) if place.track)
    for azimuth, right in ((-5.0, "left"), (5.0, "right"), (0.0, None)):
        assert right_choice(replace(place, target_azimuth_deg=azimuth), "side") == right
    for trial in plan_session(EXTINCTION, 1):
        assert right_choice(trial, "sides") == (trial.condition or "none")
        assert bool(trial.condition) is not trial.is_catch
    for trial in plan_session(MOTION, 1):
        assert right_choice(trial, "movement") == trial.condition


def test_extinction_has_twelve_of_each_and_four_silent_and_each_sound_as_often_on_each_side():
    for seed in range(20):
        test = [trial for trial in plan_session(EXTINCTION, seed) if not trial.is_practice]
        assert len(test) == 40
        counts = {name: sum(trial.condition == name for trial in test) for name in ("left", "right", "both", "")}
        assert counts == {"left": 12, "right": 12, "both": 12, "": 4}
        for condition, azimuth in (("left", -60), ("right", 60), ("both", None)):
            ids = [trial.stimulus_id for trial in test if trial.condition == condition]
            assert sorted(ids.count(one) for one in set(ids)) == [6, 6]
            assert {trial.target_azimuth_deg for trial in test if trial.condition == condition} == {azimuth}
        sounding = [trial.condition for trial in test if trial.condition]
        assert all(len(set(sounding[start : start + 3])) > 1 for start in range(len(sounding) - 2)), "two in a row"


@pytest.mark.parametrize(
    ("protocol_id", "target", "given", "shows"),
    [
        ("direction", {"target_azimuth_deg": -30.0}, {"response_azimuth_deg": 30.0}, True),
        ("direction", {"target_azimuth_deg": -60.0}, {"response_azimuth_deg": 30.0}, False),
        ("direction", {"target_azimuth_deg": -170.0}, {"response_azimuth_deg": 170.0}, True),
        ("distance", {"target_distance_m": 8.0}, {"response_distance_m": 2.0}, True),
        ("distance", {"target_distance_m": 8.0}, {"response_distance_m": 1.9}, False),
        ("scene", {"target_azimuth_deg": None, "target_distance_m": 8.0}, {"response_choice": "middle"}, True),
        ("scene", {"target_azimuth_deg": None, "target_distance_m": 8.0}, {"response_choice": "near"}, False),
        ("extinction", {"condition": "both"}, {"response_choice": "both"}, True),
        ("extinction", {"condition": "both"}, {"response_choice": "right"}, False),
        ("midline", {"target_azimuth_deg": -60.0}, {"response_choice": "left"}, True),
        ("words", {"condition": "dichotic"}, {"response_choice": "right"}, True),
        ("words", {"condition": "dichotic"}, {"response_choice": "none", "heard": Heard.NO}, False),
        ("scene-match", {"condition": "first"}, {"response_choice": "second"}, False),
        ("motion", {"condition": "toward-left"}, {"response_choice": "toward-right"}, False),
        ("midline", {"target_azimuth_deg": -60.0}, {"response_choice": "left", "valid": False}, False),
        ("midline", {"target_azimuth_deg": -60.0}, {"heard": Heard.NO}, False),
    ],
)
def test_an_answer_in_practice_need_not_be_exact_to_show_that_the_task_was_understood(
    bench, protocol_id, target, given, shows
):
    protocol = protocols.find(protocol_id).protocol
    run = bench.start("direction")
    trial = bench.give(run, Answer(azimuth_deg=0.0))
    trial = replace(trial, planned=replace(trial.planned, **target), response_azimuth_deg=None)
    assert shows_understanding(replace(trial, **given), protocol) is shows


def test_protocols_without_a_mark_are_always_passed(bench):
    run = bench.start("direction")
    for _ in range(3):
        bench.give(run, Answer(heard=False))
    outcome = practice_outcome(run.trials, run.protocol)
    assert (outcome.right, outcome.needed, outcome.passed) == (0, 0, True)
    assert run.starts_test
