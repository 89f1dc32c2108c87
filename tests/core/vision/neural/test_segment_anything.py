"""SAM and SAM 2: where they are pointed, which masks stay, and where what they draw lies in the picture."""

from types import SimpleNamespace

import numpy as np
import pytest

from core.vision.neural import segment_anything
from core.vision.neural.grid import batches, points_of
from core.vision.neural.sam import LargestSamRegions, SamRegions
from core.vision.neural.sam2 import Sam2Regions
from core.vision.neural.stability import distinct, stability
from core.vision.shapes import box_of

SAMS = pytest.mark.parametrize(("kind", "name"), [(SamRegions, "sam"), (Sam2Regions, "sam2")])
SIZES = pytest.mark.parametrize("size", [(96, 64), (64, 64), (50, 150), (300, 80)])


def drawn(*boxes, rows=16, strength=9.0):
    logits = np.full((rows, rows), -strength, dtype=np.float32)
    for left, top, right, bottom in boxes:
        logits[top:bottom, left:right] = strength
    return logits


# ---- where it is pointed


@pytest.mark.parametrize(("size", "count"), [((100, 100), 64), ((200, 50), 16), ((50, 200), 16), ((1000, 1), 8)])
def test_the_grid_is_as_dense_along_as_across(size, count):
    points = points_of(size, 8)
    assert points.shape == (count, 2)
    assert (points > 0).all()
    assert (points < size).all()
    assert points.mean(axis=0) == pytest.approx(np.array(size) / 2)


def test_the_points_come_in_batches_and_none_is_left_out():
    points = points_of((70, 50), 5)
    some = list(batches(points, 4))
    assert [len(batch) for batch in some] == [4] * 5
    assert np.array_equal(np.concatenate(some), points)


# ---- which masks stay


def test_a_mask_with_a_sharp_outline_is_steady_and_an_empty_one_is_not():
    torch = pytest.importorskip("torch")
    sharp, faint, empty = drawn((2, 2, 9, 9)), drawn((2, 2, 9, 9), strength=0.5), drawn()
    ramp = np.tile(np.linspace(-4, 4, 16, dtype=np.float32), (16, 1))
    steady = stability(torch.from_numpy(np.stack((sharp, faint, empty, ramp))))
    assert steady[:3].tolist() == [1.0, 0.0, 0.0]
    assert 0.4 < steady[3] < 0.8


def test_of_masks_with_nearly_the_same_box_the_best_stays():
    masks = np.stack((drawn((2, 2, 9, 9)), drawn((2, 2, 10, 9)), drawn((10, 10, 15, 15)), drawn()))
    scores = np.array([0.8, 0.9, 0.7, 1.0], dtype=np.float32)
    assert distinct(masks, scores).tolist() == [1, 2]
    assert distinct(masks[3:], scores[3:]).tolist() == []


# ---- where what it draws lies


def scripted(monkeypatch, backend, answer):
    """A decoder that answers, for the points or boxes of the frame (0 to 64), masks (several, 16, 16) and quality."""
    torch = pytest.importorskip("torch")

    def network(*, image_embeddings, input_points=None, input_boxes=None, multimask_output=True):
        prompts = (input_boxes if input_points is None else input_points[:, :, 0])[0].numpy()
        masks, quality = zip(*(answer(prompt) for prompt in prompts), strict=True)
        return SimpleNamespace(
            pred_masks=torch.from_numpy(np.stack(masks)[np.newaxis]),
            iou_scores=torch.from_numpy(np.array(quality, dtype=np.float32)[np.newaxis]),
        )

    network.get_image_embeddings = lambda pixels: pixels
    monkeypatch.setattr(backend._network, "module", network)


def inside(kind, size):
    """How much of the frame's 64 pixels the picture takes up."""
    return (64, 64) if kind is Sam2Regions else tuple(round(64 * edge / max(size)) for edge in size)


@SAMS
@SIZES
def test_a_box_goes_in_and_its_mask_comes_out_where_they_belong(made, monkeypatch, kind, name, size):
    backend = made(kind, name)
    width, height = size
    asked = []

    def the_box_itself(box):
        asked.append(box)
        left, top, right, bottom = (round(edge / 4) for edge in box)
        return drawn((left, top, max(right, left + 1), max(bottom, top + 1)))[np.newaxis], [1.0]

    scripted(monkeypatch, backend, the_box_itself)
    boxes = [(0.0, 0.25 * height, 0.25 * width, 0.75 * height), (0.5 * width, 0.0, 1.0 * width, 0.5 * height)]
    masks = backend.masks_for(np.zeros((height, width, 3), dtype=np.uint8), boxes)
    across, down = inside(kind, size)
    for box, sent, mask in zip(boxes, asked, masks, strict=True):
        shares = np.array(box) / (width, height, width, height)
        assert sent == pytest.approx(shares * (across, down, across, down), abs=0.6)
        assert mask.shape == (height, width)
        assert mask.dtype == np.bool_
        pixel = max(size) / 16  # of the tiny mask, at the most
        assert box_of(mask) == pytest.approx(box, abs=pixel)


@SAMS
def test_a_mask_that_is_empty_is_outlined_by_colour_instead(made, monkeypatch, kind, name):
    backend = made(kind, name)
    scripted(monkeypatch, backend, lambda box: (drawn()[np.newaxis], [1.0]))
    (mask,) = backend.masks_for(np.zeros((64, 96, 3), dtype=np.uint8), [(10.0, 10.0, 50.0, 50.0)])
    left, top, right, bottom = box_of(mask)
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((30.0, 30.0), abs=1.5)


def of_discs(kind, size):
    """Answers a point in the left or right disc of the drawn picture with that disc, any other with nonsense."""
    across, down = inside(kind, size)

    def answer(point):
        x, y = point[0] / across, point[1] / down
        place = (np.arange(32) + 0.5) * 2
        nonsense = np.tile(np.linspace(-2, 2, 32, dtype=np.float32), (32, 1))
        masks, quality = [nonsense, nonsense, nonsense], [0.2, 0.95, 0.3]
        for centre, radius in ((0.25, 0.28), (0.75, 0.2)):
            scale = min(size[0] / 2, size[1])
            distance = np.hypot((x - centre) * size[0], (y - 0.5) * size[1])
            if distance < radius * scale:
                far = np.hypot.outer((place / down - 0.5) * size[1], (place / across - centre) * size[0])
                masks[1] = np.where(far < radius * scale, 9.0, -9.0).astype(np.float32)
        return np.stack(masks), quality

    return answer


@SAMS
@pytest.mark.parametrize("size", [(192, 128), (300, 150)])
def test_everything_in_a_picture_is_outlined_once_and_left_is_left(made, monkeypatch, drawn, kind, name, size):
    backend = made(kind, name)
    scripted(monkeypatch, backend, of_discs(kind, size))
    rgb = drawn(*size)
    assert len(backend.everything(rgb)) == 2
    found = backend.find(rgb, 5, seed=0, prompt=None)
    assert len(found) == 2
    left, right = sorted(found, key=lambda region: box_of(region.mask)[0])
    for region, colour in ((left, (200, 30, 30)), (right, (30, 60, 200))):
        shown = (rgb == colour).all(axis=2)
        assert region.label is None
        assert (region.mask & shown).sum() >= 0.7 * (region.mask | shown).sum()


def test_background_does_not_stand_out_but_is_the_largest(made, monkeypatch, drawn):
    size, rgb = (192, 128), drawn(192, 128)

    def answer(point):
        masks, quality = of_discs(SamRegions, size)(point)
        masks[2] = 9.0  # the whole picture, at every point
        return masks, [0.2, quality[1], 0.99]

    for kind, largest_share in ((SamRegions, 0.3), (LargestSamRegions, 1.0)):
        backend = made(kind, "sam")
        scripted(monkeypatch, backend, answer)
        first = backend.find(rgb, 3, seed=0, prompt=None)[0]
        assert first.mask.mean() <= largest_share
        if kind is LargestSamRegions:
            assert first.mask.mean() > 0.9
            assert first.score == pytest.approx(1.0, abs=0.01)


def test_not_more_masks_are_kept_than_can_be_looked_at(made, monkeypatch):
    monkeypatch.setattr(segment_anything, "_MOST_MASKS", 7)
    backend = made(Sam2Regions, "sam2")

    def a_speck(point):
        column, row = (min(14, int(edge / 4)) for edge in point)
        mask = drawn((column, row, column + 2, row + 2))
        return np.stack((mask, mask, mask)), [0.9, 0.95, 0.8 + 0.001 * column]

    scripted(monkeypatch, backend, a_speck)
    assert len(backend.everything(np.zeros((64, 64, 3), dtype=np.uint8))) == 7


def test_the_published_files_of_sam_2_are_those_of_its_film_model(made):
    backend = made(Sam2Regions, "sam2_of_films")
    (mask,) = backend.masks_for(np.zeros((64, 96, 3), dtype=np.uint8), [(10.0, 10.0, 50.0, 50.0)])
    assert mask.shape == (64, 96)
