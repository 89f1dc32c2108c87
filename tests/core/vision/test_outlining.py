"""What one backend finds in the outlines that another draws."""

import numpy as np
import pytest

from core.vision.door import Region
from core.vision.outlining import OutlinedRegions
from core.vision.shapes import box_of


class Finds:
    version = "finder 1"

    def __init__(self, *found):
        self.found = found

    def find(self, rgb, count, *, seed, prompt):
        return self.found[:count]


class HalfBoxes:
    """Draws the left half of each box."""

    version = "halves 2"

    def __init__(self):
        self.asked = []

    def masks_for(self, rgb, boxes):
        self.asked.append((rgb.shape, tuple(boxes)))
        masks = []
        for left, top, right, bottom in boxes:
            mask = np.zeros(rgb.shape[:2], dtype=np.bool_)
            mask[round(top) : round(bottom), round(left) : round((left + right) / 2)] = True
            masks.append(mask)
        return tuple(masks)


def filled(box, size):
    mask = np.zeros((size[1], size[0]), dtype=np.bool_)
    mask[box[1] : box[3], box[0] : box[2]] = True
    return mask


@pytest.mark.parametrize("size", [(300, 200), (1500, 1000)])
def test_things_keep_their_names_and_get_the_outlines_within_the_boxes_where_they_were_seen(size):
    width, height = size
    box = (width // 10, height // 5, width // 2, height * 4 // 5)
    beside = (width * 6 // 10, height // 5, width * 8 // 10, height * 4 // 5)
    seen = Region(filled((box[0], box[1], box[0] + 9, box[1] + 9), size), 0.9, "dog", box_px=box)
    without_box = Region(filled(beside, size), 0.8, "cup")
    finder = OutlinedRegions(Finds(seen, without_box), HalfBoxes())
    dog, cup = finder.find(np.zeros((height, width, 3), dtype=np.uint8), 5, seed=0, prompt=None)
    assert (dog.label, dog.score, cup.label, cup.score) == ("dog", 0.9, "cup", 0.8)
    for region, within in ((dog, box), (cup, beside)):
        left, top, right, bottom = within
        assert region.mask.shape == (height, width)
        assert box_of(region.mask) == pytest.approx((left, top, (left + right) / 2, bottom), abs=0.01 * width)


def test_large_pictures_are_shown_to_it_at_working_size():
    outliner = HalfBoxes()
    found = Region(filled((400, 300, 1200, 900), (3000, 2000)), 0.9, "dog")
    OutlinedRegions(Finds(found), outliner).find(np.zeros((2000, 3000, 3), np.uint8), 1, seed=0, prompt=None)
    ((shape, (box,)),) = outliner.asked
    assert max(shape) < 1500
    assert np.array(box) / shape[1] == pytest.approx(np.array((400, 300, 1200, 900)) / 3000, abs=0.01)


def test_stuff_keeps_its_outline_and_gives_way_to_things():
    size = (300, 200)
    sky = Region(filled((0, 0, 300, 60), size), 0.95, "sky", kind="stuff")
    bird = Region(filled((40, 10, 80, 30), size), 0.9, "bird", box_px=(40, 10, 80, 30))
    found = OutlinedRegions(Finds(bird, sky), HalfBoxes()).find(np.zeros((200, 300, 3), np.uint8), 5, seed=0, prompt="")
    kept = {region.label: region for region in found}
    assert box_of(kept["bird"].mask) == pytest.approx((40, 10, 60, 30), abs=2)
    assert kept["sky"].kind == "stuff"
    assert box_of(kept["sky"].mask) == pytest.approx((0, 0, 300, 60), abs=2)
    assert not (kept["sky"].mask & kept["bird"].mask).any()


def test_nothing_is_drawn_where_no_thing_was_found_and_both_are_named():
    outliner = HalfBoxes()
    finder = OutlinedRegions(Finds(), outliner)
    assert finder.find(np.zeros((20, 30, 3), np.uint8), 5, seed=0, prompt=None) == ()
    assert outliner.asked == []
    assert finder.version == "finder 1; outlines: halves 2"
