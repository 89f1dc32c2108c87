"""What holds for every backend: offline, the same each time, masks and maps of the picture's size, honest versions."""

import json
import shutil
import socket
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from core.errors import InputError, MachineError
from core.neural.loading import Precision
from core.vision.neural import detr, eomt, owlv2, segment_anything
from core.vision.neural.depth_anything import DepthAnything
from core.vision.neural.detr import DetrRegions
from core.vision.neural.eomt import EomtRegions
from core.vision.neural.image_text import ImageTextLabeller
from core.vision.neural.owlv2 import Owlv2Regions
from core.vision.neural.sam import LargestSamRegions, SamRegions
from core.vision.neural.sam2 import Sam2Regions

FINDERS = [
    (DetrRegions, "yolos"),
    (DetrRegions, "rt_detr"),
    (DetrRegions, "d_fine"),
    (EomtRegions, "eomt"),
    (Owlv2Regions, "owlv2"),
    (LargestSamRegions, "sam"),
    (Sam2Regions, "sam2"),
]
OTHERS = [
    (DepthAnything, "depth"),
    (DepthAnything, "metric_depth"),
    (ImageTextLabeller, "clip"),
    (ImageTextLabeller, "siglip"),
]
KIND_OF = {name: kind for kind, name in [*FINDERS, *OTHERS]}
ALL = pytest.mark.parametrize(("kind", "name"), [*FINDERS, *OTHERS])
CHANGES = pytest.mark.parametrize(
    "changes", [{}, {"input_scale": 0.5}, {"precision": Precision.BFLOAT16}], ids=["full", "smaller", "bfloat16"]
)


@pytest.fixture(autouse=True)
def nothing_but_this_folder(monkeypatch):
    """No network at all, and networks that nobody trained are believed."""

    def refused(*_arguments, **_named):
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(detr, "LEAST_SCORE", 0.0)
    monkeypatch.setattr(owlv2, "LEAST_SCORE", 0.0)
    monkeypatch.setattr(eomt, "LEAST_SCORE", 0.0)
    monkeypatch.setattr(eomt, "_LEAST_KEPT", 0.0)
    monkeypatch.setattr(segment_anything, "LEAST_STABILITY", 0.0)
    monkeypatch.setattr(segment_anything, "_POINTS_PER_SIDE_ON_CPU", 3)
    monkeypatch.setattr(SamRegions, "least_quality", -9.0)
    monkeypatch.setattr(Sam2Regions, "least_quality", -9.0)


def answer(backend, rgb):
    """Everything a backend says of a picture, as arrays."""
    if hasattr(backend, "find"):
        return [region.mask for region in backend.find(rgb, 2, seed=0, prompt="a dog and a car")]
    if hasattr(backend, "estimate"):
        return [backend.estimate(rgb, 60.0).metres]
    return [backend.rank([rgb], ["dog", "car"])]


@ALL
@CHANGES
def test_the_same_picture_gives_the_same_answer_of_the_pictures_size(made, drawn, kind, name, changes):
    backend, rgb = made(kind, name, **changes), drawn(150, 100)
    first, second = answer(backend, rgb), answer(backend, rgb)
    assert first or kind is Sam2Regions  # what its untrained masks hold need not stand out
    assert len(first) == len(second)
    for one, other in zip(first, second, strict=True):
        assert np.array_equal(one, other)
        if kind is ImageTextLabeller:
            assert one.shape == (1, 2)
        else:
            assert one.shape == (100, 150)
            assert one.dtype == (np.float32 if kind is DepthAnything else np.bool_)
            assert one.any()
    if hasattr(backend, "find"):
        assert len(first) <= 2
        assert np.sum(first, axis=0).max(initial=0) <= 1


@ALL
def test_the_version_names_model_revision_device_numbers_and_a_smaller_input(made, kind, name):
    said = made(kind, name, input_scale=0.5).version
    assert said == f"tiny-{name} r1, cpu, float32, input x 0.5"
    assert made(kind, name).version == f"tiny-{name} r1, cpu, float32"


@ALL
def test_files_of_another_kind_of_model_are_refused(tiny, tmp_path, kind, name):
    shutil.copytree(tiny(name).folder, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"model_type": "bert"}))
    with pytest.raises(InputError, match="bert") as raised:
        kind(replace(tiny(name), folder=tmp_path))
    assert raised.value.code == "models.wrong-checkpoint"


@pytest.mark.parametrize("name", ["rt_detr", "depth", "clip"])
def test_an_empty_folder_is_said(tiny, tmp_path, name):
    kind = KIND_OF[name]
    with pytest.raises(InputError) as raised:
        kind(replace(tiny(name), folder=tmp_path))
    assert raised.value.code == "models.not-loadable"


@pytest.mark.parametrize("name", ["owlv2", "clip"])
def test_a_folder_without_the_words_of_the_model_is_said(tiny, tmp_path, name):
    kind = KIND_OF[name]
    for file in ("config.json", "model.safetensors"):
        shutil.copy(tiny(name).folder / file, tmp_path)
    with pytest.raises(InputError) as raised:
        kind(replace(tiny(name), folder=tmp_path))
    assert raised.value.code == "models.not-loadable"


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"version": "1.0", "added_tokens": [], "model": {"type": "BPE", "vocab": 3}}']
)
def test_a_vocabulary_that_is_none_is_said(tiny, tmp_path, text):
    shutil.copytree(tiny("siglip").folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "tokenizer.json").write_text(text)
    with pytest.raises(InputError) as raised:
        ImageTextLabeller(replace(tiny("siglip"), folder=tmp_path))
    assert raised.value.code == "models.not-loadable"


@ALL
def test_an_answer_that_is_no_number_is_not_taken_for_one(tiny, drawn, kind, name):
    torch = pytest.importorskip("torch")
    backend = kind(tiny(name))
    with torch.no_grad():
        for weight in backend._network.module.parameters():
            weight.fill_(torch.nan)
    with pytest.raises(MachineError, match=f"tiny-{name}") as raised:
        answer(backend, drawn(150, 100))
    assert raised.value.code == "vision.no-numbers"


def test_none_of_them_needs_torchvision_and_torch_waits_until_one_is_made(made):
    for kind, name in [*FINDERS, *OTHERS]:
        made(kind, name)
    assert "torchvision" not in sys.modules
    modules = sorted({kind.__module__ for kind, _ in [*FINDERS, *OTHERS]})
    code = f"import sys, {', '.join(modules)}; sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
