"""How often the interval of a share holds the truth is reckoned, and comes to what is known by other ways."""

import math

import numpy as np
import pytest
from scipy.stats import binom

from core.assessment.measures import proportion
from core.assessment.statistics.difference import difference
from core.evaluation.recovery.shares import Apart, Share, held_of, of_trials, value_of


@pytest.mark.parametrize(("trials", "chance"), [(12, 0.05), (21, 0.3), (9, 0.95), (40, 0.5)])
def test_trials_with_the_same_chance_are_binomial(trials, chance):
    measures = [proportion(count, trials).measure for count in range(trials + 1)]
    held = sum(
        binom.pmf(count, trials, chance)
        for count, measure in enumerate(measures)
        if measure.ci_low <= chance <= measure.ci_high
    )
    assert Share.alike(trials, chance).held == pytest.approx(held)


def test_near_0_wilsons_interval_may_hold_in_84_percent_alone():
    share = Share.alike(12, 0.0145)  # just below the interval of one of twelve: none of twelve alone holds it
    assert share.held == pytest.approx((1.0 - 0.0145) ** 12)
    assert share.held == pytest.approx(0.84, abs=0.005)


def test_trials_that_differ_in_their_chances_hold_more_often():
    differ = Share(np.ones(20), np.repeat([0.05, 0.95], 10))
    assert differ.value == pytest.approx(0.5)
    assert differ.held > 0.999
    assert Share.alike(20, 0.5).held == pytest.approx(0.95, abs=0.02)


def test_what_is_not_counted_changes_nothing_but_the_number():
    share = Share(np.array([1.0, 1.0, 0.0]), np.array([0.2, 0.4, 1.0]))
    assert share.value == pytest.approx(0.3)
    assert share.held == Share(np.ones(2), np.array([0.2, 0.4])).held
    assert math.isnan(Share.alike(4, 0.5, counted=0.0).value)


def test_answered_in_part_is_as_drawn():
    share = Share(np.array([0.9, 0.6, 0.6, 0.3]), np.array([0.1, 0.5, 0.9, 0.4]))
    generator = np.random.default_rng(1)
    counted = generator.random((40_000, 4)) < share.counted
    right = counted & (generator.random((40_000, 4)) < share.right)
    drawn = [
        proportion(int(count), int(n)).measure
        for count, n in zip(right.sum(axis=1), counted.sum(axis=1), strict=True)
        if n
    ]
    held = np.mean([each.ci_low <= share.value <= each.ci_high for each in drawn])
    assert share.held == pytest.approx(held, abs=0.006)


def test_a_difference_holds_as_often_as_its_two_shares_together_say():
    apart = Apart(Share.alike(2, 0.9), Share.alike(2, 0.4))
    held = 0.0
    for first in range(3):
        for second in range(3):
            interval = difference(proportion(first, 2).measure, proportion(second, 2).measure)
            chance = binom.pmf(first, 2, 0.9) * binom.pmf(second, 2, 0.4)
            held += chance * (interval.ci_low <= 0.5 <= interval.ci_high)
    assert (apart.value, apart.held) == pytest.approx((0.5, held))


def test_trials_that_play_one_of_several_sounds_mix_them():
    share = of_trials(np.array([[1.0, 0.0], [0.5, 0.5]]), [1.0, 0.5], [0.2, 0.8])
    assert share.counted == pytest.approx([1.0, 0.75])
    assert share.right == pytest.approx([0.2, (0.5 * 0.2 + 0.25 * 0.8) / 0.75])
    assert of_trials(np.eye(2), [1.0, 0.0], [0.5, 0.5]).counted == pytest.approx([1.0])


def test_a_number_alone_cannot_be_reckoned():
    assert (value_of(3.0), held_of(3.0)) == (3.0, None)
    assert held_of(Share.alike(12, 0.5)) == Share.alike(12, 0.5).held
