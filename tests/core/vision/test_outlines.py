"""Outlines are polygons in pixels of the upright picture, and fill what the mask fills."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.vision.shapes import box_of, mask_of, outlines_of


def agreement(mask, outlines):
    """Intersection over union."""
    drawn = mask_of(outlines, mask.shape[1], mask.shape[0])
    return (mask & drawn).sum() / (mask | drawn).sum()


def blob(seed, width_px, height_px, parts):
    """A few ellipses at any place, together."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height_px, 0:width_px] + 0.5
    mask = np.zeros((height_px, width_px), dtype=np.bool_)
    for _ in range(parts):
        centre_x, centre_y = rng.uniform(0, width_px), rng.uniform(0, height_px)
        across, down = rng.uniform(0.12, 0.4) * width_px, rng.uniform(0.12, 0.4) * height_px
        mask |= ((x - centre_x) / across) ** 2 + ((y - centre_y) / down) ** 2 <= 1.0
    return mask


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(40, 400), st.integers(40, 300), st.integers(1, 3))
def test_outlines_fill_what_the_mask_fills(seed, width_px, height_px, parts):
    mask = blob(seed, width_px, height_px, parts)
    outlines = outlines_of(mask)
    assert agreement(mask, outlines) >= 0.9
    assert len(outlines) <= 8
    assert all(3 <= len(outline) <= 64 for outline in outlines)
    corners = np.concatenate(outlines)
    left, top, right, bottom = box_of(mask)
    assert (*corners.min(axis=0), *corners.max(axis=0)) == pytest.approx((left, top, right, bottom), abs=1.0)


@pytest.mark.parametrize(("rows", "columns"), [((10, 20), (5, 11)), ((0, 40), (0, 3)), ((39, 40), (59, 60))])
def test_a_rectangle_is_outlined_along_the_edges_of_its_pixels(rows, columns):
    mask = np.zeros((40, 60), dtype=np.bool_)
    mask[slice(*rows), slice(*columns)] = True
    (outline,) = outlines_of(mask)
    left, right, top, bottom = *map(float, columns), *map(float, rows)
    assert set(outline) == {(left, top), (right, top), (right, bottom), (left, bottom)}
    assert np.array_equal(mask_of((outline,), 60, 40), mask)


def test_left_stays_left_and_up_stays_up():
    mask = np.zeros((100, 200), dtype=np.bool_)
    mask[5:30, 10:60] = True
    corners = np.concatenate(outlines_of(mask))
    assert corners[:, 0].max() <= 60.0
    assert corners[:, 1].max() <= 30.0


def test_the_largest_part_comes_first_and_specks_are_left_out():
    mask = np.zeros((100, 200), dtype=np.bool_)
    mask[10:20, 10:20] = True
    mask[50:90, 100:160] = True
    mask[0, 0] = True
    first, second = outlines_of(mask)
    assert np.asarray(first).min(axis=0) == pytest.approx((100.0, 50.0))
    assert np.asarray(second).max(axis=0) == pytest.approx((20.0, 20.0))


def test_holes_are_filled():
    mask = np.zeros((60, 60), dtype=np.bool_)
    mask[10:50, 10:50] = True
    mask[20:40, 20:40] = False
    (outline,) = outlines_of(mask)
    assert mask_of((outline,), 60, 60).sum() == 40 * 40


def test_a_very_large_thing_is_outlined_as_well():
    y, x = np.mgrid[0:1500, 0:2000]
    mask = (x - 900) ** 2 + (y - 700) ** 2 <= 620**2
    assert agreement(mask, outlines_of(mask)) > 0.98


def test_a_ragged_edge_has_no_more_corners_than_others():
    rng = np.random.default_rng(1)
    mask = np.zeros((200, 200), dtype=np.bool_)
    for column in range(20, 180):
        mask[100 - rng.integers(20, 80) : 100 + rng.integers(20, 80), column] = True
    (outline, *_) = outlines_of(mask)
    assert len(outline) <= 64


def test_nothing_has_no_outlines():
    assert outlines_of(np.zeros((20, 20), dtype=np.bool_)) == ()
    assert not mask_of((), 20, 20).any()


def test_what_lies_beyond_the_picture_is_not_filled():
    assert mask_of((((-10.0, -10.0), (5.0, -10.0), (5.0, 4.0), (-10.0, 4.0)),), 20, 10).sum() == 5 * 4
    assert not mask_of((((30.0, 0.0), (40.0, 0.0), (40.0, 5.0)),), 20, 10).any()
