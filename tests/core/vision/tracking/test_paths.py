"""Smoothing and simplifying of a path."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.geometry import Position
from core.scene import Clip, SoundSource, Waypoint
from core.vision.tracking.door import TimedPosition
from core.vision.tracking.simplifying import apart, position_at, simplified
from core.vision.tracking.smoothing import smoothed

FIRM = {"sigma": 0.5, "restlessness": 200.0}


@st.composite
def paths(draw):
    count = draw(st.integers(1, 30))
    steps = draw(st.lists(st.floats(0.01, 0.5), min_size=count, max_size=count))
    places = st.builds(Position, st.floats(-60, 60), st.floats(-40, 40), st.floats(0.5, 20.0))
    found = draw(st.lists(places, min_size=count, max_size=count))
    return [TimedPosition(float(t_s), place) for t_s, place in zip(np.cumsum(steps), found, strict=True)]


@given(paths(), st.floats(0.2, 5.0))
def test_a_simplified_path_misses_no_point_by_more_than_the_tolerance(path, tolerance_deg):
    few = simplified(path, tolerance_deg)
    assert set(few) <= set(path)
    assert all(later.t_s > earlier.t_s for earlier, later in pairwise(few))
    for point in path:
        assert apart(point.position, position_at(few, point.t_s), tolerance_deg) <= 1.0 + 1e-9


@given(paths())
def test_positions_between_waypoints_are_those_of_a_scene(path):
    source = SoundSource(
        id="a",
        label="a",
        clip=Clip(kind="synthesis", name="bell"),
        trajectory=tuple(
            Waypoint(
                t_s=point.t_s,
                azimuth_deg=point.position.azimuth_deg,
                elevation_deg=point.position.elevation_deg,
                distance_m=point.position.distance_m,
            )
            for point in path
        ),
    )
    for t_s in np.linspace(-1.0, path[-1].t_s + 1.0, 17):
        said, meant = position_at(path, float(t_s)), source.at(float(t_s))
        assert said.azimuth_deg == pytest.approx(meant.azimuth_deg)
        assert said.elevation_deg == pytest.approx(meant.elevation_deg)
        assert said.distance_m == pytest.approx(meant.distance_m)


def test_what_trembles_within_the_tolerance_stands_still():
    path = [TimedPosition(index / 25, Position(0.2 * math.sin(index), 0.0, 2.0)) for index in range(50)]
    assert len(simplified(path, 0.5)) == 1


def test_even_movement_is_two_points_and_a_sudden_stop_three():
    path = [TimedPosition(index / 25, Position(min(index, 25) - 10.0, 0.0, 2.0)) for index in range(25)]
    assert len(simplified(path, 0.5)) == 2
    stopping = [TimedPosition(index / 25, Position(min(index, 25) - 10.0, 0.0, 2.0)) for index in range(50)]
    assert [point.t_s for point in simplified(stopping, 0.5)] == pytest.approx([0.0, 1.0, 1.96])


def test_a_point_late_on_a_straight_way_is_kept():
    """The line passes through it, but at another time: a sound there would be heard too early."""
    path = [TimedPosition(t_s, Position(azimuth_deg)) for t_s, azimuth_deg in ((0.0, 0.0), (1.0, 2.0), (2.0, 20.0))]
    assert len(simplified(path, 0.5)) == 3


def test_smoothing_takes_noise_away_and_adds_no_delay():
    times_s = np.arange(100) / 25
    true = 15.0 * np.sin(2 * np.pi * times_s / 3.0)
    rng = np.random.default_rng(0)
    noisy = true + rng.normal(0, 0.5, 100)
    found = smoothed(times_s, noisy, **FIRM)
    assert np.sqrt(np.mean((found - true) ** 2)) < 0.6 * np.sqrt(np.mean((noisy - true) ** 2))
    lags = np.arange(-10, 11)
    inner = slice(15, -15)
    errors = [np.mean((found[inner] - np.roll(true, lag)[inner]) ** 2) for lag in lags]
    assert lags[int(np.argmin(errors))] == 0


@given(st.lists(st.floats(-50, 50), min_size=3, max_size=25), st.integers(0, 1000))
def test_smoothing_is_the_same_forwards_and_backwards(values, seed):
    rng = np.random.default_rng(seed)
    times_s = np.cumsum(rng.uniform(0.01, 0.2, len(values)))
    forwards = smoothed(times_s, np.array(values), **FIRM)
    backwards = smoothed(-times_s[::-1], np.array(values)[::-1], **FIRM)[::-1]
    assert forwards == pytest.approx(backwards, abs=0.05)


@given(st.floats(-30, 30), st.floats(-20, 20), st.integers(0, 1000))
def test_gaps_are_bridged_straight_and_ends_are_held(start, speed, seed):
    rng = np.random.default_rng(seed)
    times_s = np.cumsum(rng.uniform(0.02, 0.1, 40))
    true = start + speed * times_s
    seen = true.copy()
    seen[[0, 1, 38, 39]] = np.nan
    seen[12:24] = np.nan
    found = smoothed(times_s, seen, **FIRM)
    assert found[2:38] == pytest.approx(true[2:38], abs=0.1)
    assert found[0] == found[1] == found[2]
    assert found[39] == found[38] == found[37]


def test_a_curve_is_no_further_off_than_allowed_and_not_much_nearer():
    path = [TimedPosition(index / 25, Position(15.0 * math.sin(index / 12), 0.0, 2.0)) for index in range(100)]
    few = simplified(path, 0.5)
    off = max(apart(point.position, position_at(few, point.t_s), 0.5) for point in path)
    assert 0.5 < off <= 1.0
    assert len(few) < 30
