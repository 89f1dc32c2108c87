"""EoMT: which query has which pixels, things and stuff, and where they lie in the picture."""

from types import SimpleNamespace

import numpy as np
import pytest

from core.sound.table import table
from core.vision.neural import classes
from core.vision.neural.classes import kind_of, plain
from core.vision.neural.eomt import EomtRegions, segments
from core.vision.neural.preparing import Fitting

NAMES = {0: "person", 1: "cup", 2: "sky-other-merged", 3: "sea"}
SIZE = (64, 48)


def drawn(*boxes, size=SIZE):
    """Mask logits that are above 0 in the boxes."""
    logits = np.full((size[1], size[0]), -6.0, dtype=np.float32)
    for left, top, right, bottom in boxes:
        logits[top:bottom, left:right] = 6.0
    return logits


def sure_of(*classes, likelihood=0.95):
    """Class logits of queries; None for one that sees nothing."""
    rest = np.log((1 - likelihood) / 4)
    logits = np.full((len(classes), 5), rest, dtype=np.float32)
    for query, number in enumerate(classes):
        logits[query, 4 if number is None else number] = np.log(likelihood)
    return logits


def found_in(class_logits, *mask_logits):
    fitting = Fitting.squashed(SIZE, SIZE)
    return segments(class_logits, np.stack(mask_logits), NAMES, fitting, SIZE)


def test_queries_that_see_nothing_or_are_not_sure_draw_nothing():
    assert found_in(sure_of(None, None), drawn((0, 0, 9, 9)), drawn((20, 20, 40, 40))) == []
    assert found_in(sure_of(0, likelihood=0.7), drawn((0, 0, 30, 30))) == []


def test_a_part_has_the_name_the_score_and_the_pixels_of_its_query():
    (found,) = found_in(sure_of(None, 1), drawn((0, 0, 9, 9)), drawn((20, 10, 40, 40)))
    assert (found.name, round(found.score, 3)) == ("cup", 0.95)
    expected = np.zeros((48, 64), dtype=np.bool_)
    expected[10:40, 20:40] = True
    assert np.array_equal(found.mask, expected)


def test_stuff_that_several_queries_draw_is_one_part_and_things_are_several():
    found = found_in(
        sure_of(2, 0, 2, 0),
        drawn((0, 0, 20, 15)),
        drawn((0, 20, 20, 45)),
        drawn((40, 0, 64, 15)),
        drawn((40, 20, 60, 45)),
    )
    assert [each.name for each in found] == ["sky-other-merged", "person", "person"]
    assert found[0].mask.sum() == 20 * 15 + 24 * 15


def test_the_hole_in_the_sky_where_somebody_stands_stays_a_hole():
    sky = drawn((0, 0, 64, 48))
    sky[10:40, 20:40] = -6.0
    both = found_in(sure_of(2, 0), sky, drawn((20, 10, 40, 40)))
    assert [each.name for each in both] == ["sky-other-merged", "person"]
    assert not (both[0].mask & both[1].mask).any()
    assert (both[0].mask | both[1].mask).all()


def test_a_pixel_goes_to_the_query_that_claims_it_most_and_who_loses_most_is_dropped():
    scores = np.concatenate((sure_of(0, likelihood=0.99), sure_of(1, likelihood=0.85)))
    both = found_in(scores, drawn((0, 0, 30, 48)), drawn((25, 0, 64, 48)))
    assert [int(each.mask.sum()) for each in both] == [30 * 48, 34 * 48]
    (person,) = found_in(scores, drawn((0, 0, 40, 48)), drawn((10, 0, 42, 48)))
    assert person.name == "person"


@pytest.mark.parametrize("size", [(96, 64), (64, 64), (50, 150), (300, 80)])
def test_what_the_network_draws_on_the_left_is_on_the_left_of_the_picture(made, monkeypatch, size):
    torch = pytest.importorskip("torch")
    backend = made(EomtRegions, "eomt")
    width, height = size
    right, bottom = (round(16 * edge / max(size)) for edge in size)  # a quarter of the frame's 64 pixels, padded
    person, sea = drawn((0, 0, right // 2, bottom), size=(16, 16)), drawn((right // 2, 0, 16, 16), size=(16, 16))
    shown = []

    def network(pixels):
        shown.append(pixels)
        return SimpleNamespace(
            class_queries_logits=torch.from_numpy(sure_of(3, 0)[np.newaxis]),
            masks_queries_logits=torch.from_numpy(np.stack((sea, person))[np.newaxis]),
        )

    monkeypatch.setattr(backend._network, "module", network)
    thing, stuff = backend.find(np.zeros((height, width, 3), dtype=np.uint8), 5, seed=0, prompt=None)
    assert shown[0].shape == (1, 3, 64, 64)
    assert (thing.label, thing.kind, stuff.label, stuff.kind) == ("person", "thing", "sea", "stuff")
    half = np.zeros((height, width), dtype=np.bool_)
    half[:, : width * (right // 2) // right] = True
    assert (thing.mask & half).sum() >= 0.9 * (thing.mask | half).sum()
    assert (stuff.mask & ~half).sum() >= 0.9 * (stuff.mask | ~half).sum()
    assert stuff.mask.shape == (height, width)


def test_the_names_of_all_lists_are_words_of_one_kind():
    assert [plain(name) for name in ("sky-other-merged", "wall-brick", "tvmonitor", "dog")] == [
        "sky",
        "brick wall",
        "tv",
        "dog",
    ]
    assert (kind_of("sky-other-merged"), kind_of("sea"), kind_of("dog")) == ("stuff", "stuff", "thing")


def test_every_class_of_a_network_is_known_to_the_table_of_sounds():
    """The rooms do not know each other; they meet in these words."""
    known = table()
    names = [*classes._STUFF, *classes._OTHER_NAMES]
    assert [name for name in names if known.get(plain(name)) is None] == []
    assert all(known.get(plain(name)).is_ambience for name in classes._STUFF)
