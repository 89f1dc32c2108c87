"""FastestDet with its real weights where they are, and what its answer means without them."""

from pathlib import Path

import numpy as np
import pytest

from core.errors import InputError
from core.media.frames import read_frame
from core.neural.loading import Loading
from core.vision.neural.fastestdet import FastestDet, decoded


@pytest.fixture(scope="module")
def backend(test_data):
    folder = test_data / "weights" / "fastestdet"
    if not folder.is_dir():
        pytest.skip("no weights of FastestDet in the test data")
    return FastestDet(Loading("fastestdet", folder, "50473cd"))


@pytest.mark.parametrize(
    ("name", "label", "centre", "box"),
    [
        ("astronaut.png", "person", (0.38, 0.62), (0.0, 0.02, 0.74, 1.0)),
        ("chelsea.png", "cat", (0.42, 0.47), (0.0, 0.0, 0.94, 0.97)),
        ("coffee.png", "cup", (0.49, 0.31), (0.28, 0.04, 0.69, 0.58)),
    ],
)
def test_things_in_photographs_are_found_where_they_are(backend, test_data, name, label, centre, box):
    path = test_data / "media" / name
    if not path.is_file():
        pytest.skip(f"no {name} in the test data")
    rgb = read_frame(path).rgb
    height, width = rgb.shape[:2]
    first = backend.detect(rgb)[0]
    assert first.label == label
    assert first.score > 0.75
    shares = np.array(first.box_px) / (width, height, width, height)
    assert shares == pytest.approx(np.array(box), abs=0.05)
    mirrored = backend.detect(np.ascontiguousarray(rgb[:, ::-1]))[0]
    assert mirrored.label == label
    assert mirrored.box_px[0] + mirrored.box_px[2] == pytest.approx(
        2 * width - sum(first.box_px[::2]), abs=0.15 * width
    )
    region = backend.find(rgb, 3, seed=0, prompt=None)[0]
    assert (region.label, region.score, region.kind) == (label, first.score, "thing")
    assert region.mask.shape == (height, width)
    rows, columns = np.nonzero(region.mask)
    assert (columns.mean() / width, rows.mean() / height) == pytest.approx(centre, abs=0.12)


def test_weak_answers_are_dropped_and_each_thing_is_found_once(backend, test_data):
    rgb = read_frame(test_data / "media" / "coffee.png").rgb
    found = backend.detect(rgb)
    assert all(one.score >= 0.5 for one in found)
    assert sum(one.label == "cup" for one in found) <= 2
    assert backend.detect(np.full((100, 100, 3), 90, dtype=np.uint8)) == ()


def test_the_same_picture_gives_the_same_regions(backend, test_data):
    rgb = read_frame(test_data / "media" / "coffee.png").rgb
    first, second = (backend.find(rgb, 3, seed=1, prompt="tea") for _ in range(2))
    assert [region.score for region in first] == [region.score for region in second]
    assert all(np.array_equal(one.mask, other.mask) for one, other in zip(first, second, strict=True))


def test_the_version_names_model_revision_device_and_numbers(backend):
    assert backend.version == "fastestdet 50473cd, cpu, float32"


def test_a_cells_answer_is_a_box_around_its_corner():
    answer = np.zeros((85, 22, 22), dtype=np.float32)
    answer[0, 5, 11] = 0.9  # something in row 5, column 11
    answer[1:5, 5, 11] = (np.arctanh(0.5), np.arctanh(-0.5), 0.0, -np.log(3.0))
    answer[5 + 16, 5, 11] = 0.8
    answer[0, 2, 2], answer[5, 2, 2] = 0.4, 0.4  # too weak
    boxes, scores, classes = decoded(answer)
    assert boxes.tolist() == [pytest.approx([11.5 / 22 - 0.25, 4.5 / 22 - 0.125, 11.5 / 22 + 0.25, 4.5 / 22 + 0.125])]
    assert scores == pytest.approx([0.9**0.6 * 0.8**0.4])
    assert classes.tolist() == [16]


@pytest.mark.parametrize("content", [None, b"", b"not a network"])
def test_a_file_that_is_none_is_said(tmp_path, content):
    (tmp_path / "coco.names").write_text("person\n")
    if content is not None:
        (tmp_path / "FastestDet.onnx").write_bytes(content)
    with pytest.raises(InputError) as raised:
        FastestDet(Loading("fastestdet", Path(tmp_path), "1"))
    assert raised.value.code == "models.not-loadable"
