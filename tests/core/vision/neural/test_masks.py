"""Masks as networks give them, cleaned and told apart. Without torch."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.vision.door import Region
from core.vision.neural.masks import WORKING_SIDE_PX, cleaned, regions, told_apart, working_size

HEIGHT, WIDTH = 48, 64


def box(left, top, right, bottom):
    mask = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
    mask[top:bottom, left:right] = True
    return mask


@st.composite
def masks(draw):
    """Boxes, holes, crumbs, stripes: everything that networks draw."""
    mask = np.zeros((HEIGHT, WIDTH), dtype=np.bool_)
    for _ in range(draw(st.integers(0, 4))):
        left, top = draw(st.integers(0, WIDTH - 1)), draw(st.integers(0, HEIGHT - 1))
        right, bottom = left + draw(st.integers(1, 40)), top + draw(st.integers(1, 40))
        mask[top:bottom, left:right] = draw(st.booleans()) or not mask.any()
    if draw(st.booleans()):
        seed = draw(st.integers(0, 99))
        mask |= np.random.default_rng(seed).random(mask.shape) < draw(st.sampled_from([0.01, 0.3, 0.6]))
    return mask


found_regions = st.builds(
    Region,
    mask=masks(),
    score=st.floats(0, 1),
    label=st.sampled_from([None, "cup", "person"]),
    kind=st.sampled_from(["thing", "stuff"]),
)


@settings(max_examples=60)
@given(st.lists(found_regions, max_size=8), st.integers(1, 6), st.floats(1, 4))
def test_whatever_is_found_the_regions_are_few_distinct_and_never_empty(found, count, scale):
    width, height = round(WIDTH * scale), round(HEIGHT * scale)
    kept = regions(found, count, width, height)
    assert len(kept) <= count
    for region in kept:
        assert region.mask.dtype == np.bool_
        assert region.mask.shape == (height, width)
        assert region.mask.any()
    if kept:
        assert np.sum([region.mask for region in kept], axis=0).max() == 1
    order = [(region.kind == "stuff", -region.score) for region in kept]
    assert order == sorted(order)


@given(masks())
def test_what_is_cleaned_has_no_crumbs_and_no_small_holes(mask):
    clean = cleaned(mask)
    if clean is None:
        return
    assert clean.sum() >= 16
    _, _, parts, _ = cv2.connectedComponentsWithStats(clean.astype(np.uint8), connectivity=8)
    areas = parts[1:, cv2.CC_STAT_AREA]
    assert areas.min() >= 0.05 * areas.max()
    _, holes, sizes, _ = cv2.connectedComponentsWithStats((~clean).astype(np.uint8), connectivity=4)
    inside = set(range(1, len(sizes))) - set(np.concatenate((holes[0], holes[-1], holes[:, 0], holes[:, -1])))
    assert all(sizes[hole, cv2.CC_STAT_AREA] > 0.05 * clean.sum() for hole in inside)


def test_crumbs_and_small_holes_are_cleaned_away_and_large_ones_are_seen_through():
    mask = box(10, 10, 40, 40)
    mask[20:23, 20:23] = False  # a speck
    mask[5:8, 50:53] = True  # a crumb
    assert np.array_equal(cleaned(mask), box(10, 10, 40, 40))
    window = box(10, 10, 40, 40) & ~box(18, 18, 32, 32)
    assert np.array_equal(cleaned(window), window)


def test_two_parts_of_about_one_size_both_stay():
    mask = box(2, 10, 20, 40) | box(40, 10, 60, 40)
    assert np.array_equal(cleaned(mask), mask)


def test_a_thin_line_on_a_mask_is_cleaned_away_but_a_thin_thing_stays():
    thing = box(10, 10, 40, 40)
    assert np.array_equal(cleaned(thing | box(40, 20, 60, 21)), thing)
    pole = box(30, 5, 32, 40)
    assert np.array_equal(cleaned(pole), pole)


@pytest.mark.parametrize("edge", [box(0, 0, 1, 48), box(63, 0, 64, 48), box(0, 0, 64, 1), box(0, 47, 64, 48)])
def test_a_strip_along_the_edge_of_the_picture_is_no_thing(edge):
    assert edge.sum() >= 16
    assert cleaned(edge) is None


def test_the_same_thing_found_twice_is_kept_once_as_the_better_one():
    found = [Region(box(10, 10, 40, 40), 0.6, "car"), Region(box(11, 10, 40, 41), 0.8, "truck")]
    (kept,) = told_apart(found, 5)
    assert (kept.label, kept.score) == ("truck", 0.8)


def test_where_two_overlap_the_better_one_has_the_pixels():
    left, right = told_apart([Region(box(20, 10, 50, 40), 0.5, "b"), Region(box(5, 10, 30, 40), 0.9, "a")], 5)
    assert (left.label, right.label) == ("a", "b")
    assert np.array_equal(left.mask, box(5, 10, 30, 40))
    assert np.array_equal(right.mask, box(30, 10, 50, 40))


def test_a_cup_in_somebodys_arms_is_not_lost_in_the_person():
    person, cup = Region(box(5, 5, 50, 45), 0.9, "person"), Region(box(20, 20, 30, 30), 0.6, "cup")
    kept = told_apart([person, cup], 5)
    assert [region.label for region in kept] == ["person", "cup"]
    assert np.array_equal(kept[1].mask, cup.mask)
    assert np.array_equal(kept[0].mask, person.mask & ~cup.mask)


@pytest.mark.parametrize("label", ["person", None])
def test_a_part_of_a_thing_is_no_thing_of_its_own(label):
    whole, part = Region(box(5, 5, 50, 45), 0.9, "person"), Region(box(20, 20, 30, 30), 0.6, label)
    assert [region.score for region in told_apart([whole, part], 5)] == [0.9]


def test_what_is_mostly_hidden_is_dropped():
    found = [Region(box(10, 10, 40, 40), 0.9, "a"), Region(box(20, 10, 45, 40), 0.5, "b")]
    assert [region.label for region in told_apart(found, 5)] == ["a"]


def test_things_come_before_stuff():
    found = [Region(box(0, 0, 64, 20), 0.99, "sky", "stuff"), Region(box(10, 25, 40, 45), 0.5, "dog")]
    assert [region.label for region in told_apart(found, 2)] == ["dog", "sky"]
    assert [region.label for region in told_apart(found, 1)] == ["dog"]


def test_of_two_hundred_the_best_few_are_kept_and_the_log_says_how_many_there_were(caplog):
    caplog.set_level("INFO", "core")
    found = [
        Region(box(6 * column, 5 * row, 6 * column + 5, 5 * row + 4), (row * 10 + column) / 200)
        for row in range(9)
        for column in range(10)
    ] * 3
    kept = told_apart(found[:200], 4)
    assert [region.score for region in kept] == [0.445, 0.44, 0.435, 0.43]
    assert "200 regions were found, 4 are kept" in caplog.text


@given(st.integers(1, 9000), st.integers(1, 9000), st.sampled_from([1.0, 0.5]))
def test_masks_are_worked_on_at_a_size_that_is_never_larger_than_the_picture(width, height, scale):
    across, down = working_size(width, height, scale)
    assert 1 <= across <= min(width, WORKING_SIDE_PX * scale)
    assert 1 <= down <= min(height, WORKING_SIDE_PX * scale)
