"""Which noise levels are passed, for any number of steps."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sound.codi.schedule import plan, signal_shares, timesteps

DIVISORS = [steps for steps in range(1, 1000) if 1000 % steps == 0]


def public_timesteps(steps):
    """As the public code takes them."""
    return tuple(level + 1 for level in range(0, 1000, 1000 // steps))


@given(st.integers(1, 1000))
def test_any_number_of_steps_has_exactly_so_many_rising_levels_within_the_1000(steps):
    levels = timesteps(steps)
    assert len(levels) == steps
    assert levels[0] >= 0
    assert levels[-1] <= 999
    assert all(before < after for before, after in pairwise(levels))


@given(st.integers(1, 1000))
def test_the_levels_are_spread_evenly(steps):
    gaps = {after - before for before, after in pairwise(timesteps(steps))}
    assert gaps <= {1000 // steps, -(-1000 // steps)}


@pytest.mark.parametrize("steps", DIVISORS)
def test_where_the_public_code_computes_the_steps_it_was_asked_for_ours_are_the_same(steps):
    assert timesteps(steps) == public_timesteps(steps)


def test_nowhere_else_does_the_public_code_compute_the_steps_it_was_asked_for():
    right = [s for s in range(1, 1001) if len(public_timesteps(s)) == s and public_timesteps(s)[-1] <= 999]
    assert right == DIVISORS


@pytest.mark.parametrize("steps", [0, 1001, -1])
def test_no_steps_or_more_than_there_are_levels_are_refused(steps):
    with pytest.raises(ValueError, match="steps"):
        timesteps(steps)


@given(st.integers(1, 1000))
def test_a_plan_goes_down_level_by_level_and_ends_at_the_cleanest(steps):
    planned = plan(steps)
    assert [step.timestep for step in planned] == sorted(timesteps(steps), reverse=True)
    assert all(before.next_signal == after.signal for before, after in pairwise(planned))
    assert planned[-1].next_signal == pytest.approx(np.sqrt(1.0 - 0.00085))
    for step in planned:
        assert step.signal**2 + step.noise**2 == pytest.approx(1.0)
        assert step.next_signal**2 + step.next_noise**2 == pytest.approx(1.0)
        assert step.next_signal >= step.signal


def test_the_noisiest_level_is_almost_all_noise():
    shares = signal_shares()
    assert shares.shape == (1000,)
    assert shares[-1] == pytest.approx(0.0047, abs=1e-4)
