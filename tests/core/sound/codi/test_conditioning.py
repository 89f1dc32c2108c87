"""What a picture and words become, and that a picture is always looked at in the same way."""

from dataclasses import replace

import numpy as np
import pytest

from core.errors import InputError
from core.sound.door import SoundRequest


@pytest.fixture(scope="module")
def torch():
    import torch

    return torch


@pytest.fixture(scope="module")
def conditioning():
    from core.sound.codi import conditioning

    return conditioning


@pytest.fixture
def picture():
    return np.random.default_rng(3).integers(0, 255, (20, 30, 3), dtype=np.uint8)


def test_left_stays_left_and_the_square_in_the_middle_is_seen(conditioning):
    picture = np.zeros((20, 40, 3), np.uint8)
    picture[:, :10] = picture[:, 30:] = (0, 255, 0)  # outside the square
    picture[:, 10:20] = (255, 0, 0)
    values = conditioning.picture_values(picture, 16)
    assert values.shape == (3, 16, 16)
    red, green, _ = values
    assert green.max() == pytest.approx(green.min())
    assert red[:, :6].min() > 1.5
    assert red[:, -6:].max() < -1.5


def test_a_tall_picture_is_seen_in_its_middle(conditioning):
    picture = np.zeros((60, 20, 3), np.uint8)
    picture[20:40] = 255
    values = conditioning.picture_values(picture, 16)
    assert values[0].min() == pytest.approx((1.0 - 0.48145466) / 0.26862954)


def test_a_context_has_length_1_and_is_the_same_every_time(tiny, torch, picture):
    first = tiny.conditioner.context(SoundRequest(None, picture))
    again = tiny.conditioner.context(SoundRequest(None, picture.copy()))
    assert torch.equal(first.wanted, again.wanted)
    for vector in (first.wanted, first.nothing):
        assert vector.shape == (16,)
        assert float(vector.norm()) == pytest.approx(1.0, abs=1e-6)


def test_nothing_beside_a_picture_is_mid_grey_and_beside_words_no_words(tiny, torch, picture):
    grey = tiny.conditioner.of_picture(np.full((40, 40, 3), 127, np.uint8))
    torch.testing.assert_close(tiny.conditioner.context(SoundRequest(None, picture)).nothing, grey)
    silence = tiny.conditioner.of_words("")
    assert torch.equal(tiny.conditioner.context(SoundRequest("rain")).nothing, silence)


def test_a_picture_with_words_is_half_of_each(tiny, torch, picture):
    both = tiny.conditioner.context(SoundRequest("rain", picture))
    seen = tiny.conditioner.context(SoundRequest(" ", picture))
    read = tiny.conditioner.context(SoundRequest("rain"))
    torch.testing.assert_close(both.wanted, 0.5 * seen.wanted + 0.5 * read.wanted)
    torch.testing.assert_close(both.nothing, 0.5 * seen.nothing + 0.5 * read.nothing)


def test_the_weight_of_the_picture_can_be_chosen(tiny_loading, tiny_sizes, torch, picture):
    from core.sound.codi.network import load_codi

    conditioner = load_codi(tiny_loading, tiny_sizes, 0.8).conditioner
    seen, read = conditioner.of_picture(picture), conditioner.of_words("rain")
    torch.testing.assert_close(conditioner.context(SoundRequest("rain", picture)).wanted, 0.8 * seen + 0.2 * read)


def test_other_words_and_other_pictures_are_other_contexts(tiny, torch, picture):
    words = [tiny.conditioner.of_words(each) for each in ("rain", "a dog barks", "")]
    pictures = [tiny.conditioner.of_picture(each) for each in (picture, picture[::-1])]
    for one, other in ((words[0], words[1]), (words[0], words[2]), pictures):
        assert float((one - other).abs().max()) > 1e-3


def test_words_beyond_what_clip_reads_are_left_out(tiny, torch):
    assert torch.equal(tiny.conditioner.of_words("a" * 100), tiny.conditioner.of_words("a" * 200))


@pytest.mark.parametrize("prompt", [None, "", "  "])
def test_neither_words_nor_a_picture_are_refused(tiny, prompt):
    with pytest.raises(InputError) as refused:
        tiny.conditioner.context(SoundRequest(prompt))
    assert refused.value.code == "sound.nothing-asked"
    assert str(refused.value)


def test_clip_answers_as_the_library_s_own_model_with_the_same_weights(tiny, tiny_files, torch, picture, conditioning):
    """Through the library's own door, made on the CPU: nothing is lost by making it without numbers first."""
    from transformers import CLIPModel

    model = CLIPModel(tiny.conditioner._model.config)
    prefix = "clip.model."
    model.load_state_dict(
        {
            name.removeprefix(prefix): tensor
            for name, tensor in tiny_files.encoders.items()
            if name.startswith(prefix) and "position_ids" not in name and "temporal" not in name
        }
    )
    values = torch.from_numpy(conditioning.picture_values(picture, 16))[None]
    with torch.inference_mode():
        seen = model.eval().get_image_features(pixel_values=values).pooler_output[0]
    torch.testing.assert_close(tiny.conditioner.of_picture(picture), seen / seen.norm())


def test_a_tokenizer_that_is_not_there_is_said(tiny_loading, tiny_sizes, tmp_path):
    from core.sound.codi.network import load_codi

    with pytest.raises(InputError) as refused:
        load_codi(replace(tiny_loading, folder=tmp_path), tiny_sizes, 0.5)
    assert refused.value.code == "models.not-loadable"
