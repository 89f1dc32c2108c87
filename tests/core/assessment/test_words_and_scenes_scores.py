"""Scores of words, zones, matches and ratings: sessions whose outcome is known."""

from dataclasses import replace

import numpy as np
import pytest

from core import scene_library
from core.assessment import protocol as protocols
from core.assessment import ratings
from core.assessment.answers import Answer, AnswerError, accepted
from core.assessment.kinds import PLACES, ZONES
from core.assessment.matching_scores import score_matching
from core.assessment.material.gallery import gallery_of
from core.assessment.measures import Note
from core.assessment.plan import plan_session
from core.assessment.ratings_scores import score_ratings
from core.assessment.words_scores import laterality_index, score_words
from core.assessment.zone_scores import score_zones
from core.records.model import Heard


@pytest.fixture(scope="module")
def gallery():
    return gallery_of(entry.path for entry in scene_library.built_in())


@pytest.fixture
def a_trial(bench):
    return bench.give(bench.start("direction"), Answer(azimuth_deg=0.0))


def answered(a_trial, planned, choice):
    heard = Heard.NO if choice is None else Heard.YES
    return replace(a_trial, planned=planned, heard=heard, response_choice=choice, response_azimuth_deg=None)


def of_the_test(protocol_id, gallery, seed=3):
    plan = plan_session(protocols.find(protocol_id).protocol, seed, material=gallery)
    return [trial for trial in plan if not trial.is_practice]


def words_said(a_trial, dichotic, diotic):
    said = [("dichotic", choice) for choice in dichotic] + [("diotic", choice) for choice in diotic]
    return [
        answered(a_trial, replace(a_trial.planned, condition=kind), None if choice == "none" else choice)
        for kind, choice in said
    ]


def test_the_laterality_index_is_that_of_the_field(a_trial):
    right_heavy = ["both"] * 6 + ["right"] * 12 + ["none"] * 2
    even = ["left"] * 8 + ["right"] * 8 + ["both"] * 4
    scores = score_words(words_said(a_trial, right_heavy, even), 1)
    dichotic, diotic = scores.conditions["dichotic"], scores.conditions["diotic"]
    assert (dichotic.left.count, dichotic.right.count, dichotic.both.count, dichotic.left.n) == (6, 18, 6, 20)
    assert dichotic.laterality.value == pytest.approx(50.0)
    assert 0 < dichotic.laterality.ci_low < 50 < dichotic.laterality.ci_high <= 100
    assert diotic.laterality.value == 0
    assert scores.dichotic_minus_diotic.value == pytest.approx(50.0)
    assert scores.dichotic_minus_diotic.ci_low > 0
    mirrored = [{"left": "right", "right": "left"}.get(choice, choice) for choice in right_heavy]
    assert score_words(words_said(a_trial, mirrored, even), 1).conditions["dichotic"].laterality.value == -50.0


def test_nothing_said_has_no_index_few_pairs_and_answers_that_are_all_both_have_no_interval(a_trial):
    scores = score_words(words_said(a_trial, ["both"] * 18 + ["right"] * 2, ["none"] * 20), 1)
    alike, nothing = (scores.conditions[kind].laterality for kind in ("dichotic", "diotic"))
    assert (alike.value, alike.ci_low, alike.note) == (pytest.approx(100 * 2 / 38), None, Note.ALIKE)
    assert (nothing.value, nothing.note) == (None, Note.UNDEFINED)
    assert scores.dichotic_minus_diotic.value is None
    few = score_words(words_said(a_trial, ["left", "right", "both"], []), 1)
    assert few.conditions["dichotic"].laterality.note is Note.TOO_FEW
    assert few.conditions["diotic"].laterality.note is Note.NO_DATA


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [(0, 3, (0.4385, 1.0)), (0, 20, (0.8389, 1.0)), (1, 19, (0.7639, 0.9911)), (2, 2, (0.1500, 0.8500))],
)
def test_where_hardly_a_word_of_a_side_was_said_the_index_has_the_interval_of_a_share(left, right, share):
    said = np.zeros((2, 20))
    said[0, :left] = said[1, 20 - right :] = 1.0
    found, mirrored = (laterality_index(*ears, 1, 999) for ears in (said, said[::-1]))
    assert found.value == 100.0 * (right - left) / (right + left)
    assert (found.ci_low, found.ci_high) == pytest.approx([200.0 * end - 100.0 for end in share], abs=0.02)
    assert found.se > 5.0
    assert (mirrored.value, mirrored.se) == (-found.value, pytest.approx(found.se))
    assert (mirrored.ci_low, mirrored.ci_high) == pytest.approx((-found.ci_high, -found.ci_low))


@pytest.mark.parametrize(
    ("of_right", "of_left"), [(0.85, 0.03), (0.60, 0.03), (0.30, 0.03), (0.50, 0.50), (0.80, 0.40)]
)
def test_the_interval_of_the_index_holds_the_truth_of_one_sided_tests_too(of_right, of_left):
    generator = np.random.default_rng(5)
    true, held, tests = 100.0 * (of_right - of_left) / (of_right + of_left), 0, 150
    for seed in range(tests):
        left, right = ((generator.random(20) < chance).astype(float) for chance in (of_left, of_right))
        found = laterality_index(left, right, seed, 299)
        assert found.ci_high - found.ci_low > 1.0
        held += found.ci_low <= true <= found.ci_high
    assert held / tests >= 0.92


def test_a_sound_heard_two_zones_to_the_right_is_a_shift_and_a_confusion_of_sides(a_trial, gallery):
    def shifted(planned):
        return ZONES[min(ZONES.index(planned.condition) + 2, len(ZONES) - 1)]

    planned = of_the_test("scene-zone", gallery)
    exact = score_zones([answered(a_trial, each, each.condition) for each in planned], 1)
    assert (exact.right.correct.count, exact.kappa.value, exact.shift.value) == (12, 1.0, 0.0)
    assert exact.right.p_value == pytest.approx(0.2**12)
    assert sum(exact.counts[at][at] for at in range(5)) == 12
    scores = score_zones([answered(a_trial, each, shifted(each)) for each in planned], 1)
    assert scores.shift.value > 1
    assert scores.kappa.value < 0.7
    centre_left = [each for each in planned if each.condition == "centre-left"]
    assert scores.other_side["left"].count == len(centre_left), "what was far left is heard in the centre"
    assert scores.other_side["right"].count == 0


def test_what_was_not_heard_is_not_right_and_has_no_zone(a_trial, gallery):
    planned = of_the_test("scene-zone", gallery)
    scores = score_zones([answered(a_trial, each, None) for each in planned], 1)
    assert (scores.right.correct.count, scores.right.correct.n, scores.right.p_value) == (0, 12, 1.0)
    assert (scores.kappa.note, scores.shift.note) == (Note.NO_DATA, Note.NO_DATA)


def test_matching_is_held_against_a_third(a_trial, gallery):
    planned = of_the_test("scene-match", gallery)
    assert score_matching([answered(a_trial, each, each.condition) for each in planned]).right.p_value == (
        pytest.approx((1 / 3) ** 9)
    )
    scores = score_matching([answered(a_trial, each, "first") for each in planned])
    assert (scores.right.correct.count, scores.right.correct.n, scores.right.chance) == (3, 9, 1 / 3)
    assert {place: scores.right_at[place].count for place in PLACES} == {"first": 3, "second": 0, "third": 0}
    assert {place: scores.right_at[place].n for place in PLACES} == dict.fromkeys(PLACES, 3)
    assert {place: scores.chosen[place].count for place in PLACES} == {"first": 9, "second": 0, "third": 0}
    six = [each.condition if at < 6 else None for at, each in enumerate(planned)]
    trials = [answered(a_trial, each, choice) for each, choice in zip(planned, six, strict=True)]
    assert score_matching(trials).right.p_value == pytest.approx(0.0424, abs=1e-4)


def points(value, **others):
    return ratings.written({scale: others.get(scale.partition("-")[0], value) for scale in ratings.SCALES})


def test_space_rated_higher_in_every_scene_is_a_difference_and_an_order_that_is_balanced_is_none(a_trial, gallery):
    planned = of_the_test("scene-ratings", gallery)
    trials = [answered(a_trial, each, points(6 if each.condition == "spatial" else 3)) for each in planned]
    scores = score_ratings(trials)
    real = scores.scales["unreal-real"]
    assert (real.spatial, real.mono, real.difference.median.value) == (6.0, 3.0, 3.0)
    assert real.difference.p_value == pytest.approx(2 / 2**6)
    assert (real.order.median.value, real.order.p_value) == (0.0, 1.0)
    assert (scores.preferred["spatial"].count, scores.preferred["mono"].count, scores.alike.count) == (6, 0, 0)


def test_what_is_heard_first_rated_higher_is_an_order_effect_and_no_preference(a_trial, gallery):
    planned = of_the_test("scene-ratings", gallery)
    first = set(range(0, 12, 2))
    trials = [answered(a_trial, each, points(5 if at in first else 4)) for at, each in enumerate(planned)]
    scale = score_ratings(trials).scales["unclear-clear"]
    assert (scale.difference.median.value, scale.order.median.value) == (0.0, 1.0)
    assert scale.order.p_value < 0.05
    assert scale.difference.p_value == 1.0


def test_scenes_of_which_one_version_was_not_rated_are_left_out(a_trial, gallery):
    planned = of_the_test("scene-ratings", gallery)
    scores = score_ratings([answered(a_trial, each, None if at == 3 else points(4)) for at, each in enumerate(planned)])
    assert (scores.alike.count, scores.alike.n) == (5, 5)
    assert scores.scales["unreal-real"].difference.p_value is None, "nothing differs"
    assert score_ratings([]).scales["unreal-real"].difference.median.note is Note.NO_DATA


def test_scales_are_told_apart(a_trial, gallery):
    planned = of_the_test("scene-ratings", gallery)
    trials = [answered(a_trial, each, points(4, outside=7 if each.condition == "mono" else 2)) for each in planned]
    scores = score_ratings(trials)
    medians = {scale: scores.scales[scale].difference.median.value for scale in ratings.SCALES}
    assert medians == {**dict.fromkeys(ratings.SCALES, 0.0), "outside-immersed": -5.0}
    assert scores.preferred["mono"].count == 6


@pytest.mark.parametrize(
    "wrong",
    ["", "unreal-real=5", points(4).replace("=4", "=8"), points(4) + ";x=1", points(4).replace("=4", "=x"), "both"],
)
def test_only_points_on_every_scale_are_an_answer(wrong):
    protocol = protocols.find("scene-ratings").protocol
    assert accepted(Answer(choice=points(4)), protocol).choice == points(4)
    assert ratings.read(points(4)) == dict.fromkeys(ratings.SCALES, 4)
    with pytest.raises(AnswerError):
        accepted(Answer(choice=wrong), protocol)
    with pytest.raises(ValueError, match="does not rate"):
        ratings.written({"unreal-real": 5})


def test_of_words_nothing_said_and_not_heard_are_one_answer():
    words = protocols.find("words").protocol
    for answer in (Answer(choice="none"), Answer(heard=False)):
        given = accepted(answer, words)
        assert (given.choice, given.heard) == ("none", False)
    assert accepted(Answer(choice="both"), words).choice == "both"
