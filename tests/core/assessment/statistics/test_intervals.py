"""Intervals of few answers, of sizes, of spreads, of thresholds and of differences."""

import math

import numpy as np
import pytest
from scipy.stats import t as student_t

from core.assessment.bootstrap import (
    bca_interval,
    differing,
    log_interval,
    multiple,
    replicate_weights,
    student,
    weights_where_enough,
)
from core.assessment.direction_scores import score_directions, variable_error
from core.assessment.distance_scores import score_distances
from core.assessment.measures import Measure, Note, Scope
from core.assessment.statistics.difference import difference
from core.assessment.statistics.psychometric import least_level

NORMAL = np.random.default_rng(3).normal(0.0, 1.0, 20_001)
EVEN = np.array([-1.0, 1.0])
CLOCK = np.repeat(np.arange(-90.0, 91.0, 30.0), 3)


def test_tails_of_few_answers_are_those_of_students_t():
    low, high = bca_interval(0.0, NORMAL, EVEN, freedom=14)
    assert high == pytest.approx(student_t.ppf(0.975, 14), abs=0.06)
    assert low == pytest.approx(-high, abs=0.1)
    assert bca_interval(0.0, NORMAL, EVEN)[1] == pytest.approx(1.96, abs=0.05)


def test_degrees_of_freedom_are_answers_less_targets():
    assert weights_where_enough(CLOCK, 1, resamples=5).freedom == 14


def test_a_size_lies_as_many_times_above_as_below():
    low, high = log_interval(10.0, 10.0 + 2.0 * NORMAL, 14)
    assert high / 10.0 == pytest.approx(10.0 / low)
    assert high == pytest.approx(10.0 * math.exp(student_t.ppf(0.975, 14) * 0.2), rel=0.02)
    assert log_interval(0.0, NORMAL, 14) == (0.0, 0.0)


def test_a_mean_lies_in_the_middle_of_its_interval_however_few_answers_differ():
    errors = np.zeros(21)
    errors[[2, 8, 20]] = 30.0  # three of 21 hours, all to the right: BCa's interval leaves 0 out
    weights = weights_where_enough(CLOCK, 1, 999, CLOCK + errors)
    found = student(lambda each: each @ errors / each.sum(axis=-1), weights)
    within = [errors[target == CLOCK] for target in np.unique(CLOCK)]
    se = math.sqrt(sum(np.var(each, ddof=1) / 3 for each in within)) / 7  # of the mean of a stratified sample
    assert found.ci_high - found.value == pytest.approx(found.value - found.ci_low)
    assert found.ci_high - found.value == pytest.approx(student_t.ppf(0.975, 14) * se, rel=0.06)
    assert found.ci_low < 0.0


def test_errors_of_one_size_say_nothing_of_how_that_size_varies():
    off = np.tile([-30.0, 30.0, -30.0], 7)  # one hour off every time, now right and now left
    scores = score_directions(CLOCK.tolist(), (CLOCK + off).tolist(), CLOCK.tolist(), 1, 0, 499)
    everything = scores.by_scope[Scope.ALL]
    for size in (everything.absolute_deg, everything.rms_deg):
        assert (size.value, size.ci_low, size.se, size.note) == (pytest.approx(30.0), None, None, Note.ALIKE)
    assert scores.absolute_change_deg is None, "or anything would be a change"
    assert everything.constant_deg.ci_low < everything.constant_deg.value < everything.constant_deg.ci_high
    assert scores.constant_change_deg > 5.0


def test_the_interval_of_a_ratio_is_that_of_its_logarithm():
    logs = np.random.default_rng(8).normal(0.3, 0.4, 21)
    weights = weights_where_enough(CLOCK, 1, 999)
    log = student(lambda each: each @ logs / each.sum(axis=-1), weights)
    ratio = multiple(lambda each: each @ logs / each.sum(axis=-1), weights)
    known = (ratio.value, ratio.ci_low, ratio.ci_high)
    assert known == pytest.approx((math.exp(log.value), math.exp(log.ci_low), math.exp(log.ci_high)))


def test_a_missed_sound_is_resampled_with_those_of_its_target():
    targets = np.repeat([0.0, 30.0], 3)
    rows = replicate_weights(targets, 1, 200, np.array([30.0, 30.0]))
    assert rows.shape == (200, 6)
    assert np.allclose(rows[:, :3].sum(axis=1), 3.0), "nothing was missed there"
    assert np.ptp(rows[:, 3:].sum(axis=1)) > 1.0
    assert rows[:, 3:].sum(axis=1).mean() == pytest.approx(3.0, abs=0.2)
    assert np.array_equal(replicate_weights(targets, 1, 200), replicate_weights(targets, 1, 200, np.array([])))


def test_where_targets_differ_in_their_error_what_was_missed_widens_the_interval():
    targets, said = [1.0] * 8 + [4.0] * 8, [1.9, 2.0, 2.0, 2.1] * 4  # told as 2 m: far too far, far too near
    whole = score_distances(targets, said, targets, 1, 499).ratios.bias_log
    holed = score_distances(targets, said, targets, 1, 499, missed_m=[4.0] * 6).ratios.bias_log
    assert holed.value == whole.value
    assert holed.se > 0.07 > 0.02 > whole.se
    assert holed.ci_high - holed.ci_low > 0.3


def test_sounds_missed_on_the_left_widen_no_interval_of_the_right():
    answers = CLOCK * 0.5 + np.tile([-8.0, 0.0, 8.0], 7)
    targets, answers = np.tile(CLOCK, 2), np.tile(answers, 2)

    def constant(missed):
        scores = score_directions(targets.tolist(), answers.tolist(), CLOCK.tolist(), 1, 0, 199, missed)
        return {scope: scores.by_scope[scope].constant_deg for scope in (Scope.ALL, Scope.LEFT, Scope.RIGHT)}

    whole, holed = constant([]), constant([-90.0, -90.0, -60.0])
    assert holed[Scope.RIGHT] == whole[Scope.RIGHT]
    assert holed[Scope.LEFT].se > whole[Scope.LEFT].se
    assert holed[Scope.ALL].se > whole[Scope.ALL].se


def test_one_far_answer_widens_the_interval_of_the_spread():
    even = np.tile([-10.0, 0.0, 10.0], 7)
    far = even.copy()
    far[0] = -90.0
    narrow, wide = variable_error(CLOCK, even), variable_error(CLOCK, far)
    assert narrow.ci_high / narrow.ci_low == pytest.approx(math.sqrt(26.119 / 5.629), rel=1e-3)  # chi-square, 14
    assert wide.ci_high / wide.ci_low > 2 * narrow.ci_high / narrow.ci_low


def test_answers_that_differ_are_those_that_are_not_the_usual_one_to_their_target():
    targets = np.array([0.0, 0.0, 0.0, 30.0, 30.0, 30.0])
    assert differing(targets, np.array([0.0, 0.0, 0.0, 60.0, 60.0, 60.0])) == 0
    assert differing(targets, np.array([0.0, 0.0, 30.0, 60.0, 30.0, 0.0])) == 3


def test_the_level_from_which_on_three_of_four_are_right_is_found_and_held():
    generator = np.random.default_rng(4)
    levels = generator.uniform(5.0, 80.0, 300)
    correct = generator.normal(levels, 30.0) > 0
    found = least_level(levels.tolist(), correct.tolist(), 120.0, 0.75)
    assert found.value == pytest.approx(0.6745 * 30.0, abs=6.0)
    assert found.ci_low < 0.6745 * 30.0 < found.ci_high
    few = least_level(levels[:5].tolist(), correct[:5].tolist(), 120.0, 0.75)
    assert (few.note, few.ci_low) == (Note.TOO_FEW, None)
    assert least_level([], [], 120.0, 0.75).note is Note.NO_DATA


def test_a_difference_has_newcombes_interval():
    # Newcombe 1998, table II, 56/70 against 48/80, method 10: 0.2, from 0.0524 to 0.3339
    first, second = Measure(0.8, 0.6918, 0.8776, 70), Measure(0.6, 0.4905, 0.7003, 80)
    found = difference(first, second)
    assert (found.value, found.n) == (pytest.approx(0.2), 150)
    assert (found.ci_low, found.ci_high) == pytest.approx((0.0524, 0.3339), abs=2e-3)
    assert difference(first, Measure.bare(0.6, 4)).ci_low is None
    assert difference(first, Measure.absent(Note.NO_DATA)).note is Note.NO_DATA


def test_what_is_drawn_is_what_one_generator_draws_group_by_group_whatever_was_drawn_before() -> None:
    targets = np.repeat([-60.0, -20.0, 0.0, 20.0, 60.0], [3, 3, 2, 3, 4])
    for chosen in (targets, targets[targets < 0.0], targets[targets > 0.0], targets):
        generator, wanted = np.random.default_rng(11), np.ones((50, len(chosen)))
        for target in np.unique(chosen):
            members = np.flatnonzero(chosen == target)
            size = len(members)
            drawn = generator.multinomial(size - 1, np.full(size, 1 / size), size=50)
            wanted[:, members] = drawn * (size / (size - 1))
        assert np.array_equal(replicate_weights(chosen, 11, 50), wanted)
