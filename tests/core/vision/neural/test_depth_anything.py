"""Depth: order kept, metres by a stated assumption or as the model says them, left where left is."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.geometry import Camera
from core.media.frames import Frame
from core.vision.analysis import ASSUMED_HFOV_DEG, analyse_frame
from core.vision.door import Region, VisionOptions
from core.vision.neural.depth_anything import ASSUMED, Assumption, DepthAnything, metres_of

nearness = arrays(np.float32, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.floats(0, 1000, width=32))


@given(nearness)
def test_what_is_nearer_stays_nearer_and_nothing_leaves_the_assumed_range(values):
    metres = metres_of(values, ASSUMED)
    assert metres.dtype == np.float32
    assert (metres >= ASSUMED.nearest_m - 1e-3).all()
    assert (metres <= ASSUMED.farthest_m + 1e-2).all()
    order = np.argsort(values.ravel(), kind="stable")
    assert (np.diff(metres.ravel()[order]) <= 0).all()


@given(nearness.filter(lambda values: values.size % 2 == 1))
def test_the_middle_of_the_picture_lies_at_the_assumed_distance(values):
    assert np.median(metres_of(values, ASSUMED)) == pytest.approx(ASSUMED.middle_m, rel=1e-4)


@given(nearness, st.floats(0.1, 10), st.floats(0, 100))
def test_the_unknown_zero_and_unit_of_the_answer_say_nothing(values, unit, zero):
    one, other = metres_of(values, ASSUMED), metres_of(values * np.float32(unit) + np.float32(zero), ASSUMED)
    if np.ptp(values) > 1.0:  # else rounding speaks
        assert one == pytest.approx(other, rel=0.05)


def test_the_range_is_used_up_on_the_side_that_needs_it():
    far = metres_of(np.array([[0.0, 9.0, 10.0]], dtype=np.float32), Assumption(3.0, 1.0, 12.0))
    assert far[0] == pytest.approx([12.0, 3.0, 1 / (1 / 3 + (1 / 3 - 1 / 12) / 9)], rel=1e-4)
    near = metres_of(np.array([[0.0, 1.0, 10.0]], dtype=np.float32), Assumption(3.0, 1.0, 12.0))
    assert near[0, 2] == pytest.approx(1.0, rel=1e-4)
    flat = metres_of(np.full((2, 2), 7.0, dtype=np.float32), Assumption(4.0, 1.0, 12.0))
    assert flat == pytest.approx(4.0)


@pytest.fixture
def with_answer(monkeypatch):
    """Gives a backend a network that answers what a function makes of its input's height and width."""
    torch = pytest.importorskip("torch")

    def script(backend, answer):
        seen = []

        def network(pixels):
            seen.append(tuple(pixels.shape))
            return SimpleNamespace(predicted_depth=torch.from_numpy(answer(*pixels.shape[2:])[np.newaxis]))

        monkeypatch.setattr(backend._network, "module", network)
        return seen

    return script


def nearer_to_the_right(height, width):
    return np.tile(np.linspace(1.0, 5.0, width, dtype=np.float32), (height, 1))


@pytest.mark.parametrize("size", [(96, 64), (50, 150), (301, 77)])
def test_what_is_nearer_to_the_right_is_nearer_on_the_right_of_the_picture(made, size, with_answer):
    backend = made(DepthAnything, "depth")
    with_answer(backend, nearer_to_the_right)
    depth = backend.estimate(np.zeros((size[1], size[0], 3), dtype=np.uint8), 60.0)
    assert depth.metres.shape == (size[1], size[0])
    assert depth.metres.dtype == np.float32
    assert (np.diff(depth.metres, axis=1) <= 0).all()
    assert depth.metres[0, 0] > 1.5 * depth.metres[0, -1]
    assert depth.scale == "assumed"
    assert depth.assumption is not None
    assert "3 m" in depth.assumption


def test_another_assumption_is_used_and_said(tiny, with_answer):
    backend = DepthAnything(tiny("depth"), Assumption(40.0, 2.0, 300.0))
    with_answer(backend, nearer_to_the_right)
    depth = backend.estimate(np.zeros((64, 97, 3), dtype=np.uint8), 60.0)
    assert np.median(depth.metres) == pytest.approx(40.0, rel=0.05)
    assert depth.assumption is not None
    assert "300 m" in depth.assumption


def test_a_metric_model_says_metres(made, with_answer):
    backend = made(DepthAnything, "metric_depth")
    with_answer(backend, lambda height, width: nearer_to_the_right(height, width) - 1.0)
    depth = backend.estimate(np.zeros((64, 96, 3), dtype=np.uint8), 60.0)
    assert (depth.scale, depth.assumption) == ("metric", None)
    assert depth.metres[32, -1] == pytest.approx(4.0 / np.cos(np.radians(30.0)), abs=0.05)
    assert depth.metres.min() > 0.0  # nothing is at the camera itself


def flat_wall(height, width):
    return np.full((height, width), 4.0, dtype=np.float32)


@pytest.mark.parametrize("hfov_deg", [40.0, 60.0, 100.0])
def test_a_flat_wall_in_metres_is_farther_where_it_is_seen_at_an_angle(made, hfov_deg, with_answer):
    backend = made(DepthAnything, "metric_depth")
    with_answer(backend, flat_wall)
    metres = backend.estimate(np.zeros((90, 160, 3), dtype=np.uint8), hfov_deg).metres
    camera = Camera(160, 90, hfov_deg)
    for row, column in ((45, 80), (45, 0), (45, 159), (0, 80), (89, 159)):
        ahead = camera.direction_of(column + 0.5, row + 0.5).unit_vector()[0]
        assert metres[row, column] == pytest.approx(4.0 / ahead, rel=1e-4)


def test_of_a_flat_wall_that_is_only_told_apart_the_assumption_stands_at_every_angle(made, with_answer):
    backend = made(DepthAnything, "depth")
    with_answer(backend, flat_wall)
    assert backend.estimate(np.zeros((90, 160, 3), dtype=np.uint8), 100.0).metres == pytest.approx(ASSUMED.middle_m)


class AtTheRight:
    """A thing at the right edge."""

    version = "1"

    def find(self, rgb, count, *, seed, prompt):
        mask = np.zeros(rgb.shape[:2], dtype=bool)
        mask[40:50, 140:] = True
        return (Region(mask, 1.0),)


@pytest.mark.parametrize(
    ("known_deg", "given_deg", "settled_deg"),
    [(None, None, ASSUMED_HFOV_DEG), (80.0, None, 80.0), (80.0, 100.0, 100.0)],
)
def test_a_thing_is_as_far_as_the_field_of_view_says_that_its_azimuth_comes_from(
    made, known_deg, given_deg, settled_deg, with_answer
):
    backend = made(DepthAnything, "metric_depth")
    with_answer(backend, flat_wall)
    frame = Frame(np.zeros((90, 160, 3), np.uint8), Path("wall.png"), "picture", sha256="", hfov_deg=known_deg)
    options = VisionOptions(hfov_deg=given_deg)
    (source,) = analyse_frame(frame, options, finder=AtTheRight(), estimator=backend).sources
    assert source.position.direction == Camera(160, 90, settled_deg).direction_of(*source.centroid_px)
    assert source.position.to_cartesian()[0] == pytest.approx(4.0, rel=0.01)


@pytest.mark.parametrize(
    ("size", "frame"),
    [((96, 64), (42, 56)), ((64, 96), (56, 42)), ((42, 42), (42, 42)), ((400, 20), (14, 42)), ((1, 1), (42, 42))],
)
def test_the_frame_keeps_the_proportions_in_whole_patches(made, size, frame, with_answer):
    backend = made(DepthAnything, "depth")
    seen = with_answer(backend, nearer_to_the_right)
    backend.estimate(np.zeros((size[1], size[0], 3), dtype=np.uint8), 60.0)
    assert seen[0][2:] == frame


def test_a_picture_as_long_as_a_panorama_does_not_take_all_memory(made, with_answer):
    backend = made(DepthAnything, "depth")
    seen = with_answer(backend, nearer_to_the_right)
    backend.estimate(np.zeros((42, 9000, 3), dtype=np.uint8), 60.0)
    assert seen[0][2] * seen[0][3] <= 4300 * 14**2


def test_a_smaller_input_is_smaller(made, with_answer):
    backend = made(DepthAnything, "depth", input_scale=0.5)
    seen = with_answer(backend, nearer_to_the_right)
    backend.estimate(np.zeros((84, 84, 3), dtype=np.uint8), 60.0)
    assert seen[0][2:] == (28, 28)
