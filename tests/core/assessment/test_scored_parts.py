"""Which parts of a session's scores there are, and those that depend on how fine answers are and where sounds were."""

import numpy as np
import pytest

from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.extent import Extent
from core.assessment.measures import Scope
from core.assessment.outcomes import outcomes
from core.assessment.protocol import Target
from core.assessment.scoring import score_session

PARTS = ("direction", "distance", "midline", "extinction", "motion")
ALL_ROUND = (-150, -60, -30, 30, 60, 150)


def right_answer(planned):
    if planned.is_catch:
        return Answer(heard=False)
    if planned.condition:
        return Answer(choice=planned.condition)
    return Answer(choice="right" if planned.target_azimuth_deg > 0 else "left")


@pytest.mark.parametrize(
    ("protocol_id", "respond", "part"),
    [
        ("clock-7", lambda planned: Answer(azimuth_deg=planned.target_azimuth_deg or 0.0), "direction"),
        ("distance", lambda planned: Answer(distance_m=planned.target_distance_m or 1.0), "distance"),
        ("midline", right_answer, "midline"),
        ("extinction", right_answer, "extinction"),
        ("motion", right_answer, "motion"),
    ],
)
def test_a_session_has_the_part_that_its_protocol_asks_for_and_no_other(bench, protocol_id, respond, part):
    scores = score_session(bench.finish(bench.start(protocol_id), respond))
    assert [name for name in PARTS if getattr(scores, name) is not None] == [part]


@pytest.mark.parametrize("protocol_id", ["fine-arc", "distance", "midline", "motion"])
def test_what_sessions_are_compared_by_is_the_same_without_the_rest(bench, protocol_id):
    def answer(planned):
        if planned.is_catch or protocol_id in {"midline", "motion"}:
            return right_answer(planned)
        if protocol_id == "distance":
            return Answer(distance_m=(planned.target_distance_m or 1.0) * (1.0 + 0.1 * (planned.trial_index % 3)))
        return Answer(azimuth_deg=(planned.target_azimuth_deg or 0.0) + 5.0 * (planned.trial_index % 3) - 5.0)

    session = bench.finish(bench.start(protocol_id), answer)
    of_all, of_some, of_main = (
        outcomes(score_session(session, 199, extent)) for extent in (Extent.EVERYTHING, Extent.COMPARED, Extent.MAIN)
    )
    assert of_some == of_all
    assert [one for one in of_main if one.main] == [one for one in of_all if one.main]
    assert [one.measure.value for one in of_main] == [one.measure.value for one in of_all]
    with_interval = [one.name for one in of_main if one.measure.ci_low is not None]
    assert "direction.by_scope.all.absolute_deg" in with_interval or protocol_id != "fine-arc"


def test_a_test_in_which_nothing_was_answered_has_no_midline_and_no_motion(bench):
    for protocol_id in ("midline", "motion"):
        scores = score_session(bench.finish(bench.start(protocol_id), lambda _planned: None))
        assert scores.midline is scores.motion is None


def test_silent_trials_belong_to_extinction(bench):
    extinction = score_session(bench.finish(bench.start("extinction"), right_answer)).extinction
    assert (extinction.none_reported.count, extinction.none_reported.n) == (4, 4)
    assert extinction.sides["left"].false_reports.n == 16


def in_three_places(planned):
    generator = np.random.default_rng(planned.trial_index)
    target = planned.target_azimuth_deg or 0.0
    near = -50 if target < -20 else 60 if target > 20 else 5
    return Answer(azimuth_deg=round(near + generator.normal(0, 3)))


def test_fine_answers_in_three_places_are_three_heaps(bench):
    heaps = score_session(bench.finish(bench.start("fine-arc"), in_three_places)).heaps
    assert heaps.count == 3
    assert heaps.centres_deg == pytest.approx((-50, 5, 60), abs=4)


def test_answers_that_follow_the_sounds_are_no_heaps(bench, shifted_by):
    assert score_session(bench.finish(bench.start("fine-arc"), shifted_by(10))).heaps.count == 1


def test_answers_on_a_coarse_grid_are_not_looked_at_for_heaps(bench):
    """They lie in heaps anyway."""
    scores = score_session(bench.finish(bench.start("clock-7"), lambda _planned: Answer(azimuth_deg=30.0)))
    assert scores.heaps is None


def test_sounds_in_heaps_do_not_make_heaps_of_the_answers(bench, shifted_by):
    targets = tuple(Target(azimuth_deg=azimuth) for azimuth in (-62, -60, -58, 58, 60, 62))
    run = bench.start("fine-arc", targets=targets, repetitions=4, catch_trials=0)
    assert score_session(bench.finish(run, shifted_by(0))).heaps is None


def test_clock_answers_are_counted_by_what_was_played(bench):
    def one_hour_late(planned):
        if planned.is_catch:
            return Answer(heard=False)
        if planned.target_azimuth_deg == -90:
            return None
        return Answer(azimuth_deg=min(90.0, planned.target_azimuth_deg + 30))

    table = score_session(bench.finish(bench.start("clock-7"), one_hour_late)).answer_table
    assert table.played == table.answered == (-90, -60, -30, 0, 30, 60, 90)
    assert table.counts[0] == (0,) * 7
    assert table.unanswered == (3, 0, 0, 0, 0, 0, 0)
    assert table.counts[1] == (0, 0, 3, 0, 0, 0, 0)
    assert table.counts[6] == (0, 0, 0, 0, 0, 0, 3)


def test_answers_as_angles_make_no_table(bench, ideal):
    assert score_session(bench.finish(bench.start("fine-arc"), ideal)).answer_table is None


def all_round(bench, respond):
    targets = tuple(Target(azimuth_deg=azimuth) for azimuth in ALL_ROUND)
    wide = protocols.find("direction").protocol.answer.model_copy(update={"arc_deg": 180.0})
    return score_session(bench.finish(bench.start("direction", targets=targets, answer=wide), respond))


def test_confused_front_and_back_are_counted_and_set_right_beside_the_plain_errors(bench):
    def as_if_in_front(planned):
        if planned.is_catch:
            return Answer(heard=False)
        target = planned.target_azimuth_deg
        return Answer(azimuth_deg=target if abs(target) < 90 else float(np.sign(target)) * (180 - abs(target)))

    scores = all_round(bench, as_if_in_front)
    assert (scores.rear.confusions.count, scores.rear.confusions.n) == (6, 18)
    assert scores.rear.resolved.absolute_deg.value == pytest.approx(0.0)
    assert scores.direction.by_scope[Scope.ALL].absolute_deg.value == pytest.approx(40.0)


def test_sounds_in_front_have_no_front_back_part(bench, ideal):
    assert score_session(bench.finish(bench.start("clock-7"), ideal)).rear is None
