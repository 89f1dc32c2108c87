"""Which words fit: as transformers' own reckoning says, for each picture a row that sums to 1."""

import numpy as np
import pytest

from core.vision.neural.image_text import ImageTextLabeller

WORDS = ("dog", "Rain", "car engine")
BOTH = pytest.mark.parametrize("name", ["clip", "siglip"])


@pytest.fixture(scope="module")
def pictures():
    generator = np.random.default_rng(3)
    return [generator.integers(0, 255, (height, width, 3), dtype=np.uint8) for height, width in ((64, 64), (40, 90))]


@BOTH
def test_each_picture_has_a_row_that_sums_to_one(made, pictures, name):
    likelihoods = made(ImageTextLabeller, name).rank(pictures, WORDS)
    assert likelihoods.shape == (2, 3)
    assert likelihoods.dtype == np.float32
    assert likelihoods.sum(axis=1) == pytest.approx(1.0)
    assert (likelihoods > 0).all()


@BOTH
def test_the_ranking_is_the_networks_own(tiny, made, pictures, name):
    torch = pytest.importorskip("torch")
    backend = made(ImageTextLabeller, name)
    sentence = "a photo of a {}." if name == "clip" else "this is a photo of {}."
    texts = [sentence.format(word if name == "clip" else word.lower()) for word in WORDS]
    tokens = backend._words.tokens(texts, tiny(name), with_mask=name == "clip")
    with torch.inference_mode():
        for picture, row in zip(pictures[:1], backend.rank(pictures, WORDS), strict=False):
            pixels = (torch.tensor(backend._framed(picture)).permute(2, 0, 1)[None].float() / 255).numpy()
            mean, deviation = (
                np.array(values, dtype=np.float32).reshape(3, 1, 1)
                for values in (backend._preparation.mean, backend._preparation.deviation)
            )
            answer = backend._network.module(pixel_values=torch.from_numpy((pixels - mean) / deviation), **tokens)
            assert row == pytest.approx(answer.logits_per_image.softmax(dim=1)[0].numpy(), abs=1e-5)


def test_how_far_texts_are_filled_up_changes_nothing(made, pictures):
    backend = made(ImageTextLabeller, "clip")
    alone, beside_a_long_one = backend.rank(pictures, ["a", "b"]), backend.rank(pictures, ["a", "b", "c" * 40])
    assert alone[:, 0] / alone[:, 1] == pytest.approx(beside_a_long_one[:, 0] / beside_a_long_one[:, 1], rel=1e-4)


@BOTH
def test_the_order_of_pictures_and_words_is_kept(made, pictures, name):
    backend = made(ImageTextLabeller, name)
    forward = backend.rank(pictures, WORDS)
    assert backend.rank(pictures[::-1], WORDS[::-1])[::-1, ::-1] == pytest.approx(forward, abs=1e-5)
    many = backend.rank(pictures * 9, WORDS)  # more than are taken at once
    assert many == pytest.approx(np.tile(forward, (9, 1)), abs=1e-5)


@BOTH
def test_without_pictures_or_words_there_is_nothing_to_rank(made, pictures, name):
    backend = made(ImageTextLabeller, name)
    assert backend.rank([], WORDS).shape == (0, 3)
    assert backend.rank(pictures, []).shape == (2, 0)


@BOTH
def test_the_words_are_read_once_for_each_list(made, pictures, name, monkeypatch):
    backend = made(ImageTextLabeller, name)
    first = backend.rank(pictures, WORDS)
    monkeypatch.setattr(backend._words, "tokens", lambda *_, **__: pytest.fail("read again"))
    assert np.array_equal(backend.rank(pictures, list(WORDS)), first)


@BOTH
@pytest.mark.parametrize("size", [(1, 1), (300, 4), (4, 300)])
def test_any_picture_can_be_asked_about(made, name, size):
    rgb = np.random.default_rng(0).integers(0, 255, (size[1], size[0], 3), dtype=np.uint8)
    assert made(ImageTextLabeller, name).rank([rgb], WORDS).sum() == pytest.approx(1.0)


@BOTH
def test_a_smaller_input_is_smaller(made, pictures, name):
    backend = made(ImageTextLabeller, name, input_scale=0.5)
    assert backend._framed(pictures[1]).shape == (16, 16, 3)
    assert backend.rank(pictures, WORDS).sum(axis=1) == pytest.approx(1.0)
