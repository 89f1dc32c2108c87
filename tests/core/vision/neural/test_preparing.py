"""Where a picture lies in a network's frame, and back; what a model's own files say of it. Without torch."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError, MachineError
from core.neural.loading import Loading, Precision
from core.vision.neural.preparing import (
    BICUBIC,
    BILINEAR,
    Fitting,
    Preparation,
    checked,
    fitted,
    normalised,
    preparation,
    scaled,
)

USUAL = Preparation({"height": 10, "width": 20}, (0.5, 0.5, 0.5), (0.2, 0.2, 0.2), BICUBIC)
sizes = st.tuples(st.integers(1, 900), st.integers(1, 900))


@given(sizes, st.integers(8, 256), st.booleans(), st.floats(0, 1), st.floats(0, 1))
def test_a_point_of_the_picture_is_found_again_where_it_was(picture, side, squash, x, y):
    fitting = Fitting.squashed(picture, (side, side * 2)) if squash else Fitting.padded(picture, side)
    point = np.array([[x * picture[0], y * picture[1]]], dtype=np.float32)
    shares = fitting.to_frame(point) / np.array(fitting.frame, dtype=np.float32)
    assert (shares <= np.array(fitting.inside) / np.array(fitting.frame) + 1e-6).all()
    assert fitting.to_picture(shares) == pytest.approx(point, abs=1e-3 * max(picture))


@pytest.mark.parametrize("picture", [(64, 64), (200, 50), (50, 200), (31, 64)])
@pytest.mark.parametrize("squash", [True, False])
def test_the_left_and_upper_part_of_a_frame_is_that_of_the_picture(picture, squash):
    fitting = Fitting.squashed(picture, (64, 64)) if squash else Fitting.padded(picture, 64)
    width, height = picture
    marked = np.zeros((height, width, 3), dtype=np.uint8)
    marked[: height // 2, : width // 4] = 255
    frame = fitted(marked, fitting)
    assert frame.shape == (64, 64, 3)
    back = fitting.unfitted(frame[:, :, 0].astype(np.float32), picture) > 127
    expected = marked[:, :, 0] > 0
    assert (back & expected).sum() >= 0.85 * (back | expected).sum()


@pytest.mark.parametrize("rows", [16, 64, 256])
def test_a_map_of_any_resolution_lies_over_the_picture_without_a_shift(rows):
    fitting = Fitting.padded((300, 100), 96)
    ramp = np.tile((np.arange(rows, dtype=np.float32) + 0.5) / rows, (rows, 1))
    over_picture = fitting.unfitted(ramp, (30, 10))
    assert over_picture[5, 2:-2] == pytest.approx((np.arange(30)[2:-2] + 0.5) / 30, abs=0.005)
    down = fitting.unfitted(np.ascontiguousarray(ramp.T), (30, 10))
    assert down[1:-1, 15] == pytest.approx((np.arange(10)[1:-1] + 0.5) / 10 * 32 / 96, abs=0.005)


def test_padding_is_of_the_grey_that_is_asked_for():
    frame = fitted(np.full((10, 40, 3), 9, dtype=np.uint8), Fitting.padded((40, 10), 40), fill=128)
    assert (frame[:10] == 9).all()
    assert (frame[10:] == 128).all()


def test_numbers_are_channels_first_around_the_mean():
    rgb = np.zeros((2, 3, 3), dtype=np.uint8)
    rgb[0, 1] = (255, 0, 51)
    numbers = normalised(rgb, USUAL)
    assert numbers.shape == (1, 3, 2, 3)
    assert numbers.dtype == np.float32
    assert numbers[0, :, 0, 1] == pytest.approx([2.5, -2.5, -1.5])


def said(folder, **content):
    (folder / "preprocessor_config.json").write_text(json.dumps(content))
    return preparation(folder, USUAL)


def test_a_models_own_file_counts_and_what_it_leaves_open_is_usual(tmp_path):
    assert preparation(tmp_path, USUAL) == USUAL
    assert said(tmp_path) == USUAL
    own = said(tmp_path, size={"shortest_edge": 5}, image_mean=[0.1, 0.2, 0.3], resample=2)
    assert own == Preparation({"shortest_edge": 5}, (0.1, 0.2, 0.3), (0.2, 0.2, 0.2), BILINEAR)
    assert (own.width_px, own.height_px) == (5, 5)
    assert said(tmp_path, do_normalize=False).deviation == (1.0, 1.0, 1.0)
    assert said(tmp_path, size=800, max_size=1333).size == {"shortest_edge": 800, "longest_edge": 1333}


def test_the_file_of_newer_versions_counts_too(tmp_path):
    (tmp_path / "processor_config.json").write_text(json.dumps({"image_processor": {"size": 7}}))
    assert preparation(tmp_path, USUAL).size == {"shortest_edge": 7}


@pytest.mark.parametrize("text", ["{", "[]", '{"size": {"height": "tall"}}', '{"size": {"depth": 3}}', '{"size": "x"}'])
def test_a_damaged_file_is_said(tmp_path, text):
    path = tmp_path / "preprocessor_config.json"
    path.write_text(text)
    with pytest.raises(InputError, match="could not be read") as raised:
        preparation(tmp_path, USUAL)
    assert raised.value.code == "models.not-loadable"
    assert str(path) in str(raised.value)


@pytest.mark.parametrize(("scale", "step", "expected"), [(1.0, 1, 640), (0.5, 32, 320), (0.3, 32, 192), (0.01, 14, 14)])
def test_a_smaller_input_is_in_whole_steps(tmp_path, scale, step, expected):
    assert scaled(640, Loading("x", tmp_path, "1", input_scale=scale), step) == expected


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_numbers_that_are_none_are_not_taken_for_an_answer(tmp_path, bad):
    loading = Loading("big-net", tmp_path, "1", precision=Precision.FLOAT16)
    with pytest.raises(MachineError, match=r"big-net.*float16") as raised:
        checked(np.array([1.0, bad], dtype=np.float32), loading)
    assert raised.value.code == "vision.no-numbers"
    assert checked(np.array([1.0], dtype=np.float32), loading).tolist() == [1.0]
