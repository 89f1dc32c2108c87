"""Intervals of few answers, of sizes, of spreads, of thresholds and of differences."""

import math

import numpy as np
import pytest
from scipy.stats import t as student

from core.assessment.bootstrap import bca_interval, differing, log_interval, weights_where_enough
from core.assessment.direction_scores import variable_error
from core.assessment.measures import Measure, Note
from core.assessment.statistics.difference import difference
from core.assessment.statistics.psychometric import least_level

NORMAL = np.random.default_rng(3).normal(0.0, 1.0, 20_001)
EVEN = np.array([-1.0, 1.0])
CLOCK = np.repeat(np.arange(-90.0, 91.0, 30.0), 3)


def test_tails_of_few_answers_are_those_of_students_t():
    low, high = bca_interval(0.0, NORMAL, EVEN, freedom=14)
    assert high == pytest.approx(student.ppf(0.975, 14), abs=0.06)
    assert low == pytest.approx(-high, abs=0.1)
    assert bca_interval(0.0, NORMAL, EVEN)[1] == pytest.approx(1.96, abs=0.05)


def test_degrees_of_freedom_are_answers_less_targets():
    assert weights_where_enough(CLOCK, 1, resamples=5).freedom == 14


def test_a_size_lies_as_many_times_above_as_below():
    low, high = log_interval(10.0, 10.0 + 2.0 * NORMAL, 14)
    assert high / 10.0 == pytest.approx(10.0 / low)
    assert high == pytest.approx(10.0 * math.exp(student.ppf(0.975, 14) * 0.2), rel=0.02)
    assert log_interval(0.0, NORMAL, 14) == (0.0, 0.0)


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
