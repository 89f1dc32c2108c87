"""A wall square to the camera is as deep everywhere, and farther at its edges."""

import math

import numpy as np
import pytest

from core.geometry import Camera
from core.vision.line_of_sight import distances


@pytest.mark.parametrize("size_px", [(160, 90), (90, 160), (31, 31), (1, 1)], ids=str)
@pytest.mark.parametrize("hfov_deg", [20.0, 60.0, 100.0, 170.0])
def test_a_flat_wall_is_farther_by_one_over_the_cosine_of_the_angle_at_which_it_is_seen(size_px, hfov_deg):
    width_px, height_px = size_px
    metres = distances(np.full((height_px, width_px), 4.0, dtype=np.float32), hfov_deg)
    assert metres.dtype == np.float32
    camera = Camera(width_px, height_px, hfov_deg)
    for row in {0, height_px // 3, height_px - 1}:
        for column in {0, width_px // 4, width_px - 1}:
            ahead = camera.direction_of(column + 0.5, row + 0.5).unit_vector()[0]
            assert metres[row, column] == pytest.approx(4.0 / ahead, rel=1e-5)


def test_at_the_edges_of_a_hundred_degrees_a_wall_at_four_metres_is_more_than_six_metres_away():
    metres = distances(np.full((1, 1000), 4.0, dtype=np.float32), 100.0)
    assert metres[0, [0, -1]] == pytest.approx(4.0 / math.cos(math.radians(50.0)), rel=2e-3)
    assert metres[0, 500] == pytest.approx(4.0, rel=1e-3)


def test_what_is_nearer_on_the_right_stays_nearer_on_the_right():
    metres = distances(np.array([[4.0, 2.0]], dtype=np.float32), 60.0)
    assert metres[0, 0] == pytest.approx(2.0 * metres[0, 1])
