import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.vision.tracking.appearance import COLOURS, alikeness, codes_of, histogram, where_likely
from core.vision.tracking.association import Candidate, associated


def colours(level):
    counts = np.zeros(COLOURS, dtype=np.float32)
    counts[level] = 1.0
    return counts


RED, BLUE = colours(100), colours(3000)
things = st.builds(
    Candidate, st.floats(0, 300), st.floats(0, 200), st.floats(50, 3000), st.sampled_from([RED, BLUE]), st.just(0.0)
)


@given(st.lists(things, max_size=6), st.lists(things, max_size=6))
def test_each_thing_is_seen_once_and_never_beyond_the_gates(followed, seen):
    pairs = associated(followed, seen)
    assert len(set(pairs.values())) == len(pairs)
    for index, other in pairs.items():
        thing, found = followed[index], seen[other]
        size = np.sqrt(max(thing.area_px, found.area_px))
        assert np.hypot(thing.x_px - found.x_px, thing.y_px - found.y_px) <= size
        assert max(thing.area_px, found.area_px) <= 3.0 * min(thing.area_px, found.area_px)
        assert thing.colours is found.colours


@given(st.lists(things, min_size=1, max_size=5), st.randoms())
def test_what_did_not_change_is_recognised_in_any_order(followed, random):
    distinct = [
        thing
        for index, thing in enumerate(followed)
        if all(np.hypot(thing.x_px - one.x_px, thing.y_px - one.y_px) > 1.0 for one in followed[:index])
    ]
    order = list(range(len(distinct)))
    random.shuffle(order)
    pairs = associated(distinct, [distinct[index] for index in order])
    assert [order[pairs[index]] for index in range(len(distinct))] == list(range(len(distinct)))


def test_two_that_lie_close_are_told_apart_together():
    """Each alone would take the other's place: only all together are cheapest."""
    left, right = Candidate(100, 50, 900, RED), Candidate(112, 50, 900, RED)
    seen = [Candidate(110, 50, 900, RED), Candidate(122, 50, 900, RED)]
    assert associated([left, right], seen) == {0: 0, 1: 1}


def test_colours_tell_apart_what_changed_places():
    seen = [Candidate(112, 50, 900, RED), Candidate(100, 50, 900, BLUE)]
    assert associated([Candidate(100, 50, 900, RED), Candidate(112, 50, 900, BLUE)], seen) == {0: 0, 1: 1}


def test_what_was_hidden_may_come_out_further_away():
    seen = [Candidate(170, 50, 900, RED)]
    assert associated([Candidate(100, 50, 900, RED, doubt_px=0.0)], seen) == {}
    assert associated([Candidate(100, 50, 900, RED, doubt_px=50.0)], seen) == {0: 0}


def test_colours_that_a_little_light_changes_are_still_alike():
    rng = np.random.default_rng(0)
    rgb = rng.integers(90, 100, (40, 40, 3), dtype=np.uint8)
    everywhere = np.ones((40, 40), dtype=np.bool_)
    here = histogram(codes_of(rgb), everywhere)
    assert here.sum() == pytest.approx(1.0)
    assert alikeness(here, here) == pytest.approx(1.0, abs=1e-5)
    assert alikeness(here, histogram(codes_of(rgb + np.uint8(4)), everywhere)) > 0.7
    assert alikeness(here, histogram(codes_of(rgb + np.uint8(90)), everywhere)) < 0.05


def test_colours_of_a_thing_are_likelier_the_things():
    rgb = np.zeros((20, 40, 3), dtype=np.uint8)
    rgb[:, :20], rgb[:, 20:] = (200, 40, 40), (40, 60, 200)
    codes = codes_of(rgb)
    left = np.zeros((20, 40), dtype=np.bool_)
    left[:, :20] = True
    thing, around = histogram(codes, left), histogram(codes, ~left)
    assert np.array_equal(where_likely(codes, thing, around, 0.9), left)
    assert np.array_equal(where_likely(codes, thing, around, 0.1), left)
