"""Pictures are prepared as transformers' own processors do it, those by Pillow, which need no torchvision."""

import numpy as np
import pytest

from core.vision.neural.depth_anything import DepthAnything
from core.vision.neural.detr import DetrRegions
from core.vision.neural.eomt import EomtRegions
from core.vision.neural.image_text import ImageTextLabeller
from core.vision.neural.owlv2 import Owlv2Regions
from core.vision.neural.sam import SamRegions
from core.vision.neural.sam2 import Sam2Regions

SIZES = [(96, 64), (64, 96), (70, 70), (200, 37)]
ROUNDING = 0.03
"""Of the normalised numbers: a step of an 8-bit picture is 0.017 to 0.02."""


class SeenEnoughError(Exception):
    """Raised once the network was shown a picture."""


@pytest.fixture
def shown(monkeypatch):
    """What a backend shows its network of a picture."""

    def show(backend, rgb):
        pictures = []

        def network(*positional, **named):
            pictures.append(named.get("pixel_values", positional[0] if positional else None))
            raise SeenEnoughError

        network.get_image_embeddings = network.get_image_features = network
        monkeypatch.setattr(backend._network, "module", network)
        with pytest.raises(SeenEnoughError):
            if isinstance(backend, ImageTextLabeller):
                backend._seen([rgb])
            elif isinstance(backend, DepthAnything):
                backend.estimate(rgb, 60.0)
            elif isinstance(backend, SamRegions | Sam2Regions):
                backend.look(rgb)
            elif isinstance(backend, Owlv2Regions):
                backend.detect(rgb, ("dog",))
            else:
                backend.find(rgb, 3, seed=0, prompt=None)
        return pictures[0].numpy()

    return show


def photograph(size):
    noise = np.random.default_rng(4).integers(0, 255, (5, 7, 3), dtype=np.uint8)
    from PIL import Image

    return np.asarray(Image.fromarray(noise).resize(size, Image.Resampling.BICUBIC))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("kind", "name", "processor"),
    [
        (DetrRegions, "yolos", "YolosImageProcessorPil"),
        (DetrRegions, "rt_detr", "RTDetrImageProcessorPil"),
        (EomtRegions, "eomt", "EomtImageProcessorPil"),
        (ImageTextLabeller, "clip", "CLIPImageProcessorPil"),
        (ImageTextLabeller, "siglip", "SiglipImageProcessorPil"),
        (SamRegions, "sam", "SamImageProcessorPil"),
        (DepthAnything, "depth", "DPTImageProcessorPil"),
    ],
)
def test_a_picture_is_prepared_as_the_model_was_trained(made, tiny, shown, kind, name, processor, size):
    transformers = pytest.importorskip("transformers")
    theirs = getattr(transformers, processor).from_pretrained(tiny(name).folder)
    rgb = photograph(size)
    ours = shown(made(kind, name), rgb)
    expected = np.asarray(theirs(rgb, return_tensors="np")["pixel_values"])
    assert ours.shape == expected.shape
    assert np.abs(ours - expected).max() <= ROUNDING


@pytest.mark.parametrize("size", SIZES)
def test_owlv2_pads_and_smooths_a_little_otherwise_but_sees_the_same(made, tiny, shown, size):
    transformers = pytest.importorskip("transformers")
    theirs = transformers.Owlv2ImageProcessorPil.from_pretrained(tiny("owlv2").folder)
    rgb = photograph(size)
    ours = shown(made(Owlv2Regions, "owlv2"), rgb)
    expected = np.asarray(theirs(rgb, return_tensors="np")["pixel_values"])
    assert ours.shape == expected.shape
    inside = [max(1, round(32 * edge / max(size)) - 1) for edge in size]
    seen, wanted = (picture[..., : inside[1], : inside[0]] for picture in (ours, expected))
    assert np.abs(seen - wanted).mean() <= 0.1


def test_sam_2_sees_the_whole_picture_in_a_square(made, shown):
    rgb = photograph((96, 48))
    ours = shown(made(Sam2Regions, "sam2"), rgb)
    assert ours.shape == (1, 3, 64, 64)
    mean, deviation = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
    assert ours.mean(axis=(0, 2, 3)) * deviation + mean == pytest.approx(rgb.mean(axis=(0, 1)) / 255, abs=0.01)
