"""The baseline is the published code as it stands: its errors come out of its formulae."""

import numpy as np
import pytest

from core.evaluation.comparison import energy_azimuth
from core.evaluation.localization import sweep
from core.evaluation.published import RATE_HZ, published_rendering
from core.geometry import Position

NOISE = np.random.default_rng(0).standard_normal(round(10.242 * RATE_HZ)) * 0.05
GRID_DEG = range(-90, 91, 15)


# the published direction errors on this grid, with + to the left: 48.4 degrees at 2 m, 35.1 at 200 m
@pytest.mark.parametrize(("distance_m", "mean_error_deg"), [(2.0, 48.4), (200.0, 35.1)])
def test_its_energy_points_where_the_published_figures_say(distance_m, mean_error_deg):
    table = sweep(lambda az: energy_azimuth(published_rendering(NOISE, Position(az, 0, distance_m))), GRID_DEG)
    assert table.mean_abs_deg == pytest.approx(mean_error_deg, abs=2.0)


def test_its_front_right_is_silent():
    clip = published_rendering(NOISE, Position(30, 0, 2))
    assert not clip.channel("FR").any()
    assert clip.channel("FC").any()
