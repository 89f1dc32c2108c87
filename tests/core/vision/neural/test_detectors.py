"""Detectors: where their boxes land in the picture, what they are called, and the outlines within."""

import math
from types import SimpleNamespace

import numpy as np
import pytest

from core.errors import InputError
from core.vision.neural.detections import ByColour, Detection, corners, detections, outlined_regions
from core.vision.neural.detr import DetrRegions
from core.vision.neural.owlv2 import Owlv2Regions, things_named
from core.vision.shapes import box_of

DETECTORS = ["yolos", "rt_detr", "d_fine"]
SHAPES = [(96, 64), (64, 64), (40, 120), (301, 77)]


def logit(likelihood):
    return math.log(likelihood / (1 - likelihood))


class Answers:
    """Stands in for a network: remembers what it was shown and answers boxes that a test gives."""

    def __init__(self, boxes, classes, scores, count, kind):
        torch = pytest.importorskip("torch")
        self.seen = []
        logits = np.full((1, 6, count + (kind == "yolos")), -9.0, dtype=np.float32)
        if kind == "yolos":
            logits[0, :, -1] = 9.0
        for query, (number, score) in enumerate(zip(classes, scores, strict=True)):
            # YOLOS: the classes compete with "nothing"; the others stand each for itself
            logits[0, query, number] = logit(score)
            if kind == "yolos":
                logits[0, query, -1] = 0.0
        centred = np.full((1, 6, 4), 0.5, dtype=np.float32)
        for query, (left, top, right, bottom) in enumerate(boxes):
            centred[0, query] = ((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
        self.answer = SimpleNamespace(pred_boxes=torch.from_numpy(centred), logits=torch.from_numpy(logits))

    def __call__(self, **inputs):
        self.seen.append(inputs)
        return self.answer


@pytest.fixture
def scripted(monkeypatch):
    """Gives a backend a network that answers these boxes."""

    def script(backend, boxes, classes, scores, count=3):
        answers = Answers(boxes, classes, scores, count, backend._network.kind)
        monkeypatch.setattr(backend._network, "module", answers)
        return answers

    return script


@pytest.mark.parametrize("name", DETECTORS)
@pytest.mark.parametrize("size", SHAPES)
def test_a_box_lands_where_the_network_saw_it(made, name, size, scripted):
    backend = made(DetrRegions, name)
    seen = scripted(backend, [(0.1, 0.2, 0.3, 0.6), (0.6, 0.5, 1.2, 0.9)], [1, 2], [0.9, 0.8])
    width, height = size
    left, right = backend.detect(np.zeros((height, width, 3), dtype=np.uint8))
    assert left.box_px == pytest.approx((0.1 * width, 0.2 * height, 0.3 * width, 0.6 * height), abs=1e-3)
    assert right.box_px == pytest.approx((0.6 * width, 0.5 * height, width, 0.9 * height), abs=1e-3)
    assert (left.label, right.label) == ("dog", "motorcycle")  # COCO's own word for it
    assert (left.score, right.score) == pytest.approx((0.9, 0.8), abs=0.02)
    assert seen.seen[0]["pixel_values"].shape[:2] == (1, 3)


@pytest.mark.parametrize("name", DETECTORS)
def test_weak_answers_are_dropped(made, name, scripted):
    backend = made(DetrRegions, name)
    scripted(backend, [(0.1, 0.1, 0.4, 0.4), (0.6, 0.6, 0.9, 0.9)], [0, 1], [0.45, 0.6])
    assert [found.label for found in backend.detect(np.zeros((64, 96, 3), dtype=np.uint8))] == ["dog"]


@pytest.mark.parametrize("name", DETECTORS)
def test_the_left_thing_is_the_left_region_with_a_mask_of_the_pictures_size(made, drawn, name, scripted):
    backend = made(DetrRegions, name)
    scripted(backend, [(0.1, 0.2, 0.4, 0.8), (0.63, 0.26, 0.87, 0.74)], [0, 1], [0.9, 0.8])
    rgb = drawn(192, 128)
    left, right = backend.find(rgb, 5, seed=0, prompt=None)
    assert (left.label, right.label) == ("person", "dog")
    for region, colour in ((left, (200, 30, 30)), (right, (30, 60, 200))):
        assert region.mask.shape == rgb.shape[:2]
        assert region.mask.dtype == np.bool_
        shown = (rgb == colour).all(axis=2)
        assert (region.mask & shown).sum() >= 0.9 * (region.mask | shown).sum()


@pytest.mark.parametrize(("name", "size", "frame"), [
    ("yolos", (640, 480), (64, 80)), ("yolos", (1000, 100), (16, 128)), ("rt_detr", (640, 480), (64, 64)),
])  # fmt: skip
def test_the_picture_is_made_as_large_as_the_models_file_says(made, name, size, frame, scripted):
    for scale in (1.0, 0.5):
        backend = made(DetrRegions, name, input_scale=scale)
        seen = scripted(backend, [], [], [])
        backend.detect(np.zeros((size[1], size[0], 3), dtype=np.uint8))
        expected = [max(16, int(edge * scale) // 16 * 16) for edge in frame]
        assert list(seen.seen[0]["pixel_values"].shape[2:]) == expected


def test_a_region_says_in_which_box_of_the_picture_it_was_seen(made, scripted):
    backend = made(DetrRegions, "rt_detr")
    scripted(backend, [(0.25, 0.25, 0.75, 0.75)], [0], [0.9])
    (region,) = backend.find(np.zeros((640, 960, 3), dtype=np.uint8), 5, seed=0, prompt=None)
    assert region.box_px == pytest.approx((240.0, 160.0, 720.0, 480.0), abs=0.01)


# ---- in words


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("a dog, the fountain and a red car", ("dog", "fountain", "red car")),
        ("Rain AND thunder", ("Rain", "thunder")),
        ("a brand, sand & andes", ("brand", "sand", "andes")),
        ("an owl;\na dog, a dog.", ("owl", "dog")),
        (" , and ,", ()),
        ("the theatre", ("theatre",)),
    ],
)
def test_a_prompt_is_taken_apart_into_things(prompt, things):
    assert things_named(prompt) == things


@pytest.mark.parametrize("prompt", [None, "", "  ", ", and"])
def test_without_words_there_is_nothing_to_look_for(made, prompt):
    with pytest.raises(InputError, match="tiny-owlv2") as raised:
        made(Owlv2Regions, "owlv2").find(np.zeros((64, 96, 3), dtype=np.uint8), 5, seed=0, prompt=prompt)
    assert raised.value.code == "vision.needs-prompt"


@pytest.mark.parametrize("size", SHAPES)
def test_a_box_of_the_padded_frame_lands_in_the_picture(made, size, scripted):
    backend = made(Owlv2Regions, "owlv2")
    width, height = size
    longer = max(size)  # the frame goes on to the right of or below the picture
    boxes = [(0.1 * width / longer, 0.2 * height / longer, 0.3 * width / longer, 0.6 * height / longer)]
    seen = scripted(backend, boxes, [1], [0.4], count=2)
    (found,) = backend.detect(np.zeros((height, width, 3), dtype=np.uint8), ("owl", "red car"))
    half_a_pixel = longer / 32 / 2  # of the tiny frame, in which the picture has a whole number of rows
    assert found.box_px == pytest.approx((0.1 * width, 0.2 * height, 0.3 * width, 0.6 * height), abs=half_a_pixel)
    assert found.label == "red car"
    assert seen.seen[0]["pixel_values"].shape == (1, 3, 32, 32)
    assert seen.seen[0]["input_ids"].shape == (2, 16)  # of single letters: cut off where the network's length ends


def test_regions_are_called_as_the_user_called_them(made, drawn, scripted):
    backend = made(Owlv2Regions, "owlv2")
    boxes = [(0.1, 0.2 * 2 / 3, 0.4, 0.8 * 2 / 3), (0.63, 0.26 * 2 / 3, 0.87, 0.74 * 2 / 3)]
    scripted(backend, boxes, [1, 0], [0.5, 0.4], count=2)
    rgb = drawn(192, 128)
    left, right = backend.find(rgb, 5, seed=0, prompt="a blue ball and a red ball")
    assert (left.label, right.label) == ("red ball", "blue ball")
    assert (rgb[left.mask] == (200, 30, 30)).all(axis=1).mean() > 0.9


# ---- boxes


def test_boxes_outside_the_picture_and_without_extent_are_dropped():
    boxes = np.array([[-50, -50, -10, -10], [5, 5, 5, 20], [90, 60, 140, 99], [10, 10, 30, 30]], dtype=np.float32)
    found = detections(boxes, np.full(4, 0.9, dtype=np.float32), ["a", "b", "c", "d"], (100, 80), 0.5)
    assert sorted((one.label, one.box_px) for one in found) == [
        ("c", (90.0, 60.0, 100.0, 80.0)),
        ("d", (10.0, 10.0, 30.0, 30.0)),
    ]


def test_of_two_boxes_around_one_thing_the_surer_stays_whatever_they_call_it():
    boxes = np.array([[10, 10, 50, 50], [12, 10, 52, 50], [60, 10, 90, 50]], dtype=np.float32)
    scores = np.array([0.6, 0.9, 0.7], dtype=np.float32)
    found = detections(boxes, scores, ["car", "truck", "bus"], (100, 80), 0.5)
    assert [one.label for one in found] == ["truck", "bus"]
    assert len(detections(boxes, scores, ["car", "truck", "bus"], (100, 80), 0.95)) == 3
    assert detections(boxes[:0], scores[:0], [], (100, 80), 0.5) == ()


def test_corners_are_half_the_size_from_the_centre():
    assert corners(np.array([[10.0, 20.0, 4.0, 6.0]], dtype=np.float32)).tolist() == [[8.0, 17.0, 12.0, 23.0]]


@pytest.mark.parametrize("box", [(0.0, 0.0, 1.0, 1.0), (4000.5, 2999.0, 4001.5, 3000.0), (0.0, 0.0, 4002.0, 3000.0)])
def test_the_smallest_and_the_largest_box_of_a_large_picture_do_no_harm(box):
    rgb = np.zeros((3000, 4002, 3), dtype=np.uint8)
    for region in outlined_regions(rgb, [Detection(box, 0.9, "ant")], 3, ByColour(0), 1.0):
        assert region.mask.any()


@pytest.mark.parametrize("size", [(1, 1), (1, 90), (90, 1), (3, 2), (17, 400)])
def test_an_outline_in_any_box_of_any_picture_is_not_empty(size):
    rgb = np.random.default_rng(0).integers(0, 255, (size[1], size[0], 3), dtype=np.uint8)
    boxes = [(0.0, 0.0, float(size[0]), float(size[1])), (0.0, 0.0, 1.0, 1.0), (size[0] - 1.0, 0.0, size[0] * 1.0, 1.0)]
    for mask in ByColour(0).masks_for(rgb, boxes):
        assert mask.shape == rgb.shape[:2]
        assert mask.any()


def test_an_outline_stays_in_its_box_and_follows_the_colour(drawn):
    rgb = drawn(192, 128)
    box = (15.0, 20.0, 81.0, 108.0)
    (mask,) = ByColour(0).masks_for(rgb, [box])
    red = (rgb == (200, 30, 30)).all(axis=2)
    assert (mask & red).sum() >= 0.95 * (mask | red).sum()


def test_where_colour_cannot_tell_the_middle_of_the_box_is_still_the_middle():
    rgb = np.full((80, 120, 3), 128, dtype=np.uint8)
    (mask,) = ByColour(0).masks_for(rgb, [(60.0, 20.0, 100.0, 60.0)])
    left, top, right, bottom = box_of(mask)
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((80.0, 40.0), abs=1.5)


class Drawing:
    """Fills each box, and keeps what it was asked for."""

    def __init__(self):
        self.boxes = []

    def masks_for(self, rgb, boxes):
        self.boxes += boxes
        masks = np.zeros((len(boxes), *rgb.shape[:2]), dtype=np.bool_)
        for mask, box in zip(masks, boxes, strict=True):
            left, top, right, bottom = (round(edge) for edge in box)
            mask[top:bottom, left:right] = True
        return tuple(masks)


def test_no_more_outlines_are_drawn_than_are_needed():
    rgb = np.zeros((80, 200, 3), dtype=np.uint8)
    apart = [(10.0 + 45 * index, 10.0, 45.0 + 45 * index, 60.0) for index in range(4)]
    boxes = [apart[0], (10.0, 10.0, 45.0, 58.0), *apart[1:]]  # the second is the first again
    found = [Detection(box, 0.9 - 0.1 * index, "dog") for index, box in enumerate(boxes)]
    drawing = Drawing()
    kept = outlined_regions(rgb, found, 3, drawing, 1.0)
    assert [region.box_px for region in kept] == [boxes[0], boxes[2], boxes[3]]
    assert drawing.boxes == boxes[:4]


def test_outlines_that_are_drawn_at_the_same_time_are_those_drawn_one_after_the_other(monkeypatch):
    import cv2

    rng = np.random.default_rng(0)
    rgb = rng.integers(0, 255, (60, 120, 3), dtype=np.uint8)
    boxes = [(10.0 + 20 * index, 10.0, 35.0 + 20 * index, 50.0) for index in range(4)]
    drawn = []
    for threads in (1, 4):
        monkeypatch.setattr(cv2, "getNumThreads", lambda threads=threads: threads)
        drawn.append(ByColour(3).masks_for(rgb, boxes))
    for one, other in zip(*drawn, strict=True):
        assert np.array_equal(one, other)
