import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.vision.tracking.kalman import Motion

steps = st.lists(
    st.tuples(st.floats(0.001, 1.0), st.booleans(), st.floats(-500, 500), st.floats(-500, 500)), min_size=1, max_size=20
)


def started():
    return Motion.at(100.0, 50.0, sigma_px=1.0, speed_px_s=100.0)


@given(steps)
def test_doubt_stays_a_doubt(taken):
    motion = started()
    for elapsed_s, is_seen, x_px, y_px in taken:
        before = np.trace(motion.covariance[:2, :2])
        motion = motion.later(elapsed_s, 100.0)
        assert np.trace(motion.covariance[:2, :2]) >= before
        if is_seen:
            doubted = np.trace(motion.covariance)
            motion = motion.seen(x_px, y_px, 1.0)
            assert np.trace(motion.covariance) < doubted
        assert np.allclose(motion.covariance, motion.covariance.T)
        assert np.linalg.eigvalsh(motion.covariance).min() > -1e-6


@given(st.floats(-200, 200), st.floats(-200, 200))
def test_what_moves_evenly_is_expected_where_it_will_be(speed_x, speed_y):
    motion = started()
    for step in range(1, 40):
        motion = motion.later(0.04, 50.0).seen(100 + speed_x * step * 0.04, 50 + speed_y * step * 0.04, 1.0)
    motion = motion.later(0.4, 50.0)
    assert motion.place == pytest.approx((100 + speed_x * 1.96, 50 + speed_y * 1.96), abs=4.0)


def test_a_thing_that_stands_moves_with_the_picture_and_is_not_thought_to_move():
    motion = started().seen(100.0, 50.0, 1.0)
    camera = np.array([[1.0, 0.0, 7.0], [0.0, 1.0, -3.0]])
    moved = motion.later(0.04, 0.0, camera)
    assert moved.place == pytest.approx((107.0, 47.0))
    assert moved.mean[2:] == pytest.approx([0.0, 0.0])


def test_a_camera_that_rolls_turns_velocities():
    motion = Motion(np.array([0.0, 0.0, 10.0, 0.0]), np.eye(4))
    quarter = np.array([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0]])
    assert motion.later(1.0, 0.0, quarter).mean == pytest.approx([0.0, 10.0, 0.0, 10.0])


def test_what_stopped_is_expected_where_it_is():
    motion = Motion(np.array([3.0, 4.0, 10.0, -10.0]), np.eye(4))
    assert motion.stopped().later(1.0, 10.0).place == pytest.approx((3.0, 4.0))
